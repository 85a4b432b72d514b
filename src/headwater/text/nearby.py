"""Stretches of a text, to be asked for those that overlap another without a look at all of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate
from operator import itemgetter
from typing import Generic, TypeVar

Item = TypeVar("Item")


class Nearby(Generic[Item]):
    """Stretches `[start, end)` of one text, each with an item; they may overlap and nest.

    An article's sentences and clauses each ask which names, quotations and attributions stand in them, so that a look
    at all of the article's every time grows with the square of its length.
    """

    def __init__(self, stretches: Iterable[tuple[int, int, Item]]) -> None:
        self._all = sorted(stretches, key=itemgetter(0, 1))
        self._starts = [start for start, _, _ in self._all]
        self._furthest = list(accumulate((end for _, end, _ in self._all), max))

    def between(self, start: int, end: int) -> list[Item]:
        """The items of the stretches that overlap `[start, end)`, by where they begin, then where they end.

        Of one place they stand as they were given.
        """
        first, last = bisect_right(self._furthest, start), bisect_left(self._starts, end)
        return [item for _, behind, item in self._all[first:last] if behind > start]
