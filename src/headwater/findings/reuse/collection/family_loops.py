"""The loops over the sides of passages that make families of them."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from headwater.text.compiled import compiled

Codes = npt.NDArray[np.uint32]
Numbers = npt.NDArray[np.int64]


@compiled
def _root(parent: Numbers, at: int) -> int:
    while parent[at] != at:
        parent[at] = parent[parent[at]]
        at = parent[at]
    return at


@compiled
def _unite(parent: Numbers, one: int, other: int) -> None:
    """The lower number becomes the root, so that roots do not hang on the order of the unions."""
    one, other = _root(parent, one), _root(parent, other)
    if one < other:
        parent[other] = one
    else:
        parent[one] = other


@compiled
def _are_one(starts: Numbers, ends: Numbers, one: int, other: int) -> bool:
    """Whether two stretches of one article have more than half of the longer in common."""
    common = min(ends[one], ends[other]) - max(starts[one], starts[other])
    return bool(2 * common > max(ends[one] - starts[one], ends[other] - starts[other]))


@compiled
def family_roots(articles: Codes, starts: Numbers, ends: Numbers, order: Numbers) -> Numbers:
    """For each side of a passage the root of its family. Side `n` and side `n + len / 2` are of one passage.

    `order`: the sides by article, start and end.
    """
    parent = np.arange(len(articles))
    half = len(articles) // 2
    for side in range(half):
        _unite(parent, side, side + half)
    for at in range(len(order)):
        side = order[at]
        for later in range(at + 1, len(order)):
            other = order[later]
            if articles[other] != articles[side] or starts[other] >= ends[side]:
                break
            if _are_one(starts, ends, side, other):
                _unite(parent, side, other)
                if starts[other] == starts[side] and ends[other] == ends[side]:
                    break  # the rest of what this side is one with, its twin is one with too
    for side in range(len(parent)):
        parent[side] = _root(parent, side)
    return parent


@compiled
def covered_words(articles: Codes, starts: Numbers, ends: Numbers, order: Numbers, size: int) -> Numbers:
    """For each of `size` articles how many of its words lie in at least one of the stretches; `order` as above."""
    covered = np.zeros(size, np.int64)
    reached, article = np.int64(0), np.int64(-1)
    for at in range(len(order)):
        side = order[at]
        if articles[side] != article:
            article, reached = articles[side], np.int64(0)
        covered[article] += max(0, ends[side] - max(starts[side], reached))
        reached = max(reached, ends[side])
    return covered
