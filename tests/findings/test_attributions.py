"""Attributions: the speaker behind each source, whether the name is withheld, and through whom it came."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from tests.findings.told import says, told

from headwater.findings.attributions import resolve_attributions
from headwater.findings.attributions.carriers import find_carriers
from headwater.findings.attributions.units import as_units
from headwater.findings.entities import link_entities
from headwater.findings.entities.outlets import is_own
from headwater.model.article import Article
from headwater.model.finding import EntityKind, Form
from headwater.model.spans import Span

PEOPLE: list[tuple[str, EntityKind]] = [
    ("Saad Orlan", "person"),
    ("Orlan", "person"),
    ("Dana Pruitt", "person"),
    ("Pruitt", "person"),
    ("Mira Toll", "person"),
    ("Toll", "person"),
]
OPEN = "the northern road is open"


def resolve(
    text: str,
    *attributions: tuple[str, ...],
    names: Sequence[tuple[str, EntityKind]] = PEOPLE,
    outlet: str | None = None,
) -> list[tuple[str | None, bool, tuple[str, ...]]]:
    """Each attribution's speaker by name, its flag and its carriers."""
    made = [says("a", text, *attribution[:3], _form(attribution)) for attribution in attributions]
    reading = told("a", text, names, made, outlet=outlet)
    entities = link_entities([reading]).entities
    resolved = resolve_attributions([reading], entities)
    by_id = {attribution.id: attribution for attribution in resolved.attributions}
    named = {entity.id: entity.name for entity in entities}
    return [(named.get(by_id[a.id].speaker), by_id[a.id].named, by_id[a.id].via) for a in made]


def _form(attribution: tuple[str, ...]) -> Form:
    return "direct" if len(attribution) > 3 else "indirect"


@pytest.mark.parametrize(
    ("text", "source", "speaker"),
    [
        (
            "Talks\nPruitt's spokesman, Saad Orlan, said the road is open.",
            "Pruitt's spokesman, Saad Orlan",
            "Saad Orlan",
        ),
        (
            "Talks\nSaad Orlan, a senior figure of the Lake Party, said the road is open.",
            "Saad Orlan, a senior figure of the Lake Party",
            "Saad Orlan",
        ),
        ("Talks\nGeneral Dana Pruitt said the road is open.", "General Dana Pruitt", "Dana Pruitt"),
        ("Talks\nA politician close to Dana Pruitt said the road is open.", "A politician close to Dana Pruitt", None),
        ("Talks\nMembers of the Lake Party said the road is open.", "Members of the Lake Party", None),
        ("Talks\nTwo officials said the road is open.", "Two officials", None),
        ("Talks\nA report by Dana Pruitt said the road is open.", "A report by Dana Pruitt", "Dana Pruitt"),
        (
            "Talks\nA note from Lake Party Leader Dana Pruitt said the road is open.",
            "A note from Lake Party Leader Dana Pruitt",
            "Dana Pruitt",
        ),
    ],
)
def test_the_head_of_the_source_tells_the_speaker(text: str, source: str, speaker: str | None) -> None:
    names: list[tuple[str, EntityKind]] = [*PEOPLE, ("Lake Party", "organisation")]
    ((found, named, _),) = resolve(text, (source, "said", "the road is open"), names=names)
    assert found == speaker
    assert named == (speaker is not None)


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("The head of the Lake Party Saad Orlan", "Saad Orlan"),
        ("Pruitt's ambassador to the Lake Party Saad Orlan", "Saad Orlan"),
        ("acting chief of staff Saad Orlan", "Saad Orlan"),
        ("former senator Saad Orlan III, a sailor", "Saad Orlan"),
        ("A spokesman for Judge Saad Orlan", None),
        ("An aide to the singer Saad Orlan", None),
        ("A lawyer for Saad Orlan", None),
    ],
)
def test_a_name_right_behind_the_body_that_it_heads_is_the_speaker(source: str, speaker: str | None) -> None:
    names: list[tuple[str, EntityKind]] = [*PEOPLE, ("Lake Party", "organisation")]
    text = f"Talks\n{source} said the road is open."
    ((found, _, _),) = resolve(text, (source, "said", "the road is open"), names=names)
    assert found == speaker


def test_a_source_cut_short_in_a_name_and_the_clause_about_it_mean_whom_they_belong_to() -> None:
    text = "Talks\nSaad Orlan, who took office in May, said the road is open. “It is,” wrote Mira Toll, the mayor."
    names: list[tuple[str, EntityKind]] = [("Saad Orlan", "person"), ("Mira Toll", "person")]
    sources = ("who took office in May,", "said", "the road is open"), ("Toll, the mayor", "wrote", "“It is,”")
    assert [speaker for speaker, _, _ in resolve(text, *sources, names=names)] == ["Saad Orlan", "Mira Toll"]


