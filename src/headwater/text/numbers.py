"""The numbers that words of a text stand for, and what they count."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
_VALUES = {word: float(i) for i, word in enumerate(_SMALL.split())}
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_VALUES |= {word: 10.0 * i for i, word in enumerate(_TENS.split(), 2)}
_VALUES |= {"dozen": 12.0}
_SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "bn": 1e9, "tn": 1e12}
_SCALES |= {"crore": 1e7, "lakh": 1e5, "m": 1e6, "k": 1e3, "mn": 1e6}
SCALES = frozenset(_SCALES)
# Currencies that are written before a number without a sign of their own ("Sh400 million", "Rs500").
_PREFIXES = {"sh": "Sh", "shs": "Sh", "ksh": "Sh", "kshs": "Sh", "rs": "Rs", "inr": "Rs", "rm": "RM", "php": "₱"}
_FIGURE = re.compile(rf"({'|'.join(_PREFIXES)})?([0-9]{{1,15}}(?:\.[0-9]{{1,6}})?)(m|mn|bn|k|tn)?")
_YEAR = re.compile(r"19\d\d|20\d\d|2100")


@dataclass(frozen=True, slots=True)
class Number:
    """A number among word keys `[start, end)` and its value."""

    start: int
    end: int
    value: float


def find_numbers(keys: Sequence[str]) -> list[Number]:
    """The numbers among word keys (`Word.key`): digits, words, and both with a scale ("1.2", "million"), in order.

    Thousands parted by a comma come as two keys ("363", "053") and are joined. "One" alone is no number.
    """
    found: list[Number] = []
    behind = 0
    for i, key in enumerate(keys):
        value = _value_of(key)
        if value is None or i < behind:
            continue
        value, used = _number_at(keys, i, value)
        if key != "one" or used > 1:
            found.append(Number(i, i + used, value))
        behind = i + used
    return found


def _number_at(keys: Sequence[str], i: int, value: float) -> tuple[float, int]:
    """The number that begins with the key `i`, which alone has this value, and how many keys it takes."""
    used = 1
    while i + used < len(keys):
        following = keys[i + used]
        if keys[i].isdigit() and following.isdigit() and len(following) == 3 and len(keys[i]) <= 3:
            value = value * 1000 + float(following)
        elif following in _SCALES:
            value *= _SCALES[following]
        elif not keys[i].isdigit() and value % 10 == 0 and value >= 20 and 0 < _VALUES.get(following, 0.0) < 10:
            value += _VALUES[following]
        else:
            break
        used += 1
    return value, used


# Every word of every unit is asked, most of them no number: news repeats its words.
@lru_cache(maxsize=1 << 15)
def _value_of(key: str) -> float | None:
    figure = _FIGURE.fullmatch(key)
    if figure:
        return float(figure.group(2)) * _SCALES.get(figure.group(3) or "", 1.0)
    return _VALUES.get(key)


def is_year(keys: Sequence[str], number: Number) -> bool:
    """Whether a number may be a year by the way it is written ("2014", not "2,000" or "two thousand")."""
    return _YEAR.fullmatch(keys[number.start]) is not None and number.end - number.start == 1


def currency_of(key: str) -> str | None:
    """The currency that a word key begins with, where it is a number with one ("sh400" → "Sh")."""
    figure = _FIGURE.fullmatch(key)
    return _PREFIXES.get(figure.group(1) or "") if figure else None


def differ_beyond_rounding(a: float, b: float) -> bool:
    """Whether two numbers cannot be one number said more and less exactly: neither is the other, rounded.

    "1,487" and "nearly 1,500" may be one; "12" and "14" may not.
    """
    low, high = sorted((abs(a), abs(b)))
    if a == b:
        return False
    for digits in (1, 2, 3):
        if float(f"{low:.{digits - 1}e}") == high or float(f"{high:.{digits - 1}e}") == low:
            return high < 20
    return high - low > 0.02 * high
