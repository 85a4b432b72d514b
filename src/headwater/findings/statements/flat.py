"""Flat denials: what a unit says there is none of, or that its speaker never did."""

from __future__ import annotations

from headwater.findings.statements.terms import Terms
from headwater.text.function_words import NEGATIONS, is_content_word, word_set
from headwater.text.stems import stem_word

_FIRST = word_set("i we i've we've")
_EXISTS = word_set("is are was were been be")


def flatly_denied(unit: Terms) -> tuple[str, ...]:
    """What a speaker says there is none of ("there are no talks"), or that he never did ("I have never taken …")."""
    for i, key in enumerate(unit.keys):
        if key not in NEGATIONS:
            continue
        before = unit.keys[max(0, i - 3) : i]
        exists = key == "no" and "there" in before and not _EXISTS.isdisjoint(before)
        if exists or (key == "never" and not _FIRST.isdisjoint(before)):
            behind = [stem_word(k) for k in unit.keys[i + 1 : i + 4] if is_content_word(k)]
            return next((scope[:3] for scope in unit.denials if behind and scope[0] == behind[0]), ())
    return ()
