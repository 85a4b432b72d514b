"""How far a denial reaches: what of it the other side must have, and where nothing is denied after all."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from itertools import pairwise, takewhile

from headwater.findings.conflicts.sides import Side
from headwater.findings.statements.terms import Terms
from headwater.model.finding import Attribution
from headwater.text.function_words import is_content_word, word_set
from headwater.text.stems import is_irregular_past, stem_word

# "Deny them | the votes": to deny somebody something is not to give it.
_DENY_SOMEBODY = re.compile(
    r".*\bden(?:y|ies|ied|ying)\s(?:him|her|them|us|me|it|you)\s(?:the\s|an?\s|any\s|that\s)?", re.I | re.S
)
# "Denied knowing about | the payment": who knew of nothing does not say that there was nothing.
_KNOWING = frozenset(map(stem_word, word_set("know knowledge aware awareness recall remember memory")))
_AUXILIARIES = word_set("is are was were be been being has have had")
# "Nothing more than an error", "nothing but errors": it is one.
_ONLY = word_set("more other less")
_NONE = word_set("nothing none no")
# "Of 17, none of their deaths | appeared to …": the unit ends before what none of them did.
_LONGEST_SUBJECT = 4
# "Electors who go rogue and do | not vote for …": said of those who do so, if there are any.
_WHICH = re.compile(r"(?<![,—–-])\s(?:who|whoever)\s[^,;:.!?“”\"\n]*\Z")
_REACH = 90


def withholds(attribution: Attribution, text: str) -> bool:
    """Whether a cue of denying says that somebody is not given something."""
    if not attribution.cue or not attribution.content:
        return False
    cue, content = attribution.cue[-1], attribution.content[0]
    return _DENY_SOMEBODY.fullmatch(text, cue.start, max(cue.start, content.start)) is not None


def is_of_knowing(cue: Collection[str], denying: Terms, other: Collection[str]) -> bool:
    """Whether only knowledge is denied, and the other side (its stems) speaks of none."""
    known = not _KNOWING.isdisjoint(cue) or not _KNOWING.isdisjoint(map(stem_word, denying.keys[:3]))
    return known and _KNOWING.isdisjoint(other)


def lacks_its_verb(denying: Terms, act: Collection[str], matches: Mapping[str, str]) -> bool:
    """Whether the other side lacks what was done, or what for ("fired him | to block it", "was involved in it")."""
    for before, key in pairwise(denying.keys):
        stem = stem_word(key)
        if stem not in act or stem in matches or stem in denying.names:
            continue
        done = before in _AUXILIARIES and (key.endswith(("ed", "ing")) or is_irregular_past(key))
        if before == "to" or done:
            return True
    return False


def is_other_noun(denying: Terms, other: Terms) -> bool:
    """Whether "no" denies another thing than what a word of its stem names there ("no progress", "progressives")."""
    if "no" not in denying.keys:
        return False
    named = list(takewhile(is_content_word, denying.keys[denying.keys.index("no") + 1 :]))[-1:]
    alike = [key for key in other.keys if named and stem_word(key) == stem_word(named[0])]
    if any(key.endswith(("ed", "ing")) for key in (*named, *alike)):
        return False  # "no spying" and "spied": acts
    return bool(alike) and _singular(named[0]) not in map(_singular, alike)


def _singular(key: str) -> str:
    return key[:-3] + "y" if key.endswith("ies") else key.removesuffix("s")


def negates_nothing(denying: Side, at: int) -> bool:
    """Whether the negating word at a place negates no act of the unit."""
    key, behind = denying.keys[at], denying.keys[at + 1 : at + 3]
    only = behind[:1] == ["but"] or (behind[1:] == ["than"] and behind[0] in _ONLY)
    if key in _NONE and (only or (key == "none" and behind[:1] == ["more"])):
        return True
    return key == "none" and behind[:1] == ["of"] and len(denying.keys) - at <= _LONGEST_SUBJECT


def is_thin(denying: Side, asserting: Side) -> bool:
    """Whether two units that no speaker ties to each other meet in one word ("it isn't working", "some work to do").

    One is enough where there is no such thing ("no arrests").
    """
    ours, theirs = denying.terms, asserting.terms
    one_voice = ours.speaker is not None and ours.speaker == theirs.speaker
    meet = max(len(set(ours.stems) & set(theirs.stems)), min(len(denying.clashing), len(asserting.clashing)))
    return not one_voice and "no" not in ours.keys and meet < _FEWEST


_FEWEST = 2


def tells_which(denying: Side) -> bool:
    """Whether what is negated only tells of whom a clause speaks."""
    lead = denying.text[max(0, denying.start - _REACH) : denying.start]
    return _WHICH.search(lead) is not None
