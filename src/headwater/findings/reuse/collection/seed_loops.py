"""The loops over posting rows, sorted by gram, that pair the places of each gram."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from headwater.text.compiled import compiled

Codes = npt.NDArray[np.uint32]
Hashes = npt.NDArray[np.uint64]
Numbers = npt.NDArray[np.int64]


@compiled
def _agreeing(one: np.uint32, other: np.uint32) -> int:
    """How many of four neighbours two places have in common."""
    found = 0
    for place in range(4):
        byte = (one >> np.uint32(8 * place)) & np.uint32(255)
        found += byte != 0 and byte == (other >> np.uint32(8 * place)) & np.uint32(255)
    return found


@compiled
def _partners(articles: Codes, start: int, end: int, at: int, wide: int, hubs: int) -> int:
    """Up to which row of its group the row `at` is paired: all before it, or those of the first `hubs` articles."""
    if end - start <= wide:
        return at
    stop, seen = start, 0
    while stop < at:
        if stop == start or articles[stop] != articles[stop - 1]:
            seen += 1
            if seen > hubs:
                break
        stop += 1
    return stop


@compiled
def pair_places(
    hashes: Hashes, articles: Codes, around: Codes, limits: tuple[int, int, int, int, int], out: tuple[Numbers, Numbers]
) -> int:
    """The rows, two by two, of one gram in two articles; fills `out` and returns how many pairs there are.

    Rows are sorted by hash, article and place. `limits`: rows up to which a gram is paired all with all, articles that
    the others are paired with where it has more, neighbours that must agree, and rows up to which so few are enough and
    neighbours that must agree beyond. Beyond the size of `out` pairs are counted and not filled in.
    """
    wide, hubs, few_agreeing, few, most_agreeing = limits
    count, start = 0, 0
    while start < len(hashes):
        end = start + 1
        while end < len(hashes) and hashes[end] == hashes[start]:
            end += 1
        least = few_agreeing if end - start <= few else most_agreeing
        for at in range(start + 1, end):
            for other in range(start, _partners(articles, start, end, at, wide, hubs)):
                if articles[other] != articles[at] and _agreeing(around[other], around[at]) >= least:
                    if count < len(out[0]):
                        out[0][count], out[1][count] = other, at
                    count += 1
        start = end
    return count


@compiled
def agreeing(one: Codes, other: Codes) -> Codes:
    """For each two rows how many of four neighbours they have in common."""
    found = np.empty(len(one), np.uint32)
    for row in range(len(one)):
        found[row] = _agreeing(one[row], other[row])
    return found


@compiled
def _mark_group(articles: Codes, outlets: Codes, least: Numbers, marks: npt.NDArray[np.bool_]) -> None:
    """Mark the rows of one gram whose outlet has it in at least as many articles as `least` says for the outlet."""
    order = np.argsort(outlets, kind="mergesort")
    start = 0
    while start < len(order):
        end, different = start, 0
        while end < len(order) and outlets[order[end]] == outlets[order[start]]:
            different += end == start or articles[order[end]] != articles[order[end - 1]]
            end += 1
        if outlets[order[start]] != 0 and different >= least[outlets[order[start]]]:
            marks[order[start:end]] = True
        start = end


@compiled
def mark_repeats(hashes: Hashes, articles: Codes, outlets: Codes, least: Numbers, fewest: int) -> npt.NDArray[np.bool_]:
    """The rows whose gram their outlet repeats. `outlets`: by article; `least`: by outlet, never under `fewest`."""
    marks = np.zeros(len(hashes), np.bool_)
    start = 0
    while start < len(hashes):
        end = start + 1
        while end < len(hashes) and hashes[end] == hashes[start]:
            end += 1
        if end - start >= fewest:
            _mark_group(articles[start:end], outlets[articles[start:end]], least, marks[start:end])
        start = end
    return marks


@compiled
def promising_rows(
    pairs: tuple[Codes, Codes], places: tuple[Codes, Codes], agreeing: Codes, words: int, least: int
) -> npt.NDArray[np.bool_]:
    """The rows of the pairs whose seeds cover `least` words, neighbours that agree included.

    Rows are by pair, diagonal and place; `places`: the seeds' words in a and in b; `words`: those of a gram.
    """
    keep = np.zeros(len(agreeing), np.bool_)
    start = 0
    while start < len(keep):
        end, covered, best = start, np.int64(0), np.int64(0)
        reached, diagonal = np.int64(0), np.int64(0)
        while end < len(keep) and pairs[0][end] == pairs[0][start] and pairs[1][end] == pairs[1][start]:
            at = np.int64(places[0][end])
            shift = np.int64(places[1][end]) - at
            if end == start or shift != diagonal:
                reached = at
            covered += at + words - max(at, reached)
            best = max(best, np.int64(agreeing[end]))
            diagonal, reached = shift, at + words
            end += 1
        keep[start:end] = covered + best >= least
        start = end
    return keep
