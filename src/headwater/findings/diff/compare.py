"""Two articles side by side: same, changed, moved, added, left out."""

from __future__ import annotations

from collections.abc import Sequence

from headwater.findings.diff.pairs import in_order, pair_sentences
from headwater.model.diff import Diff, Stretch
from headwater.model.reading import Reading
from headwater.model.spans import Span
from headwater.model.story import Edit
from headwater.text.align import compare_words
from headwater.text.words import Word, split_words


def compare_articles(a: Reading, b: Reading) -> Diff:
    """What became of `a` in `b`: sentences are paired first, then the words within each pair.

    Headline, body and captions are compared; bylines, datelines and boilerplate are not. Where the articles' language
    is not read, whole segments stand in for sentences.
    """
    left, right = _sentences(a), _sentences(b)
    pairs = pair_sentences([_keys(a, s) for s in left], [_keys(b, s) for s in right])
    steady = in_order(pairs)
    behind = _alone(right, [(pair.b_start, pair.b_end) for pair in pairs])
    stretches: list[Stretch] = [Stretch("added", None, span) for span in behind.pop(0, ())]
    at = 0
    for pair in pairs:
        stretches += [Stretch("left_out", span, None) for span in left[at : pair.a_start]]
        stretches += _within(
            a, b, _cover(left, pair.a_start, pair.a_end), _cover(right, pair.b_start, pair.b_end), pair in steady
        )
        stretches += [Stretch("added", None, span) for span in behind.pop(pair.b_end, ())]
        at = pair.a_end
    stretches += [Stretch("left_out", span, None) for span in left[at:]]
    return Diff(a.article, b.article, tuple(stretches))


def _sentences(reading: Reading) -> tuple[Span, ...]:
    if reading.sentences:
        return reading.sentences
    return tuple(segment.span for segment in reading.article.segments_of("headline", "body", "caption"))


def _words(reading: Reading, span: Span) -> list[Word]:
    return split_words(reading.article.text, span.start, span.end)


def _keys(reading: Reading, span: Span) -> list[str]:
    return [word.key for word in _words(reading, span)]


def _cover(spans: Sequence[Span], start: int, end: int) -> Span:
    return Span(spans[start].start, spans[end - 1].end)


def _alone(sentences: Sequence[Span], paired: Sequence[tuple[int, int]]) -> dict[int, list[Span]]:
    """The sentences of b in no pair, by the number of the sentence at which the pair before them ends (0: none)."""
    taken = {at for start, end in paired for at in range(start, end)}
    ends = {end for _, end in paired}
    alone: dict[int, list[Span]] = {}
    behind = 0
    for at, span in enumerate(sentences):
        behind = at if at in ends else behind
        if at not in taken:
            alone.setdefault(behind, []).append(span)
    return alone


def _within(a: Reading, b: Reading, left: Span, right: Span, steady: bool) -> list[Stretch]:
    """The stretches of one pair of runs of sentences; `steady`: it stands in the same order on both sides."""
    edits = compare_words(_words(a, left), _words(b, right))
    spans_a = _with_marks(a.article.text, left, [edit.a for edit in edits])
    spans_b = _with_marks(b.article.text, right, [edit.b for edit in edits])
    return [_stretch(edit, x, y, steady) for edit, x, y in zip(edits, spans_a, spans_b, strict=True)]


def _stretch(edit: Edit, a: Span, b: Span, steady: bool) -> Stretch:
    if edit.kind == "missing":
        return Stretch("left_out", a, None)
    if edit.kind == "added":
        return Stretch("added", None, b)
    return Stretch("moved" if edit.kind == "same" and not steady else edit.kind, a, b)


def _with_marks(text: str, whole: Span, spans: Sequence[Span]) -> list[Span]:
    """The spans, each with the punctuation that touches it: a closing mark with the words before it."""
    filled = sorted((span for span in spans if len(span)), key=lambda span: span.start)
    wider: dict[Span, Span] = {}
    for n, span in enumerate(filled):
        limit = filled[n + 1].start if n + 1 < len(filled) else whole.end
        end = span.end
        while end < limit and not text[end].isspace() and not text[end].isalnum():
            end += 1
        floor = max((wider[filled[n - 1]].end if n else whole.start), whole.start)
        start = span.start
        while start > floor and not text[start - 1].isspace() and not text[start - 1].isalnum():
            start -= 1
        wider[span] = Span(start, end)
    return [wider.get(span, span) for span in spans]
