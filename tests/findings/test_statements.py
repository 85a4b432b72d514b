"""Statements: every proposition is one mention, paraphrases meet, other facts and denials stay apart."""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.findings.statements import join_statements
from headwater.findings.statements.barriers import find_barriers
from headwater.findings.statements.clauses import split_clauses
from headwater.findings.statements.nearness import compare_sentences
from headwater.findings.statements.pairs import longest_run
from headwater.findings.statements.scores import gather_figures, log_odds
from headwater.findings.statements.terms import describe_units
from headwater.findings.statements.units import find_units
from headwater.findings.statements.utterances import Edges
from headwater.model.article import Article, Segment
from headwater.model.finding import Attribution
from headwater.model.reading import Reading
from headwater.model.spans import Span
from headwater.model.story import Entity, Mention, NamedMention, Statement
from headwater.text.sentences import split_sentences
from headwater.text.vectors import pack_vectors

HARBOUR = (
    "Ferry crew rescues nine sailors off Lorne Point\n\n"
    "The crew of a ferry rescued nine sailors from a sinking trawler off Lorne Point on Monday, officials said.\n\n"
    "The trawler had struck a reef in heavy fog, and its captain sent a distress call at dawn.\n\n"
    "Two of the sailors were taken to hospital with broken bones.\n\n"
    "The harbour authority did not close the northern channel."
)
GAZETTE = (
    "Nine saved as trawler sinks\n\n"
    "Nine sailors were saved from a sinking trawler near Lorne Point by a ferry's crew on Monday.\n\n"
    "Its captain sent out a distress call at dawn after the trawler hit a reef in thick fog.\n\n"
    "Local hotels have offered free rooms to the families.\n\n"
    "The harbour authority closed the northern channel."
)


def reading(name: str, text: str, *attributions: Attribution) -> Reading:
    """A reading of a plain text whose first paragraph is the headline."""
    kinds = [Span(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text)]
    segments = tuple(
        Segment(span.start, span.end, "body" if number else "headline") for number, span in enumerate(kinds)
    )
    sentences = tuple(s for seg in segments for s in split_sentences(text, seg.start, seg.end))
    article = Article(id=f"art-{name}", path=f"{name}.txt", text=text, segments=segments, published="2019-03-04")
    return Reading(article=article, sentences=sentences, attributions=attributions)


def statements_of(
    readings: Sequence[Reading], attributions: Sequence[Attribution], entities: Sequence[Entity]
) -> tuple[Statement, ...]:
    """The statements among some readings."""
    return join_statements(readings, attributions, entities).statements


def said(name: str, text: str, source: str, cue: str, content: str, speaker: str | None = None) -> Attribution:
    """An attribution of an article by the words of its parts."""

    def span(words: str) -> tuple[Span, ...]:
        at = text.index(words)
        return (Span(at, at + len(words)),)

    return Attribution(
        id=f"att-{name}-{text.index(content)}",
        score=1.0,
        reason="",
        step="test",
        version=1,
        article=f"art-{name}",
        source=span(source),
        cue=span(cue),
        content=span(content),
        form="indirect",
        named=True,
        speaker=speaker,
    )


def statement_with(statements: tuple[Statement, ...], readings: list[Reading], words: str) -> Statement:
    """The one statement that has a mention with these words."""
    texts = {r.article.id: r.article.text for r in readings}
    found = [s for s in statements if any(words in m.place.span.of(texts[m.article]) for m in s.mentions)]
    assert len(found) == 1, words
    return found[0]


def articles_of(statement: Statement) -> set[str]:
    return {mention.article for mention in statement.mentions}


PAIR = [reading("harbour", HARBOUR), reading("gazette", GAZETTE)]


def test_paraphrases_of_one_fact_are_mentions_of_one_statement() -> None:
    found = statements_of(PAIR, (), ())
    call = statement_with(found, PAIR, "captain sent a distress call")
    assert articles_of(call) == {"art-harbour", "art-gazette"}
    assert statement_with(found, PAIR, "sailors were saved") == statement_with(found, PAIR, "rescued nine sailors")


def test_a_fact_that_one_article_has_alone_is_a_statement_of_its_own() -> None:
    found = statements_of(PAIR, (), ())
    assert articles_of(statement_with(found, PAIR, "Local hotels")) == {"art-gazette"}
    assert articles_of(statement_with(found, PAIR, "taken to hospital")) == {"art-harbour"}


