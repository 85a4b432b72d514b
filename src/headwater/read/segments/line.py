"""A paragraph of few words with what the tests of its role look at, found once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

_LONGEST = 900
_PUNCTUATION = " .,:;!?()[]{}<>\"“”'‘’«»*•·|/\\-–—_=+~#"
_OPENING_MARKS = ("", "(", '"', "“", "[", "—", "–", "-", "*")
_CLOSING_MARKS = ("", ".", ",", ":", ";", "!", ")", ").", '"', "”", ".”", "...", "…", "]", "?")


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph's text, its words in lower case with the punctuation that touches them, and the set of these.

    `first` and `second` are its first words without that punctuation, "" where there are none.
    """

    text: str
    words: list[str]
    vocabulary: frozenset[str]
    first: str
    second: str

    def __len__(self) -> int:
        return len(self.words)


def read_line(text: str) -> Line | None:
    """The line, or `None` for a paragraph too long to be anything but body."""
    if len(text) > _LONGEST:
        return None
    words = text.casefold().split()
    first, second = _opening(words)
    return Line(text, words, frozenset(words), first, second)


def _opening(words: list[str]) -> tuple[str, str]:
    opening = [bare for word in words[:4] if (bare := word.strip(_PUNCTUATION))]
    return (opening[0] if opening else "", opening[1] if len(opening) > 1 else "")


def listed(words: str) -> frozenset[str]:
    """The words of a list written in one line."""
    return frozenset(words.split())


def with_marks(words: str | Iterable[str]) -> frozenset[str]:
    """The words as they may stand in a line's vocabulary: with a mark before, a mark after, or both.

    To look words up so is ten times as fast as to search for them.
    """
    listed = words.split() if isinstance(words, str) else words
    return frozenset(a + word + b for word in listed for a in _OPENING_MARKS for b in _CLOSING_MARKS)
