"""Subjects behind their verbs: “…,” said Ann Lee, the mayor."""

from __future__ import annotations

from headwater.language.rules.dates import is_date
from headwater.language.rules.lines import Line
from headwater.language.rules.phrases import Range, walk_right
from headwater.language.rules.tables import frame_words


def phrase_after(line: Line, at: int) -> Range | None:
    """The noun phrase that begins at token `at`, with its appositions: the subject behind “…,” said; or `None`."""
    tags = line.tags
    if at >= len(tags):
        return None
    if tags[at] == "O":
        return (at, at + 1) if line.lows[at] not in frame_words("object_pronouns") else None
    stop = walk_right(line, at)
    if stop == at:
        return None
    while stop < len(tags) and tags[stop] == "," and _apposition_follows(line, stop + 1):
        further = walk_right(line, stop + 1)
        if further <= stop + 1 or (further < len(tags) and tags[further] in "dzpm"):
            break
        stop = further
    return (at, _with_relative(line, _without_adjunct(line, at, stop)))


def _with_relative(line: Line, stop: int) -> int:
    """`stop`, or the end of what belongs to the name there ("Ann Lee, who chairs the board", "Lee, of Leeds")."""
    at = stop + 1 if stop < len(line) and line.tags[stop] == "," else stop
    if stop < at < len(line) - 1 and line.lows[at] in {"of", "from"}:
        return walk_right(line, at + 1)
    if at >= len(line) - 1 or line.lows[at] not in {"who", "whose"}:
        return stop
    number = at + 1
    while number < len(line) and line.tags[number] not in ",.:q":
        number += 1
    return number


def _apposition_follows(line: Line, at: int) -> bool:
    if at >= len(line) or line.tags[at] not in "DNAUPR":
        return False
    return not is_date(line.lows[at]) and line.lows[at] not in {"however", "too", "also"}


def _without_adjunct(line: Line, first: int, stop: int) -> int:
    """`stop` moved before a date or an occasion at the end ("the mayor on Tuesday", "Lee in a statement")."""
    for number in range(first + 1, stop):
        if line.tags[number] in "It":
            if _opens_adjunct(line, number, stop):
                return number
        elif line.lows[number] in frame_words("days") and number > first + 1 and line.tags[number - 1] in "NP":
            return number
    return stop


def _opens_adjunct(line: Line, at: int, stop: int) -> bool:
    """Whether a preposition at `at` begins a date or an occasion."""
    if line.lows[at] not in frame_words("adjunct_prepositions"):
        return False
    return any(low in frame_words("occasions") or is_date(low) for low in line.lows[at + 1 : min(stop, at + 7)])
