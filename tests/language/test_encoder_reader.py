"""What the language model's reader keeps to, whatever the articles hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.language.reading import article_of

from headwater.intake.segments.plain import segment_text
from headwater.language.encoder import reader as encoder_reader
from headwater.language.encoder.reader import EncoderReader
from headwater.language.encoder.weights import ENTITY_TAGS, TAGS, load_weights
from headwater.model.finding import Attribution
from headwater.model.reading import LanguageReading
from headwater.model.spans import Span
from headwater.text.vectors import unpack_vectors

PIECES = (
    "The minister said the bridge was safe.",
    "“We will not pay,” she told reporters,",
    "According to the port’s manager, 'nothing had changed'.",
    "“It began at dawn",
    "and ended at noon.”",
    'He called it "a mistake" and left',
    "Anna Berg, 41, of Northwick Ltd.",
    "THE MAYOR DENIES IT ALL",
    "«Nous partons», dit-il.",
    "قال الوزير إن الجسر آمن",
    "部长说这座桥很安全。",
    "🚢🔥👩‍👩‍👧 e\u0301te\u0301 \u200b\u00ad",
    "[SEP] [CLS] [MASK] [UNK] [PAD]",
    "x" * 300,
    "-".join(["over"] * 90),
    "***",
    "…” ’’ “",
    "\ufffd \u202eabc\u202c ﬁnd Straße İstanbul",
    "",
)
paragraphs = st.lists(
    st.one_of(st.lists(st.sampled_from(PIECES), max_size=6).map(" ".join), st.text(max_size=40)), max_size=6
)
texts = paragraphs.map("\n".join)


def spans_in(reading: LanguageReading) -> Iterator[Span]:
    yield from reading.sentences
    yield from (entity.span for entity in reading.entities)
    yield from (Span(hedge.start, hedge.end) for hedge in reading.hedges)
    for attribution in reading.attributions:
        yield from (*attribution.source, *attribution.cue, *attribution.content)


@given(texts)
@settings(max_examples=60)
def test_every_span_has_words_of_one_segment(text: str) -> None:
    article = article_of(text)
    reading = EncoderReader().read(article)
    for span in spans_in(reading):
        assert span.of(text).strip()
        assert any(segment.span.contains(span) for segment in article.segments)


BOX = "Ada Margaret QuillFerry fares to rise again Otter says 'no' to a bridge Quill told of MORE"


def test_what_a_site_opens_over_a_name_is_read_over() -> None:
    other = BOX.replace("Quill", "Rask")
    text = f"The bridge\n\nMayor Ada Quill {BOX} (I) said on Monday that Tom Rask {other} had lied."
    article = article_of(text)
    article = replace(article, segments=segment_text(text, "The bridge"))
    reading = EncoderReader().read(article)
    (found,) = reading.attributions
    assert [span.of(text) for span in found.source] == ["Mayor Ada Quill"]
    assert "said" in found.cue[0].of(text)
    assert [span.of(text) for span in found.content] == ["that Tom Rask", "had lied"]
    assert {entity.span.of(text) for entity in reading.entities} == {"Ada Quill", "Tom Rask"}
    for span in spans_in(reading):
        assert any(segment.span.contains(span) for segment in article.segments_of("headline", "body"))


@given(texts)
@settings(max_examples=30)
def test_sentences_have_a_vector_each_and_scores_are_shares_of_one(text: str) -> None:
    reading = EncoderReader().read(article_of(text))
    assert reading.vectors is not None
    vectors = unpack_vectors(reading.vectors)
    assert vectors.shape == (len(reading.sentences), 384)
    assert np.isfinite(vectors).all()
    assert all(0 <= attribution.score <= 1 for attribution in reading.attributions)


@given(st.lists(texts, min_size=2, max_size=4), st.randoms(use_true_random=False))
@settings(max_examples=8)
def test_an_article_comes_out_the_same_alone_among_others_and_in_another_order(texts: list[str], rng: Any) -> None:
    articles = [replace(article_of(text), id=f"art-{n}") for n, text in enumerate(texts)]
    reader = EncoderReader()
    among = {article.id: reader.read(article) for article in articles}
    shuffled = rng.sample(articles, len(articles))
    again = {article.id: reader.read(article) for article in shuffled}
    for article in articles:
        alone = EncoderReader().read(article)
        assert_same(among[article.id], alone)
        assert_same(again[article.id], alone)


def assert_same(one: LanguageReading, other: LanguageReading) -> None:
    """The same spans, and scores and vectors within 1e-4."""
    assert list(spans_in(one)) == list(spans_in(other))
    assert one.entities == other.entities
    assert [a.score for a in one.attributions] == pytest.approx([a.score for a in other.attributions], abs=1e-4)
    assert one.vectors is not None
    assert other.vectors is not None
    np.testing.assert_allclose(unpack_vectors(one.vectors), unpack_vectors(other.vectors), atol=1e-4)


@pytest.mark.parametrize("text", ["", "\n\n \n", "***", "…\n“”\n—", "Fire", "Fire\n***\nFlood said he would leave."])
def test_articles_of_one_word_or_none_are_read(text: str) -> None:
    reading = EncoderReader().read(article_of(text))
    assert all(span.of(text).strip() for span in spans_in(reading))


def test_a_line_without_words_between_two_with_words_changes_neither_side() -> None:
    said = "The mayor said the harbour was safe."
    found = EncoderReader().read(article_of(f"***\n{said}\n* * *\n{said}")).attributions
    text = f"***\n{said}\n* * *\n{said}"
    assert [words(text, attribution) for attribution in found] == [
        ("The mayor", "said", "the harbour was safe"),
        ("The mayor", "said", "the harbour was safe"),
    ]


@pytest.mark.parametrize("headline", ["Bridge is safe: mayor", "Bridge is safe – mayor", "MAYOR: “BRIDGE IS SAFE”"])
def test_a_headline_without_a_verb_of_saying_is_left_to_the_rules(headline: str) -> None:
    text = f"{headline}\nThe bridge over the river was closed on Monday."
    (found,) = EncoderReader().read(article_of(text, headline=True)).attributions
    assert found.source[0].of(text).lower() == "mayor"
    assert found.content[0].of(text).strip("“”").lower() == "bridge is safe"


@pytest.mark.parametrize("headline", ["Floods: what we know", "The bridge – a short history"])
def test_a_headline_of_a_topic_says_nothing(headline: str) -> None:
    assert not EncoderReader().read(article_of(f"{headline}\nIt rained.", headline=True)).attributions


def words(text: str, attribution: Attribution) -> tuple[str, ...]:
    stretches = (attribution.source, attribution.cue, attribution.content)
    return tuple(" | ".join(span.of(text) for span in spans) for spans in stretches)


class RandomSession:
    """In place of the model: scores without sense, at once, so that what is made of them is worked hard.

    `nothing` is how much more "no span" scores: at 7, spans are about as dense as in news.
    """

    def __init__(self, nothing: float = 0.0) -> None:
        self.nothing = nothing

    def run(self, _: object, given: Mapping[str, npt.NDArray[Any]]) -> list[npt.NDArray[np.float32]]:
        rng = np.random.default_rng(int(given["ids"].sum()))
        count = len(given["first"])
        shapes = ((count, len(TAGS)), (count, len(ENTITY_TAGS)), (count, 128), (len(given["pool"]), 384))
        tags, kinds, *others = (rng.normal(0, 3, shape).astype(np.float32) for shape in shapes)
        tags[:, 0] += self.nothing
        kinds[:, 0] += self.nothing
        return [tags, kinds, *others]


@given(texts)
@settings(max_examples=40)
def test_scores_without_sense_give_spans_with_sense(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(encoder_reader, "load_weights", nonsense)
        article = article_of(text)
        for span in spans_in(EncoderReader().read(article)):
            assert span.of(text).strip()
            assert any(segment.span.contains(span) for segment in article.segments)


def nonsense(nothing: float = 0.0) -> object:
    return replace(load_weights(), session=RandomSession(nothing))


@pytest.mark.parametrize("line_break", ["\n", " "])
def test_a_hundred_thousand_words_are_read(line_break: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoder_reader, "load_weights", lambda: nonsense(7.0))
    paragraph = "“We leave at dawn,” the pilot of the ferry told Anna Berg, who had asked about the weather."
    text = line_break.join([paragraph] * 5_900)
    reading = EncoderReader().read(article_of(text))
    assert len(text.split()) > 100_000
    assert max(entity.end for entity in reading.entities) > 0.99 * len(text)


def test_a_sites_name_has_its_whole_address() -> None:
    text = "FactCheck.org said on Monday that the claim was false. An editor of FactCheck.org agreed."
    article = article_of(text)
    assert {m.span.of(article.text) for m in EncoderReader().read(article).entities} == {"FactCheck.org"}


def test_a_name_goes_on_over_its_apostrophe() -> None:
    article = article_of("Fred Matiang'i met James Ng'ang'a. Fred Matiang’i's aides came too.")
    names = {m.span.of(article.text) for m in EncoderReader().read(article).entities}
    assert names == {"Fred Matiang'i", "James Ng'ang'a", "Fred Matiang’i"}


@pytest.mark.parametrize(
    "told",
    [
        "A bus plunged into a ravine in the north on Monday",
        "A ferry capsized off the coast with 200 people aboard",
        "The rouble plunged against the dollar",
        "Oil prices slid after the meeting",
    ],
)
def test_what_stands_before_who_says_it_is_said(told: str) -> None:
    (found,) = EncoderReader().read(article_of(f"{told}, officials said.")).attributions
    assert not found.topic


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Harbour police put the toll at nine on Monday.", ("Harbour police", "the toll at nine")),
        ("The bank has put the cost of the plan at $4 million.", ("The bank", "the cost of the plan at $4 million")),
        ("The clerk put the bill at the back of a drawer.", None),
    ],
)
def test_who_puts_a_number_at_so_much_says_it(text: str, said: tuple[str, str] | None) -> None:
    found = [a for a in EncoderReader().read(article_of(text)).attributions if a.cue[0].of(text) == "put"]
    assert [(a.source[0].of(text), a.content[0].of(text)) for a in found] == ([said] if said else [])


def test_a_storm_is_nobody() -> None:
    text = "The storm\nStorm Maria left the island in ruins, the mayor said. After Maria the schools were shut."
    entities = EncoderReader().read(article_of(text, headline=True)).entities
    assert "person" not in {entity.kind for entity in entities if entity.span.of(text).endswith("Maria")}


def test_a_firm_of_two_names_is_one_body() -> None:
    text = "Pain\nJohnson & Johnson vigorously denied wrongdoing. The case against Johnson & Johnson goes on."
    found = {(entity.span.of(text), entity.kind) for entity in EncoderReader().read(article_of(text, True)).entities}
    assert ("Johnson & Johnson", "organisation") in found
    assert not any(name == "Johnson" for name, _ in found)


def test_a_letter_in_brackets_is_no_name_and_a_people_is_a_group() -> None:
    text = "Prime Minister Ann Lee (L) met a senior Shi'ite politician, Omar Haddad (R), in Basra on Monday."
    found = {m.span.of(text): m.kind for m in EncoderReader().read(article_of(text)).entities}
    assert not {"L", "R"} & found.keys()
    assert found["Shi'ite"] == "group"
