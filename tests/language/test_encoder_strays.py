"""Stretches of content that cannot belong to their cue are left out."""

from __future__ import annotations

from tests.findings.told import place

from headwater.language.encoder.attributions import reach_back
from headwater.language.encoder.strays import without_strays
from headwater.language.rules.found import Found
from headwater.model.spans import Span
from headwater.text.quotes import find_quotes
from headwater.text.sentences import split_sentences


def kept(text: str, source: str, cue: str, *content: str) -> list[str]:
    item = Found(place(text, source), place(text, cue), tuple(place(text, words) for words in content), "given", 0.9)
    sentences = [Span(s.start, s.end) for s in split_sentences(text)]
    (one,) = without_strays(text, [item], sentences, find_quotes(text))
    return [span.of(text) for span in one.content]


def test_who_says_something_here_says_nothing_of_an_earlier_sentence() -> None:
    text = "Nobody is closing the quay. The board said that it was unsafe."
    assert kept(text, "The board", "said", "Nobody is closing the quay", "that it was unsafe") == ["that it was unsafe"]


def test_a_quotation_of_an_earlier_sentence_stays() -> None:
    text = "“Nobody is closing the quay.” The mayor said that it was safe."
    content = ("“Nobody is closing the quay.”", "that it was safe")
    assert kept(text, "The mayor", "said", *content) == list(content)


def test_what_stands_before_its_cue_alone_stays() -> None:
    text = "Nobody is closing the quay. So the mayor said."
    assert kept(text, "the mayor", "said", "Nobody is closing the quay") == ["Nobody is closing the quay"]


def test_a_piece_of_the_headline_is_left_out() -> None:
    text = "Quay to stay open\n\nThe mayor said that it was safe."
    assert kept(text, "The mayor", "said", "to stay open", "that it was safe") == ["that it was safe"]


def test_the_beginning_of_the_source_is_not_what_it_says() -> None:
    text = "“Both the mayor (Ada Quill) and the harbour master said: ‘Stay away.’ We will,” Lorne said."
    content = ("“Both the mayor (Ada Quill) and", "‘Stay away.’")
    assert kept(text, "the harbour master", "said:", *content) == ["‘Stay away.’"]


def test_a_cue_that_says_nothing_else_is_none() -> None:
    text = "“Both the mayor and the harbour master said so,” Lorne said."
    item = Found(
        place(text, "the harbour master"), place(text, "said"), (place(text, "“Both the mayor and"),), "x", 0.9
    )
    assert without_strays(text, [item], [Span(0, len(text))], find_quotes(text)) == []


def test_a_bracket_brings_its_name_along_unless_the_name_speaks() -> None:
    contents, texts = [(4, 9), (14, 18)], ["(FHA) has left", "will go"]
    assert reach_back(contents, [(0, 4), (12, 14)], texts) == [(0, 9), (14, 18)]
    assert reach_back(contents, [], texts) == contents
