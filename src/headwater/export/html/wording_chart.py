"""What each outlet calls one entity over time, as a picture: a row of stacked bars for each outlet (SVG 1.1)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from headwater.export.show import clip, one_line, period_words
from headwater.model.wording import WordingCount, WordingOverTime

# Okabe and Ito's colours (2008), told apart with any kind of colour vision; grey for all other expressions.
COLOURS = ("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00")
REST = "#9aa3a9"
# Rows of one picture; what more sides say is in the table.
MOST_SIDES = 12
_WIDTH, _LEFT, _RIGHT, _ROW, _GAP, _FOOT = 900, 190, 20, 64, 16, 30
_LONGEST_BAR = 56


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """An expression with its colour, how often all sides use it, and its words that judge or class."""

    colour: str
    expression: str
    times: int
    judging: tuple[str, ...]


def legend(found: WordingOverTime) -> tuple[LegendEntry, ...]:
    """The expressions that have a colour of their own, the most frequent first, and one for all the rest."""
    times: Counter[str] = Counter()
    judging = {use.expression: use.judging for use in found.uses}
    for use in found.uses:
        times[use.expression] += use.times
    ranked = sorted(times, key=lambda expression: (-times[expression], expression))
    own = tuple(
        LegendEntry(colour, clip(one_line(expression), 60), times[expression], judging[expression])
        for colour, expression in zip(COLOURS, ranked, strict=False)
    )
    rest = sum(times[expression] for expression in ranked[len(COLOURS) :])
    return (*own, LegendEntry(REST, "other expressions", rest, ())) if rest else own


def wording_svg(found: WordingOverTime, *, alone: bool = False) -> Markup:
    """The picture: outlets from top to bottom, periods from left to right, a colour for each frequent expression.

    `alone`: as a file of its own, with its legend in it. All bars have one scale.
    """
    sides = found.sides[:MOST_SIDES]
    colours = {entry.expression: entry.colour for entry in legend(found) if entry.colour != REST}
    periods = found.periods or ("",)
    counts = {side: found.counts(side) for side in sides}
    most = max((sum(c) for side in sides for c in zip(*_columns(counts[side], found), strict=True)), default=1)
    height = len(sides) * (_ROW + _GAP) + _FOOT
    parts = [_side(found, side, counts[side], at, max(1, most), colours) for at, side in enumerate(sides)]
    parts.append(_axis(found, periods, len(sides) * (_ROW + _GAP)))
    if alone:
        parts.append(_key(found, height))
        height += 22 * len(legend(found)) + 10
    label = f"What {len(sides)} {found.by}s call {one_line(found.entity)}"
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} {}" width="{}" height="{}" role="img" aria-label="{}" '
        'font-family="system-ui, sans-serif" font-size="13">{}</svg>'
    ).format(_WIDTH, height, _WIDTH, height, label, Markup("").join(parts))


def _columns(counts: Sequence[WordingCount], found: WordingOverTime) -> list[tuple[int, ...]]:
    """The numbers of each expression in each column; without any date, one column of all."""
    return [count.in_period if found.periods else (count.times,) for count in counts]


def _side(
    found: WordingOverTime, side: str, counts: Sequence[WordingCount], at: int, most: int, colours: dict[str, str]
) -> Markup:
    base = at * (_ROW + _GAP) + _ROW
    total = sum(count.times for count in counts)
    name = Markup(
        '<text x="0" y="{}" fill="currentColor">{}</text>'
        '<text x="0" y="{}" fill="currentColor" opacity="0.65">{}</text>'
    )
    line = Markup('<line x1="{}" y1="{}" x2="{}" y2="{}" stroke="currentColor" stroke-opacity="0.3"/>')
    bars = Markup("").join(_bars(found, counts, base, most, colours))
    return (
        name.format(base - 26, clip(one_line(side), 26), base - 9, f"{total:,} ×")
        + bars
        + line.format(_LEFT, base, _WIDTH - _RIGHT, base)
    )


def _bars(
    found: WordingOverTime, counts: Sequence[WordingCount], base: int, most: int, colours: dict[str, str]
) -> Iterator[Markup]:
    columns = max(1, len(found.periods))
    step = (_WIDTH - _LEFT - _RIGHT) / columns
    width = min(_LONGEST_BAR, max(2.0, step * 0.72))
    known = sorted(counts, key=lambda count: list(colours).index(_shown(count)) if _shown(count) in colours else 99)
    numbers = _columns(known, found)
    rectangle = Markup('<rect x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}" fill="{}"><title>{}</title></rect>')
    for column in range(columns):
        top = float(base)
        for count, row in zip(known, numbers, strict=True):
            if row[column]:
                height = _ROW * row[column] / most
                top -= height
                when = f", {period_words(found.periods[column], found.over)}" if found.periods else ""
                title = f"{one_line(count.side)}{when}: {_shown(count)} ×{row[column]}"
                x = _LEFT + step * column + (step - width) / 2
                yield rectangle.format(x, top, width, height, colours.get(_shown(count), REST), title)


def _shown(count: WordingCount) -> str:
    return clip(one_line(count.expression), 60)


def _axis(found: WordingOverTime, periods: Sequence[str], y: int) -> Markup:
    """The names of the periods, as many as have room."""
    if not found.periods:
        return Markup("")
    step = (_WIDTH - _LEFT - _RIGHT) / len(periods)
    every = max(1, round(110 / step))
    text = Markup(
        '<text x="{:.1f}" y="{}" text-anchor="middle" font-size="11" fill="currentColor" opacity="0.75">{}</text>'
    )
    return Markup("").join(
        text.format(_LEFT + step * (at + 0.5), y + 4, period_words(period, found.over).removeprefix("week of "))
        for at, period in enumerate(periods)
        if at % every == 0
    )


def _key(found: WordingOverTime, top: int) -> Markup:
    entry = Markup(
        '<rect x="{}" y="{}" width="12" height="12" fill="{}"/><text x="{}" y="{}" fill="currentColor">{} ×{}</text>'
    )
    return Markup("").join(
        entry.format(_LEFT, top + 22 * at, one.colour, _LEFT + 20, top + 22 * at + 11, one.expression, one.times)
        for at, one in enumerate(legend(found))
    )
