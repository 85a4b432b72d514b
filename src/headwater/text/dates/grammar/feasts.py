"""Holidays by name: "Christmas 1963", "last Easter", "New Year's Eve"."""

from __future__ import annotations

from headwater.text.dates.forms import CalendarDate, Reading, Turn, Vague
from headwater.text.dates.grammar.reads import read_year_from, with_year
from headwater.text.dates.holidays import HOLIDAYS, holiday_value, is_yearly
from headwater.text.dates.notation import Hit, Rule
from headwater.text.function_words import word_set

_TURNS: dict[str, Turn] = {"this": "this", "last": "last", "next": "next"}
# "on Christmas Eve", "since Easter": a day of some year; "celebrate Christmas", "a Thanksgiving speech": any year's.
_ON = word_set("on at by since until till before after over during around about through from")
_DROPPED = frozenset(("'s", "'", "’", ".", "-", "saint"))


_BEFORE_HOLIDAY = word_set("on in at by since until before after during for every each a the happy merry on")


def holiday_name(words: list[str]) -> str:
    """The holiday's name as the table of holidays has it."""
    kept = ["st" if word == "saint" else word for word in words if word not in _DROPPED or word == "saint"]
    name = " ".join(kept)
    return name if name in HOLIDAYS else " ".join(word.removesuffix("s") for word in kept)


def _read_holiday(hit: Hit) -> Reading:
    name = holiday_name(hit.words("name"))
    first, last = hit.extent("name")
    if name not in HOLIDAYS or not hit.tokens.is_name(first) or hit.tokens.is_name(last):
        return None
    if hit.tokens.is_name(hit.start - 1) and hit.before() not in _BEFORE_HOLIDAY:
        return None  # "Johnnie Christmas", "White Christmas"
    turn = _TURNS.get(hit.word("turn"))
    said = CalendarDate(holiday=name, turn=turn, year_from=read_year_from(hit))
    if turn or said.year_from is not None or hit.has("year") or hit.before() in _ON or not is_yearly(name):
        return with_year(hit, said)
    return Vague(value=holiday_value(name), offset=f"{name}, of no year that the text gives")


def _pattern(name: str) -> str:
    """A holiday's words with an optional possessive behind each: "new year eve" is "New Year's Eve"."""
    words = name.split()
    spelled = [
        "'st saint' '.'?" if word == "st" else f"'{word}'" if word.endswith("s") else f"'{word} {word}s'"
        for word in words
    ]
    return " (possessive | apostrophe | '-')? ".join(spelled)


_NAMES = " | ".join(_pattern(name) for name in sorted(HOLIDAYS, key=lambda name: (-len(name.split()), name)))

HOLIDAY_RULES: tuple[Rule, ...] = (
    Rule(
        "holiday",
        f"turn=('this last next')? name=({_NAMES}) possessive? (?! 'day eve')"
        " ((',' | 'of in')? year=(year_said) | 'of in'? of_year)?",
        _read_holiday,
    ),
)
