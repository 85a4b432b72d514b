"""Whether a place stands inside quotation marks: there "today" is the speaker's day."""

from __future__ import annotations

# A quotation longer than this is one that the text forgot to close.
_REACH = 600


def in_quotation(text: str, at: int) -> bool:
    """Whether double quotation marks are open at this place, counted from the beginning of its paragraph."""
    start = max(text.rfind("\n", max(0, at - _REACH), at), at - _REACH, 0)
    before = text[start:at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
