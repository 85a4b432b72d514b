"""How likely two units say the same, from what they have in common and from what stands around them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp

from headwater.findings.statements.pairs import Likeness, compare_units
from headwater.findings.statements.terms import Story, Terms

Pair = tuple[int, int]

# Logistic regression (L2 = 1) over candidate pairs of units of five hand-labelled stories, each read twice (labelled
# attributions and the rules reader's): 284 pairs of one statement among 15,157. Pairs with a unit of no labelled
# statement count 0.3, of two such 0.1, pairs within an article half. Fitted on four stories and measured on the fifth,
# each in turn: pair F1 .67 labelled attributions (.58 to .80), .60 by the reader's (.47 to .75). Word vectors, counted
# over 4,600 news articles, added as two more figures to what then gave .67 / .58, made it .64 / .58: left out.
WEIGHTS = (1.95, 2.18, 2.2, 0.88, 0.23, 1.94, 2.42, 0.8, 1.93)
INTERCEPT = -6.8
# The headline and the units of the first sentence or two tell the main event.
EARLY = 3


@dataclass(frozen=True, slots=True)
class Features:
    """What the scorer weighs: a pair's likeness, the likeness of its neighbours, and how it stands among rivals.

    `near`: the greatest overlap of the units beside a with those beside b; `rival`: the pair's overlap over the
    greatest that either has with another unit of the other's article (1: each is the other's best).
    """

    likeness: Likeness
    near: float
    rival: float
    apart: float
    early: float

    def values(self) -> tuple[float, ...]:
        """The figures in the order of `WEIGHTS`."""
        k = self.likeness
        return (
            k.deeds, k.run, k.matched, k.speaker, k.spoken, self.near, self.rival, self.apart, self.early,
        )  # fmt: skip


def gather_features(story: Story, pairs: Sequence[Pair]) -> dict[Pair, Features]:
    """The features of each pair (indexes into the story's terms, the smaller first)."""
    terms = story.terms
    likeness = {pair: compare_units(terms[pair[0]], terms[pair[1]], story.weights) for pair in pairs}
    overlaps = {pair: k.overlap for pair, k in likeness.items()}
    best = _best_by_article(terms, overlaps)
    beside = _neighbours(terms)
    out: dict[Pair, Features] = {}
    for (i, j), k in likeness.items():
        rivals = [best[i, article] for article in terms[j].articles] + [
            best[j, article] for article in terms[i].articles
        ]
        rival = max(rivals)
        out[i, j] = Features(
            likeness=k,
            near=max((_overlap(overlaps, x, y) for x in beside[i] for y in beside[j]), default=0.0),
            rival=k.overlap / rival if rival else 0.0,
            apart=0.0 if terms[i].articles & terms[j].articles else 1.0,
            early=1.0 if _is_early(terms[i]) and _is_early(terms[j]) else 0.0,
        )
    return out


def _is_early(terms: Terms) -> bool:
    return any(unit.order < EARLY for unit in terms.units)


def _best_by_article(terms: Sequence[Terms], overlaps: Mapping[Pair, float]) -> Mapping[tuple[int, str], float]:
    best: dict[tuple[int, str], float] = defaultdict(float)
    for (i, j), overlap in overlaps.items():
        for a, b in ((i, j), (j, i)):
            for article in terms[b].articles:
                best[a, article] = max(best[a, article], overlap)
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
    return INTERCEPT + sum(w * v for w, v in zip(WEIGHTS, features.values(), strict=True))


def probability(odds: float) -> float:
    """Log-odds as a probability."""
    return 1 / (1 + exp(-odds))
