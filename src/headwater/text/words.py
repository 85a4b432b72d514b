"""Words of a text with their places, and the form in which words are compared."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from headwater.model.spans import Span

_WORD = re.compile(r"[^\W_]+(?:[.'’&][^\W_]+)*|[^\W_]", re.UNICODE)
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'"})


class Word(NamedTuple):
    """A word: its place in the text and its `key`, the form in which it is compared (see `comparable`)."""

    start: int
    end: int
    key: str

    @property
    def span(self) -> Span:
        """The word's span."""
        return Span(self.start, self.end)


# News repeats its words. Over 294,000 words of news, this and a tuple for `Word` take splitting from 0.45 s to 0.30 s.
@lru_cache(maxsize=1 << 16)
def comparable(word: str) -> str:
    """A word's form for comparing: without case, accents, compatibility forms and a possessive ending.

    Never shown to anyone: the text itself stays as it came.
    """
    word = word.translate(_APOSTROPHES)
    if not word.isascii():
        decomposed = unicodedata.normalize("NFKD", word)
        word = "".join(c for c in decomposed if not unicodedata.combining(c))
    word = word.casefold()
    return word.removesuffix("'s")


def split_words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of `text[start:end]`, with places in the whole `text`.

    Inner apostrophes, full stops and ampersands hold a word together ("don't", "U.S", "AT&T"); hyphens part it, so
    that "air-strike" and "air strike" are the same two words.
    """
    stop = len(text) if end is None else end
    return [Word(m.start(), m.end(), comparable(m.group())) for m in _WORD.finditer(text, start, stop)]


def written_words(text: str, start: int = 0, end: int | None = None) -> list[str]:
    """The words of `text[start:end]` as they are written, without their places: four times as fast as `split_words`."""
    return _WORD.findall(text, start, len(text) if end is None else end)