def test_a_spokesman_without_a_name_is_whom_another_sentence_names() -> None:
    text = (
        "Talks\nPruitt's spokesman said the road is open. Dana Pruitt slept.\nPruitt's spokesman, Saad Orlan, laughed."
    )
    ((speaker, named, _),) = resolve(text, ("Pruitt's spokesman", "said", "the road is open"))
    assert (speaker, named) == ("Saad Orlan", True)


def test_a_pronoun_takes_up_the_last_speaker_of_its_gender() -> None:
    text = "Talks\nMrs. Mira Toll met Mr. Saad Orlan. Mira Toll said the road is open. He said it was shut."
    found = resolve(text, ("Mira Toll", "said", "the road is open"), ("He", "said", "it was shut"))
    assert [speaker for speaker, _, _ in found] == ["Mira Toll", "Saad Orlan"]


def test_it_was_reported_gives_nobody() -> None:
    text = "Talks\nIt was reported that the road is open."
    assert resolve(text, ("It", "was reported", "the road is open")) == [(None, False, ())]


@pytest.mark.parametrize(
    ("text", "source", "cue", "via"),
    [
        ("Talks\nDana Pruitt told Reuters the road is open.", "Dana Pruitt", "told", ("Reuters",)),
        ("Talks\n“the road is open,” said Dana Pruitt, Reuters reported.", "Dana Pruitt", "said", ("Reuters",)),
        (
            "Talks\nDana Pruitt, according to AFP, said the road is open.",
            "Dana Pruitt",
            "said",
            ("Agence France-Presse",),
        ),
        (
            "Talks\nDana Pruitt said in an interview with The Guardian the road is open.",
            "Dana Pruitt",
            "said",
            ("The Guardian",),
        ),
        ("Talks\nReuters quoted two lawmakers as saying the road is open.", "two lawmakers", "quoted", ("Reuters",)),
        ("Talks\nReuters reported the road is open.", "Reuters", "reported", ("Reuters",)),
        ("Talks\nDana Pruitt said the road is open.", "Dana Pruitt", "said", ()),
        ("Talks\nFollowing The Guardian story, Dana Pruitt said the road is open.", "Dana Pruitt", "said", ()),
    ],
)
def test_the_carrier_is_whoever_was_told_reported_or_was_cited(
    text: str, source: str, cue: str, via: tuple[str, ...]
) -> None:
    names: list[tuple[str, EntityKind]] = [*PEOPLE, ("Reuters", "organisation")]
    assert resolve(text, (source, cue, "the road is open"), names=names)[0][2] == via


def test_an_outlets_own_interview_has_no_carrier() -> None:
    text = "Talks\nDana Pruitt told The Guardian the road is open."
    assert resolve(text, ("Dana Pruitt", "told", "the road is open"), outlet="The Guardian")[0][2] == ()


def test_a_quotation_that_goes_on_comes_through_the_same_carrier() -> None:
    text = "Talks\nDana Pruitt told Reuters the road is open.\n“nobody shut it,” Pruitt said."
    found = resolve(
        text, ("Dana Pruitt", "told", "the road is open"), ("Pruitt", "said", "“nobody shut it,”", "direct")
    )
    assert found[1][2] == ("Reuters",)


def test_a_new_occasion_ends_the_carrier() -> None:
    text = "Talks\nDana Pruitt told Reuters the road is open.\n“nobody shut it,” Pruitt said in a statement."
    found = resolve(
        text, ("Dana Pruitt", "told", "the road is open"), ("Pruitt", "said", "“nobody shut it,”", "direct")
    )
    assert found[1][2] == ()


def test_two_bodies_that_announce_together_are_joint_speakers() -> None:
    text = "Tax\nThe IRS and the Treasury Department said the form is new."
    made = says("a", text, "The IRS and the Treasury Department", "said", "the form is new")
    reading = told("a", text, [("IRS", "organisation"), ("Treasury Department", "organisation")], [made])
    entities = link_entities([reading]).entities
    (attribution,) = resolve_attributions([reading], entities).attributions
    named = {entity.id: entity.name for entity in entities}
    assert {named[i] for i in (attribution.speaker, *attribution.joint)} == {"IRS", "Treasury Department"}


