"""Verbs that tell of a thing which the story also names by a noun ("is suing the board": the lawsuit)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from headwater.findings.entities.thing_phrases import Named
from headwater.findings.entities.thing_verb_words import NEED_SOMEBODY, is_verb, nouns_told
from headwater.findings.entities.thing_words import is_idle
from headwater.findings.entities.things import Thing
from headwater.model.reading import NounPhrase, Reading
from headwater.model.spans import Place
from headwater.text.stems import stem_word
from headwater.text.words import comparable

_WORD = re.compile(r"[A-Za-z]+(?:-[a-z]+)*")
_GERUND = re.compile(r"[\w-]+ing\s")
_TO_OBJECT = re.compile(r"\s(?:(?:with|against|into)\s)?")
_THE = "the "
# How many phrases a thing must have for each of the next that the verb might tell of.
_MAIN = 2
# How near what takes part in a thing stands to a verb that tells of it, in code points.
_NEAR = 80
# How much in front of a word shows whether it is a verb.
_BEFORE = 12


@dataclass(frozen=True, slots=True)
class Told:
    """A verb's place with whom or what it is done to, the verb's stem, and the entities around it."""

    place: Place
    stem: str
    around: frozenset[str]


def add_verbs(things: Sequence[Thing], readings: Sequence[Reading], entities: Mapping[str, Named]) -> None:
    """Give to each thing the verbs that tell of it, where the story has one main thing that they may tell of.

    `entities`: their mentions in each article.
    """
    named = {noun for thing in things for noun in thing.heads}
    wanted = frozenset(stem for stem, nouns in nouns_told().items() if nouns & named)
    for reading in readings if wanted else ():
        for told in _verbs_of(reading, entities[reading.article.id], wanted):
            if thing := _thing_told(told, things):
                thing.told.append(told.place)


def _thing_told(told: Told, things: Sequence[Thing]) -> Thing | None:
    """The thing that a verb tells of: of those with its noun, the main one that shares an entity with it, or of all."""
    fitting = [thing for thing in things if thing.heads & nouns_told()[told.stem]]
    sharing = [thing for thing in fitting if told.around & (thing.telling | thing.owners | thing.makers)] or fitting
    counts = Counter({number: len(thing.phrases) for number, thing in enumerate(sharing)}).most_common(2)
    if not counts or (len(counts) > 1 and counts[0][1] < _MAIN * counts[1][1]):
        return None
    return sharing[counts[0][0]]


def _verbs_of(reading: Reading, named: Named, wanted: Set[str]) -> Iterator[Told]:
    article, text = reading.article, reading.article.text
    objects = _objects(reading, named)
    ends = {end for _, end, _ in named.all}
    segments = article.segments_of("headline", "body", "caption")
    words = [word for segment in segments for word in _WORD.finditer(text, segment.start, segment.end)]
    stems = {word: stem_word(comparable(word)) for word in {word.group() for word in words}}
    for word in words:
        start, end = word.span()
        stem = stems[word.group()]
        if stem not in wanted or not is_verb(word.group(), text[max(0, start - _BEFORE) : start]):
            continue
        if _is_in_phrase(reading, start) or any(first <= start < last for first, last, _ in named.all):
            continue
        whole = _end_of_object(text, end, objects)
        if stem not in NEED_SOMEBODY or text.startswith(" with ", end) or whole in ends:
            near = (key for first, last, key in named.all if last > start - _NEAR and first < end + _NEAR)
            yield Told(Place(article.id, start, whole), stem, frozenset(near))


def _objects(reading: Reading, named: Named) -> dict[int, int]:
    """Where what a verb may be done to ends, by where it begins: names and noun phrases, the longest of each place."""
    text = reading.article.text
    spans = [(start, end) for start, end, _ in named.all]
    spans += [(phrase.start, phrase.end) for phrase in reading.phrases if not is_idle(text[phrase.head : phrase.end])]
    return dict(sorted(spans, key=lambda span: span[1]))


def _end_of_object(text: str, end: int, objects: Mapping[int, int]) -> int:
    """The end of the phrase or name that follows right behind a verb, or the verb's own."""
    gap = _TO_OBJECT.match(text, end)
    if gap is None:
        return end
    at = gap.end()
    if at not in objects and text.startswith(_THE, at):
        at += len(_THE)
    return objects.get(at, end)


def _is_in_phrase(reading: Reading, start: int) -> bool:
    """Whether a word is a part of a noun phrase, but for what may be the verb in front of one ("hacking | servers")."""
    at = bisect_right(reading.phrases, start, key=lambda phrase: phrase.start)
    return any(_holds(reading.article.text, phrase, start) for phrase in reading.phrases[max(0, at - 2) : at])


def _holds(text: str, phrase: NounPhrase, start: int) -> bool:
    opens = phrase.start == start and _GERUND.match(text, phrase.start, phrase.head) is not None
    return phrase.start <= start < phrase.end and not opens
