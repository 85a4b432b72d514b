"""Sources without a name: what their descriptions claim, and which of two articles may be one."""

from __future__ import annotations

import pytest
from tests.findings.told import says, told

from headwater.findings.attributions import ResolvedAttributions, resolve_attributions
from headwater.findings.attributions.unnamed import is_people, read_claim
from headwater.findings.entities import link_entities

OPEN = "the northern road is open"


def resolve(*lines: tuple[str, str]) -> ResolvedAttributions:
    """The attributions of articles that each quote one source ("said") about the road."""
    readings = [
        told(
            name, f"Road\n{source} said {OPEN}.", (), [says(name, f"Road\n{source} said {OPEN}.", source, "said", OPEN)]
        )
        for name, source in lines
    ]
    return resolve_attributions(readings, link_entities(readings).entities)


@pytest.mark.parametrize(
    ("words", "role", "affiliation", "number"),
    [
        ("two members of parliament", "member", "of parliament", 2),
        ("a senior Marenian politician close to Orlan", "politician", "Marenian; close to Orlan", 1),
        ("a Treasury official", "official", "Treasury", 1),
        ("several residents", "resident", None, None),
        ("a number of lawyers for the harbour", "lawyer", "for the harbour", None),
        ("the spokeswoman, who asked not to be named,", "spokeswoman", None, 1),
        ("people familiar with the talks", "people", "familiar with the talks", None),
        ("a senior administration official", "official", "administration", 1),
        ("one Ellis campaign aide who", "aide", "Ellis campaign", 1),
        ("Local officials", "official", None, None),
        ("Sel’s president’s", "president", "Sel’s", None),
        ("head of the harbour—", "head", "of the harbour", None),
    ],
)
def test_a_description_claims_a_role_an_affiliation_and_a_number(
    words: str, role: str, affiliation: str | None, number: int | None
) -> None:
    claim = read_claim(words)
    assert (claim.role, claim.affiliation, claim.number) == (role, affiliation, number)


@pytest.mark.parametrize(
    ("role", "people"), [("official", True), ("fisher", True), ("letter", False), ("ruling", False)]
)
def test_only_people_withhold_a_name(role: str, people: bool) -> None:
    assert is_people(role) is people


def test_the_same_words_in_two_articles_are_one_source() -> None:
    (source,) = resolve(("a", "A politician close to the harbour"), ("b", "a politician close to the harbour")).unnamed
    assert source.articles == ("a", "b")
    assert source.reason == "the same words in 2 articles"


def test_a_bare_role_in_two_articles_may_be_one_source_or_two() -> None:
    first, second = resolve(("a", "An official"), ("b", "an official")).unnamed
    assert (first.perhaps, second.perhaps) == ((second.id,), (first.id,))


def test_sources_of_other_numbers_are_not_one() -> None:
    first, second = resolve(("a", "Two officials of the port"), ("b", "Three officials of the port")).unnamed
    assert first.perhaps == second.perhaps == ()


def test_the_words_of_an_unnamed_source_are_its_evidence() -> None:
    (source,) = resolve(("a", "A politician close to the harbour")).unnamed
    (place,) = source.evidence
    assert (place.article, place.start, place.end) == ("a", 5, 5 + len("A politician close to the harbour"))
