"""Dates without their year, and weekdays, in news: before or after publication, as the clause looks back or ahead."""

from __future__ import annotations

from datetime import date, timedelta

from headwater.text.dates.forms import CalendarDate
from headwater.text.dates.periods import Period, containing
from headwater.text.dates.tense import Tense
from headwater.text.dates.years import candidates

# What lies eleven months away is not called by its month alone: the sign of the tense was another clause's.
_YEAR_NEED_NOT_BE_SAID = 330


def near_publication(said: CalendarDate, published: date, tense: Tense) -> Period | None:
    """The period with this name that the clause means.

    The one that publication falls in; else the last before it where the clause looks back, the first after it where
    it looks ahead, and the nearest where it gives no sign.
    """
    known = list(candidates(said, published.year))
    if said.turn in ("last", "next", "coming", "this"):
        return _turned(said, known, published)
    now = next((period for period in known if _holds(period, published)), None)
    if now is not None:
        return now
    nearest = min(known, key=lambda period: _gap(period, published), default=None)
    asked = _before(known, published) if tense < 0 else _after(known, published) if tense > 0 else nearest
    return asked if asked and _gap(asked, published) <= _YEAR_NEED_NOT_BE_SAID else nearest


def _turned(said: CalendarDate, known: list[Period], published: date) -> Period | None:
    """As in "this spring" (of the year), "last June" (the last that is over), "next summer" (the next to begin)."""
    if said.turn == "this":
        return next((period for period in known if period.year == published.year), None)
    return _before(known, published) if said.turn == "last" else _after(known, published)


def _before(known: list[Period], published: date) -> Period | None:
    return next((period for period in reversed(known) if period.bounds()[1] < published), None)


def _after(known: list[Period], published: date) -> Period | None:
    return next((period for period in known if period.bounds()[0] > published), None)


def _holds(period: Period, day: date) -> bool:
    first, last = period.bounds()
    return first <= day <= last


def _gap(period: Period, day: date) -> int:
    first, last = period.bounds()
    return min(abs((first - day).days), abs((last - day).days))


def weekday_near(said: CalendarDate, weekday: int, published: date, tense: Tense, *, eve: bool = False) -> Period:
    """A weekday: publication day or the nearest before it; on or after it where the clause looks ahead.

    `eve`: the day after publication is what the article tells of.
    """
    back = (published.weekday() - weekday) % 7
    ahead = -back % 7
    if said.turn == "last":
        days = -(back or 7)
    elif said.turn == "next":
        days = ahead if ahead > 1 else ahead + 7  # tomorrow is not called "next Thursday"
    elif said.turn == "coming":
        days = ahead or 7
    elif tense > 0 or (said.turn == "this" and tense == 0) or (eve and ahead == 1):
        days = ahead
    else:
        days = -back
    return containing(published + timedelta(days=days), "day")


def weekend_near(said: CalendarDate, published: date, tense: Tense) -> Period:
    """The weekend of publication's week, or the one before where the clause looks back from its working days."""
    current = containing(published, "weekend")
    if said.turn in ("last", "next"):
        return current.moved(-1 if said.turn == "last" else 1)
    looks_back = said.turn != "coming" and tense < 0 and published.weekday() < 5
    return current.moved(-1 if looks_back else 0)
