"""Dates in digits: "2015-10-21", "21/10/2015", "9/11"."""

from __future__ import annotations

from datetime import date

from headwater.text.dates.forms import CalendarDate, Clock, Reading
from headwater.text.dates.notation import Hit, Rule


def _read_iso(hit: Hit) -> Reading:
    said = hit.word("date").upper()
    try:
        day = date.fromisoformat(said[:10])
    except ValueError:
        return None
    clock = Clock(value=f"T{said[11:]}") if len(said) > 10 else None
    return CalendarDate(year=day.year, month=day.month, day=day.day, clock=clock)


def _read_parted(hit: Hit) -> Reading:
    """As in "21/10/2015" or "10/21/2015"; where both orders are possible it is left open which."""
    said = hit.word("date")
    parts = [int(part) for part in said.replace(".", "/").split("/")]
    if len(parts) == 2:  # the one day that is called by two numbers
        return CalendarDate(year=2001, month=9, day=11) if said == "9/11" else None
    year = parts[0] if parts[0] > 999 else parts[2]
    orders = _orders(parts, day_first="." in said)
    if not orders:
        return None
    month, day = orders[0]
    return CalendarDate(year=year, short_year=year < 100, month=month, day=day, either_order=len(orders) == 2)


def _orders(parts: list[int], *, day_first: bool) -> list[tuple[int, int]]:
    """The months and days that the numbers can be: the year first, the day first, or either way round."""
    first, second = parts[1:] if parts[0] > 999 else parts[:2]
    if parts[0] > 999:
        readings = [(first, second)]
    elif day_first or first == second:
        readings = [(second, first)]
    else:
        readings = [(first, second), (second, first)]
    return [(month, day) for month, day in readings if 1 <= month <= 12 and 1 <= day <= 31]


NUMERIC_RULES: tuple[Rule, ...] = (
    Rule("iso date", "date=(iso_date)", _read_iso),
    Rule("parted date", "date=(slashed_date)", _read_parted),
)
