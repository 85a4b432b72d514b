"""Average linkage (UPGMA: Sokal and Michener 1958) over a sparse graph: no chaining, no dense matrix."""

from __future__ import annotations

from collections.abc import Iterable
from heapq import heapify, heappop, heappush


def link_groups(count: int, pairs: Iterable[tuple[int, int, float]], least: float) -> list[list[int]]:
    """Groups of `range(count)`, each in order: the two most alike on average are joined until none reach `least`.

    `pairs` are the likenesses that are not nought, each pair once. Groups that are equally alike are joined in the
    order of their first members, so the order of `pairs` changes nothing.
    """
    sums: dict[int, dict[int, float]] = {at: {} for at in range(count)}
    for one, other, alike in sorted(pairs):
        sums[one][other] = sums[other][one] = alike
    members = {at: [at] for at in range(count)}
    heap = [(-alike, one, other, 1, 1) for one, row in sums.items() for other, alike in row.items() if one < other]
    heapify(heap)
    while heap and -heap[0][0] >= least:
        _, one, other, one_size, other_size = heappop(heap)
        if len(members.get(one, ())) == one_size and len(members.get(other, ())) == other_size:
            _join(sums, members, one, other)
            for third, alike in sums[one].items():
                first, second = min(one, third), max(one, third)
                average = alike / (len(members[one]) * len(members[third]))
                if average >= least:
                    heappush(heap, (-average, first, second, len(members[first]), len(members[second])))
    return sorted(sorted(group) for group in members.values())


def _join(sums: dict[int, dict[int, float]], members: dict[int, list[int]], one: int, other: int) -> None:
    """Put the second group into the first: sums of likeness are added up."""
    del sums[one][other], sums[other][one]
    for third, alike in sums.pop(other).items():
        del sums[third][other]
        sums[one][third] = sums[third][one] = sums[one].get(third, 0.0) + alike
    members[one] += members.pop(other)
