"""Months, and dates that share a year said later: "early October", "March of that year", "26 June - 4 August 1952"."""

from __future__ import annotations

from dataclasses import replace

from headwater.text.dates.forms import CalendarDate, Reading
from headwater.text.dates.grammar.reads import (
    read_day,
    read_edge,
    read_month,
    read_year_from,
    stands_as_month,
    with_year,
)
from headwater.text.dates.lexicon import weekday_number
from headwater.text.dates.notation import Hit, Rule


def _read_month(hit: Hit) -> Reading:
    if not any(map(hit.has, ("year", "same", "shift", "edge"))) and not stands_as_month(hit):
        return None
    return with_year(hit, CalendarDate(month=read_month(hit), edge=read_edge(hit), year_from=read_year_from(hit)))


def _read_first_of_two(hit: Hit) -> Reading:
    """The first of two dates, in the second one's year, or in the year before where it would come after it."""
    second, month = read_month(hit, "second"), read_month(hit)
    said = with_year(hit, CalendarDate(month=month, day=read_day(hit), edge=read_edge(hit)))
    if month is None or second is None or said.year is None:
        return None
    return replace(said, year=said.year - 1) if month > second and not said.era else said


def _read_beside_context(hit: Hit) -> Reading:
    """As in "the previous April", "the following Tuesday"."""
    if hit.has("weekday"):
        said = CalendarDate(weekday=weekday_number(hit.word("weekday")))
    else:
        said = CalendarDate(month=read_month(hit))
    return replace(said, turn="before" if hit.word("turn") == "previous" else "after")


def _read_week_of_month(hit: Hit) -> Reading:
    """As in "the last week of August"."""
    said = with_year(hit, CalendarDate(month=read_month(hit), year_from=read_year_from(hit)))
    return replace(said, edge="first week" if hit.word("which") == "first" else "last week")


# Where a rule that looks ahead to a year and one that does not match the same words, the earlier rule counts.
MONTH_RULES: tuple[Rule, ...] = (
    Rule(
        "day month to day month year",
        "'the'? day=(day_said) month=(month) (?= to day_said second=(month) ','? year=(year_said) era=(era)?)",
        _read_first_of_two,
    ),
    Rule(
        "month day to month day year",
        "month=(month) day=(day_said) (?= to second=(month) day_said ',' year=(year_said) era=(era)?)",
        _read_first_of_two,
    ),
    Rule(
        "month and month year",
        "edge=(edge)? month=(month) (?= to edge? second=(month) (',' | 'of in')? year=(year_said) era=(era)?)",
        _read_first_of_two,
    ),
    Rule(
        "month year",
        "edge=(edge)? month=(month) ((',' | 'of in')? year=(year_said) era=(era)? | ','? 'in of'? of_year)?",
        _read_month,
    ),
    Rule(
        "the previous April",
        "'the' turn=('previous following') (month=(month) | weekday=(weekday))",
        _read_beside_context,
    ),
    Rule(
        "the last week of August",
        "'the' which=('first last final') 'week' 'of in' month=(month)"
        " (','? 'of'? year=(year_number) | 'of in'? of_year)?",
        _read_week_of_month,
    ),
)
