"""Words by which an article keeps its distance."""

from __future__ import annotations

import pytest
from tests.language.reading import read


def hedges(text: str) -> list[tuple[str, str]]:
    return [(text[hedge.start : hedge.end], hedge.kind) for hedge in read(text).hedges]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The alleged thief fled.", ("alleged", "hedge")),
        ("They allegedly fled.", ("allegedly", "hedge")),
        ("The so-called experts left.", ("so-called", "hedge")),
        ("It purportedly failed.", ("purportedly", "hedge")),
        ("He is said to have fled.", ("said", "hedge")),
        ("The unverified footage shows a fire.", ("unverified", "hedge")),
        ("He is supposed to have fled.", ("supposed", "hedge")),
        ("It was reported that they fled.", ("It was reported", "hedge")),
        ("Lee claimed that it was safe.", ("claimed", "distancing_verb")),
        ("Lee left, claiming it was safe.", ("claiming", "distancing_verb")),
        ("The bridge was safe, officials claimed.", ("claimed", "distancing_verb")),
        ("“The bridge is safe,” claimed Lee.", ("claimed", "distancing_verb")),
        ("He fights what he calls “a war on bridges.”", ("what he calls", "distancing_verb")),
        ("The “peace mission” began with bombs.", ("“peace mission”", "scare_quotes")),
        ("He works for what he sees as “a lost cause.”", ("what he sees", "distancing_verb")),
        ("“They sell us this 'reform' every spring, and we pay for it,” Lee said.", ("'reform'", "scare_quotes")),
    ],
)
def test_distance_is_found(text: str, expected: tuple[str, str]) -> None:
    assert expected in hedges(text)


@pytest.mark.parametrize(
    "text",
    [
        "It may rain and it seemed cold.",
        "The storm claimed three lives.",
        "In Sel, the storm claimed three lives.",
        "Lee said the plan was “a farce.”",
        "Her new novel “The Long Bridge” sold well.",
        "“It is safe,” Lee said.",
        "It was called the “blood moon” once; a “blood moon” is rare.",
        "The court applied its “rational basis” test.",
        "Nearly half of them chose “strongly agree” or just “agree” in the survey.",
        "The order directs every office to ensure that its crews “protect and improve” the old bridges.",
        "He described the long and costly inquiry as a “farce” last year.",
        "They marvelled at what they saw.",
        "The debate was supposed to begin at noon.",
        "“He asked me to say 'yes' and I did,” Lee said.",
    ],
)
def test_doubt_speech_titles_and_terms_are_no_distance(text: str) -> None:
    assert hedges(text) == []
