"""Whether opposite acts are acts of one actor on one thing, so that both cannot be."""

from __future__ import annotations

from headwater.findings.conflicts.sides import Side
from headwater.findings.statements.counts import PERCENT
from headwater.text.numbers import find_numbers

# How many words may be what a passive act is done to ("the harbour deal was approved by …").
PHRASE = 2


def are_opposed(one: Side, other: Side) -> bool:
    """Whether two opposite acts have the same telling words right before and behind them: one actor, and one thing.

    "The harbour deal was approved by the board" has one behind that "the board rejected the harbour deal" has before.
    """
    if not one.places() or not other.places() or _is_share(one) or _is_share(other):
        return False
    if _is_passive(one) != _is_passive(other):
        (before, behind), (left, right) = (_beside_act(side, PHRASE) for side in (one, other))
        return not (right.isdisjoint(before) or left.isdisjoint(behind))
    before, behind = _beside_act(one)
    left, right = _beside_act(other)
    return all(not (a and b) or a == b for a, b in ((before, left), (behind, right))) and bool(before and left)


def _is_passive(side: Side) -> bool:
    """Whether whoever acts stands behind the act ("was approved by the board")."""
    act = side.places()[0]
    return side.keys[act + 1 : act + 2] == ["by"]


def _beside_act(side: Side, words: int = 1) -> tuple[frozenset[str], frozenset[str]]:
    """The telling words right before the first clashing word, and those right behind it: so many."""
    act = side.places()[0]
    return frozenset(side.telling(0, act)[-words:]), frozenset(side.telling(act + 1, len(side.keys))[:words])


def _is_share(side: Side) -> bool:
    """Whether so many percent act ("46 percent support it"); as many may do the opposite."""
    return PERCENT in side.terms.counts and any(find_numbers(side.keys[:at]) for at in side.places()[:1])
