"""What became of an utterance: how a rendition differs from the fullest one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from headwater.findings.quotations.renditions import Rendition, Stretch
from headwater.findings.quotations.sense import sentence_starts, words_that_turn
from headwater.model.spans import Span
from headwater.model.story import Change, Edit, Variant
from headwater.text.align import Stretch as Aligned
from headwater.text.align import align_words, mark_moved, place_edits

BETWEEN = " ... "
_ELLIPSIS = re.compile(r"…|\.\s?\.\s?\.|\[\s?\]")
# Words that a splice moves: fewer may stand elsewhere by chance.
MOVED = 4


@dataclass(frozen=True, slots=True)
class _Part:
    """What of the alignment falls on one stretch of a rendition; `b` counts in the rendition's words."""

    stretch: Stretch
    b_start: int
    b_end: int
    aligned: tuple[Aligned, ...]


def describe_fullest(rendition: Rendition) -> list[Variant]:
    """The variants of the fullest rendition: each of its stretches."""
    return [_variant(stretch, "fullest") for stretch in rendition.stretches]


def describe_rendition(fullest: Rendition, rendition: Rendition) -> list[Variant]:
    """The variants of another rendition, each against the fullest: what changed, and what is missing."""
    written = _as_written(align_words(fullest.keys, rendition.keys), fullest, rendition)
    apart = _cut_at_sentences(written, fullest)
    aligned = mark_moved(apart, fullest.keys, rendition.keys, MOVED)
    turns = words_that_turn(fullest, rendition, aligned)
    variants = []
    for part in _parts(rendition, aligned):
        missing = [(s.a_start, s.a_end) for s in part.aligned if s.kind == "missing"]
        lost = [(s.a_start, s.a_end) for s in part.aligned if s.kind in ("missing", "changed")]
        variant = _variant(
            part.stretch,
            _change(fullest, rendition, part),
            _joined(fullest, missing),
            tuple(edit for s in part.aligned for edit in _edits(fullest, rendition, s)),
        )
        turned = _joined(fullest, [own for own in turns if own in lost])
        variants.append(replace(variant, turned=turned, marked=_is_marked(rendition, part)))
    return variants


def _as_written(aligned: Sequence[Aligned], fullest: Rendition, rendition: Rendition) -> list[Aligned]:
    """The alignment with a part of a written word that one side lacks as a change of the word ("do|n't" and "do")."""
    out: list[Aligned] = []
    for s in aligned:
        before = out[-1] if out else None
        part = (s.kind == "missing" and _is_inner(fullest, s.a_start)) or (
            s.kind == "added" and _is_inner(rendition, s.b_start)
        )
        if part and before is not None and before.kind == "same":
            out[-1] = replace(before, a_end=before.a_end - 1, b_end=before.b_end - 1)
            changed = replace(s, kind="changed", a_start=s.a_start - 1, b_start=s.b_start - 1)
            if out[-1].a_start == out[-1].a_end:
                out.pop()
            out.append(changed)
        else:
            out.append(s)
    return out


def _is_inner(rendition: Rendition, at: int) -> bool:
    """Whether a word of a rendition is the second part of a contraction."""
    words = rendition.words
    return 0 < at < len(words) and words[at].start == words[at - 1].end


def _cut_at_sentences(aligned: Sequence[Aligned], fullest: Rendition) -> list[Aligned]:
    """The alignment with each gap moved, where words repeat, to where a sentence begins.

    "We will [bring jobs. We will] go" and "[We will bring jobs.] We will go" leave out the same; the second is read.
    """
    starts, keys, out = frozenset(sentence_starts(fullest)), fullest.keys, list(aligned)
    for n in range(1, len(out) - 1):
        before, gap, behind = out[n - 1 : n + 2]
        if (before.kind, gap.kind, behind.kind) != ("same", "missing", "same") or gap.a_start in starts:
            continue
        back = 0
        while back < before.a_end - before.a_start - 1 and keys[gap.a_start - 1 - back] == keys[gap.a_end - 1 - back]:
            back += 1
            if gap.a_start - back in starts:
                out[n - 1 : n + 2] = _moved_back(before, gap, behind, back)
                break
    return out


def _moved_back(before: Aligned, gap: Aligned, behind: Aligned, by: int) -> list[Aligned]:
    """Three stretches (the same, a gap, the same) with the gap `by` words earlier."""
    return [
        replace(before, a_end=before.a_end - by, b_end=before.b_end - by),
        replace(gap, a_start=gap.a_start - by, a_end=gap.a_end - by, b_start=gap.b_start - by, b_end=gap.b_end - by),
        replace(behind, a_start=behind.a_start - by, b_start=behind.b_start - by),
    ]


def _joined(fullest: Rendition, stretches: Sequence[tuple[int, int]]) -> str:
    """The words of these stretches of the fullest rendition, as it writes them."""
    return BETWEEN.join(words for start, end in stretches for words in _shown(fullest, start, end))


def _is_marked(rendition: Rendition, part: _Part) -> bool:
    """Whether the rendition shows every change for one: other words in square brackets, a gap by dots."""
    changes = [s for s in part.aligned if s.kind not in ("same", "moved")]
    text = rendition.article.text
    return bool(changes) and all(
        _in_brackets(text, rendition, s) if s.b_start < s.b_end else _has_dots(text, rendition, s.b_start)
        for s in changes
    )


def _in_brackets(text: str, rendition: Rendition, s: Aligned) -> bool:
    start, end = rendition.words[s.b_start].start, rendition.words[s.b_end - 1].end
    return "[" in text[max(0, start - 2) : start] and "]" in text[end : end + 2]


