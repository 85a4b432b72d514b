"""Whether a source gives a name, judged by the source alone; who is meant is resolved over the whole story."""

from __future__ import annotations

from headwater.language.rules.lines import Line
from headwater.language.rules.phrases import Range
from headwater.language.rules.tables import frame_words, word_set


def is_named(line: Line, source: Range) -> bool:
    """Whether the source is a name, a pronoun, or one definite person or body ("the minister", "Lee's spokesman").

    Several people or an indefinite one ("officials", "a senior official close to Lee") are unnamed, unless a name
    stands in apposition or behind "by" ("a report by Amnesty").
    """
    first, stop = source
    if line.tags[first] == "O":
        return line.lows[first] not in frame_words("nobody")
    head_stop = _end_of_head(line, first, stop)
    head = head_stop - 1
    if line.lows[head] in frame_words("nobody"):
        return False
    if _is_name(line, head):
        return True
    if head_stop < stop and _name_joined(line, head_stop, stop):
        return True
    if _is_plural(line, head):
        return False
    return line.lows[first] in frame_words("definite") or "G" in line.tags[first:head]


def _end_of_head(line: Line, first: int, stop: int) -> int:
    """The token behind the phrase's head: where a preposition, a comma or a clause begins."""
    for number in range(first + 1, stop):
        if line.tags[number] in "It,W:(gn" and line.tags[number - 1] not in "DA":
            return number
    return stop


def _is_name(line: Line, head: int) -> bool:
    return line.tags[head] == "P" and line.lows[head] not in word_set("groups.tsv", "people")


def _is_plural(line: Line, head: int) -> bool:
    low = line.lows[head]
    if low in {"people", "police", "staff"}:
        return low == "people"
    return low in word_set("groups.tsv", "people") or (
        low.endswith("s") and not low.endswith(("ss", "us", "is", "ics"))
    )


def _name_joined(line: Line, at: int, stop: int) -> bool:
    """Whether an apposition is a name, or "by" joins one."""
    if line.tags[at] == ",":
        return at + 1 < stop and line.tags[at + 1] == "P"
    return line.lows[at] == "by" and "P" in line.tags[at:stop]
