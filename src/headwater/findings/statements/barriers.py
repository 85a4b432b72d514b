"""Pairs of units that cannot be one statement, however alike they are."""

from __future__ import annotations

from collections.abc import Mapping

from headwater.findings.statements.clashes import find_clash
from headwater.findings.statements.counts import may_be_one
from headwater.findings.statements.flat import flatly_denied
from headwater.findings.statements.scores import Pair
from headwater.findings.statements.terms import Story, Terms
from headwater.text.function_words import NEGATIONS
from headwater.text.numbers import differ_beyond_rounding

# How sure a clash must be to keep two units apart.
SURE = 0.6
# Pairs at or under these log-odds do not meet in one group.
UNLIKE = -4.0


def find_barriers(story: Story, odds: Mapping[Pair, float]) -> frozenset[Pair]:
    """The pairs, of those like enough to meet in a group, that differ in a negation, a count, a date or an opposite."""
    return frozenset(pair for pair, value in odds.items() if value > UNLIKE and _keeps_apart(story, *pair))


def _keeps_apart(story: Story, i: int, j: int) -> bool:
    if _one_denied(story.terms[i], story.terms[j]):
        return True
    if _other_numbers(story.terms[i], story.terms[j]):
        return True
    clash = find_clash(story.terms[i], story.terms[j], story.weights)
    return clash is not None and clash.strength >= SURE


def _one_denied(a: Terms, b: Terms) -> bool:
    """Whether one denies outright what it says, or that there is such a thing, and the other denies nothing."""
    if not NEGATIONS.isdisjoint(a.keys) and not NEGATIONS.isdisjoint(b.keys):
        return False
    if a.denied != b.denied and NEGATIONS.isdisjoint((b if a.denied else a).keys):
        return True
    flat, other = (a, b) if NEGATIONS.isdisjoint(b.keys) else (b, a)
    return not other.denied and not set(flatly_denied(flat)[:1]).isdisjoint(other.stems)


def _other_numbers(a: Terms, b: Terms) -> bool:
    """Whether both count something and share no number, or count one thing and say another number of it.

    "At least 12" and "15" can both hold, and are two statements all the same.
    """
    if not (a.counts and b.counts):
        return False
    if not any(may_be_one(one, other) for one in a.counts.values() for other in b.counts.values()):
        return True
    return any(
        differ_beyond_rounding(a.counts[what].value, b.counts[what].value) for what in a.counts.keys() & b.counts
    )
