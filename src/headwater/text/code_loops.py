"""The loops behind `text.codes`, over arrays of code points."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from headwater.text.compiled import compiled

Codes = npt.NDArray[np.uint32]
Places = npt.NDArray[np.int32]
Numbers = npt.NDArray[np.int64]

# What is known of a code point: bits of its kind. 0: not looked at yet.
KNOWN, WORD, JOINER, DIGIT, SMALL, ODD = 1, 2, 4, 8, 16, 32
NUMBER_BAND = 5
_APOSTROPHE, _S = ord("'"), ord("s")


class Tables(NamedTuple):
    """What the loops look up.

    By code point: its `kinds` and its `folded` form (of `ODD` ones, which fold to several, left as they are). By a
    hash's place (see `place_of`): the hashes of `listed` words, 0 where there is none, and their `bands`.
    """

    kinds: npt.NDArray[np.uint8]
    folded: Codes
    listed: npt.NDArray[np.uint64]
    bands: npt.NDArray[np.uint8]


@compiled
def mixed(value: np.uint64) -> np.uint64:
    """SplitMix64's finalizer (Steele, Lea and Flood 2014): every bit of a value moves every bit of its hash."""
    value = (value ^ (value >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    value = (value ^ (value >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return value ^ (value >> np.uint64(31))


@compiled
def _added(hashed: np.uint64, point: np.uint32) -> np.uint64:
    """FNV-1a's step (Fowler, Noll and Vo), over whole code points."""
    return (hashed ^ np.uint64(point)) * np.uint64(0x100000001B3)


@compiled
def hash_of_points(points: Codes) -> np.uint64:
    """The hash of a key's code points; never 0."""
    hashed = np.uint64(0xCBF29CE484222325)
    for point in points:
        hashed = _added(hashed, point)
    return mixed(hashed) | np.uint64(1)


@compiled
def place_of(hashed: np.uint64, listed: npt.NDArray[np.uint64]) -> np.int64:
    """Where a hash stands in the table, or would: its own place or, where that is taken, the next that is free.

    The table has a power of two of places.
    """
    at = np.int64(hashed & np.uint64(len(listed) - 1))
    while listed[at] != 0 and listed[at] != hashed:
        at = at + np.int64(1) if at + np.int64(1) < len(listed) else np.int64(0)
    return at


@compiled
def _coded(hashed: np.uint64, small: bool, number: bool, tables: Tables) -> np.uint32:
    """A word's code from its key's hash (see `text.codes`)."""
    at = place_of(hashed, tables.listed)
    if tables.listed[at] == hashed:
        band = np.uint64(tables.bands[at])
    else:
        band = np.uint64(NUMBER_BAND if number else NUMBER_BAND + 1)
    middle = (hashed >> np.uint64(36)) | np.uint64(1)
    return np.uint32((band << np.uint64(29)) | (middle << np.uint64(1)) | np.uint64(small))


@compiled
def code_of_points(key: Codes, small: bool, number: bool, tables: Tables) -> np.uint32:
    """The code of a word whose key has these code points."""
    return _coded(hash_of_points(key), small, number, tables)


@compiled
def _read_word(points: Codes, at: int, stop: int, tables: Tables) -> tuple[int, np.uint32, bool]:
    """The word that begins at `at`: where it ends, its code, and whether a code point in it folds to several.

    Joiners hold it together where a word's character follows; a possessive ending is no part of its key.
    """
    kinds, folded = tables.kinds, tables.folded
    small = bool(kinds[points[at]] & SMALL)
    hashed, both = np.uint64(0xCBF29CE484222325), DIGIT
    either = 0
    before, before_both, before_either, apostrophe = hashed, both, either, -1
    while at < stop:
        kind = kinds[points[at]]
        point = folded[points[at]]
        if not kind & WORD:
            if not kind & JOINER or at + 1 >= stop or not kinds[points[at + 1]] & WORD:
                break
            if point == _APOSTROPHE:
                before, before_both, before_either, apostrophe = hashed, both, either, at
        hashed = _added(hashed, point)
        both &= kind
        either |= kind
        at += 1
    if apostrophe >= 0 and apostrophe == at - 2 and folded[points[at - 1]] == _S:
        hashed, both, either = before, before_both, before_either
    code = _coded(mixed(hashed) | np.uint64(1), small, bool(both & DIGIT), tables)
    return at, code, bool(either & ODD)


@compiled
def split_points(
    points: Codes, ends_of_texts: Numbers, tables: Tables
) -> tuple[bool, Codes, Places, Places, Numbers, Numbers]:
    """The words of texts that stand one after another in `points`.

    Whether all code points were known (else the rest is of no use), codes, starts and ends within their texts, the
    first word of each text (and the number of words at the end), and the words whose code is still to be made from
    their characters, because one of these folds to several.
    """
    most = (len(points) + len(ends_of_texts)) // 2 + 1
    codes, starts, ends = np.empty(most, np.uint32), np.empty(most, np.int32), np.empty(most, np.int32)
    odd, odd_count = np.empty(most, np.int64), 0
    firsts = np.zeros(len(ends_of_texts) + 1, np.int64)
    count, at, known = 0, 0, True
    for text in range(len(ends_of_texts)):
        origin, stop = at, ends_of_texts[text]
        while at < stop:
            kind = tables.kinds[points[at]]
            if not kind & WORD:
                known = known and kind != 0
                at += 1
                continue
            start = at
            at, codes[count], is_odd = _read_word(points, at, stop, tables)
            starts[count], ends[count] = start - origin, at - origin
            if is_odd:
                odd[odd_count] = count
                odd_count += 1
            count += 1
        firsts[text + 1] = count
    return known, codes[:count].copy(), starts[:count].copy(), ends[:count].copy(), firsts, odd[:odd_count].copy()
