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
# At the start of a sentence these join it to the one before.
_GOES_ON = word_set("but however so then because")
# "Provided for by law" is no condition.
_PROVIDED_BY = word_set("for by in to")
_MODALS = word_set("would could will might may should must shall can")
_JOINS = word_set("and or so then")


def words_that_turn(fullest: Rendition, rendition: Rendition, aligned: Sequence[Stretch]) -> list[tuple[int, int]]:
    """The words `[start, end)` of the fullest rendition whose loss or change turns the sense of another, in order."""
    starts = sentence_starts(fullest)
    return sorted(
        (s.a_start, s.a_end)
        for s in aligned
        if (s.kind == "changed" and _negated_otherwise(fullest, rendition, s))
        or (s.kind == "missing" and any(_turns(fullest, *part) for part in _parts_of_kept(s, aligned, starts)))
    )


def _negated_otherwise(fullest: Rendition, rendition: Rendition, s: Stretch) -> bool:
    """Whether one side of a change has a negation and the other none."""
    before, behind = fullest.keys[s.a_start : s.a_end], rendition.keys[s.b_start : s.b_end]
    return NEGATIONS.isdisjoint(before) != NEGATIONS.isdisjoint(behind)


def _parts_of_kept(
    s: Stretch, aligned: Sequence[Stretch], starts: Sequence[int]
) -> Iterator[tuple[int, int, Sequence[int], bool]]:
    """What of a missing stretch belongs to sentences of which something else stays, the words that do, if it opens."""
    kept = [n for other in aligned if other.kind in ("same", "moved") for n in range(other.a_start, other.a_end)]
    for start, end in pairwise(starts):
        low, high = max(start, s.a_start), min(end, s.a_end)
        stays = [n for n in kept if start <= n < end]
        if low < high and stays:
            yield low, high, stays, low == start


def _turns(fullest: Rendition, start: int, end: int, stays: Sequence[int], opens: bool) -> bool:
    """Whether losing the words `[start, end)` of a sentence turns what stays of it; `opens`: it begins with them."""
    part = fullest.keys[start:end]
    phrase = len(stays) < A_CLAUSE
    if len(part) <= AROUND_NEGATION and any(_negates(fullest, n) for n in range(start, end)):
        return not phrase or end in stays  # "not | guilty", but not "the need for | strength | has not"
    if phrase:
        return False  # a phrase says nothing that a condition could limit
    first, *rest = part[1:] if part[0] in _JOINS and len(part) > 1 else part
    if opens and first in _GOES_ON:
        return False
    if first in _LIMITS:
        return not (first == "provided" and not _PROVIDED_BY.isdisjoint(rest[:1]))
    own = part[0] in _JOINS and stays[0] < start and part[1:2] and part[1] not in _MODALS
    return bool(own) and not _MODALS.isdisjoint(part[:MODAL_WITHIN])


def _negates(fullest: Rendition, n: int) -> bool:
    """Whether a word negates: "no" before a comma only answers ("So no, the child …")."""
    if fullest.keys[n] not in _NEGATING:
        return False
    answers = fullest.keys[n] == "no" and fullest.article.text[fullest.words[n].end : fullest.words[n].end + 1] == ","
    return not answers


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
