"""Word alignment of two texts: what is the same, changed, missing, added and moved, with exact places.

The alignment is the shortest edit script over words (Levenshtein 1966, by the bit-parallel algorithm of Hyyrö 2003 in
rapidfuzz). Texts too long for that are first cut at runs of words that stand once in each (patience diff).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from headwater.model.spans import Span
from headwater.model.story import Edit, EditKind
from headwater.text.words import Word

# Words of a times words of b that one edit script may span: 20,000 by 20,000 words take 60 ms; ten times that 0.6 s.
CELLS = 400_000_000
ANCHOR = 8
MOVED = 6


@dataclass(frozen=True, slots=True)
class Stretch:
    """One stretch of an alignment in word indexes of each side, `[start, end)`; kinds as in `Edit`."""

    kind: EditKind
    a_start: int
    a_end: int
    b_start: int
    b_end: int


Range = tuple[int, int, int, int]


def align_words(a: Sequence[str], b: Sequence[str]) -> list[Stretch]:
    """The alignment of two lists of word keys: same, changed, missing and added stretches in order.

    Every word of each side lies in exactly one stretch. Near copies take near-linear time; texts of which no part
    agrees are bounded by `CELLS`.
    """
    ids: dict[str, int] = {}
    left = [ids.setdefault(word, len(ids)) for word in a]
    return align_numbers(left, [ids.setdefault(word, len(ids)) for word in b])


def align_numbers(a: list[int], b: list[int]) -> list[Stretch]:
    """The same for words that are already numbers, equal where the words are."""
    same: list[Range] = []
    for part in _parts(a, b):
        same.extend(_same_runs(a, b, part))
    return _fill(_gathered(a, b, _joined(same)), len(a), len(b))


def words_in_common(stretches: Iterable[Stretch]) -> int:
    """How many words an alignment has in common, moved ones included."""
    return sum(s.a_end - s.a_start for s in stretches if s.kind in ("same", "moved"))


def join_islands(stretches: Sequence[Stretch]) -> list[Stretch]:
    """The alignment without chance agreements: a same stretch of one or two words joins the changes around it.

    Only where both changes are at least as long as it: a stray "the" between two rewritten clauses says nothing.
    """
    joined: list[Stretch] = []
    for at, stretch in enumerate(stretches):
        island = stretch.kind == "same" and 0 < at < len(stretches) - 1 and _is_island(joined[-1], stretch)
        island = island and _is_island(stretches[at + 1], stretch)
        if joined and joined[-1].kind != "same" and (island or stretch.kind != "same"):
            joined[-1] = _changed(joined[-1].a_start, stretch.a_end, joined[-1].b_start, stretch.b_end)
        else:
            joined.append(stretch)
    return joined


def mark_moved(stretches: Sequence[Stretch], a: Sequence[str], b: Sequence[str], least: int = MOVED) -> list[Stretch]:
    """The same alignment with runs of `least` words or more that stand elsewhere in b told apart as moved.

    A moved stretch stands at its place in a; every word of each side still lies in exactly one stretch.
    """
    moves = _find_moves([s for s in stretches if s.kind != "same"], a, b, least)
    if not moves:
        return list(stretches)
    out = [Stretch("moved", *move) for move in moves]
    for stretch in stretches:
        out.extend([stretch] if stretch.kind == "same" else _without_moves(stretch, moves))
    return sorted(out, key=lambda s: (s.a_start, s.a_end, s.b_start))


def place_edits(stretches: Iterable[Stretch], a: Sequence[Word], b: Sequence[Word]) -> tuple[Edit, ...]:
    """The stretches in code points of both texts; `a` and `b` are the words that were aligned.

    An empty span stands at the end of the word before it, or at the first word's start.
    """
    return tuple(Edit(s.kind, _span(a, s.a_start, s.a_end), _span(b, s.b_start, s.b_end)) for s in stretches)


def compare_words(a: Sequence[Word], b: Sequence[Word]) -> tuple[Edit, ...]:
    """Two texts side by side, for reading: aligned, without chance agreements, and with what has moved."""
    left, right = [word.key for word in a], [word.key for word in b]
    return place_edits(mark_moved(join_islands(align_words(left, right)), left, right), a, b)


def _changed(a_start: int, a_end: int, b_start: int, b_end: int) -> Stretch:
    kind: EditKind = "missing" if b_start == b_end else "added" if a_start == a_end else "changed"
    return Stretch(kind, a_start, a_end, b_start, b_end)


def _is_island(change: Stretch, island: Stretch) -> bool:
    words = island.a_end - island.a_start
    return words <= 2 and max(change.a_end - change.a_start, change.b_end - change.b_start) >= max(2, words)


def _fill(same: Sequence[Range], a_length: int, b_length: int) -> list[Stretch]:
    """All stretches from the same ones, which stand in order; those that touch become one."""
    out: list[Stretch] = []
    a_at = b_at = 0
    for a_start, a_end, b_start, b_end in same:
        if a_at < a_start or b_at < b_start:
            out.append(_changed(a_at, a_start, b_at, b_start))
        out.append(Stretch("same", a_start, a_end, b_start, b_end))
        a_at, b_at = a_end, b_end
    if a_at < a_length or b_at < b_length:
        out.append(_changed(a_at, a_length, b_at, b_length))
    return out


def _joined(same: Iterable[Range]) -> list[Range]:
    joined: list[Range] = []
    for a_start, a_end, b_start, b_end in same:
        if joined and (joined[-1][1], joined[-1][3]) == (a_start, b_start):
            joined[-1] = (joined[-1][0], a_end, joined[-1][2], b_end)
        else:
            joined.append((a_start, a_end, b_start, b_end))
    return joined


def _gathered(left: list[int], right: list[int], same: Sequence[Range]) -> list[Range]:
    """The runs with gaps moved, at no cost, to where they tear fewer: "[He fell.] He ran", not "He [fell. He] ran"."""
    runs: list[Range] = []
    for run in same:
        runs.append(run)
        while len(runs) > 1 and (whole := _rejoined(left, right, runs[-2], runs[-1])) is not None:
            runs[-2:] = [whole]
    return runs


def _rejoined(left: list[int], right: list[int], one: Range, other: Range) -> Range | None:
    """Two runs as one, if the words only one side has between them begin or end with either run's own words."""
    if one[3] == other[2]:
        side, first, second = left, one[:2], other[:2]
    elif one[1] == other[0]:
        side, first, second = right, one[2:], other[2:]
    else:
        return None
    span = _slid(side, first, second)
    if span is None:
        return None
    return (*span, one[2], other[3]) if side is left else (one[0], other[1], *span)


