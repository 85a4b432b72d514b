"""What the pair scorer weighs, counted in columns: the same as pair by pair."""

from __future__ import annotations

from itertools import combinations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from headwater.findings.statements.columns import as_rows
from headwater.findings.statements.scores import FIGURES, gather_figures
from headwater.findings.statements.terms import Story, describe_units
from headwater.findings.statements.units import Unit
from headwater.model.article import Article
from headwater.model.reading import Reading

WORDS = ("ferry", "harbour", "captain", "storm", "pilot", "cargo", "anchor")
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)
STORIES = st.lists(st.lists(SENTENCES, min_size=1, max_size=4), min_size=2, max_size=3)


def story_of(articles: list[list[str]]) -> Story:
    """The units of articles of which each sentence is a unit; the same words in two articles are one."""
    units: dict[str, list[Unit]] = {}
    readings = []
    for number, sentences in enumerate(articles):
        name, text = f"art-{number}", ""
        for order, sentence in enumerate(sentences):
            units.setdefault(name, []).append(Unit(name, len(text), len(text) + len(sentence), "body", order, order))
            text += sentence + ". "
        readings.append(Reading(Article(name, f"{name}.txt", text)))
    return describe_units(units, readings, (), ())


def neighbours(story: Story, i: int) -> set[int]:
    """The units right before and behind one of a unit's places."""
    places = {(unit.article, unit.order) for unit in story.terms[i].units}
    beside = {(article, order + step) for article, order in places for step in (-1, 1)}
    return {j for j, terms in enumerate(story.terms) if any((u.article, u.order) in beside for u in terms.units)}


@given(STORIES)
def test_the_columns_are_what_counting_pair_by_pair_gives(articles: list[list[str]]) -> None:
    story = story_of(articles)
    pairs = list(combinations(range(len(story.terms)), 2))
    figures = gather_figures(story, pairs, None)
    assert figures.shape == (len(pairs), FIGURES.index("cosine"))
    column = {name: dict(zip(pairs, values, strict=True)) for name, values in zip(FIGURES, figures.T, strict=False)}
    overlap = column["overlap"]

    def of(i: int, j: int) -> float:
        return float(overlap.get((min(i, j), max(i, j)), 0.0))

    for i, j in pairs:
        mine, yours = story.terms[i].articles, story.terms[j].articles
        everyone = range(len(story.terms))
        rivals = [of(i, k) for k in everyone if story.terms[k].articles & yours]
        rivals += [of(k, j) for k in everyone if story.terms[k].articles & mine]
        best = max(rivals, default=0.0)
        assert column["rival"][i, j] == (of(i, j) / best if best else 0.0)
        assert column["apart"][i, j] == mine.isdisjoint(yours)
        near = [of(a, b) for a in neighbours(story, i) for b in neighbours(story, j)]
        assert column["near"][i, j] == max(near, default=0.0)


@given(st.lists(st.lists(st.integers(0, 9), max_size=4), min_size=1, max_size=6), st.data())
def test_rows_of_unequal_length_are_found_again(rows: list[list[int]], data: st.DataObject) -> None:
    which = data.draw(st.lists(st.integers(0, len(rows) - 1), max_size=6))
    at, values = as_rows(rows).of(np.array(which, np.int64))
    assert list(zip(at.tolist(), values.tolist(), strict=True)) == [
        (place, value) for place, row in enumerate(which) for value in rows[row]
    ]
