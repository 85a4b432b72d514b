"""An article's words as the encoder sees them: word pieces, case, and where quotation marks stand.

Word pieces follow BERT's uncased tokenizer (Devlin et al. 2019); case and quotation marks, which it does not see, are
given as features of each word. Everything keeps its place in the article's text, in code points.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from headwater.language.encoder.word_pieces import WordPieces
from headwater.model.spans import Span
from headwater.text.quotes import Quote

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Integers = npt.NDArray[np.int64]

# Case of a word: without letters or small, Capitalised, CAPITALS, mIxed, with a digit.
SMALL, CAPITALISED, CAPITALS, MIXED, DIGITS = range(5)
# A word's place among quotation marks: outside, inside, inside a nested one, an opening mark, a closing mark.
OUTSIDE, INSIDE, NESTED, OPENS, CLOSES = range(5)
CASES = QUOTES = 5


@dataclass(frozen=True, slots=True)
class Words:
    """An article's words (stretches of letters and digits, single marks) and their word pieces.

    With w words and n pieces: `ids` [n] are pieces, `first` [w + 1] the index of each word's first piece (and n),
    `starts` and `ends` [w] places in the text, `case` and `quote` [w] features, `paragraph` [w] numbers paragraphs.
    """

    ids: Integers
    first: Integers
    starts: Integers
    ends: Integers
    case: Integers
    quote: Integers
    paragraph: Integers

    def __len__(self) -> int:
        return len(self.starts)

    def span(self, first: int, stop: int) -> Span:
        """The stretch of text from word `first` to the word before `stop`."""
        return Span(int(self.starts[first]), int(self.ends[stop - 1]))

    def touched(self, start: int, end: int) -> tuple[int, int]:
        """The words `[first, stop)` that the stretch `[start, end)` of the text touches; empty where it has none."""
        first = int(self.ends.searchsorted(start, side="right"))
        return first, max(first, int(self.starts.searchsorted(end, side="left")))


def split_pieces(text: str, paragraphs: Sequence[Sequence[Span]], quotes: Sequence[Quote], cutter: WordPieces) -> Words:
    """The words of the paragraphs of `text`, each in one stretch or several; `quotes` are the text's quotations."""
    import numpy as np

    ids: list[int] = []
    first: list[int] = []
    starts: list[int] = []
    ends: list[int] = []
    numbers: list[int] = []
    stretches = [(number, span) for number, spans in enumerate(paragraphs) for span in spans]
    found = cutter.split([text[span.start : span.end] for _, span in stretches])
    for (number, span), pieces in zip(stretches, found, strict=True):
        for start, end, its in pieces:
            first.append(len(ids))
            starts.append(span.start + start)
            ends.append(span.start + end)
            ids += its
        numbers += [number] * len(pieces)
    first.append(len(ids))
    case = [case_of(text[s:e]) for s, e in zip(starts, ends, strict=True)]
    columns = (ids, first, starts, ends, case, _quote_features(quotes, starts), numbers)
    return Words(*(np.asarray(values, dtype=np.int64) for values in columns))


@lru_cache(1 << 16)
def case_of(word: str) -> int:
    """The case feature of a word."""
    if word.islower():
        return SMALL
    if any(c.isdigit() for c in word):
        return DIGITS
    if word.istitle():
        return CAPITALISED
    if word.isupper():
        return CAPITALS
    return MIXED if any(c.isalpha() for c in word) else SMALL


def _quote_features(quotes: Sequence[Quote], starts: Sequence[int]) -> Integers:
    import numpy as np

    features = np.zeros(len(starts), dtype=np.int64)
    places = np.asarray(starts, dtype=np.int64)
    for quote in quotes:
        low, high = np.searchsorted(places, [quote.start, quote.end])
        features[low:high] = INSIDE if quote.depth == 0 else NESTED
    for quote in quotes:
        low, inner, last, high = np.searchsorted(places, [quote.start, quote.inner.start, quote.inner.end, quote.end])
        features[low:inner] = OPENS
        features[last:high] = CLOSES
    return features
