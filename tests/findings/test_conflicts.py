"""Conflicts: plain contradictions are shown with the words that clash, differences of detail are not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.findings.conflicts import find_conflicts
from headwater.findings.conflicts.choose import Found, sure_together
from headwater.findings.conflicts.denials import find_denials
from headwater.findings.conflicts.find import LEAST
from headwater.findings.statements import join_statements
from headwater.findings.statements.clashes import Clash
from headwater.findings.statements.terms import Terms, describe_units
from headwater.findings.statements.units import Unit, find_units
from headwater.findings.statements.utterances import Edges
from headwater.model.article import Article, Segment
from headwater.model.finding import Attribution, DateExpression
from headwater.model.reading import Reading
from headwater.model.spans import Span
from headwater.model.story import Conflict, Entity, NamedMention
from headwater.text.numbers import differ_beyond_rounding, find_numbers
from headwater.text.sentences import split_sentences
from headwater.text.vectors import pack_vectors


def reading(name: str, text: str, dates: tuple[DateExpression, ...] = ()) -> Reading:
    """A reading of a plain text, each paragraph a segment of the body."""
    segments = tuple(Segment(m.start(), m.end(), "body") for m in re.finditer(r"[^\n]+", text))
    sentences = tuple(s for seg in segments for s in split_sentences(text, seg.start, seg.end))
    article = Article(id=f"art-{name}", path=f"{name}.txt", text=text, segments=segments)
    return Reading(article=article, sentences=sentences, dates=dates)


def clashes_in(
    readings: Sequence[Reading], attributions: Sequence[Attribution] = (), entities: Sequence[Entity] = ()
) -> tuple[Conflict, ...]:
    """The conflicts among some readings."""
    return find_conflicts(readings, *join_statements(readings, attributions, entities), attributions)


def conflicts_of(*texts: str) -> tuple[tuple[Conflict, ...], dict[str, str]]:
    """The conflicts among articles with these texts, and the texts by article id."""
    readings = [reading(str(number), text) for number, text in enumerate(texts)]
    return clashes_in(readings), {r.article.id: r.article.text for r in readings}


FILLER = "\n\nRain is forecast for the coast tonight."


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("The minister met the rebels in Tarn.", "The minister did not meet the rebels in Tarn.", "negation"),
        ("The bank sold its shares in Orvel.", "The bank never sold its shares in Orvel.", "negation"),
        (
            "The blast at the mill in Carrow killed 12 workers.",
            "The blast at the mill in Carrow killed 31 workers.",
            "number",
        ),
        ("The council approved the harbour tunnel.", "The council rejected the harbour tunnel.", "antonym"),
        ("Blast at Carrow mill injures 12", "Seventeen people were hurt in the explosion.", "number"),
        (
            "Quill took 40,000 crowns from the Orvel Company in May.",
            "The prosecutor says Quill took $70,000, or 90,000 crowns, from the Orvel Company.",
            "number",
        ),
        ("The deal could be worth about 400 million crowns.", "The price is said to be 600 million crowns.", "number"),
        ("Turnout in Carrow was 71%.", "Turnout in Carrow was 59 per cent.", "number"),
        ("The guild says 12,000 workers joined the strike.", "Only 2,000 workers joined the strike.", "number"),
        ("Prosecutors say the mayor took 40,000 crowns from a builder.", "The mayor took 90,000 crowns.", "number"),
        ("The mill blast killed 12 in Carrow.", "The mill blast in Carrow left 31 people dead.", "number"),
        ("The mill blast in Carrow killed 31 workers.", "The mill blast in Carrow left 12 people dead.", "number"),
        ("The death toll of the blast in Carrow rose to 12.", "The blast in Carrow killed 31 people.", "number"),
        ("Mara Quill conceded defeat by telephone.", "Mara Quill refused to concede defeat on Monday.", "negation"),
        ("Two people were killed in the mill blast.", "Nobody was killed in the mill blast.", "negation"),
        ("Three men were arrested after the riot.", "No arrests have been made.", "negation"),
        ("The gates were locked from outside.", "The gates were open.", "antonym"),
        ("The harbour deal was approved by the board.", "The board rejected the harbour deal.", "antonym"),
        ("The guild accepted the harbour offer of 3 percent.", "The guild rejected the harbour offer.", "antonym"),
        ("Quill paid the Orvel Company Sh400 million.", "Quill paid the Orvel Company Sh740 million.", "number"),
    ],
)
def test_a_plain_contradiction_is_a_conflict_of_its_kind(one: str, other: str, kind: str) -> None:
    found, _ = conflicts_of(one + FILLER, other + FILLER)
    assert [conflict.kind for conflict in found] == [kind]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The blast at the mill in Carrow killed 1,487 workers.",
            "The blast at the mill in Carrow killed nearly 1,500 workers.",
        ),
        ("The minister met the rebels in Tarn.", "The minister might not meet the rebels in Tarn."),
        ("The minister met the rebels in Tarn.", "The nurses did not accept the offer from the hospital."),
        ("The bank sold its shares in Orvel.", "Clients who did not sell shares in Orvel have lost money."),
        ("The council approved the harbour tunnel.", "The council approved the harbour tunnel."),
        ("The blast in Carrow injured at least 12 workers.", "The blast in Carrow injured 31 workers."),
        ("The blast in Carrow injured up to 50 workers.", "The blast in Carrow injured 31 workers."),
        ("The blast in Carrow injured 12 of the workers.", "The blast in Carrow injured 31 workers."),
        ("The blast in Carrow killed 12 workers.", "The blast in Carrow injured 31 workers."),
        ("The bank has not commented.", "The bank declined to comment."),
        ("The captain never sailed in Tarn.", "The captain sailed during the Tarn regatta on a hired boat."),
        ("The premier would not ask Orvel for barges.", "The premier asked Orvel for nothing."),
        ("The council opened the harbour tunnel.", "Nobody closed the market."),
    ],
)
def test_a_difference_of_detail_and_a_possibility_are_no_conflict(one: str, other: str) -> None:
    assert conflicts_of(one + FILLER, other + FILLER)[0] == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # what is only possible, conditional, asked, or not done yet asserts nothing
        ("The minister never met the rebels in Tarn.", "Some ask whether the minister met the rebels in Tarn."),
        ("The council rejected the harbour tunnel.", "If the council approved the harbour tunnel, trams would stop."),
        ("The captain died near Carrow harbour.", "The captain might be alive near Carrow harbour."),
        ("Families will not pay more harbour tax.", "Families struggling to pay more harbour tax are leaving."),
        ("The bank never sold its shares in Orvel.", "Sellers deny that the bank sold its shares in Orvel."),
        # the act itself is not asserted
        ("The mayor does not have mental problems.", "Traders doubted the mental strength of the mayor."),
        ("The mayor would not comment on the tunnel.", "The mayor's comments on the tunnel were loud."),
        ("Quill did everything that Bain did not last week.", "Bain spoke in Tarn last week."),
        ("The law passed without votes from Carrow.", "Members from Carrow cast votes on the law."),
        ("They asked Quill not to close the market.", "Quill wants to close the market."),
        ("The islands have no patrol ships of their own.", "Patrol ships worry the islands and their own fishermen."),
        # opposite words of other people or of other things
        ("Bain supports the harbour tunnel.", "The pilots' union opposes the harbour tunnel."),
        ("The council wants a tax cut for harbour pilots.", "The council says rents increase for harbour pilots."),
        # numbers of other things
        ("The boy is 4 years old and lives in Carrow.", "The 17-year-old horse lives in Carrow with the boy."),
        ("Bain spent $90,000 of church money on things.", "With church money Bain bought a $4,000 watch and things."),
        ("Bain spent $90,000 of church money.", "Bain spent church money: $400 on hats, $700 on ties."),
        ("Divers were fined 30,000 crowns by a court.", "Divers were fined 900 crowns each by a court."),
        ("The mill blast in Carrow killed 12 workers.", "In 1987 a mill blast in Carrow killed 31 workers."),
        ("The blast in Carrow killed 12 workers.", "Ada Quill, 59, was killed in the blast in Carrow."),
        ("Eleven divers trapped in Carrow are free.", "Eleven of the 276 divers trapped in Carrow are free."),
        ("The mill stands 15 miles north of Carrow.", "A driver was found 50 miles north of Carrow."),
        ("Turnout in Carrow was 71%.", "Turnout in Carrow harbour among pilots of ferries was 59%."),
        ("The blast in Carrow injured 50 workers.", "The blast in Carrow left eight workers seriously injured."),
        ("Three divers were hurt near Carrow.", "No serious injuries were reported near Carrow."),
        ("Quill refused to comment on the tunnel.", "Quill commented on the tunnel in May."),
        ("Lorne holds the No. 2 position of the board.", "Lorne holds the No. 3 position of the board."),
        ("The blast in Carrow killed 31 workers.", "The blast in Carrow killed two children."),
        ("The blast in Carrow killed 31 people.", "The blast in Carrow killed 12 workers."),
        ("Eight people have serious or life-threatening injuries in Carrow.", "In Carrow 50 people have injuries."),
        (
            "The crash in Carrow injured 50 people.",
            "The crash hit Carrow, trapping five people and injuring another 40.",
        ),
        ("The blast in Carrow killed 31 workers.", "The Carrow guild says blasts killed 6,644 workers."),
        ("The mill made three Lorne-12 engines for Carrow.", "The mill made four engines for Carrow."),
        ("His 13-year-old son was killed in Carrow.", "Their 14-year-old son was with them."),
        # other times: told before it came about, or of a condition
        ("The yard has not sent ships to Tarn.", "Had the yard sent ships to Tarn, it could have lost them."),
        ("Traders call for the council to go.", "The yard denies that it would call the council to Tarn."),
        ("The union says 46% support the harbour tunnel.", "The union says 46% oppose the harbour tunnel."),
        ("The yard has no choice about the tunnel.", "The council has a choice about the tunnel."),
        ("The tunnel order is legal in Carrow.", "The tunnel order bans trams from Carrow."),
        ("There would be no barges in Carrow harbour.", "Talks were of barges in Carrow harbour."),
        # what somebody advises, asks for or commands, beside what is
        ("The minister never should have met the rebels in Tarn.", "The minister met the rebels in Tarn."),
        ("The minister did not meet the rebels in Tarn.", "The minister should have met the rebels in Tarn."),
        ("Quill has not sold her shares in Orvel.", "Traders call on Quill to sell her shares in Orvel."),
        ("Quill refused to sell her shares in Orvel.", "Traders urged Quill to sell her shares in Orvel."),
        ("Minister, do not meet the rebels in Tarn!", "The minister met the rebels in Tarn."),
        ("Honor your pledge to Carrow.", "Quill did not honor the pledge to Carrow."),
        ("Quill says it was nothing more than a shipping error.", "A shipping error sank it, says Quill."),
        ("It was nothing but a harbour dispute in Tarn.", "There was a harbour dispute in Tarn."),
        # words that judge what others name, and polls, of which each finds its own
        ("Did the yard do it? That’s not so clear.", "Bain clearly never will."),
        (
            "A poll gave Quill a lead of 4.4 percentage points over Bain in Carrow.",
            "A poll gave Quill a lead of 9.1 percentage points over Bain in Carrow.",
        ),
    ],
)
def test_what_may_both_hold_is_no_conflict(one: str, other: str) -> None:
    assert conflicts_of(one + FILLER, other + FILLER)[0] == ()


def person(number: int, name: str, texts: list[str]) -> Entity:
    """Whoever is called this wherever it stands."""
    places = [(f"art-{n}", m) for n, text in enumerate(texts) for m in re.finditer(name, text)]
    return Entity(
        id=f"ent-{number}",
        score=1.0,
        reason="",
        step="test",
        version=1,
        name=name,
        kind="person",
        names=(name,),
        mentions=tuple(NamedMention(article, m.start(), m.end()) for article, m in places),
    )


def test_who_will_not_do_what_others_ask_for_is_in_conflict_with_them() -> None:
    asked, refused = (
        "Traders call on the bank to sell its shares in Orvel.",
        "The bank will not sell its shares in Orvel.",
    )
    assert [conflict.kind for conflict in conflicts_of(asked + FILLER, refused + FILLER)[0]] == ["negation"]


@pytest.mark.parametrize(("other", "found"), [("Quill", 0), ("Bain", 1)])
def test_what_two_people_did_are_two_counts(other: str, found: int) -> None:
    texts = [f"{who} scored {number} goals for the club." for who, number in (("Bain", "two"), (other, "three"))]
    people = [person(n, name, texts) for n, name in enumerate(("Bain", "Quill"))]
    readings = [reading(str(number), text + FILLER) for number, text in enumerate(texts)]
    assert len(clashes_in(readings, (), people)) == found


@pytest.mark.parametrize(
    ("asserted", "found"),
    [("A request for barges was handed to the harbour master.", 1), ("A request by Ellis for barges was printed.", 0)],
)
def test_a_denied_thing_of_one_owner_is_not_held_against_the_same_thing_of_another(asserted: str, found: int) -> None:
    text = '"There is no request for barges," Orvel said.'
    denial = told(text, "Orvel", "said", '"There is no request for barges,"', "ent-denier")
    readings = [reading("one", text), reading("two", asserted)]
    assert len(clashes_in(readings, (denial,))) == found


@pytest.mark.parametrize(
    ("content", "other"),
    [
        (
            "there is no evidence the attacks came from {}",
            "Envoys say they have more evidence that Carrow was behind the attacks.",
        ),
        ("there is no evidence that the attack was led from {}", "There is evidence that Carrow led the attack."),
    ],
)
@pytest.mark.parametrize(("where", "found"), [("Carrow", 1), ("Tarn", 0)])
def test_what_is_not_so_of_one_place_may_be_so_of_another(content: str, other: str, where: str, found: int) -> None:
    content = content.format(where)
    texts = [f"Orvel said {content}.", other]
    readings = [reading("0", texts[0]), reading("1", texts[1])]
    spoken = replace(told(texts[0], "Orvel", "said", content, "ent-orvel"), article="art-0")
    places = [replace(person(n, name, texts), kind="place") for n, name in enumerate(("Carrow", "Tarn"))]
    assert len(clashes_in(readings, (spoken,), places)) == found


@pytest.mark.parametrize(
    ("cue", "content", "other", "found"),
    [
        ("denied", "the theft of same-sex couples", "Davis told of the theft of same-sex couples in Tarn.", 1),
        ("denied", "same-sex couples", "Davis met same-sex couples in Tarn.", 0),
        ("disputed", "the account of a secret meeting", "Davis went to a secret meeting in Carrow.", 0),
        ("rejected", "the claims as fake news", "Davis spread fake news in Carrow.", 0),
        ("denied them", "the harbour votes", "Davis held the harbour votes in Tarn.", 0),
        ("denied knowing of", "the theft of barges", "Davis told of the theft of barges in Tarn.", 0),
        ("denied", "that Davis fired Lee to block the harbour tunnel", "Davis fired Lee over the harbour tunnel.", 0),
        ("denied", "that Davis fired Lee to block the harbour tunnel", "Davis fired Lee and blocked the tunnel.", 1),
        ("denied", "that Davis was involved in the harbour leaks", "Davis told the harbour about leaks.", 0),
        ("denied", "that Davis was involved in the harbour leaks", "Davis was involved in harbour leaks.", 1),
    ],
)
def test_what_is_denied_to_somebody_or_not_told_denies_no_act(cue: str, content: str, other: str, found: int) -> None:
    text = f"Davis {cue} {content}."
    denial = replace(told(text, "Davis", cue, content, "ent-davis"), denied=True)
    readings = [reading("one", text), reading("two", other)]
    units = {r.article.id: find_units(r, (denial,) if r is readings[0] else (), Edges()) for r in readings}
    story = describe_units(units, readings, (denial,), ())
    assert len(find_denials(story, (denial,), {r.article.id: r.article.text for r in readings})) == found


def test_what_several_mentions_contradict_need_not_be_as_sure_as_what_one_does() -> None:
    side = Terms((Unit("a", 0, 9, "body", 0, 0, None),), (), (), {}, frozenset(), {}, {}, (), None, spoken=False)
    weak = [Found("s1", "s2", Clash("negation", (), (), strength), side, side) for strength in (0.47, 0.44, 0.43)]
    assert sure_together(weak, LEAST) == weak[:1]
    assert sure_together(weak[:2], LEAST) == []


@pytest.mark.parametrize(
    ("said", "cue", "reply", "found"),
    [
        ('"The gates were locked," a diver said.', "denied", "the allegation.", 1),
        ('"The gates were locked," a diver said.', "said", '"That is not true,"', 1),
        ('"The gates were locked," a diver said.', "said", '"The story is false,"', 1),
        ('"The gates were never locked," a diver said.', "denied", "the allegation.", 0),
        ('"The gates were locked," a diver said.', "said", '"It is raining,"', 0),
        ('"The gates were locked," Mara Quill said.', "denied", "the allegation.", 0),
    ],
)
def test_a_reply_denies_what_another_says_right_before_it(said: str, cue: str, reply: str, found: int) -> None:
    denial = f"Mara Quill {cue} {reply}" if cue == "denied" else f"{reply} Mara Quill {cue}."
    text = f"{said}\n\n{denial}"
    first = said[: said.rindex('"') + 1]
    speaker = "Mara Quill" if "Quill" in said else "a diver"
    one = replace(told(text, speaker, "said", first, "ent-quill" if "Quill" in said else "ent-diver"), id="att-2")
    at = text.index(reply)
    two = replace(
        told(text, "Mara Quill", cue, reply, "ent-quill"),
        source=(Span(text.rindex("Mara Quill"), text.rindex("Mara Quill") + 10),),
        cue=(Span(text.rindex(cue), text.rindex(cue) + len(cue)),),
        content=(Span(at, at + len(reply)),),
        denied=cue == "denied",
    )
    attributions = (one, two)
    readings = [reading("one", text)]
    conflicts = clashes_in(readings, attributions)
    assert [conflict.kind for conflict in conflicts] == ["denial"] * found


def test_what_an_article_tells_later_is_the_events_turn_and_no_conflict() -> None:
    none, some = reading("one", "No arrests have been made."), reading("two", "Three men were arrested after the riot.")
    for later, count in ((none, 1), (some, 0)):
        days = ["2031-05-15" if one is later else "2031-05-14" for one in (none, some)]
        readings = [
            replace(one, article=replace(one.article, published=day))
            for one, day in zip((none, some), days, strict=True)
        ]
        assert len(clashes_in(readings)) == count


@pytest.mark.parametrize(("other", "found"), [("He pleaded not guilty.", 1), ("He pleaded guilty.", 0)])
def test_one_plea_in_one_article_and_the_other_in_the_next_conflict(other: str, found: int) -> None:
    text = "Victor Lorne, 61, has admitted the charges."
    plea = told(text, "Victor Lorne, 61,", "has admitted", "the charges", "ent-lorne")
    readings = [reading("one", text), reading("two", other)]
    assert len(clashes_in(readings, (plea,))) == found


def test_who_never_did_a_thing_is_not_contradicted_by_what_another_did() -> None:
    text = 'Ada Lorne, an aide to Bain, said "I have never met the ferry owner."'
    denial = told(text, "Ada Lorne, an aide to Bain,", "said", '"I have never met the ferry owner."', "ent-aide")
    readings = [reading("one", text), reading("two", "Bain met the ferry owner in Carrow.")]
    assert clashes_in(readings, (denial,)) == ()


def test_different_days_for_one_act_are_a_conflict() -> None:
    texts = (
        "Mara Quill left the Orvel board, a move published on Monday.",
        "The Orvel board move by Quill was published on Friday.",
    )
    days = (("Monday", "2019-03-04"), ("Friday", "2019-03-08"))
    readings = [
        reading(day, text, (DateExpression(text.index(day), text.index(day) + len(day), "DATE", iso, iso, iso),))
        for text, (day, iso) in zip(texts, days, strict=True)
    ]
    found = clashes_in(readings)
    assert [conflict.kind for conflict in found] == ["date"]


def told(text: str, source: str, cue: str, content: str, speaker: str) -> Attribution:
    """An attribution in the article "one" by the words of its parts."""

    def span(words: str) -> tuple[Span, ...]:
        at = text.index(words)
        return (Span(at, at + len(words)),)

    return Attribution(
        id="att-1",
        score=1.0,
        reason="",
        step="test",
        version=1,
        article="art-one",
        source=span(source),
        cue=span(cue),
        content=span(content),
        form="indirect",
        named=True,
        speaker=speaker,
    )


MET = "The minister met the rebels in Tarn."
REST = "".join(
    f"The {day} was quiet in the valley.\n\n" for day in ("first", "second", "third", "fourth", "fifth", "sixth")
)
WARNED = REST + "Orvel Milling had been warned about dust in its hoists."
TOOK = REST + "Mara Quill took 40,000 crowns from a builder."


@pytest.mark.parametrize(
    ("asserted", "found"), [("The girls met the {}, Quill says.", 0), ("The {} swapped girls.", 1)]
)
def test_what_a_denied_act_and_another_have_in_common_is_more_than_names(asserted: str, found: int) -> None:
    name, held = "Orvel River Guard Front", "the Orvel River Guard Front swapped fighters for girls"
    texts = [f"Quill denied that {held}.", asserted.format(name)]
    readings = [reading(str(number), text) for number, text in enumerate(texts)]
    denial = replace(told(texts[0], "Quill", "denied", held, "ent-2"), article="art-0")
    entities = [person(1, name, texts), person(2, "Quill", texts)]
    units = {r.article.id: find_units(r, (denial,) if r is readings[0] else (), Edges()) for r in readings}
    story = describe_units(units, readings, (denial,), entities)
    by_id = {r.article.id: r.article.text for r in readings}
    assert len(find_denials(story, (denial,), by_id)) == found


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "other", "found"),
    [
        (
            "The minister denied meeting the rebels in Tarn.",
            "The minister",
            "denied",
            "meeting the rebels in Tarn",
            MET,
            1,
        ),
        ("Orvel denied that it had received any warning.", "Orvel", "denied", "it had received any warning", WARNED, 1),
        (
            "Perrin denied that it had received any warning.",
            "Perrin",
            "denied",
            "it had received any warning",
            WARNED,
            0,
        ),
        (
            "Orvel does not deny that it had received any warning.",
            "Orvel",
            "does not deny",
            "it had received any warning",
            WARNED,
            0,
        ),
        ('"I have never taken a penny," Quill said.', "Quill", "said", '"I have never taken a penny,"', TOOK, 1),
        ('"I have never taken a penny," Bain said.', "Bain", "said", '"I have never taken a penny,"', TOOK, 0),
        (
            '"There are no talks," Orvel said.',
            "Orvel",
            "said",
            '"There are no talks,"',
            "Orvel, a lender in Tarn, is in talks to sell most of its branches to a rival.",
            1,
        ),
        (
            '"There is no request for barges," Orvel said.',
            "Orvel",
            "said",
            '"There is no request for barges,"',
            "A written request for barges was handed to the harbour master on Monday.",
            1,
        ),
        (
            '"There is no request for barges," Orvel said.',
            "Orvel",
            "said",
            '"There is no request for barges,"',
            "Fishermen have urged the harbour master to request barges from the islands.",
            0,
        ),
        ("The minister rejected the offer from Tarn.", "The minister", "rejected", "the offer from Tarn", MET, 0),
        (
            "Quill denied that he had called the mayor of Tarn a liar.",
            "Quill",
            "denied",
            "he had called the mayor of Tarn a liar",
            "Opponents say Quill called the mayor of Tarn a liar.",
            1,
        ),
        (
            "Orvel denied receiving money for barges.",
            "Orvel",
            "denied",
            "receiving money for barges",
            "Ferries were receiving money for barges.",
            0,
        ),
        (
            "Orvel denied receiving money for barges.",
            "Orvel",
            "denied",
            "receiving money for barges",
            "Orvel received money for barges from the islands.",
            1,
        ),
        (
            "Orvel denied wrongdoing in the case.",
            "Orvel",
            "denied",
            "wrongdoing in the case",
            "The case against Orvel comes after Tarn settled in March.",
            0,
        ),
        (
            '"There is no fraud," Orvel said.',
            "Orvel",
            "said",
            '"There is no fraud,"',
            "Police said on Monday that there is possible fraud at Orvel.",
            0,
        ),
    ],
)
def test_what_somebody_denies_conflicts_with_what_another_asserts_of_them(
    text: str, source: str, cue: str, content: str, other: str, found: int
) -> None:
    denial = told(text, source, cue, content, "ent-denier")
    readings = [reading("one", text), reading("two", other)]
    conflicts = clashes_in(readings, (denial,))
    assert [conflict.kind for conflict in conflicts] == ["denial"] * found


def test_the_evidence_are_the_words_that_clash_and_the_reason_shows_them() -> None:
    found, texts = conflicts_of("The minister met the rebels in Tarn.", "The minister did not meet the rebels in Tarn.")
    words = [place.span.of(texts[place.article]) for place in found[0].evidence]
    assert sorted(words) == ["met the rebels in Tarn", "not meet the rebels in Tarn"]
    assert all(word in found[0].reason for word in words)


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("two dozen", [2.0, 12.0]),
        ("1 200 people", [1200.0]),
        ("1.5 million", [1.5e6]),
        ("forty five", [45.0]),
        ("3bn", [3e9]),
        ("one man", []),
    ],
)
def test_numbers_are_read_from_digits_and_words(words: str, values: list[float]) -> None:
    assert [number.value for number in find_numbers(words.split())] == values


@given(st.integers(20, 10**9), st.integers(1, 3))
def test_a_number_and_its_rounding_do_not_differ(value: int, digits: int) -> None:
    rounded = float(f"{value:.{digits - 1}e}")
    assert not differ_beyond_rounding(value, rounded)
    assert differ_beyond_rounding(value, rounded) == differ_beyond_rounding(rounded, value)


CLAUSES = [
    "The council approved the tunnel.",
    "The council rejected the tunnel.",
    "The council did not approve the tunnel.",
    "The mayor met 12 builders.",
    "The mayor met 90 builders.",
    "The mayor never met builders.",
]


@given(st.lists(st.lists(st.sampled_from(CLAUSES), min_size=1, max_size=3), min_size=1, max_size=4), st.randoms())
@settings(max_examples=30, deadline=None)
def test_conflicts_name_two_found_statements_whatever_the_order(stories: list[list[str]], random) -> None:  # noqa: ANN001
    readings = [reading(str(number), "\n\n".join(clauses)) for number, clauses in enumerate(stories)]
    statements, *compared = join_statements(readings, (), ())
    found = find_conflicts(readings, statements, *compared, ())
    ids = {statement.id for statement in statements}
    lengths = {r.article.id: len(r.article.text) for r in readings}
    assert all(len({*conflict.statements} & ids) == 2 for conflict in found)
    assert all(0 <= p.start < p.end <= lengths[p.article] for conflict in found for p in conflict.evidence)
    random.shuffle(readings)
    assert find_conflicts(readings, statements[::-1], *compared, ()) == found


def test_a_reply_reaches_no_claim_behind_a_nearer_one() -> None:
    text = (
        'Locals said that five men had died. "The firm never sealed the shaft," said Ada Lorne. Quill denied the claim.'
    )
    spoken = [
        replace(told(text, source, cue, content, speaker), id=speaker)
        for source, cue, content, speaker in (
            ("Locals", "said", "that five men had died", "ent-locals"),
            ("Ada Lorne", "said", '"The firm never sealed the shaft,"', "ent-lorne"),
            ("Quill", "denied", "the claim", "ent-quill"),
        )
    ]
    readings = [reading("one", text)]
    assert clashes_in(readings, spoken) == ()


@pytest.mark.parametrize(("towards", "count"), [((1.0, 0.0), 1), ((0.0, 1.0), 0)])
def test_a_negation_of_something_else_is_no_conflict(towards: tuple[float, float], count: int) -> None:
    one = reading("one", "The task force solved the problem of violence on the streets of Tarn, the mayor said.")
    other = reading("other", "A new task force for bins, roads and schools did not solve the problem at all.")
    rows = np.array([[1.0, 0.0]]), np.array([towards])
    pair = [replace(r, vectors=pack_vectors(v)) for r, v in zip((one, other), rows, strict=True)]
    assert len(clashes_in([one, other])) == 1
    assert len(clashes_in(pair)) == count


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The bureau shared its evidence on the hack.", "The bureau has not shared all its evidence on the hack."),
        (
            "The patrol is going to stop the smuggling in Tarn.",
            "If there is no money, the patrol is never going to stop the smuggling in Tarn.",
        ),
        (
            "The blasts in Tarn killed 17 people, including 12 people at the mill in Carrow.",
            "The blast at the mill in Carrow in Tarn killed 12 people.",
        ),
        ("The harbour toll ends on March 5, by law.", "The harbour toll will end, but not until March 5."),
        ("The plan is about roads and trams in Tarn.", "The plan is not as much about roads and trams in Tarn."),
        ("Tarn was in shock with reports following the yard blast.", "There was no follow up of the yard blast."),
        ("Quill met rowers on the panel.", "Quill never told rowers on the panel."),
        ("Rowers knew how to seal the shaft in Tarn.", "Rowers never sealed the shaft in Tarn."),
        ("Quill vowed to oppose sealing the shaft in Tarn.", "Quill did not seal the shaft in Tarn."),
        ("It was insufficient to seal the shaft in Tarn.", "Rowers did not seal the shaft in Tarn."),
        ("It seemed like rowers sealed the shaft in Tarn.", "Rowers did not seal the shaft in Tarn."),
        ("Health costs of rowers would go down.", "Much of the health costs of rowers do not go toward health."),
        ("The bill fell in Tarn by 600 votes.", "The bill fell in Tarn by 27 votes."),
    ],
)
def test_what_is_not_wholly_or_not_always_so_and_a_part_of_a_toll_contradict_nothing(one: str, other: str) -> None:
    assert conflicts_of(one + FILLER, other + FILLER)[0] == ()


@pytest.mark.parametrize(("cue", "found"), [("am not in any way suggesting", 0), ("am suggesting", 1)])
def test_what_somebody_is_not_saying_asserts_nothing(cue: str, found: int) -> None:
    text = f"“I {cue} that the yard sealed the harbour shaft in Tarn,” Bain said."
    spoken = told(text, "Bain", "said", "the yard sealed the harbour shaft in Tarn", "ent-bain")
    readings = [reading("one", text), reading("two", "The yard never sealed the harbour shaft in Tarn.")]
    assert len(clashes_in(readings, (spoken,))) == found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Quill completed 28 of 41 passes in the Carrow game.", "Quill completed 28 passes in the Carrow game."),
        ("The ship laid three cable systems for Orvel in Carrow.", "The ship laid five cables for Orvel in Carrow."),
        (
            "Quill shot three workers at the Carrow mill, killing two of them.",
            "Quill shot two workers at the Carrow mill.",
        ),
        (
            "The council was negotiating to buy the Orvel mill in Carrow.",
            "The council had not bought the Orvel mill in Carrow.",
        ),
        (
            "Quill told the Gazette she didn't “need to sell the Orvel mill anymore”.",
            "I don't need to sell the Orvel mill anymore, Quill told the Gazette.",
        ),
        (
            "The rule takes effect in about 30 days, the Orvel council said in Carrow.",
            "The Orvel council's rule takes effect nine days before the vote in Carrow.",
        ),
        (
            "It's not Patch Tuesday, but Quill has a fix for the Orvel software.",
            "Quill patches the Orvel software on the second Tuesday.",
        ),
        ("Quill joined the Orvel Company in 1942.", "Quill left the Orvel Company in 1973."),
        (
            "The 170,000-square-foot building in Carrow houses the Orvel Company.",
            "The 15,800-square-metre building in Carrow houses the Orvel Company.",
        ),
        (
            "Carrow mill shooting kills 1, injures 2 workers",
            "Two workers hurt and one dead in Carrow mill shooting",
        ),
        (
            "Jurors were nine in favor and three against the death sentence for Quill in Carrow.",
            "Quill killed four in Carrow.",
        ),
        (
            "Thieves made off with $2 million of Orvel jewels in Carrow.",
            "Thieves made off with $103 million of Orvel jewels in Carrow.",
        ),
        (
            "Thieves made off with 2 million euros of Orvel jewels in Carrow.",
            "Thieves made off with 103 million euros of Orvel jewels in Carrow.",
        ),
        (
            "Quill played in 10 games for Orvel in Carrow.",
            "Quill could miss the final two games for Orvel in Carrow.",
        ),
        (
            "Quill was photographed on the red carpet in Carrow with her dress torn.",
            "None more so than when Quill was photographed on the red carpet in Carrow with a dress torn.",
        ),
        (
            "The Orvel blast killed three in Carrow at 14:05 local time",
            "The Orvel blast in Carrow was at 7:42 local time",
        ),
    ],
)
def test_numbers_of_other_things_and_what_is_wanted_or_quoted_contradict_nothing(one: str, other: str) -> None:
    assert not conflicts_of(one, other)[0]
