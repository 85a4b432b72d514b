"""Two time expressions that bound one stretch of time: "from 1965 to 1970", "between May 3 and May 9", "17-19 June"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from headwater.model.finding import DateExpression, TimexType
from headwater.model.spans import Span

_LINK = re.compile(r"\s*(?P<dash>[-–—])\s*|,?\s+(?P<to>to|until|till|through)\s+|\s+(?P<and>and)\s+")
_OPENING = re.compile(r"\b(?P<word>from|between)\s+(?:the\s+)?$", re.IGNORECASE)
_OPENING_REACH = 16  # "between the " is 12 code points long


@dataclass(frozen=True, slots=True)
class Dated:
    """A stretch of text that stands for calendar days: one expression, or two that bound a range.

    `value` is the TIMEX3 value, of a range an ISO 8601 interval of two ("1965/1970").
    """

    span: Span
    type: TimexType
    value: str
    earliest: str
    latest: str


def join_ranges(text: str, dates: Sequence[DateExpression]) -> list[Dated]:
    """The expressions that have an interval, in the order of the text, the two ends of a range made one."""
    joined: list[Dated] = []
    at = 0
    while at < len(dates):
        here = _single(dates[at])
        after = _single(dates[at + 1]) if at + 1 < len(dates) else None
        if here and after and _is_range(text, here, after):
            joined.append(_range(here, after))
            at += 2
            continue
        joined += [here] if here else []
        at += 1
    return joined


def _single(date: DateExpression) -> Dated | None:
    if date.earliest is None or date.latest is None:
        return None
    return Dated(date.span, date.type, date.value, date.earliest, date.latest)


def _range(first: Dated, last: Dated) -> Dated:
    span = Span(first.span.start, last.span.end)
    return Dated(span, first.type, f"{first.value}/{last.value}", first.earliest, last.latest)


def _is_range(text: str, first: Dated, last: Dated) -> bool:
    """Whether the text between and before the two says that they are the ends of a range."""
    link = _LINK.fullmatch(text, first.span.end, last.span.start)
    if link is None or first.earliest >= last.latest:
        return False
    opening = _OPENING.search(text, max(0, first.span.start - _OPENING_REACH), first.span.start)
    if link["dash"]:
        return True
    wanted = "between" if link["and"] else "from"
    return opening is not None and opening["word"].lower() == wanted
