"""The loops behind the shapes of `text.codes`: what a word still has in common with itself when it was misread.

A shape is 32 bits of a word's letters, the first three and the last three of a long one, and of its length.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from headwater.text.compiled import compiled

Points = npt.NDArray[np.uint32]
Places = npt.NDArray[np.int32]
Numbers = npt.NDArray[np.int64]
Shapes = npt.NDArray[np.uint64]

# Five bits for each of six letters, the first in the lowest bits; in bits 30 and 31 the word's length modulo four.
LETTERS = 6
_EACH = 5
_LENGTH_AT = 30


@compiled
def _letter(point: np.uint32) -> np.uint64:
    """A letter as a number from 1 to 31, small ASCII letters each their own; never 0."""
    if 97 <= point <= 122:
        return np.uint64(point - 96)
    return np.uint64(27) + np.uint64(point) % np.uint64(5)


@compiled
def _shape(points: Points, start: int, end: int, folded: Points) -> np.uint64:
    shape = np.uint64((end - start) & 3) << np.uint64(_LENGTH_AT)
    length = end - start
    for at in range(min(LETTERS, length)):
        # Of a long word its first and its last three letters.
        place = start + at if length <= LETTERS or at < LETTERS // 2 else end - LETTERS + at
        shape |= _letter(folded[points[place]]) << np.uint64(_EACH * at)
    return shape


@compiled
def shapes_of(points: Points, folded: Points, words: tuple[Places, Places, Numbers], origins: Numbers) -> Shapes:
    """The shape of each word.

    `points`: the texts one after another, text `n` from `origins[n]` on; `words`: starts and ends of all words in
    their texts, and the first word of each text.
    """
    starts, ends, firsts = words
    shapes = np.empty(len(starts), np.uint64)
    for text in range(len(firsts) - 1):
        for word in range(firsts[text], firsts[text + 1]):
            shapes[word] = _shape(points, origins[text] + starts[word], origins[text] + ends[word], folded)
    return shapes


@compiled
def _letter_at(shape: np.uint64, at: int) -> np.uint64:
    return (shape >> np.uint64(_EACH * at)) & np.uint64(31)


@compiled
def are_near(one: np.uint64, other: np.uint64) -> bool:
    """Whether two words' shapes differ in at most one letter; those of fewer than three letters never are near.

    One letter may be another, or missing, or too many.
    """
    if _letter_at(one, 2) == 0 or _letter_at(other, 2) == 0:
        return False
    if ((one >> np.uint64(_LENGTH_AT)) - (other >> np.uint64(_LENGTH_AT))) & np.uint64(3) == np.uint64(2):
        return False
    differing = 0
    for at in range(LETTERS):
        differing += _letter_at(one, at) != _letter_at(other, at)
    return bool(differing <= 1)
