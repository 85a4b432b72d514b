"""Pairs of units that cannot be one statement, however alike they are."""

from __future__ import annotations

from collections.abc import Sequence

from headwater.findings.statements.terms import Terms

Pair = tuple[int, int]


def find_barriers(terms: Sequence[Terms], pairs: Sequence[Pair]) -> frozenset[Pair]:
    """The pairs of which one denies what the other says, or whose only numbers differ beyond rounding."""
    return frozenset(pair for pair in pairs if _cannot_be_one(terms[pair[0]], terms[pair[1]]))


def _cannot_be_one(a: Terms, b: Terms) -> bool:
    return a.negated != b.negated and len(set(a.stems) & set(b.stems)) * 2 >= min(len(a.stems), len(b.stems))
