"""Paragraphs of a text as it came: a line each, or, where lines were wrapped, the lines between blank ones."""

from __future__ import annotations

import re
from itertools import pairwise

from headwater.model.spans import Span

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_SENTENCE_END = re.compile(r"[.!?…:;]['\"”’»)\]]*$")
_FILLER = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
_WIDEST = 110
_NARROWEST = 35
_FEWEST_WRAPPED = 6


def split_paragraphs(text: str) -> list[Span]:
    """The spans of the text's paragraphs, without white space at their ends; blank ones are none.

    News text breaks paragraphs at single line ends as often as at blank lines; so each line is a paragraph, unless
    most lines that are followed by another are of one width and end within a sentence: then lines were wrapped.
    """
    lines = [span for match in _LINE.finditer(text) if (span := _trimmed(text, match.start(), match.end()))]
    if len(lines) < _FEWEST_WRAPPED or not _is_wrapped(text, lines):
        return lines
    return _joined(text, lines)


def ends_sentence(line: str) -> bool:
    """Whether a line ends as a sentence does."""
    return _SENTENCE_END.search(line) is not None


def _trimmed(text: str, start: int, end: int) -> Span | None:
    while start < end and (text[start].isspace() or text[start] in _FILLER):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in _FILLER):
        end -= 1
    return Span(start, end) if end > start else None


def _is_wrapped(text: str, lines: list[Span]) -> bool:
    followed = [a for a, b in pairwise(lines) if _adjacent(text, a, b)]
    if len(followed) < 0.5 * len(lines) or max(map(len, followed)) > _WIDEST:
        return False
    cut = [a for a in followed if len(a) >= _NARROWEST and not ends_sentence(a.of(text))]
    return len(cut) >= 0.6 * len(followed)


def _joined(text: str, lines: list[Span]) -> list[Span]:
    """Lines put together up to a blank line, or up to a short line that ends a sentence."""
    widest = max(map(len, lines))
    paragraphs = [lines[0]]
    for before, line in pairwise(lines):
        short_end = len(before) < 0.7 * widest and ends_sentence(before.of(text))
        if _adjacent(text, before, line) and not short_end:
            paragraphs[-1] = Span(paragraphs[-1].start, line.end)
        else:
            paragraphs.append(line)
    return paragraphs


def _adjacent(text: str, a: Span, b: Span) -> bool:
    """Whether no blank line stands between two lines."""
    between = text[a.end : b.start]
    return between.count("\n") + between.count("\r") - between.count("\r\n") <= 1
