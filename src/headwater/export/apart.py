"""Statements that their articles put on different days, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from headwater.export.show import article_names, days_words, joined
from headwater.model.dossier import Dossier
from headwater.model.story import DatedPlace, Statement
from headwater.model.timeline import Happening


@dataclass(frozen=True, slots=True)
class DaysApart:
    """The days on which articles put one statement, with who names each, and the entry of the timeline that shows it.

    `happening`: the entry's id; `words`: "20 October 2015 (Echo); 21 October 2015 (Post)".
    """

    happening: str
    words: str


def days_apart(dossier: Dossier) -> dict[str, DaysApart]:
    """By statement, those alone on whose day two articles disagree."""
    names = article_names(dossier.articles)
    places = {place.id: place for place in dossier.timeline}
    statements = {statement.id: statement for statement in dossier.statements}
    found: dict[str, DaysApart] = {}
    for happening in dossier.happenings:
        told = [statements[key] for key in happening.statements if key in statements] if happening.disagree else []
        for statement in told:
            sides = list(_sides(happening, statement, places, names))
            if len(sides) > 1:
                found.setdefault(statement.id, DaysApart(happening.id, "; ".join(sides)))
    return found


def _sides(
    happening: Happening, statement: Statement, places: Mapping[str, DatedPlace], names: Mapping[str, str]
) -> Iterator[str]:
    """Each stretch of days that stands in the statement's own words, with the articles where it does."""
    for days in happening.days:
        told = [place for key in days.dates if (place := places.get(key)) and _stands_in(place, statement)]
        if told:
            who = joined(dict.fromkeys(names[place.article] for place in told), 6)
            yield f"{days_words(days.earliest, days.latest)} ({who})"


def _stands_in(date: DatedPlace, statement: Statement) -> bool:
    return any(
        mention.article == date.article and mention.start <= date.start < mention.end for mention in statement.mentions
    )
