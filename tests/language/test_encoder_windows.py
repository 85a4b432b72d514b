"""Windows are an article's words, each read for good in one of them, whole paragraphs where they fit."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from headwater.language.encoder.pieces import Words
from headwater.language.encoder.windows import CLS, CONTEXT, SEP, WINDOW, Window, cut_windows

# Paragraphs, each a list of how many pieces its words have: the tokenizer makes at most 100 of one word.
sizes = st.one_of(st.integers(1, 4), st.integers(1, 100))
articles = st.lists(
    st.one_of(st.lists(sizes, min_size=1, max_size=30), st.integers(60, 600).map(lambda n: [1] * n)), max_size=12
)


def words_of(article: list[list[int]]) -> Words:
    """Words whose pieces are numbered on from 1000, so that each can be told from every other."""
    counts = [count for paragraph in article for count in paragraph]
    numbers = [number for number, paragraph in enumerate(article) for _ in paragraph]
    array = lambda values: np.asarray(values, dtype=np.int64)  # noqa: E731
    first, at = np.concatenate([[0], np.cumsum(counts)]).astype(np.int64), np.arange(len(counts), dtype=np.int64)
    ids = array(range(1000, 1000 + int(first[-1])))
    return Words(ids, first, at * 2, at * 2 + 1, at % 5, at % 3, array(numbers))


@given(articles)
def test_the_cores_are_all_words_once_and_in_order(article: list[list[int]]) -> None:
    words = words_of(article)
    windows = list(cut_windows(words))
    assert [n for w in windows for n in range(w.core, w.end)] == list(range(len(words)))
    assert all(w.start <= w.core < w.end for w in windows)


@given(articles)
def test_a_window_holds_its_words_pieces_and_a_mark_behind_each_paragraph(article: list[list[int]]) -> None:
    words = words_of(article)
    for w in cut_windows(words):
        assert w.ids.tolist() == plainly_filled(words, w)
        assert len(w.ids) == len(w.case) == len(w.quote)
        assert len(w.ids) <= max(WINDOW, 2 + 2 * CONTEXT + 100)
        assert w.ids[w.first].tolist() == [1000 + int(words.first[n]) for n in range(w.start, w.end)]
        assert w.case[w.first].tolist() == words.case[w.start : w.end].tolist()
        assert w.quote[w.first].tolist() == words.quote[w.start : w.end].tolist()


def plainly_filled(words: Words, w: Window) -> list[int]:
    out = [CLS]
    for n in range(w.start, w.end):
        out += words.ids[words.first[n] : words.first[n + 1]].tolist()
        if n + 1 == w.end or words.paragraph[n + 1] != words.paragraph[n]:
            out.append(SEP)
    return out


@given(articles)
def test_context_is_short_and_stands_right_before_the_core(article: list[list[int]]) -> None:
    words = words_of(article)
    for w in cut_windows(words):
        assert words.first[w.core] - words.first[w.start] <= CONTEXT
        if w.start:  # one word more would be too much
            assert words.first[w.core] - words.first[w.start - 1] > CONTEXT


@given(articles)
def test_a_paragraph_is_cut_only_where_its_window_holds_nothing_else_of_the_core(article: list[list[int]]) -> None:
    words = words_of(article)
    for w in cut_windows(words):
        if w.end < len(words) and words.paragraph[w.end] == words.paragraph[w.end - 1]:
            assert words.paragraph[w.core] == words.paragraph[w.end]
