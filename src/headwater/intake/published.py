"""When an article says that it was published: printed dates of many forms to ISO 8601, as exact as they were given."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january", "feb february", "mar march", "apr april", "may", "jun june",
            "jul july", "aug august", "sep sept september", "oct october", "nov november", "dec december",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
# Zones with one meaning in news (IST, for one, has three): hours from UTC.
_ZONES = {
    "z": 0, "utc": 0, "gmt": 0, "bst": 1, "cet": 1, "cest": 2, "sast": 2, "eat": 3, "est": -5, "edt": -4, "cst": -6,
    "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7, "aest": 10, "aedt": 11, "jst": 9, "kst": 9,
}  # fmt: skip
_ISO = re.compile(
    r"(?P<y>\d{4})(?P<s>[-/.]?)(?P<m>\d{2})(?P=s)(?P<d>\d{2})"
    r"(?:(?:[T,]?\s*|[T_])(?P<H>\d{2}):?(?P<M>\d{2})(?::?(?P<S>\d{2})(?P<f>[.,]\d{1,9})?)?)?"
    r"\s*(?P<z>Z|[A-Za-z]{2,4}|(?:UTC|GMT)?\s*[+-]\d{2}:?\d{2})?(?:\s*\[[\w/]+\])?$"
)
_MONTH_WORD = r"(?P<mon>[A-Za-z]{3,9})\.?"
_DAY = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<y>\d{4})"
_DATES = (
    re.compile(rf"\b{_DAY}(?:\s+of)?[\s-]+{_MONTH_WORD},?[\s-]+{_YEAR}\b"),
    re.compile(rf"\b{_MONTH_WORD}[\s-]+{_DAY},?\s+{_YEAR}\b"),
    re.compile(r"(?<!\d)(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?!\d)"),
    re.compile(r"(?<!\d)(?P<a>\d{1,2})[-/.](?P<b>\d{1,2})[-/.](?P<y>\d{4})(?!\d)"),
    re.compile(r"^(?P<a>\d{1,2})[-/](?P<b>\d{1,2})[-/](?P<y>\d{2})$"),
    re.compile(rf"\b{_MONTH_WORD}\s+{_DAY}\s+\d{{2}}:\d{{2}}:\d{{2}}\s+(?:[A-Z]{{3,4}}|[+-]\d{{4}})?\s*{_YEAR}\b"),
)
_TIME = re.compile(
    r"(?<![\d:.])(?P<H>\d{1,2})[:.](?P<M>\d{2})(?::(?P<S>\d{2}))?\s*(?P<ap>[ap]\.?m\b\.?)?"
    r"[\s(]*(?P<z>Z\b|(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?|[A-Za-z]{3,4}\b)?",
    re.IGNORECASE,
)
_LONGEST = 120


def read_published(value: object) -> str | None:
    """A date, or date and time, in ISO 8601, as exact as `value` gives it; `None` where no full date can be told.

    Takes ISO 8601 in its forms, RFC 5322, dates in English words, figures with the year first, day and month in
    figures where only one order is possible, seconds or milliseconds since 1970 (in UTC), and date objects.
    """
    if hasattr(value, "isoformat"):
        return str(value.isoformat()) if _possible_year(getattr(value, "year", None)) else None
    text = " ".join(str(value).split()) if isinstance(value, str | int | float) else ""
    if not text or len(text) > _LONGEST:
        return None
    return _from_epoch(text) or _from_iso(text) or _from_words(text)


def _from_epoch(text: str) -> str | None:
    match = re.fullmatch(r"(\d{9,10}|\d{12,13})(?:\.\d+)?", text)
    if not match:
        return None
    seconds = int(match[1]) / (1000 if len(match[1]) > 10 else 1)
    return datetime.fromtimestamp(int(seconds), UTC).isoformat()


def _from_iso(text: str) -> str | None:
    match = _ISO.match(text)
    if not match or (match["z"] or "").lower() in ("am", "pm"):
        return None
    day = _date(match["y"], int(match["m"]), match["d"])
    if day is None or match["H"] is None:
        return day
    clock = _clock(int(match["H"]), match["M"], match["S"], match["f"])
    return day if clock is None else day + clock + (_offset(match["z"]) or "")


def _from_words(text: str) -> str | None:
    for pattern in _DATES:
        for match in pattern.finditer(text):
            day = _date_of(match)
            if day is not None:
                return day + _time_in(text.replace(match.group(), " ", 1) if "mon" in match.groupdict() else text)
    return None


def _date_of(match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    if groups.get("mon"):
        month = _MONTHS.get(groups["mon"].lower())
        return _date(groups["y"], month, groups["d"]) if month else None
    if groups.get("m"):
        return _date(groups["y"], int(groups["m"]), groups["d"])
    first, second = int(groups["a"]), int(groups["b"])
    year = groups["y"] if len(groups["y"]) == 4 else f"{'19' if groups['y'] > '68' else '20'}{groups['y']}"  # POSIX
    if first > 12 >= second or first == second:
        return _date(year, second, str(first))
    return _date(year, first, str(second)) if second > 12 >= first else None


def _time_in(text: str) -> str:
    """The clock time that stands in what is left of the text, as ISO 8601 ("T15:56:00+01:00"), or nothing."""
    match = _TIME.search(text)
    if not match:
        return ""
    hour, half = int(match["H"]), (match["ap"] or "").lower()
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    clock = _clock(hour, match["M"], match["S"], None)
    return "" if clock is None else clock + (_offset(match["z"]) or "")


def _clock(hour: int, minute: str, second: str | None, fraction: str | None) -> str | None:
    if hour > 23 or int(minute) > 59 or int(second or 0) > 59:
        return None
    return f"T{hour:02d}:{minute}:{second or '00'}" + (fraction or "").replace(",", ".")


def _offset(zone: str | None) -> str | None:
    if not zone:
        return None
    named = _ZONES.get(zone.lower())
    if named is not None:
        return _hours(named)
    match = re.search(r"([+-])(\d{1,2}):?(\d{2})?$", zone)
    if not match or int(match[2]) > 14:
        return None
    return f"{match[1]}{int(match[2]):02d}:{match[3] or '00'}"


def _hours(hours: int) -> str:
    moment = datetime(2000, 1, 1, tzinfo=timezone(timedelta(hours=hours)))
    return moment.isoformat()[-6:]


def _date(year: str, month: int, day: str) -> str | None:
    try:
        made = datetime(int(year), month, int(day), tzinfo=UTC)
    except ValueError:
        return None
    return made.date().isoformat() if _possible_year(made.year) else None


def _possible_year(year: object) -> bool:
    """Newspapers begin in 1605; a year far off is a default or a slip ("0001-01-01", "9999-12-31")."""
    return isinstance(year, int) and 1600 <= year <= 2200
