"""Who denies which act, and which mentions of others assert that act of the same people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from headwater.findings.conflicts.reach import is_of_knowing, is_other_noun, lacks_its_verb, withholds
from headwater.findings.statements.clashes import Clash
from headwater.findings.statements.counts import CURRENCIES
from headwater.findings.statements.flat import denies_existence, flatly_denied, is_thing
from headwater.findings.statements.matching import counterpart, covered
from headwater.findings.statements.one_thing import tells_main_event
from headwater.findings.statements.terms import Story, Terms
from headwater.model.finding import Attribution
from headwater.text.function_words import NEGATIONS, is_content_word, word_set
from headwater.text.stems import stem_word
from headwater.text.words import split_words

# Set by reading what five labelled stories and six written ones show on either side. How much (by weight) of a denied
# act another mention must assert; what that is worth where the denier is not named in it; and how sure the denial of a
# single-word act by one who is named is.
ASSERTED = 0.6
UNNAMED = 0.8
DONE = 0.45
KIN = 0.75
# How much of a denial's strength hangs on the other mention speaking of little else.
UNFOCUSED = 0.1
# How many words before an act may stand between it and who acts.
REACH = 6

# How near before the act the one who denies it may speak of himself.
SUBJECT_BEFORE = 3
_HIMSELF = word_set("he she i we they he'd she'd they'd i'd i've we've")
# To whom somebody denied it may stand before "that", in so many words.
OPENING = 7

# What is not granted where it is denied, and where its noun stands.
_GRANTED = word_set(
    "motion motions request requests offer offers bail appeal appeals petition petitions application applications "
    "permit permits permission access entry visa visas parole bid"
)
_OPENING_NOUN = 3
# To whom something is denied, what tells of things, and what calls them false without naming them.
_WITHHELD_FROM = word_set(
    "couples people women men children patients students workers families immigrants migrants refugees voters citizens "
    "residents customers employees veterans prisoners detainees applicants him her them us me"
)
_LONGEST_OBJECT = 5
_TELLINGS = word_set("account accounts version versions characterization characterisation portrayal depiction")
_LABELS = frozenset(map(stem_word, word_set("fake news hoax witch hunt smear nonsense lie")))
_DENYING = frozenset(map(stem_word, word_set("deny denial refute rebut disavow dispute")))
_NEGATED = frozenset(map(stem_word, NEGATIONS))
_REJECTING = frozenset(map(stem_word, word_set("reject dismiss rubbish")))
_REPORTS = frozenset(
    map(stem_word, word_set("finding claim allegation accusation charge report suggestion assertion account rumour"))
)
# Verbs that only carry an act ("receive a warning", "make an approach"), and the least there is of anything.
_LIGHT = frozenset(map(stem_word, word_set("receive make have give get take hold carry conduct commit do")))
_LEAST = frozenset(map(stem_word, word_set("penny cent dime anything anybody anyone single word thing wrongdoing")))
_COINS = frozenset(map(stem_word, word_set("penny cent dime")))
_WRONG = stem_word("wrongdoing")
# Words in "-ing" that name things, and what stands behind a thing's name and not behind a deed.
_THINGS = word_set("anything nothing everything something being meeting hearing funding spending ruling")
_BEHIND_THINGS = word_set("in of by from at on was were is are has had and or which that")
_WILL = word_set("will would")
_THAT = word_set("that of he she it they")
_MONEY = frozenset(map(stem_word, word_set("money cash payment bribe kickback fund")))
_NOT_SO = frozenset(map(stem_word, word_set("deny denial decline refuse false untrue")))


@dataclass(frozen=True, slots=True)
class _Denial:
    """A denying unit, the telling stems of the act, the stems of the denier's names, and what kind of act it is.

    `cue`: the stems of what it is denied by; `amount`: "I never took a penny" denies only that some amount was taken;
    `thing`: "there is no request" denies the thing, not that somebody may request; `own`: "I have never met him" denies
    what this speaker did, and nobody else.
    """

    unit: Terms
    cue: frozenset[str]
    act: tuple[str, ...]
    names: frozenset[str]
    amount: bool
    thing: bool
    own: bool


def find_denials(
    story: Story, attributions: Sequence[Attribution], texts: Mapping[str, str]
) -> list[tuple[Terms, Terms, Clash]]:
    """Each denial of the story with each mention that asserts what it denies, as (denying, asserting, clash)."""
    names = names_of_sources(attributions, texts)
    cues = {a.id: cue_stems(a, texts) for a in attributions if not withholds(a, texts.get(a.article, ""))}
    found: list[tuple[Terms, Terms, Clash]] = []
    for unit in story.terms:
        denial = _denial_of(unit, cues, names)
        if denial is None:
            continue
        for other in story.terms:
            clash = _clash_with(denial, other, story.weights)
            if clash and not is_of_knowing(denial.cue, unit, other.stems):
                found.append((unit, other, clash))
    return found


def names_of_sources(attributions: Sequence[Attribution], texts: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """For each attribution the stems of the capitalised words that its speaker goes by anywhere in the story."""
    own: dict[str, set[str]] = {}
    by_speaker: dict[str, set[str]] = defaultdict(set)
    for attribution in attributions:
        text = texts.get(attribution.article, "")
        words = [w for s in attribution.source for w in split_words(text, s.start, s.end)]
        names = [w for w in words if text[w.start].isupper() and is_content_word(w.key)]
        first = text.find(",", names[0].start) if names else -1  # behind it stands who else he is ("an aide to Quill")
        own[attribution.id] = {stem_word(w.key) for w in names if first < 0 or w.start < first}
        if attribution.speaker:
            by_speaker[attribution.speaker] |= own[attribution.id]
    return {a.id: frozenset(own[a.id] | by_speaker.get(a.speaker or "", set())) for a in attributions}


def voices_of(attributions: Sequence[Attribution], texts: Mapping[str, str]) -> dict[str, str]:
    """For each attribution who speaks: an entity's id, or the source in the article's words."""
    said = {a.id: " ".join(s.of(texts.get(a.article, "")).casefold() for s in a.source) for a in attributions}
    return {a.id: a.speaker or said[a.id] for a in attributions}


def cue_stems(attribution: Attribution, texts: Mapping[str, str]) -> frozenset[str]:
    """The stems of an attribution's cue; `texts`: articles' texts by their ids."""
    text = texts.get(attribution.article, "")
    return frozenset(stem_word(w.key) for s in attribution.cue for w in split_words(text, s.start, s.end))


def _denial_of(unit: Terms, cues: Mapping[str, frozenset[str]], names: Mapping[str, frozenset[str]]) -> _Denial | None:
    held = sorted(u.attribution for u in unit.units if u.attribution is not None and u.attribution in cues)
    if not held:
        return None
    cue = cues[held[0]]
    who = frozenset(name for attribution in held for name in names[attribution])
    if cue & _DENYING or (cue & _REJECTING and _REPORTS & set(unit.stems)):
        if cue & _NEGATED or _denies_no_act(unit):  # "does not deny that …"
            return None
        scope: Sequence[str] = [] if not NEGATIONS.isdisjoint(unit.keys) else _claimed(unit)
        own = _is_deed(unit.keys)
    else:
        scope = flatly_denied(unit)
        own = not denies_existence(unit)
    thing = denies_existence(unit) and not (cue & _DENYING)
    act = tuple(stem for stem in scope if stem not in _REPORTS | _LEAST and stem not in who)
    telling = tuple(stem for stem in act if stem not in _LIGHT) or act
    if _LABELS.issuperset(telling):  # nothing is left, or only what the claim is called
        return None
    return _Denial(unit, cue, telling, who, not _COINS.isdisjoint(scope), thing, own)


def _denies_no_act(unit: Terms) -> bool:
    """Whether what is denied was asked for, is withheld from somebody, or leaves open what was not done."""
    keys = unit.keys
    return (
        (not _GRANTED.isdisjoint(keys[:_OPENING_NOUN]) and "that" not in keys[:1])  # "the judge denied both motions"
        or (not _WITHHELD_FROM.isdisjoint(keys[-1:]) and len(keys) <= _LONGEST_OBJECT)  # "rather than deny couples"
        or any(key in _TELLINGS and behind == "of" for key, behind in pairwise(keys))  # "his account of the meeting"
        or _WRONG in unit.stems  # in general: of "wrongdoing in the case" nothing is left that was done
    )


def _is_deed(keys: Sequence[str]) -> bool:
    """Whether what is denied is something that the one who denies did ("visiting Tarn", not "meddling in Tarn")."""
    return len(keys) > 1 and keys[0].endswith("ing") and keys[0] not in _THINGS and keys[1] not in _BEHIND_THINGS


def _claimed(unit: Terms) -> Sequence[str]:
    """The stems of what is denied: of "the firm's claim that buses ran" and "to the paper that buses ran" the buses."""
    keys = unit.keys
    claims = [i for i, key in enumerate(keys[:-2]) if stem_word(key) in _REPORTS and keys[i + 1] in _THAT]
    opens = [keys.index("that")] if "that" in keys[:OPENING] else []
    behind = {stem_word(key) for key in keys[max([*claims[:1], *opens], default=-1) + 1 :]}
    return [stem for stem in unit.stems if stem in behind]


def _clash_with(denial: _Denial, other: Terms, weights: Mapping[str, float]) -> Clash | None:
    """How a unit asserts what is denied, if it does and is not the denier's own or another denial."""
    a = denial.unit
    stems = set(other.stems)
    same_voice = a.speaker is not None and a.speaker == other.speaker and not a.articles.isdisjoint(other.articles)
    if other is a or same_voice or stems & _NOT_SO or not NEGATIONS.isdisjoint(other.keys):
        return None
    matches = {stem: match for stem in denial.act if (match := _match(stem, stems, a, other))}
    if a.names.keys() >= matches.keys() or (
        other.denials and any(set(matches.values()) & set(scope) for scope in other.denials)
    ):
        return None
    share = _share(denial.act, matches, weights)
    # What is done counts by itself too: that fighters were exchanged is not that girls were freed.
    done = [stem for stem in denial.act if stem not in a.names]
    named = bool(denial.names & stems) or (a.speaker is not None and a.speaker in other.entities)
    exact = any(stem == match for stem, match in matches.items())
    if (
        share < ASSERTED
        or _share(done, matches, weights) < DONE
        or (denial.own and not named)
        or not (len(matches) > 1 or (exact and (named or tells_main_event(other))))
    ):
        return None
    act = matches.get(denial.act[0])
    if (
        _another_acts(denial, other, matches)
        or (denial.amount and not other.counts)
        or (denial.thing and not is_thing(other, act) and not _both_will(a, other))
        or (denial.thing and is_other_noun(a, other))
        or lacks_its_verb(a, denial.act, matches)
    ):
        return None
    if denial.act[0] in _LIGHT and not _acts(other, denial.names, matches[denial.act[0]]):
        return None
    strength = (
        share * (1.0 if named or denial.thing else UNNAMED) * (1 - UNFOCUSED + UNFOCUSED * covered(other, a, weights))
    )
    return Clash("denial", denial.act, tuple(sorted(set(matches.values()))), strength)


