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
Bits = npt.NDArray[np.float64]


@compiled
def _neighbours(codes: Codes, at: int, words: int) -> np.uint32:
    """Four bytes of hash: of the two words before a gram and of the two behind it, 0 where there is none."""
    found = np.uint32(0)
    for place, other in enumerate((at - 1, at + words, at - 2, at + words + 1)):
        if 0 <= other < len(codes) and codes[other] != 0:
            byte = mixed(key_of(codes[other]) >> np.uint64(1)) % np.uint64(255) + np.uint64(1)
            found |= np.uint32(byte) << np.uint32(8 * place)
    return found


@compiled
def grams_of(codes: Codes, words: int, least_bits: float, band_bits: Bits) -> tuple[Hashes, Places, Places]:
    """Each telling gram of `words` words: its hash, its first word, and its neighbours.

    A gram tells at least `least_bits` and does not reach over a place where no word stands.
    """
    most = max(0, len(codes) - words + 1)
    hashes, places, around = np.empty(most, np.uint64), np.empty(most, np.uint32), np.empty(most, np.uint32)
    count = 0
    for at in range(most):
        hashed, bits = np.uint64(0), 0.0
        for step in range(words):
            code = codes[at + step]
            if code == 0:
                bits = -1.0
                break
            hashed = mixed(hashed * np.uint64(0x9E3779B97F4A7C15) + (key_of(code) >> np.uint64(1)))
            bits += bits_of_word(code, band_bits)
        if bits >= least_bits:
            hashes[count], places[count], around[count] = hashed, at, _neighbours(codes, at, words)
            count += 1
    return hashes[:count].copy(), places[:count].copy(), around[:count].copy()
