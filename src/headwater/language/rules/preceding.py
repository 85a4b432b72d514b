"""What a cue says where that stands before it: “…,” he said; the roof fell in, police said."""

from __future__ import annotations

from headwater.language.rules.adjuncts import skip_addressee, skip_adjuncts
from headwater.language.rules.clauses import FINITE
from headwater.language.rules.contents import Content
from headwater.language.rules.cues import Cue
from headwater.language.rules.lines import Line
from headwater.language.rules.tables import frame_words


def is_bare(line: Line, cue: Cue) -> bool:
    """Whether nothing that could be said follows the cue: its clause is over, or goes on with other things."""
    at = cue.last + 1
    if "a" in cue.verb.frames:
        at = skip_addressee(line, at)
    at = skip_adjuncts(line, at)
    return at >= len(line) or line.tags[at] in ",.:q)SIWtgC"


def content_before(line: Line, at: int, alone: bool = True) -> Content | None:
    """What is said before token `at`, which is the comma or the utterance in front of a source or an inverted cue.

    `alone`: nothing behind the cue belongs to it too, so that it must be a clause.
    """
    tags = line.tags
    if at < 0 or tags[at] not in "q,:" or line.lows[at] in {":", ";"}:
        return None
    last = at - 1 if tags[at] != "q" and at else at
    if tags[last] == "q":
        return Content(last, last + 1, "quote")
    first = start_of_clause(line, at)
    if first >= at or (first and tags[first] in "dz" and tags[first - 1] == "q"):
        return None
    content = Content(first, at, "clause")
    finite = any(tag in FINITE for tag in tags[first:at])
    return content if finite or not alone or _holds_fragment(line, content) else None


def start_of_clause(line: Line, stop: int) -> int:
    """The first token of the clause that ends before `stop`: the line's first, or the one behind an utterance."""
    first = 0
    for number in range(stop - 1, -1, -1):
        if _is_finished_quote(line, number) or (line.tags[number] == "(" and ")" not in line.tags[number:stop]):
            first = number + 1
            break
    while first < stop and (line.tags[first] in ",.:" or _is_fronted(line, first)):
        first += 1
    return first


def _is_finished_quote(line: Line, number: int) -> bool:
    """Whether an utterance with a mark of punctuation at its end stands at `number`; without one it goes on."""
    quote = line.quotes[number]
    return quote is not None and (line.ended[number] or line.tags[number + 1 : number + 2] in {",", ".", ":"})


def _is_fronted(line: Line, at: int) -> bool:
    return line.lows[at] in frame_words("fronted_adverbs") and at + 1 < len(line) and line.tags[at + 1] == ","


def is_quoted(line: Line, content: Content) -> bool:
    """Whether a quoted stretch stands in the content."""
    return "q" in line.tags[content.first : content.stop] or _holds_fragment(line, content)


def _holds_fragment(line: Line, content: Content) -> bool:
    start, end = line.starts[content.first], line.ends[content.stop - 1]
    return any(start <= quote.start and quote.inner.end <= end + 1 for quote in line.fragments)
