"""Finding the time expressions of a text and anchoring them in the order of the text."""

from __future__ import annotations

from datetime import date

from headwater.model.finding import DateExpression
from headwater.text.dates.anchor import anchor
from headwater.text.dates.context import Context, is_eve, tells_history
from headwater.text.dates.grammar import english, english_tokens
from headwater.text.dates.join import join_clocks


def find_dates(text: str, published: str | None, start: int = 0, end: int | None = None) -> tuple[DateExpression, ...]:
    """The time expressions of `text[start:end]` in the order of the text, with places in the whole `text`.

    Types and values are TIMEX3's (ISO-TimeML); `published` is the article's ISO 8601 date or date and time, from which
    relative expressions count. Without it, what is absolute is dated and the rest is left open, with its offset in
    words. Raises `ValueError` where `published` begins with no date. Time and memory are linear in the text.
    """
    tokens = english_tokens(text, start, len(text) if end is None else end)
    founds = join_clocks(tokens, english().parse(tokens))
    day = date.fromisoformat(published[:10]) if published else None
    context = Context(day, narrative=tells_history(founds, day), eve=is_eve(tokens, founds, day))
    ends = [0, *(found.last for found in founds)]
    return tuple(anchor(tokens, found, context, end) for found, end in zip(founds, ends, strict=False))
