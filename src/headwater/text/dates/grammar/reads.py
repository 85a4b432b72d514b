"""What the grammar's readers share: captured words as months, years, edges, and whether a word stands for time here."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from headwater.text.dates.forms import CalendarDate, Clock
from headwater.text.dates.lexicon import (
    MONTH_SHORT,
    MONTHS,
    PARTS,
    SEASONS,
    WEEKDAY_SHORT,
    WEEKDAYS,
    month_number,
)
from headwater.text.dates.notation import Hit
from headwater.text.dates.numbers import ordinal_of
from headwater.text.dates.periods import Edge
from headwater.text.dates.tokens import OTHER
from headwater.text.function_words import word_set

_EDGES: dict[str, Edge] = {
    "early": "early", "earlier": "early", "beginning": "early", "start": "early", "outset": "early", "onset": "early",
    "first": "early", "mid": "mid", "middle": "mid", "late": "late", "later": "late", "end": "late", "close": "late",
    "latter": "late", "last": "late",
}  # fmt: skip

# Months that are also given names, surnames or verbs: they need a word beside them that asks for a time.
_NAMES_TOO = frozenset({"may", "march", "april", "june", "august", "jan", "mar", "dec", "apr", "jun", "aug"})
_ASK_FOR_TIME = word_set(
    "in since until till last next this that early late mid earlier later during throughout between every each previous"
)
_MAY_ASK = word_set(
    "the a an its his her their 's by from to through of for before after and or - – , ( on around about -"
)
TIME_WORDS = frozenset((*MONTHS, *MONTH_SHORT, *WEEKDAYS, *WEEKDAY_SHORT, *SEASONS))


def read_edge(hit: Hit, name: str = "edge") -> Edge | None:
    """Early, mid or late, from the capture's words; `None` where it has none."""
    return next((_EDGES[word] for word in hit.words(name) if word in _EDGES), None)


def read_month(hit: Hit, name: str = "month") -> int | None:
    """The captured month, 1 to 12."""
    return month_number(hit.word(name)) if hit.has(name) else None


def read_year(hit: Hit, name: str = "year") -> tuple[int | None, bool]:
    """The captured year, and whether two digits alone were given."""
    digits = [word for word in hit.words(name) if word.isdigit()]
    if not digits:
        return None, False
    return int(digits[0]), len(digits[0]) <= 2


def read_year_from(hit: Hit) -> int | Literal["context"] | None:
    """Where the year counts from in "of that year" (the context), "last year" (-1 from publication); else `None`."""
    if hit.has("same"):
        return "context"
    return {"this": 0, "the": 0, "last": -1, "next": 1}.get(hit.word("shift"))


def read_day(hit: Hit, name: str = "day") -> int | None:
    """The captured day of the month, 1 to 31; `None` where there is none or it is no such number."""
    words = hit.words(name)
    if not words:
        return None
    day = int(words[0]) if words[0].isdigit() else ordinal_of([word for word in words if word != "-"])
    return day if day is not None and 1 <= day <= 31 else None


def with_year(hit: Hit, date: CalendarDate) -> CalendarDate:
    """The date with the year (and "BC") that the hit captured, if it did."""
    year, short = read_year(hit)
    if year is None:
        return date
    return replace(date, year=year, short_year=short, era="BC" if hit.has("era") else "")


def read_part(hit: Hit) -> Clock | None:
    """The captured part of the day as a clock ("TNI"), if any."""
    return Clock(value=f"T{PARTS[hit.word('part')]}") if hit.has("part") else None


def stands_as_month(hit: Hit, name: str = "month") -> bool:
    """Whether a month without day or year beside it is one, and no person, verb or other name."""
    word, (first, last) = hit.word(name), hit.extent(name)
    tokens = hit.tokens
    if word not in _NAMES_TOO and len(word) > 3:
        return True
    before = tokens.word(first - 1)
    if before in _ASK_FOR_TIME:
        return True
    if word != "may" and follows_other_word(hit, first - 1) and follows_other_word(hit, last):
        return True  # "a televised March debate"
    named_next = tokens.is_name(last) and tokens.word(last) not in TIME_WORDS
    return before in _MAY_ASK and not named_next and word not in tokens.persons


def follows_other_word(hit: Hit, index: int) -> bool:
    """Whether a lower-case word that the grammar knows nothing of stands at this token."""
    tokens = hit.tokens
    return (
        0 <= index < len(tokens)
        and tokens.symbols[index] == OTHER
        and tokens.words[index].isalpha()
        and not tokens.is_name(index)
    )