def _has_dots(text: str, rendition: Rendition, at: int) -> bool:
    """Whether dots or empty brackets stand before word `at` of a rendition (or behind the last)."""
    before = rendition.words[at - 1].end if at else max(0, rendition.words[0].start - 6)
    behind = rendition.words[at].start if at < len(rendition.words) else before + 6
    return _ELLIPSIS.search(text, before, behind) is not None


def _variant(stretch: Stretch, change: Change, missing: str = "", edits: tuple[Edit, ...] = ()) -> Variant:
    first = stretch.pieces[0]
    span = stretch.span
    return Variant(
        article=stretch.article.id,
        start=span.start,
        end=span.end,
        change=change,
        missing=missing,
        edits=edits,
        attribution=first.attribution,
        speaker=first.speaker,
    )


def _parts(rendition: Rendition, aligned: Sequence[Aligned]) -> Iterator[_Part]:
    """The alignment cut at the ends of the stretches; what is missing between two stretches falls on the first."""
    b_start = 0
    last = len(rendition.stretches) - 1
    for number, stretch in enumerate(rendition.stretches):
        b_end = b_start + len(stretch.words)
        within = [_clipped(s, b_start, b_end) for s in aligned if max(s.b_start, b_start) < min(s.b_end, b_end)]
        gaps = [s for s in aligned if s.b_start == s.b_end and _falls_on(s.b_start, b_start, b_end, number == last)]
        ordered = sorted([*within, *gaps], key=lambda s: (s.b_start, s.b_end, s.a_start))
        yield _Part(stretch, b_start, b_end, tuple(ordered))
        b_start = b_end


def _falls_on(at: int, b_start: int, b_end: int, last: bool) -> bool:
    """Whether a gap at this word of the rendition falls on the stretch `[b_start, b_end)`."""
    return b_start < at <= b_end or at == b_start == 0 or (last and at == b_end)


def _clipped(s: Aligned, b_start: int, b_end: int) -> Aligned:
    """A stretch of the alignment as far as it lies in `[b_start, b_end)` of the rendition."""
    if b_start <= s.b_start and s.b_end <= b_end:
        return s
    low, high = max(s.b_start, b_start), min(s.b_end, b_end)
    if s.kind in ("same", "moved"):
        return Aligned(s.kind, s.a_start + low - s.b_start, s.a_start + high - s.b_start, low, high)
    first = s.b_start >= b_start
    return Aligned(s.kind if first else "added", s.a_start if first else s.a_end, s.a_end, low, high)


def _change(fullest: Rendition, rendition: Rendition, part: _Part) -> Change:
    kinds = {s.kind for s in part.aligned}
    if kinds & {"changed", "added"}:
        return "altered"
    if "moved" in kinds or any(_is_splice(fullest, rendition, part, s) for s in part.aligned):
        return "spliced"
    return "cut" if "missing" in kinds else "same"


def _is_splice(fullest: Rendition, rendition: Rendition, part: _Part, s: Aligned) -> bool:
    """Whether a gap joins what stands apart: a sentence ends in it, and no dots show it."""
    if s.kind != "missing" or not part.b_start < s.b_start < part.b_end:
        return False
    text = rendition.article.text
    gap = text[rendition.words[s.b_start - 1].end : rendition.words[s.b_start].start]
    ends = any(start > 0 and s.a_start <= start <= s.a_end for start in sentence_starts(fullest)[:-1])
    return ends and _ELLIPSIS.search(gap) is None


def _shown(fullest: Rendition, a_start: int, a_end: int) -> list[str]:
    """Words of the fullest rendition as it writes them, apart where the narrator parts them."""
    return [span.of(fullest.article.text) for span in _spans(fullest, a_start, a_end)]


def _spans(rendition: Rendition, start: int, end: int) -> list[Span]:
    """The spans of words `[start, end)`, one for each stretch that they stand in."""
    spans = []
    at = 0
    for stretch in rendition.stretches:
        words = stretch.words[max(0, start - at) : max(0, end - at)]
        if words:
            spans.append(Span(words[0].start, words[-1].end))
        at += len(stretch.words)
    return spans


def _edits(fullest: Rendition, rendition: Rendition, s: Aligned) -> Iterator[Edit]:
    """The edits that show one stretch of the alignment: none reaches over the narrator's words on either side."""
    if s.kind in ("same", "moved"):
        for a_start, a_end in _within_stretches(fullest, s.a_start, s.a_end):
            shift = s.b_start - s.a_start
            piece = Aligned(s.kind, a_start, a_end, a_start + shift, a_end + shift)
            yield from place_edits([piece], fullest.words, rendition.words)
        return
    pieces = _within_stretches(fullest, s.a_start, s.a_end)
    if len(pieces) < 2:
        yield from place_edits([s], fullest.words, rendition.words)
        return
    for number, (a_start, a_end) in enumerate(pieces):
        b_start = s.b_start if number == 0 else s.b_end
        kind = s.kind if number == 0 else "missing"
        yield from place_edits([Aligned(kind, a_start, a_end, b_start, s.b_end)], fullest.words, rendition.words)


def _within_stretches(rendition: Rendition, start: int, end: int) -> list[tuple[int, int]]:
    """Words `[start, end)` cut where one stretch ends and the next begins."""
    cuts = []
    at = 0
    for stretch in rendition.stretches:
        low, high = max(start, at), min(end, at + len(stretch.words))
        if low < high:
            cuts.append((low, high))
        at += len(stretch.words)
    return cuts
