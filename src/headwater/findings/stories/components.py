"""Which articles can be in one story at all: those that a path of strong likenesses joins.

Two groups can only reach an average if one of their pairs does, so no story reaches over the edge of such a component:
each is grouped by itself, and exactly as it would be among all others.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from headwater.findings.stories.likeness import Pairs
from headwater.text.roots import Roots

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt


# Pairs that are Python's numbers at a time.
TOGETHER = 100_000


@dataclass(frozen=True, slots=True)
class Component:
    """Articles (in rising order) that strong likenesses join, and all pairs within, by their places in `members`."""

    members: tuple[int, ...]
    pairs: tuple[tuple[int, int, float], ...]


def strong_components(count: int, pairs: Pairs, least: float) -> Iterator[Component]:
    """The components of `range(count)` by the pairs that reach `least`, by their first members; none of one alone.

    One is made at a time: in pairs of Python's numbers all of them take ten times the memory.
    """
    import numpy as np

    strong = pairs.alike >= least
    home = np.array(_homes(count, pairs.one[strong], pairs.other[strong]), dtype=np.int64)
    sizes = np.bincount(home, minlength=count)
    within = np.flatnonzero(home[pairs.one] == home[pairs.other])
    by_home = within[np.argsort(home[pairs.one[within]], kind="stable")]
    cuts = np.flatnonzero(np.diff(home[pairs.one[by_home]])) + 1
    articles = np.argsort(home, kind="stable")
    articles = articles[sizes[home[articles]] > 1]
    members = np.split(articles, np.flatnonzero(np.diff(home[articles])) + 1) if len(articles) else []
    links = np.split(by_home, cuts) if len(by_home) else []
    for rows, chosen in zip(members, links, strict=True):
        yield _component(rows, pairs, chosen)


def _component(members: npt.NDArray[np.int64], pairs: Pairs, chosen: npt.NDArray[np.int64]) -> Component:
    import numpy as np

    one = np.searchsorted(members, pairs.one[chosen]).tolist()
    other = np.searchsorted(members, pairs.other[chosen]).tolist()
    alike = pairs.alike[chosen].astype(float).tolist()
    return Component(tuple(members.tolist()), tuple(zip(one, other, alike, strict=True)))


def _homes(count: int, ones: npt.NDArray[np.int32], others: npt.NDArray[np.int32]) -> list[int]:
    """For each article the first of its component."""
    roots = Roots(count)
    for at in range(0, len(ones), TOGETHER):
        for one, other in zip(ones[at : at + TOGETHER].tolist(), others[at : at + TOGETHER].tolist(), strict=True):
            roots.join(one, other)
    return [roots.find(at) for at in range(count)]
