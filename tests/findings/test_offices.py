"""Offices as the world's press writes them before and behind names, and whom "the minister" then is."""

from __future__ import annotations

import pytest
from tests.findings.told import Names, speaker_among, told

from headwater.findings.entities import link_entities

PEOPLE: Names = [
    ("Brana Ostrel", "person"),
    ("Kesh Vandor", "person"),
    ("Orsa", "place"),
    ("Tarrin", "place"),
]
CAME = "Kesh Vandor, Paramount Chief of the Lower Orsa Area and Chairman of the Harbour Board at the launch, came."

BOTH = "Brana Ostrel, president of Orsa, came. They met former president Kesh Vandor."


@pytest.mark.parametrize(
    ("text", "source", "speaker"),
    [
        (
            "Quay\nThe Minister for Roads and Works, Kesh Vandor, came. The Minister said the quay is shut.",
            "The Minister",
            "Kesh Vandor",
        ),
        (
            "Quay\nThe Minister for Roads and Works, Kesh Vandor, came. The Minister for Health said the quay is shut.",
            "The Minister for Health",
            None,
        ),
        (
            "Quay\nThe Ambassador of Orsa to Tarrin Kesh Vandor came. The ambassador said the quay is shut.",
            "The ambassador",
            "Kesh Vandor",
        ),
        (
            "Quay\nHarbour Lines chairman Dr Kesh Vandor came. The chairman said the quay is shut.",
            "The chairman",
            "Kesh Vandor",
        ),
        (f"Quay\n{CAME} The chairman said the quay is shut.", "The chairman", "Kesh Vandor"),
        (
            f"Quay\n{BOTH} The president said the quay is shut.",
            "The president",
            "Brana Ostrel",
        ),
        (
            f"Quay\n{BOTH} The former president said the quay is shut.",
            "The former president",
            "Kesh Vandor",
        ),
        (
            "Quay\nFrom Monday the quay is shut, the Orsa governor said. Governor Kesh Vandor met staff.",
            "the Orsa governor",
            "Kesh Vandor",
        ),
        (
            "Quay\nFrom Monday the quay is shut, the Orsa governor said. Tarrin Governor Kesh Vandor met staff.",
            "the Orsa governor",
            None,
        ),
    ],
)
def test_a_description_by_an_office_is_the_one_who_holds_it(text: str, source: str, speaker: str | None) -> None:
    assert speaker_among(PEOPLE, text, source)[0] == speaker


def test_a_title_before_a_possessive_is_not_the_thing_s_behind_it() -> None:
    text = "Quay\nThe Minister for Finance’s Spring Report came."
    kinds = {e.name: e.kind for e in link_entities([told("a", text, [("Spring Report", "other")])]).entities if e.names}
    assert kinds["Spring Report"] == "other"


def test_initials_in_brackets_are_a_persons_behind_a_title() -> None:
    text = "Quay\nPresident Ana Maria Lopo Vandor (AMLV) came. AMLV left. Lopo Vandor slept."
    names: Names = [("Ana Maria Lopo Vandor", "person"), ("AMLV", "person"), ("Lopo Vandor", "person")]
    (only,) = [e for e in link_entities([told("a", text, names)]).entities if e.names]
    assert only.kind == "person"
    assert {text[m.start : m.end] for m in only.mentions} >= {"Ana Maria Lopo Vandor", "AMLV", "Lopo Vandor"}
