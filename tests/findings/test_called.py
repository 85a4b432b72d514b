"""What a sentence says that somebody or something is, or is called, stands for him or it; nothing else does."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.findings.told import told

from headwater.findings.entities import link_entities
from headwater.language.rules.lines import read_segments
from headwater.language.rules.noun_phrases import find_noun_phrases
from headwater.model.finding import EntityKind
from headwater.model.reading import Reading

NAMES: list[tuple[str, EntityKind]] = [
    ("Dana Pruitt", "person"),
    ("Ann Ellis", "person"),
    ("Harbour Board", "organisation"),
]


def read(name: str, text: str) -> Reading:
    reading = told(name, f"Headline\n{text}", NAMES)
    segments = read_segments(reading.article.text, reading.article.segments_of("headline", "body"))
    return replace(reading, phrases=find_noun_phrases(segments))


def called(reading: Reading, name: str) -> set[str]:
    """The descriptions that stand for the entity of this name."""
    (entity,) = (one for one in link_entities([reading]).entities if one.name == name)
    text = reading.article.text
    return {text[m.start : m.end] for m in entity.mentions if m.form == "description"}


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Dana Pruitt is a former trawler skipper.", "a former trawler skipper"),
        ("Critics dismissed Dana Pruitt as a “stooge” on Monday.", "a “stooge"),
        ("They branded Dana Pruitt a coward.", "a coward"),
        ("Dana Pruitt, a retired postman, sang.", "a retired postman"),
        ("The vote hurt his confidant, Dana Pruitt, most.", "his confidant"),
        ("The judge hearing the case, Dana Pruitt, sang.", "The judge"),
        ("Police held Dana Pruitt, the main suspect, in spring.", "the main suspect"),
        ("Dana Pruitt was branded a coward.", "a coward"),
        ("They met Dana Pruitt, whom he described in March as a rival.", "a rival"),
        ("He described Ann Ellis as a skipper and Dana Pruitt as a clown.", "a clown"),
        ("Dana Pruitt may simply be a sailor.", "a sailor"),
        ("Dana Pruitt remains the world’s most stubborn captain.", "stubborn captain"),
        ("The board found a willing partner in Dana Pruitt.", "a willing partner"),
        ("He called Dana Pruitt “unhinged” on Monday.", "unhinged"),
        ("Dana Pruitt was “wholly unfit” for it.", "wholly unfit"),
    ],
)
def test_a_phrase_stands_for_whom_the_sentence_gives_it_to(text: str, phrase: str) -> None:
    assert phrase in called(read("a", text), "Dana Pruitt")


@pytest.mark.parametrize(
    "text",
    [
        "The lawyer for Dana Pruitt is a former skipper.",
        "They called Dana Pruitt as a witness.",
        "They met Dana Pruitt, a skipper and two sailors.",
        "Dana Pruitt bought a former trawler.",
        "Gulls found a partner near Dana Pruitt.",
        "Dana Pruitt spoke. She called the harbour a circus.",
        "Dana Pruitt is time and again late.",
        "Dana Pruitt was “singing in the rain” again.",
        "Dana Pruitt said it was “wholly unfit” for use.",
    ],
)
def test_what_only_stands_near_a_name_is_not_said_of_it(text: str) -> None:
    assert called(read("a", text), "Dana Pruitt") == set()


def test_the_people_of_a_body_stand_for_it() -> None:
    assert "Troops" in called(
        read("a", "Troops of the Harbour Board fired. The Harbour Board denied it."), "Harbour Board"
    )


def test_things_that_an_article_says_to_be_one_are_one_thing_of_the_story() -> None:
    one = read("a", "The probe opened in spring. The council called the probe a circus. Gulls cried over the circus.")
    two = read("b", "A new probe began. Captains liked the circus.")
    things = [entity for entity in link_entities([one, two]).entities if not entity.names]
    texts = {reading.article.id: reading.article.text for reading in (one, two)}
    words = [{texts[m.article][m.start : m.end] for m in thing.mentions} for thing in things]
    assert any({"The probe", "a circus", "A new probe", "the circus"} <= found for found in words)


def test_what_a_thing_is_called_does_not_keep_it_from_its_like_in_other_articles() -> None:
    one = read("a", "The scheme began in spring. Captains branded the scheme a disgrace. The scheme is “unavoidable”.")
    two = read("b", "The plan upset captains. A reckless plan it was.")
    texts = {reading.article.id: reading.article.text for reading in (one, two)}
    things = [entity for entity in link_entities([one, two]).entities if not entity.names]
    words = [{texts[m.article][m.start : m.end] for m in thing.mentions} for thing in things]
    assert any({"The scheme", "a disgrace", "unavoidable", "The plan", "A reckless plan"} <= found for found in words)
