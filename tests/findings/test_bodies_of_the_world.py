"""Bodies as the world's press names them: foreign initials, known initials of others, and nouns that take them up."""

from __future__ import annotations

import pytest
from tests.findings.told import OPEN, Names, named, says, speaker_among, told

from headwater.findings.attributions import resolve_attributions
from headwater.findings.entities import link_entities
from headwater.findings.entities.mentions import find_publications
from headwater.findings.entities.own_initials import own_initials
from headwater.findings.lineage.credits import find_credits
from headwater.findings.lineage.documents import find_documents


def test_initials_that_an_article_gives_to_a_name_of_its_own_are_that_names() -> None:
    text = f"Bank\nThe Central Bank of Sellmar (CBS) met. The CBS said {OPEN}."
    bank = text.index("Central")
    assert own_initials(text) == {"CBS": (bank, bank + len("Central Bank of Sellmar"))}
    assert find_publications(text) == ()
    asked = says("a", text, "The CBS", "said", OPEN)
    reading = told("a", text, [("Central Bank of Sellmar", "organisation"), ("CBS", "organisation")], [asked])
    entities = link_entities([reading]).entities
    (found,) = resolve_attributions([reading], entities).attributions
    assert (found.speaker, found.via) == (named(entities, "Central Bank of Sellmar").id, ())


def test_known_initials_behind_a_body_whose_initials_they_are_are_that_bodys() -> None:
    text = f"Vote\nAnglers for Peace met. AFP said {OPEN}."
    start = text.index("Anglers")
    assert own_initials(text) == {"AFP": (start, start + len("Anglers for Peace"))}
    assert find_publications(text) == ()
    reading = told("a", text, [("Anglers for Peace", "organisation"), ("AFP", "organisation")])
    assert [entity.name for entity in link_entities([reading]).entities] == ["Anglers for Peace"]


def test_initials_that_are_somebody_elses_join_no_other_name() -> None:
    """Known ones, those of a name that the story has already, and those that begin a longer name."""
    names: Names = [
        ("UN", "organisation"),
        ("US Navy", "organisation"),
        ("Cable Restoration", "other"),
        ("CR", "other"),
        ("Country Republicans", "organisation"),
        ("Vandor Rowing League", "organisation"),
        ("VRL", "organisation"),
        ("VRL Rowers Association", "organisation"),
    ]
    text = (
        "Quay\nThe UN met. A US Navy boat came. The Cable Restoration (CR) began. The Country Republicans want a CR. "
        "The Vandor Rowing League met. The VRL and the VRL Rowers Association agree."
    )
    entities = link_entities([told("a", text, names)]).entities
    assert {frozenset(entity.names) for entity in entities if len(entity.names) > 1} == {
        frozenset({"Cable Restoration", "CR"}),
        frozenset({"Vandor Rowing League", "VRL"}),
    }


@pytest.mark.parametrize(
    "text",
    [
        "A report says Anglers for Peace met. (AFP)",
        "Correspondent Brian Stone left CBS.",
        "The Center for Disease Control and Prevention (CDC) met.",  # the known body, written in another way
        "The Sellmar Harbour Board (CBS) met.",  # not its initials
        "It met in New York (CNN).",
    ],
)
def test_known_initials_stay_what_they_are_known_for(text: str) -> None:
    assert own_initials(text) == {}


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("National Institute of Statistics and Censuses", "INEC"),
        ("Honduran Coffee Institute", "IHCAFE"),
        ("Association of Dene Solidarity", "Asodene"),
        ("Orsa Ministry of Tourism’s", "MITUR"),
    ],
)
def test_a_short_name_in_brackets_is_the_bodys(name: str, short: str) -> None:
    names: Names = [(name.removesuffix("’s"), "organisation"), (short, "organisation")]
    text = f"Quay\nThe {name} ({short}) met. The {short} said {OPEN}."
    assert speaker_among(names, text, f"The {short}")[0] == name.removesuffix("’s")


@pytest.mark.parametrize(
    ("name", "short"), [("Vandor Party", "AFP"), ("Sellmar Centre", "Houston"), ("Dene Club", "X")]
)
def test_what_else_stands_in_brackets_behind_a_body_is_no_name_of_it(name: str, short: str) -> None:
    text = f"Quay\nThe {name} ({short}) met in Orsa."
    entities = link_entities([told("a", text, [(name, "organisation")])]).entities
    assert short not in named(entities, name).names


def test_the_united_nations_are_none_of_their_agencies() -> None:
    names: Names = [("UN", "organisation"), ("UN Children's Fund", "organisation"), ("UNICEF", "organisation")]
    text = f"Quay\nThe UN Children's Fund came. UNICEF stayed. The UN said {OPEN}."
    entities = link_entities([told("a", text, names)]).entities
    assert named(entities, "UN Children's Fund") == named(entities, "UNICEF") != named(entities, "UN")


