"""What two words' codes say of each other: the smallest loops of an alignment."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from headwater.text.compiled import compiled
from headwater.text.shape_loops import are_near

Codes = npt.NDArray[np.unsignedinteger]
Bits = npt.NDArray[np.float64]

# A changed word costs so many bits. Of planted passages of 25 to 49 words with 30 % changed, 3 / 5 bits find .90 /
# .70; with every twentieth character misread .97 / .90; the stories' reuse, which looks for less in more, takes 5.
CHANGED = 3.0
# A misread word tells this part of what it would tell if it were read right.
MISREAD = 0.7
# The bits of a code that are of its word, and whether it begins with a small letter (see `text.codes`).
_WORD, _SMALL = np.uint64(0xFFFFFFFE), np.uint64(1)
_NUMBER_BAND = 5


@compiled
def key_of(code: np.unsignedinteger) -> np.uint64:
    """What codes of one word have in common; 0 where there is no word."""
    return np.uint64(code) & _WORD


@compiled
def bits_of_word(code: np.unsignedinteger, band_bits: Bits) -> float:
    """How much a word tells."""
    return float(band_bits[np.int64((np.uint64(code) >> np.uint64(29)) & np.uint64(7))])


@compiled
def is_plain(code: np.unsignedinteger) -> bool:
    """Whether a word is neither a number nor written with a capital, as names are."""
    is_number = (np.uint64(code) >> np.uint64(29)) & np.uint64(7) == np.uint64(_NUMBER_BAND)
    return bool(np.uint64(code) & _SMALL != 0 and not is_number)


@compiled
def same(one: np.unsignedinteger, other: np.unsignedinteger) -> bool:
    """Whether two codes are of the same word."""
    return bool(one != 0 and key_of(one) == key_of(other))


@compiled
def worth_of(one: np.unsignedinteger, other: np.unsignedinteger, band_bits: Bits) -> float:
    """What two words that stand for each other tell; `-CHANGED` where they are no copies of one word.

    With shapes (see `text.codes`) a word that is nearly the other one counts as misread.
    """
    if same(one, other):
        return bits_of_word(one, band_bits)
    if one != 0 and other != 0 and are_near(np.uint64(one) >> np.uint64(32), np.uint64(other) >> np.uint64(32)):
        return MISREAD * min(bits_of_word(one, band_bits), bits_of_word(other, band_bits))
    return -CHANGED


@compiled
def code_in_common(one: np.unsignedinteger, other: np.unsignedinteger) -> np.uint32:
    """The code of a word that two places have in common: in small letters where both are."""
    small = np.uint64(one) & np.uint64(other) & _SMALL
    return np.uint32(key_of(one) | small)


@compiled
def bits_of(codes: Codes, start: int, end: int, band_bits: Bits) -> float:
    """How much the words `[start, end)` tell."""
    total = 0.0
    for at in range(start, end):
        total += bits_of_word(codes[at], band_bits)
    return total
