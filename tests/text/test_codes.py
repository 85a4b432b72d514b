"""Coded words: the words, places and equalities of `split_words`, in numbers."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from headwater.text.codes import BAND_BITS, NO_WORD, code_of, code_words
from headwater.text.rarity import word_bits
from headwater.text.shape_loops import are_near
from headwater.text.words import split_words

CHARACTERS = st.sampled_from("abcdeS's’ʼ.&-_ \n\t0189é½ßﬁİ²…“”ДÅ漢\U0001d400\u0301")
TEXTS = st.lists(st.text(CHARACTERS, max_size=60) | st.text(max_size=30), max_size=5)


@given(TEXTS)
def test_the_words_and_places_are_those_of_split_words(texts: list[str]) -> None:
    coded = code_words(texts)
    for number, text in enumerate(texts):
        first, last = coded.firsts[number], coded.firsts[number + 1]
        words = split_words(text)
        places = zip(coded.starts[first:last].tolist(), coded.ends[first:last].tolist(), strict=True)
        assert [(word.start, word.end) for word in words] == list(places)
        for word, code in zip(words, coded.codes[first:last].tolist(), strict=True):
            assert code != NO_WORD
            assert code == code_of(text[word.start : word.end])
            assert bool(code & 1) == text[word.start].islower()


@given(st.text(CHARACTERS, min_size=1, max_size=12), st.text(CHARACTERS, min_size=1, max_size=12))
def test_codes_agree_where_keys_agree(one: str, other: str) -> None:
    keys = {
        word.key: int(code) >> 1
        for text in (one, other)
        for word, code in zip(split_words(text), code_words([text]).codes, strict=True)
    }
    again = {word.key: code_of(text[word.start : word.end]) >> 1 for text in (one, other) for word in split_words(text)}
    assert keys == again


def test_a_code_says_how_much_its_word_tells() -> None:
    for word in ("the", "president", "aboriginal", "2016", "Valgard", "don't", "U.S"):
        (key,) = {found.key for found in split_words(word)}
        assert BAND_BITS[code_of(word) >> 29] == word_bits(key)


@given(TEXTS)
def test_shapes_leave_words_and_codes_as_they_are(texts: list[str]) -> None:
    plain, shaped = code_words(texts), code_words(texts, shapes=True)
    assert (shaped.codes & 0xFFFFFFFF).tolist() == plain.codes.tolist()
    assert shaped.starts.tolist() == plain.starts.tolist()


def _near(one: str, other: str) -> bool:
    first, second = code_words([one, other], shapes=True).codes >> 32
    return are_near(first, second)


@given(st.text("abcdefghijklmnopqrstuvwxyz", min_size=3, max_size=15), st.data())
def test_a_word_with_one_letter_misread_is_near(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word) - 1))
    assert _near(word, word[:at] + data.draw(st.sampled_from("xzq1")) + word[at + 1 :])
    assert _near(word, word.capitalize())


def test_other_words_are_not_near() -> None:
    for one, other in (("harbour", "quarry"), ("is", "it"), ("ferry", "ferryman's"), ("station", "stone")):
        assert not _near(one, other)
