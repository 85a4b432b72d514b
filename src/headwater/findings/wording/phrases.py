"""Noun phrases without a name: "the lawsuit", "a surprise legal assault", found by their surroundings and no parser."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from headwater.findings.wording.expressions import ADJECTIVE, PARTICIPLES
from headwater.findings.wording.lexicon import field_of, modifiers
from headwater.model.reading import Reading
from headwater.model.spans import Span
from headwater.text.function_words import FUNCTION_WORDS, word_set
from headwater.text.stems import is_irregular_past, stem_word
from headwater.text.words import comparable

_TOKEN = re.compile(r"[^\W_](?:[\w’'.-]*[^\W_])?|[^\w\s]")
_DETERMINERS = word_set("the a an this that these those its his her their our my your another")
_POSSESSIVE = re.compile(r"[’']s?$")
# What stands behind a noun phrase for sure: prepositions, auxiliaries, conjunctions, marks.
_CLOSERS = word_set(
    "of in on at for from with by about over against between into during after before under through among as than"
    " which who whom whose where when while because if and or but is was are were has have had will would could should"
    " may might can must"
)
_MARKS = frozenset('.,;:!?)—–-”"’')
# Nouns that name no thing of a story: times, measures, people as such, what only points.
_IDLE = word_set(
    "day days week weeks month months year years hour hours minute minutes time times morning night evening"
    " afternoon decade decades century moment end beginning start part parts way ways thing things number"
    " numbers lot kind sort rest side sides case fact point example man men woman women people person persons"
    " place places first last second same others other one ones percent reason reasons question questions issue"
    " issues move half quarter world country state city town area region due able likely ready worth back"
    " forward ahead regardless nobody nothing open third everybody"
)
_MOST_WORDS = 6


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase without its article: where, its head's stem, and the stems of its telling words."""

    span: Span
    head: str
    stems: frozenset[str]


Phrases = Mapping[str, Sequence[tuple[int, Phrase]]]
"""The phrases of each article (its id) in the order of the text, each with the number of its sentence."""


def phrases_of(readings: Sequence[Reading]) -> Phrases:
    """The noun phrases of every sentence of these articles."""
    return {
        reading.article.id: tuple(
            (row, phrase)
            for row, sentence in enumerate(reading.sentences)
            for phrase in find_phrases(reading.article.text, sentence)
        )
        for reading in readings
    }


def find_phrases(text: str, sentence: Span) -> Iterator[Phrase]:
    """The noun phrases of a sentence that begin with an article, an owner or a judging word and surely end.

    Those with a capitalised head are names and left out, unless a word in front judges. Of phrases with a participle
    behind the noun ("the suit filed in court") only the noun's part is taken. A phrase whose end is in doubt is none,
    but for a judging word with the noun next to it.
    """
    tokens = list(_TOKEN.finditer(text, sentence.start, sentence.end))
    words = [token[0] for token in tokens]
    at = 0
    while at < len(words):
        first = at + 1 if words[at].lower() in _DETERMINERS or _POSSESSIVE.search(words[at]) else at
        if first > at or _opens_alone(words[at]) or _describes(words[at]):
            end = _end_of_run(words, first)
            phrase = _phrase(tokens, words, first, end)
            if phrase is None and (cut := _judged_end(words, first, end)):
                phrase = _phrase(tokens[:cut], words[:cut], first, cut)
            if phrase:
                yield phrase
            at = max(end, at + 1)
        else:
            at += 1


@lru_cache(maxsize=1 << 14)  # every word of a story is asked, and news repeats its words
def _opens_alone(word: str) -> bool:
    """Whether a phrase may begin with this word without an article: a word that judges ("illegal entries", "rioters").

    Participles are left aside, which are as often verbs ("accused him").
    """
    known = field_of(word)
    return (
        known is not None and known[1] and not (_is_participle(word) and word.lower() not in modifiers() - PARTICIPLES)
    )


def _describes(word: str) -> bool:
    """Whether a phrase may begin with this word without an article: an adjective by its look ("same-sex couples")."""
    return word.islower() and len(word) > 4 and ("-" in word or bool(ADJECTIVE.search(word)))


def _judged_end(words: list[str], first: int, end: int) -> int | None:
    """Where a phrase whose end is in doubt surely ends: at its last word, if that judges, or one word behind such."""
    for at in range(end - 1, first - 1, -1):
        if _opens_alone(words[at]):
            if words[at].lower() in modifiers():
                stop = at + 2
                while stop < end and words[stop - 1][0].isupper() and words[stop][0].isupper():
                    stop += 1  # a name is not cut ("powerful Harbour | Volunteers")
                return stop if stop <= end else None
            return end if at == end - 1 else None  # in "riot gear eyed" it is the gear
    return None


def _end_of_run(words: list[str], start: int) -> int:
    """Where the words that may belong to the phrase end: at the first function word, mark or owner."""
    end = start
    while end < len(words) and end - start < _MOST_WORDS:
        lower = words[end].lower()
        if not words[end][0].isalnum() or lower in FUNCTION_WORDS or lower in _DETERMINERS or lower in _CLOSERS:
            break
        if _POSSESSIVE.search(lower):
            break  # an owner: what it owns begins behind it
        end += 1
    return end


def _phrase(tokens: list[re.Match[str]], words: list[str], start: int, end: int) -> Phrase | None:
    following = words[end].lower() if end < len(words) else "."
    if following not in _CLOSERS and following not in _MARKS:
        return None
    while end - start > 1 and _is_participle(words[end - 1]):
        end -= 1
    if end <= start or not words[end - 1].isalpha() or len(words[end - 1]) < 2:
        return None
    if not words[end - 1].islower() and not any(_opens_alone(word) for word in words[start : end - 1]):
        return None  # a name, unless a word judges what is named ("a moderate Democrat")
    head = words[end - 1].lower()
    if head in _IDLE or head.endswith("ly") or (end - start == 1 and _is_participle(head)):
        return None
    own = [word for word in words[start:end] if word.lower() not in FUNCTION_WORDS]
    stems = frozenset(stem_word(comparable(word)) for word in own)
    return Phrase(Span(tokens[start].start(), tokens[end - 1].end()), stem_word(comparable(head)), stems)


def _is_participle(word: str) -> bool:
    return word.endswith("ed") or is_irregular_past(word.lower())
