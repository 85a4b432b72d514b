"""Where in an article something stands: headline, lead, body, end or caption."""

from __future__ import annotations

from headwater.model.reading import Reading
from headwater.model.spans import Span
from headwater.model.story import Position

# News prose is written to be cut from its end (the inverted pyramid): the last quarter is what an editor drops first.
_END = 0.75


def position_of(reading: Reading, span: Span) -> Position:
    """The part of the article that the span begins in.

    The lead is the first paragraph of the body, the end its last quarter by code points. Without segments the whole
    text is body, and its first sentence the lead.
    """
    for segment in reading.article.segments_of("headline", "caption"):
        if segment.start <= span.start < segment.end:
            return "headline" if segment.kind == "headline" else "caption"
    paragraphs = _paragraphs(reading)
    if not paragraphs or span.start < paragraphs[0].end:
        return "lead"
    first, last = paragraphs[0].start, paragraphs[-1].end
    return "end" if len(paragraphs) > 2 and span.start >= first + _END * (last - first) else "body"


def _paragraphs(reading: Reading) -> list[Span]:
    """The body's paragraphs; where the article has no segments, its sentences."""
    if not reading.article.segments:
        return list(reading.sentences)
    return [segment.span for segment in reading.article.segments_of("body")]