BODIES: Names = [
    ("Supreme Court of Appeal", "organisation"),
    ("Dene Party", "organisation"),
    ("Sellmar National Agency", "organisation"),
    ("Kesh Vandor", "person"),
    ("Orsan", "group"),
    ("Gull", "organisation"),
    ("Tern", "organisation"),
    ("Vandor government", "organisation"),
]


@pytest.mark.parametrize(
    ("before", "source", "speaker"),
    [
        ("Gull went to the Supreme Court of Appeal.", "The party", "Gull"),
        ("Gull called the Sellmar National Agency.", "The company", "Gull"),
        ("Gull now knows Orsan.", "The company", "Gull"),
        ("Gull met the Vandor government.", "The human rights group", "Gull"),
        ("Nobody went to the Supreme Court of Appeal.", "The party", None),
    ],
)
def test_a_noun_for_bodies_means_none_of_another_sort(before: str, source: str, speaker: str | None) -> None:
    assert speaker_among(BODIES, f"Quay\n{before} {source} said {OPEN}.", source)[0] == speaker


def test_a_noun_for_bodies_means_the_one_that_spoke_before_the_one_spoken_of() -> None:
    text = f"Quay\nGull said it waits for Tern. The agency said {OPEN}."
    assert speaker_among(BODIES, text, "The agency", ("Gull", "it waits for Tern"))[0] == "Gull"


PEOPLE: Names = [
    ("Kesh Vandor", "person"),
    ("Vandor", "person"),
    ("Brana Ostrel", "person"),
    ("Ostrel", "person"),
    ("Tern", "organisation"),
    ("Bureau of Tides", "organisation"),
    ("Orsa", "place"),
]


@pytest.mark.parametrize(
    ("before", "source", "speaker"),
    [
        # Whom it speaks of did not write it.
        ("A trap was laid.", "The statement", None),
        ("Tern said in a statement that it rained. Ann wept. Ben wept. Sue wept.", "The statement", "Tern"),
        ("Tern issued a short statement. Brana Ostrel wept.", "The statement", "Tern"),
        ("Brana Ostrel wept.", "The Bureau of Tides’s Kesh Vandor", "Kesh Vandor"),
        ("It rained.", "Tern estimates", "Tern"),
        ("It rained.", "forecasts from Tern", "Tern"),
        ("It rained.", "Orsa polls", None),
        ("It rained.", "the Tern-led government", None),
        ("It rained.", "Lawyers representing Tern in court", None),
        ("The first lady, Brana Ostrel, came.", "The First Lady", "Brana Ostrel"),
        ("It rained.", "Co-founder and CEO of the charity Tern Kesh Vandor", "Kesh Vandor"),
    ],
)
def test_who_stands_behind_a_source(before: str, source: str, speaker: str | None) -> None:
    text = f"Quay\n{before} “Vandor tells of {OPEN},” {source} said. {source} said {OPEN}."
    given = [] if "said" not in before else [("Tern", "it rained")]
    assert speaker_among(PEOPLE, text, source, *given)[0] == speaker


