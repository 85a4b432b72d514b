"""Where articles put one thing on different days: "Tuesday" here, "Wednesday" there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from headwater.findings.timeline.retold import retold_on_other_days
from headwater.findings.timeline.words import shared_words, words_around
from headwater.model.story import DatedPlace

# How many words around two days two articles must share, one of them no name. By the sentence alone 22 were shown (both
# ways) over eleven stories, none a disagreement about one thing; so, none is shown there.
_SHARED = 2


def mark_differences(places: Sequence[DatedPlace], texts: Mapping[str, str]) -> list[DatedPlace]:
    """The same places in the same order, each with those of other articles that give its statement another day.

    Only whole days that are an article's one day for a statement are held against each other: where a statement's
    sentences name two days, nothing says which of them is its own, and a month does not differ from a day. The words
    around both days must say the same, for a sentence may tell of more than its day. The day on which somebody spoke is
    none of what he spoke of. And clauses that tell nearly the same in two articles differ in their days whatever
    statements they make, unless either article names the other's day for it as well. `texts`: by article.
    """
    by_statement: dict[str, dict[str, list[DatedPlace]]] = defaultdict(lambda: defaultdict(list))
    for place in (one for one in places if not one.said):
        for statement in place.statements:
            by_statement[statement][place.article].append(place)
    others: dict[str, set[str]] = defaultdict(set)
    for by_article in by_statement.values():
        days = [place for its in by_article.values() for place in its if _is_only_day(its)]
        for place in days:
            others[place.id] |= {other.id for other in days if _differ(place, other, texts)}
    for place, other in retold_on_other_days(places, texts):
        others[place.id].add(other.id)
        others[other.id].add(place.id)
    return [_with_others(place, tuple(sorted(others[place.id]))) for place in places]


def _is_only_day(places: Sequence[DatedPlace]) -> bool:
    """Whether an article's dates for a statement are all one and the same day."""
    return len({(place.earliest, place.latest) for place in places}) == 1 and places[0].earliest == places[0].latest


def _differ(place: DatedPlace, other: DatedPlace, texts: Mapping[str, str]) -> bool:
    if place.article == other.article or place.earliest == other.earliest:
        return False
    here, there = (words_around(one, texts[one.article]) for one in (place, other))
    return shared_words(here, there) >= _SHARED


def _with_others(place: DatedPlace, others: tuple[str, ...]) -> DatedPlace:
    return replace(place, differs=others) if others else place
