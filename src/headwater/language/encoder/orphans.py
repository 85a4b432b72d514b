"""Cues that the model left without content, and contents without a cue: what goes with them, where the rules know it.

A content goes to one cue. Of two that want the same one ("He said he will come. She may too, according to an aide",
read as a single content), the other is left with nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from headwater.language.rules.found import Found
from headwater.model.spans import Span
from headwater.text.quotes import Quote

# "…, according to the agency, which did not name him": nothing that anybody says.
_CLAUSE_OF_ITS_OWN = re.compile(r"(?:which|who|whose|whom)\b")


def fill_orphans(text: str, found: Sequence[Found], by_rules: Callable[[], Sequence[Found]]) -> list[Found]:
    """The attributions with content, those without one completed by what the rules find for their cue and source.

    A content that another attribution held is cut where the completed one's begins, and is no longer that one's where
    both are alike, if it has others. `by_rules` is called where a cue is without content. Of 54 such cues in PolNeAR's
    development part this completes 9, 7 of which are attributions there.
    """
    kept = [item for item in found if item.content]
    for item in found:
        content = () if item.content or item.source is None else _content_by_rules(item, item.source, by_rules())
        if content and _CLAUSE_OF_ITS_OWN.match(text, content[0].start) is None:
            kept = [_without(text, other, content) for other in kept]
            kept.append(replace(item, content=content, reason=f"{item.reason}, with what the rules find said"))
    return sorted(kept, key=lambda item: item.cue)


def _content_by_rules(item: Found, source: Span, by_rules: Sequence[Found]) -> tuple[Span, ...]:
    for other in by_rules:
        if other.cue.overlaps(item.cue) and other.source is not None and other.source.overlaps(source):
            return other.content
    return ()


def _without(text: str, item: Found, taken: Sequence[Span]) -> Found:
    """The attribution less what is now another's; unless that would leave it nothing, or it stands within that."""
    if any(span.contains(item.cue) for span in taken):
        return item
    kept = tuple(_parts(text, item.content, taken))
    return replace(item, content=kept) if kept else item


def _parts(text: str, content: Sequence[Span], taken: Sequence[Span]) -> Iterator[Span]:
    for span in content:
        start = min((other.start for other in taken if other.overlaps(span)), default=None)
        if start is None:
            yield span
        elif span.start < start:
            end = span.start + len(text[span.start : start].rstrip())
            yield Span(span.start, end)


def claim_loose(
    loose: Sequence[Found], found: Sequence[Found], quotes: Sequence[Quote], by_rules: Callable[[], Sequence[Found]]
) -> Iterator[Found]:
    """What becomes of contents that belong to none of the model's cues; `quotes` are the outermost.

    The rules may know a cue that the model missed. A quotation stays one by itself, of whoever speaks nearest: it goes
    on from there more often than not. What stands in no marks is dropped. `by_rules` is called where it is asked.
    """
    cues, said = [item.cue for item in found], [span for item in found for span in item.content]
    for item in loose:
        span = item.content[0]
        if any(span.overlaps(other) for other in said):
            continue
        known = (other for other in by_rules() if not any(other.cue.overlaps(cue) for cue in (*cues, span)))
        other = next((other for other in known if any(_most(span, own) for own in other.content)), None)
        if other is not None:
            yield replace(other, content=(span,), reason=f"a content without a cue: {other.reason}")
        elif any(quote.span.contains(span) for quote in quotes):
            yield replace(item, reason="a quotation without a cue, of the nearest who speaks")


def _most(span: Span, other: Span) -> bool:
    """Whether the other holds at least half of the span."""
    return 2 * (min(span.end, other.end) - max(span.start, other.start)) >= span.end - span.start
