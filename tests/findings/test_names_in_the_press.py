"""Names as outlets of other countries and beats write them: offices, clubs, firms, spouses, sovereigns."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.findings.told import OPEN, named, says, speaker_among, told

from headwater.findings.attributions.carriers import find_carriers
from headwater.findings.entities import link_entities
from headwater.findings.entities.initials import is_acronym_of
from headwater.findings.entities.mentions import find_publications
from headwater.findings.entities.outlets import is_own
from headwater.findings.quotations.pieces import said_words
from headwater.intake.authors import read_authors
from headwater.model.article import Article
from headwater.model.finding import EntityKind
from headwater.model.spans import Span


def kinds(text: str, *names: tuple[str, EntityKind], article: str = "a") -> dict[str, str]:
    """The kinds of a text's named entities, by name."""
    entities = link_entities([told(article, text, names)]).entities
    return {entity.name: entity.kind for entity in entities if entity.names}


@pytest.mark.parametrize(
    "text",
    [
        "Deal\nThe Orsanian firm Casco Belli won.",
        "Deal\nOld law practice Casco Belli won.",
        "Deal\nTheir solicitor, Ann Ellis of Casco Belli, won.",
        "Deal\nAn analyst at Casco Belli left.",
        "Deal\nA report by consultants Casco Belli came.",
        "Deal\nThe truce with terror group Casco Belli held.",
        "Deal\nThe truce with the armed group Casco Belli held.",
    ],
)
def test_a_body_that_was_read_as_a_person_is_known_by_the_words_before_it(text: str) -> None:
    assert kinds(text, ("Casco Belli", "person"), ("Ann Ellis", "person"))["Casco Belli"] == "organisation"


def test_the_firm_that_somebody_founded_is_not_his_name() -> None:
    text = "Deal\nThe firm Ann Ellis founded won."
    assert kinds(text, ("Ann Ellis", "person")) == {"Ann Ellis": "person"}


def test_an_office_before_a_name_is_no_body() -> None:
    text = "Visit\nOrsan Mayor Ann Ellis came. DCP Ellis left. Works Cabinet Secretary Tom Reed, CS, slept."
    found = kinds(
        text,
        ("Orsan Mayor", "person"),
        ("Ann Ellis", "person"),
        ("DCP Ellis", "organisation"),
        ("Works Cabinet", "organisation"),
        ("Tom Reed", "person"),
    )
    assert found == {"Ann Ellis": "person", "Tom Reed": "person"}


def test_a_name_is_as_long_as_the_story_has_it_where_the_same_words_follow() -> None:
    one = told("a", "Fire\nIt began at Hari Lamp Works.", [("Hari Lamp Works", "organisation")])
    two = told("b", "Fire\nHari Lamp Works burnt down.", [("Hari Lamp", "place")])
    (only,) = [e for e in link_entities([one, two]).entities if e.names]
    assert only.name == "Hari Lamp Works"
    assert {m.article for m in only.mentions} == {"a", "b"}


def test_the_first_word_of_a_firms_name_stands_for_it_where_the_full_name_came_first() -> None:
    names: list[tuple[str, EntityKind]] = [("Norlo Lines", "organisation"), ("Norlo", "organisation")]
    (only,) = [
        e for e in link_entities([told("a", "Strike\nNorlo Lines spoke. Norlo left.", names)]).entities if e.names
    ]
    assert only.name == "Norlo Lines"
    apart = link_entities([told("a", "Strike\nNorlo spoke. Norlo Lines left.", names)]).entities
    assert {e.name for e in apart if e.names} == {"Norlo", "Norlo Lines"}


def test_a_capital_that_acts_is_a_club_where_the_article_names_one() -> None:
    names: list[tuple[str, EntityKind]] = [("Sporting Madrid", "organisation"), ("Madrid", "place")]
    found = link_entities([told("a", "Cup\nSporting Madrid won. Madrid have offered ten million.", names)]).entities
    assert "Spain" not in {entity.name for entity in found}


