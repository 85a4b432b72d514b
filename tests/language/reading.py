"""A reader's view of a few lines of text: paragraphs become segments, and spans become their words."""

from __future__ import annotations

import re

from headwater.language.rules.reader import RulesReader
from headwater.model.article import Article, Segment
from headwater.model.finding import Attribution
from headwater.model.reading import LanguageReading


def article_of(text: str, headline: bool = False) -> Article:
    """An article whose lines are its paragraphs; the first is its headline if `headline`."""
    segments = []
    for number, match in enumerate(re.finditer(r"[^\n]*[^\s][^\n]*", text)):
        segments.append(Segment(match.start(), match.end(), "headline" if headline and not number else "body"))
    return Article(id="art-test", path="test.txt", text=text, segments=tuple(segments))


def read(text: str, headline: bool = False) -> LanguageReading:
    """What the rules read in it."""
    return RulesReader().read(article_of(text, headline))


def said(text: str, attribution: Attribution) -> tuple[str, str, str]:
    """Source, cue and content in words; several stretches parted by " | "."""
    parts = (attribution.source, attribution.cue, attribution.content)
    source, cue, content = (" | ".join(span.of(text) for span in spans) for spans in parts)
    return source, cue, content


def all_said(text: str, headline: bool = False) -> list[tuple[str, str, str]]:
    """Every attribution in words, in the order of the reading."""
    return [said(text, attribution) for attribution in read(text, headline).attributions]
