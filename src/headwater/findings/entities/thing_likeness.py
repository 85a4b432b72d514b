"""How alike any two things of a story are, by their nouns and by the words that tell them apart."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from itertools import combinations

from headwater.findings.entities.thing_words import are_contrasted
from headwater.findings.entities.things import Thing, are_other_days, are_other_owners
from headwater.text.linkage import Pair
from headwater.text.stems import stem_word

# The cosine of what is said of two things (each rare word weighing more), and whether they share a noun or have nouns
# that news writing puts in each other's place. On NewsWCL50r's four events (64.3 CoNLL F1) words from 0.3 to 0.7, nouns
# from 0.2 to 0.4 and a threshold from 0.02 to 0.08 change it by 0.15 at most, each event left out in turn or none.
# Vectors of the sentences at weights from 0.1 to 0.4, centred on the story or not, gained nothing.
_WORDS, _NOUN = 0.5, 0.3
# Other nouns for one thing with no word in common that tells it apart: enough alone, but the first to give way (0.1:
# 0.2 lower; 0.3: the same).
_KINDRED_NOUN = 0.2
# What things without such nouns need beyond it. At -0.1 CoNLL F1 is 0.03 higher, and one shared word makes one thing of
# "bus drivers" and "bus services"; at -0.3 it is 0.03 lower, and "angry shareholders" and "angry owners" are two.
_OTHER_NOUNS = -0.15
# What one article says of two things with one noun and nothing else in common ("a March meeting", "the next meeting").
_TOLD_APART = -0.4
# The same words behind both in two articles.
_SURELY = 2.0
# Nouns that alone make nobody the same.
_ANYBODY = frozenset(("people", "person", "man", "woman", "child", "kid"))
# How alike two groups of things must be, as wholes, to be one.
LEAST_ALIKE = 0.05
# Two things that share nothing.
UNLIKE = _OTHER_NOUNS
# A word beside more things than this tells no two of them to be one.
_MOST_WITH_WORD = 50

Profile = Mapping[str, float]


def score_pairs(things: Sequence[Thing]) -> tuple[dict[Pair, float], frozenset[Pair]]:
    """How alike the pairs are that have something in common, and the pairs that something sets apart.

    All other pairs are `UNLIKE`. The work grows with the pairs that share a noun, a class of nouns or a rare word.
    """
    profiles = _profiles(things)
    alike: dict[Pair, float] = {}
    apart: set[Pair] = set()
    by_noun, by_kin = _pairs_by_noun(things)
    for a, b in sorted(by_noun | by_kin | _pairs_by_word(things)):
        if are_apart(things[a], things[b]):
            apart.add((a, b))
        elif things[a].around & things[b].around:
            alike[a, b] = _SURELY
        else:
            same, kin = (a, b) in by_noun, (a, b) in by_kin
            alike[a, b] = _WORDS * _cosine(profiles[a], profiles[b]) + _by_nouns(things[a], things[b], same, kin)
    return alike, frozenset(apart)


def are_apart(a: Thing, b: Thing) -> bool:
    """Whether owners, days or words that contrast set two things apart."""
    if are_other_owners(a.owners | a.makers, b.owners | b.makers):
        return True
    if any(are_other_days(when, other) for when in a.days for other in b.days):
        return True
    return are_contrasted(a.contrasts, b.contrasts)


def _by_nouns(a: Thing, b: Thing, same: bool, kin: bool) -> float:
    """What the nouns of two things say for their being one: the `same`, `kin` that stand for one another, others."""
    if same and not a.telling & b.telling and a.heads & b.heads <= _ANYBODY:
        return _OTHER_NOUNS  # "vulnerable people", "fourteen people"
    if same:
        told_apart = a.article == b.article and bool(a.telling and b.telling) and not a.telling & b.telling
        return _NOUN + _TOLD_APART * told_apart
    if kin:
        return _NOUN if a.telling & b.telling else _KINDRED_NOUN
    return _OTHER_NOUNS


def _pairs_by_noun(things: Sequence[Thing]) -> tuple[set[Pair], set[Pair]]:
    """The pairs that share a noun, and those whose nouns all stand for one another."""
    nouns = ((head, number) for number, thing in enumerate(things) for head in sorted(thing.heads))
    classes = ((sort, number) for number, thing in enumerate(things) for sort in sorted(thing.classes))
    return _pairs_sharing(nouns), _pairs_sharing(classes)


def _pairs_by_word(things: Sequence[Thing]) -> set[Pair]:
    """The pairs that share a word in front of their nouns which few things have.

    What hangs on a noun tells what it is part of ("the roof of the main silo"), and an entity whose it is or where
    ("Orsanian officials", "Orsanian ships"), not what it is.
    """
    words = ((word, number) for number, thing in enumerate(things) for word in sorted(thing.beside) if word[0] != "@")
    return _pairs_sharing(words, _MOST_WITH_WORD)


def _pairs_sharing(keys: Iterable[tuple[Hashable, int]], most: float = math.inf) -> set[Pair]:
    """The pairs of things with one key; keys that more than `most` things have are left aside."""
    holders: dict[Hashable, list[int]] = defaultdict(list)
    for key, number in keys:
        holders[key].append(number)
    return {pair for held in holders.values() if len(held) <= most for pair in combinations(held, 2)}


def _profiles(things: Sequence[Thing]) -> list[Profile]:
    """What is said of each thing, with weights, of length 1: the words that tell it apart, and its nouns."""
    counts = [
        Counter(key for phrase in thing.phrases for key in _said(phrase.telling, phrase.head)) for thing in things
    ]
    seen = Counter(key for count in counts for key in count)
    rarity = {key: math.log((len(things) + 1) / (number + 0.5)) for key, number in seen.items()}
    profiles: list[Profile] = []
    for count in counts:
        weights = {key: number * rarity[key] for key, number in sorted(count.items())}
        length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        profiles.append({key: weight / length for key, weight in weights.items()})
    return profiles


def _said(telling: Iterable[str], head: str) -> set[str]:
    """The words of one phrase; a noun counts as such only ("tests" says nothing of "a test site")."""
    return {*telling, f"noun {stem_word(head)}"}


def _cosine(one: Profile, other: Profile) -> float:
    if len(one) > len(other):
        one, other = other, one
    return sum(weight * other[key] for key, weight in one.items() if key in other)