def test_a_report_is_the_agencys_that_the_headline_names() -> None:
    text = "Road is open, Reuters reported\nThe way is clear, a report said on Friday."
    names: list[tuple[str, EntityKind]] = [("Reuters", "organisation")]
    assert resolve(text, ("a report", "said", "The way is clear"), names=names) == [("Reuters", True, ("Reuters",))]


@pytest.mark.parametrize(
    ("text", "source", "content", "speaker"),
    [
        ("Reuters reported a delay.\nThe way is clear, the report said.", "the report", "The way is clear", "Reuters"),
        ("Reuters reported a delay.\nReports suggest the way is clear.", "Reports", "the way is clear", None),
        (
            "Reuters reported a delay.\nThe fund is safe, the latest annual trustees' report said.",
            "the latest annual trustees' report",
            "The fund is safe",
            None,
        ),
        (
            "A report by a panel came on Friday.\nReuters reported a delay.\nThe way is clear, the report said.",
            "the report",
            "The way is clear",
            None,
        ),
    ],
)
def test_a_report_is_the_carriers_only_where_it_speaks_of_the_carriers(
    text: str, source: str, content: str, speaker: str | None
) -> None:
    names: list[tuple[str, EntityKind]] = [("Reuters", "organisation")]
    cue = "suggest" if "suggest" in text else "said"
    ((found, _, _),) = resolve(f"Road\n{text}", (source, cue, content), names=names)
    assert found == speaker


def test_of_whose_place_those_are_who_speak_is_no_speaker() -> None:
    text = "Suit\nThe plaintiffs, four Nebraska residents, said the road is open."
    names: list[tuple[str, EntityKind]] = [("Nebraska", "place")]
    ((speaker, _, _),) = resolve(
        text, ("The plaintiffs, four Nebraska residents,", "said", "the road is open"), names=names
    )
    assert speaker is None


def test_the_group_is_no_people_that_was_named_before() -> None:
    text = "Vote\nMany Latino voters came. The group said the road is open."
    names: list[tuple[str, EntityKind]] = [("Latino", "group")]
    assert resolve(text, ("The group", "said", "the road is open"), names=names)[0][0] is None


def test_states_that_a_phrase_counts_up_are_its_speakers() -> None:
    text = "Suit\nThe states of Nebraska and Oklahoma said the road is open."
    names: list[tuple[str, EntityKind]] = [("Nebraska", "place"), ("Oklahoma", "place")]
    ((speaker, named, _),) = resolve(
        text, ("The states of Nebraska and Oklahoma", "said", "the road is open"), names=names
    )
    assert (speaker, named) == ("Oklahoma", True)  # and Nebraska jointly


def test_an_ex_congressman_is_on_record() -> None:
    text = "Plea\nPruitt’s wife slept. The ex-congressman said the road is open."
    assert resolve(text, ("The ex-congressman", "said", "the road is open")) == [(None, True, ())]


def test_he_is_whom_what_he_says_begins_with_where_nobody_else_fits() -> None:
    text = "Talks\nPresident Dana Pruitt is “very close” to a deal, he told reporters."
    assert resolve(text, ("he", "told", "President Dana Pruitt is “very close” to a deal"))[0][0] == "Dana Pruitt"


def test_a_description_without_a_person_is_left_open() -> None:
    text = "Talks\nThe prime minister said the road is open."
    made = says("a", text, "The prime minister", "said", "the road is open")
    (left,) = resolve_attributions([told("a", text, (), [made])], ()).unresolved
    assert (left.what, left.candidates) == ("speaker", ())


