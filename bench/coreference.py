"""How well mentions are grouped: MUC, B³ and CEAFe over given mentions, and their mean, the CoNLL score.

Vilain et al. 1995 (MUC), Bagga and Baldwin 1998 (B³), Luo 2005 (CEAF with φ4), Pradhan et al. 2012 (the mean of the
three F1). The mentions are those of the key; every mention has one key group and one found group, and groups of one
count (they weigh nothing in MUC).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from typing import NamedTuple

import numpy as np

Grouping = Sequence[Hashable]
"""The group of each mention, in the order of the mentions."""


class Rates(NamedTuple):
    """Recall and precision, 0 to 1."""

    recall: float
    precision: float

    @property
    def f1(self) -> float:
        """Their harmonic mean; 0 where both are."""
        both = self.recall + self.precision
        return 2 * self.recall * self.precision / both if both else 0.0


def muc(key: Grouping, found: Grouping) -> Rates:
    """By links: how many of a group's n - 1 links are kept, in both directions."""
    return Rates(_links_kept(key, found), _links_kept(found, key))


def _links_kept(of: Grouping, by: Grouping) -> float:
    pieces = len(set(zip(of, by, strict=True)))
    groups, links = len(set(of)), len(of)
    return (links - pieces) / (links - groups) if links > groups else 0.0


def b_cubed(key: Grouping, found: Grouping) -> Rates:
    """By mentions: the mean share of a mention's group that is in its other group as well."""
    both = Counter(zip(key, found, strict=True))
    keys, founds = Counter(key), Counter(found)
    recall = sum(n * n / keys[k] for (k, _), n in both.items())
    precision = sum(n * n / founds[f] for (_, f), n in both.items())
    return Rates(recall / len(key), precision / len(key)) if key else Rates(0.0, 0.0)


def ceaf_e(key: Grouping, found: Grouping) -> Rates:
    """By groups: the best one-to-one alignment of key and found groups under φ4 = 2|K ∩ F| / (|K| + |F|)."""
    keys, founds = Counter(key), Counter(found)
    rows = {group: number for number, group in enumerate(keys)}
    columns = {group: number for number, group in enumerate(founds)}
    likeness = np.zeros((len(rows), len(columns)))
    for (k, f), n in Counter(zip(key, found, strict=True)).items():
        likeness[rows[k], columns[f]] = 2 * n / (keys[k] + founds[f])
    best = best_alignment(likeness)
    return Rates(best / len(rows), best / len(columns)) if rows else Rates(0.0, 0.0)


def conll(key: Grouping, found: Grouping) -> float:
    """The mean F1 of MUC, B³ and CEAFe."""
    return (muc(key, found).f1 + b_cubed(key, found).f1 + ceaf_e(key, found).f1) / 3


def best_alignment(gains: np.ndarray) -> float:
    """The largest sum of `gains[row, column]` over pairs that share no row and no column.

    The Hungarian method with potentials (Kuhn 1955; Jonker and Volgenant 1987), one shortest path a row; O(rows² ·
    columns), with the columns at once.
    """
    cost = -gains if gains.shape[0] <= gains.shape[1] else -gains.T
    rows, columns = cost.shape
    row_price, column_price = np.zeros(rows), np.zeros(columns + 1)
    taken = np.full(columns + 1, -1)  # the row of each column; the last column is where a path begins
    for row in range(rows):
        before = _shortest_path(cost, row, taken, row_price, column_price)
        column = before.pop()
        for earlier in reversed(before):
            taken[column], column = taken[earlier], earlier
    pairs = [(row, column) for column, row in enumerate(taken[:columns]) if row >= 0]
    return float(-sum(cost[row, column] for row, column in pairs))


def _shortest_path(
    cost: np.ndarray, row: int, taken: np.ndarray, row_price: np.ndarray, column_price: np.ndarray
) -> list[int]:
    """The columns from the start to a free one along which taking turns is cheapest; the prices are brought along."""
    start = cost.shape[1]
    taken[start] = row
    distance = np.full(start, np.inf)
    came_from = np.full(start, start)
    seen = np.zeros(start + 1, dtype=bool)
    at = start
    while taken[at] >= 0:
        seen[at] = True
        reduced = cost[taken[at]] - row_price[taken[at]] - column_price[:start]
        nearer = ~seen[:start] & (reduced < distance)
        distance[nearer], came_from[nearer] = reduced[nearer], at
        at = int(np.argmin(np.where(seen[:start], np.inf, distance)))
        step = distance[at]
        row_price[taken[seen]] += step
        column_price[seen] -= step
        distance[~seen[:start]] -= step
    path = [at]
    while at != start:
        at = int(came_from[at])
        path.append(at)
    return path[::-1]
