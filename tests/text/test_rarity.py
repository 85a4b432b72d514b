"""How common a word is: common words tell little, names much, and no word nothing or everything."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.text.rarity import RARE, document_share, word_bits


@given(st.text())
def test_every_word_tells_something_and_none_more_than_a_rare_one(key: str) -> None:
    assert RARE <= document_share(key) < 1
    assert 0 < word_bits(key) <= word_bits("zyzzyva")


@pytest.mark.parametrize(("commoner", "rarer"), [("the", "verdict"), ("people", "harbour"), ("1987", "hedda")])
def test_a_commoner_word_tells_less(commoner: str, rarer: str) -> None:
    assert word_bits(commoner) < word_bits(rarer)