@pytest.mark.parametrize(
    "text",
    [
        "Shares of News Corp rose.",
        "Smoke over the port. Photo: Reuters",
        "He sued The Guardian over it.",
        "The State Department said so.",
        "Police asked people to stay at home.",
    ],
)
def test_a_name_that_carries_nothing_is_no_carrier(text: str) -> None:
    assert find_carriers(Article("a", "a", text), [Span(0, len(text))]) == ()


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (f"Road\nIt came despite Saad Orlan, the chairman of the Ellis Harbour Board, who said {OPEN}.", "who"),
        (f"Road\nMinister of State Saad Orlan said {OPEN}.", "Minister of State Saad Orlan"),
        (f"Road\nA spokesman for the harbour, Saad Orlan, said {OPEN}.", "A spokesman for the harbour, Saad Orlan"),
        (f"Road\nAnother famous pilot, Saad Orlan, said {OPEN}.", "Another famous pilot, Saad Orlan,"),
        (
            f"Road\nToll's rival in the race for the seat, Liberal Saad Orlan, said {OPEN}.",
            "Toll's rival in the race for the seat, Liberal Saad Orlan,",
        ),
        (
            f"Road\nThe head of the dock panel, Captain Saad Orlan, Liberal of Ellis, said {OPEN}.",
            "The head of the dock panel, Captain Saad Orlan, Liberal of Ellis,",
        ),
        (f"Road\nThe pilot of Mr Toll, Saad Orlan, said {OPEN}.", "The pilot of Mr Toll, Saad Orlan,"),
        (f"Road\nCaptain Saad Orlan today said {OPEN}.", "Captain Saad Orlan today"),
        (
            f"Road\nLead author of the study, Professor Saad Orlan, said {OPEN}.",
            "Lead author of the study, Professor Saad Orlan,",
        ),
        (
            f"Road\nA former harbour pilot, now a judge with the Dock Court, Saad Orlan, said {OPEN}.",
            "A former harbour pilot, now a judge with the Dock Court, Saad Orlan,",
        ),
        (f"Road\nIt was harbour master Saad Orlan who said {OPEN}.", "harbour master Saad Orlan who"),
    ],
)
def test_a_relative_and_a_long_title_mean_the_person_named_beside_them(text: str, source: str) -> None:
    assert resolve(text, (source, "said", OPEN))[0][:2] == ("Saad Orlan", True)


def test_one_of_several_is_not_their_speaker_and_who_is_spoken_of_wrote_no_letter() -> None:
    several = f"Road\nThe mayor's allies in the port, including the head pilot, Saad Orlan, said {OPEN}."
    source = "The mayor's allies in the port, including the head pilot, Saad Orlan,"
    assert resolve(several, (source, "said", OPEN))[0][0] is None
    letter = f"Road\nMany want Saad Orlan to step down. The letter said {OPEN}."
    assert resolve(letter, ("The letter", "said", OPEN))[0][0] is None
    wrote = f"Road\nSaad Orlan sent the port a letter. The letter said {OPEN}."
    assert resolve(wrote, ("The letter", "said", OPEN))[0][0] == "Saad Orlan"


def test_a_suffix_and_a_party_behind_a_name_do_not_hide_it() -> None:
    text = f"Road\nFormer Rep. Saad Orlan Jr. (D-Ill.) said {OPEN}."
    names: list[tuple[str, EntityKind]] = [("Saad Orlan Jr", "person")]
    assert resolve(text, ("Former Rep. Saad Orlan Jr. (D-Ill.)", "said", OPEN), names=names)[0][0] == "Saad Orlan Jr."


@pytest.mark.parametrize(("head", "named"), [("spokesman", False), ("governor", True)])
def test_who_speaks_for_others_has_no_name_where_the_story_gives_none(head: str, named: bool) -> None:
    ((speaker, flag, _),) = resolve(f"Road\nThe {head} said {OPEN}.", (f"The {head}", "said", OPEN), names=[])
    assert (speaker, flag) == (None, named)


@pytest.mark.parametrize(("outlet", "via"), [("BBC", ("Lorne Courier",)), ("Lorne Courier", ())])
def test_who_is_quoted_in_an_excerpt_came_through_the_excerpts_paper(outlet: str, via: tuple[str, ...]) -> None:
    text = (
        "Road\nHere is an excerpt from the Lorne Courier report:\n"
        f"“The lake froze,” it began. “Mr. Orlan said {OPEN}.”\nMira Toll said nothing of lorries."
    )
    names = [*PEOPLE, ("Lorne Courier", "organisation")]
    found = resolve(text.replace("Mr. ", "Saad "), ("Saad Orlan", "said", OPEN), names=names, outlet=outlet)
    assert found[0][2] == via


