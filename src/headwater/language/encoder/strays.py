"""Stretches of content that cannot belong to their cue: tags are linked across an article, and some links go astray."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from headwater.language.rules.found import Found
from headwater.model.spans import Span
from headwater.text.quotes import Quote


def without_strays(
    text: str, found: Sequence[Found], sentences: Sequence[Span], quotes: Sequence[Quote]
) -> list[Found]:
    """The attributions, their contents less such stretches: each keeps one at least.

    Nobody says "both the minister and" of whom the text goes on to name as speaking: such a cue says nothing at all.
    A headline's words do not go on in the body; and where a cue says something in its own sentence, it says none of an
    earlier one, unless that is quoted: "He talked about what he saw. Lee said she would go" has two that speak.
    """
    starts = [sentence.start for sentence in sentences]

    def sentence_of(span: Span) -> int:
        return bisect_right(starts, span.start) - 1

    def belongs(item: Found, span: Span) -> bool:
        if _in_headline_of(text, span, item.cue):
            return False
        own = sentence_of(item.cue)
        said_there = any(other.start >= item.cue.end and sentence_of(other) == own for other in item.content)
        return not said_there or sentence_of(span) >= own or any(span.overlaps(quote) for quote in quotes)

    whole = [replace(item, content=_without_dangling(text, item)) for item in found]
    whole = [new for new, item in zip(whole, found, strict=True) if new.content or not item.content]
    kept = ((item, tuple(span for span in item.content if belongs(item, span))) for item in whole)
    return [replace(item, content=content) if content else item for item, content in kept]


def _in_headline_of(text: str, content: Span, cue: Span) -> bool:
    """Whether a stretch stands in the text's first line, and the cue further down."""
    first = text.find("\n", len(text) - len(text.lstrip()))
    return first >= 0 and content.end <= first < cue.start


_JOINING = re.compile(r"\b(?:and|or|both|the|an?)\s*\Z")


def _without_dangling(text: str, item: Found) -> tuple[Span, ...]:
    """What is said, less a stretch whose last word only joins it to the source behind: the source's own beginning."""
    source = item.source
    return tuple(
        span
        for span in item.content
        if source is None
        or span.end > source.start
        or text[span.end : source.start].strip()
        or _JOINING.search(text, span.start, span.end) is None
    )
