"""From what a calendar date says to the period that it means: the year, month or side that it leaves open."""

from __future__ import annotations

from headwater.text.dates.context import Context
from headwater.text.dates.forms import CalendarDate
from headwater.text.dates.history import (
    beside_context,
    day_of_that_month,
    in_context_year,
    nearest_in_history,
    nth_of_that_month,
    weekday_in_history,
)
from headwater.text.dates.holidays import day_of_event
from headwater.text.dates.near_publication import near_publication, weekday_near, weekend_near
from headwater.text.dates.periods import Period, containing
from headwater.text.dates.tense import Tense
from headwater.text.dates.years import in_year, said_year


def period_of(said: CalendarDate, context: Context, tense: Tense, *, same_sentence: bool = False) -> Period | None:
    """The period that the date means; `None` where what is known does not settle it.

    `same_sentence`: the date mentioned before stands in the same sentence.
    """
    if said.turn in ("before", "after"):
        return beside_context(said, context)
    if said.weekday is not None and said.nth is not None and said.month is None:
        return nth_of_that_month(said.weekday, said.nth, context)
    if said.weekend or (said.weekday is not None and said.day is None and said.nth is None):
        return _day_of_week(said, context, tense)
    if said.holiday and (once := day_of_event(said.holiday)):
        return containing(once, "day")
    year = said_year(said, context)
    return in_year(said, year) if year is not None else _without_year(said, context, tense, same_sentence)


def _without_year(said: CalendarDate, context: Context, tense: Tense, same_sentence: bool) -> Period | None:
    if said.year is not None or said.year_from is not None:
        return None  # a year is said, but which one is not known
    if said.day is not None and said.month is None:
        return day_of_that_month(said.day, context)
    if said.turn == "that":
        return in_context_year(said, context)
    if context.narrative and (tense < 2 or context.published is None):
        return nearest_in_history(said, context, same_sentence=same_sentence)
    return near_publication(said, context.published, tense) if context.published else None


def _day_of_week(said: CalendarDate, context: Context, tense: Tense) -> Period | None:
    """A weekday or a weekend: of the history told where it gives a day, else near publication."""
    if said.weekday is not None and context.narrative and (day := weekday_in_history(said.weekday, context)):
        return day
    if context.published is None:
        return None
    if said.weekday is None:
        return weekend_near(said, context.published, tense)
    return weekday_near(said, said.weekday, context.published, tense, eve=context.eve)