def test_a_name_that_two_people_have_leaves_both_as_candidates() -> None:
    text = f"Road\nSaad Orlan met Tomas Orlan at noon. Orlan said {OPEN}."
    names = [("Saad Orlan", "person"), ("Tomas Orlan", "person"), ("Orlan", "person")]
    reading = told("a", text, names, [says("a", text, "Orlan", "said", OPEN)])
    linked = link_entities([reading])
    found = resolve_attributions([reading], linked.entities, linked.unresolved)
    (attribution,) = found.attributions
    assert attribution.speaker is None
    assert attribution.named
    assert set(attribution.candidates) == {e.id for e in linked.entities if e.name in ("Saad Orlan", "Tomas Orlan")}
    assert found.unresolved[0].candidates == attribution.candidates


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "kept"),
    [
        (f"Road\nIt seemed {OPEN}.", "", "seemed", OPEN, False),
        (f"Road\nThe way is expected to be {OPEN}.", "", "is expected", OPEN, False),
        (f"Road\nIt is rumoured that {OPEN}.", "", "is rumoured", OPEN, True),
        (f"Road\nOrlan stopped short of saying {OPEN}.", "Orlan", "stopped short of saying", OPEN, False),
        ("Road\nOrlan declined to comment.", "Orlan", "declined", "to comment", False),
        ("Road\nOrlan refused to discuss lorries.", "Orlan", "refused", "to discuss lorries", False),
        ("Road\nOrlan refused to step down.", "Orlan", "refused", "to step down", True),
        ("Road\nOrlan likes to argue.", "Orlan", "likes", "to argue", False),
        ("Road\nOrlan announced plans to argue.", "Orlan", "announced plans", "to argue", True),
    ],
)
def test_what_nobody_said_is_no_attribution_of_a_story(
    text: str, source: str, cue: str, content: str, kept: bool
) -> None:
    reading = told("a", text, PEOPLE, [says("a", text, source, cue, content)])
    units = as_units(reading)
    assert bool(resolve_attributions([units], ()).attributions) == kept


def test_an_outlets_own_programme_carries_nothing_and_two_spellings_of_a_paper_are_one() -> None:
    text = f'Road\nSaad Orlan told "Lorne Courier Sunday" that {OPEN}.\nThe Ellis-Times and Ellis Times reported it.'
    names: list[tuple[str, EntityKind]] = [*PEOPLE, ("Lorne Courier Sunday", "organisation")]
    assert resolve(text, ("Saad Orlan", "told", OPEN), names=names, outlet="Lorne Courier")[0][2] == ()
    assert is_own("Fox News", "Fox News Sunday")
    assert not is_own("The Times", "The Times of India")
    assert not is_own("Ellis Times", "Ellis Times of Lorne")


def test_a_pronoun_does_not_mean_whom_its_own_words_name() -> None:
    text = f"Road\nSaad Orlan praised Tomas Reyk.\nHe said Saad Orlan knew that {OPEN}."
    names: list[tuple[str, EntityKind]] = [("Saad Orlan", "person"), ("Tomas Reyk", "person")]
    found = resolve(text, ("He", "said", f"Saad Orlan knew that {OPEN}"), names=names)
    assert found[0][0] == "Tomas Reyk"


def test_who_declined_to_speak_is_still_whom_the_next_pronoun_means() -> None:
    text = f"Road\nTomas Reyk slept. Saad Orlan declined to comment on Tomas Reyk.\nBut {OPEN}, he said."
    names: list[tuple[str, EntityKind]] = [("Saad Orlan", "person"), ("Tomas Reyk", "person")]
    made = [says("a", text, "Saad Orlan", "declined", "to comment on Tomas Reyk"), says("a", text, "he", "said", OPEN)]
    reading = told("a", text, names, made)
    entities = link_entities([reading]).entities
    (kept,) = resolve_attributions([reading], entities).attributions
    assert {e.id: e.name for e in entities}[kept.speaker or ""] == "Saad Orlan"


@pytest.mark.parametrize(
    ("source", "cue", "content", "kept"),
    [
        ("Orlan", "praised", "the dock workers", True),
        ("Orlan", "apologised for", "the dock workers", True),
        ("Orlan", "has denounced", "the dock workers", True),
        ("Orlan", "spoke about", "the dock workers", False),
        ("Orlan", "was criticised for", "the dock workers", False),
        ("Orlan", "drew criticism over", "the dock workers", False),
        ("Orlan", "refused to apologise for", "the dock workers", False),
    ],
)
def test_a_topic_is_said_where_the_verb_says_what_was_said_of_it(
    source: str, cue: str, content: str, kept: bool
) -> None:
    text = f"Road\n{source} {cue} {content}."
    made = replace(says("a", text, source, cue, content), topic=True)
    assert bool(as_units(told("a", text, PEOPLE, [made])).attributions) == kept


@pytest.mark.parametrize(
    ("before", "whose"),
    [
        ("Saad Orlan is airing a new TV ad. Dana Pruitt will not say where the ad runs.", "Saad Orlan"),
        ("Saad Orlan is the subject of a commercial by Dana Pruitt.", "Dana Pruitt"),
        ("Saad Orlan was seen on Monday.", None),
    ],
)
def test_an_ad_is_whose_it_is_where_it_is_first_spoken_of(before: str, whose: str | None) -> None:
    assert resolve(f"Road\n{before}\nThe ad said {OPEN}.", ("The ad", "said", OPEN))[0][0] == whose
