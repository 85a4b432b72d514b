"""For what cannot be dated: its TIMEX3 value with X for what is unknown, and in words from what it counts."""

from __future__ import annotations

from headwater.text.dates.forms import CalendarDate, Form, Shift, TimeOfDay
from headwater.text.dates.lexicon import MONTHS, WEEKDAYS
from headwater.text.dates.periods import SEASONS
from headwater.text.dates.tense import Tense

_SEASON_WORDS = ("spring", "summer", "autumn", "winter")
_UNKNOWN = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "year": "XXXX",
            "quarter": "XXXX-QX", "half": "XXXX-HX", "season": "XXXX-SX", "decade": "XXX", "century": "XX"}  # fmt: skip


def open_value(form: Form) -> str:
    """The value with X for what is unknown ("XXXX-10-01", "XXXX-WXX-3"), or "" where nothing is known."""
    if isinstance(form, CalendarDate):
        return _open_date(form) + (form.clock.value if form.clock else "")
    if isinstance(form, Shift):
        if form.count is None and (form.some or form.base == "publication"):
            return "FUTURE_REF" if form.later else "PAST_REF"
        return _UNKNOWN[form.unit] + (form.clock.value if form.clock else "")
    return f"XXXX-XX-XX{form.clock.value}" if isinstance(form, TimeOfDay) else ""


def _open_date(form: CalendarDate) -> str:
    if form.either_order or form.holiday is not None:
        return ""
    if form.weekend:
        return _UNKNOWN["weekend"]
    parts = (
        (form.nth is not None, f"XXXX-{form.month:02d}-XX" if form.month else "XXXX-XX-XX"),
        (form.month is None and form.day is not None, f"XXXX-XX-{form.day or 0:02d}"),
        (form.day is not None, f"XXXX-{form.month or 0:02d}-{form.day or 0:02d}"),
        (form.month is not None, f"XXXX-{form.month or 0:02d}"),
        (form.weekday is not None, f"XXXX-WXX-{(form.weekday or 0) + 1}"),
        (form.season is not None, f"XXXX-{SEASONS[form.season or 0]}"),
        (form.quarter is not None, f"XXXX-Q{form.quarter}"),
        (form.half is not None, f"XXXX-H{form.half}"),
    )
    return next((value for said, value in parts if said), "XXXX")


def words_for(form: Form, tense: Tense, *, has_publication: bool) -> str:
    """From what an expression counts, in words ("the Wednesday on or before publication")."""
    if isinstance(form, CalendarDate):
        return _words_for_date(form, tense, has_publication=has_publication)
    if isinstance(form, Shift):
        return _words_for_shift(form)
    return "a time of a day that the text does not give"


def _words_for_date(form: CalendarDate, tense: Tense, *, has_publication: bool) -> str:
    if form.either_order:
        return f"{form.month}/{form.day}: the day or the month may come first"
    if form.holiday is not None:
        return f"{form.holiday}: its day depends on the country or the year"
    name = "weekend" if form.weekend else _name_of(form)
    if form.year_from == "context" or form.turn in ("that", "before", "after") or has_publication:
        return f"{name} of a year or month that the text does not give"
    if form.year_from is not None:
        return f"{name} of {_YEAR_WORDS[form.year_from]} publication"
    if form.weekday is not None and form.day is None and form.nth is None:
        side = "on or after" if tense > 0 else "on or before"
        return f"the {name} {_SIDES.get(form.turn or '', side)} publication"
    return f"the {name} nearest publication"


_YEAR_WORDS = {0: "the year of", -1: "the year before", 1: "the year after"}
_ORDINALS = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", -1: "last"}
_SIDES = {"last": "before", "next": "after", "coming": "after"}


def _name_of(form: CalendarDate) -> str:
    if form.nth is not None:
        return f"{_ORDINALS[form.nth]} {WEEKDAYS[form.weekday or 0].capitalize()} of {_month_of(form) or 'the month'}"
    if form.month is not None or form.day is not None:
        return f"{_month_of(form) or 'day'} {form.day or ''}".rstrip()
    if form.weekday is not None:
        return WEEKDAYS[form.weekday].capitalize()
    if form.season is not None:
        return _SEASON_WORDS[form.season]
    if form.quarter:
        return f"{_ORDINALS[form.quarter]} quarter"
    return f"{_ORDINALS[form.half]} half" if form.half else "year"


def _month_of(form: CalendarDate) -> str:
    return MONTHS[form.month - 1].capitalize() if form.month is not None else ""


def _words_for_shift(form: Shift) -> str:
    base = "publication" if form.base == "publication" else "the date mentioned before"
    if form.count is None:
        return f"some {form.unit}s {'after' if form.later else 'before'} {base}"
    if form.count == 0:
        return f"the {form.unit} of {base}"
    count = abs(form.count)
    amount = f"the {form.unit}" if count == 1 else f"{count} {form.unit}s"
    return f"{amount} {'after' if form.count > 0 else 'before'} {base}"
