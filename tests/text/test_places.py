"""Words are found where the pattern that says the same finds them."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from headwater.text.places import whole_places

TEXTS = st.text(alphabet="aB-'’_ é.²", max_size=40)


@given(TEXTS, st.text(alphabet="aB-'.é", min_size=1, max_size=4))
def test_words_are_found_where_nothing_touches_them(text: str, words: str) -> None:
    pattern = rf"(?<![\w’'-]){re.escape(words)}(?![\w-])"
    assert list(whole_places(text, words, before="’'-")) == [match.start() for match in re.finditer(pattern, text)]
