"""Days of the calendar: "Friday, July 21, 2017", "the 25th of August", "17-19 September 1939", "on the 20th"."""

from __future__ import annotations

from dataclasses import replace

from headwater.text.dates.forms import CalendarDate, Reading, Repeated
from headwater.text.dates.grammar.reads import (
    follows_other_word,
    read_day,
    read_month,
    read_part,
    read_year_from,
    with_year,
)
from headwater.text.dates.lexicon import weekday_number
from headwater.text.dates.notation import Hit, Rule
from headwater.text.dates.numbers import ordinal_of
from headwater.text.function_words import word_set

_PREPOSITIONS = word_set("at on for from of after before during in since")
# "the Sept. 11 attacks": the one day of a month that is known without its year.
_ATTACKS = word_set("attack attacks terror terrorist terrorists hijackers atrocities commission")
# "on the 20th and …", but not "the 20th minute", "the 20th Congress".
_AFTER_ORDINAL = word_set("and or to when but as with for after before by at he she it they we")


def read_day_of_month(hit: Hit) -> CalendarDate | None:
    """The captured day and month, with the year if there is one."""
    day, month = read_day(hit), read_month(hit)
    if day is None or month is None or _is_month_and_count(hit):
        return None
    if (month, day) == (9, 11) and not hit.has("year") and hit.after() in _ATTACKS:
        return CalendarDate(year=2001, month=9, day=11)
    weekday = weekday_number(hit.word("weekday")) if hit.has("weekday") else None
    said = CalendarDate(month=month, day=day, weekday=weekday, turn="that" if _is_pointed_at(hit) else None)
    return with_year(hit, replace(said, year_from=read_year_from(hit), clock=read_part(hit)))


def _is_pointed_at(hit: Hit) -> bool:
    """Yes in "at that March 2 event", no in "said that March 2 would …"."""
    return hit.before() == "that" and hit.before(2) in _PREPOSITIONS


def _is_month_and_count(hit: Hit) -> bool:
    """As in "In April 20 people …": a month, then a count of something."""
    if hit.has("year") or hit.has("weekday") or hit.extent("month")[0] > hit.extent("day")[0]:
        return False
    return hit.before() == "in" and hit.word("day").isdigit() and follows_other_word(hit, hit.end)


def _read_days(hit: Hit) -> Reading:
    """As in "17-19 September 1939", "May 16 and 17": each day by itself."""
    first, second, month = read_day(hit, "first"), read_day(hit, "second"), read_month(hit)
    if first is None or second is None or month is None or second <= first:
        return None
    one, other = (with_year(hit, CalendarDate(month=month, day=day)) for day in (first, second))
    return [("one", one), ("other", other)]


def _read_ordinal_day(hit: Hit) -> Reading:
    """As in "on the 20th": a day of the month mentioned before."""
    day = read_day(hit)
    if day is None or (hit.after().isalpha() and hit.after() not in _AFTER_ORDINAL):
        return None
    return CalendarDate(day=day, turn="that")


def _read_nth_weekday(hit: Hit) -> Reading:
    """As in "the first Monday in October", "the last Friday of the month"; "… of every month" comes again and again."""
    if hit.has("every"):
        return Repeated(value="P1M")
    nth = -1 if hit.word("which") == "last" else ordinal_of(hit.words("which"))
    if nth is None or nth > _MOST_OF_A_WEEKDAY:
        return None
    said = CalendarDate(month=read_month(hit), weekday=weekday_number(hit.word("weekday")), nth=nth)
    return with_year(hit, replace(said, year_from=read_year_from(hit)))


_MOST_OF_A_WEEKDAY = 5  # in a month

_YEAR = "((',' | '.' | 'of in' | ',' 'in')? year=(year_said) era=(era)? | 'in of'? of_year)?"

DAY_RULES: tuple[Rule, ...] = (
    Rule("month day year", f"(weekday=(weekday_any) ','?)? month=(month) day=(day_said) {_YEAR}", read_day_of_month),
    Rule(
        "day month year",
        f"(weekday=(weekday_any) ','? 'the'?)? 'the'? day=(day_said) 'of'? month=(month) {_YEAR}",
        read_day_of_month,
    ),
    Rule(
        "night of day month",
        "('early late' 'in'?)? 'the' ('early late')? part=(part) 'hours'? 'of' (weekday=(weekday_any) ','?)?"
        " (month=(month) day=(day_said) | day=(day_said) 'of'? month=(month)) (','? year=(year_said))?",
        read_day_of_month,
    ),
    Rule(
        "ordinal word of month",
        "'the'? day=(ordinal) 'of' month=(month) (','? 'of'? year=(year_said) era=(era)?)?",
        read_day_of_month,
    ),
    Rule(
        "days month year",
        "one=('the'? first=(day_said)) to"
        " other=('the'? second=(day_said) 'of'? month=(month) (','? 'of'? year=(year_said) era=(era)?)?)",
        _read_days,
    ),
    Rule(
        "month days year",
        "one=(month=(month) first=(day_said)) to other=(second=(day_said) (',' year=(year_said))?)",
        _read_days,
    ),
    Rule(
        "nth weekday of month",
        "'the' which=(ordinal | 'last') weekday=(weekday) 'in of'"
        " (month=(month) (','? 'of'? year=(year_said) | 'of in'? of_year)?"
        " | 'the this' 'month' | every=('every each') 'month')",
        _read_nth_weekday,
    ),
    Rule("ordinal day", "'the' day=(ordinal_digits)", _read_ordinal_day),
)
