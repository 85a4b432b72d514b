"""Stretches of the calendar: what they are called (TIMEX3), when they begin and end, and what comes before and after.

Values follow TIMEX3 (Pustejovsky et al., ISO-TimeML) on ISO 8601: "2015-10-21", "2015-W43", "2015-W43-WE", "2015-10",
"2015-Q4", "2015-H2", "2015-SP", "2015", "199" (the 1990s), "18" (the nineteenth century).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Unit = Literal["day", "weekend", "week", "month", "season", "quarter", "half", "year", "decade", "century"]
Edge = Literal["early", "mid", "late", "first week", "last week"]

# From fine to coarse: what a mention of one unit can tell about another.
UNITS: tuple[Unit, ...] = (
    "day", "weekend", "week", "month", "season", "quarter", "half", "year", "decade", "century",
)  # fmt: skip
SEASONS = ("SP", "SU", "FA", "WI")
_YEARS = {"year": 1, "decade": 10, "century": 100}
_PER_YEAR = {"half": 2, "quarter": 4, "month": 12}


@dataclass(frozen=True, slots=True)
class Period:
    """The `number`-th stretch of one unit, counted from the year 0, so that the next one is `number + 1`.

    Days count as in `date.toordinal`; weeks run Monday to Sunday; a season's year is the one that it begins in (winter
    runs December to February). Years BC are negative; what lies outside the years 1 to 9999 has a value but no bounds.
    """

    unit: Unit
    number: int

    def moved(self, count: int) -> Period:
        """The period `count` of its units later."""
        return Period(self.unit, self.number + count)

    def bounds(self) -> tuple[date, date]:
        """Its first and last day; raises `ValueError` or `OverflowError` outside the years 1 to 9999."""
        if self.unit in ("day", "week", "weekend"):
            return _days_of(self.unit, self.number)
        if self.unit == "season":
            year, index = divmod(self.number, 4)
            return _months(year * 12 + 2 + 3 * index, 3)
        if self.unit in _PER_YEAR:
            per_year = _PER_YEAR[self.unit]
            return _months(self.number * 12 // per_year, 12 // per_year)
        years = _YEARS[self.unit]
        first = self.number * years
        return date(max(first, 1), 1, 1), date(first + years - 1, 12, 31)

    def exists(self) -> bool:
        """Whether it lies within the years 1 to 9999."""
        try:
            self.bounds()
        except (ValueError, OverflowError):
            return False
        return True

    def value(self) -> str:
        """Its TIMEX3 value ("BC" before years that lie before our era)."""
        if self.unit in ("day", "week", "weekend"):
            return _day_value(self.unit, self.bounds()[0])
        era, number = ("BC", abs(self.year)) if self.year < 0 else ("", self.year)
        if self.unit in ("decade", "century"):
            return era + (f"{number // 10:03d}" if self.unit == "decade" else f"{number // 100:02d}")
        if self.unit == "year":
            return f"{era}{number:04d}"
        return f"{era}{number:04d}-{self._part()}"

    def _part(self) -> str:
        """Which part of its year it is: "04", "Q4", "H2", "SP"."""
        if self.unit == "season":
            return SEASONS[self.number % 4]
        index = self.number % _PER_YEAR[self.unit] + 1
        return f"{index:02d}" if self.unit == "month" else f"{'Q' if self.unit == 'quarter' else 'H'}{index}"

    @property
    def year(self) -> int:
        """The year that it begins in; years BC are negative."""
        if self.unit in ("day", "week", "weekend"):
            return self.bounds()[0].year
        if self.unit == "season":
            return self.number // 4
        return self.number // _PER_YEAR[self.unit] if self.unit in _PER_YEAR else self.number * _YEARS[self.unit]

    def within(self, unit: Unit) -> Period:
        """The period of a unit as coarse or coarser that this one begins in."""
        if unit == self.unit:
            return self
        return Period(unit, self.year // _YEARS[unit]) if unit in _YEARS else containing(self.bounds()[0], unit)


def containing(day: date, unit: Unit) -> Period:
    """The period of `unit` that holds `day` (a weekend: that of the day's week)."""
    if unit == "day":
        return Period(unit, day.toordinal())
    if unit in ("week", "weekend"):
        return Period(unit, (day.toordinal() - 1) // 7)
    if unit == "season":
        return Period(unit, (day.year * 12 + day.month - 3) // 3)
    if unit in _PER_YEAR:
        return Period(unit, (day.year * 12 + day.month - 1) * _PER_YEAR[unit] // 12)
    return Period(unit, day.year // _YEARS[unit])


def part_of(period: Period, edge: Edge) -> tuple[date, date]:
    """The days of its early, middle or late part.

    Of a month the days 1 to 10, 11 to 20 and 21 to the last; of anything else its thirds, in whole months where it is
    a year or a season and in whole years where it is longer. "first week" and "last week" are seven days.
    """
    first, last = period.bounds()
    if edge == "first week":
        return first, first + timedelta(days=6)
    if edge == "last week":
        return last - timedelta(days=6), last
    index = ("early", "mid", "late").index(edge)
    if period.unit == "month":
        return first + timedelta(days=10 * index), last if index == 2 else first + timedelta(days=10 * index + 9)
    if period.unit in ("decade", "century"):
        cuts = [0, 3, 7, 10] if period.unit == "decade" else [0, 33, 67, 100]
        return date(first.year + cuts[index], 1, 1), date(first.year + cuts[index + 1] - 1, 12, 31)
    if period.unit in ("year", "season", "quarter", "half"):
        start, months = first.year * 12 + first.month - 1, round((last - first).days / 30.4)
        return _months(start + months * index // 3, months // 3)
    third = ((last - first).days + 1) / 3
    return first + timedelta(days=round(third * index)), first + timedelta(days=max(0, round(third * (index + 1)) - 1))


def _days_of(unit: str, number: int) -> tuple[date, date]:
    if unit == "day":
        day = date.fromordinal(number)
        return day, day
    monday = date.fromordinal(number * 7 + 1)
    return (monday if unit == "week" else monday + timedelta(days=5)), monday + timedelta(days=6)


def _day_value(unit: str, first: date) -> str:
    if unit == "day":
        return first.isoformat()
    year, week, _ = first.isocalendar()
    return f"{year:04d}-W{week:02d}" + ("-WE" if unit == "weekend" else "")


def _months(first: int, count: int) -> tuple[date, date]:
    """The days of `count` months from the `first`, counted from January of the year 0."""
    year, month = divmod(first, 12)
    after_year, after_month = divmod(first + count, 12)
    return date(year, month + 1, 1), date.fromordinal(date(after_year, after_month + 1, 1).toordinal() - 1)
