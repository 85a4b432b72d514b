"""Which things belong together, as pairs are joined one by one.

Disjoint sets (Galler and Fischer 1964), with paths halved (Tarjan and van Leeuwen 1984).
"""

from __future__ import annotations


class Roots:
    """Sets of `range(count)`; each has one member as its root."""

    def __init__(self, count: int) -> None:
        self._parent = list(range(count))

    def find(self, at: int) -> int:
        """The root of the set that holds `at`."""
        while self._parent[at] != at:
            self._parent[at] = self._parent[self._parent[at]]
            at = self._parent[at]
        return at

    def join(self, one: int, other: int) -> None:
        """Make one set of two; its root is the lower of their roots."""
        first, second = self.find(one), self.find(other)
        self._parent[max(first, second)] = min(first, second)
