"""Dates that count from those mentioned before: in texts that tell history, and where the words point back."""

from __future__ import annotations

from datetime import timedelta

from headwater.text.dates.context import Context
from headwater.text.dates.forms import CalendarDate
from headwater.text.dates.periods import Period, containing
from headwater.text.dates.years import candidates, day_period, in_year, nth_weekday


def nearest_in_history(said: CalendarDate, context: Context, *, same_sentence: bool) -> Period | None:
    """The period nearest where the telling has got to.

    Counting steps back double or threefold, for history is told forwards, was no better (WikiWars, 2,139 expressions:
    value F1 86.7 as it is, 86.4 and 86.5 so).
    """
    last = context.latest if same_sentence else context.thread or context.latest
    if last is None:
        return None
    if last.unit == "year" or not last.exists():
        return in_year(said, last.year) or next(candidates(said, last.year), None)
    start = last.bounds()[0]
    return min(candidates(said, last.year), key=lambda period: abs((period.bounds()[0] - start).days), default=None)


def weekday_in_history(weekday: int, context: Context) -> Period | None:
    """The weekday on or after the day mentioned last."""
    day = context.last_of("day")
    if day is None:
        return None
    start = day.bounds()[0]
    return containing(start + timedelta(days=(weekday - start.weekday()) % 7), "day")


def in_context_year(said: CalendarDate, context: Context) -> Period | None:
    """The date in the year mentioned last."""
    last = context.last_of("year")
    return in_year(said, last.year) if last else None


def day_of_that_month(day: int, context: Context) -> Period | None:
    """As in "the 20th": of the month mentioned last, or of that of publication."""
    month = _that_month(context)
    return day_period(month.number // 12, month.number % 12 + 1, day) if month else None


def nth_of_that_month(weekday: int, nth: int, context: Context) -> Period | None:
    """As in "the last Friday of the month": of that of publication, or in a text that tells history of the last one."""
    if not context.narrative and context.published is not None:
        return nth_weekday(context.published.year, context.published.month, weekday, nth)
    month = _that_month(context)
    return nth_weekday(month.number // 12, month.number % 12 + 1, weekday, nth) if month else None


def _that_month(context: Context) -> Period | None:
    month = context.last_of("month")
    if month is None and context.published is not None:
        month = containing(context.published, "month")
    return month if month and month.year > 0 else None


def beside_context(said: CalendarDate, context: Context) -> Period | None:
    """As in "the previous April", "the following Tuesday": before or after the date mentioned last."""
    last = context.last_of("day" if said.weekday is not None else "month")
    if last is None or not last.exists():
        return None
    day, step = last.bounds()[0], -1 if said.turn == "before" else 1
    if said.weekday is not None:
        days = (step * (said.weekday - day.weekday())) % 7 or 7
        return containing(day + timedelta(days=step * days), "day")
    months = [period for period in candidates(said, last.year) if (period.number - last.number) * step > 0]
    return min(months, key=lambda period: abs(period.number - last.number), default=None)