def test_a_denial_is_never_joined_with_what_it_denies() -> None:
    found = statements_of(PAIR, (), ())
    assert statement_with(found, PAIR, "did not close") != statement_with(found, PAIR, "authority closed")


def test_another_number_of_the_same_thing_is_another_statement() -> None:
    pair = [
        reading("one", "The blast at the mill in Carrow killed 12 workers on Friday."),
        reading("two", "The blast at the mill in Carrow killed 31 workers on Friday."),
    ]
    assert all(len(articles_of(s)) == 1 for s in statements_of(pair, (), ()))


def test_a_quoted_sentence_is_one_mention_unless_another_place_cuts_it() -> None:
    whole = reading(
        "one", "Storm warning\n\n“Two letters went out this year, and neither of them was answered,” she said."
    )
    cut = reading("two", "Storm warning\n\n“Two letters went out this year,” she said.")

    def pieces(*readings: Reading) -> list[str]:
        places = [m.place for s in statements_of(readings, (), ()) for m in s.mentions if m.article == "art-one"]
        return [words for p in places if "letters" in (words := p.span.of(whole.article.text)) or "answered" in words]

    assert len(pieces(whole)) == 1
    assert len(pieces(whole, cut)) == 2


def test_what_is_denied_is_never_joined_with_who_says_it() -> None:
    text = "Storm warning\n\nMara Quill denied that the piers would stay shut until Sunday."
    denial = said("one", text, "Mara Quill", "denied", "that the piers would stay shut until Sunday")
    pair = [reading("one", text, denial), reading("two", "Storm warning\n\nThe piers will stay shut until Sunday.")]
    shut = [s for s in statements_of(pair, (denial,), ()) if any(m.start > 14 for m in s.mentions)]
    assert all(len(articles_of(s)) == 1 for s in shut)


def test_reported_content_is_a_mention_with_its_attribution_and_speaker() -> None:
    text = "Storm warning\n\nMara Quill, who runs the port, said that the piers would stay shut until Sunday."
    attribution = said("port", text, "Mara Quill", "said", "that the piers would stay shut until Sunday", "ent-quill")
    port = reading("port", text, attribution)
    entity = Entity(
        id="ent-quill",
        score=1.0,
        reason="",
        step="test",
        version=1,
        name="Mara Quill",
        kind="person",
        names=("Mara Quill",),
        mentions=(NamedMention("art-port", 15, 25),),
    )
    statement = statement_with(statements_of([port], [attribution], [entity]), [port], "piers would stay shut")
    assert statement.speakers == ("ent-quill",)
    assert statement.mentions[0].attribution == attribution.id
    assert "said" not in statement.mentions[0].place.span.of(text)


def test_what_only_points_at_something_states_nothing() -> None:
    text = "Mara Quill, who runs the port, denied it, saying the pier reopened at dawn."
    denied = replace(said("port", text, "Mara Quill", "denied", "it"), id="denied")
    told = said("port", text, "Mara Quill", "saying", "the pier reopened at dawn")
    statements = statements_of([reading("port", text, denied, told)], [denied, told], ())
    assert "the pier reopened at dawn." in {m.place.span.of(text) for s in statements for m in s.mentions}


