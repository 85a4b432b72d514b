"""Replies that deny without naming the act ("rejected the claims", "the story is false"), and what they reply to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from headwater.findings.statements.clashes import Clash
from headwater.findings.statements.terms import Story, Terms
from headwater.model.finding import Attribution
from headwater.text.function_words import NEGATIONS, is_content_word, word_set
from headwater.text.stems import stem_word

# Below what a denial that names the act may reach: what is denied is known by its place only.
STRENGTH = 0.65
# How many propositions before a reply what it replies to may stand.
BEFORE = 3
# A reply says at most so much besides that it is not so.
BESIDE = 4
# Where the article itself tells of a denial: in how many words, and how near its end the verb stands.
SHORT = 14
NEAR = 6

# As they stand: who "accused" somebody made no report.
_REPORT_NOUNS = word_set("claim allegation accusation assertion suggestion report story account charge article rumour")
_REPORT_NOUNS |= {f"{noun}s" for noun in _REPORT_NOUNS - {"story"}} | {"stories"}
_UNTRUE = frozenset(
    map(
        stem_word,
        word_set(
            "false untrue lie baseless unfounded fabricated fabrication nonsense rubbish malicious distortion fiction"
        ),
    )
)
_DENYING = frozenset(map(stem_word, word_set("deny reject dismiss dispute refute rebut rubbish")))
_TRUTH = word_set("true so case")
# What points at something said, and what names the claim itself ("claims of fraud are false").
_POINTING = word_set("it it's that that's this these those they they're all")
_NAMING = word_set("of about")


@dataclass(frozen=True, slots=True)
class _Told:
    """A unit in its article: who says it there (an entity's id, a source's words, or nobody), and its attribution."""

    unit: Terms
    order: int
    voice: str
    attribution: Attribution | None


def find_replies(
    story: Story, attributions: Sequence[Attribution], voices: Mapping[str, str], cues: Mapping[str, frozenset[str]]
) -> list[tuple[Terms, Terms, Clash]]:
    """Each reply with what somebody else says right before it in the same article, as (denying, asserting, clash).

    `voices`: who speaks in each attribution; `cues`: the stems of its cue.
    """
    by_id = {attribution.id: attribution for attribution in attributions}
    found = []
    for told in _by_article(story, by_id, voices).values():
        for at, reply in enumerate(told):
            goes_on = reply.attribution is not None and at > 0 and told[at - 1].attribution is reply.attribution
            # "Nothing is going on. That is not true": whoever spoke to him may have said what is not.
            shown = () if goes_on else _denies_in_general(reply, cues)
            asserted = _replied_to(told[max(0, at - BEFORE) : at], reply, cues) if shown else None
            if asserted is not None:
                found.append((reply.unit, asserted.unit, Clash("denial", shown, (), STRENGTH)))
    return found


def _by_article(
    story: Story, by_id: Mapping[str, Attribution], voices: Mapping[str, str]
) -> Mapping[str, Sequence[_Told]]:
    told: dict[str, list[_Told]] = defaultdict(list)
    for terms in story.terms:
        for unit in terms.units:
            voice = voices.get(unit.attribution or "", "")
            told[unit.article].append(_Told(terms, unit.order, voice, by_id.get(unit.attribution or "")))
    return {article: sorted(units, key=lambda one: one.order) for article, units in told.items()}


def _denies_in_general(told: _Told, cues: Mapping[str, frozenset[str]]) -> tuple[str, ...]:
    """The stems by which a unit says that what was said is not so, and hardly more; none where it does not."""
    keys = told.unit.keys
    if told.attribution is None:
        return _told_denial(keys)
    stems = [stem_word(key) for key in keys if is_content_word(key) and key not in NEGATIONS]
    cue = cues.get(told.attribution.id, frozenset())
    reports = tuple(stem_word(key) for key in keys if key in _REPORT_NOUNS)
    untrue = tuple(stem for stem in stems if stem in _UNTRUE)
    beside = [stem for stem in stems if stem not in _UNTRUE and stem not in reports]
    if len(beside) > BESIDE or "that" in keys[1:] or not _NAMING.isdisjoint(keys):
        return ()
    if cue & _DENYING and not beside and reports:
        return reports
    negated = not NEGATIONS.isdisjoint(keys)
    if negated and not untrue and not _TRUTH.isdisjoint(keys[-2:]) and len(beside) <= 2:
        return tuple(stems)
    if untrue and not negated and (reports or (len(beside) <= 1 and keys[0] in _POINTING)):
        return (*reports, *untrue)
    return ()


def _told_denial(keys: Sequence[str]) -> tuple[str, ...]:
    """The same of an article's own short sentence that ends in the denial ("the chairman rejected the allegation")."""
    stems = [stem_word(key) for key in keys]
    denies = not _DENYING.isdisjoint(stems[-NEAR:]) and NEGATIONS.isdisjoint(keys)
    return (stems[-1],) if denies and keys[-1] in _REPORT_NOUNS and len(keys) <= SHORT else ()


def _replied_to(before: Sequence[_Told], reply: _Told, cues: Mapping[str, frozenset[str]]) -> _Told | None:
    """The nearest thing that somebody else is said to say, unless the one who replies denied something in between.

    Where that one negates ("they never came"), it cannot be told what is denied.
    """
    for told in reversed(before):
        if told.voice and told.voice == reply.voice:
            if told.unit.denied or _denies_in_general(told, cues):
                return None
            continue
        if told.attribution is not None and told.attribution.source:
            return None if told.unit.denied or not NEGATIONS.isdisjoint(told.unit.keys) else told
    return None
