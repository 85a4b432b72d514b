"""Where articles put one thing on different days: "Tuesday" here, "Wednesday" there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from headwater.model.story import DatedPlace
from headwater.text.function_words import FUNCTION_WORDS
from headwater.text.stems import stem_word
from headwater.text.words import comparable

# How many words of its clause on either side of a day say what happened on it, and how many of them two articles must
# share, one of them no name. By the sentence alone 22 were shown (both ways) over eleven stories, none a disagreement
# about one thing; so, none is shown there.
_AROUND = 5
_SHARED = 2
_CLAUSE_END = re.compile(r"[,;:()—–]|\b(?:and|but|or|which|who|that|when|while|after|before|as|because)\b")
_MARKS = ".,;:!?()[]“”\"‘’'"


def mark_differences(places: Sequence[DatedPlace], texts: Mapping[str, str]) -> list[DatedPlace]:
    """The same places in the same order, each with those of other articles that give its statement another day.

    Only whole days that are an article's one day for a statement are held against each other: where a statement's
    sentences name two days, nothing says which of them is its own, and a month does not differ from a day. The words
    around both days must say the same, for a sentence may tell of more than its day. `texts`: by article.
    """
    by_statement: dict[str, dict[str, list[DatedPlace]]] = defaultdict(lambda: defaultdict(list))
    for place in places:
        for statement in place.statements:
            by_statement[statement][place.article].append(place)
    others: dict[str, set[str]] = defaultdict(set)
    for by_article in by_statement.values():
        days = [place for its in by_article.values() for place in its if _is_only_day(its)]
        for place in days:
            others[place.id] |= {other.id for other in days if _differ(place, other, texts)}
    return [_with_others(place, tuple(sorted(others[place.id]))) for place in places]


def _is_only_day(places: Sequence[DatedPlace]) -> bool:
    """Whether an article's dates for a statement are all one and the same day."""
    return len({(place.earliest, place.latest) for place in places}) == 1 and places[0].earliest == places[0].latest


def _differ(place: DatedPlace, other: DatedPlace, texts: Mapping[str, str]) -> bool:
    if place.article == other.article or place.earliest == other.earliest:
        return False
    here, there = (_words_around(one, texts[one.article]) for one in (place, other))
    shared = here.keys() & there.keys()
    return len(shared) >= _SHARED and any(here[stem].islower() for stem in shared)


def _words_around(place: DatedPlace, text: str) -> dict[str, str]:
    """The telling words nearest to the day in its clause, by stem, as they are written."""
    sentence = place.evidence[0].span
    before = _CLAUSE_END.split(text[min(sentence.start, place.start) : place.start])[-1].split()[-_AROUND:]
    after = _CLAUSE_END.split(text[place.end : max(sentence.end, place.end)])[0].split()[:_AROUND]
    words = [word.strip(_MARKS) for word in (*before, *after)]
    return {stem_word(comparable(word)): word for word in words if word and word.lower() not in FUNCTION_WORDS}


def _with_others(place: DatedPlace, others: tuple[str, ...]) -> DatedPlace:
    return replace(place, differs=others) if others else place
