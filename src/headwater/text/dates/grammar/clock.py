"""Times of day: "18:00 UTC", "3 p.m.", "noon", "in the morning"."""

from __future__ import annotations

import re

from headwater.text.dates.forms import Clock, Reading, TimeOfDay
from headwater.text.dates.grammar.reads import follows_other_word, read_part
from headwater.text.dates.notation import Hit, Rule
from headwater.text.function_words import word_set

_NAMED = {"noon": "T12:00", "midday": "T12:00", "midnight": "T00:00"}
_COLOURS = word_set("blue black cherry green red purple grey gray")
# Zones by the abbreviation that news uses; "CST", "IST" and the like as in the country where most such news is made.
_OFFSETS = {
    "gmt": "Z", "utc": "Z", "z": "Z", "bst": "+01:00", "cet": "+01:00", "cest": "+02:00", "wat": "+01:00",
    "cat": "+02:00", "sast": "+02:00", "eat": "+03:00", "pkt": "+05:00", "hkt": "+08:00", "jst": "+09:00",
    "kst": "+09:00", "aest": "+10:00", "aedt": "+11:00", "est": "-05:00", "edt": "-04:00", "cst": "-06:00",
    "cdt": "-05:00", "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00",
}  # fmt: skip
_DIGITS = re.compile(r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2})(?::\d{2})?)?|(?P<hh>\d{2})(?P<mm>\d{2})")


def _read_time(hit: Hit) -> Reading:
    clock = _clock(hit)
    if clock is None or _is_score(hit):
        return None
    if hit.has("zone") and not _is_zone(hit):
        return [("bare", TimeOfDay(clock=clock))]
    return TimeOfDay(clock=Clock(value=clock.value + _offset(hit)))


def _clock(hit: Hit) -> Clock | None:
    """The captured clock time; `None` where it is no time of day."""
    words = hit.words("time")
    if words[0] in _NAMED:
        if hit.after() in _COLOURS:
            return None  # "a midnight blue coat"
        return Clock(value=_NAMED[words[0]])
    found = _DIGITS.fullmatch(words[0])
    if found is None:
        return None
    hour, minute = int(found["hour"] or found["hh"]), int(found["minute"] or found["mm"] or 0)
    meridiem = {"am": 0, "pm": 12}.get(words[-1].replace(".", "").replace(" ", ""))
    if meridiem is not None:
        hour = hour % 12 + meridiem if 1 <= hour <= 12 else 99
    return Clock(value=f"T{hour:02d}:{minute:02d}") if hour <= 24 and minute <= 59 else None


def _is_score(hit: Hit) -> bool:
    """As in "a 4:30 ratio", "Matthew 12:30", "by 21:15"; a time there says "p.m." or its zone."""
    if hit.has("zone") or len(hit.words("time")) > 1 or ":" not in hit.word("time"):
        return False
    return hit.tokens.is_name(hit.start - 1) or hit.before() in ("a", "ratio", "by", "of")


def _is_zone(hit: Hit) -> bool:
    """Whether the words are written as a zone's: "EAT" and not "eat"."""
    tokens = hit.tokens
    return any(tokens.is_name(i) or tokens.words[i] in ("local", "time") for i in range(*hit.extent("zone")))


def _offset(hit: Hit) -> str:
    """The zone's offset from UTC, where it is known; else nothing."""
    if not hit.has("zone"):
        return ""
    words = [hit.tokens.raw(i) for i in range(*hit.extent("zone"))]
    hours = next((int(word) for word in words if word.isdigit()), None)
    if hours is not None:  # "(GMT +8)"
        return f"{'+' if '+' in words else '-'}{hours:02d}:00"
    return next((_OFFSETS[key] for word in words if word.isupper() and (key := word.lower()) in _OFFSETS), "")


def _read_part(hit: Hit) -> Reading:
    """As in "in the morning" (of some day), "at night" (of any)."""
    clock = read_part(hit)
    if hit.words("times") == ["late", "night"] and follows_other_word(hit, hit.end):
        return None  # a late night show
    return [("times", TimeOfDay(clock=clock, generic=hit.word("lead") == "at"))] if clock else None


CLOCK_RULES: tuple[Rule, ...] = (
    Rule("time", "about? bare=(time=(clock)) zone=(zone)?", _read_time),
    Rule(
        "part of day",
        "lead=('in during by' 'the' | 'at' | 'early in' 'the') times=(part=(part))"
        " | lead=('in during by' 'the'? | 'until since') times=(('early late' | 'mid' '-'?) part=(part))"
        " (?! 'hours of')",
        _read_part,
    ),
)
