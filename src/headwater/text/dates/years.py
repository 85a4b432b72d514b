"""A calendar date in a given year, and the year that the text says."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from headwater.text.dates.context import Context
from headwater.text.dates.forms import CalendarDate
from headwater.text.dates.holidays import day_of_holiday
from headwater.text.dates.periods import Period, Unit, containing


def said_year(said: CalendarDate, context: Context) -> int | None:
    """The year that the text says: in full, in two digits, as BC (negative), or by pointing at another."""
    if said.year is None:
        return _pointed_year(said, context)
    if said.era == "BC":
        return -said.year
    return _full_year(said.year, context) if said.short_year else said.year


def _pointed_year(said: CalendarDate, context: Context) -> int | None:
    if said.year_from == "context":
        last = context.last_of("year")
        return last.year if last else None
    if said.year_from is None or context.published is None:
        return None
    return context.published.year + said.year_from


def _full_year(short: int, context: Context) -> int | None:
    """Two digits as the latest such year until a year after publication, or as the one nearest the history told."""
    last = context.last_of("year")
    if context.narrative and last:
        century = last.year // 100 * 100
        return min((century + short + step for step in (-100, 0, 100)), key=lambda year: abs(year - last.year))
    if context.published is None:
        return None
    limit = context.published.year + 1
    return limit - (limit - short) % 100


def in_year(said: CalendarDate, year: int) -> Period | None:
    """The period that the date means in this year; `None` where the calendar has no such day."""
    if said.day is not None or said.holiday is not None:
        return _day_in_year(said, year)
    if said.nth is not None and said.weekday is not None and said.month is not None:
        return nth_weekday(year, said.month, said.weekday, said.nth)
    parts: tuple[tuple[Unit, int | None, int], ...] = (
        ("month", said.month, 12), ("quarter", said.quarter, 4), ("half", said.half, 2),
    )  # fmt: skip
    for unit, number, per_year in parts:
        if number is not None:
            return Period(unit, year * per_year + number - 1)
    return Period("season", year * 4 + said.season) if said.season is not None else Period("year", year)


def _day_in_year(said: CalendarDate, year: int) -> Period | None:
    if said.holiday is not None:
        day = day_of_holiday(said.holiday, year) if 1582 < year < 9999 else None
        return containing(day, "day") if day else None
    return day_period(year, said.month, said.day) if said.month and said.day else None


def day_period(year: int, month: int, day: int) -> Period | None:
    """The day, if the calendar has it."""
    try:
        return containing(date(year, month, day), "day")
    except ValueError:
        return None


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> Period | None:
    """The day that is the month's first, second, … or last (-1) of this weekday; `None` where it has none so many."""
    days = [
        day
        for day in (day_period(year, month, number) for number in range(1, 32))
        if day is not None and day.bounds()[0].weekday() == weekday
    ]
    at = nth if nth < 0 else nth - 1
    return days[at] if at < len(days) else None


def candidates(said: CalendarDate, year: int) -> Iterator[Period]:
    """What the date may mean without its year: in the year before this one, in this one and in the next."""
    for candidate in (year - 1, year, year + 1):
        period = in_year(said, candidate)
        if period is not None and period.exists():
            yield period
