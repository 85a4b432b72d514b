"""From forms to time expressions: values and intervals, as far as publication and context settle them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from headwater.model.finding import DateExpression, TimexType
from headwater.text.dates.calendar_dates import period_of
from headwater.text.dates.context import Context
from headwater.text.dates.forms import (
    CalendarDate,
    Clock,
    Form,
    Found,
    Known,
    Length,
    Repeated,
    Shift,
    TimeOfDay,
    Vague,
)
from headwater.text.dates.offsets import open_value, words_for
from headwater.text.dates.periods import Edge, Period, containing, part_of
from headwater.text.dates.spoken import in_quotation
from headwater.text.dates.tense import Tense, ends_sentence, tense_around
from headwater.text.dates.tokens import Tokens


def anchor(tokens: Tokens, found: Found, context: Context, previous: int) -> DateExpression:
    """The expression with what can be known of it; what is mentioned is noted in `context`.

    `previous` is the token after the expression before this one.
    """
    place = tokens.starts[found.first], tokens.ends[found.last - 1]
    form = found.form
    if isinstance(form, Length):
        return DateExpression(*place, "DURATION", form.value)
    if isinstance(form, Repeated):
        return DateExpression(*place, "SET", form.value)
    if isinstance(form, Vague):
        return DateExpression(*place, "DATE", form.value, offset=form.offset)
    period, spare = _period(tokens, found, context, previous), 0
    if isinstance(form, TimeOfDay) and not form.generic:
        same = all(tokens.words[index].strip() for index in range(previous, found.first))
        period, spare = _day_of_time(context, tense_around(tokens, found.first, found.last), same_paragraph=same)
    clock = _clock(form)
    if period is None:
        return _left_open(place, form, clock, context, tense_around(tokens, found.first, found.last))
    if not isinstance(form, TimeOfDay) and not (context.narrative and _from_publication(form)):
        context.mention(period, opens=_opens_sentence(tokens, found.first))
    dated = _dated(place, form, period, clock, context.published)
    if spare and dated.earliest:
        earlier = date.fromisoformat(dated.earliest) - timedelta(days=spare)
        dated = replace(dated, earliest=earlier.isoformat())
    return dated


def _period(tokens: Tokens, found: Found, context: Context, previous: int) -> Period | None:
    form = found.form
    if isinstance(form, Known):
        return form.period
    if isinstance(form, CalendarDate):
        if form.either_order:
            return _by_order(form, context)
        same = not any(ends_sentence(tokens, index) for index in range(previous, found.first))
        return period_of(form, context, tense_around(tokens, found.first, found.last), same_sentence=same)
    if isinstance(form, Shift):
        spoken = (
            context.narrative and form.base == "publication" and in_quotation(tokens.text, tokens.starts[found.first])
        )
        return None if spoken else shifted(form, context)
    return None


def _opens_sentence(tokens: Tokens, first: int) -> bool:
    """Whether the token begins a sentence, or stands behind the one word that does ("In 1944, …")."""
    return first < 2 or ends_sentence(tokens, first - 1) or ends_sentence(tokens, first - 2)


def _from_publication(form: Form) -> bool:
    """Whether the form points at the writer's own time, which a text that tells history only visits."""
    return isinstance(form, Shift) and form.base == "publication"


def _by_order(form: CalendarDate, context: Context) -> Period | None:
    """A date such as 7/8/07: the reading within the sixty days before publication, where only one is."""
    readings = {
        period
        for month, day in ((form.month, form.day), (form.day, form.month))
        if (period := period_of(replace(form, month=month, day=day), context, 0))
    }
    if len(readings) == 1 or context.published is None:
        return readings.pop() if len(readings) == 1 else None
    near = [p for p in readings if 0 <= (context.published - p.bounds()[0]).days <= _NEAR_DAYS]
    far = [p for p in readings if p not in near]
    return near[0] if len(near) == 1 and all(p.bounds()[0] > context.published for p in far) else None


_NEAR_DAYS = 60


def shifted(form: Shift, context: Context) -> Period | None:
    """The period so many units from publication or from the date mentioned before."""
    if form.count is None:
        return None
    if form.base == "context" or (form.base == "story" and context.narrative):
        base = _context_base(form, context)
    else:
        base = containing(context.published, form.unit) if context.published else None
    moved = base.moved(form.count) if base else None
    return moved if moved and (moved.exists() or moved.year < 0) else None


def _context_base(form: Shift, context: Context) -> Period | None:
    """Where a shift from context counts from; "a year earlier" in news without a year before it: from publication."""
    base = context.last_of(form.unit)
    if base is None and context.latest is None and context.published is not None and form.unit in ("year", "quarter"):
        return containing(context.published, form.unit)
    return base


def _day_of_time(context: Context, tense: Tense, *, same_paragraph: bool) -> tuple[Period | None, int]:
    """The day that a clock time belongs to, and how many days earlier it may have been.

    In news that is the day of its paragraph; else what was lies on the day told of last, if that is one of the last
    before publication. Where none is told of, its value is publication day (as in TIMEX3), or it was the day before.
    """
    day = context.last_of("day")
    if context.published is None or context.narrative or (day is not None and same_paragraph):
        return day, 0
    if tense < 0 and day is not None and day.exists() and 0 <= _age(day, context.published) <= _NEWS_DAYS:
        return day, 0
    return containing(context.published, "day"), int(tense < 0)


def _age(day: Period, published: date) -> int:
    return (published - day.bounds()[0]).days


_NEWS_DAYS = 2  # before publication, of which a report tells by the clock without naming the day again


def _clock(form: Form) -> Clock | None:
    return form.clock if isinstance(form, CalendarDate | Shift | TimeOfDay) else None


def _left_open(
    place: tuple[int, int], form: Form, clock: Clock | None, context: Context, tense: Tense
) -> DateExpression:
    kind: TimexType = "TIME" if clock else "DATE"
    return DateExpression(
        *place, kind, open_value(form), offset=words_for(form, tense, has_publication=context.published is not None)
    )


def _dated(
    place: tuple[int, int], form: Form, period: Period, clock: Clock | None, published: date | None
) -> DateExpression:
    value = _value(form, period) + (clock.value if clock and period.unit == "day" else "")
    kind: TimexType = "TIME" if clock and period.unit == "day" else "DATE"
    if not period.exists():
        return DateExpression(*place, kind, value)
    earliest, latest = _bounds(form, period, published)
    return DateExpression(*place, kind, value, earliest.isoformat(), latest.isoformat())


def _value(form: Form, period: Period) -> str:
    """The period's value; of a month's first or last week the ISO week that holds most of its days."""
    if isinstance(form, CalendarDate) and form.edge in ("first week", "last week") and period.exists():
        return containing(part_of(period, form.edge)[0] + timedelta(days=3), "week").value()
    return period.value()


def _bounds(form: Form, period: Period, published: date | None) -> tuple[date, date]:
    edge: Edge | None = form.edge if isinstance(form, CalendarDate | Known | Shift) else None
    if edge is not None and period.unit not in ("day", "weekend"):
        return part_of(period, edge)
    earliest, latest = period.bounds()
    if isinstance(form, Shift) and form.bound and published is not None:
        return (earliest, max(earliest, published)) if form.bound == "earlier" else (min(latest, published), latest)
    return earliest, latest
