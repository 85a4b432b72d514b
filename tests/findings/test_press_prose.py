"""Speakers and carriers as agencies, tabloids and sport pages write them: lists, titles, months, firms, networks."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from tests.findings.told import says, told

from headwater.findings.attributions import resolve_attributions
from headwater.findings.attributions.carriers import find_carriers
from headwater.findings.entities import link_entities
from headwater.findings.entities.mentions import find_publications
from headwater.findings.entities.titles import role_of
from headwater.model.article import Article
from headwater.model.finding import EntityKind
from headwater.model.spans import Span

Names = Sequence[tuple[str, EntityKind]]
NAMES: Names = [
    ("Brana Ostrel", "person"),
    ("Ostrel", "person"),
    ("Kesh Vandor", "person"),
    ("Vandor", "person"),
    ("David Pell", "person"),
    ("Pell", "person"),
    ("Dene Lines", "organisation"),
    ("Ostwick Foods", "organisation"),
    ("Ostwick Courier", "organisation"),
    ("Dene Herald", "organisation"),
    ("Reuters", "organisation"),
    ("NBC News", "organisation"),
    ("Ellis", "organisation"),
]
OPEN = "the quay is shut"


def heard(
    text: str, source: str, *earlier: tuple[str, str], cue: str = "said", outlet: str | None = None
) -> tuple[tuple[str, ...], bool, tuple[str, ...]]:
    """Who says that the quay is shut (all of them), whether that is a name, and through whom it came."""
    given = [says("a", text, who, "said", what) for who, what in earlier]
    asked = says("a", text, source, cue, OPEN)
    reading = told("a", text, NAMES, [*given, asked], outlet=outlet)
    entities = link_entities([reading]).entities
    (found,) = (o for o in resolve_attributions([reading], entities).attributions if o.id == asked.id)
    names = {entity.id: entity.name for entity in entities}
    speakers = (*found.joint, *([found.speaker] if found.speaker else []))
    return tuple(sorted(names[one] for one in speakers)), found.named, found.via


@pytest.mark.parametrize(
    ("text", "source", "speakers"),
    [
        (
            "Quay\nOstrel and Dene Lines founder Kesh Vandor said the quay is shut. Brana Ostrel left.",
            "Ostrel and Dene Lines founder Kesh Vandor",
            ("Brana Ostrel", "Kesh Vandor"),
        ),
        (
            "Quay\nMayor Brana Ostrel and her deputy, Kesh Vandor, said the quay is shut.",
            "Mayor Brana Ostrel and her deputy, Kesh Vandor,",
            ("Brana Ostrel", "Kesh Vandor"),
        ),
        (
            "Quay\nBrana Ostrel, the mayor, and Kesh Vandor, a judge, said the quay is shut.",
            "Brana Ostrel, the mayor, and Kesh Vandor, a judge,",
            ("Brana Ostrel", "Kesh Vandor"),
        ),
        (
            "Quay\nBrana Ostrel, David Pell and Kesh Vandor said the quay is shut.",
            "Brana Ostrel, David Pell and Kesh Vandor",
            ("Brana Ostrel", "David Pell", "Kesh Vandor"),
        ),
        (
            "Quay\nBrana Ostrel, chairwoman of Dene Lines and Ostwick Foods, said the quay is shut.",
            "Brana Ostrel, chairwoman of Dene Lines and Ostwick Foods,",
            ("Brana Ostrel",),
        ),
        (
            "Quay\nSpecial Agent in Charge Kesh Vandor said the quay is shut.",
            "Special Agent in Charge Kesh Vandor",
            ("Kesh Vandor",),
        ),
        (
            "Quay\nBureau of Harbours Director Kesh Vandor said the quay is shut.",
            "Bureau of Harbours Director Kesh Vandor",
            ("Kesh Vandor",),
        ),
        (
            "Quay\nAnother student activist, 18-year-old Brana Ostrel, said the quay is shut.",
            "Another student activist, 18-year-old Brana Ostrel,",
            ("Brana Ostrel",),
        ),
        (
            "Quay\nTwo papers, the Ostwick Courier and the Dene Herald, said the quay is shut.",
            "Two papers, the Ostwick Courier and the Dene Herald,",
            ("Dene Herald", "Ostwick Courier"),
        ),
        (
            "Quay\nDene Lines will buy Ostwick Foods. The companies said the quay is shut.",
            "The companies",
            ("Dene Lines", "Ostwick Foods"),
        ),
        (
            "Quay\nGov.-elect Brana Ostrel came. The governor-elect said the quay is shut.",
            "The governor-elect",
            ("Brana Ostrel",),
        ),
        (
            "Quay\nHer opponent, state Sen. Kesh Vandor, came. Her opponent said the quay is shut.",
            "Her opponent",
            ("Kesh Vandor",),
        ),
        (
            "Quay\nNBC News was first. Reuters asked around. The network said the quay is shut.",
            "The network",
            ("NBC News",),
        ),
        ("Quay\nOne minister left. Another said the quay is shut.", "Another", ()),
    ],
)
def test_titles_lists_and_counts_lead_to_all_who_speak(text: str, source: str, speakers: tuple[str, ...]) -> None:
    assert heard(text, source)[0] == speakers


def test_whoever_plays_for_a_country_is_the_last_who_spoke() -> None:
    text = "Quay\nKesh Vandor said it was late. The Kenya international said the quay is shut."
    assert heard(text, "The Kenya international", ("Kesh Vandor", "it was late"))[0] == ("Kesh Vandor",)


def test_the_comma_keeps_a_title_from_the_name_behind_it() -> None:
    text = "Quay\nThe lawyer for Mrs. Ostrel, David Pell, said it was late. Then, he said, the quay is shut."
    assert heard(text, "he", ("The lawyer for Mrs. Ostrel, David Pell,", "it was late"))[0] == ("David Pell",)


def test_a_prosecutor_is_nobodys_lawyer() -> None:
    text = "Quay\nProsecutor Kesh Vandor asked for a year. Her lawyer said the quay is shut."
    assert heard(text, "Her lawyer")[0] == ()


def test_a_long_quotation_does_not_put_its_speaker_out_of_reach() -> None:
    quoted = "“We looked. We asked. We waited. We wrote it down. We went home. We slept. We came back.”"
    text = f"Quay\nVandor said {quoted} Then he said the quay is shut. Kesh Vandor left."
    made = says("a", text, "Vandor", "said", quoted, "direct")
    asked = says("a", text, "he", "said", OPEN)
    reading = told("a", text, NAMES, [made, asked])
    entities = link_entities([reading]).entities
    found = next(o for o in resolve_attributions([reading], entities).attributions if o.id == asked.id)
    assert next(e.name for e in entities if e.id == found.speaker) == "Kesh Vandor"


def test_she_behind_a_neighbour_who_asks_not_to_be_named_is_the_neighbour() -> None:
    text = "Quay\nBrana Ostrel came. A neighbour, who asked for calm, said it was late. She said the quay is shut."
    earlier = (("A neighbour", "it was late"),)
    assert heard(text, "She", *earlier) == ((), False, ())


def test_a_month_is_a_person_where_the_article_has_one_of_that_name() -> None:
    text = "Quay\nTheresa May came. Then May said the quay is shut. It opens in May."
    made = says("a", text, "May", "said", OPEN)
    reading = told("a", text, [("Theresa May", "person")], [made])
    entities = link_entities([reading]).entities
    (found,) = resolve_attributions([reading], entities).attributions
    assert [e.name for e in entities if e.id == found.speaker] == ["Theresa May"]


@pytest.mark.parametrize(
    ("text", "carriers"),
    [
        ("CBS News and the Ostwick Courier reported that it shut.", ["CBS News", "Ostwick Courier"]),
        ("They paid, the semi-official Iranian Students’ News Agency reported.", ["Iranian Students' News Agency"]),
        ("A blow for Washington Post reporter Tom Bain's family.", []),
        ("Washington Post reporter Tom Bain told them.", ["The Washington Post"]),
        ("He said so in the weekly GOP address.", []),
        ("Columns in the daily Rodan Sinmun newspaper Friday said so.", ["Rodan Sinmun"]),
        ("Ostwick Courier journalist Tom Bain had been watching.", ["Ostwick Courier"]),
        ("Ostwick Courier journalist Tom Bain was arrested.", []),
        ("He was the source who helped Washington Post reporters Tom Bain and Ada Quill.", []),
        ("Washington Post reporters Tom Bain and Ada Quill, who came, wrote of it.", ["The Washington Post"]),
        ("Ada Quill is a world affairs columnist for the Miami Herald.", []),
        ("Ada Quill, a former correspondent for Newsweek, was seen there.", []),
        ("A former Newsweek reporter was seen there.", []),
        ("A reporter for Newsweek was told so.", ["Newsweek"]),
        ("He told an Orland TV station that it shut.", []),
        ("He said so in a Spanish-language TV interview.", []),
        ("It shut, according to the United Network for Port Safety.", []),
        ("The Willow Harbour Control Authority met, and the WHCA reported a loss.", []),
        ("The WHCA reported a loss.", ["WHCA"]),
    ],
)
def test_who_carries_and_who_is_only_spoken_of(text: str, carriers: list[str]) -> None:
    article = Article("a", "a", text)
    assert [c.name for c in find_carriers(article, [Span(0, len(text))])] == carriers


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Reuters and The Associated Press contributed", ["Reuters", "The Associated Press"]),
        ("QUAY (AFP, REUTERS) -", ["Agence France-Presse", "Reuters"]),
        ("A CBS-New York Times poll", ["The New York Times"]),
        ("an NBC News/Wall Street Journal poll", ["NBC News", "The Wall Street Journal"]),
    ],
)
def test_names_side_by_side_are_several_publications(text: str, names: list[str]) -> None:
    assert [mention.name for mention in find_publications(text)] == names


def test_what_is_said_of_a_report_does_not_come_through_it() -> None:
    text = "Quay\nKesh Vandor said of the Ostwick Courier report that the quay is shut."
    assert heard(text, "Kesh Vandor", cue="said of the Ostwick Courier report")[2] == ()


def test_an_office_to_come_is_no_office_held() -> None:
    assert role_of("the governor-elect") != role_of("the governor")
    assert role_of("Gov.-elect") == role_of("governor-elect")
