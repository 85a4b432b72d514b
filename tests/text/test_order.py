"""Rows are put in the order that numpy would put them in."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from headwater.text.order_loops import BUCKET, FEW, order_of, order_of_repeated

KEYS = st.lists(st.integers(0, 5) | st.integers(0, 2**64 - 1), max_size=80)


def columns(keys: list[int], seed: int) -> tuple[np.ndarray, tuple[np.ndarray, np.ndarray]]:
    rows = np.random.default_rng(seed).permutation(len(keys)).astype(np.uint32)
    return np.array(keys, dtype=np.uint64), (rows // 3, rows % 3)


def expected(key: np.ndarray, ties: tuple[np.ndarray, np.ndarray]) -> list[int]:
    found: list[int] = np.lexsort((ties[1], ties[0], key)).tolist()
    return found


@given(KEYS, st.integers(0, 9))
def test_rows_are_in_the_order_of_key_and_tie(keys: list[int], seed: int) -> None:
    key, tie = columns(keys, seed)
    assert order_of(key, tie).tolist() == expected(key, tie)


@given(KEYS, st.integers(0, 9))
def test_keys_that_stand_once_are_left_out(keys: list[int], seed: int) -> None:
    key, tie = columns(keys, seed)
    whole = expected(key, tie)
    assert order_of_repeated(key, tie).tolist() == [row for row in whole if keys.count(keys[row]) > 1]


def test_many_buckets_and_a_key_that_fills_one_are_in_order_too() -> None:
    rng = np.random.default_rng(1)
    spread = rng.integers(0, 2**64, 5 * BUCKET, dtype=np.uint64)
    key = np.concatenate([spread, spread[: 2 * BUCKET], np.full(3 * BUCKET + 7 * FEW, 11, np.uint64)])
    rows = rng.permutation(len(key)).astype(np.uint32)
    tie = rows // 1000, rows % 1000
    assert order_of(key, tie).tolist() == expected(key, tie)
    assert len(order_of_repeated(key, tie)) == len(key) - 3 * BUCKET
