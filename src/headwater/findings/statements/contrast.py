"""How likely one unit contradicts another, by what it shares with it and what it has anew; learned from entailment.

The features are of the words alone, so that a pair of bare sentences can be scored. As everywhere, strings that
contradict are no conflict yet: what finds conflicts is a clash over one act, which this only helps to rank.
"""

from __future__ import annotations

from collections.abc import Mapping

from headwater.findings.statements.clashes import find_negations
from headwater.findings.statements.counts import may_be_one
from headwater.findings.statements.matching import covered
from headwater.findings.statements.pairs import compare_units
from headwater.findings.statements.scores import probability
from headwater.findings.statements.terms import Terms
from headwater.findings.statements.weights import CONTRAST
from headwater.text.function_words import NEGATIONS
from headwater.text.numbers import find_numbers

# A sentence of ten words counts 1 in its length.
LENGTH = 10


def contrast(a: Terms, b: Terms, weights: Mapping[str, float]) -> float:
    """How likely (0 to 1) two units contradict, the likelier way round. `weights`: how much each stem tells."""
    return max(contrast_of(a, b, weights), contrast_of(b, a, weights))


def contrast_of(premise: Terms, hypothesis: Terms, weights: Mapping[str, float]) -> float:
    """How likely (0 to 1) the hypothesis contradicts the premise."""
    values = contrast_values(premise, hypothesis, weights)
    return probability(CONTRAST.intercept + sum(w * v for w, v in zip(CONTRAST.values, values, strict=True)))


def contrast_values(premise: Terms, hypothesis: Terms, weights: Mapping[str, float]) -> tuple[float, ...]:
    """What the model weighs: shared words either way, negations, numbers, and the hypothesis's length."""
    back, forth = covered(premise, hypothesis, weights), covered(hypothesis, premise, weights)
    negates = [not NEGATIONS.isdisjoint(unit.keys) for unit in (premise, hypothesis)]
    numbers = [{n.value for n in find_numbers(unit.keys)} for unit in (premise, hypothesis)]
    news = float(bool(numbers[1] - numbers[0]))
    counted = premise.counts.keys() & hypothesis.counts.keys()
    other_count = any(not may_be_one(premise.counts[what], hypothesis.counts[what]) for what in counted)
    return (
        compare_units(premise, hypothesis, weights).overlap,
        back,
        forth,
        max((clash.strength for clash in find_negations(premise, hypothesis, weights)), default=0.0),
        float(negates[1]),
        float(bool(numbers[0] and numbers[1] and not numbers[0] & numbers[1])),
        news,
        float(other_count),
        len(hypothesis.keys) / LENGTH,
        back * float(negates[0] != negates[1]),
        forth * news,
    )
