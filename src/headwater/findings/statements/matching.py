"""Which word of another unit stands for one of a unit's, and how much of one unit another says too."""

from __future__ import annotations

from collections.abc import Mapping, Set

from headwater.findings.statements.terms import Terms
from headwater.text.kindred import kindred_of

# What a kindred word counts beside the same word.
KIN = 0.75


def counterpart(stem: str, stems: Set[str], unit: Terms, other: Terms) -> str | None:
    """The stem of another unit that stands for one of a unit's: the same, a kindred one, or another name of its entity.

    `stems`: those of the other unit that count.
    """
    entity = unit.names.get(stem)
    named = (s for s, name in other.names.items() if name == entity and s in stems) if entity else iter(())
    return same_or_kindred(stem, stems) or min(named, default=None)


def same_or_kindred(stem: str, stems: Set[str]) -> str | None:
    """The stem itself where it is among others, else a kindred one."""
    if stem in stems:
        return stem
    return min(kindred_of(stem) & stems, default=None)


def closeness(stem: str, match: str) -> float:
    """What a stem's match counts: 1 for the same, less for a kindred one."""
    return 1.0 if stem == match else KIN


def covered(b: Terms, a: Terms, weights: Mapping[str, float]) -> float:
    """How much of what b says a has too, by weight."""
    stems = set(a.stems)
    total = sum(weights[stem] for stem in b.stems)
    return sum(weights[stem] for stem in b.stems if same_or_kindred(stem, stems)) / total if total else 0.0
