"""Where one side tells what is, and the other what somebody wants, advises or commands: both may hold."""

from __future__ import annotations

from itertools import pairwise

from headwater.findings.conflicts.negated import negated_in
from headwater.findings.conflicts.sides import Side
from headwater.text.function_words import word_set

FUTURE = word_set("will would won't wouldn't i'll we'll")
# Before what somebody wants done; of "call on" and "call for" the first word.
_WISHED = word_set(
    "want wants wanted wanting wish wishes wished love demand demands demanded demanding urge urges urged urging ask "
    "asks asked asking press pressed pressing pressure"
)
_CALLS = word_set("call calls called calling")
WISHED_BEFORE = 8
_ADVICE = word_set("should shouldn't ought oughtn't must mustn't")
ADVISED_BEFORE = 5
# What a command may stand behind; a comma parts it from whom it is for ("Mr. President, do not …").
_OPENS = frozenset(',:;!?.—–―-"“‘«')


def are_of_other_moods(denying: Side, asserting: Side) -> bool:
    """Whether one side only wants done, advises or commands what the other says is done or is not.

    "Calls on him to go" and "has not gone" both hold, and so do "never should have gone" and "went". Who wants it and
    who will not do it have a conflict, and so have two that want, advise or promise the opposite.
    """
    if _is_command(denying) or _is_order(asserting):
        return True
    first = min(asserting.places(), default=0)
    before = asserting.keys[max(0, first - WISHED_BEFORE) : first]
    wished = not _WISHED.isdisjoint(before) or any(
        a in _CALLS and b in ("on", "for", "upon") for a, b in pairwise(before)
    )
    advised = not _ADVICE.isdisjoint(before[-ADVISED_BEFORE:])
    negated = [at for at, _ in negated_in(denying)]
    advises = any(not _ADVICE.isdisjoint(denying.keys[max(0, at - 2) : max(0, at) + 2]) for at in negated)
    if advises:
        return not (wished or advised or not FUTURE.isdisjoint(before))
    will = any(not FUTURE.isdisjoint(denying.keys[max(0, at - 3) : max(0, at) + 1]) for at in negated)
    return (wished or advised) and not will


def _is_command(side: Side) -> bool:
    """Whether the denying side commands ("do not attack"): a "do" without a subject."""
    for at, _ in negated_in(side):
        first = at - 1 if at > 0 and side.keys[at - 1] == "do" else at
        if at >= 0 and (first < at or side.keys[at] in ("don't", "dont")):
            before = side.text[: side.words[first].start].rstrip()[-1:]
            return before == "" or before in _OPENS
    return False


def _is_order(side: Side) -> bool:
    """Whether the asserting side commands ("Honor your pledge")."""
    return side.places()[:1] == [0] and "your" in side.keys[1:3]
