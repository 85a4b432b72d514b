"""Entities: all forms of one name are one, different people stay apart, and what is open stays open."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.findings.told import named, told

from headwater.findings.entities import link_entities
from headwater.findings.entities.mentions import find_publications, story_names
from headwater.findings.entities.names import fit_of_short, may_be_one, parse_person
from headwater.findings.entities.outlets import is_own, outlet_name, publication_called
from headwater.findings.entities.roles import run_before
from headwater.findings.entities.states import state_meant
from headwater.model.article import Article
from headwater.model.finding import EntityKind, EntityMention
from headwater.model.reading import Reading
from headwater.model.story import Entity


def words_of(entity: Entity, readings: list[Reading]) -> set[str]:
    """All the words by which these articles mention an entity."""
    texts = {reading.article.id: reading.article.text for reading in readings}
    return {texts[m.article][m.start : m.end] for m in entity.mentions}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Tomas R. Vell", "Tomas Vell"),
        ("Khalid al-Marwi", "Khaled al-Marwi"),
        ("Bill Ashdown", "William J. Ashdown"),
        ("Muammar Qarafi", "Moammar Gharafi"),
        ("R. Quentin Moss", "Quentin Moss"),
        ("Tomas Vell", "Tomas R. Vell III"),
    ],
)
def test_spellings_and_short_forms_of_one_full_name_are_one_person(first: str, second: str) -> None:
    assert may_be_one(parse_person(first), parse_person(second))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Anna Vell", "Tomas Vell"),
        ("Tomas Vell", "Tomas Vell Jr."),
        ("Tomas Vell II", "Tomas Vell III"),
        ("Julian Orsa", "Juliana Orsa"),
        ("John Marsh", "James Marsh"),
    ],
)
def test_different_given_names_and_suffixes_keep_people_apart(first: str, second: str) -> None:
    assert not may_be_one(parse_person(first), parse_person(second))


def test_a_title_tells_which_of_a_couple_a_surname_means() -> None:
    wife = parse_person("Mrs. Vell")
    assert fit_of_short(wife, parse_person("Anna Vell")) == 3
    assert fit_of_short(wife, parse_person("Robert Vell")) == 0


def test_a_surname_and_another_spelling_join_the_full_name_over_the_articles() -> None:
    one = told(
        "a",
        "Vote\nPrime Minister Karim al-Obeidi spoke. Obeidi left.",
        [("Karim al-Obeidi", "person"), ("Obeidi", "person")],
    )
    two = told("b", "Vote\nKareem al-Obaidi was there.", [("Kareem al-Obaidi", "person")])
    linked = link_entities([one, two])
    person = named(linked.entities, "Karim al-Obeidi")
    assert {"Karim al-Obeidi", "Obeidi", "Kareem al-Obaidi"} <= words_of(person, [one, two])
    assert person.kind == "person"


def test_a_surname_that_two_people_of_the_article_share_stays_open_with_both() -> None:
    text = "Feud\nAnna Vell met the painter Tomas Vell. Then Vell left."
    reading = told("a", text, [("Anna Vell", "person"), ("Tomas Vell", "person"), ("Vell", "person")])
    linked = link_entities([reading])
    (left,) = linked.unresolved
    assert left.what == "short form"
    assert set(left.candidates) == {named(linked.entities, n).id for n in ("Anna Vell", "Tomas Vell")}


@pytest.mark.parametrize(
    "text",
    [
        "Feud\nTomas Vell met his sister, Anna Vell. Then Vell left.",
        "Feud\nTomas Vell and Anna Vell, his wife, sang. Then Vell left.",
        "Feud\nTomas Vell sang. Vell’s mother, the painter Anna Vell, wept. Then Vell left.",
    ],
)
def test_a_bare_surname_is_not_that_of_whom_the_article_gives_as_a_relative(text: str) -> None:
    names = [("Anna Vell", "person"), ("Tomas Vell", "person"), ("Vell", "person")]
    linked = link_entities([told("a", text, names)])
    assert linked.unresolved == ()
    assert any(text[m.start :].startswith("Vell left") for m in named(linked.entities, "Tomas Vell").mentions)


def test_a_title_leaves_in_those_whose_gender_nothing_tells() -> None:
    text = "Feud\nZorin Vell spoke. Mr. Vell left. A picture of Thomas Vell hung there."
    linked = link_entities([told("a", text, [("Zorin Vell", "person"), ("Thomas Vell", "person"), ("Vell", "person")])])
    assert any(text[m.start :].startswith("Vell left") for m in named(linked.entities, "Zorin Vell").mentions)


@pytest.mark.parametrize(
    ("text", "read", "name"),
    [
        ("Feud\nTomas Vell Monday told us.", "Tomas Vell Monday", "Tomas Vell"),
        ("Feud\nThey sold a Tomas Vell fedora.", "Tomas Vell fedora", "Tomas Vell"),
    ],
)
def test_a_day_or_a_plain_word_behind_a_name_is_no_part_of_it(text: str, read: str, name: str) -> None:
    (person,) = (e for e in link_entities([told("a", text, [(read, "person")])]).entities if e.kind == "person")
    assert person.names == (name,)


def test_what_a_headline_runs_on_to_a_name_is_not_its_fullest_form() -> None:
    text = "Anna Vell Memos\nAnna Vell left. Anna Vell wept. ANNA VELL Anna Vell is a pilot."
    read = [("Anna Vell Memos", "person"), ("Anna Vell", "person"), ("ANNA VELL Anna Vell", "person")]
    assert {e.name for e in link_entities([told("a", text, read)]).entities if e.kind == "person"} == {"Anna Vell"}


def test_a_role_in_capitals_and_a_party_with_its_state_name_nobody() -> None:
    text = "Vote\nSenate Majority Leader Anna Vell, R-Ariz., spoke. The Arizona Republican smiled."
    read = [("Senate Majority Leader", "organisation"), ("Anna Vell", "person"), ("R-Ariz", "person")]
    reading = told("a", text, [*read, ("Arizona Republican", "organisation")])
    entities = link_entities([reading]).entities
    assert {e.name for e in entities if e.names} == {"Anna Vell"}
    assert "The Arizona Republican" in words_of(named(entities, "Anna Vell"), [reading])


def test_what_begins_a_clause_is_no_apposition() -> None:
    text = "Talks\nPrime Minister Anna Vell came. Speaking at the Harbour Forum, the prime minister said no."
    reading = told("a", text, [("Anna Vell", "person"), ("Harbour Forum", "person")])
    entities = link_entities([reading]).entities
    assert "the prime minister" in words_of(named(entities, "Anna Vell"), [reading])


def test_initials_in_brackets_and_known_as_join_the_name_before_them() -> None:
    text = "Port\nThe Harbour Defence Volunteers (HDV), known as Dock Guard, marched. HDV men sang."
    reading = told("a", text, [("Harbour Defence Volunteers", "organisation"), ("HDV", "organisation")])
    body = named(link_entities([reading]).entities, "Harbour Defence Volunteers")
    assert {"HDV", "Dock Guard"} <= words_of(body, [reading])


def test_initials_stand_for_the_one_name_of_the_story_that_has_them() -> None:
    one = told("a", "Port\nThe Tarrin Liberation Army fired.", [("Tarrin Liberation Army", "organisation")])
    two = told("b", "Port\nThe TLA denied it.", [("TLA", "organisation")])
    assert "TLA" in named(link_entities([one, two]).entities, "Tarrin Liberation Army").names


def test_a_department_is_one_however_its_words_are_turned() -> None:
    names = [("Treasury Department", "organisation"), ("Department of the Treasury", "organisation")]
    reading = told("a", "Tax\nThe Department of the Treasury said so. The Treasury Department agreed.", names)
    assert len([e for e in link_entities([reading]).entities if "Treasury" in e.name]) == 1


def test_a_departments_first_word_alone_is_the_department_that_another_name_gives_with_its_country() -> None:
    names: list[tuple[str, EntityKind]] = [
        ("U.S. Department of the Harbours", "organisation"),
        ("Harbours Department", "organisation"),
        ("Harbours", "organisation"),
    ]
    text = "Tax\nThe U.S. Department of the Harbours ruled. The Harbours Department agreed. Then Harbours said more."
    (body,) = (e for e in link_entities([told("a", text, names)]).entities if "Harbours" in e.name)
    assert {"Harbours", "Harbours Department"} <= set(body.names)


def test_a_capital_means_the_government_only_where_it_acts() -> None:
    acts = "Moscow launched a satellite."
    located = "He landed in Moscow on Friday."
    assert state_meant(acts, 0, 6).state == "Russia"
    assert state_meant(located, located.index("Moscow"), located.index("Moscow") + 6) is None
    assert state_meant("the Kremlin said", 4, 11).state == "Russia"


def test_a_direction_means_the_state_that_the_article_names_with_it() -> None:
    text = (
        "News\nNorth Korea spoke first. Envoys of North and South Korea met. "
        "The North agreed; the south coast was calm."
    )
    names: list[tuple[str, EntityKind]] = [("North Korea", "place"), ("North", "place"), ("South Korea", "place")]
    entity = named(link_entities([told("a", text, names)]).entities, "North Korea")
    assert [text[m.start : m.end] for m in entity.mentions] == ["North Korea", "North", "North"]


def test_a_name_that_a_point_cut_in_two_is_one() -> None:
    text = "News\nEnvoys met. They saw Dana B. Pruitt on Monday. Pruitt sang."
    readings = [told("a", text, [("Dana B.", "person"), ("Pruitt", "person")])]
    entity = named(link_entities(readings).entities, "Dana B. Pruitt")
    assert len(entity.mentions) == 2


def test_an_epithet_is_no_part_of_a_groups_name() -> None:
    text = "News\nGreens won. Greens sang. Greens left. Greens rested. The Stubborn Greens objected."
    readings = [told("a", text, [("Stubborn Greens", "group"), ("Greens", "group")])]
    assert {entity.name for entity in link_entities(readings).entities if entity.names} >= {"Greens"}


def test_a_description_stands_for_the_person_whose_role_the_story_tells() -> None:
    one = told("a", "Poll\nGov. Dana Pruitt of Ohio won. The Ohio governor smiled.", [("Dana Pruitt", "person")])
    assert "The Ohio governor" in words_of(named(link_entities([one]).entities, "Dana Pruitt"), [one])


def test_a_description_that_names_another_place_is_not_taken_for_the_person() -> None:
    one = told("a", "Poll\nGov. Dana Pruitt of Ohio won. The Utah governor lost.", [("Dana Pruitt", "person")])
    assert "The Utah governor" not in words_of(named(link_entities([one]).entities, "Dana Pruitt"), [one])


def test_a_campaign_is_a_body_of_its_own() -> None:
    reading = told(
        "a", "Poll\nDana Pruitt won. Pruitt's campaign said so.", [("Dana Pruitt", "person"), ("Pruitt", "person")]
    )
    assert named(link_entities([reading]).entities, "Pruitt's campaign").kind == "organisation"


def test_the_times_is_the_paper_that_the_article_names_in_full() -> None:
    text = "Claim\nThe New York Times reported it. The Times had video."
    reading = told("a", text, [("New York Times", "organisation"), ("Times", "organisation")])
    assert "Times" in named(link_entities([reading]).entities, "The New York Times").names


@given(st.permutations(["a", "b", "c"]))
def test_the_order_of_articles_changes_nothing(order: list[str]) -> None:
    texts = {
        "a": "One\nIdris Halvane met Mira Toll. Halvane left.",
        "b": "Two\nPremier Halvane said no. Toll agreed.",
        "c": "Three\nIdriss Halvane and M. Toll spoke.",
    }
    names = [
        ("Idris Halvane", "person"),
        ("Halvane", "person"),
        ("Mira Toll", "person"),
        ("Toll", "person"),
        ("Idriss Halvane", "person"),
    ]
    readings = {key: told(key, text, names) for key, text in texts.items()}
    assert link_entities([readings[key] for key in order]) == link_entities([readings[key] for key in "abc"])


@given(st.text(alphabet="abcXYZ .'’-\n“”()é", max_size=80))
def test_any_text_with_any_mention_has_entities_whose_places_lie_in_it(text: str) -> None:
    reading = told("a", "Head\n" + text, [(word, "person") for word in set(text.split()) if word[:1].isalpha()])
    for entity in link_entities([reading]).entities:
        assert all(0 <= m.start < m.end <= len(reading.article.text) for m in entity.mentions)


def test_publications_are_known_by_registry_by_shape_and_by_the_story() -> None:
    story = story_names([Article("a", "a", "PORT ELLIS (MNA) —", outlet="Meridian News Agency")])
    text = "He told the Sandhurst Gazette, Reuters and MNA; the State Department and Time heard."
    found = {mention.name for mention in find_publications(text, extra=story)}
    assert {"Sandhurst Gazette", "Reuters", "Meridian News Agency"} <= found
    assert not any("State" in name for name in found)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Bloomberg said so, and Forbes agreed.", ["Bloomberg", "Forbes"]),
        ("Michael Bloomberg left. Bloomberg said so to Bloomberg News and Forbes.", ["Bloomberg", "Forbes"]),
        ("Rep. Forbes left. Forbes said so.", []),
        ("He met the premier, Reuters reported.", ["Reuters"]),
    ],
)
def test_a_publications_name_is_somebodys_where_the_text_names_him_in_full(text: str, names: list[str]) -> None:
    assert [m.name for m in find_publications(text)] == names
    assert not any(text[m.start :].startswith("Bloomberg said") and "Michael" in text for m in find_publications(text))


def test_an_outlet_is_itself_by_name_site_and_short_name() -> None:
    assert outlet_name("nytimes.com") == publication_called("NYT").name == "The New York Times"
    assert is_own("The Associated Press", "AP")
    assert not is_own(None, "AP")


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("New York Times - Opinion", "The New York Times"),
        ("World news | The Guardian", "The Guardian"),
        ("Fox News Opinion", "Fox News"),
        ("Reuters: World News", "Reuters"),
        ("Erewhon Post - Politics", "Erewhon Post"),
        ("The Local - Germany", "The Local - Germany"),
        ("Lee - Erewhon Post", "Lee - Erewhon Post"),
    ],
)
def test_an_outlet_is_itself_with_a_section_behind_it(given: str, name: str) -> None:
    assert outlet_name(given) == name


def test_a_headlines_capitals_make_no_name() -> None:
    text = "Vell Memos Stir Harbour\nTomas Vell wrote two memos to the board. Vell regrets the memos."
    names = [("Vell Memos", "organisation"), ("Tomas Vell", "person"), ("Vell", "person")]
    entities = link_entities([told("a", text, names)]).entities
    assert "Vell" in words_of(named(entities, "Tomas Vell"), [told("a", text, names)])
    assert not [entity for entity in entities if entity.name == "Vell Memos"]


def test_an_epithet_before_an_armed_groups_short_name_is_none_of_it() -> None:
    names = [("Free Hills Front", "organisation"), ("Fanaticist Free Hills", "organisation")]
    readings = [told("a", "Raid\nThe Free Hills Front fled.", names)]
    readings.append(told("b", "Raid\nThe Fanaticist Free Hills terrorist group fled.", names))
    calls = words_of(named(link_entities(readings).entities, "Free Hills Front"), readings)
    assert any("Free Hills" in words and "Front" not in words for words in calls)


def test_a_bodys_name_may_go_without_what_it_is_for() -> None:
    names = [("Orsa Observatory for Human Rights", "organisation"), ("Orsa Observatory", "organisation")]
    readings = [told("a", "Raid\nThe Orsa Observatory for Human Rights said so.", names)]
    readings.append(told("b", "Raid\nThe Orsa Observatory claimed it.", names))
    assert "Orsa Observatory" in words_of(
        named(link_entities(readings).entities, "Orsa Observatory for Human Rights"), readings
    )


@pytest.mark.parametrize(
    ("text", "read", "kind", "name"),
    [
        (
            "Ellis, chairman of the Joint Wardens of Staff.",
            "Joint Wardens of",
            "organisation",
            "Joint Wardens of Staff",
        ),
        (
            "The Code of Conduct for S.R. Judges binds.",
            "Code of Conduct for",
            "other",
            "Code of Conduct for S.R. Judges",
        ),
        ("The Harbour Watch Act of 1978 binds them.", "Harbour Watch Act of", "other", "Harbour Watch Act"),
    ],
)
def test_a_name_that_was_read_up_to_its_preposition_goes_on_or_ends_before_it(
    text: str, read: str, kind: EntityKind, name: str
) -> None:
    assert named(link_entities([told("a", f"Quay\n{text}", [(read, kind)])]).entities, name).kind == kind


@pytest.mark.parametrize(
    ("before", "described"),
    [
        ("Harbour Minister Tom", "Harbour Minister"),
        ("They back President", "President"),
        ("Talks would reach President", "President"),
        ("The mayor praised President", "President"),
        ("The council gave President", "President"),
        ("The chairman of the", ""),
        ("The manager of", ""),
        ("Did Representative", "Representative"),
    ],
)
def test_what_describes_a_name_begins_behind_the_verb(before: str, described: str) -> None:
    assert run_before(before.removesuffix(" Tom")) == described


@pytest.mark.parametrize(
    ("text", "described"),
    [
        ("The embattled Ellis left.", {"The embattled Ellis", "Ellis"}),
        ("The much more successful Ellis left.", {"The much more successful Ellis", "Ellis"}),
        ("The thing Ellis wants is far.", {"Ellis"}),
        ("The race since Ellis left is open.", {"Ellis"}),
    ],
)
def test_what_praises_a_name_is_no_noun_of_which_it_says_something(text: str, described: set[str]) -> None:
    reading = told("a", f"Vote\n{text} Ann Ellis is here.", [("Ellis", "person"), ("Ann Ellis", "person")])
    assert words_of(named(link_entities([reading]).entities, "Ann Ellis"), [reading]) - {"Ann Ellis"} == described


def test_shortened_names_are_no_peoples_and_keep_their_last_point() -> None:
    text = "Vote\nTom Bain (Mich.) met the Q.R.S. on Monday, and fellow Tarrinians cheered. The Q.R.S. left."
    read: list[tuple[str, EntityKind]] = [
        ("Tom Bain", "person"), ("Mich.", "person"), ("Q.R.S", "person"), ("Tarrinians", "person"),
    ]  # fmt: skip
    kinds = {entity.name: entity.kind for entity in link_entities([told("a", text, read)]).entities if entity.names}
    assert kinds == {"Tom Bain": "person", "Mich.": "place", "Q.R.S.": "organisation", "Tarrinians": "group"}


def test_a_verb_begins_no_description_and_an_article_before_a_noun_describes_no_group() -> None:
    text = "Vote\nThe Sel council gave President Ann Lee the keys of the Sorian harbour. Sorian fishermen cheered."
    readings = [told("a", text, [("Ann Lee", "person"), ("Sorian", "group")])]
    entities = link_entities(readings).entities
    assert words_of(named(entities, "Ann Lee"), readings) == {"President Ann Lee", "Ann Lee"}
    assert words_of(named(entities, "Sorian"), readings) == {"Sorian"}


def test_a_paper_whose_whole_name_is_short_is_that_paper() -> None:
    readings = [told(name, f"Quay\n{text}", [("Sun", "organisation")]) for name, text in (
        ("a", "According to the Sun, the quay is shut."), ("b", "It rained in May, the Sun reported."),
    )]  # fmt: skip
    assert {"the Sun", "Sun"} <= words_of(named(link_entities(readings).entities, "The Sun"), readings)


def test_an_outlets_adjective_is_no_part_of_a_bodys_name() -> None:
    text = "Raid\nFanaticist Taliban fighters fled. The Taliban denied it. The Fanaticist militants returned."
    names = [("Fanaticist Taliban", "organisation"), ("Taliban", "group"), ("Fanaticist", "group")]
    reading = told("a", text, names)
    taliban = named(link_entities([reading]).entities, "Taliban")
    assert {"Taliban", "The Fanaticist militants"} <= words_of(taliban, [reading])


def test_a_family_name_that_was_not_read_is_found_where_the_person_is_known() -> None:
    text = "Vell’s War on Tolls\nTomas Vell spoke on Monday. Vell left."
    names = [("Tomas Vell", "person")]
    reading = told("a", text, names)
    (person,) = [e for e in link_entities([reading]).entities if e.kind == "person"]
    assert [m.start for m in person.mentions if m.form == "short"] == [0, text.rindex("Vell left")]


@pytest.mark.parametrize(
    ("full", "beside"),
    [
        ("Ann Marsh", "Write to @marsh. "),
        ("Ann Marsh Jr.", ""),
        ("Ann Marsh", "Ann marsh slept. " + 10 * "See Marsh. "),
    ],
)
def test_a_family_name_is_found_though_a_handle_or_a_slip_writes_it_small_and_before_a_suffix(
    full: str, beside: str
) -> None:
    text = f"Talks\n{full} came. {beside}Then Marsh left."
    reading = told("a", text, [(full, "person")])
    (person,) = [entity for entity in link_entities([reading]).entities if entity.kind == "person"]
    assert "Marsh" in words_of(person, [reading])


def test_a_family_name_that_is_a_word_of_the_story_is_not_found_by_itself() -> None:
    text = "Talks\nAnn Marsh came. The marsh was wet. Marsh grass grew on a marsh."
    reading = told("a", text, [("Ann Marsh", "person")])
    (person,) = link_entities([reading]).entities
    assert words_of(person, [reading]) == {"Ann Marsh"}


def test_initials_are_found_at_a_sentences_start_as_well() -> None:
    text = "Talks\nThe lakes of the LDC dried up. The LDC asked for help. The LDC said so again. LDC rivers run on."
    reading = told("a", text, [])
    places = [EntityMention(at, at + 3, "place") for at in (text.index("LDC"), text.index("LDC", 40))]
    reading = replace(reading, entities=tuple(places))
    (state,) = [entity for entity in link_entities([reading]).entities if entity.name == "LDC"]
    assert len([mention for mention in state.mentions if mention.form == "acronym"]) == 4


def test_a_name_that_the_reader_passed_over_is_found_by_the_places_where_it_was_read() -> None:
    one = told("a", "Tolls\nOn Monday Carrowby spoke.", [("Carrowby", "organisation")])
    two = told("b", "Vote\nThe tolls that Carrowby’s owners want are high. They met Mr. Carrowby Vell.", [])
    body = named(link_entities([one, two]).entities, "Carrowby")
    assert [(m.article, m.start) for m in body.mentions if m.form == "name"] == [
        ("a", one.article.text.index("Carrowby")),
        ("b", two.article.text.index("Carrowby")),
    ]


def test_a_name_that_is_seldom_read_where_it_stands_is_not_found_elsewhere() -> None:
    text = "Tolls\nThe Harbour spoke. We saw the Harbour, then the Harbour, and again the Harbour at night."
    reading = told("a", text, [])
    reading = replace(reading, entities=(EntityMention(10, 17, "organisation"),))
    assert {m.start for m in named(link_entities([reading]).entities, "Harbour").mentions} == {6, 10}


def test_his_campaign_is_the_one_that_another_article_names() -> None:
    first = told("a", "Race\nThe Vell administration hopes. Tomas Vell ran.", [("Vell administration", "organisation")])
    second = told("b", "Run\nTomas Vell spoke of his administration’s plans.", [("Tomas Vell", "person")])
    readings = [first, second]
    assert "his administration" in words_of(named(link_entities(readings).entities, "Vell administration"), readings)


def test_a_law_is_no_body() -> None:
    reading = told("a", "Law\nThe Harbour Tolls Act passed.", [("Harbour Tolls Act", "organisation")])
    assert named(link_entities([reading]).entities, "Harbour Tolls Act").kind == "other"


def test_of_two_people_of_one_name_the_last_named_is_meant_where_the_other_is_far() -> None:
    far = "Tomas Vell spoke first. " + "The crowd waited for the ferry in the rain. " * 30
    text = f"Quay\n{far}Anna Vell spoke next. Vell left."
    names = [("Tomas Vell", "person"), ("Anna Vell", "person"), ("Vell", "person")]
    reading = told("a", text, names)
    assert "Vell" in words_of(named(link_entities([reading]).entities, "Anna Vell"), [reading])


def test_a_name_with_a_title_is_the_persons_though_it_was_read_as_a_bodys() -> None:
    text = "Debate\nDana Pruitt spoke first. Then Democrat Dana Pruitt left. Pruitt said so."
    article = told("a", text, [("Dana Pruitt", "person"), ("Democrat Dana Pruitt", "organisation")])
    (person,) = [entity for entity in link_entities([article]).entities if "Pruitt" in entity.name]
    assert (person.name, person.kind, len({m.start for m in person.mentions if m.form != "description"})) == (
        "Dana Pruitt",
        "person",
        3,
    )


def test_a_description_may_give_a_bodys_initials_and_the_new_holder_of_an_office_is_not_the_old_one() -> None:
    first = told("a", "Vote\nHarbour Defence Union Chairman Tomas Vell spoke.", [("Tomas Vell", "person")])
    text = "Vote\nTomas Vell spoke. Then the HDU chairman left. The new chairman stayed."
    second = told("b", text, [("Tomas Vell", "person")])
    words = words_of(named(link_entities([first, second]).entities, "Tomas Vell"), [first, second])
    assert "the HDU chairman" in words
    assert "The new chairman" not in words


def people_in(*readings: Reading) -> list[str]:
    return sorted(entity.name for entity in link_entities(readings).entities if entity.kind == "person")


def test_a_bare_family_name_that_comes_first_is_not_the_juniors() -> None:
    text = "Port\nPresident Marsh left. Mr. Marsh slept. Then Alan Marsh Jr. came. Marsh woke."
    assert people_in(told("a", text, [("Alan Marsh Jr", "person"), ("Marsh", "person")])) == ["Alan Marsh Jr.", "Marsh"]
    plain = "Marsh left\nAlan Marsh Jr. left. Mr. Marsh slept."
    assert people_in(told("b", plain, [("Alan Marsh Jr", "person"), ("Marsh", "person")])) == ["Alan Marsh Jr."]


def test_a_junior_with_a_middle_name_is_whom_other_outlets_name_without_both() -> None:
    formal = told("a", "Port\nAlan B. Marsh Jr. left. Mr. Marsh slept.", [("Alan B. Marsh Jr", "person")])
    plain = told("b", "Port\nAlan Marsh left on Monday.", [("Alan Marsh", "person")])
    assert people_in(formal, plain) == ["Alan B. Marsh Jr."]


def test_a_junior_is_not_his_father() -> None:
    son = told("a", "Port\nAlan Marsh Jr. left.", [("Alan Marsh Jr", "person")])
    father = told("b", "Port\nAlan Marsh left on Monday.", [("Alan Marsh", "person")])
    assert len(people_in(son, father)) == 2
    both = told(
        "c",
        "Port\nAlan B. Marsh Jr. left. So did Alan Marsh.",
        [("Alan B. Marsh Jr", "person"), ("Alan Marsh", "person")],
    )
    assert len(people_in(both, father)) == 2
    relative = told("d", "Port\nHis son, Alan B. Marsh Jr., left.", [("Alan B. Marsh Jr", "person")])
    assert len(people_in(relative, father)) == 2


@pytest.mark.parametrize("between", ["called", ", the mayor, called"])
def test_whom_somebody_calls_is_not_another_name_of_his(between: str) -> None:
    text = f"Launch\nTomas Vell {between} President Ann Marsh’s adviser. Marsh slept. Vell left."
    reading = told("a", text, [("Tomas Vell", "person"), ("Ann Marsh", "person"), ("Marsh", "person")])
    assert people_in(reading) == ["Ann Marsh", "Tomas Vell"]


def test_a_body_and_what_it_is_also_called_are_one() -> None:
    text = "Port\nThe Harbour Workers League, also called Free Quays, marched. Free Quays left."
    reading = told("a", text, [("Harbour Workers League", "organisation"), ("Free Quays", "organisation")])
    (body,) = [entity for entity in link_entities([reading]).entities if entity.kind == "organisation"]
    assert {"Free Quays", "Harbour Workers League"} <= set(body.names)


def test_a_name_does_not_go_on_over_a_line_break_nor_begin_with_a_credit() -> None:
    text = "Port\nMarsh\nThe statement was long.\nAP Ann Quill left the port. Quill slept."
    reading = told("a", text, [("Marsh", "person"), ("AP Ann Quill", "person")])
    assert people_in(reading) == ["Ann Quill", "Marsh"]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Vote\nIn North Ellis, Republican Gov. Ann Marsh won.", "North Ellis", "place"),
        ("Vote\nSenator Tom Quill of New Dene, the incoming chairman, led it.", "New Dene", "place"),
        ("Vote\nRose Garden was full. Rose Garden was empty.", "Rose Garden", "place"),
        ("Vote\nMartin Sand is a square. Martin Sand was empty.", "Martin Sand", "place"),
        ("Vote\nThe director of an Ellis group, Harbour First, the critics’ lawyer, spoke.", "Harbour First", "other"),
        ("Vote\nEllis City Mayor Ann Marsh left.", "Ellis City", "place"),
    ],
)
def test_places_and_bodies_beside_a_role_are_no_people(text: str, name: str, kind: EntityKind) -> None:
    assert name not in people_in(told("a", text, [(name, kind)]))


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Vote\nThe judge heard the attorney for Quinsy Marsh. He left.", "Quinsy Marsh", "person"),
        ("Vote\nThe firm and its chief executive, Orla Dene, won.", "Orla Dene", "organisation"),
        ("Vote\nTom Marsh left. Ann Marsh stayed. Ann Marsh slept.", "Ann Marsh", "other"),
    ],
)
def test_whom_a_lawyer_or_an_office_stands_for_is_a_person(text: str, name: str, kind: EntityKind) -> None:
    assert name in people_in(told("a", text, [("Tom Marsh", "person"), (name, kind)]))


def test_who_is_named_next_has_the_title_before_the_name() -> None:
    text = "Vote\nAnn Marsh, Republican Sen. Tom Quill and others left. Ann Marsh spoke. The senator slept."
    reading = told("a", text, [("Ann Marsh", "person"), ("Tom Quill", "person")])
    found = {entity.name: words_of(entity, [reading]) for entity in link_entities([reading]).entities}
    assert "The senator" in found["Tom Quill"]
    assert "The senator" not in found["Ann Marsh"]


def test_a_bare_surname_is_rather_whom_the_other_articles_name_than_a_relative() -> None:
    column = told(
        "a",
        "Stunt\nMarsh smiles. Her father, Robert Marsh, taught. Marsh left.",
        [("Robert Marsh", "person"), ("Marsh", "person")],
    )
    report = told("b", "Stunt\nAnn Marsh crashed on Monday.", [("Ann Marsh", "person")])
    (ann,) = [e for e in link_entities([column, report]).entities if e.name == "Ann Marsh"]
    assert sum(m.article == "a" for m in ann.mentions) == 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Marsh Announces New Ferry\nAnn Marsh spoke on Monday.", "Marsh Announces"),
        ("Ferry\nMarsh Photos of the quay. Ann Marsh spoke on Monday.", "Marsh Photos"),
    ],
)
def test_what_a_headline_or_a_gallery_runs_on_to_a_name_is_none_of_it(text: str, name: str) -> None:
    assert people_in(told("a", text, [(name, "person"), ("Ann Marsh", "person")])) == ["Ann Marsh"]


def test_a_full_name_that_only_a_headline_has_stays_whole() -> None:
    text = "Lee Marsh Wins\nAnn Marsh spoke on Monday to Tom Lee."
    names: list[tuple[str, EntityKind]] = [("Lee Marsh", "person"), ("Ann Marsh", "person"), ("Tom Lee", "person")]
    body = told("b", "Vote\nLee Marsh slept.", [("Lee Marsh", "person")])
    assert "Lee Marsh" in people_in(told("a", text, names), body)


COUPLE: list[tuple[str, EntityKind]] = [("Ann Marsh", "person"), ("Tom Marsh", "person"), ("Marsh", "person")]


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("Then Marsh said she would go.", "Ann Marsh"),
        ("Then Marsh, in his first speech, slept.", "Tom Marsh"),
        ("Senator Marsh slept.", "Tom Marsh"),
        ("The vote turned against Marsh as he slept.", None),
        ("The vote turned against Mayor Marsh as he slept.", None),
        ("Vell wept, and Mayor Marsh said she would go.", "Ann Marsh"),
        ("Then Marsh slept.", None),
        ("Then Marsh met Vell, who said she would go.", None),
    ],
)
def test_a_title_or_the_pronoun_behind_it_tells_whom_a_bare_surname_means(line: str, meant: str | None) -> None:
    text = f"Vote\nAnn Marsh and Senator Tom Marsh came. {line}"
    reading = told("a", text, [*COUPLE, ("Vell", "person")])
    linked = link_entities([reading])
    at = text.rindex("Marsh")
    found = [e.name for e in linked.entities for m in e.mentions if m.start <= at < m.end and m.form == "short"]
    assert found == ([meant] if meant else [])
    assert any(case.start == at for case in linked.unresolved) == (meant is None)
