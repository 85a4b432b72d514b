"""Clock times and the days beside them: one expression ("3 p.m. Tuesday"), or a day lent ("3 p.m. on Tuesday")."""

from __future__ import annotations

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
    """The form with the time of day, if it is a day that has none yet."""
    if isinstance(form, CalendarDate) and form.clock is None and (form.weekday is not None or form.day is not None):
        return replace(form, clock=clock)
    if isinstance(form, Shift) and form.clock is None and form.unit == "day":
        return replace(form, clock=clock)
    return None
