"""The loops that align two articles: chains into passages, word by word."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from headwater.findings.reuse.collection.run_loops import (
    BRIDGE,
    CHANGED,
    LENGTH,
    A,
    B,
    chain_runs,
    runs_of,
    same,
)
from headwater.text.compiled import compiled

Codes = npt.NDArray[np.uint32]
Numbers = npt.NDArray[np.int64]
Bits = npt.NDArray[np.float64]
# The worth of words by band, and the table that alignments are worked out in.
Scratch = tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]
# Which words of a and of b are in a passage already.
Taken = tuple[npt.NDArray[np.bool_], npt.NDArray[np.bool_]]
# The least of a passage: words less what changes take away, that penalty, and millibits; or words, identity and
# millibits of a long one (see `ReuseSettings`).
Least = tuple[int, float, int, int, float, int]

# How far a passage is carried on beyond its outer runs at a time, as in the stories' reuse (see `reuse.matches`).
MARGIN = 12
# Columns of a passage: its words in a and in b, how many they have in common, and what these tell in millibits.
A_START, A_END, B_START, B_END, WORDS, MILLIBITS = 0, 1, 2, 3, 4, 5
COLUMNS = 6


@compiled
def _add_match(passage: Numbers, a: np.uint32, band_bits: Bits) -> None:
    passage[WORDS] += 1
    passage[MILLIBITS] += np.int64(1000 * band_bits[a >> 29])


@compiled
def _fill_table(a: Codes, b: Codes, band_bits: Bits, table: Bits) -> None:
    """Fill `table[i, j]` with the worth of the best alignment of the first i words of a with the first j of b.

    Words in common are worth their bits; any other word costs `CHANGED`, two that stand for each other cost it once.
    """
    table[0, 0] = 0.0
    for j in range(1, len(b) + 1):
        table[0, j] = -CHANGED * j
    for i in range(1, len(a) + 1):
        table[i, 0] = -CHANGED * i
        for j in range(1, len(b) + 1):
            agree = same(a[i - 1], b[j - 1])
            best = table[i - 1, j - 1] + (band_bits[a[i - 1] >> 29] if agree else -CHANGED)
            table[i, j] = max(best, table[i - 1, j] - CHANGED, table[i, j - 1] - CHANGED)


@compiled
def _count_matches(a: Codes, b: Codes, cell: tuple[int, int], scratch: Scratch, passage: Numbers) -> None:
    """Add to `passage` the words in common on the best way through the table up to `cell`."""
    band_bits, table = scratch
    i, j = cell
    while i > 0 and j > 0:
        if same(a[i - 1], b[j - 1]) and table[i, j] == table[i - 1, j - 1] + band_bits[a[i - 1] >> 29]:
            _add_match(passage, a[i - 1], band_bits)
            i, j = i - 1, j - 1
        elif table[i, j] == table[i - 1, j - 1] - CHANGED:
            i, j = i - 1, j - 1
        elif table[i, j] == table[i - 1, j] - CHANGED:
            i -= 1
        else:
            j -= 1


@compiled
def _best_cell(a: Codes, b: Codes, table: Bits) -> tuple[int, int]:
    """The cell of the table that is worth most, more than nothing; (0, 0) if none is."""
    best, cell = 0.0, (0, 0)
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            if table[i, j] > best:
                best, cell = table[i, j], (i, j)
    return cell


@compiled
def _free(codes: Codes, taken: npt.NDArray[np.bool_], at: int, step: int) -> int:
    """How many words from `at` on, up to `MARGIN`, a passage may take."""
    count = 0
    while count < MARGIN and 0 <= at < len(codes) and codes[at] != 0 and not taken[at]:
        count += 1
        at += step
    return count


@compiled
def _extend_right(a: Codes, b: Codes, taken: Taken, scratch: Scratch, passage: Numbers) -> None:
    """Carry a passage on while what follows agrees more than it differs."""
    band_bits, table = scratch
    while True:
        a_end, b_end = passage[A_END], passage[B_END]
        left = a[a_end : a_end + _free(a, taken[0], a_end, 1)]
        right = b[b_end : b_end + _free(b, taken[1], b_end, 1)]
        _fill_table(left, right, band_bits, table)
        i, j = _best_cell(left, right, table)
        if i == 0:
            return
        _count_matches(left, right, (i, j), scratch, passage)
        passage[A_END] += i
        passage[B_END] += j


@compiled
def _extend_left(a: Codes, b: Codes, taken: Taken, scratch: Scratch, passage: Numbers) -> None:
    """The same, backwards."""
    band_bits, table = scratch
    while True:
        a_start, b_start = passage[A_START], passage[B_START]
        left = a[a_start - _free(a, taken[0], a_start - 1, -1) : a_start][::-1].copy()
        right = b[b_start - _free(b, taken[1], b_start - 1, -1) : b_start][::-1].copy()
        _fill_table(left, right, band_bits, table)
        i, j = _best_cell(left, right, table)
        if i == 0:
            return
        _count_matches(left, right, (i, j), scratch, passage)
        passage[A_START] -= i
        passage[B_START] -= j


@compiled
def _align_chain(a: Codes, b: Codes, runs: Numbers, chain: Numbers, scratch: Scratch, passage: Numbers) -> None:
    """Fill `passage` with a chain of runs (their indexes, the last first) and the words between them."""
    band_bits, table = scratch
    passage[:] = 0
    first = runs[chain[-1]]
    a_at, b_at = first[A], first[B]
    passage[A_START], passage[B_START] = a_at, b_at
    for at in range(len(chain) - 1, -1, -1):
        run = runs[chain[at]]
        lost = max(0, a_at - run[A], b_at - run[B])
        left, right = a[a_at : run[A] + lost], b[b_at : run[B] + lost]
        if len(left) and len(right):
            _fill_table(left, right, band_bits, table)
            _count_matches(left, right, (len(left), len(right)), scratch, passage)
        for step in range(lost, run[LENGTH]):
            _add_match(passage, a[run[A] + step], band_bits)
        a_at, b_at = run[A] + run[LENGTH], run[B] + run[LENGTH]
    passage[A_END], passage[B_END] = a_at, b_at


@compiled
def _is_free(run: Numbers, taken: Taken) -> bool:
    """Whether neither end of a run lies in a passage that was found before."""
    a_last, b_last = run[A] + run[LENGTH] - 1, run[B] + run[LENGTH] - 1
    return not bool(taken[0][run[A]] or taken[0][a_last] or taken[1][run[B]] or taken[1][b_last])


@compiled
def _chain_to(at: int, runs: Numbers, before: Numbers, taken: Taken, chain: Numbers) -> int:
    """Fill `chain` with the runs of the chain that ends at `at`, as far back as they are free; returns how many."""
    count = 0
    while at >= 0 and _is_free(runs[at], taken):
        chain[count] = at
        count += 1
        at = before[at]
    return count


@compiled
def _is_passage(passage: Numbers, least: Least) -> bool:
    """Whether it is long and close enough."""
    longer = max(passage[A_END] - passage[A_START], passage[B_END] - passage[B_START])
    words, penalty, millibits, long_words, long_identity, long_millibits = least
    common, told = passage[WORDS], passage[MILLIBITS]
    if common - penalty * (longer - common) >= words and told >= millibits:
        return True
    return bool(common >= long_words and common >= long_identity * longer and told >= long_millibits)


@compiled
def align_pair(
    a: Codes,
    b: Codes,
    places: tuple[Codes, Codes],
    rules: tuple[int, Least],
    scratch: Scratch,
    out: Numbers,
) -> int:
    """The passages of one pair of articles, the most telling first; fills `out` and returns how many there are.

    `places`: the seeds, by diagonal and then in order; `rules`: the words of a gram, and the least of a passage (see
    `_is_passage`). No word is in two passages.
    """
    words, least = rules
    runs = np.empty((len(places[0]), 3), np.int64)
    runs = runs[: runs_of(a, b, places, words, runs)]
    runs = runs[np.argsort(runs[:, A] * (len(b) + 1) + runs[:, B])]
    worth, before = chain_runs(a, b, runs, scratch[0])
    taken = (np.zeros(len(a), np.bool_), np.zeros(len(b), np.bool_))
    chain, count = np.empty(len(runs), np.int64), 0
    for at in np.argsort(-worth, kind="mergesort"):
        length = _chain_to(at, runs, before, taken, chain)
        if length == 0:
            continue
        passage = out[count]
        _align_chain(a, b, runs, chain[:length], scratch, passage)
        _extend_right(a, b, taken, scratch, passage)
        _extend_left(a, b, taken, scratch, passage)
        taken[0][passage[A_START] : passage[A_END]] = True
        taken[1][passage[B_START] : passage[B_END]] = True
        count += _is_passage(passage, least)
    return count


@compiled
def align_pairs(
    codes: Codes,
    firsts: tuple[Numbers, Numbers, Numbers, Numbers],
    seeds: tuple[Numbers, Codes, Codes],
    rules: tuple[int, Least],
    band_bits: Bits,
) -> tuple[Numbers, Numbers]:
    """The passages of many pairs, one row each (see `COLUMNS`), and the pair of each row.

    `firsts`: where the articles a and b of each pair begin and end in `codes` (a's first and last, b's first and
    last); `seeds`: the first seed of each pair (and the number of seeds at the end), their words in a and in b.
    """
    starts, in_a, in_b = seeds
    out, pairs = np.empty((len(in_a), COLUMNS), np.int64), np.empty(len(in_a), np.int64)
    scratch = (band_bits, np.empty((BRIDGE + 1, BRIDGE + 1), np.float64))
    count = 0
    for pair in range(len(starts) - 1):
        start, end = starts[pair], starts[pair + 1]
        a, b = codes[firsts[0][pair] : firsts[1][pair]], codes[firsts[2][pair] : firsts[3][pair]]
        found = align_pair(a, b, (in_a[start:end], in_b[start:end]), rules, scratch, out[count:])
        pairs[count : count + found] = pair
        count += found
    return out[:count].copy(), pairs[:count].copy()