def test_words_that_only_introduce_speech_are_no_mention() -> None:
    text = "“The piers will stay shut until Sunday because of the storm,” Mara Quill said."
    port = reading("port", f"Storm warning\n\n{text}")
    places = [m.place.span.of(port.article.text) for s in statements_of([port], (), ()) for m in s.mentions]
    assert not any("Quill" in words for words in places)


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "mentions"),
    [
        (
            "The pier reopened at dawn, said two pilots, who asked not to be named because the talks are private.",
            "who",
            "asked",
            "not to be named because the talks are private.",
            {"The pier reopened at dawn, said two pilots, who asked"},
        ),
        (
            "“We saw no ship in the fog,” Quill told Lorne Radio 5 Live.",
            "Quill",
            "told",
            "“We saw no ship in the fog,”",
            {"“We saw no ship in the fog,”"},
        ),
        (
            "Quill blasted the pilot in front of the harbour office.",
            "Quill",
            "blasted",
            "the pilot",
            {"Quill blasted the pilot in front of the harbour office."},
        ),
        (
            "Quill refused to leave the harbour before dawn.",
            "Quill",
            "refused",
            "to leave the harbour before dawn.",
            {"Quill refused to leave the harbour before dawn."},
        ),
        (
            "“We saw no ship in the fog,” Quill told The Lorne Gazette in a long interview published on Sunday.",
            "Quill",
            "told",
            "“We saw no ship in the fog,”",
            {
                "“We saw no ship in the fog,”",
                "Quill told The Lorne Gazette in a long interview published on Sunday.",
            },
        ),
        (
            "The harbour master, Mara Quill, sharply attacked the line over its sailings, saying its men had slept.",
            "The harbour master, Mara Quill",
            "saying",
            "its men had slept.",
            {
                "The harbour master, Mara Quill, sharply attacked the line over its sailings, saying",
                "its men had slept.",
            },
        ),
        (
            "Much was made of the fog in May, an officer who asked not to be named said.",
            "an officer",
            "said",
            "Much was made of the fog in May",
            {"Much was made of the fog in May"},
        ),
    ],
)
def test_terms_and_hearers_are_no_mentions_and_acts_stay_with_who_does_them(
    text: str, source: str, cue: str, content: str, mentions: set[str]
) -> None:
    made = statements_of(
        [
            Reading(
                article=replace(reading("port", text).article, segments=(Segment(0, len(text), "body"),)),
                sentences=(Span(0, len(text)),),
            )
        ],
        [said("port", text, source, cue, content)],
        (),
    )
    assert {m.place.span.of(text) for s in made for m in s.mentions} == mentions


@pytest.mark.parametrize("credit", ["(With inputs from Port Wire)", "Additional reporting by Mara Quill in Carrow."])
def test_who_worked_on_a_text_is_no_mention(credit: str) -> None:
    port = reading("port", f"Storm warning\n\nThe northern channel was shut at dawn.\n\n{credit}")
    places = [m.place.span.of(port.article.text) for s in statements_of([port], (), ()) for m in s.mentions]
    assert not any(words in credit for words in places)


@pytest.mark.parametrize("mark", ["—", "A photo posted by"])
def test_whose_a_post_is_is_no_mention(mark: str) -> None:
    said_there = "We are closing the old quay for a month."
    text = f"{said_there} pic.twitter.com/Xy1 {mark} Harbour Board (@harbour) March 3, 2031"
    signed = said("a", text, "Harbour Board", mark, said_there)
    units = find_units(reading("a", text, signed), (signed,), Edges())
    assert [text[unit.start : unit.end] for unit in units] == [said_there]


def test_whom_an_agency_quotes_is_no_mention() -> None:
    text = "Port Wire news agency quoted two captains as saying that the northern channel was too shallow."
    content = "that the northern channel was too shallow."
    attribution = replace(said("port", text, "two captains", "quoted", content), article="art-port", via=("Port Wire",))
    at = len("Harbour news\n\n")
    moved = {
        role: tuple(Span(s.start + at, s.end + at) for s in getattr(attribution, role))
        for role in ("source", "cue", "content")
    }
    port = reading("port", f"Harbour news\n\n{text}")
    made = statements_of([port], [replace(attribution, **moved)], ())
    assert {m.place.span.of(port.article.text) for s in made for m in s.mentions} == {"Harbour news", content}


def test_a_reason_names_the_shared_words_and_scores_are_shares() -> None:
    for statement in statements_of(PAIR, (), ()):
        assert statement.reason.endswith(".")
        assert 0 <= statement.score <= 1
        assert all(0 <= mention.score <= 1 for mention in statement.mentions)
    call = statement_with(statements_of(PAIR, (), ()), PAIR, "captain sent a distress call")
    assert "distress" in call.reason


@pytest.mark.parametrize(
    ("other", "apart"),
    [
        ("The mayor served in the harbour guard of Lorne Point under three governors.", True),
        ("The mayor has yet to serve in the harbour guard of Lorne Point, three governors said.", False),
    ],
)
def test_a_plain_negation_keeps_apart_from_the_act_told_as_done(other: str, *, apart: bool) -> None:
    articles = [reading("one", "The mayor did not serve."), reading("two", other)]
    units = {r.article.id: find_units(r, (), Edges()) for r in articles}
    story = describe_units(units, articles, (), ())
    assert bool(find_barriers(story, {(0, 1): 0.0})) == apart


