"""Expressions that judge or class: which words count where, in whose mouth, and which no other article has."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.findings.told import says, told

from headwater.findings.entities import link_entities
from headwater.findings.wording.judging import find_judgements, judging_words
from headwater.model.finding import Attribution
from headwater.model.wording import Judgement


@pytest.mark.parametrize(
    ("expression", "words"),
    [
        ("terrorist attack", ["terrorist"]),
        ("criminal investigation", []),
        ("illegal crossings", ["illegal"]),
        ("ban proposal", []),
        ("the latest smear", ["smear"]),
        ("so-called marriage penalty", ["so-called"]),
        ("government forces", []),
        ("sexual assault", []),
        ("tram networks", []),
        ("terror networks", ["terror", "networks"]),
        ("the network", []),
        ("smear campaign", ["smear"]),
        ("popular vote", []),
        ("popular premier", ["popular"]),
        ("gun violence", []),
        ("war veteran", []),
        ("veteran strategist", ["veteran"]),
        ("an apparent threat", ["apparent"]),
        ("the failed talks", ["failed"]),
        ("Ann Ellis banned sales", []),
        ("criminal law", []),
        ("cell phones", []),
        ("propaganda video", ["propaganda"]),
    ],
)
def test_a_word_judges_by_its_place_in_the_expression(expression: str, words: list[str]) -> None:
    assert [word for word, _ in judging_words(expression)] == words


def test_a_word_of_the_name_itself_does_not_judge() -> None:
    assert [word for word, _ in judging_words("tyrant Vell", frozenset({"vell"}))] == ["tyrant"]
    assert judging_words("Patriot Party", frozenset({"patriot", "parti"})) == []


@pytest.mark.parametrize(
    ("expression", "around", "words"),
    [
        ("resistance", ("met ", " to the plan"), []),
        ("resistance", ("the ", " of the valley"), ["resistance"]),
        ("historic", ("the rate is ", " low"), []),
        ("failed Sel", ("they have ", "."), []),
        ("failed state", ("a ", "."), ["failed"]),
        ("apparent video", ("there is no ", " of it"), []),
    ],
)
def test_what_stands_around_an_expression_tells_its_sense(
    expression: str, around: tuple[str, str], words: list[str]
) -> None:
    assert [word for word, _ in judging_words(expression, frozenset(), around)] == words


def found(*texts: str, quoted: tuple[Attribution, ...] = ()) -> dict[str, Judgement]:
    """The judging expressions of articles a, b, c …, by their words."""
    readings = [
        told(name, f"Vote\n{text}", [("Hill Party", "group")]) for name, text in zip("abc", texts, strict=False)
    ]
    made = find_judgements(readings, link_entities(readings).entities, quoted, "wording", 1)
    articles = {reading.article.id: reading.article.text for reading in readings}
    return {articles[one.article][one.start : one.end]: one for one in made}


def test_a_word_that_one_article_alone_has_is_told() -> None:
    judged = found(
        "The brutal raid failed. It was a controversial vote.", "The raid failed. It was a controversial vote."
    )
    assert judged["brutal raid"].alone
    assert not judged["controversial vote"].alone
    assert judged["brutal raid"].reason == "“brutal” (blame) judges or classes; no other article has the word."


def test_verbs_and_names_are_left_out() -> None:
    assert found("They accused him. The Hill Party wanted a vote. It failed to win.") == {}


def test_of_an_expression_within_another_the_nearer_one_is_told() -> None:
    assert list(found("It was a controversial, brutal vote. The notorious Hill Party won.")) == [
        "controversial",
        "brutal vote",
        "notorious Hill Party",
    ]


def test_what_somebody_is_quoted_with_names_the_speaker() -> None:
    text = "Vote\n“It was a brutal raid,” Moss said."
    quote = replace(says("a", text, "Moss", "said", "“It was a brutal raid,”", "direct"), speaker="moss")
    assert found(text.removeprefix("Vote\n"), quoted=(quote,))["brutal raid"].speaker == "moss"


def test_a_word_of_two_kinds_is_of_the_kind_that_it_has_where_it_stands() -> None:
    assert [(word, field.name) for word, field in judging_words("partisan lines")] == [("partisan", "blame")]
    assert [(word, field.name) for word, field in judging_words("the partisans")] == [("partisans", "armed people")]
