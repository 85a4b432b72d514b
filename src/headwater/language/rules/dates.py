"""Dates at the edge of a phrase: passed over, for they belong to the sentence."""

from __future__ import annotations

from headwater.language.rules.lines import Line
from headwater.language.rules.tables import frame_words

_BEFORE_DATES = frozenset({"on", "in", "late", "early", "last", "this", "earlier", "since", "next"})


def is_date(low: str) -> bool:
    """Whether a word names a day, a month or a part of the day."""
    return low in frame_words("weekdays") or low in frame_words("months")


def is_year(low: str) -> bool:
    """Whether a word is a year of four digits."""
    return len(low) == 4 and low.isdigit() and low[0] in "12"


def skip_back_over_date(line: Line, at: int) -> int:
    """`at`, or the last token before a date that ends there ("Mr. Smith on Tuesday", "Smith late Monday")."""
    tags, lows = line.tags, line.lows
    first = at
    while first >= 0 and (is_date(lows[first]) or (tags[first] == "U" and first < at) or is_year(lows[first])):
        first -= 1
        if first > 0 and tags[first] == "," and tags[first - 1] == "U" and is_year(lows[first + 1]):
            first -= 1
    if first == at or first < 0:
        return at
    while first >= 0 and lows[first] in _BEFORE_DATES:
        first -= 1
    return first if first >= 0 else at
