"""How likely two units say the same, from what they have in common and from what stands around them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from math import exp
from typing import TYPE_CHECKING, Any

from headwater.findings.statements.columns import Rows, as_rows, greatest_at
from headwater.findings.statements.likeness import compare_pairs, longest_runs
from headwater.findings.statements.nearness import Nearness
from headwater.findings.statements.terms import Story, Terms
from headwater.findings.statements.weights import BY_WORDS, BY_WORDS_AND_VECTORS
from headwater.text.function_words import NEGATIONS

if TYPE_CHECKING:
    from headwater.findings.statements.columns import Flags, Floats, Numbers

Pair = tuple[int, int]

# What the scorer weighs, a column each: a pair's likeness (see `Likeness`), that of its neighbours, and how it stands
# among its rivals. The last three only where the articles have vectors.
FIGURES = (
    "deeds",
    "run",  # the longest run of the same words over the shorter unit's words
    "matched",
    "speaker",  # 1 the same, -1 others, 0 where one has none
    "spoken",  # 1 where both are reported or neither is, else -1
    "near",  # the greatest overlap of the units beside a with those beside b
    "rival",  # the overlap over the greatest that either has with a unit of the other's article (1: it is that one)
    "apart",  # 1 where no article has both
    "early",  # 1 where both stand early
    "overlap",
    "distance",  # how far apart their places in their articles are (0 to 1)
    "numbers", "days",  # 1 where they have a number, a calendar date in common
    "negated", "counted",  # 1 where just one has a negating word, a number
    "own",  # the deeds of what one speaker says in both
    "repeats",  # 1 where one article says both in its body
    "captioned",  # 1 where one of them stands in captions only
    "cosine", "gap",  # see `Nearness`
    "meets",  # 1 where each is the nearest, by words and vectors together, that the other has in its articles
)  # fmt: skip
# The headline and the units of the first sentence or two tell the main event.
EARLY = 3
# An article's body says a thing once: two of its units of which neither is the headline nor among the first `OPENING`
# count so much less (log-odds) than the weights alone would have it, which learn from few such pairs. That parts
# neighbouring quotations in like words, each of which another article has too. In 28 stories that were read whole,
# joins within an article that no label bears out fall from 4.4 to 2.2 a story, those that one does from 1.3 to 1.1.
OPENING = 6
REPEATED = 2.0
# What the cosine of two sentences counts beside the overlap of the units, in saying which units are nearest: a unit is
# often only part of its sentence.
COSINE = 0.5


def gather_figures(story: Story, pairs: Sequence[Pair], near: Nearness | None) -> Floats:
    """The figures of each pair (indexes into the story's terms, the smaller first, sorted): [pairs, figures].

    `near`: that of the pairs' sentences, if their articles have vectors; without it the last three figures are missing.
    """
    import numpy as np

    terms = story.terms
    one, other = np.array(pairs, np.int64).reshape(-1, 2).T
    alike = compare_pairs(terms, story.weights, one, other)
    overlap, speaker = alike["overlap"], _same_speaker(terms, one, other)
    articles = articles_of(terms)
    rival = _rivals(articles, one, other, overlap)
    apart = ~_meet(articles, one, other)
    behind, captioned, early, spoken, negates, counts = (
        np.array(list(map(tell, terms)), bool)
        for tell in (_is_behind, _is_captioned, _is_early, _is_spoken, _negates, _counts)
    )
    places = np.array(_places(terms))
    columns: dict[str, Floats | Flags] = {
        **alike,
        "run": longest_runs([unit.keys for unit in terms], one, other),
        "speaker": speaker,
        "spoken": np.where(spoken[one] == spoken[other], 1.0, -1.0),
        "numbers": _share([unit.numbers for unit in terms], one, other),
        "days": _share([unit.days for unit in terms], one, other),
        "negated": negates[one] != negates[other],
        "counted": counts[one] != counts[other],
        "near": _near(as_rows(_neighbours(terms)), one, other, overlap),
        "rival": np.divide(overlap, rival, out=np.zeros_like(overlap), where=rival > 0),
        "apart": apart,
        "early": early[one] & early[other],
        "distance": np.abs(places[one] - places[other]),
        "own": np.maximum(0.0, speaker) * alike["deeds"],
        "repeats": behind[one] & behind[other] & ~apart,
        "captioned": captioned[one] | captioned[other],
    }
    if near is not None:
        close = overlap + COSINE * near.cosine
        columns |= near._asdict() | {"meets": close >= _rivals(articles, one, other, close)}
    return np.column_stack([columns[name] for name in FIGURES if name in columns]).astype(np.float64)


def log_odds(figures: Floats) -> Floats:
    """The log-odds that two units with these figures are one statement, for each pair."""
    import numpy as np

    weights = BY_WORDS_AND_VECTORS if figures.shape[1] == len(FIGURES) else BY_WORDS
    told = np.zeros(len(figures))
    for weight, column in zip(weights.values, figures.T, strict=True):  # in this order: sums are the same to the bit
        told += weight * column
    odds: Floats = weights.intercept + told - REPEATED * figures[:, FIGURES.index("repeats")]
    return odds


def probability(odds: float) -> float:
    """Log-odds as a probability."""
    return 1 / (1 + exp(-odds))


def _same_speaker(terms: Sequence[Terms], one: Numbers, other: Numbers) -> Floats:
    """For each pair 1 where one speaks in both, -1 where others do, 0 where either has no speaker."""
    import numpy as np

    ids: dict[str | None, int] = {None: 0}
    speaker = np.array([ids.setdefault(unit.speaker, len(ids)) for unit in terms], np.int64)
    known = (speaker[one] > 0) & (speaker[other] > 0)
    return np.where(known, np.where(speaker[one] == speaker[other], 1.0, -1.0), 0.0)


def _share(sets: Sequence[frozenset[Any]], one: Numbers, other: Numbers) -> Flags:
    """For each pair whether both have something in common."""
    import numpy as np

    some = np.array(list(map(bool, sets)), bool)
    shared: Flags = some[one] & some[other]
    for at in np.flatnonzero(shared).tolist():
        shared[at] = not sets[one[at]].isdisjoint(sets[other[at]])
    return shared


def articles_of(terms: Sequence[Terms]) -> Rows:
    """The articles of each unit, by number."""
    numbers: dict[str, int] = {}
    return as_rows([[numbers.setdefault(a, len(numbers)) for a in sorted(unit.articles)] for unit in terms])


def _meet(articles: Rows, one: Numbers, other: Numbers) -> Flags:
    """For each pair whether an article has both."""
    import numpy as np

    width = int(articles.values.max(initial=0)) + 1
    units = np.arange(len(articles.firsts) - 1)
    at, of_units = articles.of(units)
    known = at * width + of_units
    at, of_ones = articles.of(one)
    met = np.zeros(len(one), bool)
    met[at[np.isin(other[at] * width + of_ones, known)]] = True
    return met


def _rivals(articles: Rows, one: Numbers, other: Numbers, figures: Floats) -> Floats:
    """For each pair the greatest figure (0 at least) that either unit has with a unit of the other's articles."""
    import numpy as np

    width = int(articles.values.max(initial=0)) + 1
    at, theirs = articles.of(np.concatenate([other, one]))
    pair = at % max(1, len(one))
    _, where = np.unique(np.concatenate([one, other])[at] * width + theirs, return_inverse=True)
    best = greatest_at(where, figures[pair], len(where))
    return greatest_at(pair, best[where], len(one))


def _near(beside: Rows, one: Numbers, other: Numbers, overlap: Floats) -> Floats:
    """For each pair the greatest overlap (0 at least) of a unit beside the one with a unit beside the other."""
    import numpy as np

    count = len(beside.firsts)
    known = one * count + other
    at_one, left = beside.of(one)
    at, right = beside.of(other[at_one])
    left, pair = left[at], at_one[at]
    wanted = np.minimum(left, right) * count + np.maximum(left, right)
    where = np.minimum(np.searchsorted(known, wanted), max(0, len(known) - 1))
    found = known[where] == wanted
    return greatest_at(pair[found], overlap[where[found]], len(one))


def _places(terms: Sequence[Terms]) -> list[float]:
    """How far into its article each unit stands (0 to 1), by the earliest of its places."""
    counts: dict[str, int] = defaultdict(int)
    for unit in (unit for t in terms for unit in t.units):
        counts[unit.article] = max(counts[unit.article], unit.order + 1)
    return [min(unit.order / counts[unit.article] for unit in t.units) for t in terms]


def _is_behind(terms: Terms) -> bool:
    """Whether it stands only in bodies, behind their openings."""
    return all(unit.kind != "headline" and unit.order >= OPENING for unit in terms.units)


def _is_captioned(terms: Terms) -> bool:
    return all(unit.kind == "caption" for unit in terms.units)


def _is_early(terms: Terms) -> bool:
    return any(unit.order < EARLY for unit in terms.units)


def _is_spoken(terms: Terms) -> bool:
    return terms.spoken


def _negates(terms: Terms) -> bool:
    return not NEGATIONS.isdisjoint(terms.keys)


def _counts(terms: Terms) -> bool:
    return bool(terms.numbers)


def _neighbours(terms: Sequence[Terms]) -> list[list[int]]:
    """For each unit the ones before and behind it in its articles."""
    places = {(unit.article, unit.order): i for i, t in enumerate(terms) for unit in t.units}
    return [
        sorted({places[key] for unit in t.units for d in (-1, 1) if (key := (unit.article, unit.order + d)) in places})
        for t in terms
    ]
