"""An article as reuse compares it: the words of what was written for it, as numbers."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from headwater.model.article import Article, Segment
from headwater.model.reading import Reading
from headwater.model.spans import Span
from headwater.text.quotes import find_quotes
from headwater.text.rarity import word_bits
from headwater.text.words import Word, split_words

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

COMPARED = ("headline", "body", "caption")
# Whose post it is and when, as embedded posts end: "— Ann Doe (@anndoe) May 28, 2016". A post is its author's speech.
_POST_CREDIT = re.compile(r"\(@\w{1,30}\)\s+\w+\.? \d{1,2},? \d{4}|\bpic\.twitter\.com/|\bhttps?://t\.co/")
_CREDIT_LINE = 90


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch to compare. `block` rises wherever something kept out lies before it; `spoken`: somebody's post."""

    span: Span
    block: int
    caption: bool
    spoken: bool


@dataclass(frozen=True, slots=True, eq=False)
class ComparedText:
    """One article's headline, body and captions as words; bylines, datelines, credits and boilerplate are kept out.

    For each word: `ids` its number in the story's vocabulary, `bits` how much it tells, `plain` whether it is neither
    a name nor a number, `written` whether it is plain and the article's own (not quoted, not of a caption), `block`
    a number that rises wherever something kept out lies before the word. `told`: how much all words before each one
    tell, and at the end all of them.
    """

    article: Article
    words: tuple[Word, ...]
    ids: npt.NDArray[np.int64]
    bits: npt.NDArray[np.float64]
    plain: npt.NDArray[np.bool_]
    written: npt.NDArray[np.bool_]
    block: npt.NDArray[np.int64]
    told: list[float]


def compared_texts(readings: Sequence[Reading]) -> list[ComparedText]:
    """The story's articles as reuse compares them, in the order of their ids."""
    vocabulary: dict[str, int] = {}
    articles = sorted((reading.article for reading in readings), key=lambda article: article.id)
    return [_compared(article, vocabulary) for article in articles]


def _compared(article: Article, vocabulary: dict[str, int]) -> ComparedText:
    import numpy as np

    words: list[Word] = []
    blocks: list[int] = []
    own: list[bool] = []
    for stretch in _stretches(article):
        found = split_words(article.text, stretch.span.start, stretch.span.end)
        words += found
        blocks += [stretch.block] * len(found)
        own += _own_words(article.text, stretch, found)
    bits = [word_bits(word.key) for word in words]
    plain = np.array([article.text[word.start].islower() for word in words], dtype=np.bool_)
    return ComparedText(
        article,
        tuple(words),
        np.array([vocabulary.setdefault(word.key, len(vocabulary)) for word in words], dtype=np.int64),
        np.array(bits, dtype=np.float64),
        plain,
        plain & np.array(own, dtype=np.bool_),
        np.array(blocks, dtype=np.int64),
        list(accumulate(bits, initial=0.0)),
    )


# So many code points of captions are a gallery, which an outlet writes as it does its articles; a picture's caption may
# be the agency's that sold the picture.
_GALLERY = 1000


def _stretches(article: Article) -> list[Piece]:
    """The stretches to compare; an article without segments is one stretch."""
    if not article.segments:
        return [Piece(Span(0, len(article.text)), 0, caption=False, spoken=False)]
    block = 0
    stretches = []
    for segment, spoken in zip(article.segments, _spoken(article), strict=True):
        if segment.kind not in COMPARED:
            block += 1
            continue
        for number, span in enumerate(_without_credit(segment)):
            block += number
            caption = segment.kind == "caption" and segment.end - segment.start < _GALLERY
            stretches.append(Piece(span, block, caption, spoken))
    return stretches


def _without_credit(segment: Segment) -> Iterator[Span]:
    if segment.credit is None:
        yield segment.span
    else:
        yield Span(segment.start, max(segment.start, segment.credit.start))
        yield Span(min(segment.end, segment.credit.end), segment.end)


def _spoken(article: Article) -> list[bool]:
    """For each segment whether it is an embedded post, or the post that a credit line behind it credits."""
    texts = [article.text[segment.start : segment.end] for segment in article.segments]
    spoken = [_POST_CREDIT.search(text) is not None for text in texts]
    for at, text in enumerate(texts):
        if at and spoken[at] and len(text) <= _CREDIT_LINE:
            spoken[at - 1] = True
    return spoken


def _own_words(text: str, stretch: Piece, words: Sequence[Word]) -> list[bool]:
    """For each of a stretch's words whether the article itself says it: in no quotation marks, post or caption."""
    if stretch.spoken or stretch.caption:
        return [False] * len(words)
    own = [True] * len(words)
    starts = [word.start for word in words]
    for quote in find_quotes(text, stretch.span.start, stretch.span.end):
        first, last = bisect_left(starts, quote.start), bisect_left(starts, quote.end)
        own[first:last] = [False] * (last - first)
    return own
