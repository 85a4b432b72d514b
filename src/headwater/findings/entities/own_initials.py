"""Initials that an article gives to a name of its own, though the world knows them as another's.

"The Central Bank of Somalia (CBS)": wherever that article writes CBS, no broadcaster is meant. Nor is the agency where
an article names Americans for Prosperity and goes on with "AFP".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import combinations

from headwater.findings.entities.body_words import is_head, name_words
from headwater.findings.entities.initials import initials_of, is_acronym_of
from headwater.findings.entities.known_bodies import known_bodies
from headwater.findings.entities.outlets import publications

_IN_BRACKETS = re.compile(r"\((?:the\s)?(?P<initials>[A-Z][A-Za-z]{1,6})[),]")
_BEFORE_BRACKET = re.compile(r"(?:[’']s?)?\s\Z")
_WORD = r"(?:[A-Z][\w’'.-]*|of|the|and|for|in|on|de|&)"
_NAME = re.compile(rf"{_WORD}(?:\s{_WORD}){{1,8}}\Z")
_REACH = 90
_CAPITALS = re.compile(r"[A-Z][A-Z]+")
_FEWEST = 3  # letters; two stand for too much
_LONG_NAME = re.compile(r"[A-Z][a-z’'&]+(?:\s(?:(?:of|for|and|the|on)\s)*[A-Z][a-z’']+){1,6}(?!\w)")
_CREDITING = (")", "/", " Photo", " photo", " News", " news")
_NO_GAP = re.compile(r"\S+")
_JOINED = re.compile(r"\s(?:of|for)\s")
# A name that shares this much of the shorter one's words with the known body's is that, written in another way
# ("Center for Disease Control and Prevention").
_SAME = 0.5


@lru_cache(maxsize=256)
def own_initials(text: str) -> Mapping[str, tuple[int, int]]:
    """Known bodies' and publications' initials that a text gives to another name, each with that name's place."""
    found: dict[str, tuple[int, int]] = {}
    for bracket in _IN_BRACKETS.finditer(text):
        initials = bracket["initials"]
        known = known_names(initials)
        gap = _BEFORE_BRACKET.search(text, max(0, bracket.start() - 3), bracket.start()) if known else None
        name = _NAME.search(text, max(0, gap.start() - _REACH), gap.start()) if gap else None
        if name is None:
            continue
        starts = [name.start(), *(name.start() + gap.end() for gap in re.finditer(r"\s", name.group()))]
        fitting = [at for at in starts if is_acronym_of(initials, text[at : name.end()])]
        if fitting and not any(are_alike(name_words(text[fitting[-1] : name.end()]), own) for own in known):
            found.setdefault(initials, (fitting[-1], name.end()))
    called = {one for one in {*_CAPITALS.findall(text)} & _known_words().keys() if len(one) >= _FEWEST}
    for initials in called - found.keys():
        if (place := _named_before(text, initials)) is not None:
            found[initials] = place
    return found


def _named_before(text: str, initials: str) -> tuple[int, int] | None:
    """Where a text names, before it first writes these known initials, a body of its own that they are.

    `None` where the initials credit a picture or a report. That some words begin with the letters is not enough: they
    are joined ("Americans for Prosperity"), end as bodies' names do, or are there again.
    """
    if any(mark + initials in text for mark in "(/") or any(initials + mark in text for mark in _CREDITING):
        return None
    first = text.index(initials)
    for run, words in _long_names(text):
        if words[0][0] >= first:
            break
        if not any(initials in letters for letters in initials_of(run)):
            continue
        for (start, _), (last, end) in combinations(words, 2):
            form = text[start:end]
            if text[start] != initials[0] or not text[last].isupper() or initials not in initials_of(form):
                continue
            if _JOINED.search(form) or is_head(text[last:end]) or text.count(form) > 1:
                alike = any(are_alike(name_words(form), known) for known in known_names(initials))
                return None if alike else (start, end)
    return None


@lru_cache(maxsize=1)
def _long_names(text: str) -> Sequence[tuple[str, Sequence[tuple[int, int]]]]:
    """The runs of words with capital letters, with the places of their words; the last text's are kept."""
    return [
        (
            name.group(),
            [(name.start() + word.start(), name.start() + word.end()) for word in _NO_GAP.finditer(name.group())],
        )
        for name in _LONG_NAME.finditer(text)
    ]


def known_names(initials: str) -> Sequence[tuple[str, ...]]:
    """The longer names, in words, of all that the world knows by these initials."""
    return _known_words().get(initials, ())


def are_alike(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether two names, in words, share half of the shorter one's."""
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
