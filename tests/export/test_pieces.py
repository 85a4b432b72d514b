"""What was struck out of a quotation stands apart from its words by one space, and inside its marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.export.html.edits import edited
from headwater.export.pieces import pieces_of
from headwater.model.spans import Span
from headwater.text.align import compare_words
from headwater.text.words import split_words

MARKED = {"kept": "{}", "struck": "[-{}-]", "put_in": "{{+{}+}}", "moved": "{}"}
# Letters of few kinds, so that the texts often have words in common.
TEXTS = st.text(alphabet="ab .,“”\"'()-", max_size=40)


def marked(a: str, b: str) -> str:
    edits = compare_words(split_words(a), split_words(b))
    return "".join(MARKED[piece.kind].format(piece.text) for piece in pieces_of(a, b, Span(0, len(b)), edits))


@pytest.mark.parametrize(
    ("a", "b", "shown"),
    [
        ("“In the end, we agreed to go,”", "“We agreed to go,”", "“[-In the end-] We agreed to go,”"),
        ('"In the end, we agreed to go,"', '"We agreed to go,"', '"[-In the end-] We agreed to go,"'),
        ("“We agreed. It was late,”", "“We agreed,”", "“We agreed [-It was late-],”"),
        ('"We agreed. It was late,"', '"We agreed,"', '"We agreed [-It was late-],"'),
        ("we all agreed to go", "we agreed to go", "we [-all-] agreed to go"),
        ("the old ferry sank", "the old vessel sank", "the old [-ferry-] {+vessel+} sank"),
        ("we (the crew of it) went", "we (the crew) went", "we (the crew [-of it-]) went"),
    ],
)
def test_struck_words_are_parted_by_one_space_but_not_from_the_marks(a: str, b: str, shown: str) -> None:
    assert marked(a, b) == shown


@given(TEXTS, TEXTS)
def test_what_is_kept_and_put_in_is_the_text_itself(a: str, b: str) -> None:
    edits = compare_words(split_words(a), split_words(b))
    pieces = list(pieces_of(a, b, Span(0, len(b)), edits))
    shown = "".join(piece.text for piece in pieces if piece.kind != "struck")
    assert "".join(shown.split()) == "".join(b.split())
    assert all(piece.text for piece in pieces)


@given(TEXTS, TEXTS)
def test_no_space_of_ours_doubles_one_or_stands_after_an_opening_mark(a: str, b: str) -> None:
    text = marked(a, b)
    assert text.count("“ [-") <= b.count("“ ")
    assert text.count("  ") <= a.count("  ") + b.count("  ")
    assert text.count("-] ”") <= b.count(" ”")


def test_the_page_has_the_same_spaces() -> None:
    a, b = "“In the end, we agreed to go,”", "“We agreed to go,”"
    edits = compare_words(split_words(a), split_words(b))
    assert edited(a, b, Span(0, len(b)), edits) == "“<del>In the end</del> We agreed to go,”"
