"""Why a clash of words is no conflict yet: one side asserts nothing, or the two sides speak of different things.

Set by reading every clash of 91 unlabelled news stories, of which four in five were false; each rule names a
way in which both sides may hold. Precision comes first: where it cannot be told, nothing is shown.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

from headwater.findings.conflicts.actors import are_others_acts
from headwater.findings.conflicts.amounts import are_of_polls, count_something_else, of_other_years
from headwater.findings.conflicts.moods import FUTURE, are_of_other_moods
from headwater.findings.conflicts.negated import HAVING, head_of, negated_in
from headwater.findings.conflicts.opposites import are_opposed
from headwater.findings.conflicts.reach import is_thin, negates_nothing, tells_which
from headwater.findings.conflicts.sides import Side, side_of
from headwater.findings.statements.barriers import DAY_STEMS
from headwater.findings.statements.clashes import Clash
from headwater.findings.statements.terms import REFUSING, Terms
from headwater.text.function_words import NEGATIONS, is_content_word, word_set
from headwater.text.kindred import kindred_of
from headwater.text.stems import is_irregular_past, stem_word
from headwater.text.words import split_words

# What keeps all that follows in its clause from being asserted; and what does so only near, and how near.
_CONDITIONS = word_set("if whether unless")
_POSSIBLY = word_set("may might could can perhaps why")
POSSIBLY_BEFORE = 8
# "Potential collusion" is none yet.
_MAYBE = word_set("possible potential possibly potentially hypothetical")
MAYBE_BEFORE = 3
# "The company struggling to pay" pays nothing yet.
_NOT_DONE = frozenset(
    map(
        stem_word,
        word_set(
            "struggle decline refuse fail hope unable reluctant try against pressure difficult impossible insufficient "
            "block oppose resist avoid prevent"
        ),
    )
)
# "Had they shot it down, they could have …": a condition without "if", and what tells that it is one.
_TURNED = word_set("had were should")
_WOULD = word_set("would could might")
# "Keep him from looking like an alternative".
_SEEMING = word_set("look looks looking looked seem seems seemed sound sounds sounded")
# "The bill has not passed" holds until it does.
_SO_FAR = word_set("has have hasn't haven't")
# What these do with "for", "on" or "off" behind them is something else ("called him", "called for a vote").
_WITH_PARTICLE = frozenset(
    map(stem_word, word_set("call look turn give take put set break carry come go run make stand"))
)
_PARTICLES = word_set("for on off out up down over back away toward towards")
_UNTRUE = frozenset(
    map(
        stem_word,
        word_set("deny denial dispel refute debunk false untrue misstate misrepresent exaggerate embellish fabricate"),
    )
)
# How far before a unit the words stand that its own sense may hang on, in characters.
_LEAD = 24
# How near before what is affirmed a negating word makes it negated too.
NEGATED_BEFORE = 6
# Acts of which one is as good as none: who does not comment here may speak elsewhere, "I don't know that …" denies
# nothing; and words of time, which are what a verb that is left out is measured by ("did not last week").
_IDLE = frozenset(
    map(
        stem_word,
        word_set(
            "comment mention say talk speak discuss respond elaborate answer reply know think believe want feel seem"
            " see mean last next week month year day ago today yesterday tomorrow yet first immediately"
        ),
    )
)
# "There is no doubt", "we have no choice": of no thing that somebody else might have.
_IDIOMS = frozenset(map(stem_word, word_set("doubt choice way idea question scenario wonder follow")))
_AUXILIARIES = word_set("have has had been")
# Words before a thing by which it is said to be there.
_THERE = word_set("have has had having there with is are was were be been got")
THERE_BEFORE = 4
# How many words two units share, and how much of the longer, that say the same but for their days.
SAME_WORDS = 3
SAME = 0.8
# What is said of a matter that other words name ("he is correct", "that is not true"): of which, these do not tell.
_VERDICTS = frozenset(
    map(stem_word, word_set("true correct right accurate fair clear clearly good wrong close stop easy sure certain"))
)
# "I've never seen so many" says that there were many.
_MARVELLING = word_set("so such like anything more better worse")


def is_doubtful(
    a: Terms,
    b: Terms,
    clash: Clash,
    texts: Mapping[str, str],
    names: Mapping[str, frozenset[str]],
    published: Mapping[str, str],
) -> bool:
    """Whether two units whose words clash may well both hold.

    `texts` and `published`: articles' texts, and when they came out ("" unknown), by their ids; `names`: the stems of
    the names of each speaker (an entity's id).
    """
    one, other = side_of(a, clash.a, texts), side_of(b, clash.b, texts)
    if clash.kind in ("negation", "denial"):
        denying, asserting = (one, other) if _negates(a, clash.a) else (other, one)
        return (
            _is_unasserted(asserting)
            or (clash.kind == "negation" and (_denies_not_all(denying) or _is_negotiated(asserting)))
            or are_of_other_moods(denying, asserting)
            or _is_negated(asserting)
            or _misses(denying, asserting, clash)
            or (clash.kind == "negation" and _are_verdicts(denying, asserting))
            or (clash.kind == "negation" and is_thin(denying, asserting))
            or _is_with_others(denying, asserting.terms)
            or _comes_later(denying, asserting, published)
            or _did_another(denying, asserting, names)
        )
    if clash.kind == "number":
        return count_something_else(one, other)
    if clash.kind == "date":
        return (
            _same_day_words(one, other)
            or are_of_polls(one, other)
            or (not _tell_the_same(a, b) and any(not _is_past(side) for side in (one, other)))
        )
    return _is_unasserted(one) or _is_unasserted(other) or not are_opposed(one, other) or of_other_years(one, other)


def _negates(terms: Terms, stems: tuple[str, ...]) -> bool:
    """Whether these are what a unit negates."""
    return any(set(stems) <= set(scope) for scope in terms.denials)


def _is_unasserted(side: Side) -> bool:
    """Whether what clashes is only possible, conditional or asked ("if he were to reject", "might be alive")."""
    if side.text[: side.end].rstrip("\"”’' ").endswith("?"):
        return True
    if not _TURNED.isdisjoint(side.keys[:1]) and not _WOULD.isdisjoint(side.keys):
        return True
    if _is_only_suggested(side):
        return True
    lead = [word.key for word in split_words(side.text, max(0, side.start - 12), side.start)][-2:]
    return any(_is_open([*lead, *side.keys[:at]]) for at in side.places())


_NEGOTIATED = frozenset(map(stem_word, word_set("negotiate negotiation talk quest bid mull consider")))


def _is_negotiated(side: Side) -> bool:
    """Whether what clashes is only negotiated or wanted ("in talks to buy the mill"): that it was not bought agrees."""
    lead = [word.key for word in split_words(side.text, max(0, side.start - _LEAD), side.start)]
    keys = [*lead, *side.keys]
    return any(
        not _NEGOTIATED.isdisjoint(map(stem_word, keys[max(0, len(lead) + at - 4) : len(lead) + at]))
        for at in side.places()
    )


# "They do not know what to call it" calls it nothing; "I'm not suggesting that I felt it" feels nothing.
_ASKING = word_set("what how where when whom which")
_SUGGESTING = word_set("suggest suggesting suggested say saying said claim claiming claimed imply implying implied")
_SUGGESTED_BEFORE = 60


def _is_only_suggested(side: Side) -> bool:
    """Whether nobody says it: its speaker says that he does not."""
    lead = re.split(r"[.!?;:\n“”\"]", side.text[max(0, side.start - _SUGGESTED_BEFORE) : side.start])[-1]
    keys = [word.key for word in split_words(lead)]
    after = keys[-1:] == ["that"] or bool(side.keys and side.keys[0] == "that")
    return after and not _SUGGESTING.isdisjoint(keys[-3:]) and not NEGATIONS.isdisjoint(keys[:-1])


def _is_open(before: list[str]) -> bool:
    return (
        (before[-1:] == ["to"] and not _ASKING.isdisjoint(before[-2:-1]))
        or not _CONDITIONS.isdisjoint(before)
        or not _POSSIBLY.isdisjoint(before[-POSSIBLY_BEFORE:])
        or not _MAYBE.isdisjoint(before[-MAYBE_BEFORE:])
        or not _NOT_DONE.isdisjoint(map(stem_word, before[-4:]))
        or any(a in _SEEMING and b == "like" for a, b in pairwise(before[-6:]))
    )


# "Has not shared all its evidence" denies no sharing.
_ALL = word_set("all every everything everyone everybody fully entirely completely always exclusively solely")
_ALL_WITHIN = 4
# "Not until March" denies no end in March, "not as much about roads" no roads.
_NOT_YET_NOR_MERELY = word_set("until till as merely simply necessarily exactly solely one just")


def _denies_not_all(denying: Side) -> bool:
    """Whether a side negates only that it is wholly so, of some, or on a condition ("if there is no …, you will …")."""
    opens = 1 + max(denying.text.rfind(mark, 0, denying.start) for mark in '.!?\n“"')
    first = [word.key for word in split_words(denying.text, opens, denying.start)[:2]]
    return tells_which(denying) or any(
        not _ALL.isdisjoint(denying.keys[at + 1 : at + 1 + _ALL_WITHIN])
        or not _NOT_YET_NOR_MERELY.isdisjoint(denying.keys[at + 1 : at + 2])
        or "if" in [*first, *denying.keys[:at]]
        for at, _ in negated_in(denying)
    )


_MARKS = frozenset("\"“‘'")


def _is_negated(asserting: Side) -> bool:
    """Whether the side that should affirm negates as well, or calls what it tells untrue."""
    if not _UNTRUE.isdisjoint(asserting.terms.stems):
        return True
    before = [key for at in asserting.places() for key in asserting.keys[max(0, at - NEGATED_BEFORE) : at]]
    # A quotation's own words may follow what negates them: she didn't "need to do any of that".
    lead = re.split(r"[.!?;:,\n]", asserting.text[max(0, asserting.start - _LEAD) : asserting.start])[-1]
    quoted = not _MARKS.isdisjoint((lead.rstrip()[-1:], asserting.char(asserting.start)))
    before += [word.key for word in split_words(lead)[-2:]] if quoted else []
    refused = any(stem_word(a) in REFUSING and b == "to" for a, b in pairwise(before))
    return refused or not NEGATIONS.isdisjoint(before)


_TELLING = word_set("told tell telling tells informed inform asked ask")


def _misses(denying: Side, asserting: Side, clash: Clash) -> bool:
    """Whether the asserting side lacks the very act or thing that the other negates, or names only who is in it."""
    places = asserting.places()
    if not places or all(_is_named(asserting, at) for at in places):
        return True
    for at, scope in negated_in(denying):
        head = head_of(denying, at, scope)
        if head is None:
            continue
        if not _TELLING.isdisjoint(denying.keys[at + 1 : head]) and _TELLING.isdisjoint(asserting.keys):
            return True  # "never told the council" and what the council did
        stem = stem_word(denying.keys[head])
        will = not FUTURE.isdisjoint(denying.keys[max(0, at - 3) : max(0, at)])
        thing = _is_thing(denying, at, head)
        done = asserting.keys[places[0]].endswith("ed")
        # "Not Patch Tuesday" and patches on Tuesdays.
        named = (_is_named(asserting, i) for i in places if stem_word(asserting.keys[i]) == stem)
        other_name = _is_named(denying, head) and not any(named)
        promised = will and (len(places) == 1 or thing or done) and not _will(asserting, places[0])
        if other_name or promised or _denies_nothing(denying, at, head) or _other_particle(denying, head, asserting):
            return True
        if clash.kind == "negation" and thing and not _is_there(asserting, stem):
            return True
        kin = frozenset() if thing else kindred_of(stem)
        same = [i for i in places if stem_word(asserting.keys[i]) in {stem, *kin}]
        return not same or _is_of_another(denying, asserting, stem) or all(_only_describes(asserting, i) for i in same)
    denied = head_of(denying, -1, tuple(denying.clashing))  # "denied that he called him …"
    return clash.kind == "negation" or (denied is not None and _other_particle(denying, denied, asserting))


def _are_verdicts(denying: Side, asserting: Side) -> bool:
    """Whether both only judge something, and share no word for what it is ("he's correct", "that is not true")."""
    if not _VERDICTS.issuperset(asserting.clashing):
        return False
    beside = set(denying.terms.stems) & set(asserting.terms.stems)
    return beside <= _VERDICTS


def _is_with_others(denying: Side, asserting: Terms) -> bool:
    """Whether there is no such thing of somebody of whom the other side does not speak ("no talks with Orsa")."""
    terms = denying.terms
    if not any(at >= 0 and denying.keys[at] == "no" for at, _ in negated_in(denying)):
        return False
    if not terms.names or not asserting.names or not terms.names.keys().isdisjoint(asserting.names):
        return False
    spoken_of = [{*side.entities, *([] if side.speaker is None else [side.speaker])} for side in (terms, asserting)]
    return spoken_of[0].isdisjoint(spoken_of[1])


def _other_particle(denying: Side, head: int, asserting: Side) -> bool:
    """Whether one act is done "for", "on" or "off" something, and the same act of the other is not."""
    stem = stem_word(denying.keys[head])
    if stem not in _WITH_PARTICLE:
        return False
    behind = [
        set(side.keys[at + 1 : at + 2]) & _PARTICLES
        for side, at in ((denying, head), *((asserting, i) for i in asserting.places()))
        if stem_word(side.keys[at]) == stem
    ]
    return all(found != behind[0] for found in behind[1:])


def _comes_later(denying: Side, asserting: Side, published: Mapping[str, str]) -> bool:
    """Whether what one side says is not so came after it: dated later, or told later of what had not happened yet."""
    told, after = (published.get(side.terms.units[0].article, "")[:10] for side in (denying, asserting))
    if not told:
        return False
    if asserting.terms.days and min(earliest for earliest, _ in asserting.terms.days) > told:
        return True
    return after > told and any(
        not _SO_FAR.isdisjoint(denying.keys[max(0, at - 1) : at + 1]) for at, _ in negated_in(denying) if at >= 0
    )


def _same_day_words(one: Side, other: Side) -> bool:
    """Whether both give the day by the same word ("today", "midnight"): only when they came out differs."""
    words = [sorted(key for key in side.keys if stem_word(key) in DAY_STEMS or key in _HOURS) for side in (one, other)]
    return bool(words[0]) and words[0] == words[1]


_HOURS = word_set("midnight noon midday dawn dusk sunrise sunset")


def _is_named(side: Side, at: int) -> bool:
    """Whether a word stands in a name, be it the first of a sentence."""
    return side.is_name(at) or (
        stem_word(side.keys[at]) in side.terms.names and side.text[side.words[at].start].isupper()
    )


def _will(side: Side, at: int) -> bool:
    """Whether a side says that the act at a place will be done."""
    return not FUTURE.isdisjoint(side.keys[max(0, at - 2) : at])


def _denies_nothing(denying: Side, at: int, head: int) -> bool:
    """Whether a negating word denies no act: "without", "No, it is", "not to", "a, not b", "never so many"."""
    if at < 0 or denying.keys[at] not in NEGATIONS:  # who refused to do it did not do it
        return stem_word(denying.keys[head]) in _IDLE
    word = denying.words[at]
    after, before = denying.char(word.end), denying.text[: word.start].rstrip()[-1:]
    return (
        (stem_word(denying.keys[head]) in _IDLE and not _is_thing(denying, at, head))
        or (word.key == "no" and stem_word(denying.keys[head]) in _IDIOMS)
        or negates_nothing(denying, at)
        or denying.keys[at + 1 : at + 2] == ["long"]
        or word.key in ("without", "nor", "neither")
        or (word.key == "nothing" and denying.keys[max(0, at - 1) : at] == ["say"])
        or after == ","
        or "to" in (*denying.keys[max(0, at - 1) : at], *denying.keys[at + 1 : at + 2])
        or (word.key == "not" and before in (",", "–", "—", "―", "-"))
        or (word.key == "never" and not _MARVELLING.isdisjoint(denying.keys[head + 1 : head + 4]))
    )


def _is_thing(side: Side, at: int, head: int) -> bool:
    """Whether what is negated is a thing that somebody has, that there is or that somebody is in ("not in talks")."""
    between = side.keys[max(0, at) : head]
    if not _AUXILIARIES.isdisjoint(between[-1:]) and (
        side.keys[head].endswith("ed") or is_irregular_past(side.keys[head])
    ):
        return False  # "nobody had died"
    return not HAVING.isdisjoint(between) or between[-1:] == ["in"]


def _is_there(side: Side, stem: str) -> bool:
    """Whether a unit says that somebody has the thing or that there is one, and does not only name it."""
    places = (i for i in side.places() if stem_word(side.keys[i]) == stem)
    return any(not _THERE.isdisjoint(side.keys[max(0, i - THERE_BEFORE) : i]) for i in places)


def _only_describes(side: Side, at: int) -> bool:
    """Whether a word only describes the one behind it ("a two-car tram")."""
    return (
        side.char(side.words[at].start - 1) == "-" and at + 1 < len(side.words) and is_content_word(side.keys[at + 1])
    )


def _is_of_another(denying: Side, asserting: Side, stem: str) -> bool:
    """Whether the thing has an owner of whom the denying side does not speak ("a request by Carrow", "Carrow's")."""
    known = set(denying.terms.stems)
    for at in asserting.places():
        owner = [i for i in _owner(asserting, at) if asserting.is_name(i)]
        if stem_word(asserting.keys[at]) == stem and owner:
            return known.isdisjoint(stem_word(asserting.keys[i]) for i in owner)
    return False


def _owner(side: Side, at: int) -> range:
    """The words that may name whose the thing at a place is: behind "by", "of" and "from", or before an apostrophe."""
    if side.keys[at + 1 : at + 2] in (["by"], ["of"], ["from"]):
        return range(at + 2, min(at + 5, len(side.words)))
    gap = side.text[side.words[at - 1].end - 2 : side.words[at].start] if at else ""
    return range(max(0, at - 3), at) if "’" in gap or "'" in gap else range(0)


def _did_another(denying: Side, asserting: Side, names: Mapping[str, frozenset[str]]) -> bool:
    """Whether somebody else did it than the one who, as the other side has it, did not."""
    negated = list(negated_in(denying))
    heads = ((at if at >= 0 else head_of(denying, at, scope)) for at, scope in negated)
    return any(at is not None and are_others_acts(denying, at, asserting, names) for at in heads)


def _tell_the_same(a: Terms, b: Terms) -> bool:
    """Whether two units say the same but for their days, be what stands before these an act or a name."""
    one, other = ({stem for stem in terms.stems if stem not in DAY_STEMS and not stem.isdigit()} for terms in (a, b))
    return len(one & other) >= max(SAME_WORDS, SAME * max(len(one), len(other)))


def _is_past(side: Side) -> bool:
    """Whether what is dated is written as something that was done ("published"), and not as a thing of many days."""
    keys = [side.keys[at] for at in side.places()[:1] if not side.is_name(at)]
    return any(key.endswith("ed") or not key.startswith(stem_word(key)) for key in keys)
