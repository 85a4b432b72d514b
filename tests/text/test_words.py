"""Words of a stretch of text are the same however often, and in whatever pieces, the text is asked for."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from headwater.text.words import comparable, split_words

# What holds words together, parts them, and changes when it is folded.
TEXTS = st.text(alphabet="abU.S'’& -_é1ﬁ\n", min_size=1, max_size=60)


@given(TEXTS, st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=12))
def test_a_stretch_has_the_words_that_it_has_alone(text: str, stretches: list[tuple[int, int]]) -> None:
    for one, other in stretches:
        start, end = sorted((min(one, len(text)), min(other, len(text))))
        alone = split_words(text[start:end])
        found = split_words(text, start, end)
        assert [(w.start - start, w.end - start, w.key) for w in found] == alone


@given(TEXTS)
def test_a_words_key_is_what_stands_there_for_comparing(text: str) -> None:
    assert all(word.key == comparable(text[word.start : word.end]) for word in split_words(text))


def test_what_a_caller_does_to_the_words_is_not_seen_by_the_next() -> None:
    text = "One two three. Four five six."
    for _ in range(3):
        split_words(text, 0, 14).clear()
        assert [word.key for word in split_words(text, 0, 14)] == ["one", "two", "three"]
