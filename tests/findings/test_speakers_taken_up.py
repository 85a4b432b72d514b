"""Speakers whom a line only takes up: by office, kin, origin, number, or a name that follows later."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.findings.told import OPEN, Names, named, says, speaker_among, told

from headwater.findings.attributions import resolve_attributions
from headwater.findings.entities import link_entities
from headwater.findings.statements.units import find_units
from headwater.findings.statements.utterances import Edges

PEOPLE: Names = [
    ("Brana Ostrel", "person"),
    ("Ostrel", "person"),
    ("Kesh Vandor", "person"),
    ("Vandor", "person"),
    ("Mary Vandor", "person"),
    ("Harbour Council", "organisation"),
    ("Gull Weekly", "organisation"),
    ("Italian", "group"),
    ("Senior Superintendent of Police", "organisation"),
]


def speaker_of(
    text: str, source: str, *earlier: tuple[str, str], names: Names = PEOPLE
) -> tuple[str | None, bool, int]:
    """Who says that the quay is shut, of these people if no others are given."""
    return speaker_among(names, text, source, *earlier)


@pytest.mark.parametrize(
    ("text", "source", "speaker"),
    [
        ("Quay\nJustice Brana Ostrel heard the case. The judge said the quay is shut.", "The judge", "Brana Ostrel"),
        ("Quay\nThe Gull Weekly spoke of it. The paper said the quay is shut.", "The paper", "Gull Weekly"),
        (
            "Quay\nTransport Cabinet Secretary Kesh Vandor came. The CS said the quay is shut.",
            "The CS",
            "Kesh Vandor",
        ),
        (
            "Quay\nSenior Superintendent of Police (SSP) Kesh Vandor said the quay is shut.",
            "Senior Superintendent of Police (SSP) Kesh Vandor",
            "Kesh Vandor",
        ),
        ("Quay\nWorks PS Kesh Vandor came. The PS said the quay is shut.", "The PS", "Kesh Vandor"),
        (
            "Quay\nHer lawyer, Brana Ostrel, came. His attorney, Kesh Vandor, left. Her lawyer said the quay is shut.",
            "Her lawyer",
            "Brana Ostrel",
        ),
        ("Quay\nHis agent, Kesh Vandor, came. Pell's agent said the quay is shut.", "Pell's agent", "Kesh Vandor"),
        (
            "Quay\nVandor's mother said the quay is shut. Kesh Vandor wept. Mary Vandor left.",
            "Vandor's mother",
            "Mary Vandor",
        ),
        (
            (
                "Quay\nThe transport secretary said the quay is shut. General secretary Brana Ostrel left.\n"
                "Transport Secretary Kesh Vandor came."
            ),
            "The transport secretary",
            "Kesh Vandor",
        ),
        (
            "Quay\nThe office of Mayor Kesh Vandor said the quay is shut.",
            "The office of Mayor Kesh Vandor",
            "Kesh Vandor",
        ),
        (
            "Quay\nOne sailor, mother-of-two Mary Vandor, 36, from Pell, said the quay is shut.",
            "One sailor, mother-of-two Mary Vandor, 36, from Pell,",
            "Mary Vandor",
        ),
    ],
)
def test_an_office_a_relative_or_a_description_leads_to_its_holder(text: str, source: str, speaker: str) -> None:
    assert speaker_of(text, source) == (speaker, True, 0)


def test_a_paper_that_somebody_wrote_is_no_newspaper() -> None:
    text = "Quay\nThe Gull Weekly had a research paper. The paper said the quay is shut."
    assert speaker_of(text, "The paper") == (None, False, 0)


@pytest.mark.parametrize(
    ("name", "noun"),
    [("Gull Moor Police", "The force"), ("Norlo Airlines", "The airline"), ("Norlo Bank", "The lender")],
)
def test_a_noun_that_a_bodys_name_does_not_end_in_stands_for_it(name: str, noun: str) -> None:
    text = f"Quay\n{name} came in May. {noun} said the quay is shut."
    assert speaker_of(text, noun, names=[(name, "organisation")])[0] == name


def test_two_people_named_together_are_taken_up_together() -> None:
    text = "Quay\nBrana Ostrel and Kesh Vandor came in May. The pair said the quay is shut."
    speaker, is_named, more = speaker_of(text, "The pair")
    assert (speaker, is_named, more) == ("Kesh Vandor", True, 1)


def test_who_comes_from_somewhere_is_the_one_who_spoke_last() -> None:
    text = "Quay\nKesh Vandor said it rained. The Italian said the quay is shut."
    assert speaker_of(text, "The Italian", ("Kesh Vandor", "it rained"))[0] == "Kesh Vandor"


@pytest.mark.parametrize(
    ("text", "source", "speaker"),
    [
        (
            "Quay\nThe head of the ferry line said the quay is shut.\nBrana Ostrel said it rained.",
            "The head of the ferry line",
            "Brana Ostrel",
        ),
        ("Quay\nA sailor said the quay is shut.\nBrana Ostrel, 41, said it rained.", "A sailor", "Brana Ostrel"),
        ("Quay\nA sailor said the quay is shut.\nBrana Ostrel said it rained.", "A sailor", None),
        (
            "Quay\nA sailor said the quay is shut.\nThe storm passed.\nIt rained.\nBrana Ostrel, 41, said it rained.",
            "A sailor",
            None,
        ),
    ],
)
def test_a_leads_description_is_whom_the_next_paragraphs_name(text: str, source: str, speaker: str | None) -> None:
    later = ("Brana Ostrel", "it rained")
    assert speaker_of(text, source, later)[0] == speaker


def test_a_source_introduced_without_a_name_stays_without_one() -> None:
    text = "Quay\nAn agent of the line said it rained. Later the agent said the quay is shut."
    assert speaker_of(text, "the agent", ("An agent of the line", "it rained")) == (None, False, 0)


def test_he_behind_one_whose_name_is_withheld_is_nobody_named_before() -> None:
    text = "Quay\nKesh Vandor came. A sailor said it rained. He said the quay is shut."
    assert speaker_of(text, "He", ("A sailor", "it rained"))[0] is None


def test_it_behind_a_document_that_an_outlet_saw_is_not_the_outlet() -> None:
    text = "Quay\nA report seen by Gull Weekly said it rained. It said the quay is shut."
    assert speaker_of(text, "It", ("A report seen by Gull Weekly", "it rained"))[:2] == (None, False)


def test_it_is_nobody_whom_it_speaks_of() -> None:
    text = "Quay\nThe Harbour Council met. Gull Weekly said the quay is shut and the Harbour Council slept."
    made = text.replace("Gull Weekly said", "Vandor Lines spoke. It said")
    names: Names = [*PEOPLE, ("Vandor Lines", "organisation")]
    asked = says("a", made, "It", "said", "the quay is shut and the Harbour Council slept")
    reading = told("a", made, names, [asked])
    entities = link_entities([reading]).entities
    (found,) = resolve_attributions([reading], entities).attributions
    assert found.speaker == named(entities, "Vandor Lines").id


def test_a_spouse_who_is_described_first_leaves_the_bare_name_to_the_other() -> None:
    text = "Quay\nKesh Vandor's former wife wept. Mary Vandor left the court. Then Vandor said the quay is shut."
    assert speaker_of(text, "Vandor")[0] == "Kesh Vandor"


@pytest.mark.parametrize(
    "between",
    [
        "He met Jan Orlo on Monday. He said",
        "But he met Jan Orlo on Monday. He said",
        "In the hall of Jan Orlo, he slept. He said",
        "It rained. (Gull Photo/Jan Orlo, File) He said",
        "It rained. Jan Orlo/Getty Images He said",
    ],
)
def test_he_goes_on_about_whom_he_was_before_and_is_no_photographer(between: str) -> None:
    text = f"Quay\nKesh Vandor came. {between} the quay is shut."
    assert speaker_of(text, "He", names=[*PEOPLE, ("Jan Orlo", "person")])[0] == "Kesh Vandor"


def test_he_is_who_is_named_in_a_clause_of_his_own() -> None:
    text = "Quay\nKesh Vandor came. He left Jan Orlo alone; Orlo slept. He said the quay is shut."
    assert speaker_of(text, "He", names=[*PEOPLE, ("Jan Orlo", "person"), ("Orlo", "person")])[0] == "Jan Orlo"


def told_of_the_quay(words: str, *, beside: str = "", by: str = "Brana Ostrel") -> str | None:
    """Whom "she" means in one article behind `beside`, where another has a long quotation as Brana Ostrel's."""
    first = f"Quay\nBrana Ostrel came. Mary Vandor slept. {beside}“{words},” she said."
    second = f"Quay\n“The old quay will stay shut until the sailors pay for the harbour,” {by} said."
    held = [f"“{words},”", "“The old quay will stay shut until the sailors pay for the harbour,”"]
    articles = [
        told("a", first, PEOPLE, [says("a", first, "she", "said", held[0], "direct")]),
        told("b", second, PEOPLE, [says("b", second, by, "said", held[1], "direct")]),
    ]
    entities = link_entities(articles).entities
    found = resolve_attributions(articles, entities).attributions[0]
    return next((e.name for e in entities if e.id == found.speaker), None)


