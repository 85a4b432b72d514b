"""What two units have in common, as a few general figures from 0 to 1 (or -1 to 1)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from headwater.findings.statements.terms import Terms
from headwater.text.kindred import kindred_of

# What a kindred word ("raid" for "strike") and another name of one entity count beside the same word's 1.
KINDRED = 0.6
SAME_ENTITY = 0.9


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two units have in common.

    `overlap`: weight of the matched words over that of all (0 to 1); `covered`: the same over the unit that says less;
    `run`: the longest run of the same words over the shorter unit's words; `entities`: Jaccard of their entities;
    `deeds`: the overlap of all that is no name; `numbers`, `dates`, `speaker`: 1 they agree, -1 they clash, 0 one has none; `polarity`: -1 where only one is
    negated; `kind`: 1 for a headline beside a body's unit.
    """

    overlap: float
    covered: float
    run: float
    entities: float
    numbers: float
    dates: float
    speaker: float
    polarity: float
    spoken: float
    matched: float
    deeds: float


def compare_units(a: Terms, b: Terms, weights: Mapping[str, float]) -> Likeness:
    """What two units of one story have in common; the same either way round."""
    here, all_a, deed_a, deeds_a = _matched(a, b, weights)
    there, all_b, deed_b, deeds_b = _matched(b, a, weights)
    total = all_a + all_b
    less = (here / all_a if all_a else 0.0) if all_a <= all_b else (there / all_b if all_b else 0.0)
    return Likeness(
        overlap=(here + there) / total if total else 0.0,
        covered=less,
        run=_longest_run(a.keys, b.keys),
        entities=_jaccard(a.entities, b.entities),
        numbers=_agree(a.numbers, b.numbers),
        dates=_agree_dates(a.dates, b.dates),
        speaker=_same(a.speaker, b.speaker),
        polarity=-1.0 if a.negated != b.negated else 0.0,
        spoken=1.0 if a.spoken == b.spoken else -1.0,
        matched=min(1.0, (here + there) / 60),
        deeds=(deed_a + deed_b) / (deeds_a + deeds_b) if deeds_a + deeds_b else 0.0,
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


def _jaccard(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / len(a | b) if a and b else 0.0


def _agree(a: frozenset[float], b: frozenset[float]) -> float:
    if not a or not b:
        return 0.0
    return 1.0 if a & b else -1.0


def _agree_dates(a: frozenset[tuple[str, str]], b: frozenset[tuple[str, str]]) -> float:
    if not a or not b:
        return 0.0
    return 1.0 if any(x[0] <= y[1] and y[0] <= x[1] for x in a for y in b) else -1.0


def _same(a: str | None, b: str | None) -> float:
    if a is None or b is None:
        return 0.0
    return 1.0 if a == b else -1.0
