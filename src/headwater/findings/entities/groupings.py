"""The whole expression that a name is part of: with its titles before it and what it is called behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from headwater.findings.entities.titles import role_of
from headwater.model.finding import EntityKind
from headwater.model.spans import Span

_GROUP_NOUN = re.compile(
    r"\s+(?:group|militants?|terrorists?|extremists?|fighters?|jihadists?|insurgents?|rebels?|forces|militia|troops|"
    r"gunmen|positions|movement|organi[sz]ation|network|party|alliance|coalition)\b"
)
_LEAD_WORDS = re.compile(
    r"(?:(?:the|The|an?|powerful|militant|terrorist|extremist|jihadist|alleged|purported|so-called|self-styled|Takfiri|"
    r"Islamist|Shi['’]?ite|Shia|Sunni|rebel|armed|outlawed|banned|ruling|opposition|[A-Z][a-z]+i)\s+){1,4}$"
)
_TITLE_RUN = re.compile(r"(?:(?:[A-Z][\w’'.&-]*|former|then|retired|presidential|of|and|candidate|the)\s+){1,7}$")
_OF_PLACE = re.compile(r"\s+of\s+(?:the\s+)?(?:[A-Z][\w.’'-]*)(?:\s+[A-Z][\w.’'-]*){0,2}")


def extended_mentions(text: str, span: Span, kind: EntityKind) -> Iterator[Span]:
    """Longer spans that call the same entity ("Texas Gov. Rick Perry", "Takfiri Daesh terrorists"), if any."""
    line = text.rfind("\n", 0, span.start) + 1
    before = text[max(line, span.start - 90) : span.start]
    after = text[span.end : span.end + 60]
    if kind == "person":
        yield from _titled(before, after, span)
    elif kind in ("group", "organisation"):
        lead = _LEAD_WORDS.search(before)
        noun = _GROUP_NOUN.match(after) if kind == "group" else None
        if lead or noun:
            yield Span(span.start - len(lead.group()) if lead else span.start, span.end + (noun.end() if noun else 0))


def _titled(before: str, after: str, span: Span) -> Iterator[Span]:
    run = _TITLE_RUN.search(before)
    start = span.start
    if run:
        words = run.group()
        while words and not words[:1].isupper() and not words.startswith(("former", "then", "retired")):
            words = words.partition(" ")[2]
        if words and role_of(words) is not None:
            start = span.start - len(words)
        elif words and re.search(r"(?:^|\s)(?:Mr|Mrs|Ms|Dr|Sir|Lady|Lord)\.?\s+$", words):
            start = span.start - len(words.split()[-1]) - 1
    place = _OF_PLACE.match(after) if start < span.start else None
    if start < span.start:
        yield Span(start, span.end)
        if place:
            yield Span(start, span.end + place.end())