def _share(act: Sequence[str], matches: Mapping[str, str], weights: Mapping[str, float]) -> float:
    """How much of an act, by the weight of its stems, the matches have; all of it where there is nothing of it."""
    total = sum(weights.get(stem, 1.0) for stem in act)
    held = sum(weights.get(s, 1.0) * (1.0 if s == matches[s] else KIN) for s in act if s in matches)
    return held / total if total else 1.0


def _both_will(denying: Terms, other: Terms) -> bool:
    """Whether both tell of what is to come ("there would be no appeal", "he would appeal")."""
    return not _WILL.isdisjoint(denying.keys) and not _WILL.isdisjoint(other.keys)


def _another_acts(denial: _Denial, other: Terms, matches: Mapping[str, str]) -> bool:
    """Whether somebody else does to the denier what this one denies to have done ("that he called him that")."""
    verb = denial.act[0]
    own = [stem_word(key) for key in denial.unit.keys]
    at = own.index(verb) if verb in own else 0
    if verb not in matches or _HIMSELF.isdisjoint(denial.unit.keys[max(0, at - SUBJECT_BEFORE) : at]):
        return False
    stems = [stem_word(key) for key in other.keys]
    place = stems.index(matches[verb]) if matches[verb] in stems else 0
    before, behind = stems[:place], stems[place + 1 :]
    others = any(stem in other.names and stem not in denial.names for stem in before)
    return others and denial.names.isdisjoint(before) and not denial.names.isdisjoint(behind) and "by" not in behind


def _acts(unit: Terms, names: frozenset[str], act: str) -> bool:
    """Whether one of these names stands not far before the act: who is named is who acts."""
    stems = [stem_word(key) for key in unit.keys]
    at = stems.index(act) if act in stems else 0
    return not names.isdisjoint(stems[max(0, at - REACH) : at])


def _match(stem: str, stems: set[str], denying: Terms, other: Terms) -> str | None:
    """What another unit has for a stem of the denied act: "£240,000" is money."""
    found = counterpart(stem, stems, denying, other)
    if found is None and stem in _MONEY and not CURRENCIES.isdisjoint(other.counts):
        return next((s for s in other.stems if s.isdigit()), None)
    return found
