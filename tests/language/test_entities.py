"""Names and what kind of thing each names."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.language.reading import read

PIECES = st.sampled_from(
    [
        "Ann Lee ",
        "the Ministry of Trade ",
        "Kenya",
        ", ",
        ". ",
        "said ",
        "IRAQI ",
        "Mr. ",
        "of ",
        "and ",
        "(AP) ",
        "’s ",
        "\n",
    ]
)


def names(text: str, headline: bool = False) -> list[tuple[str, str]]:
    return [(text[entity.start : entity.end], entity.kind) for entity in read(text, headline).entities]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On Monday President Ann Lee left.", ("Ann Lee", "person")),
        ("It was Muhammad al-Rashid who left.", ("Muhammad al-Rashid", "person")),
        ("He works for the Ministry of Trade and Industry.", ("Ministry of Trade and Industry", "organisation")),
        ("He works for Moss Bros Ltd in Leeds.", ("Moss Bros Ltd", "organisation")),
        ("He spoke to the EBC on Friday.", ("EBC", "organisation")),
        ("They met in South Africa.", ("South Africa", "place")),
        ("They met at the Ash River.", ("Ash River", "place")),
        ("The Iraqi minister left.", ("Iraqi", "group")),
        ("Many Kenyans voted.", ("Kenyans", "group")),
        ("He won the Moss Prize.", ("Moss Prize", "other")),
    ],
)
def test_names_have_their_kind(text: str, expected: tuple[str, str]) -> None:
    assert expected in names(text)


def test_a_short_form_has_the_kind_of_the_full_name() -> None:
    assert ("Ngugi", "person") in names("It was Esther Ngugi. Later Ngugi left.")


def test_words_that_only_begin_a_sentence_are_no_names() -> None:
    assert names("Bridges fall. Police came. Nobody was hurt.") == []


def test_in_a_headline_in_capitals_the_body_tells_the_names() -> None:
    text = "NGUGI OPENS BRIDGE\nThe bridge was opened by Esther Ngugi on Monday."
    assert [name for name, _ in names(text, headline=True)] == ["NGUGI", "Esther Ngugi"]


@given(st.lists(PIECES, max_size=15).map("".join))
def test_mentions_lie_in_order_and_do_not_overlap(text: str) -> None:
    mentions = read(text).entities
    assert all(a.end <= b.start for a, b in itertools.pairwise(mentions))
    assert all(text[m.start : m.end].strip() == text[m.start : m.end] != "" for m in mentions)
