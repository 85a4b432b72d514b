"""Whether what one did and what another did not are acts of two people, by who stands before each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from headwater.findings.conflicts.sides import Side
from headwater.text.function_words import is_content_word, word_set
from headwater.text.stems import stem_word

# How far before an act, or what negates it, the one who acts may stand.
BEFORE = 5
# In a quotation, whoever speaks; outside one, where an article tells what somebody said that he will do, the speaker
# too ("said he would go"; but "said he had gone" may tell of another).
_FIRST = word_set("i i've i'm i'd i'll me we we've we're we'd we'll us")
_INTENDING = word_set("will would won't wouldn't he'd he'll she'd she'll")
_THIRD = word_set("he he's he'd he'll she she's she'd she'll")
# Words that may stand between the one who acts and the act; before a name, it is a place or whose the thing is.
_WHOSE = word_set("in at of from by for with on to against about near under over into than as like")
# "That she will not" begins a clause; what stands before it acts elsewhere.
_BREAKS = word_set("that who which whom whose because although while when if whether and but or")
_JOINS = word_set("and but")
# A clause without its subject ("also would not go", "to seek help") has that of the one who says it.
_SUBJECTLESS = word_set("to also would will wouldn't won't not never and has had was is")
_OPENING_QUOTES = frozenset("\"“‘'«")


class _Actor(NamedTuple):
    """Who acts: an entity's id, if it is known, and the stems of the names."""

    entity: str | None
    names: frozenset[str]


def are_others_acts(denying: Side, negation: int, asserting: Side, names: Mapping[str, frozenset[str]]) -> bool:
    """Whether it is known who did it and who did not, and they are not one.

    `negation`: where the denying side negates; `names`: the stems of the names of each speaker (an entity's id).
    """
    did_not = _actor(denying, negation, names)
    did = _actor(asserting, min(asserting.places(), default=0), names)
    if did_not is None or did is None:
        return False
    if did_not.entity and did.entity:
        return did_not.entity != did.entity
    return did_not.names.isdisjoint(did.names)


def _actor(side: Side, act: int, names: Mapping[str, frozenset[str]]) -> _Actor | None:
    """Whoever acts, where that can be told."""
    said_by = side.terms.speaker
    speaker = _Actor(said_by, names.get(said_by, frozenset())) if said_by else None
    for at in range(act - 1, max(-1, act - 1 - BEFORE), -1):
        key = side.keys[at]
        if key in _FIRST:
            return speaker
        if key in _THIRD:
            intends = not _INTENDING.isdisjoint(side.keys[at : act + 2])
            return speaker if intends and not _is_quoted(side) else None
        if key in _JOINS and set(side.keys[at + 1 : act]) <= _SUBJECTLESS:
            return speaker if not _FIRST.isdisjoint(side.keys[:at]) else None  # "I am sad and will not go"
        if key in _BREAKS:
            return None
        if side.text[side.words[at].start].isupper() and is_content_word(key):
            return _named(side, at)
    opens = act == 0 or (act <= BEFORE and side.keys[0] in _SUBJECTLESS)
    return speaker if opens else None


def _named(side: Side, last: int) -> _Actor | None:
    """Who has the name that ends with a word; none behind a preposition."""
    first = last
    while first and side.is_name(first - 1):
        first -= 1
    if first and side.keys[first - 1] in _WHOSE:
        return None
    stems = frozenset(stem_word(key) for key in side.keys[first : last + 1])
    return _Actor(next((side.terms.names[stem] for stem in sorted(stems) if stem in side.terms.names), None), stems)


def _is_quoted(side: Side) -> bool:
    """Whether a unit begins with a quotation mark, or right behind one."""
    return side.char(side.start - 1) in _OPENING_QUOTES or side.char(side.start) in _OPENING_QUOTES
