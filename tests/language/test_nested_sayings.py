"""A saying within a saying, and those who are cited for a report: each is found, with who carries it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from tests.language.reading import all_said, article_of, said

from headwater.language.encoder.reader import EncoderReader
from headwater.model.finding import Attribution
from headwater.text.words import split_words

BEFORE, BEHIND = "Harbour news of the day.", "Nothing more came of it."
LINES = {
    "Police said witnesses reported that the driver had shouted that he was late.": [
        "Police",
        "witnesses",
        "the driver",
    ],
    "State television reported that the minister, Irena Voss, had told lawmakers that losses had doubled.": [
        "State television",
        "the minister, Irena Voss",
    ],
    "Losses are now put at $40m, Transport Minister Irena Voss told parliament, state TV said.": [
        "state TV",
        "Transport Minister Irena Voss",
    ],
    "The navy has been called in to unload ships, Channel 9 News reported, citing a union official.": [
        "Channel 9 News",
        "a union official",
    ],
    "Interfax, citing the Defence Ministry, reported that two aircraft were shot down.": [
        "Interfax",
        "the Defence Ministry",
    ],
    "The agency said, quoting a military source, that the convoy had been hit twice.": [
        "The agency",
        "a military source",
    ],
    "According to AFP, citing officials, three ships had left the harbour.": ["AFP", "officials"],
    "Prosecutors have taken the case over, according to BFMTV, citing the prosecutor's office.": [
        "BFMTV",
        "the prosecutor's office",
    ],
    "The talks collapsed on Friday, according to Al Jazeera, quoting two diplomats who asked not to be named.": [
        "Al Jazeera",
        "two diplomats",
    ],
    "“He lived a decadent life,” Xinhua reported in May, quoting the Commission for Inspection (CI).": [
        "Xinhua",
        "the Commission for Inspection",
    ],
}


def read(line: str) -> tuple[str, list[Attribution]]:
    text = f"{BEFORE}\n{line}\n{BEHIND}"
    inside = range(len(BEFORE), len(BEFORE) + len(line) + 2)
    found = EncoderReader().read(article_of(text)).attributions
    return text, [a for a in found if all(span.start in inside for span in a.cue)]


@pytest.mark.parametrize(("line", "sources"), LINES.items())
def test_each_one_who_tells_has_an_attribution_that_hangs_on_the_one_around_it(line: str, sources: list[str]) -> None:
    text, found = read(line)
    by_source = {said(text, attribution)[0]: attribution for attribution in found}
    assert set(by_source) == set(sources)
    assert by_source[sources[0]].parent is None
    for outer, inner in pairwise(sources):
        assert by_source[inner].parent == by_source[outer].id


@pytest.mark.parametrize(
    ("line", "content"),
    [
        (
            "Interfax, citing the Defence Ministry, reported that two aircraft were shot down.",
            "two aircraft were shot down",
        ),
        ("The agency said, quoting a military source, that the convoy had been hit.", "the convoy had been hit"),
        ("According to AFP, citing officials, three ships had left the harbour.", "three ships had left the harbour"),
    ],
)
def test_who_carries_and_who_is_cited_share_the_content(line: str, content: str) -> None:
    text, found = read(line)
    assert len(found) == 2
    assert {said(text, attribution)[2].removeprefix("that ") for attribution in found} == {content}


def test_who_is_quoted_by_another_is_the_source() -> None:
    text, found = read("The mayor was quoted by the Tribune as saying the bridge was safe.")
    assert [said(text, attribution) for attribution in found] == [
        ("The mayor", "was quoted", "the bridge was safe"),
    ]


@pytest.mark.parametrize("what", ["safety concerns", "the release of the prisoners", "her work after the May floods"])
def test_what_speaks_for_nobody_is_no_source(what: str) -> None:
    assert what not in [source for source, _, _ in all_said(f"The council closed the bridge, it said, citing {what}.")]


def test_no_content_holds_its_own_source() -> None:
    for line in LINES:
        text, found = read(line)
        for attribution in found:
            words = {word.start for span in attribution.source for word in split_words(text, span.start, span.end)}
            assert not any(span.start <= at < span.end for at in words for span in attribution.content)


@pytest.mark.parametrize(
    ("line", "denied"),
    [
        ("The ministry denied that it had sold the harbour.", True),
        ("Lee dismissed claims that she had planned to close the bridge.", True),
        ("Lee disputed the company's claim that the ferries were running.", True),
        ("Lee dismissed the council's plan to close the bridge.", False),
        ("The ministry did not deny that it had sold the harbour.", False),
        ("The ministry said that it had sold the harbour.", False),
    ],
)
def test_a_denial_says_that_its_content_is_not_so(line: str, denied: bool) -> None:
    assert any(attribution.denied for attribution in read(line)[1]) is denied


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("The boat was overloaded, the agency quoted Police Superintendent Ramesh Voss as saying.", "Ramesh Voss"),
        ("Twelve people are missing after a boat sank, news agency PTI reported quoting police.", "police"),
        ("“The drill is the first step of our operation,” KCNA quoted Kim as saying.", "Kim"),
        ("“The state should end the threat,” Chinese state agency Xinhua quoted Wang as saying on Thursday.", "Wang"),
        ('"There is no crisis," the interior minister was quoted by the agency as saying.', "the interior minister"),
        ("“We have just got done with the calls,” Mattis said as cited by Reuters.", "Mattis"),
        ("Deputy minister Ana Orlov was quoted by RIA saying: “We are concerned.”", "Deputy minister Ana Orlov"),
    ],
)
def test_who_is_quoted_behind_what_was_said_is_its_source(line: str, source: str) -> None:
    text, found = read(line)
    assert [said(text, attribution)[0].removeprefix("Police Superintendent ") for attribution in found] == [source]
