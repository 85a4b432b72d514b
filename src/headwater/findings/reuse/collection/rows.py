"""The rows that go from step to step, as columns of one length."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Codes = npt.NDArray[np.uint32]
    Numbers = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Postings:
    """Where grams stand: the gram's hash, the article, the first word there, and the words around (see `grams_of`)."""

    gram: npt.NDArray[np.uint64]
    article: Codes
    place: Codes
    around: Codes


@dataclass(frozen=True, slots=True, eq=False)
class Seeds:
    """Places at which two articles may agree: articles `a` < `b`, a word in each, and how many neighbours agree."""

    a: Codes
    b: Codes
    a_place: Codes
    b_place: Codes
    agreeing: Codes


@dataclass(frozen=True, slots=True, eq=False)
class Repeats:
    """Grams that their article's outlet repeats: the article and the gram's first word."""

    article: Codes
    place: Codes


@dataclass(frozen=True, slots=True, eq=False)
class KeptOut:
    """Words `[start, end)` of articles that are boilerplate of their outlet; by article, then start."""

    article: Codes
    start: Codes
    end: Codes


@dataclass(frozen=True, slots=True, eq=False)
class Outlets:
    """The outlet of each article by its number (0: unknown), and how many articles each outlet has."""

    of: Codes
    sizes: Numbers


@dataclass(frozen=True, slots=True, eq=False)
class CodesOf:
    """The words of articles: article `articles[n]` (rising) has the codes `[firsts[n], ends[n])`."""

    articles: Codes
    codes: npt.NDArray[np.unsignedinteger]
    firsts: Numbers
    ends: Numbers


@dataclass(frozen=True, slots=True, eq=False)
class WordPassages:
    """Passages in words: `[a_start, a_end)` of `a` and `[b_start, b_end)` of `b`.

    `words`: how many they have in common; `millibits`: what these tell, in thousandths of a bit.
    """

    a: Codes
    b: Codes
    a_start: Numbers
    a_end: Numbers
    b_start: Numbers
    b_end: Numbers
    words: Numbers
    millibits: Numbers


@dataclass(frozen=True, slots=True, eq=False)
class Members:
    """Who has a family's passage: words `[start, end)` of an article. `family` counts from 0, and rows stand by it."""

    family: Numbers
    article: Codes
    start: Numbers
    end: Numbers
