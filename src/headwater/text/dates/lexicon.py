"""The words of time: which classes each word belongs to, and the numbers that words stand for."""

from __future__ import annotations

from functools import cache

MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
          "december")  # fmt: skip
MONTH_SHORT = {"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
               "nov": 11, "dec": 12}  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAY_SHORT = {"mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6}
SEASONS = {"spring": 0, "springtime": 0, "summer": 1, "summertime": 1, "autumn": 2, "fall": 2, "winter": 3,
           "wintertime": 3}  # fmt: skip
PARTS = {"morning": "MO", "mornings": "MO", "dawn": "MO", "afternoon": "AF", "afternoons": "AF", "evening": "EV",
         "evenings": "EV", "night": "NI", "nights": "NI", "nighttime": "NI", "daytime": "DT", "lunchtime": "MI",
         "dusk": "EV"}  # fmt: skip

# Words that are months, seasons or days when capitalised (or in a sure place), and something else when not.
CASED_MONTHS = ("march", "may", "mar", "jan", "dec", "apr", "jun", "aug")
CASED_DAYS = ("sat", "sun", "mon", "wed", "fri", "thu", "tue")

_ONES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
         "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")  # fmt: skip
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = ("zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
             "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
             "nineteenth", "twentieth")  # fmt: skip
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "dozen": 12}

CARDINALS: dict[str, int] = {word: number for number, word in enumerate(_ONES)} | {
    word: 10 * number for number, word in enumerate(_TENS) if word
}
ORDINALS: dict[str, int] = {word: number for number, word in enumerate(_ORDINALS)} | {"thirtieth": 30, "fiftieth": 50}
DECADE_WORDS: dict[str, int] = {
    word: 10 * number
    for number, word in enumerate(
        ("", "", "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
    )
    if word
}

# A unit's letter in a TIMEX3 duration; those of the clock stand behind a "T".
UNIT_LETTERS: dict[str, str] = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "week": "W", "fortnight": "F", "weekend": "WE",
    "month": "M", "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE", "season": "SN",
}  # fmt: skip
_UNIT_FORMS: dict[str, str] = {
    **{unit: unit for unit in UNIT_LETTERS},
    **{f"{unit}s": unit for unit in UNIT_LETTERS if unit != "century"},
    "centuries": "century", "hr": "hour", "hrs": "hour", "min": "minute", "mins": "minute", "sec": "second",
    "secs": "second", "yr": "year", "yrs": "year",
}  # fmt: skip
_SUB_DAY = ("second", "minute", "hour")
PLURAL_VAGUE = {
    **{f"{u}s": u for u in UNIT_LETTERS if u not in ("century", "quarter", "second", "season", "weekend")},
    "centuries": "century",
}


def unit_of(word: str) -> str:
    """The unit that a word such as "years" or "hrs" names; raises `KeyError` for any other word."""
    return _UNIT_FORMS[word]


@cache
def word_classes() -> dict[str, frozenset[str]]:
    """Each word of time (lower case; capitalised where only that form counts) with its classes."""
    classes: dict[str, set[str]] = {}

    def put(kind: str, *words: str) -> None:
        for word in words:
            classes.setdefault(word, set()).add(kind)

    def put_cased(kind: str, *words: str) -> None:
        put(kind, *(form for word in words for form in (word.capitalize(), word.upper())))

    put("month_full", *(word for word in MONTHS if word not in CASED_MONTHS))
    put_cased("month_full", *(word for word in MONTHS if word in CASED_MONTHS))
    put("month_short", *(word for word in MONTH_SHORT if word not in CASED_MONTHS))
    put_cased("month_short", *(word for word in MONTH_SHORT if word in CASED_MONTHS))
    put("weekday", *WEEKDAYS)
    put("weekdays", *(f"{day}s" for day in WEEKDAYS))
    put("weekday_short", *(word for word in WEEKDAY_SHORT if word not in CASED_DAYS))
    put_cased("weekday_short", *CASED_DAYS)
    put("season_name", *SEASONS)
    put("part", *(word for word in PARTS if word not in ("mornings", "afternoons", "evenings", "nights")))
    put("parts", "mornings", "afternoons", "evenings", "nights")
    put("one_word", *_ONES[1:10])
    put("teen_word", *_ONES[10:])
    put("ten_word", *(word for word in _TENS if word))
    put("scale_word", *_SCALES)
    put("ordinal_word", *_ORDINALS[1:], "thirtieth", "fiftieth")
    put("decade_word", *DECADE_WORDS)
    put("unit", *_UNIT_FORMS)
    put("unit_one", *UNIT_LETTERS)
    put("unit_clock", *(word for word, unit in _UNIT_FORMS.items() if unit in _SUB_DAY))
    put("unit_long", *(word for word, unit in _UNIT_FORMS.items() if unit not in _SUB_DAY))
    put("unit_long_one", *(unit for unit in UNIT_LETTERS if unit not in (*_SUB_DAY, "season")))
    put("units_vague", *PLURAL_VAGUE)
    return {word: frozenset(kinds) for word, kinds in classes.items()}


def month_number(word: str) -> int:
    """1 to 12 for the name or short form of a month; raises `KeyError` for any other word."""
    return MONTHS.index(word) + 1 if word in MONTHS else MONTH_SHORT[word]


def weekday_number(word: str) -> int:
    """0 (Monday) to 6 for the name, short form or plural of a weekday; raises `KeyError` for any other word."""
    word = word.removesuffix("s") if word not in WEEKDAY_SHORT else word
    return WEEKDAYS.index(word) if word in WEEKDAYS else WEEKDAY_SHORT[word]


def scale_of(word: str) -> int | None:
    """What "hundred", "thousand", "million" and "dozen" multiply by; `None` for any other word."""
    return _SCALES.get(word)
