"""Initials that an article gives to a name of its own, though the world knows them as another's.

"The Central Bank of Somalia (CBS)": wherever that article writes CBS, no broadcaster is meant.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache

from headwater.findings.entities.body_words import name_words
from headwater.findings.entities.initials import is_acronym_of
from headwater.findings.entities.known_bodies import known_bodies
from headwater.findings.entities.outlets import publications

_IN_BRACKETS = re.compile(r"(?:[’']s?)?\s\((?:the\s)?(?P<initials>[A-Z][A-Za-z]{1,6})[),]")
_WORD = r"(?:[A-Z][\w’'.-]*|of|the|and|for|in|on|de|&)"
_NAME = re.compile(rf"{_WORD}(?:\s{_WORD}){{1,8}}\Z")
_REACH = 90
# A name that shares this much of the shorter one's words with the known body's is that, written in another way
# ("Center for Disease Control and Prevention").
_SAME = 0.5


@lru_cache(maxsize=256)
def own_initials(text: str) -> Mapping[str, tuple[int, int]]:
    """Known bodies' and publications' initials that a text gives to another name, each with that name's place."""
    found: dict[str, tuple[int, int]] = {}
    for bracket in _IN_BRACKETS.finditer(text):
        initials = bracket["initials"]
        known = _known_words().get(initials)
        name = _NAME.search(text, max(0, bracket.start() - _REACH), bracket.start()) if known else None
        if known is None or name is None:
            continue
        starts = [name.start(), *(name.start() + gap.end() for gap in re.finditer(r"\s", name.group()))]
        fitting = [at for at in starts if is_acronym_of(initials, text[at : name.end()])]
        if fitting and not any(_are_alike(name_words(text[fitting[-1] : name.end()]), own) for own in known):
            found.setdefault(initials, (fitting[-1], name.end()))
    return found


def _are_alike(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    return len({*first} & {*second}) >= _SAME * min(len(first), len(second))


@cache
def _known_words() -> Mapping[str, list[tuple[str, ...]]]:
    """The longer names, in words, of all that goes by some initials."""
    names: dict[str, list[str]] = defaultdict(list)
    for form, (body, _) in known_bodies().items():
        names[body].append(form)
    known: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for forms in (*names.values(), *([p.name, *p.names] for p in publications())):
        words = [name_words(form) for form in forms if " " in form]
        for form in forms:
            if " " not in form and sum(letter.isupper() for letter in form) > 1:
                known[form] += words
    return known