def test_she_is_whose_the_same_words_are_by_name_in_another_article() -> None:
    words = "The old quay will stay shut until the sailors pay for the harbour"
    assert told_of_the_quay(words) == "Brana Ostrel"
    assert told_of_the_quay("The new quay will open when the mayor comes to see the lighthouse") == "Mary Vandor"
    assert told_of_the_quay(words, by="Kesh Vandor") == "Mary Vandor"  # he is not "she", and not in that article
    assert told_of_the_quay(words, by="A sailor") == "Mary Vandor"


def test_a_bare_quotation_is_whose_the_same_words_are_by_name_in_another_article() -> None:
    words = "The old quay will stay shut until the sailors pay for the harbour"
    first, second = f"Quay\n“{words},” said Brana Ostrel.", f"Quay\nBrana Ostrel came. Mary Vandor said no.\n“{words}.”"
    given = replace(says("b", second, "Mary Vandor", "said", words, form="direct"), named=False)
    articles = [
        told("a", first, PEOPLE, [says("a", first, "Brana Ostrel", "said", words, form="direct")]),
        told("b", second, PEOPLE, [given]),
    ]
    entities = link_entities(articles).entities
    found = resolve_attributions(articles, entities).attributions[1]
    assert [e.name for e in entities if e.id == found.speaker] == ["Brana Ostrel"]
    assert (found.source, found.cue) == ((), ())  # what Mary Vandor said is another matter
    units = find_units(articles[1], (found,), Edges())
    assert words in [second[unit.start : unit.end].strip("“”.") for unit in units]
    introduced = second.replace("said no.", "said:")
    given = says("b", introduced, "Mary Vandor", "said", words, form="direct")
    articles[1] = told("b", introduced, PEOPLE, [given])
    found = resolve_attributions(articles, entities).attributions[1]
    assert [e.name for e in entities if e.id == found.speaker] == ["Mary Vandor"]


