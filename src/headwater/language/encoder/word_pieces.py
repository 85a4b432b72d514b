"""Word pieces of words, by BERT's uncased tokenizer (Devlin et al. 2019): each kind of word is cut once.

News is made of few words: of those of an article nine in ten stood in the articles before it. So text of plain letters
and marks is split into words here, and only words that were not seen before go to the tokenizer; all other text goes to
it whole. What comes out is the same (`tests/language/test_encoder_word_pieces.py`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tokenizers import Encoding, Tokenizer

_LETTERS = "A-Za-z0-9À-ÖØ-öø-ÿ"
_MARKS = r"!-/:-@\[-`{-~‘’“”–—…"
_PLAIN = re.compile(rf"[ \t\n\r\xa0{_LETTERS}{_MARKS}]*")
_WORD = re.compile(rf"[{_LETTERS}]+|[{_MARKS}]")
# About 20 MB; beyond it all is forgotten and learnt again.
_MOST = 100_000
# A word: where it begins and ends in its text, in code points, and the numbers of its pieces.
Word = tuple[int, int, tuple[int, ...]]


class WordPieces:
    """Cuts texts into words and these into pieces; remembers the pieces of words."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        tokenizer.no_padding()
        tokenizer.no_truncation()
        # What an article writes as "[SEP]" is a word in brackets.
        tokenizer.encode_special_tokens = True
        self._tokenizer = tokenizer
        self._known: dict[str, tuple[int, ...]] = {}

    def split(self, texts: Sequence[str]) -> list[list[Word]]:
        """The words of each text (stretches of letters and digits, single marks), in order."""
        found: list[list[Word]] = [[] for _ in texts]
        plain = [number for number, text in enumerate(texts) if _PLAIN.fullmatch(text)]
        known = self._learn({word for number in plain for word in _WORD.findall(texts[number])})
        for number in plain:
            found[number] = [(*match.span(), known[match.group()]) for match in _WORD.finditer(texts[number])]
        others = sorted(set(range(len(texts))).difference(plain))
        for number, encoded in zip(others, self._encode([texts[number] for number in others]), strict=True):
            found[number] = _words_of(encoded)
        return found

    def _learn(self, words: set[str]) -> dict[str, tuple[int, ...]]:
        """What is known, these words with it."""
        known = self._known if len(self._known) + len(words) <= _MOST else {}
        unknown = sorted(words.difference(known))
        known.update(zip(unknown, (tuple(encoded.ids) for encoded in self._encode(unknown)), strict=True))
        self._known = known
        return known

    def _encode(self, texts: Sequence[str]) -> list[Encoding]:
        return self._tokenizer.encode_batch(texts, add_special_tokens=False) if texts else []


def _words_of(encoded: Encoding) -> list[Word]:
    words: list[Word] = []
    before = None
    for piece, word, (start, end) in zip(encoded.ids, encoded.word_ids, encoded.offsets, strict=True):
        if word == before:
            begin, _, ids = words.pop()
            words.append((begin, end, (*ids, piece)))
        else:
            words.append((start, end, (piece,)))
        before = word
    return words
