"""What outlets call one entity over time, as one self-contained page: the picture, and the words with examples."""

from __future__ import annotations

from dataclasses import dataclass

from headwater.export.html.environment import render
from headwater.export.html.wording_chart import MOST_SIDES, LegendEntry, legend, wording_svg
from headwater.export.show import clip, counted, listed_counts, one_line, period_words
from headwater.model.wording import WordingOverTime

# Expressions of one side in the table; the rest are counted.
SHOWN = 40
# Heads, and modifiers, of one side in the line above its table.
SHOWN_PARTS = 12


@dataclass(frozen=True, slots=True)
class RowView:
    """One expression of one side: its parts, how often, in which periods, and its words that judge or class."""

    expression: str
    head: str
    modifiers: str
    times: int
    judging: str
    periods: str


@dataclass(frozen=True, slots=True)
class SideView:
    """One outlet or article with its expressions, and how often it uses their heads and modifiers."""

    name: str
    heads: str
    modifiers: str
    times: int
    articles: str
    rows: tuple[RowView, ...]
    more: int


def wording_html(found: WordingOverTime) -> str:
    """The page; nothing in it is loaded from anywhere."""
    return render(
        "wording_over_time.html.j2",
        with_script=False,
        entity=one_line(found.entity),
        kind=found.kind,
        names=[one_line(name) for name in found.names if name != found.entity],
        by=found.by,
        over=found.over,
        when=_when(found),
        chart=wording_svg(found),
        legend=_legend(found),
        hidden=max(0, len(found.sides) - MOST_SIDES),
        sides=[_side(found, side) for side in found.sides],
        issues=found.issues,
    )


def _when(found: WordingOverTime) -> str:
    if not found.periods:
        return "dates unknown"
    first, last = (period_words(found.periods[at], found.over) for at in (0, -1))
    return first if first == last else f"{first} to {last}"


def _legend(found: WordingOverTime) -> tuple[tuple[LegendEntry, str], ...]:
    return tuple((entry, ", ".join(dict.fromkeys(entry.judging))) for entry in legend(found))


def _side(found: WordingOverTime, side: str) -> SideView:
    counts = found.counts(side)
    articles = {place.article for use in found.uses if use.side == side for place in use.places}
    rows = tuple(
        RowView(
            clip(one_line(count.expression), 120),
            one_line(count.head),
            "; ".join(one_line(modifier) for modifier in count.modifiers),
            count.times,
            ", ".join(dict.fromkeys(count.judging)),
            _periods(found, count.in_period, count.times),
        )
        for count in counts[:SHOWN]
    )
    total = sum(count.times for count in counts)
    heads, modifiers = (listed_counts(parts, SHOWN_PARTS) for parts in found.part_counts(side))
    return SideView(
        one_line(side), heads, modifiers, total, counted(len(articles), "article"), rows, max(0, len(counts) - SHOWN)
    )


def _periods(found: WordingOverTime, numbers: tuple[int, ...], total: int) -> str:
    """The periods of use with their numbers, the first six."""
    used = [(period, number) for period, number in zip(found.periods, numbers, strict=True) if number]
    said = [f"{period_words(period, found.over)} ({number})" for period, number in used[:6]]
    said += [f"{len(used) - 6} more"] if len(used) > 6 else []
    undated = total - sum(numbers)
    said += [f"date unknown ({undated})"] if undated else []
    return ", ".join(said)
