"""How likely two units say the same, from what they have in common and from what stands around them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import exp
from operator import mul
from typing import NamedTuple

from headwater.findings.statements.nearness import Nearness
from headwater.findings.statements.pairs import Likeness, compare_weighed, weigh_unit
from headwater.findings.statements.terms import Story, Terms
from headwater.findings.statements.weights import BY_WORDS, BY_WORDS_AND_VECTORS, Weights

Pair = tuple[int, int]

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


class Features(NamedTuple):
    """What the scorer weighs: a pair's likeness, the likeness of its neighbours, and how it stands among rivals.

    `near`: the greatest overlap of the units beside a with those beside b; `rival`: the pair's overlap over the
    greatest that either has with another unit of the other's article (1: each is the other's best); `apart`: 1 where
    no article has both; `early`: 1 where both stand early; `distance`: how far apart their places in their articles
    are (0 to 1); `repeats`: whether one article says both in its body; `captioned`: whether one stands in captions
    only; `meets`: 1 where each is the nearest, by words and vectors together, that the other has in its articles;
    `nearness`: of their sentences, where the articles have vectors.
    """

    likeness: Likeness
    near: float
    rival: float
    apart: float
    early: float
    distance: float
    repeats: bool = False
    captioned: bool = False
    meets: float = 0.0
    nearness: Nearness | None = None

    @property
    def weights(self) -> Weights:
        """The weights that go with these features."""
        return BY_WORDS if self.nearness is None else BY_WORDS_AND_VECTORS

    def values(self) -> tuple[float, ...]:
        """The figures in the order of the weights."""
        k = self.likeness
        seen = () if self.nearness is None else (self.nearness.cosine, self.nearness.gap, self.meets)
        return (
            k.deeds, k.run, k.matched, k.speaker, k.spoken, self.near, self.rival, self.apart, self.early,
            k.overlap, self.distance, k.numbers, k.days, k.negated, k.counted, max(0.0, k.speaker) * k.deeds,
            float(self.repeats), float(self.captioned), *seen,
        )  # fmt: skip


def gather_features(story: Story, pairs: Sequence[Pair], near: Mapping[Pair, Nearness]) -> dict[Pair, Features]:
    """The features of each pair (indexes into the story's terms, the smaller first); `near` as of their sentences."""
    terms = story.terms
    weighed = [weigh_unit(unit, story.weights) for unit in terms]
    articles = [unit.articles for unit in terms]
    likeness = {(i, j): compare_weighed(weighed[i], weighed[j]) for i, j in pairs}
    overlaps = {pair: k.overlap for pair, k in likeness.items()}
    best = _best_by_article(articles, overlaps)
    close = {pair: k + COSINE * near[pair].cosine if pair in near else k for pair, k in overlaps.items()}
    closest = _best_by_article(articles, close)
    early, behind, captioned = (list(map(tell, terms)) for tell in (_is_early, _is_behind, _is_captioned))
    beside = _neighbours(terms)
    rows = _by_unit(overlaps, len(terms))
    places = _places(terms)
    out: dict[Pair, Features] = {}
    for pair, k in likeness.items():
        i, j = pair
        rival = _rival(articles, best, i, j)
        apart = articles[i].isdisjoint(articles[j])
        out[pair] = Features(
            likeness=k,
            near=_greatest(rows, beside[i], beside[j]),
            rival=k.overlap / rival if rival else 0.0,
            apart=1.0 if apart else 0.0,
            early=1.0 if early[i] and early[j] else 0.0,
            distance=abs(places[i] - places[j]),
            repeats=behind[i] and behind[j] and not apart,
            captioned=captioned[i] or captioned[j],
            meets=1.0 if close[pair] >= _rival(articles, closest, i, j) else 0.0,
            nearness=near.get(pair),
        )
    return out


def _rival(articles: Sequence[frozenset[str]], best: Sequence[Mapping[str, float]], i: int, j: int) -> float:
    """The greatest figure that either of two units has with a unit of the other's articles."""
    greatest, mine, yours = 0.0, best[i], best[j]
    for article in articles[j]:
        greatest = max(greatest, mine[article])
    for article in articles[i]:
        greatest = max(greatest, yours[article])
    return greatest


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


def _best_by_article(articles: Sequence[frozenset[str]], overlaps: Mapping[Pair, float]) -> list[dict[str, float]]:
    """For each unit the greatest figure (0 at least) that it has with a unit of each article."""
    best: list[dict[str, float]] = [{} for _ in articles]
    for (i, j), overlap in overlaps.items():
        for a, b in ((i, j), (j, i)):
            mine = best[a]
            for article in articles[b]:
                if overlap > mine.setdefault(article, 0.0):
                    mine[article] = overlap
    return best


def _neighbours(terms: Sequence[Terms]) -> list[list[int]]:
    """For each unit the ones before and behind it in its articles."""
    places = {(unit.article, unit.order): i for i, t in enumerate(terms) for unit in t.units}
    return [
        sorted({places[key] for unit in t.units for d in (-1, 1) if (key := (unit.article, unit.order + d)) in places})
        for t in terms
    ]


def _by_unit(overlaps: Mapping[Pair, float], count: int) -> list[dict[int, float]]:
    """For each unit its overlap with each other one, by that one's index."""
    rows: list[dict[int, float]] = [{} for _ in range(count)]
    for (i, j), overlap in overlaps.items():
        rows[i][j] = rows[j][i] = overlap
    return rows


def _greatest(rows: Sequence[Mapping[int, float]], some: Sequence[int], others: Sequence[int]) -> float:
    """The greatest overlap of one of some units with one of others."""
    greatest = 0.0
    for x in some:
        row = rows[x]
        for y in others:
            if (overlap := row.get(y, 0.0)) > greatest:
                greatest = overlap
    return greatest


def log_odds(features: Features) -> float:
    """The log-odds that two units with these features are one statement."""
    weights = features.weights
    told: float = sum(map(mul, weights.values, features.values()))
    return weights.intercept + told - REPEATED * features.repeats


def probability(odds: float) -> float:
    """Log-odds as a probability."""
    return 1 / (1 + exp(-odds))
