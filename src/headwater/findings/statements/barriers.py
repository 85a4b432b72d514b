"""Pairs of units that cannot be one statement, however alike they are."""

from __future__ import annotations

from collections.abc import Mapping

from headwater.findings.statements.clashes import find_clash
from headwater.findings.statements.scores import Features, Pair
from headwater.findings.statements.terms import Story

# How sure a clash must be to keep two units apart.
SURE = 0.6


def find_barriers(story: Story, features: Mapping[Pair, Features]) -> frozenset[Pair]:
    """The pairs of which one denies what the other says, or that give one act another count or date."""
    return frozenset((i, j) for (i, j), pair in features.items() if _keeps_apart(story, i, j, pair))


def _keeps_apart(story: Story, i: int, j: int, features: Features) -> bool:
    clash = find_clash(story.terms[i], story.terms[j], story.weights, features.likeness.deeds)
    return clash is not None and clash.strength >= SURE
