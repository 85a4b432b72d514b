"""Where articles put one thing on different days: "Tuesday" here, "Wednesday" there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from headwater.model.story import DatedPlace


def mark_differences(places: Sequence[DatedPlace]) -> list[DatedPlace]:
    """The same places in the same order, each with those of other articles that give its statement another day.

    Only whole days that are an article's one day for a statement are held against each other: where a statement's
    sentences name two days, nothing says which of them is its own, and a month does not differ from a day.
    """
    by_statement: dict[str, dict[str, list[DatedPlace]]] = defaultdict(lambda: defaultdict(list))
    for place in places:
        for statement in place.statements:
            by_statement[statement][place.article].append(place)
    others: dict[str, set[str]] = defaultdict(set)
    for by_article in by_statement.values():
        days = [place for its in by_article.values() for place in its if _is_only_day(its)]
        for place in days:
            others[place.id] |= {other.id for other in days if _differ(place, other)}
    return [_with_others(place, tuple(sorted(others[place.id]))) for place in places]


def _is_only_day(places: Sequence[DatedPlace]) -> bool:
    """Whether an article's dates for a statement are all one and the same day."""
    return len({(place.earliest, place.latest) for place in places}) == 1 and places[0].earliest == places[0].latest


def _differ(place: DatedPlace, other: DatedPlace) -> bool:
    return place.article != other.article and place.earliest != other.earliest


def _with_others(place: DatedPlace, others: tuple[str, ...]) -> DatedPlace:
    return replace(place, differs=others) if others else place
