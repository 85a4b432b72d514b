"""Articles as words to compare: the map that reuse over a collection begins with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from headwater.findings.reuse.collection.rows import Postings
from headwater.findings.reuse.collection.settings import ReuseSettings
from headwater.findings.reuse.compared import COMPARED
from headwater.model.article import Article
from headwater.model.spans import Span
from headwater.text.codes import BAND_BITS, NO_WORD, CodedWords, code_words

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt


def code_articles(articles: Sequence[Article], settings: ReuseSettings) -> CodedWords:
    """The words of the articles; what was not written for them (bylines, credits, boilerplate) has no codes."""
    words = code_words([article.text for article in articles], shapes=settings.misread)
    for number, article in enumerate(articles):
        first, last = words.firsts[number], words.firsts[number + 1]
        starts, codes = words.starts[first:last], words.codes[first:last]
        for span in _kept_out(article):
            codes[starts.searchsorted(span.start) : starts.searchsorted(span.end)] = NO_WORD
    return words


def _kept_out(article: Article) -> Iterator[Span]:
    for segment in article.segments:
        if segment.kind not in COMPARED:
            yield segment.span
        elif segment.credit is not None:
            yield segment.credit


def post_grams(words: CodedWords, numbers: Sequence[int], settings: ReuseSettings) -> Postings:
    """The posting rows of articles with these numbers, in the order of the articles and of their words."""
    import numpy as np

    from headwater.findings.reuse.collection.gram_loops import grams_of

    numbered = np.array(numbers, dtype=np.uint32)
    bits = bits_by_band()
    return Postings(*grams_of(words.codes, words.firsts, numbered, settings.gram_words, settings.gram_bits, bits))


def bits_by_band() -> npt.NDArray[np.float64]:
    """`BAND_BITS` as an array."""
    import numpy as np

    return np.array(BAND_BITS)
