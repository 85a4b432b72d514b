"""Verbs of the acts and events that news also names by nouns, and where a word is the verb and not the noun.

Written for Headwater. Verbs of saying are none: they would make every "said" a statement.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

from headwater.findings.entities.thing_words import head_lemma
from headwater.text.stems import stem_word

# Verbs, and behind the colon the nouns for what they tell.
_TOLD = """
sue: lawsuit suit complaint litigation
meet: meeting summit
conspire plot: conspiracy plot
collude: collusion
hack: hacking hack cyberattack breach
meddle interfere: meddling interference
investigate probe: investigation probe inquiry
suspend: suspension freeze moratorium
resign quit: resignation departure
arrest detain: arrest detention
indict: indictment
acquit: acquittal
convict: conviction
sentence: sentence
kill murder slay: killing murder slaying
shoot: shooting
massacre: massacre
stab: stabbing
bomb: bombing
invade: invasion incursion
protest demonstrate: protest demonstration
march: march
riot: riot unrest
withdraw: withdrawal pullout
denuclearize disarm: denuclearization disarmament
dismiss sack oust: dismissal sacking firing ouster
crash: crash
collide: collision crash
explode: explosion blast
capsize: capsizing
derail: derailment
evacuate: evacuation
deport: deportation
extradite: extradition
execute: execution
kidnap abduct: kidnapping abduction
rescue: rescue
merge: merger
acquire: acquisition takeover
cancel: cancellation
postpone: postponement
privatise: privatisation
nationalise: nationalisation
annex: annexation
sanction: sanction
boycott: boycott
veto: veto
impeach: impeachment
resettle: resettlement
demolish: demolition
"""
# Verbs that mean it only with somebody behind them ("to meet demands" is no meeting).
NEED_SOMEBODY = frozenset({"meet"})
# What stands in front of a verb's plain form, which would be the noun elsewhere ("will protest", "to march").
_BEFORE_PLAIN = re.compile(
    r"\b(?:to|will|would|could|should|may|might|must|can|not|did|does|do|and|they|we|who)\s$", re.I
)
_BEFORE_NOUN = re.compile(
    r"(?:\b(?:the|an?|this|that|these|those|his|her|its|their|our|my|your|of|any|some|no|for|new|mass|two|three)|[’']s)\s$",
    re.I,
)
# What stands in front of a participle that describes a noun ("a row over hacked emails").
_BEFORE_PARTICIPLE = re.compile(r"\b(?:over|about|in|on|from|with|by|into|as|like)\s$", re.I)


@cache
def nouns_told() -> dict[str, frozenset[str]]:
    """The nouns (in the singular) for what a verb tells, by the verb's stems."""
    found: dict[str, set[str]] = defaultdict(set)
    for line in _TOLD.strip().splitlines():
        verbs, nouns = line.split(": ")
        for verb in verbs.split():
            for stem in {stem_word(verb), stem_word(verb.removesuffix("e") + "ing")}:
                found[stem] |= {head_lemma(noun) for noun in nouns.split()}
    return {stem: frozenset(nouns) for stem, nouns in found.items()}


def is_verb(form: str, before: str) -> bool:
    """Whether a form of one of these verbs is a verb behind the text `before`, and no noun or participle."""
    form = form.lower()
    if _BEFORE_NOUN.search(before) or (form.endswith("ed") and _BEFORE_PARTICIPLE.search(before)):
        return False
    return head_lemma(form) not in _all_nouns() or (not form.endswith("s") and bool(_BEFORE_PLAIN.search(before)))


@cache
def _all_nouns() -> frozenset[str]:
    return frozenset(noun for nouns in nouns_told().values() for noun in nouns)
