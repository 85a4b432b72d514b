"""The loops over the seeds of one pair of articles: seeds into runs, runs into chains."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from headwater.findings.reuse.collection.word_loops import CHANGED, bits_of, same, worth_of
from headwater.text.compiled import compiled

Codes = npt.NDArray[np.unsignedinteger]
Numbers = npt.NDArray[np.int64]
Bits = npt.NDArray[np.float64]

# Words that may stand between two runs of one chain, on the longer side: as many as the stories' chains bridge.
BRIDGE = 40
# How many runs before it a run is joined to. Of 9,288 articles, 16 and 64 give the same passages.
LOOK_BACK = 32
# Columns of a run.
A, B, LENGTH = 0, 1, 2


@compiled
def runs_of(a: Codes, b: Codes, places: tuple[Codes, Codes], words: int, out: Numbers) -> int:
    """The longest runs of the same words around the seeds; fills `out` and returns how many there are.

    `places` are the seeds' words in a and in b, by diagonal and then in order. A seed whose words differ (two grams of
    one hash) makes none.
    """
    count, diagonal, reached = 0, np.int64(-(1 << 40)), np.int64(0)
    for seed in range(len(places[0])):
        i, j = np.int64(places[0][seed]), np.int64(places[1][seed])
        if j - i == diagonal and i < reached:
            continue
        start, end = i, i
        while end < len(a) and end + j - i < len(b) and same(a[end], b[end + j - i]):
            end += 1
        floor = reached if j - i == diagonal else 0
        while start > floor and start + j - i > 0 and same(a[start - 1], b[start - 1 + j - i]):
            start -= 1
        diagonal, reached = j - i, max(end, i + 1)
        if end - i >= words:
            out[count, A], out[count, B], out[count, LENGTH] = start, start + j - i, end - start
            count += 1
    return count


@compiled
def _has_break(codes: Codes, start: int, end: int) -> bool:
    for at in range(start, end):
        if codes[at] == 0:
            return True
    return False


@compiled
def _gap_worth(a: Codes, b: Codes, gap: tuple[int, int, int, int], band_bits: Bits) -> float:
    """What the words between two runs tell at least, less what their changes cost.

    One shift is allowed: words agree in step with the run before up to some place, and with the run behind from there.
    """
    a_start, a_end, b_start, b_end = gap
    shorter, longer = min(a_end - a_start, b_end - b_start), max(a_end - a_start, b_end - b_start)
    gained = 0.0
    for step in range(1, shorter + 1):
        gained += worth_of(a[a_end - step], b[b_end - step], band_bits) + CHANGED
    best = gained
    for step in range(shorter):
        gained += worth_of(a[a_start + step], b[b_start + step], band_bits)
        gained -= worth_of(a[a_end - shorter + step], b[b_end - shorter + step], band_bits)
        best = max(best, gained)
    return best - CHANGED * longer


@compiled
def _joined(a: Codes, b: Codes, runs: Numbers, pair: tuple[int, int], band_bits: Bits) -> tuple[bool, float]:
    """Whether the second run may follow the first, and what that changes beside the second run's own worth."""
    first, second = runs[pair[0]], runs[pair[1]]
    a_end, b_end = first[A] + first[LENGTH], first[B] + first[LENGTH]
    lost = max(0, a_end - second[A], b_end - second[B])
    a_next, b_next = second[A] + lost, second[B] + lost
    if second[A] <= first[A] or second[B] <= first[B] or lost >= second[LENGTH]:
        return False, 0.0
    if max(a_next - a_end, b_next - b_end) > BRIDGE:
        return False, 0.0
    if _has_break(a, a_end, a_next) or _has_break(b, b_end, b_next):
        return False, 0.0
    worth = _gap_worth(a, b, (a_end, a_next, b_end, b_next), band_bits)
    return True, worth - bits_of(a, second[A], a_next, band_bits)


@compiled
def chain_runs(a: Codes, b: Codes, runs: Numbers, band_bits: Bits) -> tuple[Bits, Numbers]:
    """For each run the worth of the best chain that ends with it, and the run before it there (-1: none).

    Runs are in the order of a. As in local alignment (Smith and Waterman 1981), a chain that is worth less than
    nothing is begun anew.
    """
    worth, before = np.empty(len(runs), np.float64), np.full(len(runs), -1, np.int64)
    for at in range(len(runs)):
        own = bits_of(a, runs[at, A], runs[at, A] + runs[at, LENGTH], band_bits)
        worth[at] = own
        for earlier in range(at - 1, max(-1, at - 1 - LOOK_BACK), -1):
            fits, change = _joined(a, b, runs, (earlier, at), band_bits)
            if fits and worth[earlier] + own + change > worth[at]:
                worth[at] = worth[earlier] + own + change
                before[at] = earlier
    return worth, before
