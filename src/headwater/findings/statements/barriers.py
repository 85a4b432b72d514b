"""Pairs of units that cannot be one statement, however alike they are."""

from __future__ import annotations

from collections.abc import Mapping

from headwater.findings.statements.clashes import find_clash
from headwater.findings.statements.scores import Pair
from headwater.findings.statements.terms import Story

# How sure a clash must be to keep two units apart.
SURE = 0.6
# Pairs at or under these log-odds do not meet in one group.
UNLIKE = -4.0


def find_barriers(story: Story, odds: Mapping[Pair, float]) -> frozenset[Pair]:
    """The pairs, of those like enough to meet in a group, that differ in a negation, a count, a date or an opposite."""
    return frozenset(pair for pair, value in odds.items() if value > UNLIKE and _keeps_apart(story, *pair))


def _keeps_apart(story: Story, i: int, j: int) -> bool:
    clash = find_clash(story.terms[i], story.terms[j], story.weights)
    return clash is not None and clash.strength >= SURE
