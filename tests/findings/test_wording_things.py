"""What articles call events and things that have no name, and which expressions mean one thing."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.findings.told import told

from headwater.findings.entities import link_entities
from headwater.findings.wording import describe_wording
from headwater.findings.wording.grouping import Expression, group_expressions
from headwater.findings.wording.phrases import find_phrases
from headwater.findings.wording.things import find_things
from headwater.model.reading import Reading, SentenceVectors
from headwater.model.spans import Span
from headwater.text.vectors import pack_vectors


def expression(words: str, entity: str | None = None, sentence: int = 0) -> Expression:
    stems = words.split()
    return Expression(frozenset(stems), stems[-1], entity, sentence)


@pytest.mark.parametrize(
    ("sentence", "phrases"),
    [
        ("They filed the sweeping lawsuit in court.", ["sweeping lawsuit"]),
        ("They lost the suit filed in Sel.", ["suit"]),
        ("The council's surprise legal assault was over.", ["surprise legal assault"]),
        ("They met the Free Hills Army in a week.", []),
        ("The lawsuit names the mayor.", ["mayor"]),
        ("Benefits of same-sex couples were cut.", ["same-sex couples"]),
        ("The new ad is out.", ["new ad"]),
        ("It was quickly over.", []),
    ],
)
def test_a_noun_phrase_is_found_where_its_end_is_sure(sentence: str, phrases: list[str]) -> None:
    found = find_phrases(sentence, Span(0, len(sentence)))
    assert [phrase.span.of(sentence) for phrase in found] == phrases


def test_what_shares_its_head_is_one_group_and_two_entities_never_are() -> None:
    said = [
        expression("sweep lawsuit"), expression("lawsuit"), expression("ellis", "e"), expression("moss", "m"),
        expression("ellis moss", "m"), expression("ferri"),
    ]  # fmt: skip
    groups = group_expressions(said)
    assert groups[0] == groups[1]
    assert groups[3] == groups[4]
    assert len({groups[0], groups[2], groups[3], groups[5]}) == 4


def test_kindred_heads_in_like_sentences_are_one_group() -> None:
    said = [expression("lawsuit", sentence=0), expression("case", sentence=1), expression("harbor", sentence=2)]
    near = np.array([[1.0, 0.1], [1.0, 0.0], [0.0, 1.0]])
    groups = group_expressions(said, near)
    assert groups[0] == groups[1] != groups[2]


def test_a_head_that_mostly_means_an_entity_goes_with_it() -> None:
    said = [expression("mayor", "e"), expression("mayor", "e"), expression("mayor", "m"), expression("mayor")]
    groups = group_expressions(said)
    assert groups[3] == groups[0]


STEMS = st.lists(st.sampled_from("abcde"), min_size=1, max_size=3).map(" ".join)


@given(st.lists(st.tuples(STEMS, st.sampled_from([None, "e", "m"])), max_size=12))
def test_no_group_holds_two_entities(rows: list[tuple[str, str | None]]) -> None:
    said = [expression(words, entity) for words, entity in rows]
    groups = group_expressions(said)
    held = {(group, one.entity) for group, one in zip(groups, said, strict=True) if one.entity}
    assert len(held) == len({group for group, _ in held})


def read(*texts: str) -> list[Reading]:
    """Articles a, b, c …, all of whose sentences are alike."""
    readings = []
    for name, text in zip("abc", texts, strict=False):
        reading = told(name, f"News\n{text}", [("Ann Ellis", "person")])
        readings.append(replace(reading, vectors=pack_vectors(np.ones((len(reading.sentences), 2)))))
    return readings


SUITS = (
    "Ann Ellis filed the lawsuit on Monday. The lawsuit was a duty.",
    "Ann Ellis filed the brutal lawsuit on Monday. The suit was lost. The suit was bad.",
)


def test_a_thing_goes_by_kindred_nouns_and_is_no_entity_that_is_named() -> None:
    readings = read(*SUITS)
    (suit,) = find_things(readings, link_entities(readings).entities, "wording", 1)
    assert (suit.name, suit.kind, suit.names) == ("suit", "other", ())
    texts = {reading.article.id: reading.article.text for reading in readings}
    said = [texts[mention.article][mention.start : mention.end] for mention in suit.mentions]
    assert said == ["lawsuit", "lawsuit", "brutal lawsuit", "suit", "suit"]


def test_a_word_of_one_article_alone_for_a_thing_comes_first() -> None:
    readings = read(*SUITS)
    found = describe_wording(readings, link_entities(readings).entities, ())
    (suit,) = (entity for entity in found.entities if entity.kind == "other")
    first = next(wording for wording in found.wording if wording.entity == suit.id)
    assert (first.article, first.expression, first.alone) == ("b", "brutal lawsuit", True)
    assert first.reason == "Only this article says “brutal” (blame), which judges or classes."


def test_what_one_article_alone_speaks_of_is_no_thing_of_the_story() -> None:
    readings = read("The lawsuit was lost. The lawsuit was bad. The lawsuit was old.", "It rained on the harbour.")
    assert find_things(readings, (), "wording", 1) == ()


def test_without_sentence_vectors_the_words_decide() -> None:
    readings = [replace(reading, vectors=SentenceVectors()) for reading in read(*SUITS)]
    assert [thing.name for thing in find_things(readings, (), "wording", 1)] == ["suit"]


@given(st.permutations(range(2)))
def test_the_order_of_articles_does_not_matter(order: list[int]) -> None:
    readings = read(*SUITS)
    assert find_things([readings[n] for n in order], (), "w", 1) == find_things(readings, (), "w", 1)
