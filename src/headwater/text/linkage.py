"""Which units belong together: an alignment over all of them, not pair by pair.

Agglomerative clustering with average linkage over log-odds: the two groups that fit best as wholes are joined first,
until none fits. A pair that was never a candidate counts as a poor one, so that a group does not grow along a chain
of half-alike units; a pair that cannot be one statement keeps its groups apart for good.
"""

from __future__ import annotations

from collections.abc import Mapping
from heapq import heapify, heappop, heappush

Pair = tuple[int, int]

# The log-odds of a pair that shares too little to be a candidate.
UNSEEN = -5.0


class _Groups:
    """Groups of units, and the summed log-odds and the number of scored pairs between any two that have some."""

    def __init__(self, count: int, odds: Mapping[Pair, float], apart: frozenset[Pair], unseen: float) -> None:
        self.unseen = unseen
        self.members: dict[int, list[int]] = {i: [i] for i in range(count)}
        self.links: list[dict[int, tuple[float, int]]] = [{} for _ in range(count)]
        self.apart: list[set[int]] = [set() for _ in range(count)]
        for (i, j), value in odds.items():
            self.links[i][j] = self.links[j][i] = (value, 1)
        for i, j in apart:
            self.apart[i].add(j)
            self.apart[j].add(i)

    def fit(self, a: int, b: int) -> float:
        total, seen = self.links[a][b]
        pairs = len(self.members[a]) * len(self.members[b])
        return (total + self.unseen * (pairs - seen)) / pairs

    def join(self, a: int, b: int) -> None:
        """Move all of b into a."""
        self.members[a].extend(self.members.pop(b))
        for c, (total, seen) in self.links[b].items():
            del self.links[c][b]
            if c != a:
                mine = self.links[a].get(c, (0.0, 0))
                self.links[a][c] = self.links[c][a] = (mine[0] + total, mine[1] + seen)
        self.links[b] = {}
        for c in self.apart[b]:
            self.apart[c].discard(b)
            self.apart[c].add(a)
            self.apart[a].add(c)


def group_units(
    count: int, odds: Mapping[Pair, float], apart: frozenset[Pair], least: float, unseen: float = UNSEEN
) -> list[list[int]]:
    """Groups of the units 0 … count - 1, each sorted, in the order of their first members.

    `odds`: the log-odds of the pairs (i, j), i < j, that were scored; `apart`: pairs that cannot be one statement;
    `least`: the average log-odds at which two groups are still joined; `unseen`: those of any other pair. A unit
    that fits nowhere is a group of its own.
    """
    groups = _Groups(count, odds, apart, unseen)
    heap = [(-value, i, j) for (i, j), value in odds.items() if value >= least and (i, j) not in apart]
    heapify(heap)
    while heap:
        value, a, b = heappop(heap)
        if a not in groups.members or b not in groups.members or b in groups.apart[a]:
            continue
        if groups.fit(a, b) != -value:
            continue
        groups.join(a, b)
        for c in groups.links[a]:
            fit = groups.fit(a, c)
            if fit >= least and c not in groups.apart[a]:
                heappush(heap, (-fit, min(a, c), max(a, c)))
    return sorted(sorted(members) for members in groups.members.values())
