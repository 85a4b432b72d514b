"""What the pair scorer weighs, counted in columns: the same as pair by pair."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, permutations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from headwater.findings.statements.columns import as_rows
from headwater.findings.statements.kinship import NEAR, delays, shortfalls
from headwater.findings.statements.likeness import compare_pairs, longest_runs
from headwater.findings.statements.pairs import compare_units, longest_run
from headwater.findings.statements.scores import FIGURES, gather_figures
from headwater.findings.statements.terms import Story, Terms, describe_units
from headwater.findings.statements.units import Unit
from headwater.model.article import Article
from headwater.model.reading import Reading

# Of these "raid" and "strike", "ferry" and "vessel" are kindred.
WORDS = ("ferry", "vessel", "captain", "raid", "strike", "cargo", "anchor")
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


KNOWN = st.sampled_from([None, "ent-1", "ent-2"])


@given(STORIES, st.lists(st.tuples(KNOWN, KNOWN), min_size=16, max_size=16))
def test_many_pairs_at_once_have_in_common_what_each_has_alone(
    articles: list[list[str]], known: list[tuple[str | None, str | None]]
) -> None:
    story = story_of(articles)
    terms = [named(unit, *known[n]) for n, unit in enumerate(story.terms)]
    one, other = np.array(list(permutations(range(len(terms)), 2)), np.int64).reshape(-1, 2).T
    columns = compare_pairs(terms, story.weights, one, other)
    for at, (i, j) in enumerate(zip(one, other, strict=True)):
        assert {name: column[at] for name, column in columns.items()} == compare_units(
            terms[i], terms[j], story.weights
        )._asdict()


@given(st.lists(st.lists(st.sampled_from(WORDS[:3]), max_size=9), min_size=2, max_size=5))
def test_the_longest_runs_of_many_pairs_are_those_of_each(units: list[list[str]]) -> None:
    one, other = np.array(list(permutations(range(len(units)), 2)), np.int64).reshape(-1, 2).T
    found = longest_runs(units, one, other)
    assert found.tolist() == [longest_run(units[i], units[j]) for i, j in zip(one, other, strict=True)]


def named(terms: Terms, name: str | None, meant: str | None) -> Terms:
    """A unit whose first word stands in a name, and which means somebody besides."""
    names = {terms.stems[0]: name} if name else {}
    return replace(terms, names=names, entities=frozenset(filter(None, (name, meant))))


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


def shortfalls_of(story: Story) -> dict[tuple[int, int], float]:
    pairs = list(combinations(range(len(story.terms)), 2))
    one, other = np.array(pairs, np.int64).reshape(-1, 2).T
    overlap = compare_pairs(story.terms, story.weights, one, other)["overlap"]
    return dict(zip(pairs, shortfalls(story.terms, one, other, overlap).tolist(), strict=True))


@given(STORIES)
def test_what_articles_have_less_than_near_ones_is_counted_pair_by_pair(articles: list[list[str]]) -> None:
    story = story_of(articles)
    found = shortfalls_of(story)

    def alike(i: int, j: int) -> float:
        return compare_units(story.terms[i], story.terms[j], story.weights).overlap

    def kin(a: str, b: str) -> float:
        """The mean over the units of `a` of the best overlap that each has with a unit of `b`, itself perhaps."""
        own = [i for i, terms in enumerate(story.terms) if a in terms.articles]
        theirs = [j for j, terms in enumerate(story.terms) if b in terms.articles]
        return sum(max(1.0 if i == j else alike(i, j) for j in theirs) for i in own) / len(own)

    for (i, j), short in found.items():
        one, other = story.terms[i].articles, story.terms[j].articles
        most = max(max(kin(a, b), kin(b, a)) for a in one for b in other)
        expected = 0.0 if one & other else min(0.0, np.log(max(most, 0.05) / NEAR))
        assert np.isclose(short, expected)


def test_a_copy_of_an_article_brings_no_two_articles_nearer() -> None:
    articles = [["captain cargo", "anchor ferry raid"], ["captain anchor strike", "vessel"]]
    assert shortfalls_of(story_of([*articles, articles[0]])) == shortfalls_of(story_of(articles))


def test_weeks_between_two_articles_count_and_a_later_copy_does_not() -> None:
    story = story_of([["ferry"], ["vessel"], ["cargo"], ["ferry"], ["anchor"]])
    days = {"art-0": 100, "art-1": 107, "art-2": 170, "art-3": 169, "art-4": -1}
    at = {terms.keys[0]: n for n, terms in enumerate(story.terms)}
    pairs = [("ferry", "vessel"), ("ferry", "cargo"), ("cargo", "ferry"), ("vessel", "cargo"), ("ferry", "anchor")]
    one, other = np.array([(at[a], at[b]) for a, b in pairs]).T
    found = delays(story.terms, one, other, days)
    assert np.allclose(np.exp(found), [1, 10, 10, 9, 1])
