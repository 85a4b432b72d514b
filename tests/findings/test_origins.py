"""Origins: what folds into one and what counts apart; copies add nothing, and a lost credit takes nothing away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.findings.told import says, statement, told

from headwater.findings.attributions import resolve_attributions
from headwater.findings.entities import link_entities
from headwater.findings.lineage import trace_lineage
from headwater.findings.origins import Weighed, weigh_statements
from headwater.findings.origins.institutions import institution_called
from headwater.findings.quotations import match_quotations
from headwater.findings.reuse import find_reuse
from headwater.model.finding import EntityKind
from headwater.model.reading import Reading
from headwater.model.story import Conflict, Mention, Statement

NAMES = [
    ("Dana Pruitt", "person"),
    ("Pruitt", "person"),
    ("Saad Orlan", "person"),
    ("Orlan", "person"),
    ("Reuters", "organisation"),
    ("Lorne Courier", "organisation"),
    ("Sandhurst Gazette", "organisation"),
]
OPEN = "the northern road is open"
REST = (
    "\nThe road had been shut since a rockfall in the spring, and lorries took the long way round by the lake."
    "\nTwo bridges on it were rebuilt by soldiers, who worked through the summer without a single day of rain."
)
# Each article ends in its own way: what an outlet's articles share at their foot are the house's own lines.
ENDS = {
    "x": "\nFishermen on the lake hoped for longer detours, since hungry drivers bought smoked trout at every jetty.",
    "y": "\nA bakery in the valley promised free rolls to whoever drives across first, and baked four hundred of them.",
    "z": "\nGeologists keep their instruments on the slope until winter, when snow hides what the cameras could see.",
}


def article(
    name: str, line: str, outlet: str | None, said: tuple[str, str] | None = None, published: str = "2031-05-14"
) -> Reading:
    """An article whose second line is `line`; `said`: the source and cue of what it says of the road."""
    text = f"Road\n{line}{REST + ENDS[name] if name in ENDS else ''}"
    attributions = [says(name, text, *said, OPEN)] if said else []
    return told(name, text, NAMES, attributions, outlet=outlet, published=published)


def weigh(
    readings: Sequence[Reading],
    mentions: Sequence[tuple[str, str]] | None = None,
    conflicts: Sequence[Conflict] = (),
    scores: Sequence[float] = (),
) -> Weighed:
    """The one statement of what the articles say of the road (or of the given words), weighed as the plan does.

    `scores`: how sure each mention is the statement's, if not wholly.
    """
    reuse = find_reuse(readings)
    entities = link_entities(readings).entities
    attributions = resolve_attributions(readings, entities).attributions
    lineage = trace_lineage(readings, attributions, entities, reuse.passages, reuse.shares, reuse.shared_texts)
    by_id = {reading.article.id: reading for reading in readings}
    places = mentions or [(reading.article.id, OPEN) for reading in readings]
    one = statement(1, *((by_id[name], words) for name, words in places), attributions=attributions)
    if scores:
        sure = (replace(mention, score=score) for mention, score in zip(one.mentions, scores, strict=True))
        one = replace(one, mentions=tuple(sure))
    return weigh_statements(readings, [one], attributions, entities, lineage, reuse.shared_texts, conflicts)


def count(readings: Sequence[Reading]) -> int:
    return weigh(readings).statements[0].independent_origins


TOLD_REUTERS = article(
    "a", f"Two members of parliament told Reuters {OPEN}.", "Lorne Courier", ("Two members of parliament", "told")
)
QUOTED_BY_REUTERS = article("b", f"Reuters quoted two lawmakers as saying {OPEN}.", None, ("two lawmakers", "quoted"))
PRUITT = article("c", f"Dana Pruitt said {OPEN}.", "BBC", ("Dana Pruitt", "said"))
PRUITT_TOO = article("d", f"Mr. Pruitt said {OPEN}.", "Sandhurst Gazette", ("Mr. Pruitt", "said"))
ORLAN = article("e", f"Saad Orlan said {OPEN}.", "Lorne Courier", ("Saad Orlan", "said"))
NARRATED = article("f", f"On Monday {OPEN}, with new bridges.", "Sandhurst Gazette")
NARRATED_TOO = article("g", f"At last {OPEN} again to all.", "Lorne Courier")
RUMOUR = article("h", f"It was rumoured that {OPEN}.", "BBC")
NOBODY = article("i", f"Critics said {OPEN}.", "BBC", ("Critics", "said"))
GAZETTE_SAYS = article(
    "j", f"The Lorne Courier reported {OPEN}.", "Sandhurst Gazette", ("The Lorne Courier", "reported")
)
COURIER_SAYS = article(
    "k", f"The Sandhurst Gazette reported {OPEN}.", "Lorne Courier", ("The Sandhurst Gazette", "reported")
)

POLICE = article("l", f"Police said {OPEN}.", "BBC", ("Police", "said"))
POLICE_TOO = article("o", f"The local police said {OPEN}.", "Lorne Courier", ("The local police", "said"))
OFFICIALS = article("p", f"Officials said {OPEN}.", "Lorne Courier", ("Officials", "said"))
UNCONFIRMED = article("r", f"It could not be confirmed that {OPEN}.", "BBC")
MANY = article("s", f"Many have argued that {OPEN}.", "BBC")
COURT = article("u", f"A court heard {OPEN}.", "BBC", ("A court", "heard"))
AIDE_TOLD_COURIER = article("v", f"An aide told the Lorne Courier {OPEN}.", "Sandhurst Gazette", ("An aide", "told"))
PRUITT_IN_COURIER = article("w", f"Dana Pruitt said {OPEN}.", "Lorne Courier", ("Dana Pruitt", "said"))
APPEARS = article("t", f"It appears that {OPEN}.", "BBC", ("", "appears"))


@pytest.mark.parametrize(
    ("readings", "origins"),
    [
        ([TOLD_REUTERS, QUOTED_BY_REUTERS], 1),
        ([PRUITT, PRUITT_TOO], 1),
        ([PRUITT, ORLAN], 2),
        ([NARRATED], 1),
        ([NARRATED, NARRATED_TOO], 2),
        ([PRUITT, NARRATED], 2),
        ([RUMOUR], 0),
        ([NOBODY], 0),
        ([NOBODY, NARRATED], 1),
        ([GAZETTE_SAYS, COURIER_SAYS], 0),
        ([GAZETTE_SAYS, NARRATED_TOO], 1),
        ([PRUITT, ORLAN, NARRATED], 3),
        ([POLICE, POLICE_TOO], 1),
        ([POLICE, OFFICIALS], 2),
        ([UNCONFIRMED], 0),
        ([MANY], 0),
        ([APPEARS], 1),
        ([COURT], 1),
        ([COURT, PRUITT], 1),
        ([AIDE_TOLD_COURIER, PRUITT_IN_COURIER], 1),
    ],
)
def test_speakers_count_once_and_reports_count_apart(readings: list[Reading], origins: int) -> None:
    weighed = weigh(readings).statements[0]
    assert weighed.independent_origins == origins == len(weighed.origins)


def test_the_sentence_says_how_the_count_came_about() -> None:
    weighed = weigh([TOLD_REUTERS, QUOTED_BY_REUTERS]).statements[0]
    assert weighed.explanation == "2 articles, 1 origin: both carry Reuters, which quotes two members of parliament"
    assert weigh([PRUITT, PRUITT_TOO]).statements[0].explanation == "2 articles, 1 origin: Dana Pruitt says it in both"
    joint = article(
        "e", f"Dana Pruitt and Saad Orlan said {OPEN}.", "Lorne Courier", ("Dana Pruitt and Saad Orlan", "said")
    )
    assert weigh([PRUITT, joint]).statements[0].explanation == (
        "2 articles, 1 origin: Dana Pruitt says it in both, with Saad Orlan in Lorne Courier"
    )


def test_one_speaker_is_one_origin_and_many_reports() -> None:
    weighed = weigh([PRUITT, PRUITT_TOO]).statements[0]
    assert (weighed.independent_origins, weighed.reporting_origins) == (1, 2)


@pytest.mark.parametrize(
    ("readings", "standing"),
    [([RUMOUR], "unattributed"), ([PRUITT], "single-origin"), ([PRUITT, ORLAN], "corroborated")],
)
def test_the_standing_follows_the_count(readings: list[Reading], standing: str) -> None:
    assert weigh(readings).statements[0].standing == standing


def test_a_statement_in_a_conflict_is_contested() -> None:
    conflict = Conflict(id="c", score=1.0, reason="", step="t", version=1, statements=("s1", "s2"), kind="denial")
    assert weigh([PRUITT, ORLAN], conflicts=[conflict]).statements[0].standing == "contested"


def test_a_chain_leads_from_the_article_through_the_carrier_to_who_says_it() -> None:
    line = f"Two members of parliament told Reuters {OPEN}."
    long = article("x", line, "Lorne Courier", ("Two members of parliament", "told"))
    (chain,) = weigh([long]).statements[0].chains
    assert [(link.name, link.relation) for link in chain.links] == [
        ("Reuters", "rewrites"),
        ("Two members of parliament", "says"),
    ]
    assert all(link.evidence is not None for link in chain.links)


@pytest.mark.parametrize("medium", ["State television", "A local newspaper"])
def test_a_medium_without_a_name_carries_what_it_reports_that_somebody_said(medium: str) -> None:
    text = f"Road\n{medium} reported that Dana Pruitt had said {OPEN}."
    outer = says("m", text, medium, "reported", f"that Dana Pruitt had said {OPEN}")
    inner = replace(says("m", text, "Dana Pruitt", "had said", OPEN), parent=outer.id)
    reading = told("m", text, NAMES, [outer, inner], outlet="BBC")
    weighed = weigh([reading, PRUITT_TOO]).statements[0]
    assert weighed.independent_origins == 1
    assert [link.name for link in weighed.chains[-1].links] in ([medium, "Dana Pruitt"], ["Dana Pruitt"])
    assert medium in [link.name for chain in weighed.chains for link in chain.links]


def test_one_unnamed_source_in_the_same_words_is_no_second_one() -> None:
    credited = article(
        "a",
        f"Two people familiar with the talks told Reuters {OPEN}.",
        "BBC",
        ("Two people familiar with the talks", "told"),
    )
    who = "two people familiar with the talks"
    bare = article("b", f"Late in the day, {who} also quietly said {OPEN}.", "Lorne Courier", (who, "said"))
    other = article("c", f"Two drivers said {OPEN}.", "Sandhurst Gazette", ("Two drivers", "said"))
    weighed = weigh([credited, bare]).statements[0]
    assert weighed.explanation == (
        "2 articles, 1 origin: BBC carries Reuters, which quotes two people familiar with the talks, "
        "as Lorne Courier does in the same words"
    )
    assert count([credited, other]) == count([bare, other]) == 2


def test_who_denies_it_does_not_say_it() -> None:
    text = f"Road\nDana Pruitt denied that {OPEN}."
    denial = replace(says("m", text, "Dana Pruitt", "denied", OPEN), denied=True)
    weighed = weigh([told("m", text, NAMES, [denial], outlet="BBC")]).statements[0]
    assert weighed.explanation == "1 article, 1 origin: Dana Pruitt denies it in BBC"
    assert [link.relation for link in weighed.chains[0].links] == ["denies"]


def test_a_campaign_and_its_candidate_are_one_origin() -> None:
    text = f"Road\nPruitt's campaign said {OPEN}. Dana Pruitt slept."
    campaign = told("m", text, NAMES, [says("m", text, "Pruitt's campaign", "said", OPEN)], outlet="BBC")
    assert count([campaign, PRUITT_TOO]) == 1


def test_a_body_and_its_director_are_one_origin() -> None:
    line = f"Saad Orlan, the director of the Lake Board, said {OPEN}."
    names = [*NAMES, ("Lake Board", "organisation")]
    director = told("u", f"Road\n{line}", names, [says("u", f"Road\n{line}", "Saad Orlan", "said", OPEN)], outlet="BBC")
    other = f"Road\nThe Lake Board said {OPEN}."
    board = told("v", other, names, [says("v", other, "The Lake Board", "said", OPEN)], outlet="Lorne Courier")
    assert count([director, board]) == 1


@pytest.mark.parametrize(
    ("words", "head"),
    [("The harbour board", "board"), ("local police", "police"), ("the fishing committee,", "committee")],
)
def test_a_body_called_by_what_it_is_is_an_institution(words: str, head: str) -> None:
    assert institution_called(words) == head


@pytest.mark.parametrize(
    ("source", "origins"),
    [
        ("the harbour council", ("the harbour council",)),
        ("An officer at the harbour council", ("BBC",)),
        ("one of the drivers", ("BBC",)),
    ],
)
def test_whom_who_takes_up_is_all_that_stands_before_it(source: str, origins: tuple[str, ...]) -> None:
    reading = article("a", f"On Monday {source}, who had said {OPEN}, was silent.", "BBC", ("who", "said"))
    assert weigh([reading]).statements[0].origins == origins


@pytest.mark.parametrize(
    ("named", "role", "called", "origins"),
    [
        ("Saad Orlan", "Regional police commander ", "Police", 1),
        ("Saad Orlan", "Foreign Ministry chief ", "The ministry", 2),
        ("Saad Orlan", "Bakery owner ", "Police", 2),
        ("The Lake Company", "", "The operator", 1),
        ("The Lake Ministry", "", "The operator", 2),
    ],
)
def test_an_institution_is_one_with_its_chief_and_a_trade_with_its_one_name(
    named: str, role: str, called: str, origins: int
) -> None:
    names = [*NAMES, ("The Lake Company", "organisation"), ("The Lake Ministry", "organisation")]
    one, other = f"Road\n{role}{named} said {OPEN}.", f"Road\n{called} said {OPEN}."
    first = told("u", one, names, [says("u", one, f"{role}{named}", "said", OPEN)], outlet="BBC")
    second = replace(says("v", other, called, "said", OPEN), named=False)
    assert count([first, told("v", other, names, [second], outlet="Lorne Courier")]) == origins


def test_what_a_document_provides_is_from_the_body_that_tells_of_it() -> None:
    line = "The rules would not apply to lorries"
    text = f"Road\n{line}, as drivers know."
    told_by_itself = told("u", text, NAMES, outlet="BBC")
    said = "Road\nDana Pruitt said the rules would not apply to lorries."
    words = "the rules would not apply to lorries"
    speaker = told("v", said, NAMES, [says("v", said, "Dana Pruitt", "said", words)], outlet="Lorne Courier")
    weighed = weigh([told_by_itself, speaker], [("u", line), ("v", words)]).statements[0]
    assert weighed.origins == ("Dana Pruitt",)


def test_what_somebody_thinks_is_no_second_origin_beside_the_words() -> None:
    line = "But Saad Orlan at Lorne College is not convinced"
    text = f"Road\n{line}."
    told_by_itself = told("u", text, NAMES, outlet="BBC")
    said = "Road\nSaad Orlan said he was not convinced."
    speaker = told("v", said, NAMES, [says("v", said, "Saad Orlan", "said", "he was not convinced")], outlet="CNN")
    weighed = weigh([told_by_itself, speaker], [("u", line), ("v", "he was not convinced")]).statements[0]
    assert weighed.origins == ("Saad Orlan",)


def test_whom_a_publication_reports_to_have_said_it_stands_behind_the_whole_line() -> None:
    line = f"Saad Orlan said {OPEN}"
    text = f"Road\n{line}, Reuters reported."
    inner = says("x", text, "Saad Orlan", "said", OPEN)
    outer = says("x", text, "Reuters", "reported", line)
    carried = told("x", text, NAMES, [outer, replace(inner, parent=outer.id)], outlet="BBC")
    weighed = weigh([carried], [("x", line)]).statements[0]
    assert weighed.origins == ("Saad Orlan",)


def test_the_sentence_says_through_whose_report_a_speaker_is_carried() -> None:
    first = article("x", f"LORNE (Reuters) - Dana Pruitt said {OPEN}.", "BBC", ("Dana Pruitt", "said"))
    second = article("y", f"LORNE (Reuters) - At last {OPEN}, it is said in the valley.", "Lorne Courier")
    explanation = weigh([first, second]).statements[0].explanation
    assert "Dana Pruitt says it in BBC" in explanation
    assert "through Reuters, which Lorne Courier carries as well" in explanation


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("Two drivers", "two drivers"),
        ("Iranian officials", "“Iranian officials”"),
        ("They", "somebody whom it does not name"),
        ("which", "somebody whom it does not name"),
    ],
)
def test_a_source_without_a_name_is_told_in_its_own_case(source: str, shown: str) -> None:
    text = f"Road\n{source} said {OPEN}."
    withheld = replace(says("m", text, source, "said", OPEN), named=False)
    found = weigh([told("m", text, NAMES, [withheld], outlet="BBC")]).statements[0]
    assert found.explanation == f"1 article, 1 origin: BBC quotes {shown}"


def test_the_sentence_speaks_of_every_article() -> None:
    headline = f"{OPEN.capitalize()}\nDana Pruitt slept."
    bare = told("w", headline, NAMES, outlet="Lorne Courier")
    rumour = told("v", f"Road\nRumour has it that {OPEN}.", NAMES, outlet="Sandhurst Gazette")
    first = article("x", f"Dana Pruitt said {OPEN}.", "BBC", ("Dana Pruitt", "said"))
    readings = [first, bare, rumour]
    explanation = weigh(readings, [("x", OPEN), ("w", OPEN.capitalize()), ("v", OPEN)]).statements[0].explanation
    assert all(name in explanation for name in ("BBC", "Lorne Courier", "Sandhurst Gazette")), explanation
    assert explanation.endswith("Sandhurst Gazette adds no origin")


def test_two_articles_of_one_outlet_are_one_name() -> None:
    first = article("x", f"LORNE (Reuters) - Late on Monday {OPEN}.", "BBC")
    second = article("y", f"LORNE (Reuters) - At last {OPEN}, it is said in the valley.", "BBC")
    third = told("z", f"Road\nThe mayor slept while {OPEN}.", NAMES, outlet="Lorne Courier")
    explanation = weigh([first, second, third]).statements[0].explanation
    assert explanation == "3 articles, 2 origins: Lorne Courier reports it itself; BBC carries Reuters"


OTHER = (
    "\nAn old ferryman recalled how his father carried mail over the water whenever avalanches had closed every path."
    "\nSchoolchildren painted signs with snails on them, because that winter even the post moved at a crawl."
)


def test_one_text_of_two_outlets_is_not_carried_from_either() -> None:
    line = f"It was a long night, and when the last of the four lorries came down from the pass at dawn {OPEN}"
    texts = [f"Road\n{line}.{ENDS['x']}{REST}", f"Road\n{line}.{ENDS['y']}{ENDS['z']}{OTHER}"]
    readings = [told("a", texts[0], NAMES, outlet="BBC"), told("b", texts[1], NAMES, outlet="Lorne Courier")]
    explanation = weigh(readings).statements[0].explanation
    assert explanation == "2 articles, 1 origin: Lorne Courier reports it itself, as BBC does in the same words"


def test_many_say_it() -> None:
    text = f"Road\nHouse Republicans said {OPEN}."
    found = told(
        "m",
        text,
        [("House Republicans", "organisation")],
        [says("m", text, "House Republicans", "said", OPEN)],
        outlet="BBC",
    )
    assert weigh([found]).statements[0].explanation == "1 article, 1 origin: House Republicans say it in BBC"


def test_each_origin_is_listed_with_its_statements() -> None:
    (origin,) = weigh([TOLD_REUTERS, QUOTED_BY_REUTERS]).origins
    assert (origin.name, origin.kind, origin.statements) == ("Reuters", "agency", ("s1",))


@given(st.permutations(range(5)))
def test_the_order_of_articles_changes_no_count(order: list[int]) -> None:
    readings = [TOLD_REUTERS, QUOTED_BY_REUTERS, PRUITT, ORLAN, NARRATED]
    mentions = [(reading.article.id, OPEN) for reading in readings]
    assert weigh([readings[i] for i in order], mentions) == weigh(readings, mentions)


Line = tuple[str, tuple[str, str] | None]
LINES = st.sampled_from(
    [
        (f"Dana Pruitt said {OPEN}.", ("Dana Pruitt", "said")),
        (f"Saad Orlan told Reuters {OPEN}.", ("Saad Orlan", "told")),
        (f"Two members of parliament told Reuters {OPEN}.", ("Two members of parliament", "told")),
        (f"LORNE (Reuters) - On Monday {OPEN}, with new bridges.", None),
        (f"On Monday {OPEN}, with new bridges.", None),
        (f"An official close to the council said {OPEN}.", ("An official close to the council", "said")),
        (f"It was rumoured that {OPEN}.", None),
    ]
)
OUTLETS = st.sampled_from(["BBC", "Lorne Courier", None])


def stories(draw_lines: Sequence[Line], outlets: Sequence[str | None]) -> list[Reading]:
    pairs = zip("xyz", draw_lines, outlets, strict=False)
    return [article(name, line, outlet, said, f"2031-05-1{i}") for i, (name, (line, said), outlet) in enumerate(pairs)]


@given(st.lists(LINES, min_size=1, max_size=3), st.lists(OUTLETS, min_size=3, max_size=3), st.integers(0, 2))
def test_a_word_for_word_copy_adds_no_origin(lines: list[Line], outlets: list[str | None], which: int) -> None:
    """A copy by another outlet, published later, that credits nobody for it."""
    readings = stories(lines, outlets)
    original = readings[which % len(readings)]
    line, said = lines[which % len(readings)]
    copy = _copied(original, line, said)
    assert count([*readings, copy]) == count(readings)


def _copied(original: Reading, line: str, said: tuple[str, str] | None) -> Reading:
    attributions = [says("q", original.article.text, *said, OPEN)] if said else []
    del line
    return told("q", original.article.text, NAMES, attributions, outlet="Sandhurst Gazette", published="2031-06-01")


@given(st.lists(LINES, min_size=1, max_size=2), st.lists(OUTLETS, min_size=2, max_size=2))
def test_the_loss_of_an_only_credit_lowers_no_count(lines: list[Line], outlets: list[str | None]) -> None:
    others = stories(lines, outlets)
    credited = article("n", f"LORNE (Reuters) - By noon {OPEN} to lorries.", "Sandhurst Gazette")
    bare = article("n", f"By noon {OPEN} to lorries.", "Sandhurst Gazette")
    assert count([*others, bare]) >= count([*others, credited])


@given(st.lists(LINES, min_size=1, max_size=2), st.lists(OUTLETS, min_size=2, max_size=2))
def test_the_loss_of_a_carrier_lowers_no_count(lines: list[Line], outlets: list[str | None]) -> None:
    others = stories(lines, outlets)
    source = ("two members of parliament", "told")
    carried = article("n", f"There two members of parliament told Reuters {OPEN}.", "Sandhurst Gazette", source)
    bare = article("n", f"There two members of parliament told {OPEN}.", "Sandhurst Gazette", source)
    assert count([*others, bare]) >= count([*others, carried])


@given(st.lists(st.tuples(LINES, OUTLETS), min_size=1, max_size=3))
def test_every_statement_has_a_chain_for_each_mention_and_a_sentence(pairs: list[tuple[Line, str | None]]) -> None:
    readings = stories([line for line, _ in pairs], [outlet for _, outlet in pairs])
    weighed = weigh(readings).statements[0]
    assert len(weighed.chains) == len(weighed.mentions)
    assert all(chain.links for chain in weighed.chains)
    assert len(weighed.origins) == weighed.independent_origins
    assert weighed.explanation.startswith(f"{len(readings)} article")


def test_a_statement_without_an_attribution_record_is_the_articles_own() -> None:
    span = Mention("f", 5, 9, "no such attribution")
    lost = Statement(id="s", score=1.0, reason="", step="t", version=1, mentions=(span,))
    weighed = weigh_statements([NARRATED], [lost], (), (), (), (), ())
    assert weighed.statements[0].origins == ("Sandhurst Gazette",)
    assert replace(weighed.statements[0], mentions=()).independent_origins == 1


@pytest.mark.parametrize(
    ("before", "source", "origins"),
    [
        ("Dana Pruitt came.", "he", ("Saad Orlan",)),
        ("It rained.", "Dana Pruitt", ("Dana Pruitt", "Saad Orlan")),
    ],
)
def test_a_long_quotation_is_one_utterance_though_two_are_given_for_it(
    before: str, source: str, origins: tuple[str, ...]
) -> None:
    weighed, speakers = weigh_quoted({"x": ("", "Saad Orlan"), "y": (f"{before} ", source)})
    assert len(speakers) == 2
    assert (weighed.independent_origins, weighed.reporting_origins) == (1, 2)
    assert all(name in " ".join(weighed.origins) for name in origins)


def test_a_long_quotation_of_somebody_whom_nobody_names_is_one_utterance() -> None:
    weighed, _ = weigh_quoted({"x": ("They sent a letter. ", "they"), "y": ("", "The letter")})
    assert (weighed.independent_origins, weighed.reporting_origins) == (1, 2)
    assert weighed.explanation.endswith("Y quotes the letter; X quotes the same")


@pytest.mark.parametrize(
    ("one", "other", "origins"),
    [
        ("Pruitt's lawyer", "Pruitt’s lawyer", 1),
        ("the 47-page indictment", "The indictment", 1),
        ("Pruitt's friend", "Pruitt's friend", 2),
        ("a report", "the indictment", 2),
    ],
)
def test_one_of_whom_there_is_only_one_is_one_origin_though_nobody_names_him(
    one: str, other: str, origins: int
) -> None:
    readings = [article(name, f"{who} said {OPEN}.", name, (who, "said")) for name, who in (("a", one), ("b", other))]
    assert count(readings) == origins


def test_an_administration_and_its_president_are_one_origin() -> None:
    text = f"Road\nThe Pruitt administration said {OPEN}. Dana Pruitt slept."
    names: list[tuple[str, EntityKind]] = [*NAMES, ("Pruitt administration", "organisation")]
    body = told("m", text, names, [says("m", text, "The Pruitt administration", "said", OPEN)], outlet="BBC")
    assert count([body, PRUITT_TOO]) == 1


def weigh_quoted(by: dict[str, tuple[str, str]]) -> tuple[Statement, set[str | None]]:
    """One quotation in several articles, each with what stands before it and its source; and the speakers found."""
    quoted = f"“{OPEN} and it will stay open until the first snow”"
    readings = []
    for name, (before, source) in by.items():
        text = f"Road\n{before}{quoted}, {source} said."
        readings.append(
            told(name, text, NAMES, [says(name, text, source, "said", quoted, "direct")], outlet=name.upper())
        )
    entities = link_entities(readings).entities
    attributions = resolve_attributions(readings, entities).attributions
    quotations = match_quotations(readings, attributions, entities)
    said = statement(1, *((reading, quoted) for reading in readings), attributions=attributions)
    (weighed,) = weigh_statements(readings, [said], attributions, entities, (), (), (), quotations).statements
    return weighed, {attribution.speaker for attribution in attributions}


@pytest.mark.parametrize(("source", "cue"), [("the report", "read"), ("an unseen announcer", "concluded"), ("", "")])
def test_a_quotation_is_its_named_speakers_wherever_it_stands(source: str, cue: str) -> None:
    quoted = f"“{OPEN} and it will stay open until the first snow”"
    named_text = f"Road\n{quoted}, Saad Orlan said."
    other_text = f"Road\n{quoted}, {source} {cue}." if source else f"Road\nIt was written on a board: {quoted}."
    one = told("x", named_text, NAMES, [says("x", named_text, "Saad Orlan", "said", quoted, "direct")], outlet="X")
    made = [says("y", other_text, source, cue, quoted, "direct")] if source else []
    other = told("y", other_text, NAMES, made, outlet="Y")
    readings = [one, other]
    entities = link_entities(readings).entities
    attributions = resolve_attributions(readings, entities).attributions
    quotations = match_quotations(readings, attributions, entities)
    said = statement(1, *((reading, quoted) for reading in readings), attributions=attributions)
    (weighed,) = weigh_statements(readings, [said], attributions, entities, (), (), (), quotations).statements
    assert (weighed.independent_origins, weighed.origins) == (1, ("Saad Orlan",))


@pytest.mark.parametrize(
    ("scores", "count", "ending"),
    [
        ((0.9, 0.9, 0.9), 2, "both"),
        ((0.9, 0.9, 0.2), 1, "perhaps Lorne Courier as well"),
        ((0.9, 0.9, 0.4), 2, "; whether all say the same is not sure"),
        ((0.4, 0.4, 0.4), 2, "; whether all say the same is not sure"),
        ((0.2, 0.2, 0.2), 2, "both"),  # in the same words, however little they have in common with others
    ],
)
def test_what_may_be_another_statement_corroborates_nothing(scores: tuple[float, ...], count: int, ending: str) -> None:
    (weighed,) = weigh([PRUITT, PRUITT_TOO, ORLAN], scores=scores).statements
    assert weighed.independent_origins == count
    assert weighed.explanation.endswith(ending) or ending == "both"
    assert ("not sure" in weighed.explanation) == ("not sure" in ending)
    assert len(weighed.chains) == 3
