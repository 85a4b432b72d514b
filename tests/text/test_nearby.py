"""What is found nearby is what overlaps."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from headwater.text.nearby import Nearby

PLACES = st.tuples(st.integers(0, 30), st.integers(0, 8)).map(lambda place: (place[0], sum(place)))


@given(st.lists(PLACES, max_size=12), PLACES)
def test_nearby_is_all_that_overlaps_in_the_order_of_the_text(
    stretches: list[tuple[int, int]], asked: tuple[int, int]
) -> None:
    start, end = asked
    near = Nearby((a, b, (a, b, n)) for n, (a, b) in enumerate(stretches)).between(start, end)
    assert near == sorted((a, b, n) for n, (a, b) in enumerate(stretches) if a < end and start < b)
