"""Sources that the model read too short or in the wrong place are mended by the words around them."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from tests.findings.told import place

from headwater.language.encoder.sources import mend_sources
from headwater.language.rules.found import Found
from headwater.language.rules.other_senses import says


def found(text: str, source: str | None, cue: str, *content: str) -> Found:
    spans = tuple(place(text, words) for words in content)
    return Found(None if source is None else place(text, source), place(text, cue), spans, "given", 0.9)


def mended(text: str, item: Found, by_rules: Sequence[Found] = ()) -> tuple[str | None, list[str]]:
    (one,) = mend_sources(text, [item], lambda: by_rules)
    return None if one.source is None else one.source.of(text), [span.of(text) for span in one.content]


@pytest.mark.parametrize(
    ("text", "given", "source", "content"),
    [
        (
            "“The lock has burst,” she told Meridian News.",
            ("Meridian News", "told", "“The lock has burst,”"),
            "she",
            ["“The lock has burst,”"],
        ),
        (
            "According to the skipper, Ann Ellis, nobody was hurt.",
            ("the skipper", "According to", "Ann Ellis, nobody was hurt"),
            "the skipper, Ann Ellis",
            ["nobody was hurt"],
        ),
        (
            "The order, signed by Captain Dana Ellis, says the lock is shut.",
            ("Captain Dana Ellis", "says", "The order", "the lock is shut"),
            "The order, signed by Captain Dana Ellis",
            ["the lock is shut"],
        ),
        (
            "It rained. A petition signed by the Courier and the Gazette asks for a new lock.",
            ("the Gazette", "asks", "for a new lock"),
            "A petition signed by the Courier and the Gazette",
            ["for a new lock"],
        ),
        (
            "Lock ‘may burst any day’, says mayor",
            (None, "says", "Lock ‘may burst any day’", "mayor"),
            "mayor",
            ["Lock ‘may burst any day’"],
        ),
        (
            "Dana Pruitt was ahead of Ann Ellis of the Greens, the clerk, Tom Reed, said on Monday.",
            ("the Greens, the clerk, Tom Reed,", "said", "Dana Pruitt"),
            "the clerk, Tom Reed,",
            ["Dana Pruitt was ahead of Ann Ellis of the Greens"],
        ),
    ],
)
def test_a_source_is_as_long_as_the_line_shows(
    text: str, given: tuple[str, ...], source: str, content: list[str]
) -> None:
    assert mended(text, found(text, *given)) == (source, content)


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("“It is over,” he was told Monday.", ("Monday", "told", "“It is over,”")),
        ("According to the skipper, Lorne, Pell and Ellis were dry.", ("the skipper", "According to", "Lorne, Pell")),
        ("The case was filed by Ann Ellis, who said it rained.", ("who", "said", "it rained")),
    ],
)
def test_a_source_that_the_line_does_not_contradict_stays(text: str, given: tuple[str, ...]) -> None:
    assert mended(text, found(text, *given)) == (given[0], list(given[2:]))


@pytest.mark.parametrize(
    ("text", "content", "is_said"),
    [
        ("The blast claimed four lives on Monday.", "four lives on Monday", False),
        ("The blast claimed the life of a sailor.", "the life of a sailor", False),
        ("The mayor claimed four times that nobody was hurt.", "four times that nobody was hurt", True),
        ("The mayor claimed lives were never in danger.", "lives were never in danger", False),
    ],
)
def test_what_a_blast_claims_is_not_said(text: str, content: str, is_said: bool) -> None:
    assert says(text, found(text, None, "claimed", content)) == is_said


def test_a_pages_label_says_nothing() -> None:
    text = "Story highlights The quay is shut."
    assert not says(text, found(text, "Story", "highlights", "The quay is shut"))


def test_a_man_called_said_says_nothing() -> None:
    text = "The brothers Chérif and Saïd Ellis shut the quay. It is shut, Tom Said."
    assert not says(text, found(text, "The brothers Chérif and", "Saïd", "Ellis shut the quay"))
    assert says(text, found(text, "Tom", "Said", "It is shut"))
