"""The loops over words' codes and posting rows that find where two articles may agree."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from headwater.findings.reuse.collection.word_loops import bits_of_word, key_of
from headwater.text.code_loops import mixed
from headwater.text.compiled import compiled

Codes = npt.NDArray[np.unsignedinteger]
Places = npt.NDArray[np.uint32]
Hashes = npt.NDArray[np.uint64]
Numbers = npt.NDArray[np.int64]
Bits = npt.NDArray[np.float64]


# What makes grams of the same words in another order others (an odd number, as in Knuth's multiplicative hashing).
_ORDER = np.uint64(0x9E3779B97F4A7C15)
# Bits of a place where no word stands: no gram reaches over it.
_NO_GRAM = -1e9


@compiled
def _look_up(codes: Codes, band_bits: Bits, hashed: Hashes, bits: Bits, bytes_: Places) -> None:
    """Each word's hash, how much it tells, and a byte of its hash, never 0; `_NO_GRAM` and 0 where no word stands."""
    for at in range(len(codes)):
        hashed[at] = mixed(key_of(codes[at]) >> np.uint64(1))
        bits[at] = bits_of_word(codes[at], band_bits) if codes[at] != 0 else _NO_GRAM
        bytes_[at] = np.uint32(hashed[at] % np.uint64(255) + np.uint64(1)) if codes[at] != 0 else np.uint32(0)


@compiled
def _neighbours(bytes_: Places, size: int, at: int, words: int) -> np.uint32:
    """Four bytes of hash: of the two words before a gram and of the two behind it, 0 where there is none."""
    end = at + words
    found = bytes_[at - 1] if at >= 1 else np.uint32(0)
    found |= (bytes_[end] if end < size else np.uint32(0)) << np.uint32(8)
    found |= (bytes_[at - 2] if at >= 2 else np.uint32(0)) << np.uint32(16)
    return np.uint32(found | (bytes_[end + 1] if end + 1 < size else np.uint32(0)) << np.uint32(24))


@compiled
def grams_of(
    codes: Codes, firsts: Numbers, numbers: Places, words: int, least_bits: float, band_bits: Bits
) -> tuple[Hashes, Places, Places, Places]:
    """Each telling gram of `words` words: its hash, its text's number, its first word there, and its neighbours.

    Text `n` has the number `numbers[n]` and the words `[firsts[n], firsts[n + 1])`. A gram tells at least `least_bits`
    and does not reach over a place where no word stands.
    """
    longest = np.max(np.diff(firsts)) if len(firsts) > 1 else 0
    hashed, bits, bytes_ = np.empty(longest, np.uint64), np.empty(longest, np.float64), np.empty(longest, np.uint32)
    hashes, texts = np.empty(len(codes), np.uint64), np.empty(len(codes), np.uint32)
    places, around = np.empty(len(codes), np.uint32), np.empty(len(codes), np.uint32)
    count = 0
    for text in range(len(firsts) - 1):
        size = firsts[text + 1] - firsts[text]
        _look_up(codes[firsts[text] : firsts[text + 1]], band_bits, hashed, bits, bytes_)
        for at in range(size - words + 1):
            told, gram = 0.0, np.uint64(0)
            for step in range(at, at + words):
                told += bits[step]
                gram = gram * _ORDER + hashed[step]
            if told >= least_bits:
                hashes[count], texts[count], places[count] = mixed(gram), numbers[text], at
                around[count] = _neighbours(bytes_, size, at, words)
                count += 1
    return hashes[:count], texts[:count], places[:count], around[:count]
