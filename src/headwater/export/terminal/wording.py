"""What each outlet calls one entity over time, in lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headwater.export.show import clip, counted, listed_counts, one_line, period_words
from headwater.export.terminal.lines import Lines, Part
from headwater.model.wording import WordingCount, WordingOverTime

if TYPE_CHECKING:
    from rich.console import Console

# Expressions of one side that are shown unless all are asked for.
SHOWN = 8
_BARS = "▁▂▃▄▅▆▇█"
_PLAIN_BARS = ".:-=+*#@"
_LONGEST = 52


def print_wording(console: Console, found: WordingOverTime, *, verbose: bool = False) -> None:
    """Each side with its expressions, how often and when; words that judge or class are named."""
    lines = Lines(console)
    lines.say("")
    lines.say((one_line(found.entity), "bold underline"), (f"  {found.kind}", "dim"))
    others = [one_line(name) for name in found.names if name != found.entity]
    if others:
        lines.say(("also " + clip("; ".join(others), 300), "dim"), hang=2)
    if len(found.periods) > 1:
        first, last = (period_words(found.periods[at], found.over) for at in (0, -1))
        lines.say((f"{first} to {last}, by {found.over}", "dim"))
    width = min(_LONGEST, max((len(one_line(use.expression)) for use in found.uses), default=0))
    for side in found.sides:
        _print_side(lines, found, side, width, verbose=verbose)


def _print_side(lines: Lines, found: WordingOverTime, side: str, width: int, *, verbose: bool) -> None:
    counts = found.counts(side)
    articles = {place.article for use in found.uses if use.side == side for place in use.places}
    total = sum(count.times for count in counts)
    said = f"  {counted(total, 'time')} in {counted(len(articles), 'article')}"
    lines.say("")
    lines.say((one_line(side), "bold"), (said, "dim"))
    for label, parts in zip(("heads", "modifiers"), found.part_counts(side), strict=True):
        said = listed_counts(parts, None if verbose else SHOWN)
        if said:
            lines.say((f"{label}: {said}", "dim"), indent=2, hang=4)
    shown = counts if verbose else counts[:SHOWN]
    most = max((number for count in counts for number in count.in_period), default=0)
    for count in shown:
        lines.say(*_parts(lines, count, width, most, in_time=len(found.periods) > 1), indent=2, hang=4)
    lines.rest(len(counts) - len(shown))


def _parts(lines: Lines, count: WordingCount, width: int, most: int, *, in_time: bool) -> list[Part]:
    words = clip(one_line(count.expression), width)
    style = "bold" if count.judging else ""
    parts: list[Part] = [(f"{words:<{width}}", style), f" {count.times:>5}"]
    if in_time:
        parts.append((f"  {_bars(count.in_period, most, lines.encoding)}", "cyan"))
    if count.judging:
        parts.append((f"  judges or classes: {', '.join(dict.fromkeys(count.judging))}", "dim"))
    return parts


def _bars(numbers: tuple[int, ...], most: int, encoding: str) -> str:
    """A bar for each period, the highest for the side's most frequent expression; a dot for none."""
    try:
        _BARS.encode(encoding)
        bars = _BARS
    except UnicodeEncodeError:
        bars = _PLAIN_BARS
    return "".join(
        bars[(len(bars) - 1) * number // max(1, most)] if number else "·" if bars is _BARS else " "
        for number in numbers
    )
