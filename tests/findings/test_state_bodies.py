"""Bodies that are named by their place and what they are: one over the story, however an article puts it."""

from __future__ import annotations

import pytest
from tests.findings.told import named, told

from headwater.findings.entities import link_entities
from headwater.findings.entities.state_bodies import kind_of
from headwater.model.finding import EntityKind
from headwater.model.reading import Reading
from headwater.model.story import Entity

NAMES: list[tuple[str, EntityKind]] = [
    ("Kenya", "place"),
    ("Kenyan", "group"),
    ("Ugandan", "group"),
    ("Orsania", "place"),
    ("Kenyan Health Ministry", "organisation"),
    ("Kenya Defence Forces", "organisation"),
    ("Foreign Ministry", "organisation"),
]


def forms_of(entity: Entity, *readings: Reading) -> set[str]:
    texts = {reading.article.id: reading.article.text for reading in readings}
    return {texts[m.article][m.start : m.end] for m in entity.mentions}


def test_a_ministry_is_one_by_its_country_its_people_and_alone() -> None:
    one = told("a", "Flood\nKenya's health ministry spoke. Later the ministry left.", NAMES)
    two = told("b", "Health ministry warns of flood\nThe Kenyan Health Ministry spoke.", NAMES)
    (ministry,) = [e for e in link_entities([one, two]).entities if "ealth" in e.name]
    assert ministry.kind == "organisation"
    found = {form.removeprefix("the ").removeprefix("The ") for form in forms_of(ministry, one, two)}
    assert found == {"Kenya's health ministry", "ministry", "Health ministry", "Kenyan Health Ministry"}


def test_an_army_and_its_name_in_full_are_one_and_two_armies_are_two() -> None:
    one = told("a", "Flood\nThe Kenyan army came. The Ugandan army left. Then the army slept.", NAMES)
    two = told("b", "Flood\nThe Kenya Defence Forces came.", NAMES)
    entities = link_entities([one, two]).entities
    kenyan = named(entities, "Kenya Defence Forces")
    assert {"Kenyan army", "Kenya Defence Forces"} <= forms_of(kenyan, one, two)
    assert "the army" not in {form.lower() for form in forms_of(kenyan, one, two)}


def test_any_place_of_the_story_may_have_a_body_of_its_own() -> None:
    reading = told("a", "Rates\nOrsania's central bank raised its rate. The bank saw no risk.", NAMES)
    bank = named(link_entities([reading]).entities, "Orsania's central bank")
    assert {"Orsania's central bank", "The bank"} <= forms_of(bank, reading)


def test_a_name_within_a_states_body_is_no_body_of_its_own() -> None:
    reading = told("a", "Talks\nKenya's Foreign Ministry protested.", NAMES)
    names = {entity.name for entity in link_entities([reading]).entities}
    assert "Kenya's Foreign Ministry" in names
    assert "Foreign Ministry" not in names


@pytest.mark.parametrize("text", ["Flood\nKenya says army helped.", "Flood\nKenya, army and rain met."])
def test_what_only_follows_a_country_is_not_its_body(text: str) -> None:
    assert {entity.name for entity in link_entities([told("a", text, NAMES)]).entities} == {"Kenya"}


def test_kinds_of_one_armed_force_are_one_kind() -> None:
    assert kind_of("Defense Forces") == kind_of("army") == kind_of("military")
    assert kind_of("navy") != kind_of("army")
