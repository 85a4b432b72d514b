"""What an article calls itself, in one line."""

from __future__ import annotations

from headwater.model.article import Article
from headwater.text.sentences import split_sentences

_LONGEST = 120


def headline_of(article: Article) -> str:
    """An article's title, its headline segment, or its first sentence, in one line of at most 120 characters."""
    if article.title and article.title.strip():
        return _one_line(article.title)
    spans = [segment.span for segment in article.segments_of("headline")]
    if spans:
        return _one_line(article.words_at(spans[0]))
    bodies = [segment.span for segment in article.segments_of("body", "caption")]
    start, end = (bodies[0].start, bodies[0].end) if bodies else (0, min(len(article.text), 16 * _LONGEST))
    sentences = split_sentences(article.text, start, end)
    return _one_line(article.words_at(sentences[0])) if sentences else ""


def _one_line(text: str) -> str:
    line = " ".join(text[: 16 * _LONGEST].split())
    if len(line) <= _LONGEST:
        return line
    cut = line[:_LONGEST].rsplit(" ", 1)[0]
    return f"{cut.rstrip(' ,;:–—-')} …"
