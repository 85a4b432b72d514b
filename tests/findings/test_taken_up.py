"""Speakers by an epithet ("the former boxer"), by their title in short ("Sgt.") and by a noun that goes on."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.findings.told import named, says, told

from headwater.findings.attributions import resolve_attributions
from headwater.findings.attributions.epithets import takes_up
from headwater.findings.entities import link_entities
from headwater.language.rules.lines import read_segments
from headwater.language.rules.noun_phrases import find_noun_phrases
from headwater.model.finding import EntityKind

NAMES: list[tuple[str, EntityKind]] = [
    ("Ada Lorne", "person"),
    ("Bero Quill", "person"),
    ("Norlo Lines", "organisation"),
]


@pytest.mark.parametrize(
    "words",
    ["The Italian", "the Kenya striker", "The 34-year-old", "the billionaire", "The oil tycoon", "the former boxer",
     "The ex-world champion", "the father of three", "The Nobel laureate"],
)  # fmt: skip
def test_an_epithet_takes_up_whoever_was_named(words: str) -> None:
    assert takes_up(words)


@pytest.mark.parametrize(
    "words", ["The minister", "the former official", "The lawyer", "a billionaire", "The boxer", "The son of two"]
)
def test_an_office_or_a_trade_alone_does_not(words: str) -> None:
    assert not takes_up(words)


def test_an_epithet_is_the_last_person_named_of_either_gender() -> None:
    text = "Head\nBero Quill sang. Mrs. Ada Lorne danced on. The billionaire said the ball was long."
    reading = told("a", text, NAMES, [says("a", text, "The billionaire", "said", "the ball was long")])
    entities = link_entities([reading]).entities
    (found,) = resolve_attributions([reading], entities).attributions
    assert found.speaker == named(entities, "Ada Lorne").id


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Sgt. Ada Lorne came. The sergeant spoke.", "The sergeant"),
        ("Col. Ada Lorne came. The colonel spoke.", "The colonel"),
        ("Norlo Lines chief executive Ada Lorne came. The Norlo chief spoke.", "The Norlo chief"),
    ],
)
def test_a_title_in_short_is_the_role_in_full(text: str, words: str) -> None:
    assert words in described(text)


@pytest.mark.parametrize(
    "text",
    [
        "Gen. Ada Lorne came. The general election is near.",
        "Judge Ada Lorne came. The judge advocate sang.",
        "Republican Ada Lorne came. The Republican leaders sang.",
    ],
)
def test_a_noun_that_goes_on_describes_something_else(text: str) -> None:
    assert described(text) == set()


def test_the_owner_of_something_is_still_described() -> None:
    assert "The general" in described("Gen. Ada Lorne came. The general’s order was short.")


def described(text: str) -> set[str]:
    reading = told("a", f"Head\n{text}", NAMES)
    whole = reading.article.text
    segments = read_segments(whole, reading.article.segments_of("headline", "body"))
    reading = replace(reading, phrases=find_noun_phrases(segments))
    entity = named(link_entities([reading]).entities, "Ada Lorne")
    own = ("Gen", "Judge", "Republican", "Sgt", "Col", "Norlo Lines")
    found = {whole[m.start : m.end] for m in entity.mentions if m.form == "description"}
    return {words for words in found if not words.startswith(own)}
