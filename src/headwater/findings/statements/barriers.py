"""Pairs of units that cannot be one statement, however alike they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from headwater.findings.statements.clashes import find_clash
from headwater.findings.statements.counts import may_be_one
from headwater.findings.statements.flat import flatly_denied
from headwater.findings.statements.scores import Pair
from headwater.findings.statements.terms import Story, Terms
from headwater.text.function_words import NEGATIONS, word_set
from headwater.text.kindred import kindred_of
from headwater.text.numbers import differ_beyond_rounding
from headwater.text.stems import stem_word

# How sure a clash must be to keep two units apart.
SURE = 0.6
# Pairs at or under these log-odds do not meet in one group.
UNLIKE = -4.0
# What is negated in so many content words is negated as a whole ("did not serve").
PLAIN = 2
_PENDING = word_set("to yet not")
# Within how many words "I" is what a unit is about ("and I believe").
OPENING = 2
_MYSELF = word_set("i i'm i'd i've i'll")
DAY_STEMS = frozenset(
    map(
        stem_word,
        word_set(
            "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
            " september october november december today yesterday tomorrow year month week day night morning evening"
            " afternoon"
        ),
    )
)
# "What we found was …" and "who added that …" ask nothing.
_ASKING = word_set("where whether why how when")
# Names of so many bits in common are telling by themselves ("Miami, West Palm Beach and Fort Myers").
TELLING_NAMES = 7.0


def find_barriers(story: Story, odds: Mapping[Pair, float]) -> frozenset[Pair]:
    """The pairs, of those like enough to meet in a group, that cannot be one statement.

    They differ in a negation, a count, a date or an opposite; one leaves open what the other says; one tells
    its speaker's own mind, which the other gives to somebody else; or they have nothing but names and days
    in common.
    """
    return frozenset(pair for pair, value in odds.items() if value > UNLIKE and _keeps_apart(story, *pair))


def _keeps_apart(story: Story, i: int, j: int) -> bool:
    a, b = story.terms[i], story.terms[j]
    if _one_denied(a, b) or _plainly_negates(a, b) or _plainly_negates(b, a) or _other_numbers(a, b):
        return True
    if _leaves_open(a, b) or _leaves_open(b, a) or _own_mind(a, b) or _own_mind(b, a):
        return True
    if _only_names(a, b, story.weights):
        return True
    clash = find_clash(a, b, story.weights)
    return clash is not None and clash.strength >= SURE


def _one_denied(a: Terms, b: Terms) -> bool:
    """Whether one denies outright what it says, or that there is such a thing, and the other denies nothing."""
    if not NEGATIONS.isdisjoint(a.keys) and not NEGATIONS.isdisjoint(b.keys):
        return False
    if a.denied != b.denied and NEGATIONS.isdisjoint((b if a.denied else a).keys):
        return True
    flat, other = (a, b) if NEGATIONS.isdisjoint(b.keys) else (b, a)
    return not other.denied and not set(flatly_denied(flat)[:1]).isdisjoint(other.stems)


def _plainly_negates(a: Terms, b: Terms) -> bool:
    """Whether one negates in a word or two what the other, which negates nothing, tells as done.

    What is to be done ("to clean", "yet to answer") is not told as done. Without this, one conflict fewer is found in
    five labelled stories: both sides stand in one statement.
    """
    if b.denials or not NEGATIONS.isdisjoint(b.keys):
        return False
    plain = [scope for scope in a.denials if len(scope) <= PLAIN and set(scope) <= set(b.stems)]
    return any(_PENDING.isdisjoint(_before(b, scope[0])) for scope in plain)


def _before(unit: Terms, stem: str) -> list[str]:
    """The words right before those with a stem."""
    return [word for word, key in pairwise(unit.keys) if stem_word(key) == stem]


def _leaves_open(a: Terms, b: Terms) -> bool:
    """Whether a is a question ("where the advertisement would run", which somebody did not say) and b none."""
    asks = a.spoken and a.keys[0] in _ASKING
    return asks and "whether" not in b.keys and b.keys[0] not in _ASKING and b.keys[0] != "if"


def _own_mind(a: Terms, b: Terms) -> bool:
    """Whether somebody says in one of himself ("I am sure that …") what the other gives to somebody else.

    Of the labelled pairs of ten stories that are one statement, none is lost by it.
    """
    return a.speaker is not None and b.spoken and a.speaker != b.speaker and not _MYSELF.isdisjoint(a.keys[:OPENING])


def _only_names(a: Terms, b: Terms, weights: Mapping[str, float]) -> bool:
    """Whether both say something besides names and days and share nothing of it, nor names that tell much.

    The names of everybody in the story tell little, and a single act is all that a unit says ("X bought Y", "X sued
    Y"). Pair F1 of 28 stories that had no part in the choice of this rule, each by all others' weights: .644 where any
    names are too little, .653 at 10 bits, .658 at 7, .663 at 6; of the five on which it was chosen .622, .622, .622 and
    .616. To ask for more in common than anything at all (.12, .2 of the weight) loses right ones.
    """
    acts = [[stem for stem in unit.stems if stem not in unit.names and stem not in DAY_STEMS] for unit in (a, b)]
    if not all(acts) or _share(acts[0], b) or _share(acts[1], a):
        return False
    told = sum(_name_weight(entity, a, b, weights) for entity in a.entities & b.entities)
    return told < TELLING_NAMES or min(map(len, acts)) == 1


def _name_weight(entity: str, a: Terms, b: Terms, weights: Mapping[str, float]) -> float:
    """The weight of the most telling word by which either names an entity."""
    named = (weights[stem] for unit in (a, b) for stem, name in unit.names.items() if name == entity)
    return max(named, default=0.0)


def _share(acts: Sequence[str], other: Terms) -> bool:
    said = frozenset(other.stems)
    return any(stem in said or not said.isdisjoint(kindred_of(stem)) for stem in acts)


def _other_numbers(a: Terms, b: Terms) -> bool:
    """Whether both count one thing and say another number of it, or count just one thing each and share no number.

    "At least 12" and "15" can both hold, and are two statements all the same. Of several numbers each ("spent
    $750,000, of it $43,000 on …") one may well tell another part.
    """
    if any(differ_beyond_rounding(a.counts[what].value, b.counts[what].value) for what in a.counts.keys() & b.counts):
        return True
    if len(a.counts) != 1 or len(b.counts) != 1:
        return False
    return not any(may_be_one(one, other) for one in a.counts.values() for other in b.counts.values())
