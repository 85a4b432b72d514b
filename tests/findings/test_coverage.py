"""Who has which statement, where, alone or not; and what an article leaves out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.findings.coverage import compare_coverage
from headwater.model.article import Article, Segment, SegmentKind
from headwater.model.reading import Reading
from headwater.model.spans import Span
from headwater.model.story import Coverage, Mention, Statement


def read(name: str, *parts: tuple[SegmentKind, str]) -> Reading:
    segments, text = [], ""
    for kind, words in parts:
        segments.append(Segment(len(text), len(text) + len(words), kind))
        text += words + "\n\n"
    sentences = tuple(segment.span for segment in segments)
    return Reading(article=Article(id=name, path=name, text=text, segments=tuple(segments)), sentences=sentences)


def at(reading: Reading, words: str, score: float = 1.0) -> Mention:
    start = reading.article.text.index(words)
    return Mention(reading.article.id, start, start + len(words), score=score)


def statement(*mentions: Mention, key: str = "s") -> Statement:
    return Statement(id=key, score=1.0, reason="", step="test", version=1, mentions=mentions)


def by_article(cells: Sequence[Coverage]) -> dict[str, Coverage]:
    return {cell.article: cell for cell in cells}


STORY = [
    read(
        "a",
        ("headline", "Dam breaks"),
        ("body", "A dam broke."),
        ("body", "Two died. " + "x" * 60),
        ("body", "It rained."),
    ),
    read("b", ("body", "Rain fell."), ("body", "The dam broke."), ("caption", "The broken dam.")),
    read("c", ("body", "The mayor resigned."), ("body", "It rained."), ("body", "x" * 90), ("body", "A dam burst.")),
]


def test_a_cell_says_where_the_article_has_the_statement_first() -> None:
    a, b, c = STORY
    broke = statement(at(a, "A dam broke."), at(a, "Dam breaks"), at(b, "The broken dam."), at(c, "A dam burst."))
    cells = by_article(compare_coverage(STORY, [broke]))
    assert {name: cell.position for name, cell in cells.items()} == {"a": "headline", "b": "caption", "c": "end"}
    assert not any(cell.alone or cell.left_out for cell in cells.values())
    assert [place.start for place in cells["a"].evidence] == [0, 12]


@pytest.mark.parametrize(
    ("words", "position"), [("A dam broke.", "lead"), ("Two died.", "body"), ("It rained.", "end")]
)
def test_positions_follow_the_paragraphs_of_the_body(words: str, position: str) -> None:
    (cell, *_) = compare_coverage(STORY, [statement(at(STORY[0], words))])
    assert cell.position == position


def test_what_one_article_has_alone_is_marked() -> None:
    cells = compare_coverage(STORY, [statement(at(STORY[0], "Two died."))])
    assert [(cell.article, cell.alone) for cell in cells] == [("a", True)]
    assert cells[0].reason == "Stands in the body; no other article has it."


def test_what_all_others_have_is_left_out() -> None:
    a, b, _ = STORY
    cells = by_article(compare_coverage(STORY, [statement(at(a, "A dam broke."), at(b, "The dam broke."))]))
    assert (cells["c"].left_out, cells["c"].position) == (True, None)
    assert cells["c"].reason == "Not found here; all 2 other articles have it, 1 of them in the first paragraph."
    assert [place.article for place in cells["c"].evidence] == ["a", "b"]
    assert cells["c"].score < cells["a"].score


def test_what_is_left_out_weighs_by_prominence_and_independent_origins() -> None:
    a, b, _ = STORY

    def weight(*words: str, origins: int) -> float:
        told = replace(statement(*map(at, (a, b), words)), independent_origins=origins)
        return by_article(compare_coverage(STORY, [told]))["c"].weight

    assert weight("Dam breaks", "The dam broke.", origins=1) > weight("It rained.", "Rain fell.", origins=1)
    assert weight("It rained.", "Rain fell.", origins=3) > weight("It rained.", "Rain fell.", origins=1) > 0


def test_of_two_articles_one_adds_what_the_other_leaves_out() -> None:
    pair = STORY[:2]
    cells = by_article(compare_coverage(pair, [statement(at(pair[0], "Two died."))]))
    assert (cells["a"].alone, cells["b"].left_out) == (True, True)
    assert cells["b"].reason == "Not found here; the other article has it."


def test_an_article_alone_neither_adds_nor_leaves_out() -> None:
    (cell,) = compare_coverage(STORY[:1], [statement(at(STORY[0], "Two died."))])
    assert not cell.alone
    assert cell.reason == "Stands in the body; the story has no other article."


def test_without_segments_the_first_sentence_is_the_lead() -> None:
    text = "A dam broke. Two died. Rain fell."
    reading = Reading(article=Article(id="a", path="a", text=text), sentences=(Span(0, 12), Span(13, 22), Span(23, 33)))
    cells = compare_coverage(
        [reading], [statement(at(reading, "A dam"), key="1"), statement(at(reading, "Two"), key="2")]
    )
    assert [cell.position for cell in cells] == ["lead", "body"]


@given(st.permutations(range(3)), st.lists(st.booleans(), min_size=3, max_size=3))
def test_the_order_of_articles_does_not_matter_and_each_has_at_most_one_cell(order: list[int], has: list[bool]) -> None:
    words = ["A dam broke.", "The dam broke.", "A dam burst."]
    said = statement(*(at(STORY[i], words[i]) for i in range(3) if has[i]))
    cells = compare_coverage(STORY, [said])
    assert cells == compare_coverage([STORY[index] for index in order], [said])
    assert len({cell.article for cell in cells}) == len(cells)
    assert sum(cell.left_out for cell in cells) == (1 if sum(has) == 2 else 0)


def test_an_article_that_was_not_read_leaves_nothing_out() -> None:
    a, b = read("a", ("body", "A dam broke.")), read("b", ("body", "A dam broke."))
    unread = Reading(article=Article(id="c", path="c", text="Ein Damm brach."))
    cells = compare_coverage([a, b, unread], [statement(at(a, "A dam broke"), at(b, "A dam broke"))])
    assert {cell.article for cell in cells} == {"a", "b"}