def test_the_queen_is_the_storys_one_queen_though_an_article_never_names_her() -> None:
    one = told("a", "Jubilee\nQueen Orsola waved.", [("Orsola", "person")])
    two = told("b", "Jubilee\nThe Queen waved.", [])
    assert {m.article for m in named(link_entities([one, two]).entities, "Orsola").mentions} == {"a", "b"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He told Glimmer magazine that it rained.", "Glimmer"),
        ("She told the newspaper Il Cormorano that it rained.", "Il Cormorano"),
        ("She told Vela, the daily of the bishops, that it rained.", "Vela"),
    ],
)
def test_a_plain_noun_for_a_paper_makes_the_name_beside_it_one(text: str, name: str) -> None:
    article = Article("a", "a", text)
    assert [carrier.name for carrier in find_carriers(article, [Span(0, len(text))])] == [name]


def test_a_magazine_that_is_only_named_carries_nothing() -> None:
    text = "The idea stood in an article in their Glimmer magazine years ago."
    assert find_carriers(Article("a", "a", text), [Span(0, len(text))]) == ()


def test_what_the_press_has_in_its_name_is_not_a_paper() -> None:
    assert find_publications("A statement by his Chief Press Secretary") == ()


@pytest.mark.parametrize(
    "text",
    [
        "A breakdown was cited by an Accountability Review Board last year.",
        "He came to report on the State of the Union and its ferries.",
        "As strong as the president said in Monday’s State of the Union address.",
        "A doctor told the newspaper THC could slow reactions.",
        "On Sunday TV news shows called for it.",
    ],
)
def test_what_is_called_like_a_paper_or_a_show_is_none(text: str) -> None:
    assert find_publications(text) == ()


def test_a_show_is_one_though_it_is_called_like_a_speech() -> None:
    text = "She told CNN's State of the Union that it rained."
    assert "State of the Union" in {text[m.start : m.end] for m in find_publications(text)}


def test_a_papers_name_begins_behind_the_sentence_before_it() -> None:
    text = "They urged an end to the embargo on Cuba. The Erewhon Times wrote that it had failed."
    assert [text[m.start : m.end] for m in find_publications(text)] == ["The Erewhon Times"]


def test_an_outlets_channel_and_its_country_in_brackets_are_its_own() -> None:
    assert is_own("Bloomberg", "Bloomberg TV")
    assert is_own("ABC News (Australia)", "ABC News")
    assert not is_own("Bloomberg", "Bloomberg Businessweek")


def test_an_agency_in_a_byline_keeps_its_whole_name() -> None:
    assert read_authors("By Press Trust of India") == ("Press Trust of India",)
    assert read_authors("Ann Ellis of The Courier") == ("Ann Ellis",)


def test_a_contraction_is_the_words_that_it_stands_for() -> None:
    text = "He doesn't and they won't; we cannot, you're free."
    assert [word.key for word in said_words(text, 0, len(text))] == (
        ["he", "does", "not", "and", "they", "will", "not", "we", "can", "not", "you", "are", "free"]
    )
    assert all(0 <= word.start < word.end <= len(text) for word in said_words(text, 0, len(text)))


def test_a_first_name_that_was_read_as_a_body_is_the_person_whom_the_story_names_in_full() -> None:
    text = "Film\nUma Orstrand sailed. They let Uma down. The boats of Ondine, built by Ondine Orstrand, sank."
    names = [("Uma Orstrand", "person"), ("Uma", "organisation"), ("Ondine", "organisation")]
    found = kinds(text, *names)  # type: ignore[arg-type]
    assert found == {"Uma Orstrand": "person", "Ondine": "organisation"}


@pytest.mark.parametrize(
    ("read", "name"), [("Casco-backed", "Casco"), ("Casco-affiliated", "Casco"), ("Casco to", "Casco")]
)
def test_a_name_ends_before_the_rest_of_a_compound_or_a_preposition(read: str, name: str) -> None:
    assert name in kinds(f"Deal\nThey sent {read} sailors.", (read, "organisation"))


