"""Numpy's products in one thread, and no longer than asked for."""

from __future__ import annotations

from threadpoolctl import threadpool_info  # type: ignore[import-untyped]  # it ships no types

from headwater.text.threads import one_thread


def threads() -> list[int]:
    """How many threads each of numpy's libraries may use."""
    return [pool["num_threads"] for pool in threadpool_info() if pool["user_api"] == "blas"]


def test_products_are_made_in_one_thread_while_it_lasts() -> None:
    before = threads()
    with one_thread():
        assert set(threads()) <= {1}
    assert threads() == before or not before  # empty where numpy had not been loaded
