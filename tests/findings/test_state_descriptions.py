"""Where "the country" stands for a state that the article named, and where it stands for none."""

from __future__ import annotations

import pytest
from tests.findings.told import named, told

from headwater.findings.entities import link_entities
from headwater.model.finding import EntityKind

NAMES: list[tuple[str, EntityKind]] = [("France", "place"), ("Kenya", "place"), ("Paris", "place")]


def called(text: str, state: str) -> set[str]:
    """The descriptions that stand for a state in an article."""
    reading = told("a", f"Headline\n{text}", NAMES)
    whole = reading.article.text
    entity = named(link_entities([reading]).entities, state)
    return {whole[m.start : m.end] for m in entity.mentions if m.form == "description"}


@pytest.mark.parametrize(
    ("text", "state", "words"),
    [
        ("France raised tolls. The country also banned nets.", "France", "The country"),
        ("France raised tolls. Its premier praised his nation.", "France", "his nation"),
        ("Kenya raised tolls. The republic is old.", "Kenya", "The republic"),
        (
            "France met Kenya. Kenya raised tolls. Captains of Kenya left the proud country.",
            "Kenya",
            "the proud country",
        ),
        ("He said: “France is old. The country needs ships.”", "France", "The country"),
    ],
)
def test_a_noun_stands_for_the_state_spoken_of_most(text: str, state: str, words: str) -> None:
    assert words in called(text, state)


@pytest.mark.parametrize(
    "text",
    [
        "The country slept. France raised tolls.",
        "France raised tolls. The neighbouring country did not.",
        "France raised tolls. The state of the roads is bad.",
        "France raised tolls. “I love the country,” a captain said.",
        "France raised tolls. A country may do so.",
    ],
)
def test_other_countries_and_those_of_speakers_stand_for_none(text: str) -> None:
    assert called(text, "France") == set()


def test_a_states_name_with_its_government_is_the_state() -> None:
    reading = told("a", "Headline\nFrance raised tolls. Kenya’s government and the France government talked.", NAMES)
    found = link_entities([reading]).entities
    texts = reading.article.text
    assert "Kenya’s government" in {texts[m.start : m.end] for m in named(found, "Kenya").mentions}


def test_the_rule_of_a_states_leader_is_the_state() -> None:
    names: list[tuple[str, EntityKind]] = [*NAMES, ("Bela Varga", "person"), ("Varga", "person")]
    text = "Headline\nFrench President Bela Varga spoke. France raised tolls. Gulls fear the Varga regime."
    reading = told("a", text, names)
    whole = reading.article.text
    words = {whole[m.start : m.end] for m in named(link_entities([reading]).entities, "France").mentions}
    assert "Varga regime" in words