def test_what_somebody_says_of_himself_is_not_what_another_says() -> None:
    texts = ("“I am sure that the ferry line to Sidbury will reopen in May,” Quill said.",
             "“The ferry line to Sidbury will surely reopen in May,” Amory said.")  # fmt: skip
    quotes = [text[: text.index("”") + 1] for text in texts]
    made = [
        said(name, text, who, "said", quote, speaker=f"ent-{who}")
        for name, text, who, quote in zip(("one", "two"), texts, ("Quill", "Amory"), quotes, strict=True)
    ]
    articles = [reading(name, text, a) for name, text, a in zip(("one", "two"), texts, made, strict=True)]
    assert articles_of(statement_with(statements_of(articles, made, ()), articles, "I am sure")) == {"art-one"}


def test_names_and_a_day_alone_make_no_statement() -> None:
    company = "The Sidbury Harbour Company"
    said_of = (f"{company} bought Lorne Ferries on Tuesday.", f"{company} sued Lorne Ferries on Tuesday.")
    pair = [reading(name, f"News {name}\n\n{text}") for name, text in zip(("one", "two"), said_of, strict=True)]
    named = [
        Entity(
            id=f"ent-{name}",
            score=1.0,
            reason="",
            step="test",
            version=1,
            name=name,
            kind="organization",
            names=(name,),
            mentions=tuple(
                NamedMention(r.article.id, r.article.text.index(name), r.article.text.index(name) + len(name))
                for r in pair
            ),
        )
        for name in ("Sidbury Harbour Company", "Lorne Ferries")
    ]
    assert articles_of(statement_with(statements_of(pair, (), named), pair, "bought")) == {"art-one"}


def test_what_somebody_left_open_is_not_what_another_says() -> None:
    open_text = "Opening\n\nThe harbour office did not say when the new ferry line to Sidbury would start."
    told = reading("two", "Report\n\nThe new ferry line to Sidbury would start on Monday, the harbour office said.")
    asked = said(
        "one", open_text, "The harbour office", "did not say", "when the new ferry line to Sidbury would start."
    )
    articles = [reading("one", open_text, asked), told]
    statement = statement_with(statements_of(articles, [asked], ()), articles, "when the new ferry line")
    assert {m.article for m in statement.mentions} == {"art-one"}


def test_a_mention_is_marked_by_the_words_in_which_it_says_more() -> None:
    full = "The ferry rescued nine sailors off Lorne Point on Monday with ropes and lamps from a harbour store."
    short = "The ferry rescued nine sailors off Lorne Point on Monday."
    articles = [reading("full", f"At sea\n\n{full}"), reading("short", f"Rescue\n\n{short}")]
    statement = statement_with(statements_of(articles, (), ()), articles, "rescued nine sailors")
    more = {m.article: [span.of(articles[0].article.text) for span in m.more] for m in statement.mentions}
    assert more == {"art-full": ["ropes and lamps from a harbour store"], "art-short": []}
    assert "one says more" in statement.reason


def test_the_same_words_say_no_more_than_each_other() -> None:
    copies = [reading(name, HARBOUR.partition("\n\n")[0]) for name in ("one", "two")]
    assert not any(m.more for s in statements_of(copies, (), ()) for m in s.mentions)


@pytest.mark.parametrize(
    ("sentence", "clauses"),
    [
        ("The mayor resigned on Monday, and the council chose a successor.", 2),
        ("He obtained five permits and took a job at the mill.", 1),
        ("A blast tore through a mill in the port on Tuesday and started a fire that burned until dawn.", 2),
        ("The city opened the bridge on Sunday, which had been closed in May.", 2),
        ("She left the party after its leaders had rejected her plan for the schools.", 2),
        ("Farmers grow wheat, barley and oats in the valley.", 1),
        ("No.", 1),
        ("The mayor, who was born in Lorne, is not alone in staying away from the vote.", 2),
        ("The city opened the bridge, which was built by a firm from Lorne, as two bands played.", 3),
        ("Once the captain is heard and the papers are shared, the court will name a day.", 1),
    ],
)
def test_sentences_are_cut_where_a_clause_begins(sentence: str, clauses: int) -> None:
    found = split_clauses(sentence, 0, len(sentence))
    assert len(found) == clauses
    assert "".join("".join(span.of(sentence).split()) for span in found) == "".join(sentence.split())


