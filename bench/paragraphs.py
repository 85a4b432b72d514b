"""Paragraphs of labelled tokens (CofeNet's form of PolNeAR), as printed text and back to one label a token.

The corpus' tokens are CoreNLP's; each becomes what was printed, with or without a space before it, and keeps its place.
Its labels are flat: no span of one attribution lies in another's, so of nested ones only the outermost is labelled.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from headwater.model.article import Article, Segment
from headwater.model.finding import Attribution
from headwater.model.spans import Span

Spans = Mapping[str, Sequence[Span]]
"""Spans by role."""
ROLES = ("content", "source", "cue")  # where two claim one token, the later one has it
_PRINTED = {
    "``": "“",
    "''": "”",
    "`": "‘",
    "--": "—",
    "-LRB-": "(",
    "-RRB-": ")",
    "-LSB-": "[",
    "-RSB-": "]",
    "-LCB-": "{",
    "-RCB-": "}",
    "'''": "’”",
}
_JOINED_TO_BEFORE = frozenset([*".,;:!?%", "...", "”", "’", "’”", ")", "]", "}"])
_JOINED_TO_NEXT = frozenset(["“", "‘", "(", "[", "{", "$", "£", "€", "#"])


@dataclass(frozen=True)
class Paragraph:
    """Printed text and where each token stands in it."""

    text: str
    places: tuple[Span, ...]


def print_tokens(tokens: Sequence[str]) -> Paragraph:
    """The paragraph as it would be printed, with curly quotation marks."""
    text, places, joined = "", [], True
    for token in tokens:
        # A lone single mark closes what one opened or ends a possessive: like 's and n't it joins the word before.
        word = _PRINTED.get(token, token.replace("'", "’"))
        close = word in _JOINED_TO_BEFORE or word[0] == "’" or word.lower() == "n’t"
        text += "" if joined or close else " "
        places.append(Span(len(text), len(text) + len(word)))
        text += word
        joined = word in _JOINED_TO_NEXT
    return Paragraph(text, tuple(places))


def article_of(name: str, paragraphs: Sequence[Paragraph]) -> tuple[Article, list[int]]:
    """One article of these paragraphs, and where each begins in it. The first of several is its headline."""
    text, starts = "", []
    for paragraph in paragraphs:
        text += "\n\n" if text else ""
        starts.append(len(text))
        text += paragraph.text
    segments = tuple(
        Segment(start, start + len(p.text), "headline" if n == 0 and len(paragraphs) > 1 else "body")
        for n, (start, p) in enumerate(zip(starts, paragraphs, strict=True))
    )
    return Article(id=name, path=name, text=text, segments=segments, language="en"), starts


def spans_by_role(attributions: Sequence[Attribution]) -> Spans:
    """The sources, cues and contents of the attributions that stand in no other's content."""
    outer = outermost(attributions)
    return {role: [span for a in outer for span in getattr(a, role)] for role in ROLES}


def label_tokens(paragraph: Paragraph, start: int, spans: Spans) -> list[str]:
    """A BIO label for each token of a paragraph that begins at `start` of the article read."""
    labels = ["O"] * len(paragraph.places)
    ends = [start + place.end for place in paragraph.places]
    begins = [start + place.start for place in paragraph.places]
    for role in ROLES:
        for span in sorted(set(spans[role])):
            first, last = bisect_right(ends, span.start), bisect_left(begins, span.end)
            labels[first:last] = [f"B-{role}", *[f"I-{role}"] * (last - first - 1)] if first < last else []
    return labels


def outermost(attributions: Sequence[Attribution]) -> list[Attribution]:
    """The attributions that stand in no other's content."""
    contents = [(a.id, span) for a in attributions for span in a.content]
    within = lambda a: any(  # noqa: E731
        a.id != other and all(whole.contains(span) for span in (*a.cue, *a.content)) for other, whole in contents
    )
    return [a for a in attributions if a.parent is None and not within(a)]
