"""Which pairs of units are worth comparing: those that share a telling word, found through an inverted index."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from headwater.findings.statements.terms import Terms
from headwater.text.kindred import kindred_of

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Numbers = npt.NDArray[np.int64]
    Floats = npt.NDArray[np.float64]

# How many of a unit's most telling words are looked up, how long a list is read whole, how far one is read around a
# unit in a longer one, and how many partners a unit keeps. Together they bound the work at a constant a unit: 50
# articles of 50 units take 6 s; over five labelled stories none of the 334 pairs that the scorer would join is lost.
LOOKED_UP = 12
READ_WHOLE = 80
WINDOW = 24
KEPT = 40


def find_candidates(terms: Sequence[Terms], weights: Mapping[str, float]) -> tuple[tuple[int, int], ...]:
    """Pairs (i, j), i < j, of indexes into `terms`, sorted; every unit with those it shares the most weight with."""
    keys = [_lookups(unit, weights) for unit in terms]
    postings = _postings(terms, keys)
    weighed = [(members, weights.get(key, 4.0)) for key, members in sorted(postings.items())]
    return _best_pairs(*_meetings(weighed, len(terms)), len(terms))


def _meetings(postings: Sequence[tuple[Sequence[int], float]], count: int) -> tuple[Numbers, Floats]:
    """The pairs that meet in some list, each as `i * count + j` with i < j, and the weight that each shares.

    Weights are summed in the order of the lists, so that a sum is the same to its last bit whatever it is made with.
    """
    import numpy as np

    firsts, others, lengths = [], [], []
    for members, _ in postings:
        row = np.array(members)
        i, j = _within(len(members), None if len(members) <= READ_WHOLE else WINDOW)
        firsts.append(row[i])
        others.append(row[j])
        lengths.append(len(i))
    if not firsts:
        return np.zeros(0, np.int64), np.zeros(0)
    one, other = np.concatenate(firsts), np.concatenate(others)
    pairs, where = np.unique(np.minimum(one, other) * count + np.maximum(one, other), return_inverse=True)
    each = np.repeat([weight for _, weight in postings], lengths)
    return pairs.astype(np.int64), np.bincount(where, each, len(pairs)).astype(np.float64)


@lru_cache(maxsize=512)
def _within(length: int, window: int | None) -> tuple[Numbers, Numbers]:
    """The places of all pairs in a list of this length; with a window, of those that are no further apart."""
    import numpy as np

    reach = min(length, length if window is None else window + 1)
    i = np.repeat(np.arange(length), max(0, reach - 1))
    j = i + np.tile(np.arange(1, max(1, reach)), length)
    inside = j < length
    return i[inside], j[inside]


def _best_pairs(met: Numbers, shared: Floats, count: int) -> tuple[tuple[int, int], ...]:
    """The pairs of which at least one unit has the other among the `KEPT` that it shares most with, sorted."""
    import numpy as np

    one, other = np.divmod(np.concatenate([met, met]), count)
    one[len(met) :], other[len(met) :] = other[len(met) :].copy(), one[len(met) :].copy()
    order = np.lexsort((other, -np.concatenate([shared, shared]), one))
    sorted_ones = one[order]
    rank = np.arange(len(order)) - np.searchsorted(sorted_ones, sorted_ones)
    kept = order[rank < KEPT] % max(1, len(met))
    first, second = np.divmod(met[np.unique(kept)], count)
    return tuple(zip(first.tolist(), second.tolist(), strict=True))


def _lookups(unit: Terms, weights: Mapping[str, float]) -> list[str]:
    best = sorted(unit.stems, key=lambda stem: (-weights[stem], stem))[:LOOKED_UP]
    return [*best, *sorted(f"@{entity}" for entity in unit.entities)]


def _postings(terms: Sequence[Terms], keys: Sequence[list[str]]) -> dict[str, tuple[int, ...]]:
    """For each word, the units that have it or a kindred one; in an order in which like units are neighbours."""
    postings: dict[str, list[int]] = defaultdict(list)
    for i in sorted(range(len(terms)), key=lambda i: (keys[i], terms[i].keys, terms[i].speaker or "", i)):
        seen: set[str] = set()
        for key in keys[i]:
            for form in (key, *kindred_of(key)):
                if form not in seen:
                    seen.add(form)
                    postings[form].append(i)
    return {key: tuple(members) for key, members in postings.items() if len(members) > 1}