def test_a_predicate_stands_apart_from_the_clause_between_it_and_its_subject() -> None:
    sentence = "Ada Quill, who ran the port for six years, has been charged with fraud."
    found = [span.of(sentence) for span in split_clauses(sentence, 0, len(sentence))]
    assert found == ["Ada Quill, who ran the port for six years,", "has been charged with fraud."]


def test_a_mention_ends_before_the_comma_that_joins_it_to_the_next() -> None:
    port = reading("port", "The mayor resigned on Monday, and the council chose a successor.")
    told = {m.place.span.of(port.article.text) for s in statements_of([port], (), ()) for m in s.mentions}
    assert told == {"The mayor resigned on Monday", "and the council chose a successor."}


def test_by_what_name_and_office_who_acts_is_introduced_keeps_nothing_apart() -> None:
    told = "sharply attacked the northern ferry line over its winter sailings on Monday"
    texts = (f"Harbour\n\nThe long-serving head of the pilots' union, Mara Quill, {told}.", f"Fog\n\nShe {told}.")
    readings = [reading(f"port{n}", text) for n, text in enumerate(texts)]
    speakers = ("The long-serving head of the pilots' union, Mara Quill", "She")
    found = [
        replace(said(f"port{n}", text, who, "attacked", "the northern ferry line"), article=f"art-port{n}")
        for n, (text, who) in enumerate(zip(texts, speakers, strict=True))
    ]
    statement = statement_with(statements_of(readings, found, ()), readings, told)
    assert [mention.more for mention in statement.mentions] == [(), ()]


WORDS = [
    "crew",
    "ferry",
    "sailors",
    "rescued",
    "trawler",
    "reef",
    "fog",
    "captain",
    "call",
    "dawn",
    "harbour",
    "closed",
    "not",
    "two",
    "nine",
    "the",
    "of",
    "and",
    "said",
]
PARAGRAPH = st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(
    lambda words: " ".join(words).capitalize() + "."
)
TEXT = st.lists(PARAGRAPH, min_size=1, max_size=6).map("\n\n".join)
STORY = st.lists(TEXT, min_size=1, max_size=4)


def story_of(texts: list[str], *, vectors: bool = False) -> list[Reading]:
    readings = [reading(str(number), text) for number, text in enumerate(texts)]
    return [with_vectors(r) for r in readings] if vectors else readings


def with_vectors(plain: Reading) -> Reading:
    """The reading with a vector for each sentence that follows from its words alone."""
    sentences = [sentence.of(plain.article.text) for sentence in plain.sentences]
    rows = [np.random.default_rng(zlib.crc32(words.encode())).normal(size=16) for words in sentences]
    return replace(plain, vectors=pack_vectors(np.array(rows).reshape(-1, 16)))


@given(STORY, st.randoms(), st.booleans())
@settings(max_examples=30, deadline=None)
def test_the_order_of_the_articles_changes_nothing(texts: list[str], random, vectors) -> None:  # noqa: ANN001
    readings = story_of(texts, vectors=vectors)
    shuffled = list(readings)
    random.shuffle(shuffled)
    assert statements_of(readings, (), ()) == statements_of(shuffled, (), ())


@given(STORY, st.booleans())
@settings(max_examples=30, deadline=None)
def test_statements_part_their_mentions_and_mentions_do_not_overlap(texts: list[str], vectors: bool) -> None:
    readings = story_of(texts, vectors=vectors)
    lengths = {r.article.id: len(r.article.text) for r in readings}
    mentions = [m for s in statements_of(readings, (), ()) for m in s.mentions]
    places = sorted(m.place for m in mentions)
    assert max(Counter(places).values()) == 1
    assert all(0 <= p.start < p.end <= lengths[p.article] for p in places)
    pairs = pairwise(places)
    assert all(a.article != b.article or a.end <= b.start for a, b in pairs)
    assert {m.article for m in mentions} == set(lengths)


