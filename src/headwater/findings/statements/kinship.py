"""How near two articles are: those that have little in common, or weeks between them, seldom report one fact."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from headwater.findings.statements.columns import Rows, greatest_at
from headwater.findings.statements.scores import articles_of
from headwater.findings.statements.terms import Terms

if TYPE_CHECKING:
    from headwater.findings.statements.columns import Floats, Numbers

# Where an article's units find so much in the other on average (the overlap of each with what is most like it there),
# the two are as near as reports of one event are: half of the article pairs of 38 labelled stories have more.
NEAR = 0.3
# What log-odds lose for each unit of the shortfall (`training/statements.py`). Of the pairs of units at -1.6 and more
# in 192 stories of AllSides, most of them of articles that share a subject and no event, 22 in 100 are one statement;
# of the six in ten that this leaves, 34 in 100 are (312 pairs judged, `bench/judged/pairs.jsonl`).
STRANGENESS = 2.3
_LEAST = 0.05
# What log-odds lose for each logarithm of the weeks between two articles. Of the judged pairs 31 in 100 are right up to
# a week, 15 up to a month, 10 beyond; with it the log-loss falls from .429 to .409, average precision rises from .58 to
# .60, and of what is .3 likely or more 51 in 100 are right, not 46. From .3 to .8 it is much the same.
LATENESS = 0.5
_WEEK = 7


def shortfalls(terms: Sequence[Terms], one: Numbers, other: Numbers, overlap: Floats) -> Floats:
    """How far the articles of each pair of units stay behind `NEAR`, as a logarithm: 0, or less than 0.

    Pairs (`one`, `other`) are indexes into `terms`, with the `overlap` of their words. Of units that stand in several
    articles, the two count that have most in common; a pair of which an article has both stays behind nothing.
    """
    import numpy as np

    articles = articles_of(terms)
    count = int(articles.values.max(initial=-1)) + 1
    known, kin = _kin(articles, count, one, other, overlap)
    at, left = articles.of(one)
    at_left, right = articles.of(other[at])
    pair, left = at[at_left], left[at_left]
    both_ways = np.concatenate([left * count + right, right * count + left])
    where = np.minimum(np.searchsorted(known, both_ways), max(0, len(known) - 1))
    common = np.where(known[where] == both_ways, kin[where], 0.0)
    most = greatest_at(np.concatenate([pair, pair]), common, len(one))
    short: Floats = np.log(np.clip(most, _LEAST, NEAR) / NEAR)
    return short


def delays(terms: Sequence[Terms], one: Numbers, other: Numbers, published: Mapping[str, int]) -> Floats:
    """The logarithm of the weeks between the units of each pair: 0 up to one, or where a day is not known.

    `published` has each article's day, counted from any; -1 is unknown. A unit is as old as the first article that has
    it, so that a later copy changes nothing.
    """
    import numpy as np

    first = (min((day for a in unit.articles if (day := published[a]) >= 0), default=-1) for unit in terms)
    days = np.fromiter(first, np.int64, len(terms))
    known = (days[one] >= 0) & (days[other] >= 0)
    weeks: Floats = np.log(np.maximum(1.0, np.where(known, np.abs(days[one] - days[other]), 0) / _WEEK))
    return weeks


def _kin(articles: Rows, count: int, one: Numbers, other: Numbers, overlap: Floats) -> tuple[Numbers, Floats]:
    """How much articles have of each other: the mean over an article's units of the best overlap with the other's.

    For article a of b, of `count` articles, under a * `count` + b, in order; those that have nothing are left out. A
    unit that stands in both counts whole.
    """
    import numpy as np

    every = np.arange(len(articles.firsts) - 1)
    at, theirs = articles.of(np.concatenate([every, other, one]))
    keys, where = np.unique(np.concatenate([every, one, other])[at] * count + theirs, return_inverse=True)
    best = greatest_at(where, np.concatenate([np.ones(len(every)), overlap, overlap])[at], len(keys))
    of_unit, own = articles.of(keys // max(1, count))
    known, where = np.unique(own * count + (keys % max(1, count))[of_unit], return_inverse=True)
    sizes = np.bincount(articles.values, minlength=count)
    return known, np.bincount(where, weights=best[of_unit]) / sizes[known // max(1, count)]
