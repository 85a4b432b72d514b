"""What an article is about, in terms: its words and two-word names, and where it has them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from headwater.model.article import Article, SegmentKind
from headwater.model.spans import Span
from headwater.text.words import comparable, written_words

COUNTED: tuple[SegmentKind, ...] = ("headline", "body", "caption")
# In a language whose common words we have no table of, only names, numbers and long words are terms.
LONG = 7
# The first words say what an article is about: B³ with 300 / 400 / 600 / all words, before time was weighed, was 97.3 /
# 96.8 / 96.3 / 97.3 on 34 stories, 96.4 / 100 / 100 / 100 on 44, and 94.7 / 94.8 / 94.8 / 95.2 all together.
ENOUGH = 400
# So many terms at the beginning are the lead, which most reports of one event have in common.
LEAD = 80
# What stands in for a title where an article has none.
OPENING = 12


@dataclass(slots=True)
class Terms:
    """An article's terms in the order of its text: all that count, as they are `written`, and those of its title."""

    body: list[str] = field(default_factory=list)
    written: list[str] = field(default_factory=list)
    title: list[str] = field(default_factory=list)

    @property
    def lead(self) -> list[str]:
        """The terms of the title and of the first sentences."""
        return self.title + self.body[:LEAD]

    @property
    def heading(self) -> list[str]:
        """The terms of the title, or the first ones of an article that has none."""
        return self.title or self.body[:OPENING]

    def as_written(self, terms: Sequence[str]) -> list[str]:
        """Terms as they are first written; as they are where only the title has them."""
        first = dict(zip(reversed(self.body), reversed(self.written), strict=True))
        return [first.get(term, term) for term in terms]


def article_terms(article: Article) -> Terms:
    """The article's terms: word keys, and pairs of neighbouring capitalised words ("joint chiefs")."""
    read = _terms if article.language in (None, "en") else _foreign_terms
    found = Terms(title=[term for words in _titles(article) for term, _ in read(words) if " " not in term])
    left = ENOUGH
    for span in _stretches(article):
        words = written_words(article.text, span.start, span.end)[:left]
        left -= len(words)
        pairs = read(words)
        found.body += [term for term, _ in pairs]
        found.written += [written for _, written in pairs]
        if left <= 0:
            break
    return found


def _stretches(article: Article) -> list[Span]:
    if not article.segments:
        return [Span(0, len(article.text))]
    return [segment.span for segment in article.segments_of(*COUNTED)]


def _titles(article: Article) -> list[list[str]]:
    if article.title:
        return [written_words(article.title)]
    return [written_words(article.text, part.start, part.end) for part in article.segments_of("headline")]


def _terms(words: list[str]) -> list[tuple[str, str]]:
    """Each word's key, and behind it that of the pair with the word before where both are capitalised."""
    found = []
    before = key_before = ""  # the word before, where it is capitalised
    for word in words:
        key = comparable(word)
        found.append((key, word))
        if not word[0].isupper():
            before = ""
            continue
        if before:
            found.append((f"{key_before} {key}", f"{before} {word}"))
        before, key_before = word, key
    return found


def _foreign_terms(words: list[str]) -> list[tuple[str, str]]:
    names = {comparable(word) for word in words if word[0].isupper()}
    return [
        (term, written)
        for term, written in _terms(words)
        if " " in term or term in names or len(term) >= LONG or term.isdigit()
    ]
