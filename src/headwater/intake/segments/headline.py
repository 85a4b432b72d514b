"""Which of a text's first lines is its headline."""

from __future__ import annotations

import re
from collections.abc import Sequence

from headwater.intake.segments.datelines import find_dateline
from headwater.intake.segments.furniture import is_breadcrumb
from headwater.intake.segments.paragraphs import ends_sentence
from headwater.model.article import SegmentKind
from headwater.model.spans import Span
from headwater.text.words import Word, split_words

_STAMP = re.compile(r"\s+(?:Updated|Published|Posted)\s*:?\s+(?=.{0,20}\d{4}).{4,60}$")
_LOOK = 12
_LOOK_FOR_TITLE = 4
_LONGEST = 40
_FEWEST = 3
_ALIKE = 0.7


def find_headline(
    text: str, paragraphs: Sequence[Span], kinds: Sequence[SegmentKind | None], title: str | None
) -> tuple[int, Span] | None:
    """The index of the paragraph that holds the headline, and the headline's span in it; `None` where there is none.

    With a title, it is the line that carries it, if any does; without one, the first line that reads like a headline.
    """
    found = _first_like_one(text, paragraphs, kinds) if title is None else _carrying(text, paragraphs, title)
    return None if found is None else (found[0], _unstamped(text, found[1]))


def _unstamped(text: str, headline: Span) -> Span:
    """The headline without "Updated: 2016-07-15 06:50 (Xinhua)" at its end."""
    stamp = _STAMP.search(text, headline.start, headline.end)
    return headline if stamp is None else Span(headline.start, stamp.start())


def _first_like_one(
    text: str, paragraphs: Sequence[Span], kinds: Sequence[SegmentKind | None]
) -> tuple[int, Span] | None:
    for index in range(min(_LOOK, len(paragraphs) - 1)):
        if kinds[index] is None and _reads_as_headline(text, paragraphs, kinds, index):
            return index, paragraphs[index]
        if kinds[index] is None and _is_prose(paragraphs[index].of(text)):
            return None
    return None


def _carrying(text: str, paragraphs: Sequence[Span], title: str) -> tuple[int, Span] | None:
    """The line that is the title, nearly is, or begins with it and goes on with the body."""
    keys = [word.key for word in split_words(title)]
    for index, paragraph in enumerate(paragraphs[:_LOOK_FOR_TITLE] if keys else ()):
        if len(paragraph) > 2 * len(title) + 20 and (index or not _opens_alike(text, paragraph, title)):
            continue
        words = split_words(text, paragraph.start, min(paragraph.end, paragraph.start + len(title) + 60))
        found = [word.key for word in words]
        cut_off = words and words[-1].end + 2 < paragraph.end
        if found == keys or (not cut_off and len(found) <= 2 * len(keys) and _share(found, keys) >= _ALIKE):
            return index, paragraph
        if index == 0 and len(keys) > _FEWEST and found[: len(keys)] == keys and _goes_on(text, words, len(keys)):
            return index, Span(paragraph.start, _closed(text, words[len(keys) - 1].end, paragraph.end))
    return None


def _opens_alike(text: str, paragraph: Span, title: str) -> bool:
    """Whether the first letter is the same, case and quotation marks aside; most leads part from their title there."""
    first = text[paragraph.start : paragraph.start + 3].casefold()
    return any(c in first for c in title[:3].casefold() if c.isalnum())


def _closed(text: str, end: int, most: int) -> int:
    """The end of a headline with the marks that close it."""
    while end < most and text[end] in "?!…\"”’').":
        end += 1
    return end


def _goes_on(text: str, words: list[Word], count: int) -> bool:
    """Whether what follows the title in its line starts something new."""
    return len(words) > count and text[words[count].start].isupper()


def _share(found: list[str], keys: list[str]) -> float:
    common = len(set(found) & set(keys))
    return 2 * common / max(1, len(set(found)) + len(set(keys)))


def _reads_as_headline(text: str, paragraphs: Sequence[Span], kinds: Sequence[SegmentKind | None], index: int) -> bool:
    line = paragraphs[index].of(text)
    count = len(line.split())
    if not _FEWEST <= count <= _LONGEST or is_breadcrumb(line) or find_dateline(text, paragraphs[index]):
        return False
    if line[0] in "-•*·–—" or line.endswith((":", ",", ";")):
        return False
    if ends_sentence(line) and not line.endswith(("?", "!", "…")) and not (_is_title_case(line) and count <= 20):
        return False
    follows = [i for i in range(index + 1, len(paragraphs)) if kinds[i] is None][:3]
    return any(_is_prose(paragraphs[i].of(text)) for i in follows)


def _is_prose(line: str) -> bool:
    return (len(line.split()) > 8 and ends_sentence(line)) or len(line.split()) > _LONGEST


def _is_title_case(line: str) -> bool:
    long_words = [word for word in line.split() if len(word.strip("\"“”'‘’.,")) > 3]
    return len(long_words) >= 2 and sum(word.lstrip("\"“'‘(")[:1].isupper() for word in long_words) > 0.8 * len(
        long_words
    )
