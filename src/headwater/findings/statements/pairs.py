"""What two units have in common, as a few general figures from 0 to 1 (or -1 to 1)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from headwater.findings.statements.terms import Terms
from headwater.text.kindred import kindred_of

# What a kindred word ("raid" for "strike") and another name of one entity count beside the same word's 1.
# Kindred words hardly tell: .4, .6 and .8 give pair F1 .651, .649 and .646, each story by the four others' weights.
KINDRED = 0.6
SAME_ENTITY = 0.9
MUCH = 60.0


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two units have in common.

    `overlap`: weight of the matched words over that of all (0 to 1); `deeds`: the same without names; `run`: the
    longest run of the same words over the shorter unit's words; `matched`: how much is matched, 1 from `MUCH` bits on;
    `speaker`: 1 the same, -1 others, 0 one has none; `spoken`: 1 where both are reported or neither is, else -1.
    """

    overlap: float
    deeds: float
    run: float
    matched: float
    speaker: float
    spoken: float


def compare_units(a: Terms, b: Terms, weights: Mapping[str, float]) -> Likeness:
    """What two units of one story have in common; the same either way round."""
    here, all_a, deed_a, deeds_a = _matched(a, b, weights)
    there, all_b, deed_b, deeds_b = _matched(b, a, weights)
    return Likeness(
        overlap=(here + there) / (all_a + all_b) if all_a + all_b else 0.0,
        deeds=(deed_a + deed_b) / (deeds_a + deeds_b) if deeds_a + deeds_b else 0.0,
        run=_longest_run(*sorted((a.keys, b.keys))),
        matched=min(1.0, (here + there) / MUCH),
        speaker=_same(a.speaker, b.speaker),
        spoken=1.0 if a.spoken == b.spoken else -1.0,
    )


def _matched(a: Terms, b: Terms, weights: Mapping[str, float]) -> tuple[float, float, float, float]:
    """The weight of a's stems that b has too and of all of a's stems; then both without names.

    The words of one name count together as much as one of them, so that a long name is no whole sentence.
    """
    others = frozenset(b.stems)
    lengths = Counter(a.names.values())
    matched = total = deeds = all_deeds = 0.0
    for stem in a.stems:
        name = a.names.get(stem)
        weight = weights[stem] / (lengths[name] if name else 1)
        found = weight * _closeness(stem, name, others, b)
        matched, total = matched + found, total + weight
        if not name:
            deeds, all_deeds = deeds + found, all_deeds + weight
    return matched, total, deeds, all_deeds


def _closeness(stem: str, name: str | None, others: frozenset[str], b: Terms) -> float:
    if stem in others:
        return 1.0
    if name in b.entities:
        return SAME_ENTITY
    return 0.0 if others.isdisjoint(kindred_of(stem)) else KINDRED


def _longest_run(a: Sequence[str], b: Sequence[str]) -> float:
    shorter = min(len(a), len(b))
    if not shorter:
        return 0.0
    return SequenceMatcher(None, a, b, autojunk=False).find_longest_match().size / shorter


def _same(a: str | None, b: str | None) -> float:
    if a is None or b is None:
        return 0.0
    return 1.0 if a == b else -1.0
