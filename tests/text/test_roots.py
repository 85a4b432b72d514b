"""Disjoint sets, against sets of numbers that are merged as they stand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from headwater.text.roots import Roots

NUMBERS = st.integers(0, 19)


@given(st.lists(st.tuples(NUMBERS, NUMBERS)))
def test_what_is_joined_over_others_has_one_root_the_lowest(joins: list[tuple[int, int]]) -> None:
    roots, sets = Roots(20), [{number} for number in range(20)]
    for one, other in joins:
        roots.join(one, other)
        touched = [held for held in sets if held & {one, other}]
        sets = [held for held in sets if held not in touched] + [set().union(*touched)]
    for held in sets:
        assert {roots.find(number) for number in held} == {min(held)}
