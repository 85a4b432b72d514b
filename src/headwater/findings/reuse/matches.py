"""From chains to matches: two stretches aligned word by word, with what the words in common tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from headwater.findings.reuse.chains import GAP, Chain
from headwater.findings.reuse.compared import ComparedText
from headwater.text.align import Stretch, align_numbers

# A match may reach this many words beyond its outer runs. A changed word costs so many bits: F1 of the pairs that
# carry one text (see shared.py) is .89 with 4, .90 with 5 and with 6.
MARGIN = 12
CHANGED = 5.0
# What is a passage: 6 to 10 words and 3 to 7 plain ones give the same shared texts, 20 / 30 / 40 bits .88 / .90 / .89.
LEAST_WORDS = 8
LEAST_PLAIN = 5
LEAST_BITS = 30.0
LEAST_IDENTITY = 0.45


@dataclass(frozen=True, slots=True)
class Match:
    """Words `[a_start, a_end)` of one text against `[b_start, b_end)` of another, aligned.

    `stretches` count in the words of the whole texts. `words`: how many are in common; `identity`: that over the
    words of the longer side; `bits`: how much they tell; `plain`: how many are neither names nor numbers; `written`:
    how many of these both articles say in their own voice, outside quotations, posts and captions.
    """

    a_start: int
    a_end: int
    b_start: int
    b_end: int
    stretches: tuple[Stretch, ...]
    words: int
    identity: float
    bits: float
    plain: int
    written: int


def match_chains(a: ComparedText, b: ComparedText, chains: Sequence[Chain]) -> list[Match]:
    """The matches that are long and close enough, in the order of `a`; no word is in two of them.

    `chains` come with the best first, and the best take their words first.
    """
    kept: list[Match] = []
    for chain in chains:
        bounds = _bounds(a, b, chain, kept)
        if bounds is not None:
            kept += [match for match in _aligned(a, b, bounds) if _is_telling(match)]
    return sorted(kept, key=lambda match: match.a_start)


def _is_telling(match: Match) -> bool:
    return (
        match.words >= LEAST_WORDS
        and match.plain >= LEAST_PLAIN
        and match.bits >= LEAST_BITS
        and match.identity >= LEAST_IDENTITY
    )


def _bounds(a: ComparedText, b: ComparedText, chain: Chain, kept: Sequence[Match]) -> tuple[int, int, int, int] | None:
    """How far a chain may reach on each side: its margin, short of its block's ends and of the matches kept."""
    a_bounds = _free(chain.a_start, chain.a_end, [(m.a_start, m.a_end) for m in kept])
    b_bounds = _free(chain.b_start, chain.b_end, [(m.b_start, m.b_end) for m in kept])
    if not a_bounds or not b_bounds:
        return None
    return *_within_block(a, a_bounds, chain.a_start), *_within_block(b, b_bounds, chain.b_start)


def _free(start: int, end: int, taken: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    """`[start, end)` with its margin, cut back to what is not taken; `None` if nothing of it is left."""
    low, high = max(0, start - MARGIN), end + MARGIN
    for first, last in taken:
        if first <= start < last:
            start = low = last
        elif last <= start:
            low = max(low, last)
        if first < end <= last:
            end = high = first
        elif first >= end:
            high = min(high, first)
        if start < first and last < end:
            return None
    return (low, high) if start < end else None


def _within_block(text: ComparedText, bounds: tuple[int, int], at: int) -> tuple[int, int]:
    import numpy as np

    low = int(np.searchsorted(text.block, text.block[at], side="left"))
    high = int(np.searchsorted(text.block, text.block[at], side="right"))
    return max(bounds[0], low), min(bounds[1], high)


def _aligned(a: ComparedText, b: ComparedText, bounds: tuple[int, int, int, int]) -> list[Match]:
    """The matches within bounds: the alignment, cut where the two sides have too little in common for too long."""
    a_low, a_high, b_low, b_high = bounds
    pieces: list[list[Stretch]] = [[]]
    for s in align_numbers(a.ids[a_low:a_high].tolist(), b.ids[b_low:b_high].tolist()):
        if s.kind != "same" and max(s.a_end - s.a_start, s.b_end - s.b_start) > GAP:
            pieces.append([])
        else:
            pieces[-1].append(Stretch(s.kind, s.a_start + a_low, s.a_end + a_low, s.b_start + b_low, s.b_end + b_low))
    dense = (_densest(a, piece) for piece in pieces)
    return [_match(a, b, piece) for piece in dense if piece]


def _densest(text: ComparedText, stretches: Sequence[Stretch]) -> Sequence[Stretch]:
    """The part of an alignment that agrees most: words in common count what they tell, changed ones against it.

    As in local alignment (Smith and Waterman 1981): stray agreements at the ends fall off, whatever they are parted by.
    """
    best, best_sum = (0, 0), 0.0
    start, total = 0, 0.0
    told = text.told
    for at, s in enumerate(stretches):
        if total <= 0:
            start, total = at, 0.0
        if s.kind == "same":
            total += told[s.a_end] - told[s.a_start]
        else:
            total -= CHANGED * max(s.a_end - s.a_start, s.b_end - s.b_start)
        if total > best_sum:
            best, best_sum = (start, at + 1), total
    return stretches[slice(*best)]


def _match(a: ComparedText, b: ComparedText, stretches: Sequence[Stretch]) -> Match:
    import numpy as np

    first, last = stretches[0], stretches[-1]
    same = np.array([(s.a_start, s.b_start, s.a_end - s.a_start) for s in stretches if s.kind == "same"])
    lengths = same[:, 2]
    words = int(lengths.sum())
    # The words in common, in a and in b: each stretch's first place, counted on from it.
    along = np.arange(words) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    in_a, in_b = np.repeat(same[:, 0], lengths) + along, np.repeat(same[:, 1], lengths) + along
    longer = max(last.a_end - first.a_start, last.b_end - first.b_start)
    spans = (first.a_start, last.a_end, first.b_start, last.b_end)
    return Match(
        *spans,
        tuple(stretches),
        words,
        words / longer,
        bits=float(a.bits[in_a].sum()),
        plain=int((a.plain[in_a] & b.plain[in_b]).sum()),
        written=int((a.written[in_a] & b.written[in_b]).sum()),
    )