@given(STORY, st.booleans())
@settings(max_examples=30, deadline=None)
def test_a_copied_article_adds_mentions_and_no_statement(texts: list[str], vectors: bool) -> None:
    readings = story_of(texts, vectors=vectors)
    copy = replace(readings[0], article=replace(readings[0].article, id="art-copy"))
    before = statements_of(readings, (), ())
    after = statements_of([*readings, copy], (), ())
    without_copy = {tuple(m.place for m in s.mentions if m.article != "art-copy") for s in after}
    assert without_copy == {tuple(m.place for m in s.mentions) for s in before}


def test_a_pair_is_likelier_the_nearer_its_sentences() -> None:
    texts = [
        f"News\n\n{words}" for words in ("The captain called for help at dawn.", "At dawn its master sent a call.")
    ]
    plain = [reading(str(n), text) for n, text in enumerate(texts)]
    units = {r.article.id: find_units(r, (), Edges()) for r in plain}
    story = describe_units(units, plain, (), ())
    at = {story.terms[n].units[0].article: n for n in range(len(story.terms)) if story.terms[n].units[0].order}
    pair = (min(at.values()), max(at.values()))

    def odds(second: list[float]) -> float:
        rows = ([[0.0, 1.0], [1.0, 0.0]], [[0.0, 1.1], second])
        told = [replace(r, vectors=pack_vectors(np.array(v))) for r, v in zip(plain, rows, strict=True)]
        return float(log_odds(gather_figures(story, [pair], compare_sentences(told, story.terms, [pair])))[0])

    assert odds([1.0, 0.1]) > max(odds([0.1, 1.0]), odds([-1.0, 0.1]))


def test_what_asks_or_says_nothing_is_no_mention() -> None:
    text = "Trawler sinks\n\nThere was one problem: the radio of the trawler had failed. Who will pay for the boats?"
    readings = [reading("a", text)]
    words = [text[m.start : m.end] for s in statements_of(readings, (), ()) for m in s.mentions]
    assert "Trawler sinks" in words
    assert not any("?" in mention or mention == "There was one problem:" for mention in words)


def test_a_bound_and_another_number_are_two_statements() -> None:
    def told(*numbers: str) -> list[set[str]]:
        line = "News from the yard\n\nThe fire at the boat yard killed {} workers on Sunday night."
        readings = story_of([line.format(number) for number in numbers])
        statements = statements_of(readings, (), ())
        return [articles_of(s) for s in statements if any("killed" in r_text(readings, m) for m in s.mentions)]

    def r_text(readings: list[Reading], mention: Mention) -> str:
        text = next(r.article.text for r in readings if r.article.id == mention.article)
        return text[mention.start : mention.end]

    assert told("at least 12", "15") == [{"art-0"}, {"art-1"}]
    assert told("at least 12", "12") == [{"art-0", "art-1"}]


def test_numbers_told_less_exactly_are_a_difference_of_detail() -> None:
    texts = [
        f"News from the yard\n\nThe storm sank {number} trawlers in the harbour of Lorne on Sunday night."
        for number in ("two", "several")
    ]
    reasons = [s.reason for s in statements_of(story_of(texts), (), ()) if len(articles_of(s)) == 2]
    assert any("differ in detail: “several” and “two”" in reason for reason in reasons)


def test_gold_story_joins_hold_their_floor(shared) -> None:  # noqa: ANN001
    """Two retellings of one report, unread: without attributions most of the propositions meet all the same."""
    folder = shared / "gold" / "stories" / "iraq-2015"
    pair = [reading(path.stem, path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.txt"))]
    joined = [s for s in statements_of(pair, (), ()) if len(articles_of(s)) == 2]
    assert len(joined) >= 6


def run_by_trying_all(a: tuple[str, ...], b: tuple[str, ...]) -> int:
    """The longest run of the same words, by comparing every stretch of one with every stretch of the other."""
    of_b = {b[start:end] for start in range(len(b)) for end in range(start + 1, len(b) + 1)}
    of_a = (a[start:end] for start in range(len(a)) for end in range(start + 1, len(a) + 1))
    return max((len(stretch) for stretch in of_a if stretch in of_b), default=0)


@given(*(2 * [st.lists(st.sampled_from("abc"), max_size=12).map(tuple)]))
def test_the_longest_run_is_the_one_that_trying_all_finds(a: tuple[str, ...], b: tuple[str, ...]) -> None:
    shorter = min(len(a), len(b))
    expected = run_by_trying_all(a, b) / shorter if shorter else 0.0
    assert longest_run(a, b) == longest_run(b, a) == expected
