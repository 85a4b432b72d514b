"""Ids come from content."""

from hypothesis import given
from hypothesis import strategies as st

from headwater.model.ids import content_id


@given(st.lists(st.one_of(st.none(), st.text())), st.lists(st.one_of(st.none(), st.text())))
def test_ids_are_equal_exactly_where_their_parts_are(a: list[str | None], b: list[str | None]) -> None:
    assert (content_id("x", *a) == content_id("x", *b)) == (a == b)
