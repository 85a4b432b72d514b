"""Clock times and the days beside them: one expression ("3 p.m. Tuesday"), or a day lent ("3 p.m. on Tuesday")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from headwater.text.dates.forms import CalendarDate, Clock, Form, Found, Shift, TimeOfDay
from headwater.text.dates.tokens import Tokens


def join_clocks(tokens: Tokens, founds: Sequence[Found]) -> list[Found]:
    """The expressions, each clock time joined with the day right beside it; with "on" between, they stay two."""
    joined: list[Found] = []
    for found in founds:
        last = joined[-1] if joined else None
        form = _joint(last, found, tokens) if last else None
        if last is None or form is None:
            joined.append(found)
        elif tokens.words[last.last : found.first] == ["on"]:
            joined[-1:] = [replace(last, form=form), found]
        else:
            joined[-1] = Found(last.first, found.last, form)
    return joined


def _joint(last: Found, found: Found, tokens: Tokens) -> Form | None:
    between = tokens.words[last.last : found.first]
    if isinstance(last.form, TimeOfDay):
        return _at(found.form, last.form.clock) if between in ([], [","], ["on"]) else None
    if between not in ([], [","]):
        return None
    return _at(last.form, found.form.clock) if isinstance(found.form, TimeOfDay) else None


def _at(form: Form, clock: Clock) -> Form | None:
    """The form with the time of day, if it is a day that has none yet, or only a part of the day that holds it."""
    day = isinstance(form, CalendarDate) and (form.weekday is not None or form.day is not None)
    if not isinstance(form, CalendarDate | Shift) or not (day or (isinstance(form, Shift) and form.unit == "day")):
        return None
    told = clock if form.clock is None else _in_part(clock, form.clock)
    return None if told is None else replace(form, clock=told)


# The hours that lie in each part of a day; "2 a.m. last night" may be of either day, and stays by itself.
_PARTS = {"TMO": range(1, 13), "TAF": range(12, 19), "TEV": range(16, 24), "TNI": range(18, 24)}


def _in_part(clock: Clock, part: Clock) -> Clock | None:
    """The time of day as the part of the day tells it ("7 o'clock last night": 19:00), if it can lie in it."""
    hours = _PARTS.get(part.value)
    found = _TIME.match(clock.value)
    if hours is None or found is None:
        return None
    hour = int(found["hour"])
    if hour not in hours and hour + 12 in hours and part.value != "TMO":
        return replace(clock, value=f"T{hour + 12:02}{clock.value[found.end() :]}")
    return clock if hour in hours else None


_TIME = re.compile(r"T(?P<hour>\d\d)(?=:|$)")
