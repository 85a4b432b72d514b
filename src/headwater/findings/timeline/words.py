"""What the words around a date say happened then, for holding two tellings against each other."""

from __future__ import annotations

import re

from headwater.model.story import DatedPlace
from headwater.text.function_words import FUNCTION_WORDS
from headwater.text.stems import stem_word
from headwater.text.words import comparable

# How many words of its clause on either side of a day say what happened on it.
_AROUND = 5
_CLAUSE_END = re.compile(r"[,;:()—–]|\b(?:and|but|or|which|who|that|when|while|after|before|as|because)\b")
_MARKS = ".,;:!?()[]“”\"‘’'"

Told = dict[str, str]
"""Telling words by stem, as they are written."""


def words_around(place: DatedPlace, text: str) -> Told:
    """The telling words nearest to the date in its clause."""
    before, after = _clause(place, text)
    return _telling([*before[-_AROUND:], *after[:_AROUND]])


def words_of_clause(place: DatedPlace, text: str) -> Told:
    """The telling words of the date's clause but its own."""
    before, after = _clause(place, text)
    return _telling([*before, *after])


def _clause(place: DatedPlace, text: str) -> tuple[list[str], list[str]]:
    """The words of the date's clause before it and behind it."""
    sentence = place.evidence[0].span
    before = _CLAUSE_END.split(text[min(sentence.start, place.start) : place.start])[-1]
    return before.split(), _CLAUSE_END.split(text[place.end : max(sentence.end, place.end)])[0].split()


def words_of_sentence(place: DatedPlace, text: str) -> Told:
    """The telling words of the date's sentence but its own."""
    sentence = place.evidence[0].span
    rest = text[min(sentence.start, place.start) : place.start], text[place.end : max(sentence.end, place.end)]
    return _telling(" ".join(rest).split())


def _telling(words: list[str]) -> Told:
    bare = [word.strip(_MARKS) for word in words]
    return {stem_word(comparable(word)): word for word in bare if word and word.lower() not in FUNCTION_WORDS}


def shared_words(here: Told, there: Told) -> int:
    """How many telling words two tellings share; 0 where all of them are names."""
    shared = here.keys() & there.keys()
    return len(shared) if any(here[stem].islower() for stem in shared) else 0
