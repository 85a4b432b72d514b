"""The loop that decides whether an aligned stretch is a passage or chance."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from headwater.findings.reuse.collection.table_loops import (
    A_END,
    A_START,
    B_END,
    B_START,
    MILLIBITS,
    WORDS,
    Scratch,
)
from headwater.findings.reuse.collection.word_loops import bits_of_word, is_plain, key_of
from headwater.text.compiled import compiled

Numbers = npt.NDArray[np.int64]
Bits = npt.NDArray[np.float64]
# The least of a passage: words, millibits, evidence, and what a changed word takes of it; or words, identity and
# millibits of a long one (see `ReuseSettings`).
Least = tuple[int, int, float, float, int, float, int]

# What words in common are as evidence that one was copied from the other, beside one for each different word: so much
# for each different plain word, for each bit that plain words tell, and where nothing at all was changed. From a
# logistic regression on 76,000 aligned stretches of real news, 5,200 of them planted (seeds 11 to 13 of the planter),
# scaled to one a word. Names and numbers tell more bits than plain words do, but titles and names of bodies of many
# words are no copies: beside these, bits add nothing, nor do the longest run and the number of runs.
_PLAIN_WORD, _PLAIN_BIT, _UNCHANGED = 0.35, 0.085, 1.5


@compiled
def _evidence(common: npt.NDArray[np.uint32], band_bits: Bits) -> float:
    """What the words that two sides have in common are worth as evidence."""
    found, before, plain_before = 0.0, np.uint64(0), np.uint64(0)
    for code in np.sort(common):
        key = key_of(code)
        found += key != before
        before = key
        if is_plain(code):
            found += _PLAIN_BIT * bits_of_word(code, band_bits)
            if key != plain_before:
                found += _PLAIN_WORD
            plain_before = key
    return found


@compiled
def is_passage(passage: Numbers, least: Least, scratch: Scratch) -> bool:
    """Whether it is long and close enough, or its words are evidence enough."""
    longer = max(passage[A_END] - passage[A_START], passage[B_END] - passage[B_START])
    words, millibits, evidence, changed, long_words, long_identity, long_millibits = least
    common, told = passage[WORDS], passage[MILLIBITS]
    if common >= long_words and common >= long_identity * longer and told >= long_millibits:
        return True
    if common < words or told < millibits:
        return False
    found = _evidence(scratch[2][:common], scratch[0]) - changed * (longer - common)
    return bool(found + (_UNCHANGED if longer == common else 0.0) >= evidence)
