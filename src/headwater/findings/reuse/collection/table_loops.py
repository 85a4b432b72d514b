"""The loops that align a few words of one article with a few of another, by a table."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from headwater.findings.reuse.collection.word_loops import CHANGED, code_in_common, worth_of
from headwater.text.compiled import compiled

Codes = npt.NDArray[np.unsignedinteger]
Numbers = npt.NDArray[np.int64]
Bits = npt.NDArray[np.float64]
# The worth of words by band, the table that alignments are worked out in, and the codes that a passage has in common.
Scratch = tuple[Bits, Bits, npt.NDArray[np.uint32]]

# Columns of a passage: its words in a and in b, how many they have in common, and what these tell in millibits.
A_START, A_END, B_START, B_END, WORDS, MILLIBITS = 0, 1, 2, 3, 4, 5
COLUMNS = 6


@compiled
def add_match(one: np.unsignedinteger, other: np.unsignedinteger, scratch: Scratch, passage: Numbers) -> None:
    """Add to `passage` a word that both sides have."""
    band_bits, _, common = scratch
    common[passage[WORDS]] = code_in_common(one, other)
    passage[WORDS] += 1
    passage[MILLIBITS] += np.int64(1000 * worth_of(one, other, band_bits))


@compiled
def fill_table(a: Codes, b: Codes, band_bits: Bits, table: Bits) -> None:
    """Fill `table[i, j]` with the worth of the best alignment of the first i words of a with the first j of b.

    Words in common are worth their bits; any other word costs `CHANGED`, two that stand for each other cost it once.
    """
    table[0, 0] = 0.0
    for j in range(1, len(b) + 1):
        table[0, j] = -CHANGED * j
    for i in range(1, len(a) + 1):
        table[i, 0] = -CHANGED * i
        for j in range(1, len(b) + 1):
            best = table[i - 1, j - 1] + worth_of(a[i - 1], b[j - 1], band_bits)
            table[i, j] = max(best, table[i - 1, j] - CHANGED, table[i, j - 1] - CHANGED)


@compiled
def count_matches(a: Codes, b: Codes, cell: tuple[int, int], scratch: Scratch, passage: Numbers) -> None:
    """Add to `passage` the words in common on the best way through the table up to `cell`."""
    band_bits, table, _ = scratch
    i, j = cell
    while i > 0 and j > 0:
        worth = worth_of(a[i - 1], b[j - 1], band_bits)
        if table[i, j] == table[i - 1, j - 1] + worth:
            if worth > 0:
                add_match(a[i - 1], b[j - 1], scratch, passage)
            i, j = i - 1, j - 1
        elif table[i, j] == table[i - 1, j] - CHANGED:
            i -= 1
        else:
            j -= 1


@compiled
def best_cell(a: Codes, b: Codes, table: Bits) -> tuple[int, int]:
    """The cell of the table that is worth most, more than nothing; (0, 0) if none is."""
    best, cell = 0.0, (0, 0)
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            if table[i, j] > best:
                best, cell = table[i, j], (i, j)
    return cell
