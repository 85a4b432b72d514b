"""Cuts that change the sense: a dropped negation, condition, concession or clause of consequence.

A whole sentence may be left out without turning what stays. What turns it is a part of a sentence of which the rest
stays: the negation alone, or a clause that limits what is said or tells what follows from it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from headwater.findings.quotations.renditions import Rendition
from headwater.text.align import Stretch
from headwater.text.function_words import NEGATIONS, word_set
from headwater.text.sentences import split_sentences

# A negation with so few words around it is dropped from a clause that stays.
AROUND_NEGATION = 3
# "And" begins a clause of consequence where a modal verb stands within so many words.
MODAL_WITHIN = 5
# Fewer words than this of a sentence are no clause.
A_CLAUSE = 4
_NEGATING = NEGATIONS - {"nor"}
_LIMITS = word_set(
    "if unless until till except provided providing although though but because since however without whether only"
    " otherwise lest while"
)
_MODALS = word_set("would could will might may should must shall can")
_JOINS = word_set("and or so then")


def words_that_turn(fullest: Rendition, rendition: Rendition, aligned: Sequence[Stretch]) -> list[tuple[int, int]]:
    """The words `[start, end)` of the fullest rendition whose loss or change turns the sense of another, in order."""
    starts = sentence_starts(fullest)
    return sorted(
        (s.a_start, s.a_end)
        for s in aligned
        if (s.kind == "changed" and _negated_otherwise(fullest, rendition, s))
        or (s.kind == "missing" and any(_turns(fullest.keys, *part) for part in _parts_of_kept(s, aligned, starts)))
    )


def _negated_otherwise(fullest: Rendition, rendition: Rendition, s: Stretch) -> bool:
    """Whether one side of a change has a negation and the other none."""
    before, behind = fullest.keys[s.a_start : s.a_end], rendition.keys[s.b_start : s.b_end]
    return NEGATIONS.isdisjoint(before) != NEGATIONS.isdisjoint(behind)


def _parts_of_kept(
    s: Stretch, aligned: Sequence[Stretch], starts: Sequence[int]
) -> Iterator[tuple[int, int, Sequence[int]]]:
    """What of a missing stretch belongs to sentences of which something else stays, and the words that do."""
    kept = [n for other in aligned if other.kind in ("same", "moved") for n in range(other.a_start, other.a_end)]
    for start, end in pairwise(starts):
        low, high = max(start, s.a_start), min(end, s.a_end)
        stays = [n for n in kept if start <= n < end]
        if low < high and stays:
            yield low, high, stays


def _turns(keys: Sequence[str], start: int, end: int, stays: Sequence[int]) -> bool:
    """Whether losing the words `[start, end)` of a sentence turns what stays of it."""
    part = keys[start:end]
    if len(part) <= AROUND_NEGATION and not _NEGATING.isdisjoint(part):
        return True
    if len(stays) < A_CLAUSE:
        return False  # a phrase says nothing that a condition could limit
    first = part[1] if part[0] in _JOINS and len(part) > 1 else part[0]
    if first in _LIMITS:
        return True
    return part[0] in _JOINS and stays[0] < start and not _MODALS.isdisjoint(part[:MODAL_WITHIN])


def sentence_starts(rendition: Rendition) -> list[int]:
    """The indexes of the words that begin a sentence of a rendition, and how many words it has."""
    starts: set[int] = {0, len(rendition.words)}
    at = 0
    for stretch in rendition.stretches:
        spans = split_sentences(stretch.article.text, stretch.span.start, stretch.span.end)
        edges = {span.start for span in spans}
        for n, word in enumerate(stretch.words):
            before = stretch.words[n - 1].end if n else stretch.span.start
            if any(before <= edge <= word.start for edge in edges):
                starts.add(at + n)
        at += len(stretch.words)
    return sorted(starts)
