"""What readers of units share: "years", "two and a half", and how far from where they count."""

from __future__ import annotations

from headwater.text.dates.forms import Base, Form, Shift, Vague
from headwater.text.dates.lexicon import UNIT_LETTERS, unit_of
from headwater.text.dates.notation import Hit
from headwater.text.dates.numbers import number_of, plain
from headwater.text.dates.periods import UNITS, Unit

# A unit that a shift cannot count in, or not in fractions: how many of which finer one it is.
_FINER: dict[str, tuple[Unit, int]] = {
    "fortnight": ("week", 2), "weekend": ("week", 1), "season": ("month", 3), "decade": ("year", 10),
    "century": ("year", 100),
}  # fmt: skip
_FINER_FRACTION: dict[str, tuple[Unit, int]] = {"year": ("month", 12), "month": ("week", 4), "week": ("day", 7)}


def read_unit(hit: Hit) -> Unit | None:
    """The captured unit, if the calendar has it; `None` for hours, fortnights and the like."""
    word = hit.word("unit")
    return _calendar_unit("day" if word == "night" else unit_of(word))


def _calendar_unit(name: str) -> Unit | None:
    return next((unit for unit in UNITS if unit == name), None)


def read_amount(hit: Hit) -> float | None:
    """The captured amount ("two", and with "and a half" behind the unit, 2.5); `None` where it is left vague."""
    number = number_of(hit.words("amount")) if hit.has("amount") else None
    return number + 0.5 if number is not None and hit.has("half") else number


def read_shift(hit: Hit, sign: int, base: Base) -> Form:
    """The captured amount of units, before or after the base ("two and a half years ago": 30 months)."""
    count, name = read_amount(hit), unit_of(hit.word("unit"))
    finer, factor = _FINER.get(name, (_calendar_unit(name), 1))
    if finer is None:  # hours and minutes: not on the calendar
        return Vague(value="FUTURE_REF" if sign > 0 else "PAST_REF")
    if count is not None and count * factor != int(count * factor):
        finer, factor = _FINER_FRACTION.get(finer, (finer, factor))
    moved = None if count is None else sign * round(count * factor)
    return Shift(unit=finer, count=moved, base=base, later=sign > 0, some=hit.has("vague"))


def duration(number: float | None, unit: str) -> str:
    """The TIMEX3 value of so many units ("P2.5Y", "PT30M", "PXW" where the number is vague)."""
    letter = UNIT_LETTERS[unit]
    if unit == "fortnight":
        number, letter = None if number is None else 2 * number, "W"
    amount = "X" if number is None else plain(number)
    return f"P{letter[0]}{amount}{letter[1]}" if unit in ("second", "minute", "hour") else f"P{amount}{letter}"
