"""What a unit is compared by: its stems with their weights, numbers, dates, entities, negation and speaker."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import log2

from headwater.findings.statements.compared import compared_words
from headwater.findings.statements.counts import Count, count_things
from headwater.findings.statements.units import Unit
from headwater.model.finding import Attribution, DateExpression
from headwater.model.reading import Reading
from headwater.model.story import Entity
from headwater.text.function_words import NEGATIONS, is_content_word, word_set
from headwater.text.nearby import Nearby
from headwater.text.numbers import Number, find_numbers
from headwater.text.rarity import word_bits
from headwater.text.stems import stem_word
from headwater.text.words import Word, split_words

# "No longer", "not only" and the like deny nothing of what follows.
_NO_DENIAL = word_set("only longer just least later necessarily matter doubt say says said")
_DENYING = frozenset(map(stem_word, word_set("deny denial dispute reject refute rebut disavow")))
# "It does not appear that he ever sought to correct it" denies the correcting.
_RAISING = word_set("appear seem think believe expect sought seek try tried attempt attempted ever")
_STOPS = word_set("but because although though while when where which who if unless until as after before since")
_UNSURE = word_set("may might could whether unless should why because perhaps whose where wherever")
_RELATIVE = frozenset({"that", "who", "which"})
# "Refused to sign" says that somebody did not sign.
REFUSING = frozenset(map(stem_word, word_set("refuse decline")))
# How many stems behind a negating word it is taken to negate.
REACH = 6


@dataclass(frozen=True, slots=True)
class Terms:
    """What a unit is compared by; units of the same words by the same speaker have one, whatever article they stand in.

    `stems`: content stems, each once, in the order of the text; `keys`: all its words; `names`: per stem, the entity
    whose mention it stands in; `entities`: all entities mentioned, by pronouns too; `counts`: how many of what, by the
    stem behind a number, a currency sign or the harm done to people; `dates`: (earliest, latest) of a date, by the
    stem before it; `denials`: for each negating word the stems that it negates, the act first (all stems where the
    unit's attribution denies them); `speaker`: an entity's id; `spoken`: whether an attribution holds it; `denied`:
    whether that one denies it; `numbers`: those in it but ages; `days`: the days (earliest, latest) of its dates.
    """

    units: tuple[Unit, ...]
    stems: tuple[str, ...]
    keys: tuple[str, ...]
    names: Mapping[str, str]
    entities: frozenset[str]
    counts: Mapping[str, Count]
    dates: Mapping[str, tuple[str, str]]
    denials: tuple[tuple[str, ...], ...]
    speaker: str | None
    spoken: bool
    denied: bool = False
    numbers: frozenset[float] = frozenset()
    days: frozenset[tuple[str, str]] = frozenset()

    @property
    def articles(self) -> frozenset[str]:
        """The ids of the articles in which it stands."""
        return frozenset(unit.article for unit in self.units)


@dataclass(frozen=True, slots=True)
class Story:
    """The units of a story with their terms, and how much each stem tells in it (bits)."""

    terms: tuple[Terms, ...]
    weights: Mapping[str, float]


def describe_units(
    units: Mapping[str, Sequence[Unit]],
    readings: Sequence[Reading],
    attributions: Sequence[Attribution],
    entities: Sequence[Entity],
) -> Story:
    """The terms of all units of a story, article by article, and the weights of their stems."""
    words = compared_words(units, readings, attributions)
    compounds = _compounds([unit for per in words.values() for unit in per])
    said_by = {a.id: a for a in attributions}
    mentions = _mentions_of(entities)
    terms: list[Terms] = []
    for reading in readings:
        article = reading.article
        about = _About(article.text, mentions.get(article.id, _NOBODY), _known_days(reading.dates), compounds, said_by)
        terms += [_terms_of(*pair, about) for pair in zip(units[article.id], words[article.id], strict=True)]
    folded = _fold_same(terms)
    return Story(folded, _weigh(folded))


def _fold_same(terms: Sequence[Terms]) -> tuple[Terms, ...]:
    """The terms with those of the same words by the same speaker folded, so that a copy changes no weight."""
    groups: dict[tuple[tuple[str, ...], str | None], list[Terms]] = {}
    for one in terms:
        groups.setdefault((one.keys, one.speaker), []).append(one)
    return tuple(
        replace(same[0], units=tuple(u for one in same for u in one.units)) if len(same) > 1 else same[0]
        for same in groups.values()
    )


def _compounds(per_unit: Sequence[Sequence[Word]]) -> frozenset[str]:
    """Words of this story that it also writes in two ("air strikes" beside "airstrikes")."""
    known = {word.key for words in per_unit for word in words if len(word.key) > 5}
    parted = {a.key + b.key for words in per_unit for a, b in pairwise(words)}
    return frozenset(known & parted)


_Named = tuple[int, int, str]
_Dated = tuple[DateExpression, tuple[str, str]]


_NOBODY: Nearby[_Named] = Nearby(())


def _mentions_of(entities: Sequence[Entity]) -> dict[str, Nearby[_Named]]:
    """The mentions of entities with a name in each article, by place, then by their entities' ids."""
    out: dict[str, list[_Named]] = {}
    for entity in entities:
        for mention in entity.mentions if entity.names else ():  # things without a name are words like others
            out.setdefault(mention.article, []).append((mention.start, mention.end, entity.id))
    return {
        article: Nearby((start, end, (start, end, entity)) for start, end, entity in sorted(found))
        for article, found in out.items()
    }


@dataclass(frozen=True, slots=True)
class _About:
    """What is known of the article in which a unit stands, and of the story's words."""

    text: str
    mentions: Nearby[_Named]
    days: Nearby[_Dated]
    compounds: frozenset[str]
    said_by: Mapping[str, Attribution]


def _terms_of(unit: Unit, words: Sequence[Word], about: _About) -> Terms:
    here = about.mentions.between(words[0].start, unit.end)
    stems: dict[str, None] = {}
    names: dict[str, str] = {}
    for key, word in _joined(words, about.compounds):
        if not is_content_word(key) or key in NEGATIONS:
            continue
        stem = stem_word(key)
        stems.setdefault(stem)
        if here and (entity := next((m[2] for m in here if m[0] <= word.start < m[1]), None)):
            names[stem] = entity
    keys = tuple(word.key for word in words)
    numbers = find_numbers(keys)
    attribution = about.said_by.get(unit.attribution) if unit.attribution else None
    dates = about.days.between(unit.start, unit.end)
    return Terms(
        units=(unit,),
        stems=tuple(stems),
        keys=keys,
        names=names,
        entities=frozenset(m[2] for m in here),
        counts=count_things(words, numbers, about.text),
        dates=_dated_acts(dates, words),
        denials=_denials_of(unit, words, about.text, attribution),
        speaker=attribution.speaker if attribution else None,
        spoken=attribution is not None,
        denied=attribution is not None and attribution.denied,
        numbers=frozenset(n.value for n in numbers if not _is_age(words, n, about.text)),
        days=frozenset(days for _, days in dates),
    )


def _is_age(words: Sequence[Word], number: Number, text: str) -> bool:
    """Whether a number only says who somebody is ("Strand, 61, …", "the 61-year-old")."""
    start, end = words[number.start].start, words[number.end - 1].end
    behind = [word.key for word in words[number.end : number.end + 2]]
    apposed = number.start > 0 and text[:start].endswith(", ") and text[end : end + 1] == ","
    return behind in (["year", "old"], ["years", "old"]) or (apposed and text[words[number.start - 1].start].isupper())


def _dated_acts(dates: Sequence[_Dated], words: Sequence[Word]) -> dict[str, tuple[str, str]]:
    """What is dated, and when: by the last content word within three words before each date."""
    acts: dict[str, tuple[str, str]] = {}
    for date, days in dates:
        before = [word.key for word in words if word.end <= date.start][-3:]
        act = next((key for key in reversed(before) if is_content_word(key) and not key.isdigit()), None)
        if act:
            acts.setdefault(stem_word(act), days)
    return acts


def _known_days(dates: Sequence[DateExpression]) -> Nearby[_Dated]:
    """The dates of an article whose days are known, with the earliest and the latest."""
    return Nearby(
        (date.start, date.end, (date, (date.earliest, date.latest))) for date in dates if date.earliest and date.latest
    )


def _denials_of(
    unit: Unit, words: Sequence[Word], text: str, attribution: Attribution | None
) -> tuple[tuple[str, ...], ...]:
    keys = {word.key for word in words}
    negating = enumerate(words if not NEGATIONS.isdisjoint(keys) else ())
    found = [
        scope
        for i, word in negating
        if word.key in NEGATIONS and not _is_unsure(words, i) and (scope := _scope(words, i, text))
    ]
    found += [
        scope
        for i, word in enumerate(words[1:] if "to" in keys else (), 1)
        if word.key == "to" and stem_word(words[i - 1].key) in REFUSING and (scope := _scope(words, i, text))
    ]
    if attribution and words[0].key == "to" and _cue_stems(attribution, text) & REFUSING:
        found.append(_scope(words, 0, text))
    if attribution and _is_denial(attribution, text):
        stems = tuple(stem_word(w.key) for w in words if is_content_word(w.key) and w.key not in NEGATIONS)
        return (stems,) if stems and unit.attribution and not found else ()
    return tuple(scope for scope in found if scope)


def _is_denial(attribution: Attribution, text: str) -> bool:
    return not _DENYING.isdisjoint(_cue_stems(attribution, text))


def _cue_stems(attribution: Attribution, text: str) -> frozenset[str]:
    return frozenset(stem_word(w.key) for c in attribution.cue for w in split_words(text, c.start, c.end))


def _is_unsure(words: Sequence[Word], i: int) -> bool:
    """Whether a negation is only possible, conditional or about a noun ("may not", "if they do not", "who did not")."""
    opens = words[0].key == "that"  # what is reported begins with it; it belongs to no noun
    before = [word.key for word in words[max(int(opens), i - 7) : i]]
    near = before[-1:] if words[i].key not in ("not", "never") else before[-2:]
    return not _UNSURE.isdisjoint(before[-5:]) or "if" in before or not _RELATIVE.isdisjoint(near)


def _scope(words: Sequence[Word], i: int, text: str) -> tuple[str, ...]:
    """The content stems that the negating word `i` negates: those behind it, up to the end of its clause."""
    stems: list[str] = []
    for at in range(i + 1, min(len(words), i + 16)):
        key = words[at].key
        gap = text[words[at - 1].end : words[at].start]
        ends = key in _STOPS or key in NEGATIONS or any(mark in gap for mark in ",;:—–…")
        if (stems and ends) or len(stems) == REACH:
            break
        if not stems and (key in _NO_DENIAL or (key == "have" and at + 1 < len(words) and words[at + 1].key == "to")):
            return ()
        if (
            is_content_word(key)
            and key not in NEGATIONS
            and not (not stems and key in _RAISING and _goes_on(words, at))
        ):
            stems.append(stem_word(key))
    return tuple(stems)


def _goes_on(words: Sequence[Word], at: int) -> bool:
    """Whether "to" or "that" stands right behind a word: what is negated is what follows."""
    return any(word.key in ("to", "that") for word in words[at + 1 : at + 2]) or words[at].key == "ever"


def _joined(words: Sequence[Word], compounds: frozenset[str]) -> list[tuple[str, Word]]:
    if not compounds:
        return [(word.key, word) for word in words]
    out: list[tuple[str, Word]] = []
    skip = False
    for i, word in enumerate(words):
        if skip:
            skip = False
            continue
        both = word.key + words[i + 1].key if i + 1 < len(words) else ""
        skip = both in compounds
        out.append((both if skip else word.key, word))
    return out


def _weigh(terms: Sequence[Terms]) -> dict[str, float]:
    """How much each stem tells: its rarity in the language and its rarity in the story, in bits, averaged."""
    counts = Counter(stem for unit in terms for stem in unit.stems)
    bits: dict[str, float] = {}
    for key in {key for unit in terms for key in unit.keys}:
        stem = stem_word(key)
        bits[stem] = min(bits.get(stem, 99.0), word_bits(key))
    total = len(terms) + 1
    return {stem: (min(bits.get(stem, 6.0), 8.0) + log2(total / count)) / 2 for stem, count in counts.items()}
