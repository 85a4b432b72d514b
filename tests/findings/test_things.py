"""What articles call events and things that have no name, and which expressions mean one thing."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.findings.told import place, told

from headwater.findings.entities import link_entities
from headwater.findings.wording.grouping import Expression, group_expressions
from headwater.findings.wording.phrases import find_phrases
from headwater.findings.wording.things import find_things
from headwater.model.spans import Span
from headwater.model.wording import Thing
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


def things(*texts: str) -> tuple[Thing, ...]:
    """The things of articles a, b, c …, all of whose sentences are alike."""
    readings = []
    for name, text in zip("abc", texts, strict=False):
        reading = told(name, f"News\n{text}", [("Ann Ellis", "person")])
        vectors = pack_vectors(np.ones((len(reading.sentences), 2)))
        readings.append(type(reading)(reading.article, reading.sentences, (), reading.entities, vectors=vectors))
    return find_things(readings, link_entities(readings).entities, "wording", 1)


def test_one_article_alone_judges_the_thing() -> None:
    (suit,) = things(
        "Ann Ellis filed the lawsuit on Monday. She called the lawsuit a duty.",
        "Ann Ellis filed the brutal lawsuit on Monday. The suit was lost. The suit was bad.",
    )
    assert suit.name in {"lawsuit", "suit"}
    assert suit.score == 0.8
    assert suit.reason == "Only this article says “brutal” (blame), which judges or classes."
    assert suit.uses[0].expression == "brutal lawsuit"
    assert suit.uses[0].alone


def test_one_word_for_one_thing_is_no_choice() -> None:
    assert things("The lawsuit was lost. The lawsuit was bad.", "The lawsuit was lost. The lawsuit was bad.") == ()


def test_places_of_a_thing_stand_in_the_text() -> None:
    texts = ("The lawsuit was lost. The lawsuit was bad.", "The suit was lost. The suit was bad.")
    (found,) = things(*texts)
    for use in found.uses:
        text = f"News\n{texts['ab'.index(use.article)]}"
        assert all(at.span.of(text) == use.expression for at in use.places)
        assert place(text, use.expression) in [at.span for at in use.places]
