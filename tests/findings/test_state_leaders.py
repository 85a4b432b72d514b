"""Whom "Turkey's leader" and "the French head of state" mean, and whom they may not."""

from __future__ import annotations

import pytest
from tests.findings.told import named, told

from headwater.findings.entities import link_entities
from headwater.model.finding import EntityKind

NAMES: list[tuple[str, EntityKind]] = [
    ("Ada Lorne", "person"),
    ("Bero Quill", "person"),
    ("Turkey", "place"),
    ("Russia", "place"),
]


def described(name: str, *texts: str) -> set[str]:
    """The descriptions that stand for somebody in articles of which some name them."""
    readings = [told(f"a{n}", f"Headline\n{text}", NAMES) for n, text in enumerate(texts)]
    whole = {reading.article.id: reading.article.text for reading in readings}
    entity = named(link_entities(readings).entities, name)
    return {whole[m.article][m.start : m.end] for m in entity.mentions if m.form == "description"}


@pytest.mark.parametrize(
    ("introduced", "told_of", "words"),
    [
        ("Turkish President Ada Lorne came.", "Turkey’s leader sang.", "Turkey’s leader"),
        ("Turkish Prime Minister Ada Lorne came.", "The Turkish leader sang.", "The Turkish leader"),
        ("Ada Lorne, the president of Turkey, came.", "The Turkish head of state sang.", "The Turkish head of state"),
        ("Russian Foreign Minister Ada Lorne came.", "Russia's top diplomat sang.", "Russia's top diplomat"),
        ("U.S. President Ada Lorne came.", "The U.S. leader sang.", "The U.S. leader"),
    ],
)
def test_a_states_leader_is_whoever_holds_the_office_in_the_story(introduced: str, told_of: str, words: str) -> None:
    assert words in described("Ada Lorne", f"{introduced} {told_of}")
    assert words in described("Ada Lorne", introduced, told_of)


@pytest.mark.parametrize(
    "text",
    [
        "Turkish President Ada Lorne came. Turkish Prime Minister Bero Quill came. Turkey’s leader sang.",
        "Former Turkish President Ada Lorne came. Turkey’s leader sang.",
        "Turkish Deputy Foreign Minister Ada Lorne came. Turkey’s top diplomat sang.",
        "Turkish President Ada Lorne came. Russia’s leader sang.",
        "Turkish President Ada Lorne came. The Turkish opposition leader sang.",
        "Turkish President Ada Lorne came. Turkey’s leader Bero Quill sang.",
    ],
)
def test_a_leader_who_may_be_another_stands_for_nobody(text: str) -> None:
    assert not {words for words in described("Ada Lorne", text) if "leader" in words or "diplomat" in words}