@pytest.mark.parametrize(
    ("text", "source", "speaker"),
    [
        ("The Supreme Court met. The court said {}.", "The court", "Supreme Court"),
        ("The Supreme Court met. The trial court said {}.", "The trial court", None),
        (
            "The Orsa Supreme Court met. The state supreme court said {}.",
            "The state supreme court",
            "Orsa Supreme Court",
        ),
        ("The Dene Caucus met. The new group said {}.", "The new group", "Dene Caucus"),
        ("The Dene Caucus met. The new group of nine senators said {}.", "The new group of nine senators", None),
        ("The Vandor Administration met. The administration said {}.", "The administration", "Vandor Administration"),
        ("The Veterans Administration met. The administration said {}.", "The administration", None),
        ("In a letter to Sen. Kesh Vandor, Tom Bain wrote of it. The letter said {}.", "The letter", "Tom Bain"),
        ("Rowers voiced it in a letter after Kesh Vandor tweeted. The letter said {}.", "The letter", None),
        ("Kesh Vandor tweeted it on Monday. The tweet said {}.", "The tweet", "Kesh Vandor"),
        ("It was signed by a Lorish president, Kesh Vandor. The president said {}.", "The president", None),
        ("An angry President Kesh Vandor came. The president said {}.", "The president", "Kesh Vandor"),
    ],
)
def test_a_bare_noun_is_whoever_it_may_mean(text: str, source: str, speaker: str | None) -> None:
    names: Names = [
        ("Supreme Court", "organisation"),
        ("Orsa Supreme Court", "organisation"),
        ("Dene Caucus", "organisation"),
        ("Vandor Administration", "organisation"),
        ("Veterans Administration", "organisation"),
        ("Kesh Vandor", "person"),
        ("Tom Bain", "person"),
    ]
    assert speaker_among(names, f"Quay\n{text.format(OPEN)}", source)[0] == speaker


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("Secretary for Culture, Sports and Tourism Kesh Vandor", "Kesh Vandor"),
        ("University of Orsa law professor Kesh Vandor", "Kesh Vandor"),
        ("Orsa MEC for Finance Kesh Vandor", "Kesh Vandor"),
        ("then-secretary of commerce Kesh Vandor", "Kesh Vandor"),
        ("Adviser to the President of the Republic in charge of Archives, Kesh Vandor,", "Kesh Vandor"),
        ("Former president of Orsa and current High Commissioner for Human Rights Kesh Vandor", "Kesh Vandor"),
        ("one of the managers, Rep. Kesh Vandor, a former ranger,", "Kesh Vandor"),
        ("Kesh Vandor with the bureau", "Kesh Vandor"),
        ("Kesh Vandor and four other judges", "Kesh Vandor"),
        ("his Orsa Tours hiking company", "Orsa Tours"),
        ("an aide to the mayor of Sellmar Kesh Vandor", None),
        ("a friend of the late Kesh Vandor", None),
        ("Critics of Orsa senator Kesh Vandor", None),
        ("Kesh Vandor voters", None),
    ],
)
def test_a_long_title_or_what_follows_a_name_leaves_it_the_speakers(source: str, speaker: str | None) -> None:
    names: Names = [("Kesh Vandor", "person"), ("Orsa Tours", "organisation"), ("Gull", "organisation")]
    assert speaker_among(names, f"Quay\nGull came. {source} said {OPEN}.", source)[0] == speaker


@pytest.mark.parametrize(
    ("text", "publications"),
    [
        ("WHY IT WAS SHUT. AND WHAT NOW?", []),
        ("Orsa lost the WAR and KMV said so.", []),
        ("The Keld Defence Forces (KELD) came; KELD left.", ["KELD", "KELD"]),  # not its initials
        ("The Keld Mission of Orsa Vale (KMOV) came; KMOV left.", []),
        ("It was said on radio station KMV and on KMOV.", ["KMV", "KMOV"]),
        ("News agency KMV said so.", ["KMV"]),
        ("The newspaper Economic Daily News said so.", ["Economic Daily News"]),
        ("It said so to Global News Service.", ["Global News Service"]),
        ("The London Daily Express said so.", ["Daily Express"]),
        ("The NSW Independent Flood Inquiry said so.", []),
        ("It ran on U.S. TV and in a Sellmar newspaper.", []),
    ],
)
def test_capitals_and_common_heads_are_a_publications_only_where_they_name_one(
    text: str, publications: list[str]
) -> None:
    assert [mention.name for mention in find_publications(text)] == publications


def test_a_bodys_initials_make_no_dateline_and_a_people_publishes_nothing() -> None:
    text = (
        "Quay\nThe Dene Nationalist Party (KMT) shut the quay. So says a report by Iraqi media outlet Tern.\n"
        "A survey by American scientists says more."
    )
    article = told("a", text).article
    assert find_credits(article) == ()
    assert [document.name for document in find_documents(article, [segment.span for segment in article.segments])] == [
        "Tern"
    ]


@pytest.mark.parametrize(
    ("told_of", "source", "speaker"),
    [
        ("Sen. Kesh Vandor", "the Orland senator", "Kesh Vandor"),
        ("House Speaker Kesh Vandor", "the Orland Democrat", "Kesh Vandor"),
        ("Kesh Vandor", "the Republican nominee", "Kesh Vandor"),
        ("Kesh Vandor", "the Lorish president", "Kesh Vandor"),
        ("Kesh Vandor", "the Orland senator", None),  # no title of his
        ("Sen. Kesh Vandor (R-Ohio)", "the Orland Democrat", None),
        ("Sen. Kesh Vandor", "the Democrat", None),
        ("Kesh Vandor", "the president", None),
        ("Sen. Kesh Vandor", "the board’s chairman", None),
        ("Sen. Kesh Vandor", "the chairman of the board", None),
    ],
)
def test_an_office_or_a_party_is_the_last_speakers_who_has_it(told_of: str, source: str, speaker: str | None) -> None:
    text = f"Quay\n{told_of} said it rained. Rain is rare. {source.capitalize()} said {OPEN}."
    names: Names = [("Kesh Vandor", "person"), ("Orland", "place")]
    text = text.replace(source.capitalize(), "T" + source[1:])
    assert speaker_among(names, text, "T" + source[1:], ("Kesh Vandor", "it rained"))[0] == speaker
