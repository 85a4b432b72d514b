"""Names that an article gives as a relative's of somebody else: "his wife, Ada Quill", "Ada Quill, his wife"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from headwater.findings.entities.seen import Seen

_KIN = (
    r"(?:wife|husband|spouse|partner|widow|widower|son|daughter|father|mother|brother|sister|fiancée?|cousin|nephew|niece"
    r"|uncle|aunt|grandson|granddaughter|grandfather|grandmother|stepson|stepdaughter)"
)
_OWNED = r"(?:\b(?:his|her|their|whose)|\w[’']s?)\s(?:[\w-]+\s){0,2}?"
# Titles and one more description may stand between ("his father, the former mayor Tom Quill").
_BEFORE = re.compile(rf"{_OWNED}{_KIN}(?:,|\s[–—])?\s(?:[\w.’'-]+\s){{0,5}}$", re.IGNORECASE)
_AFTER = re.compile(rf",?\s(?:Jr\.\s)?,?\s?{_OWNED}{_KIN}\b", re.IGNORECASE)
# How far before a name the relation is looked for, in characters.
REACH = 70


def find_relatives(names: Iterable[Seen], texts: Mapping[str, str]) -> frozenset[tuple[str, int]]:
    """The places (article, start) of the names that are a relative's. `texts`: articles' texts by their ids."""
    return frozenset((one.article, one.start) for one in names if _is_relative(texts[one.article], one))


def _is_relative(text: str, one: Seen) -> bool:
    before = text[max(0, one.start - REACH) : one.start]
    return _BEFORE.search(before) is not None or _AFTER.match(text, one.end, one.end + REACH) is not None
