"""What a unit negates: its negating words, and the act or thing that each of them negates."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from headwater.findings.conflicts.sides import Side
from headwater.findings.statements.terms import REFUSING
from headwater.text.function_words import NEGATIONS, is_content_word, word_set
from headwater.text.stems import stem_word

# How far behind a negating word the act stands; and from where begins what is denied ("the paper that he ever called").
NEGATED_BEHIND = 8
DENIED_BEHIND = 16
# Words behind which what is negated is the thing they bring ("does not have mental issues"), not what they say of it.
HAVING = word_set("have has had having no any a an the")
# What may stand right behind a thing without being part of its name.
_ADVERBS = word_set("right now today yet whatsoever ever currently whatever")


def negated_in(side: Side) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Each negating word of a unit with the scope that has most of what clashes."""
    scopes = [scope for scope in side.terms.denials if side.clashing & set(scope)]
    best = max(scopes, key=lambda scope: len(side.clashing & set(scope)), default=())
    refused = [
        at for at, key in enumerate(side.keys) if stem_word(key) in REFUSING and side.keys[at + 1 : at + 2] == ["to"]
    ]
    refused += [-1] if side.terms.spoken and side.keys[0] == "to" else []
    places = [at for at, key in enumerate(side.keys) if key in NEGATIONS] or refused
    yield from ((at, best) for at in places if best)


def head_of(side: Side, at: int, scope: tuple[str, ...]) -> int | None:
    """Where the act or thing stands that the negating word at `at` negates: of "no mental issues" the issues."""
    behind = range(at + 1, min(len(side.words), at + (NEGATED_BEHIND if at >= 0 else DENIED_BEHIND)))
    first = next((i for i in behind if stem_word(side.keys[i]) in scope), None)
    if first is None or HAVING.isdisjoint(side.keys[at:first]):
        return first
    named = takewhile(lambda i: is_content_word(side.keys[i]), range(first, len(side.words)))
    return max((i for i in named if side.keys[i] not in _ADVERBS), default=first)