def test_the_last_speaker_may_say_what_is_his_own() -> None:
    text = "Quay\nKesh Vandor said no. Vandor’s own quay is shut, he said."
    earlier = says("a", text, "Kesh Vandor", "said", "no")
    asked = says("a", text, "he", "said", "Vandor’s own quay is shut")
    reading = told("a", text, PEOPLE, [earlier, asked])
    entities = link_entities([reading]).entities
    found = resolve_attributions([reading], entities).attributions[1]
    assert [e.name for e in entities if e.id == found.speaker] == ["Kesh Vandor"]


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("A report by Harbour Council", "Harbour Council"),
        ("A report by a Harbour Council clerk", None),
        ("A review of Harbour Council records", None),
        ("Vandor’s apology", "Kesh Vandor"),
        ("Harbour Council inspectors and media reports", None),
        ("A report by the Harbour Council last year", "Harbour Council"),
        ("Vandor and other sailors", "Kesh Vandor"),
        ("Vandor and his crew", "Kesh Vandor"),
        ("A post on the crew’s Facebook page", None),
    ],
)
def test_whose_a_document_is_and_who_speaks_with_others(source: str, speaker: str | None) -> None:
    names = [*PEOPLE, ("Facebook", "organisation")]
    assert speaker_of(f"Quay\nKesh Vandor came. {source} said the quay is shut.", source, names=names)[0] == speaker  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("Some heard the Quay Watch, the pro-Orland lobby, ", "Quay Watch"),
        ("The Quay Watch sailed, as the Harbour Council has it, to Orland, ", "Orland"),
    ],
)
def test_which_takes_up_a_body_over_places_in_its_apposition(before: str, speaker: str) -> None:
    names = [*PEOPLE, ("Quay Watch", "organisation"), ("Harbour Council", "organisation"), ("Orland", "place")]
    text = f"Quay\n{before}which said the quay is shut."
    assert speaker_of(text, "which", names=names)[0] == speaker  # type: ignore[arg-type]


def test_the_group_is_no_network_on_which_it_posts() -> None:
    names = [*PEOPLE, ("Quay Watch", "organisation"), ("Facebook", "organisation")]
    text = "Quay\nThe Quay Watch wrote on Facebook. The group said the quay is shut."
    assert speaker_of(text, "The group", names=names)[0] == "Quay Watch"  # type: ignore[arg-type]
    text = "Quay\nSailors wrote on Facebook. The company said the quay is shut."
    assert speaker_of(text, "The company", names=names)[0] == "Facebook"  # type: ignore[arg-type]


def test_he_is_nobody_whom_a_caption_between_shows() -> None:
    text = "Quay\nKesh Vandor came.\nJan Orlo on the quay.\nHe said the quay is shut."
    asked = says("a", text, "He", "said", OPEN)
    for captions, speaker in (((), "Jan Orlo"), (("Jan Orlo on the quay.",), "Kesh Vandor")):
        reading = told("a", text, [*PEOPLE, ("Jan Orlo", "person")], [asked], captions=captions)
        entities = link_entities([reading]).entities
        (found,) = resolve_attributions([reading], entities).attributions
        assert next(e.name for e in entities if e.id == found.speaker) == speaker


def test_whom_a_report_quotes_is_of_whom_it_tells() -> None:
    text = (
        "Quay\nVandor shut it in May. Brana Ostrel spoke. The mayor then called Kesh Vandor in, the article said, "
        "quoting him as saying the quay is shut."
    )
    reading = told(
        "a",
        text,
        PEOPLE,
        [
            says("a", text, "Brana Ostrel", "spoke", "Vandor shut it in May"),
            says("a", text, "the article", "said", "The mayor then called Kesh Vandor in"),
            says("a", text, "him", "quoting", OPEN, "direct"),
        ],
    )
    entities = link_entities([reading]).entities
    last = resolve_attributions([reading], entities).attributions[-1]
    assert last.speaker == named(entities, "Kesh Vandor").id