def _slid(words: list[int], first: tuple[int, int], second: tuple[int, int]) -> tuple[int, int] | None:
    """Where two runs stand as one, when the first moves up to the second over the gap, or the second down to it."""
    (start, gap), (gap_end, end) = first, second
    before, behind = gap - start, end - gap_end
    if before <= gap_end - gap and words[start:gap] == words[gap_end - before : gap_end]:
        return gap_end - before, end
    if behind <= gap_end - gap and words[gap_end:end] == words[gap : gap + behind]:
        return start, gap + behind
    return None


def _same_runs(left: list[int], right: list[int], part: Range) -> list[Range]:
    from rapidfuzz.distance import Levenshtein

    a_start, a_end, b_start, b_end = part
    if a_end - a_start == b_end - b_start and left[a_start:a_end] == right[b_start:b_end]:
        return [part] if a_start < a_end else []
    if (a_end - a_start) * (b_end - b_start) > CELLS:
        return []
    script = Levenshtein.opcodes(left[a_start:a_end], right[b_start:b_end])
    return [
        (a_start + o.src_start, a_start + o.src_end, b_start + o.dest_start, b_start + o.dest_end)
        for o in script
        if o.tag == "equal"
    ]


def _parts(left: list[int], right: list[int]) -> list[Range]:
    """The whole, or its parts between anchors where the whole is too long for one edit script."""
    if len(left) * len(right) <= CELLS:
        return [(0, len(left), 0, len(right))]
    places = [(0, 0), *_anchors(left, right), (len(left), len(right))]
    return [(a, a_next, b, b_next) for (a, b), (a_next, b_next) in pairwise(places)]


def _anchors(left: list[int], right: list[int]) -> list[tuple[int, int]]:
    """Places at which a run of words starts that stands once on each side, rising on both."""
    in_left, in_right = _unique_runs(left), _unique_runs(right)
    pairs = sorted((at, in_right[run]) for run, at in in_left.items() if run in in_right)
    return [pairs[n] for n in _longest_rising([b for _, b in pairs])]


