"""Clauses that tell nearly the same in two articles, and put it on different days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from headwater.findings.timeline.words import Told, shared_words, words_of_clause
from headwater.model.story import DatedPlace

# How many words two clauses must share, and how much of the shorter, to tell one thing whether or not they were joined
# to one statement (a day of their own keeps many apart). Over 44 real triples and five gold stories this gives one pair
# of articles, which do disagree; with six tenths of the shorter a false one too.
_SHARED = 3
_MOST = 2 / 3
# How many others a place is held against at the most, by its rarest words, so that work grows with the places.
_PARTNERS = 40


def retold_on_other_days(
    places: Sequence[DatedPlace], texts: Mapping[str, str]
) -> Iterator[tuple[DatedPlace, DatedPlace]]:
    """Pairs of places of two articles whose clauses tell one thing on two days, each pair once. `texts`: by article.

    Only whole days count, and none on which somebody spoke. Where either article tells the same of the other's day as
    well ("shelled on Monday and again on Tuesday"), the thing came twice.
    """
    days = [place for place in places if place.earliest == place.latest and not place.said]
    clauses = [words_of_clause(place, texts[place.article]) for place in days]
    alike: dict[int, set[int]] = defaultdict(set)
    for one, other in _candidates(clauses):
        if _alike(clauses[one], clauses[other]):
            alike[one].add(other)
            alike[other].add(one)
    for one, others in sorted(alike.items()):
        for other in sorted(others):
            if one < other and _disagree(days, alike, one, other):
                yield days[one], days[other]


def _candidates(clauses: Sequence[Told]) -> Iterator[tuple[int, int]]:
    """Pairs of places that share a word; of each place those that share its rarest."""
    having: dict[str, list[int]] = defaultdict(list)
    for number, clause in enumerate(clauses):
        for stem in clause:
            having[stem].append(number)
    for number, clause in enumerate(clauses):
        left = _PARTNERS
        for stem in sorted(clause, key=lambda stem: (len(having[stem]), stem)):
            partners = [other for other in having[stem][: left + 1] if other != number]
            yield from ((number, other) for other in partners)
            left -= len(partners)
            if left <= 0:
                break


def _alike(one: Told, other: Told) -> bool:
    shared = shared_words(one, other)
    return shared >= _SHARED and shared >= _MOST * min(len(one), len(other))


def _disagree(days: Sequence[DatedPlace], alike: Mapping[int, set[int]], one: int, other: int) -> bool:
    a, b = days[one], days[other]
    if a.article == b.article or a.earliest == b.earliest:
        return False
    told = {(days[n].article, days[n].earliest) for n in alike[one] | alike[other]}
    return (a.article, b.earliest) not in told and (b.article, a.earliest) not in told
