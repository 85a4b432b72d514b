"""The measures of grouping agree with worked examples, with brute force, and with their own laws."""

from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest
from bench.coreference import b_cubed, best_alignment, ceaf_e, conll, muc
from hypothesis import given
from hypothesis import strategies as st

# The key and the first answer of Luo 2005's example: five, two and five mentions; the last two key groups run together.
KEY = "1111122AAAAA"
ANSWER = "11111bbbbbbb"

groupings = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=2, max_size=12)


def test_the_worked_example_has_its_published_figures() -> None:
    assert muc(KEY, ANSWER).recall == pytest.approx(1.0)
    assert muc(KEY, ANSWER).precision == pytest.approx(0.9)
    assert b_cubed(KEY, ANSWER).recall == pytest.approx(1.0)
    assert b_cubed(KEY, ANSWER).f1 == pytest.approx(0.865, abs=0.001)
    assert ceaf_e(KEY, ANSWER).f1 == pytest.approx(0.733, abs=0.001)


def test_one_group_too_many_and_groups_of_one() -> None:
    assert muc("aab", "abc").f1 == 0.0
    assert b_cubed("abc", "xyz").f1 == 1.0
    assert ceaf_e("aab", "abc").recall == pytest.approx((2 / 3 + 1) / 2)
    assert ceaf_e("aab", "abc").precision == pytest.approx((2 / 3 + 1) / 3)


@given(groupings)
def test_a_grouping_equals_itself_under_other_names(pairs: list[tuple[int, int]]) -> None:
    key = [a for a, _ in pairs]
    renamed = [f"group {a}" for a in key]
    assert b_cubed(key, renamed).f1 == pytest.approx(1.0)
    assert ceaf_e(key, renamed).f1 == pytest.approx(1.0)
    assert muc(key, renamed).f1 == pytest.approx(1.0 if len(set(key)) < len(key) else 0.0)


@given(groupings)
def test_key_and_answer_change_places_as_recall_and_precision_do(pairs: list[tuple[int, int]]) -> None:
    key, found = [a for a, _ in pairs], [b for _, b in pairs]
    for measure in (muc, b_cubed, ceaf_e):
        assert measure(key, found).recall == pytest.approx(measure(found, key).precision)
    assert 0.0 <= conll(key, found) <= 1.0


@given(
    st.integers(1, 5).flatmap(
        lambda rows: st.integers(1, 5).flatmap(
            lambda columns: st.lists(
                st.lists(st.floats(0, 1, width=16), min_size=columns, max_size=columns), min_size=rows, max_size=rows
            )
        )
    )
)
def test_the_best_alignment_is_that_of_brute_force(rows: list[list[float]]) -> None:
    gains = np.array(rows)
    short = gains if gains.shape[0] <= gains.shape[1] else gains.T
    ways = permutations(range(short.shape[1]), short.shape[0])
    best = max(sum(short[row, column] for row, column in enumerate(way)) for way in ways)
    assert best_alignment(gains) == pytest.approx(best)
