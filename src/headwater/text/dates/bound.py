"""When an article can have been published at the earliest, by the dates that it tells of as past."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from headwater.model.finding import DateExpression
from headwater.text.dates.grammar import english_tokens
from headwater.text.dates.tense import tense_around
from headwater.text.function_words import word_set

_YEAR = re.compile(r"\d{4}")
_BARE_YEAR_AFTER = word_set("in since during throughout")


def not_before(text: str, dates: Sequence[DateExpression]) -> str | None:
    """The latest day (ISO) that the article tells of as past, hence before which nobody can have published it.

    Only dates that name their year count, and only where the clause looks back ("was found on 1 October 2015"): what
    is announced, planned or feared bounds nothing, nor does a year that may be a name or a goal ("its 2030 target
    was"). `None` where there is no such date. `dates`: the text's, as `find_dates` gives them.
    """
    said = [date for date in dates if date.earliest and _YEAR.search(text, date.start, date.end)]
    if not said:
        return None
    tokens = english_tokens(text, 0, len(text))
    days: list[str] = []
    for date in said:
        first, last = bisect_left(tokens.starts, date.start), bisect_left(tokens.starts, date.end)
        placed = len(date.value) > 4 or tokens.word(first - 1) in _BARE_YEAR_AFTER
        if date.earliest and placed and tense_around(tokens, first, last) < 0:
            days.append(date.earliest)
    return max(days, default=None)
