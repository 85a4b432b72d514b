"""What became of an utterance: how a rendition differs from the fullest one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from headwater.findings.quotations.renditions import Rendition, Stretch
from headwater.model.spans import Span
from headwater.model.story import Change, Edit, Variant
from headwater.text.align import Stretch as Aligned
from headwater.text.align import align_words, mark_moved, place_edits

BETWEEN = " ... "
_ELLIPSIS = re.compile(r"…|\.\s?\.\s?\.|\[\s?\]")
_SENTENCE_END = re.compile(r"[.!?…]")
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
    aligned = mark_moved(align_words(fullest.keys, rendition.keys), fullest.keys, rendition.keys, MOVED)
    variants = []
    for part in _parts(rendition, aligned):
        missing = [s for s in part.aligned if s.kind == "missing"]
        variants.append(
            _variant(
                part.stretch,
                _change(fullest, rendition, part),
                BETWEEN.join(words for s in missing for words in _shown(fullest, s.a_start, s.a_end)),
                tuple(edit for s in part.aligned for edit in _edits(fullest, rendition, s)),
            )
        )
    return variants


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
    before = fullest.words[s.a_start - 1].end if s.a_start else fullest.words[0].start
    cut = fullest.article.text[before : fullest.words[s.a_end - 1].end]
    return _ELLIPSIS.search(gap) is None and _SENTENCE_END.search(cut) is not None


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
