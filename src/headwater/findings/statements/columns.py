"""Rows of unequal length as one column: what each of many units has several of, looked up for many units at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Numbers = npt.NDArray[np.int64]
    Floats = npt.NDArray[np.float64]
    Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """Row `n` has the numbers `values[firsts[n] : firsts[n + 1]]`."""

    values: Numbers
    firsts: Numbers

    def of(self, which: Numbers) -> tuple[Numbers, Numbers]:
        """The numbers of these rows, one after another, each with the place in `which` of its row."""
        import numpy as np

        starts = self.firsts[which]
        counts = self.firsts[which + 1] - starts
        at = np.repeat(np.arange(len(which)), counts)
        before = np.cumsum(counts) - counts
        return at, self.values[np.arange(len(at)) + (starts - before)[at]]


def as_rows(rows: Iterable[Sequence[int]]) -> Rows:
    """Rows of these numbers."""
    import numpy as np

    kept = list(rows)
    values = np.array([value for row in kept for value in row], np.int64)
    return Rows(values, np.cumsum([0, *map(len, kept)]))


def greatest_at(places: Numbers, values: Floats, count: int) -> Floats:
    """For each place under `count` the greatest of its values, 0 at least."""
    import numpy as np

    greatest = np.zeros(count)
    np.maximum.at(greatest, places, values)
    return greatest
