"""What is found around what is cut out of a sentence: a box that a site opens over a name is nobody's words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from headwater.language.rules.found import Found
from headwater.model.finding import EntityMention
from headwater.model.spans import Span


def cut_around(text: str, found: Iterable[Found], holes: Sequence[Span]) -> list[Found]:
    """The attributions without what stands in `holes`: contents in stretches, of sources and cues the first."""
    return [_cut(text, item, [hole for hole in holes if item.whole.contains(hole)]) for item in found]


def _cut(text: str, item: Found, holes: Sequence[Span]) -> Found:
    if not holes:
        return item
    source = None if item.source is None else _parts(text, item.source, holes)[0]
    content = tuple(part for span in item.content for part in _parts(text, span, holes))
    return replace(item, source=source, cue=_parts(text, item.cue, holes)[0], content=content)


def names_around(text: str, names: Iterable[EntityMention], holes: Sequence[Span]) -> tuple[EntityMention, ...]:
    """The names, none beyond the first of `holes` in it."""
    made = []
    for name in names:
        span = _parts(text, name.span, holes)[0]
        made.append(name if span == name.span else replace(name, start=span.start, end=span.end))
    return tuple(made)


def _parts(text: str, span: Span, holes: Sequence[Span]) -> list[Span]:
    """What is left of a stretch outside the holes, which are in order; the stretch itself where that is nothing."""
    parts, at = [], span.start
    for hole in (*(hole for hole in holes if span.contains(hole)), Span(span.end, span.end)):
        words = text[at : hole.start]
        if any(c.isalnum() for c in words):
            start = at + len(words) - len(words.lstrip())
            parts.append(Span(start, start + len(words.strip())))
        at = hole.end
    return parts or [span]
