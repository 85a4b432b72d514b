"""Acronyms and the names that they are made of."""

from __future__ import annotations

import re
from functools import lru_cache

_NO_LETTER = re.compile(r"[^\w]")


# Each name of a story is held against each of its capitals.
@lru_cache(maxsize=1 << 13)
def initials_of(form: str) -> tuple[str, str]:
    """The initials of a name's words: of all, and of those that are not "of", "the", "and"."""
    words = re.findall(r"[^\W_]+", form.replace("’s", "").replace("'s", ""))
    return (
        "".join(word[0] for word in words).upper(),
        "".join(word[0] for word in words if not word[0].islower()).upper(),
    )


@lru_cache(maxsize=1 << 13)
def _capitals_of(acronym: str) -> str:
    """The letters of an acronym, as capitals; none where it has fewer than two."""
    letters = _NO_LETTER.sub("", acronym)
    return "" if sum(c.isupper() for c in letters) < 2 else letters.upper()


def is_acronym_of(acronym: str, form: str) -> bool:
    """Whether capitals such as "PMF" or "P.M.F." are made of a name's initials, in their order."""
    upper = _capitals_of(acronym)
    if not upper or " " not in form.strip():
        return False
    every, capitals = initials_of(form)
    if upper == capitals or (upper == every and len(upper) > 2):
        return True
    # "CDC" of the Centers for Disease Control and Prevention; but "BEA" is no Barcelona-El Prat Airport.
    return len(upper) >= 3 and upper in (capitals[1:], capitals[:-1])
