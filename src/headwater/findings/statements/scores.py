"""How likely two units say the same, from what they have in common and from what stands around them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp

from headwater.findings.statements.nearness import Nearness
from headwater.findings.statements.pairs import Likeness, compare_weighed, weigh_unit
from headwater.findings.statements.terms import Story, Terms
from headwater.findings.statements.weights import BY_WORDS, BY_WORDS_AND_VECTORS, Weights

Pair = tuple[int, int]

# The headline and the units of the first sentence or two tell the main event.
EARLY = 3
# An article's body says a thing once: two of its units of which neither is the headline nor among the first `OPENING`
# count so much less (log-odds) than the weights alone would have it, which learn from few such pairs. That parts
# neighbouring quotations in like words, each of which another article has too. 38 labelled stories: of five joins
# within an article that nothing labelled bears out three are left, of four that a label does one is lost.
OPENING = 6
REPEATED = 2.0
# What the cosine of two sentences counts beside the overlap of the units, in saying which units are nearest: a unit is
# often only part of its sentence.
COSINE = 0.5


@dataclass(frozen=True, slots=True)
class Features:
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
        words = (
            k.deeds, k.run, k.matched, k.speaker, k.spoken, self.near, self.rival, self.apart, self.early,
            k.overlap, self.distance, k.numbers, k.days, k.negated, k.counted, max(0.0, k.speaker) * k.deeds,
            float(self.repeats), float(self.captioned),
        )  # fmt: skip
        return words if self.nearness is None else (*words, self.nearness.cosine, self.nearness.gap, self.meets)


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
    places = _places(terms)
    out: dict[Pair, Features] = {}
    for (i, j), k in likeness.items():
        rival = max(_rivals(articles, best, i, j))
        out[i, j] = Features(
            likeness=k,
            near=max((_overlap(overlaps, x, y) for x in beside[i] for y in beside[j]), default=0.0),
            rival=k.overlap / rival if rival else 0.0,
            apart=1.0 if articles[i].isdisjoint(articles[j]) else 0.0,
            early=1.0 if early[i] and early[j] else 0.0,
            distance=abs(places[i] - places[j]),
            repeats=behind[i] and behind[j] and not articles[i].isdisjoint(articles[j]),
            captioned=captioned[i] or captioned[j],
            meets=1.0 if close[i, j] >= max(_rivals(articles, closest, i, j)) else 0.0,
            nearness=near.get((i, j)),
        )
    return out


def _rivals(articles: Sequence[frozenset[str]], best: Mapping[tuple[int, str], float], i: int, j: int) -> list[float]:
    """The greatest figures that either of two units has with a unit of the other's articles."""
    return [best[a, article] for a, b in ((i, j), (j, i)) for article in articles[b]]


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


def _best_by_article(
    articles: Sequence[frozenset[str]], overlaps: Mapping[Pair, float]
) -> Mapping[tuple[int, str], float]:
    best: dict[tuple[int, str], float] = defaultdict(float)
    for (i, j), overlap in overlaps.items():
        for a, b in ((i, j), (j, i)):
            for article in articles[b]:
                best[a, article] = max(overlap, best[a, article])
    return best


def _neighbours(terms: Sequence[Terms]) -> list[list[int]]:
    """For each unit the ones before and behind it in its articles."""
    places = {(unit.article, unit.order): i for i, t in enumerate(terms) for unit in t.units}
    return [
        sorted({places[key] for unit in t.units for d in (-1, 1) if (key := (unit.article, unit.order + d)) in places})
        for t in terms
    ]


def _overlap(overlaps: Mapping[Pair, float], i: int, j: int) -> float:
    return overlaps.get((i, j) if i < j else (j, i), 0.0)


def log_odds(features: Features) -> float:
    """The log-odds that two units with these features are one statement."""
    weights = features.weights
    odds = weights.intercept + sum(w * v for w, v in zip(weights.values, features.values(), strict=True))
    return odds - REPEATED * features.repeats


def probability(odds: float) -> float:
    """Log-odds as a probability."""
    return 1 / (1 + exp(-odds))
