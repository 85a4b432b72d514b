"""What two units have in common, as a few general figures from 0 to 1 (or -1 to 1)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from headwater.findings.statements.terms import Terms
from headwater.text.function_words import NEGATIONS
from headwater.text.kindred import kindred_of

# What a kindred word ("raid" for "strike") and another name of one entity count beside the same word's 1.
# Kindred words hardly tell: .4, .6 and .8 give pair F1 .651, .649 and .646, each story by the four others' weights.
KINDRED = 0.6
SAME_ENTITY = 0.9
MUCH = 60.0
# The longest runs of words that are looked up before two units' words are laid side by side.
RUNS = 4
Runs = tuple[frozenset[tuple[str, ...]], ...]


# A tuple, like what is made of it for each pair: a story has some forty pairs a unit, and a frozen dataclass of ten
# fields takes 1.5 microseconds, four times as long.
class Likeness(NamedTuple):
    """What two units have in common.

    `overlap`: weight of the matched words over that of all (0 to 1); `deeds`: the same without names; `run`: the
    longest run of the same words over the shorter unit's words; `matched`: how much is matched, 1 from `MUCH` bits on;
    `speaker`: 1 the same, -1 others, 0 one has none; `spoken`: 1 where both are reported or neither is, else -1;
    `numbers`, `days`: 1 where they have a number, a calendar date in common; `counted`, `negated`: 1 where just one has
    a number, a negating word.
    """

    overlap: float
    deeds: float
    run: float
    matched: float
    speaker: float
    spoken: float
    numbers: float = 0.0
    days: float = 0.0
    negated: float = 0.0
    counted: float = 0.0


@dataclass(frozen=True, slots=True)
class Weighed:
    """A unit as it is compared with many others.

    `words`: each stem with its name and its weight; `kindred`: the stems that are kindred to one of its own; `total`
    and `deeds`: the weight of all, and of those in no name; `runs`: its single words, and its runs of two words up to
    `RUNS`; `negates`: whether it has a negating word.
    """

    terms: Terms
    stems: frozenset[str]
    kindred: frozenset[str]
    words: tuple[tuple[str, str | None, float], ...]
    total: float
    deeds: float
    runs: Runs
    negates: bool


def weigh_unit(terms: Terms, weights: Mapping[str, float]) -> Weighed:
    """A unit with what its words weigh.

    The words of one name count together as much as one of them, so that a long name is no whole sentence.
    """
    lengths = Counter(terms.names.values()) if terms.names else {}
    words = []
    total = deeds = 0.0
    for stem in terms.stems:
        name = terms.names.get(stem)
        weight = weights[stem] / (lengths[name] if name else 1)
        words.append((stem, name, weight))
        total += weight
        deeds += 0.0 if name else weight
    negates = not NEGATIONS.isdisjoint(terms.keys)
    kindred = frozenset().union(*map(kindred_of, terms.stems))
    return Weighed(terms, frozenset(terms.stems), kindred, tuple(words), total, deeds, _runs(terms.keys), negates)


def compare_units(a: Terms, b: Terms, weights: Mapping[str, float]) -> Likeness:
    """What two units of one story have in common; the same either way round."""
    return compare_weighed(weigh_unit(a, weights), weigh_unit(b, weights))


def compare_weighed(a: Weighed, b: Weighed) -> Likeness:
    """What two units of one story have in common; the same either way round."""
    here, deed_a = _matched(a, b)
    there, deed_b = _matched(b, a)
    total, deeds = a.total + b.total, a.deeds + b.deeds
    return Likeness(
        overlap=(here + there) / total if total else 0.0,
        deeds=(deed_a + deed_b) / deeds if deeds else 0.0,
        run=_longest(a.terms.keys, a.runs, b.terms.keys, b.runs),
        matched=min(1.0, (here + there) / MUCH),
        speaker=_same(a.terms.speaker, b.terms.speaker),
        spoken=1.0 if a.terms.spoken == b.terms.spoken else -1.0,
        numbers=0.0 if a.terms.numbers.isdisjoint(b.terms.numbers) else 1.0,
        days=0.0 if a.terms.days.isdisjoint(b.terms.days) else 1.0,
        negated=0.0 if a.negates == b.negates else 1.0,
        counted=0.0 if bool(a.terms.numbers) == bool(b.terms.numbers) else 1.0,
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
    return _longest(a, _runs(a), b, _runs(b))


def _longest(a: Sequence[str], runs_a: Runs, b: Sequence[str], runs_b: Runs) -> float:
    shorter = min(len(a), len(b))
    if not shorter:
        return 0.0
    for length, (mine, other) in enumerate(zip(runs_a, runs_b, strict=True)):
        if mine.isdisjoint(other):
            return length / shorter
    return SequenceMatcher(None, a, b, autojunk=False).find_longest_match().size / shorter


# A story's units are compared with some forty others each. Nine pairs of ten share no run of `RUNS` words, and difflib,
# which took a fifth of this step, need not look at them.
@lru_cache(maxsize=1 << 13)
def _runs(keys: Sequence[str]) -> Runs:
    """A unit's single words, and its runs of two words up to `RUNS`."""
    return tuple(frozenset(zip(*(keys[at:] for at in range(size)), strict=False)) for size in range(1, RUNS + 1))


def _same(a: str | None, b: str | None) -> float:
    if a is None or b is None:
        return 0.0
    return 1.0 if a == b else -1.0
