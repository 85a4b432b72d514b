"""What holds for every reading, whatever is read."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.language.reading import article_of

from headwater.language.rules.reader import RulesReader
from headwater.model.article import Article, Segment
from headwater.model.spans import Span

PIECES = st.sampled_from(
    [
        "Ann Lee",
        " said ",
        "that ",
        "it was “safe.” ",
        "“We won,” ",
        "he said",
        ". ",
        ", ",
        "\n",
        "according to ",
        "Reuters",
        " told ",
        "who ",
        "claim ",
        "'s ",
        "(",
        ") ",
        "and ",
        "as saying ",
        "was quoted ",
        ": ",
        "“",
        "— ",
    ]
)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_every_span_lies_in_the_article_and_ids_are_unique(text: str) -> None:
    article = article_of(text)
    reading = RulesReader().read(article)
    whole = Span(0, len(text))
    ids = [attribution.id for attribution in reading.attributions]
    assert len(ids) == len(set(ids))
    for attribution in reading.attributions:
        spans = (*attribution.source, *attribution.cue, *attribution.content)
        assert attribution.cue
        assert attribution.content
        assert all(whole.contains(span) and len(span) for span in spans)
        assert attribution.parent is None or attribution.parent in ids
        assert attribution.parent != attribution.id
    assert all(len(Span(hedge.start, hedge.end)) and hedge.end <= len(text) for hedge in reading.hedges)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_reading_twice_gives_the_same(text: str) -> None:
    assert RulesReader().read(article_of(text)) == RulesReader().read(article_of(text))


def test_sentences_lie_within_their_segments_and_boilerplate_has_none() -> None:
    text = "It rained. Ann Lee\nLONDON\nIt stopped. It began.\nShare this."
    at = text.index
    article = Article(
        id="art-test",
        path="test.txt",
        text=text,
        segments=(
            Segment(0, 10, "body"),
            Segment(11, 18, "byline"),
            Segment(19, 25, "dateline"),
            Segment(at("It st"), at("\nShare"), "caption"),
            Segment(at("Share"), len(text), "boilerplate"),
        ),
    )
    sentences = [span.of(text) for span in RulesReader().read(article).sentences]
    assert sentences == ["It rained.", "It stopped.", "It began."]


def test_what_is_read_does_not_depend_on_the_articles_path() -> None:
    article = article_of("“We won,” Lee said.")
    assert RulesReader().read(replace(article, path="other.txt")) == RulesReader().read(article)


@pytest.mark.parametrize(
    "piece", ["a", ". ", '"', "'A ", "he said ", "“A b c d,” he said. ", "X and Y, ", "the “big” raid "]
)
def test_a_long_line_takes_no_longer_than_its_length(piece: str) -> None:
    def seconds(length: int) -> float:
        article = article_of(piece * (length // len(piece)))
        began = time.process_time()
        RulesReader().read(article)
        return time.process_time() - began

    seconds(1_000)
    # The better of two: a pause for collecting what other tests left behind is none of its length.
    assert min(seconds(80_000), seconds(80_000)) < 12 * seconds(20_000) + 0.5
