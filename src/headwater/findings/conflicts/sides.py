"""One side of a clash: a unit's words where they stand, and which of them clash."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from headwater.findings.statements.terms import Terms
from headwater.text.function_words import is_content_word
from headwater.text.stems import stem_word
from headwater.text.words import Word, split_words


@dataclass(frozen=True, slots=True)
class Side:
    """One unit in its article's text: its words, their forms for comparing, and the stems of it that clash."""

    text: str
    words: Sequence[Word]
    keys: Sequence[str]
    clashing: frozenset[str]
    terms: Terms

    @property
    def start(self) -> int:
        """Where the unit begins in the text."""
        return self.terms.units[0].start

    @property
    def end(self) -> int:
        """Where the unit ends in the text."""
        return self.terms.units[0].end

    def places(self) -> list[int]:
        """The indexes of the words that clash."""
        return [i for i, key in enumerate(self.keys) if stem_word(key) in self.clashing]

    def is_name(self, at: int) -> bool:
        """Whether a word is written as a name: with a capital, not at the beginning of a sentence or quotation."""
        before = self.text[: self.words[at].start].rstrip()
        return self.text[self.words[at].start].isupper() and before[-1:] not in ("", *'.!?"“‘:\n')

    def telling(self, start: int, end: int) -> list[str]:
        """The stems of the words `[start, end)` that say something of their own, in order."""
        keys = self.keys[max(0, start) : max(0, end)]
        return [stem_word(key) for key in keys if is_content_word(key)]

    def char(self, at: int) -> str:
        """The character of the text at a place, "" beyond its ends."""
        return self.text[at : at + 1] if at >= 0 else ""


def side_of(terms: Terms, stems: Sequence[str], texts: Mapping[str, str]) -> Side:
    """The side of a clash that these terms are, of which these stems clash. `texts`: articles' texts by their ids."""
    unit = terms.units[0]
    text = texts[unit.article]
    words = split_words(text, unit.start, unit.end)
    return Side(text, words, [word.key for word in words], frozenset(stems), terms)
