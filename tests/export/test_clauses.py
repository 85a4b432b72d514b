"""A statement is shown from its own first word, and its place stays what it is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.export.sample_articles import A

from headwater.export.clauses import own_end, own_start, statement_words
from headwater.model.spans import Span


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("that the ferry had sailed", "the ferry had sailed"),
        ("and that it had a fault", "it had a fault"),
        ("but that Brandt had known", "Brandt had known"),
        ("and I asked the captain", "I asked the captain"),
        ("that, because of the storm, they waited", "because of the storm, they waited"),
        ("that lawyers were paid", "lawyers were paid"),
        ("and “we waited,” he said", "“we waited,” he said"),
    ],
)
def test_what_ties_a_clause_is_not_shown(text: str, shown: str) -> None:
    assert text[own_start(text, Span(0, len(text))) :] == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Two were hurt,", "Two were hurt"),
        ("the bridge is shut –", "the bridge is shut"),
        ("there is no draft of it,”", "there is no draft of it"),
        ('there is no draft of it,"', "there is no draft of it"),
        ("“There is no draft of it,”", "“There is no draft of it,”"),
        ('he called it a "slum"', 'he called it a "slum"'),
        ("they waited.", "they waited."),
        (",", ","),
    ],
)
def test_what_leads_on_is_not_shown(text: str, shown: str) -> None:
    assert text[: own_end(text, Span(0, len(text)))] == shown


@pytest.mark.parametrize(
    "text",
    [
        "That the ferry sailed is known",
        "that was late",
        "that ruling stands",
        "that is so",
        "thatched roofs burned",
        "and sailed on",
        "that",
        "that ",
        "and does it",
        "",
    ],
)
def test_what_may_point_at_something_stays(text: str) -> None:
    assert own_start(text, Span(0, len(text))) == 0


@given(st.text(max_size=30), st.text(max_size=30))
def test_only_leading_words_are_left_out(tie: str, rest: str) -> None:
    text = f"{tie}that the {rest}"
    start = own_start(text, Span(len(tie), len(text)))
    assert start == len(tie) + len("that ")


def test_the_words_left_out_are_marked() -> None:
    article = replace(A, text="He said that the ferry had sailed early.", segments=())
    assert statement_words(article, Span(8, 39), 100) == "… the ferry had sailed early"
    assert statement_words(article, Span(13, 39), 100) == "the ferry had sailed early"
    assert statement_words(article, Span(8, 39), 12) == "… the ferry…"


@pytest.mark.parametrize(
    ("text", "end", "words"),
    [
        ('"It left early, and late," he said.', 14, "It left early"),
        ("“It left early, and late,” he said.", 14, "It left early"),
        ('"It left early," he said.', 16, '"It left early,"'),
        ('"Early" it left, and "late", he said.', 15, '"Early" it left'),
    ],
)
def test_a_quotation_that_goes_on_is_not_opened(text: str, end: int, words: str) -> None:
    assert statement_words(replace(A, text=text, segments=()), Span(0, end), 100) == words
