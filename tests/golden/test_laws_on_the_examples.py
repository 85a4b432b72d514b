"""Two laws over the whole plan, on the examples: a copy adds no origin, a lost credit takes none away."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

import headwater as hw
from headwater.model.reading import Reading
from headwater.model.spans import Span
from headwater.model.story import Statement
from headwater.service.dossier import make_dossier
from headwater.service.report import one_story_of

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
STORIES = ("ferry-inquiry", "harbour-request", "mayor-charged", "mill-fire", "tessel-bank")


@cache
def readings(story: str) -> tuple[Reading, ...]:
    return tuple(hw.read(EXAMPLES / story, workers=1))


def statements(found: tuple[Reading, ...]) -> tuple[Statement, ...]:
    return make_dossier(one_story_of(found), found).statements


@cache
def told(story: str) -> tuple[Statement, ...]:
    return statements(readings(story))


def changed(before: tuple[Statement, ...], after: tuple[Statement, ...]) -> list[tuple[int, int, str]]:
    """The counts of the statements whose mentions still stand in one, before and after, where they differ."""
    at = {(m.article, m.start, m.end): statement for statement in after for m in statement.mentions}
    found = []
    for statement in before:
        now = {at.get((m.article, m.start, m.end)) for m in statement.mentions}
        same = now.pop() if len(now) == 1 else None
        if same is not None and same.independent_origins != statement.independent_origins:
            found.append((statement.independent_origins, same.independent_origins, same.explanation))
    return found


def copied(reading: Reading) -> Reading:
    """The same words in another outlet, later, without a word of thanks."""
    article = replace(
        reading.article,
        id="copy",
        path="copy.txt",
        outlet="Evening Carrier",
        published="2039-01-01",
        key=None,
        url=None,
    )
    attributions = tuple(
        replace(a, id=f"{a.id}-copy", article="copy", parent=a.parent and f"{a.parent}-copy")
        for a in reading.attributions
    )
    return replace(reading, article=article, attributions=attributions)


@pytest.mark.parametrize("story", STORIES)
def test_a_word_for_word_copy_of_any_article_adds_no_origin(story: str) -> None:
    for original in readings(story):
        assert changed(told(story), statements((*readings(story), copied(original)))) == []


def credits_of(story: str) -> list[tuple[Reading, list[Span]]]:
    """The articles that a line or a dateline credits to somebody, and where: the words of no attribution."""
    found = []
    lineage = make_dossier(one_story_of(readings(story)), readings(story)).lineage
    for reading in readings(story):
        edges = [edge for edge in lineage if edge.to == reading.article.id and edge.relation != "cites"]
        places = [p.span for edge in edges for p in edge.evidence if p.article == reading.article.id]
        spoken = [span for a in reading.attributions for span in (*a.source, *a.cue)]
        lines = [place for place in places if "credit" in edges[0].reason and not any(map(place.overlaps, spoken))]
        if len(edges) == 1 and lines:
            found.append((reading, lines))
    return found


def without(reading: Reading, places: list[Span]) -> Reading:
    """The reading of the same text with blanks in these places."""
    text = reading.article.text
    for place in places:
        text = text[: place.start] + " " * len(place) + text[place.end :]
    segments = tuple(replace(segment, credit=None) for segment in reading.article.segments)
    article = replace(reading.article, text=text, authors=(), segments=segments)
    entities = tuple(e for e in reading.entities if not any(place.overlaps(e.span) for place in places))
    return replace(reading, article=article, entities=entities)


@pytest.mark.parametrize("story", STORIES)
def test_the_loss_of_an_only_credit_lowers_no_count(story: str) -> None:
    for credited, places in credits_of(story):
        others = tuple(without(r, places) if r is credited else r for r in readings(story))
        lowered = [one for one in changed(told(story), statements(others)) if one[1] < one[0]]
        assert lowered == []


def test_some_examples_have_a_credit_to_lose() -> None:
    assert sum(len(credits_of(story)) for story in STORIES) >= 2


def test_the_examples_hold_statements_with_none_to_three_origins() -> None:
    counts = {statement.independent_origins for story in STORIES for statement in told(story)}
    assert {0, 1, 2, 3} <= counts
