"""Flat denials: what a unit says there is none of, or that its speaker never did."""

from __future__ import annotations

from collections.abc import Sequence

from headwater.findings.statements.terms import Terms
from headwater.text.function_words import NEGATIONS, is_content_word, word_set
from headwater.text.stems import stem_word

_FIRST = word_set("i we i've we've")
_BEFORE_VERBS = word_set("to will would can could shall should may might must i we you he she it they who not")
_EXISTS = word_set("is are was were been be")


def denies_existence(unit: Terms) -> bool:
    """Whether a unit says that there is none of something ("there is no request")."""
    return "no" in unit.keys and any(key == "no" and _exists_before(unit.keys, i) for i, key in enumerate(unit.keys))


def _exists_before(keys: Sequence[str], at: int) -> bool:
    before = keys[max(0, at - 3) : at]
    return "there" in before and not _EXISTS.isdisjoint(before)


def flatly_denied(unit: Terms) -> tuple[str, ...]:
    """What a speaker says there is none of ("there are no talks"), or that he never did ("I have never taken …")."""
    for i, key in enumerate(unit.keys):
        if key not in NEGATIONS:
            continue
        before = unit.keys[max(0, i - 3) : i]
        exists = key == "no" and _exists_before(unit.keys, i)
        if exists or (key == "never" and not _FIRST.isdisjoint(before)):
            behind = [stem_word(k) for k in unit.keys[i + 1 : i + 4] if is_content_word(k)]
            return next((scope[:3] for scope in unit.denials if behind and scope[0] == behind[0]), ())
    return ()


def is_thing(unit: Terms, stem: str | None) -> bool:
    """Whether a stem stands somewhere in a unit as a thing, not as what somebody does or may do ("to request")."""
    places = [i for i, key in enumerate(unit.keys) if stem_word(key) == stem]
    return any(i == 0 or unit.keys[i - 1] not in _BEFORE_VERBS for i in places)
