"""What many passages add up to: families of one passage in many articles, and the share that each article has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headwater.findings.reuse.collection.rows import Members, WordPassages
from headwater.text.groups import group_marks

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Numbers = npt.NDArray[np.int64]

# From this part of the shorter article on, an outlet's two articles are versions of one.
VERSION_SHARE = 0.5


def families_of(rows: WordPassages) -> tuple[Numbers, Members]:
    """The family of each passage, counted from 0 in the order of their first members, and the members of each.

    Two passages are of one family if an article has more than half of the longer of them in common, directly or
    through others.
    """
    import numpy as np

    from headwater.findings.reuse.collection.family_loops import family_roots

    article, start, end = _sides(rows)
    order = np.lexsort((end, start, article))
    roots = family_roots(article, start, end, order)
    # Sides stand by article in `order`, so a family's first place there is its first member.
    _, first, family_of_root = np.unique(roots[order], return_index=True, return_inverse=True)
    rank = np.empty(len(first), np.int64)
    rank[np.argsort(first)] = np.arange(len(first))
    family = np.empty(len(roots), np.int64)
    family[order] = rank[family_of_root]
    return family[: len(rows.a)], _members(family, article, start, end)


def _sides(rows: WordPassages) -> tuple[npt.NDArray[np.uint32], Numbers, Numbers]:
    import numpy as np

    article = np.concatenate([rows.a, rows.b])
    return article, np.concatenate([rows.a_start, rows.b_start]), np.concatenate([rows.a_end, rows.b_end])


def _members(family: Numbers, article: npt.NDArray[np.uint32], start: Numbers, end: Numbers) -> Members:
    """Sides of one family that overlap in an article are one member of it."""
    import numpy as np

    order = np.lexsort((start, article, family))
    family, article, start, end = family[order], article[order], start[order], end[order]
    # The furthest end so far within each (family, article): running maxima, kept apart by what is added to a group.
    groups = np.cumsum(group_marks(family, article)) - 1
    lift = groups * (int(end.max(initial=0)) + 1)
    reached = np.maximum.accumulate(end + lift)
    apart = np.ones(len(family), dtype=np.bool_)
    apart[1:] = start[1:] + lift[1:] >= reached[:-1]
    first = np.flatnonzero(apart)
    last = np.append(first[1:], len(family))[: len(first)] - 1
    return Members(family[first], article[first], start[first], (reached - lift)[last])


def are_versions(rows: WordPassages, outlets: npt.NDArray[np.uint32], words: Numbers) -> npt.NDArray[np.bool_]:
    """For each passage whether its two articles are one outlet's versions of one article.

    `outlets` (0: unknown) and `words` are by article. All passages of a pair must be among the rows.
    """
    import numpy as np

    key = (rows.a.astype(np.int64) << 32) | rows.b
    _, pair = np.unique(key, return_inverse=True)
    common = np.bincount(pair, weights=rows.words)[pair] if len(pair) else np.zeros(0)
    same_outlet = (outlets[rows.a] == outlets[rows.b]) & (outlets[rows.a] != 0)
    versions: npt.NDArray[np.bool_] = same_outlet & (common >= VERSION_SHARE * np.minimum(words[rows.a], words[rows.b]))
    return versions


def covered_by_others(rows: WordPassages, size: int, *, earlier_only: bool) -> Numbers:
    """For each of `size` articles how many of its words stand in another one (`earlier_only`: of a lower number)."""
    import numpy as np

    from headwater.findings.reuse.collection.family_loops import covered_words

    article, start, end = (rows.b, rows.b_start, rows.b_end) if earlier_only else _sides(rows)
    order = np.lexsort((end, start, article))
    covered: Numbers = covered_words(article, start, end, order, size)
    return covered