def test_two_spellings_of_a_bodys_name_are_one_body() -> None:
    first = told("a", "Probe\nThe company Energiya spoke.", [("Energiya", "organisation")])
    second = told("b", "Probe\nThe company Energia spoke.", [("Energia", "organisation")])
    assert len([e for e in link_entities([first, second]).entities if e.names]) == 1
    other = told("b", "Probe\nThe paper Courier spoke.", [("Courier", "organisation")])
    third = told("a", "Probe\nThe airline Carrier spoke.", [("Carrier", "organisation")])
    assert len([e for e in link_entities([third, other]).entities if e.names]) == 2


def test_two_capitals_stand_for_two_capitals() -> None:
    assert not is_acronym_of("RT", "Roadster to")
    assert is_acronym_of("RT", "Rural Transport")
    assert is_acronym_of("MOD", "Ministry of Defence")


def test_a_persons_initials_are_the_person_whom_the_article_names_in_full() -> None:
    text = "Song\nJan Thorne sang. JT left. The director, OW, slept."
    people = [("Jan Thorne", "person"), ("JT", "person"), ("OW", "person")]
    entities = link_entities([told("a", text, people)]).entities  # type: ignore[arg-type]
    assert sorted(e.name for e in entities if e.names) == ["Jan Thorne", "OW"]


def test_a_person_is_shown_by_the_full_name_however_often_mr_stands_before_it() -> None:
    text = "Vote\nMr. Vell came. Mr. Vell spoke. Tomas Vell left."
    people = [("Mr. Vell", "person"), ("Tomas Vell", "person")]
    (found,) = [e for e in link_entities([told("a", text, people)]).entities if e.names]  # type: ignore[arg-type]
    assert found.name == "Tomas Vell"


def test_a_one_word_body_behind_its_noun_is_no_person() -> None:
    text = "Probe\nHarbour company Orsania spoke. The company Ellis founded slept. Lake company Ann slept."
    names = [("Orsania", "person"), ("Ellis", "person"), ("Ann", "person")]
    assert kinds(text, *names) == {"Orsania": "organisation", "Ellis": "person", "Ann": "person"}  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Casco TV", "Casco"),
        ("Casco Television", "Casco TV"),
        ("Orsan City Police Dept", "Orsan City Police Department"),
    ],
)
def test_a_channel_and_a_department_are_one_body_however_they_are_written(first: str, second: str) -> None:
    text = f"Blast\nWe saw {first}. Then they asked {second}, and asked Casco again."
    names = [(first, "organisation"), (second, "organisation"), ("Casco", "organisation")]
    found = kinds(text, *dict.fromkeys(names[: 3 if "Casco" in first else 2]))  # type: ignore[arg-type]
    assert len(found) == 1


@pytest.mark.parametrize(
    ("text", "read", "names"),
    [
        ("Deal\nA September report came.", "A September", {}),
        ("Deal\nAn Aug. 31 poll came.", "An Aug", {}),
        ("Deal\nOn Nov. 8 it came.", "Nov.", {}),
        ("Deal\nSaturday’s vote came.", "Saturday’s", {}),
        ("Deal\nHe told Casco Belli Tuesday night.", "Casco Belli Tuesday", {"Casco Belli": "other"}),
        ("Deal\nIt is Super Tuesday night.", "Super Tuesday", {"Super Tuesday": "other"}),
        ("Deal\nPhotos: Today's Casco Court came.", "Today's Casco Court", {"Casco Court": "organisation"}),
        ("Deal\nCasco’s harbour. Casco won.", "Casco’s", {"Casco": "other"}),
        ("Deal\nThe plan of Mr. Casco’s. Casco won.", "Mr. Casco’s", {"Casco": "person"}),
        ("Deal\nShe wrote for Ms. Magazine.", "Ms. Magazine", {"Ms. Magazine": "other"}),
    ],
)
def test_what_a_name_is_without_the_time_or_the_article_beside_it(text: str, read: str, names: dict[str, str]) -> None:
    found = kinds(text, (read, "other"))
    assert {name: "organisation" if "Court" in name else kind for name, kind in found.items()} == names


def test_a_month_is_nobody_who_is_called_so() -> None:
    text = "Vote\nAmong them was Jill June. The race began in June. June won it."
    (june,) = link_entities([told("a", text, [("Jill June", "person")])]).entities
    assert sorted(text[m.start - 1 : m.end + 4] for m in june.mentions) == [" Jill June. Th", " June won"]


