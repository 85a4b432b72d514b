"""What two units have in common, as a few general figures from 0 to 1 (or -1 to 1)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import NamedTuple

from headwater.findings.statements.terms import Terms
from headwater.text.kindred import kindred_of

# What a kindred word ("raid" for "strike") and another name of one entity count beside the same word's 1.
# Kindred words hardly tell: .4, .6 and .8 give pair F1 .651, .649 and .646, each story by the four others' weights.
KINDRED = 0.6
SAME_ENTITY = 0.9
MUCH = 60.0


class Likeness(NamedTuple):
    """What two units have in common.

    `overlap`: weight of the matched words over that of all (0 to 1); `deeds`: the same without names; `matched`: how
    much is matched, 1 from `MUCH` bits on.
    """

    overlap: float
    deeds: float
    matched: float


@dataclass(frozen=True, slots=True)
class Weighed:
    """A unit as it is compared with many others.

    `words`: each stem with its name and its weight; `kindred`: the stems that are kindred to one of its own; `total`
    and `deeds`: the weight of all, and of those in no name.
    """

    terms: Terms
    stems: frozenset[str]
    kindred: frozenset[str]
    words: tuple[tuple[str, str | None, float], ...]
    total: float
    deeds: float


def weigh_unit(terms: Terms, weights: Mapping[str, float]) -> Weighed:
    """A unit with what its words weigh.

    The words of one name count together as much as one of them, so that a long name is no whole sentence.
    """
    lengths: dict[str, int] = {}
    for entity in terms.names.values():
        lengths[entity] = lengths.get(entity, 0) + 1
    words = []
    total = deeds = 0.0
    for stem in terms.stems:
        name = terms.names.get(stem)
        weight = weights[stem] / (lengths[name] if name else 1)
        words.append((stem, name, weight))
        total += weight
        deeds += 0.0 if name else weight
    kindred = frozenset().union(*map(kindred_of, terms.stems))
    return Weighed(terms, frozenset(terms.stems), kindred, tuple(words), total, deeds)


def compare_units(a: Terms, b: Terms, weights: Mapping[str, float]) -> Likeness:
    """What two units of one story have in common; the same either way round."""
    one, other = weigh_unit(a, weights), weigh_unit(b, weights)
    here, deed_a = _matched(one, other)
    there, deed_b = _matched(other, one)
    total, deeds = one.total + other.total, one.deeds + other.deeds
    return Likeness(
        overlap=(here + there) / total if total else 0.0,
        deeds=(deed_a + deed_b) / deeds if deeds else 0.0,
        matched=min(1.0, (here + there) / MUCH),
    )


def _matched(a: Weighed, b: Weighed) -> tuple[float, float]:
    """The weight of a's stems that b has too; then without names."""
    others, entities, kindred = b.stems, b.terms.entities, b.kindred
    matched = deeds = 0.0
    for stem, name, weight in a.words:
        if stem in others:
            found = weight
        elif name in entities:
            found = weight * SAME_ENTITY
        elif stem in kindred:
            found = weight * KINDRED
        else:
            continue
        matched += found
        if not name:
            deeds += found
    return matched, deeds


def longest_run(a: Sequence[str], b: Sequence[str]) -> float:
    """The longest run of the same words over the shorter unit's words."""
    shorter = min(len(a), len(b))
    return SequenceMatcher(None, a, b, autojunk=False).find_longest_match().size / shorter if shorter else 0.0
