"""Which sentences of two articles tell the same: pairs of runs of sentences, each side in order.

Two retellings seldom keep the sentences one to one, so a pair may hold several neighbours on either side.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

# A pair of sentences must have this share of their words (weighted by rarity) in common. Over the sentences of the
# example stories .35 keeps all rewritten pairs; from .30 on, sentences that only name the same people are paired.
LEAST_COMMON = 0.35
# A neighbour joins a pair only where it makes the two sides this much more alike.
LEAST_GAIN = 0.02

Bag = Counter[str]


@dataclass(frozen=True, slots=True)
class Pair:
    """Sentences `[a_start, a_end)` of one article and `[b_start, b_end)` of the other that tell the same."""

    a_start: int
    a_end: int
    b_start: int
    b_end: int


def pair_sentences(a: Sequence[Sequence[str]], b: Sequence[Sequence[str]]) -> list[Pair]:
    """The pairs, in the order of a. `a` and `b` are sentences as lists of word keys; each is in one pair at most."""
    left, right = [Counter(words) for words in a], [Counter(words) for words in b]
    weights = _rarity([*left, *right])
    taken_a: dict[int, int] = {}
    taken_b: set[int] = set()
    for _, at, other in _candidates(left, right, weights):
        if at not in taken_a and other not in taken_b:
            taken_a[at] = other
            taken_b.add(other)
    singles = [Pair(at, at + 1, other, other + 1) for at, other in sorted(taken_a.items())]
    return _grow(singles, left, right, weights)


def in_order(pairs: Sequence[Pair]) -> set[Pair]:
    """The largest set of pairs that stand in the same order on both sides; the others have moved."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for at, pair in enumerate(pairs):
        length = bisect_left(tails, pair.b_start)
        before.append(ends[length - 1] if length else -1)
        tails[length : length + 1] = [pair.b_start]
        ends[length : length + 1] = [at]
    at, kept = ends[-1] if ends else -1, set()
    while at >= 0:
        kept.add(pairs[at])
        at = before[at]
    return kept


def _rarity(bags: Sequence[Bag]) -> dict[str, float]:
    """The weight of each word: rarer words tell more (inverse document frequency, a sentence being a document)."""
    found = Counter(word for bag in bags for word in bag)
    return {word: math.log(1 + len(bags) / times) for word, times in found.items()}


def _alike(a: Bag, b: Bag, weights: dict[str, float]) -> float:
    """The weighted share of words in common (Dice 1945), 0 to 1."""
    common = sum(weights[word] * min(times, b[word]) for word, times in a.items() if word in b)
    whole = sum(weights[word] * times for bag in (a, b) for word, times in bag.items())
    return 2 * common / whole if whole else 0.0


def _candidates(a: Sequence[Bag], b: Sequence[Bag], weights: dict[str, float]) -> list[tuple[float, int, int]]:
    index: dict[str, list[int]] = {}
    for at, bag in enumerate(b):
        for word in bag:
            index.setdefault(word, []).append(at)
    found: list[tuple[float, int, int]] = []
    for at, bag in enumerate(a):
        near = {other for word in bag for other in index.get(word, ())}
        scored = ((_alike(bag, b[other], weights), other) for other in near)
        found.extend((-score, at, other) for score, other in scored if score >= LEAST_COMMON)
    return sorted(found)


def _grow(pairs: Sequence[Pair], a: Sequence[Bag], b: Sequence[Bag], weights: dict[str, float]) -> list[Pair]:
    """Take in neighbours that no pair has, where a sentence was split in two or two were made one."""
    free_a = set(range(len(a))) - {pair.a_start for pair in pairs}
    free_b = set(range(len(b))) - {pair.b_start for pair in pairs}
    grown = []
    for single in pairs:
        pair = _widest(single, _wider(single, free_a, free_b), a, b, weights)
        free_a -= set(range(pair.a_start, pair.a_end))
        free_b -= set(range(pair.b_start, pair.b_end))
        grown.append(pair)
    return grown


def _widest(pair: Pair, wider: Sequence[Pair], a: Sequence[Bag], b: Sequence[Bag], weights: dict[str, float]) -> Pair:
    """The wider pair whose sides are most alike, if that is more than the pair's own are."""

    def alike(p: Pair) -> float:
        return _alike(_sum(a, p.a_start, p.a_end), _sum(b, p.b_start, p.b_end), weights)

    best = max(wider, key=alike, default=pair)
    return best if best != pair and alike(best) >= alike(pair) + LEAST_GAIN else pair


def _wider(pair: Pair, free_a: set[int], free_b: set[int]) -> list[Pair]:
    a_start, a_end, b_start, b_end = pair.a_start, pair.a_end, pair.b_start, pair.b_end
    return (
        [Pair(a_start, a_end + 1, b_start, b_end)] * (a_end in free_a)
        + [Pair(a_start - 1, a_end, b_start, b_end)] * (a_start - 1 in free_a)
        + [Pair(a_start, a_end, b_start, b_end + 1)] * (b_end in free_b)
        + [Pair(a_start, a_end, b_start - 1, b_end)] * (b_start - 1 in free_b)
    )


def _sum(bags: Sequence[Bag], start: int, end: int) -> Bag:
    return sum(bags[start:end], Counter())
