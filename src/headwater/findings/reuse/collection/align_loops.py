"""The loops that align two articles: chains into passages, word by word."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from headwater.findings.reuse.collection.passage_loops import Least, is_passage
from headwater.findings.reuse.collection.run_loops import BRIDGE, LENGTH, A, B, chain_runs, runs_of
from headwater.findings.reuse.collection.table_loops import (
    A_END,
    A_START,
    B_END,
    B_START,
    COLUMNS,
    Scratch,
    add_match,
    best_cell,
    count_matches,
    fill_table,
)
from headwater.text.compiled import compiled

Codes = npt.NDArray[np.unsignedinteger]
Places = npt.NDArray[np.uint32]
Numbers = npt.NDArray[np.int64]
Bits = npt.NDArray[np.float64]
# Which words of a and of b are in a passage already.
Taken = tuple[npt.NDArray[np.bool_], npt.NDArray[np.bool_]]

# How far a passage is carried on beyond its outer runs at a time, as in the stories' reuse (see `reuse.matches`).
MARGIN = 12


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
    band_bits, table, _ = scratch
    while True:
        a_end, b_end = passage[A_END], passage[B_END]
        left = a[a_end : a_end + _free(a, taken[0], a_end, 1)]
        right = b[b_end : b_end + _free(b, taken[1], b_end, 1)]
        fill_table(left, right, band_bits, table)
        i, j = best_cell(left, right, table)
        if i == 0:
            return
        count_matches(left, right, (i, j), scratch, passage)
        passage[A_END] += i
        passage[B_END] += j


@compiled
def _extend_left(a: Codes, b: Codes, taken: Taken, scratch: Scratch, passage: Numbers) -> None:
    """The same, backwards."""
    band_bits, table, _ = scratch
    while True:
        a_start, b_start = passage[A_START], passage[B_START]
        left = a[a_start - _free(a, taken[0], a_start - 1, -1) : a_start][::-1].copy()
        right = b[b_start - _free(b, taken[1], b_start - 1, -1) : b_start][::-1].copy()
        fill_table(left, right, band_bits, table)
        i, j = best_cell(left, right, table)
        if i == 0:
            return
        count_matches(left, right, (i, j), scratch, passage)
        passage[A_START] -= i
        passage[B_START] -= j


@compiled
def _align_chain(a: Codes, b: Codes, runs: Numbers, chain: Numbers, scratch: Scratch, passage: Numbers) -> None:
    """Fill `passage` with a chain of runs (their indexes, the last first) and the words between them."""
    band_bits, table, _ = scratch
    passage[:] = 0
    first = runs[chain[-1]]
    a_at, b_at = first[A], first[B]
    passage[A_START], passage[B_START] = a_at, b_at
    for at in range(len(chain) - 1, -1, -1):
        run = runs[chain[at]]
        lost = max(0, a_at - run[A], b_at - run[B])
        left, right = a[a_at : run[A] + lost], b[b_at : run[B] + lost]
        if len(left) and len(right):
            fill_table(left, right, band_bits, table)
            count_matches(left, right, (len(left), len(right)), scratch, passage)
        for step in range(lost, run[LENGTH]):
            add_match(a[run[A] + step], b[run[B] + step], scratch, passage)
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
def align_pair(
    a: Codes,
    b: Codes,
    places: tuple[Places, Places],
    rules: tuple[int, Least],
    scratch: Scratch,
    out: Numbers,
) -> int:
    """The passages of one pair of articles, the most telling first; fills `out` and returns how many there are.

    `places`: the seeds, by diagonal and then in order; `rules`: the words of a gram, and the least of a passage (see
    `is_passage`). No word is in two passages.
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
        count += is_passage(passage, least, scratch)
    return count


@compiled
def align_pairs(
    codes: Codes,
    firsts: tuple[Numbers, Numbers, Numbers, Numbers],
    seeds: tuple[Numbers, Places, Places],
    rules: tuple[int, Least],
    band_bits: Bits,
) -> tuple[Numbers, Numbers]:
    """The passages of many pairs, one row each (see `COLUMNS`), and the pair of each row.

    `firsts`: where the articles a and b of each pair begin and end in `codes` (a's first and last, b's first and
    last); `seeds`: the first seed of each pair (and the number of seeds at the end), their words in a and in b.
    """
    starts, in_a, in_b = seeds
    out, pairs = np.empty((len(in_a), COLUMNS), np.int64), np.empty(len(in_a), np.int64)
    longest = 0
    for pair in range(len(starts) - 1):
        longest = max(longest, firsts[1][pair] - firsts[0][pair])
    scratch = (band_bits, np.empty((BRIDGE + 1, BRIDGE + 1), np.float64), np.empty(longest, np.uint32))
    count = 0
    for pair in range(len(starts) - 1):
        start, end = starts[pair], starts[pair + 1]
        a, b = codes[firsts[0][pair] : firsts[1][pair]], codes[firsts[2][pair] : firsts[3][pair]]
        found = align_pair(a, b, (in_a[start:end], in_b[start:end]), rules, scratch, out[count:])
        pairs[count : count + found] = pair
        count += found
    return out[:count].copy(), pairs[:count].copy()
