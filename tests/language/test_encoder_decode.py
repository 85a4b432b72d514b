"""Decoding and linking agree with slow, plain versions of themselves."""

from __future__ import annotations

import math
from itertools import pairwise, product

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.language.encoder.decode import best_path, spans_of
from headwater.language.encoder.links import FEATURES, LinkHead, Range, choose_links, link_features, near_pairs
from headwater.language.encoder.weights import TAGS

Floats = npt.NDArray[np.float32]
Vector = npt.NDArray[np.float32]
seeds = st.integers(0, 10_000)
WIDTH = 128


@given(st.lists(st.integers(1, 5), max_size=4), seeds)
def test_the_best_path_is_the_best_of_all_paths_of_each_paragraph(lengths: list[int], seed: int) -> None:
    rng, tags = np.random.default_rng(seed), 3
    scores, steps, begin = rng.normal(size=(sum(lengths), tags)), rng.normal(size=(tags, tags)), rng.normal(size=tags)
    paragraph = np.repeat(np.arange(len(lengths)) * 2, lengths)
    expected: list[int] = []
    for start, length in zip(np.cumsum([0, *lengths]), lengths, strict=False):
        own = scores[start : start + length]
        ways = product(range(tags), repeat=length)
        expected += max(ways, key=lambda way: path_score(way, own, steps, begin))
    assert best_path(scores, steps, begin, paragraph).tolist() == expected


def path_score(
    way: tuple[int, ...],
    scores: npt.NDArray[np.float64],
    steps: npt.NDArray[np.float64],
    begin: npt.NDArray[np.float64],
) -> float:
    moves = sum(steps[a, b] for a, b in pairwise(way))
    return float(begin[way[0]] + moves + sum(scores[n, tag] for n, tag in enumerate(way)))


@given(st.lists(st.tuples(st.sampled_from(["", "source", "cue", "content"]), st.integers(1, 4)), max_size=8))
def test_spans_written_as_tags_come_back(runs: list[tuple[str, int]]) -> None:
    tags, expected, at = [], [], 0
    for label, length in runs:
        if label:
            expected.append((at, at + length, label))
            tags += [f"B-{label}", *[f"I-{label}"] * (length - 1)]
        else:
            tags += ["O"] * length
        at += length
    assert spans_of(np.array([TAGS.index(tag) for tag in tags], np.int64), TAGS) == expected


def test_a_span_that_was_never_begun_counts_as_begun() -> None:
    path = [TAGS.index(tag) for tag in ("I-cue", "I-content", "I-content", "O", "I-source")]
    assert spans_of(np.array(path, np.int64), TAGS) == [(0, 1, "cue"), (1, 3, "content"), (4, 5, "source")]


@st.composite
def cues_and_spans(draw: st.DrawFn) -> tuple[list[Range], list[Range], npt.NDArray[np.int64]]:
    """Cues and spans in the order of the text, without overlaps, and each word's paragraph."""
    cues: list[Range] = []
    spans: list[Range] = []
    at = 0
    for is_cue, gap, length in draw(
        st.lists(
            st.tuples(st.booleans(), st.one_of(st.integers(0, 5), st.integers(0, 200)), st.integers(1, 40)), max_size=9
        )
    ):
        (cues if is_cue else spans).append((at + gap, at + gap + length))
        at += gap + length
    breaks = draw(st.lists(st.integers(0, max(0, at)), max_size=4))
    paragraph = np.array([sum(place <= n for place in breaks) for n in range(at + 1)], np.int64)
    return cues, spans, paragraph


def plain_features(
    cue: Range, span: Range, cues: list[Range], spans: list[Range], paragraph: npt.NDArray[np.int64]
) -> list[float]:
    out = [0.0] * FEATURES
    behind = span[0] >= cue[1]
    low, high = (cue[1], span[0]) if behind else (span[1], cue[0])
    out[min(7, int(high - low).bit_length()) + 8 * behind] = 1
    out[16 + min(2, abs(int(paragraph[cue[0]]) - int(paragraph[span[0]])))] = 1
    out[19 + min(2, sum(low <= a and b <= high for a, b in spans))] = 1
    out[22 + min(1, sum(low <= a and b <= high for a, b in cues))] = 1
    return out


@given(cues_and_spans())
def test_link_features_are_those_of_each_pair_by_itself(
    made: tuple[list[Range], list[Range], npt.NDArray[np.int64]],
) -> None:
    cues, spans, paragraph = made
    if not cues or not spans:
        return
    cue_at, span_at = near_pairs(cues, spans)
    found = link_features(cues, spans, cue_at, span_at, paragraph)
    for row, i, j in zip(found.tolist(), cue_at, span_at, strict=True):
        assert row == plain_features(cues[i], spans[j], cues, spans, paragraph)


@given(cues_and_spans())
def test_near_pairs_are_all_pairs_but_those_too_far_apart(
    made: tuple[list[Range], list[Range], npt.NDArray[np.int64]],
) -> None:
    cues, spans, _ = made
    if not cues or not spans:
        return
    gap = lambda cue, span: max(span[0] - cue[1], cue[0] - span[1])  # noqa: E731
    near = [(i, j) for i, cue in enumerate(cues) for j, span in enumerate(spans) if gap(cue, span) <= 250]
    assert list(zip(*(side.tolist() for side in near_pairs(cues, spans)), strict=True)) == near


@given(cues_and_spans(), seeds, st.booleans(), st.booleans())
def test_a_choice_is_the_best_option_and_its_share(
    made: tuple[list[Range], list[Range], npt.NDArray[np.int64]], seed: int, by_cue: bool, always: bool
) -> None:
    cues, spans, paragraph = made
    rng = np.random.default_rng(seed)
    vectors, head = rng.normal(size=(len(paragraph), WIDTH)).astype(np.float32), random_head(rng)
    choices = choose_links(head, vectors, cues, spans, paragraph, by_cue=by_cue, always=always)
    assert len(choices) == len(cues if by_cue else spans)
    for n, choice in enumerate(choices):
        options = {}
        for m in range(len(spans if by_cue else cues)):
            cue, span = (cues[n], spans[m]) if by_cue else (cues[m], spans[n])
            if max(span[0] - cue[1], cue[0] - span[1]) <= 250:
                near = np.array([plain_features(cue, span, cues, spans, paragraph)], np.float32)
                options[m] = plain_score(head, *(vectors[at] for at in (cue[0], span[0], span[1] - 1)), near[0])
        best = max(options, key=lambda m: options[m], default=None)
        if best is not None and not always and options[best] <= head.none:
            best = None
        assert choice.option == best
        every = np.exp(np.array([*options.values(), head.none]))
        chosen = np.exp(head.none if best is None else options[best])
        assert choice.probability == pytest.approx(float(chosen / every.sum()) if options else 1.0, rel=1e-3)


def plain_score(head: LinkHead, cue: Vector, first: Vector, last: Vector, near: Vector) -> float:
    seen = np.concatenate([cue, first, last, cue * first, cue * last, first * last, near])
    hidden = seen @ head.hidden.T + head.hidden_bias
    gelu = [x * (1 + math.erf(x / math.sqrt(2))) / 2 for x in hidden.tolist()]
    return float(np.dot(gelu, head.out)) + head.out_bias


def random_head(rng: np.random.Generator) -> LinkHead:
    small = lambda *shape: (rng.normal(size=shape) / 8).astype(np.float32)  # noqa: E731
    return LinkHead(small(16, 6 * WIDTH + FEATURES), small(16), small(16) * 4, 0.1, 0.2)