def test_the_state_in_capitals_is_no_paper() -> None:
    assert not find_publications("He asked the State inspector general.")
    assert find_publications("He told The State newspaper.")


def test_a_known_bodys_name_within_another_is_not_that_body() -> None:
    text = "Ill\nThe Orsan Department of State Health Services confirmed it. The Department of State slept."
    found = kinds(text, ("Orsan Department of State Health Services", "organisation"))
    assert set(found) == {"Orsan Department of State Health Services", "Department of State"}


@pytest.mark.parametrize(
    ("long", "short"), [("East Room of the Orsan House", "Orsan House"), ("Orsan Democrats", "Democrats")]
)
def test_a_part_of_a_house_is_not_the_house_and_a_partys_members_are_all_of_them(long: str, short: str) -> None:
    text = f"Talks\nThe {long} rose. The {short} sat."
    assert set(kinds(text, (long, "organisation"), (short, "organisation"))) == {long, short}


def test_a_capital_that_says_something_is_its_state() -> None:
    text = "Talks\nThe north is quiet, according to Seoul. A bus in Seoul stopped."
    said = says("a", text, "Seoul", "according to", "The north is quiet")
    entities = link_entities([told("a", text, [("Seoul", "place")], [said])]).entities
    assert {e.name: len(e.mentions) for e in entities if e.names} == {"South Korea": 1, "Seoul": 1}


def test_a_member_of_a_party_from_a_state_is_nobody_by_name_and_its_police_no_place() -> None:
    text = "Vote\nAn Orsan Democrat slept. Orsan County Police came."
    read: list[tuple[str, EntityKind]] = [("Orsan Democrat", "group"), ("Orsan County Police", "place")]
    assert kinds(text, *read) == {"Orsan County Police": "organisation"}


def test_initials_may_lack_a_names_first_or_last_word_but_none_within() -> None:
    assert is_acronym_of("CDC", "Centers for Disease Control and Prevention")
    assert not is_acronym_of("BEA", "Barcelona-El Prat Airport")


@pytest.mark.parametrize(("word", "is_name"), [("Business", False), ("Someone", False), ("Quillon", True)])
def test_a_common_word_that_opens_a_sentence_is_no_name(word: str, is_name: bool) -> None:
    text = f"Trade\nIt came. {word} says it is good."
    entities = link_entities([told("a", text, (), [says("a", text, word, "says", "it is good")])]).entities
    assert [entity.name for entity in entities if entity.names] == ([word] if is_name else [])


def test_a_networks_programme_is_the_network() -> None:
    text = "She told NBC's “Meet the Press” that it rained, and “Fox News Sunday” that it snowed."
    assert {m.name for m in find_publications(text)} == {"NBC News", "Fox News"}


def test_a_family_name_in_what_was_left_out_is_no_mention() -> None:
    found = told("a", "Vote\nAnn Ellis won.\nEllis in pictures", [("Ann Ellis", "person")])
    furniture = replace(found.article.segments[-1], kind="boilerplate")
    article = replace(found.article, segments=(*found.article.segments[:-1], furniture))
    mentions = [len(link_entities([one]).entities[0].mentions) for one in (found, replace(found, article=article))]
    assert mentions == [2, 1]


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("A statement from Sellmar police", None),
        ("An article in Sellmar magazine", None),
        ("An Orsanian news agency", None),
        ("A report by Orsanian newspaper Dene Herald", "Dene Herald"),
        ("A statement from Dene Herald magazine", "Dene Herald"),
        ("Dene Herald newspaper", "Dene Herald"),
        ("A statement from Sellmar", "Sellmar"),
    ],
)
def test_a_place_or_people_before_a_body_only_says_of_where_that_is(source: str, speaker: str | None) -> None:
    names: list[tuple[str, EntityKind]] = [
        ("Sellmar", "place"),
        ("Orsanian", "group"),
        ("Dene Herald", "organisation"),
    ]
    given = [name for name in names if name[0] in source]
    assert speaker_among(given, f"Road\n{source} said {OPEN}.", source)[0] == speaker
