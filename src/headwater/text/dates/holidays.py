"""Holidays by name: the day on which each falls in a year, where that is the same wherever English news is read.

Feasts that depend on the country ("Independence Day", "Mother's Day") or on sighting the moon ("Eid") are recognised
and left open. Easter is the Western one (the anonymous Gregorian computus, Meeus 1991).
"""

from __future__ import annotations

from datetime import date, timedelta

_FIXED: dict[str, tuple[int, int]] = {
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26),
    "new year day": (1, 1), "new year": (1, 1), "new year eve": (12, 31), "valentine day": (2, 14),
    "st patrick day": (3, 17), "april fools day": (4, 1), "earth day": (4, 22), "anzac day": (4, 25),
    "may day": (5, 1), "cinco de mayo": (5, 5), "madaraka day": (6, 1), "juneteenth": (6, 19), "canada day": (7, 1),
    "bastille day": (7, 14), "gandhi jayanti": (10, 2), "mashujaa day": (10, 20), "halloween": (10, 31),
    "all saints day": (11, 1), "all souls day": (11, 2), "bonfire night": (11, 5), "guy fawkes night": (11, 5),
    "armistice day": (11, 11), "remembrance day": (11, 11), "veterans day": (11, 11), "world aids day": (12, 1),
    "jamhuri day": (12, 12), "australia day": (1, 26), "groundhog day": (2, 2), "international women day": (3, 8),
}  # fmt: skip
# Month, weekday (0 Monday), and which of them in the month (-1: the last).
_NTH: dict[str, tuple[int, int, int]] = {
    "martin luther king day": (1, 0, 3), "mlk day": (1, 0, 3), "presidents day": (2, 0, 3), "memorial day": (5, 0, -1),
    "labor day": (9, 0, 1), "columbus day": (10, 0, 2), "thanksgiving": (11, 3, 4), "thanksgiving day": (11, 3, 4),
}  # fmt: skip
_FROM_EASTER: dict[str, int] = {
    "shrove tuesday": -47, "mardi gras": -47, "ash wednesday": -46, "palm sunday": -7, "maundy thursday": -3,
    "good friday": -2, "holy saturday": -1, "easter": 0, "easter sunday": 0, "easter monday": 1, "ascension day": 39,
    "pentecost": 49, "whit sunday": 49, "whit monday": 50,
}  # fmt: skip
_AFTER_THANKSGIVING = {"black friday": 1, "cyber monday": 4}
_ONCE: dict[str, date] = {"d day": date(1944, 6, 6)}
_OPEN = (
    "ramadan", "eid", "eid al fitr", "eid al adha", "eid ul fitr", "diwali", "holi", "hanukkah", "passover", "nowruz",
    "yom kippur", "rosh hashanah", "lunar new year", "chinese new year", "vesak", "ashura", "independence day",
    "republic day", "national day", "election day", "labour day", "mother day", "mothers day", "father day",
    "fathers day",
)  # fmt: skip

HOLIDAYS: frozenset[str] = frozenset((*_FIXED, *_NTH, *_FROM_EASTER, *_AFTER_THANKSGIVING, *_ONCE, *_OPEN))


def day_of_holiday(name: str, year: int) -> date | None:
    """The day of the holiday in this year; `None` where its name alone does not tell."""
    if name in _FIXED:
        return date(year, *_FIXED[name])
    if name in _NTH:
        return _nth_weekday(year, *_NTH[name])
    if name in _FROM_EASTER:
        return easter(year) + timedelta(days=_FROM_EASTER[name])
    if name in _AFTER_THANKSGIVING:
        return _nth_weekday(year, *_NTH["thanksgiving"]) + timedelta(days=_AFTER_THANKSGIVING[name])
    return None


def day_of_event(name: str) -> date | None:
    """The day of something that happened once and gave its name to the day; `None` for yearly holidays."""
    return _ONCE.get(name)


def is_yearly(name: str) -> bool:
    """Whether the holiday comes every year (and did not happen once)."""
    return name not in _ONCE


def holiday_value(name: str) -> str:
    """The TIMEX3 value of the holiday in no year in particular ("XXXX-12-25"); "" where its day moves."""
    return "XXXX-{:02d}-{:02d}".format(*_FIXED[name]) if name in _FIXED else ""


def easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar."""
    golden, century = year % 19, year // 100
    skipped = century - century // 4 - (8 * century + 13) // 25
    epact = (19 * golden + skipped + 15) % 30
    epact -= (epact // 28) * (1 - (29 // (epact + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + epact + 2 - century + century // 4) % 7
    offset = epact - weekday
    month = 3 + (offset + 40) // 44
    return date(year, month, offset + 28 - 31 * (month // 4))


def _nth_weekday(year: int, month: int, weekday: int, which: int) -> date:
    if which > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (which - 1))
    last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return last - timedelta(days=(last.weekday() - weekday) % 7)
