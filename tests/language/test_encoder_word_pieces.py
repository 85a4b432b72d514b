"""Words and their pieces are those of the tokenizer, whether they were seen before or not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.language.encoder import word_pieces
from headwater.language.encoder.weights import DATA, TOKENIZER
from headwater.language.encoder.word_pieces import WordPieces

tokenizers = pytest.importorskip("tokenizers")
PLAIN = st.text(st.sampled_from("abcXYZ019 éÉßñç'’“”-–—.,$%&()[]{}/@#\n\t\xa0"), max_size=40)
WORDS = ["The", "unaffordable", "Al-Hadithi", "$4.5m", "café", "[SEP]", "she’d", "№5", "今天", "e\u0301"]
NEWS = st.lists(st.sampled_from(WORDS))


def cutter() -> WordPieces:
    return WordPieces(tokenizers.Tokenizer.from_file(str(DATA / TOKENIZER)))


REMEMBERS = cutter()


def of_tokenizer(text: str) -> list[tuple[str, list[int]]]:
    tokenizer = tokenizers.Tokenizer.from_file(str(DATA / TOKENIZER))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    tokenizer.encode_special_tokens = True
    found = tokenizer.encode(text, add_special_tokens=False)
    words: dict[int, tuple[int, int, list[int]]] = {}
    for word, piece, (start, end) in zip(found.word_ids, found.ids, found.offsets, strict=True):
        first, _, ids = words.get(word, (start, end, []))
        words[word] = (first, end, [*ids, piece])
    return list(words.values())


@given(st.one_of(st.text(max_size=30), PLAIN, NEWS.map(" ".join)))
def test_words_and_pieces_are_the_tokenizers(text: str) -> None:
    (found,) = REMEMBERS.split([text])
    assert [(start, end, list(ids)) for start, end, ids in found] == of_tokenizer(text)


@given(st.lists(st.one_of(st.text(max_size=10), PLAIN), max_size=4))
def test_texts_are_cut_alike_together_and_alone(texts: list[str]) -> None:
    assert REMEMBERS.split(texts) == [cut for text in texts for cut in REMEMBERS.split([text])]


def test_what_is_forgotten_is_learnt_again(monkeypatch: pytest.MonkeyPatch) -> None:
    fresh = cutter()
    monkeypatch.setattr(word_pieces, "_MOST", 3)
    for text in ("one two three", "two four", "one two three four five"):
        (found,) = fresh.split([text])
        assert [text[start:end] for start, end, _ in found] == text.split()
