"""Where words start and end comes back as it was, however long the text between them is."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from headwater.service.reuse.spark_points import packed_points, unpacked_points

STEPS = st.lists(st.tuples(st.integers(0, 70_000) | st.integers(0, 3), st.integers(1, 300)), max_size=30)


@given(STEPS)
def test_points_come_back_as_they_were(steps: list[tuple[int, int]]) -> None:
    points = np.cumsum(np.array(steps, np.int32).ravel(), dtype=np.int32).reshape(-1, 2)
    found = unpacked_points(packed_points(points[:, 0], points[:, 1]))
    assert found.tolist() == points.tolist()


def test_points_of_news_take_a_byte_each() -> None:
    starts = np.arange(0, 6000, 6, dtype=np.int32)
    assert len(packed_points(starts, starts + np.int32(5))) == 1 + 2 * len(starts)