def _unique_runs(words: list[int]) -> dict[int, int]:
    runs = [hash(tuple(words[at : at + ANCHOR])) for at in range(len(words) - ANCHOR + 1)]
    times = Counter(runs)
    return {run: at for at, run in enumerate(runs) if times[run] == 1}


def _longest_rising(values: Sequence[int]) -> list[int]:
    """The indexes of a longest rising subsequence (Fredman 1975), in n log n."""
    tails: list[int] = []
    heads: list[int] = []
    before: list[int] = []
    for at, value in enumerate(values):
        length = bisect_left(tails, value)
        before.append(heads[length - 1] if length else -1)
        tails[length : length + 1] = [value]
        heads[length : length + 1] = [at]
    at = heads[-1] if heads else -1
    rising = []
    while at >= 0:
        rising.append(at)
        at = before[at]
    return rising[::-1]


def _find_moves(open_: Sequence[Stretch], a: Sequence[str], b: Sequence[str], least: int) -> list[Range]:
    """Runs of words that stand in open stretches of both sides, longest first, none overlapping another."""
    index: dict[tuple[str, ...], list[tuple[int, Stretch]]] = {}
    for s in open_:
        for at in range(s.a_start, s.a_end - least + 1):
            index.setdefault(tuple(a[at : at + least]), []).append((at, s))
    found: list[Range] = []
    reached: dict[int, int] = {}  # how far b is already covered by a run on this diagonal
    for s in open_:
        for at in range(s.b_start, s.b_end - least + 1):
            for start, other in index.get(tuple(b[at : at + least]), ())[:4]:
                if reached.get(start - at, 0) <= at:
                    found.append(_extend(a, b, (start, other), (at, s)))
                    reached[start - at] = found[-1][3]
    return _apart(sorted(found, key=lambda r: (r[0] - r[1], r)))


def _extend(a: Sequence[str], b: Sequence[str], left: tuple[int, Stretch], right: tuple[int, Stretch]) -> Range:
    (a_start, s), (b_start, t) = left, right
    a_end, b_end = a_start, b_start
    while a_start > s.a_start and b_start > t.b_start and a[a_start - 1] == b[b_start - 1]:
        a_start, b_start = a_start - 1, b_start - 1
    while a_end < s.a_end and b_end < t.b_end and a[a_end] == b[b_end]:
        a_end, b_end = a_end + 1, b_end + 1
    return a_start, a_end, b_start, b_end


def _apart(ranges: Iterable[Range]) -> list[Range]:
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    kept = []
    for a_start, a_end, b_start, b_end in ranges:
        if taken_a.isdisjoint(range(a_start, a_end)) and taken_b.isdisjoint(range(b_start, b_end)):
            taken_a.update(range(a_start, a_end))
            taken_b.update(range(b_start, b_end))
            kept.append((a_start, a_end, b_start, b_end))
    return kept


def _without_moves(stretch: Stretch, moves: Sequence[Range]) -> list[Stretch]:
    """What is left of a stretch when the moved words are taken out on either side."""
    lefts = _cut(stretch.a_start, stretch.a_end, [(m[0], m[1]) for m in moves])
    rights = _cut(stretch.b_start, stretch.b_end, [(m[2], m[3]) for m in moves])
    if len(lefts) == len(rights) == 1:
        return [_changed(*lefts[0], *rights[0])]
    missing = [Stretch("missing", *left, stretch.b_start, stretch.b_start) for left in lefts]
    return missing + [Stretch("added", stretch.a_end, stretch.a_end, *right) for right in rights]


def _cut(start: int, end: int, holes: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    pieces = []
    for hole_start, hole_end in sorted(holes):
        if start <= hole_start and hole_end <= end:
            pieces.append((start, hole_start))
            start = hole_end
    pieces.append((start, end))
    return [piece for piece in pieces if piece[0] < piece[1]]


def _span(words: Sequence[Word], start: int, end: int) -> Span:
    if start < end:
        return Span(words[start].start, words[end - 1].end)
    at = words[start - 1].end if start else words[0].start if words else 0
    return Span(at, at)
