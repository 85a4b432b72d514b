"""One entity's expressions over a whole collection: found by any of its names, by outlet, over time."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.findings.wording import StoryWording, collect_wording, compare_wording, find_entity, spoken_of_most
from headwater.model.article import Article
from headwater.model.finding import EntityKind
from headwater.model.reading import Reading
from headwater.model.story import Entity, NamedMention

Told = tuple[str, str, str | None, str]
"""An article: its id, outlet, publication date and text."""


def story(key: str, articles: Sequence[Told], *entities: tuple[EntityKind, tuple[str, ...]]) -> StoryWording:
    """A story whose entities are mentioned wherever one of their names stands."""
    readings = [
        Reading(article=Article(id=name, path=f"{name}.txt", text=text, outlet=outlet, published=published))
        for name, outlet, published, text in articles
    ]
    found = tuple(
        Entity(
            id=f"{key}-{names[0]}", score=1.0, reason="", step="test", version=1, name=names[0], kind=kind,
            names=names, mentions=tuple(mentions_of(readings, names)),
        )
        for kind, names in entities
    )  # fmt: skip
    return StoryWording(tuple(r.article for r in readings), found, compare_wording(readings, found))


def mentions_of(readings: Sequence[Reading], names: Sequence[str]) -> list[NamedMention]:
    return [
        NamedMention(reading.article.id, at, at + len(name), "name")
        for reading in readings
        for name in names
        if (at := reading.article.text.find(name)) >= 0
    ]


ARMY: tuple[EntityKind, tuple[str, ...]] = ("group", ("Free Hills Army", "FHA"))
SPRING = story(
    "spring",
    [
        ("a", "Courier", "2031-03-02", "Troops shelled the Free Hills Army, or FHA, near Sel."),
        ("b", "Ledger", "2031-03-02", "Troops shelled FHA terrorists near Sel."),
    ],
    ARMY,
)
SUMMER = story(
    "summer",
    [("c", "Courier", "2031-06-20", "The FHA fled."), ("d", "Ledger", None, "Alleged FHA fighters fled.")],
    ("group", ("FHA",)),
    ("person", ("Ann Ellis", "Ellis")),
)


def test_a_name_that_one_story_gives_finds_the_entity_in_the_others() -> None:
    assert [entity.id for _, entity in find_entity("the free hills army", [SPRING, SUMMER])] == [
        "spring-Free Hills Army",
        "summer-FHA",
    ]
    assert find_entity("Hills", [SPRING, SUMMER]) == []


def test_a_body_is_found_by_a_name_that_no_article_uses() -> None:
    other = story("other", [("e", "Courier", None, "Daesh fled.")], ("group", ("Daesh",)))
    assert [entity.name for _, entity in find_entity("Islamic State", [SUMMER, other])] == ["Daesh"]


def test_a_family_name_does_not_make_two_people_one() -> None:
    other = story("other", [("e", "Courier", None, "Ellis won.")], ("person", ("Tom Ellis", "Ellis")))
    assert [entity.name for _, entity in find_entity("Ann Ellis", [SUMMER, other])] == ["Ann Ellis"]
    assert [entity.name for _, entity in find_entity("Ellis", [SUMMER, other])] == ["Ann Ellis", "Tom Ellis"]


def test_expressions_are_counted_by_outlet_and_month() -> None:
    found = collect_wording(find_entity("FHA", [SPRING, SUMMER]), "outlet", None)
    assert (found.entity, found.over) == ("Free Hills Army", "week")
    by_month = collect_wording(find_entity("FHA", [SPRING, SUMMER]), "outlet", "month")
    assert by_month.periods == ("2031-03-01", "2031-04-01", "2031-05-01", "2031-06-01")
    ledger = {count.expression: count for count in by_month.counts("Ledger")}
    assert ledger["FHA terrorists"].in_period == (1, 0, 0, 0)
    assert ledger["FHA terrorists"].judging == ("terrorists",)
    undated = ledger["Alleged FHA fighters"]
    assert (undated.times, sum(undated.in_period), undated.judging) == (1, 0, ("Alleged",))


def test_heads_and_modifiers_are_counted_by_side() -> None:
    found = collect_wording(find_entity("FHA", [SPRING, SUMMER]), "outlet", "month")
    heads, modifiers = found.part_counts("Ledger")
    assert heads == {"fighters": 1, "terrorists": 1}
    assert modifiers == {"FHA": 2, "Alleged": 1}


def test_by_article_every_article_is_a_side() -> None:
    found = collect_wording(find_entity("FHA", [SPRING, SUMMER]), "article", "year")
    assert sorted(found.sides) == ["a.txt", "b.txt", "c.txt", "d.txt"]


def test_names_that_are_like_the_asked_one_are_offered_first() -> None:
    assert spoken_of_most([SPRING, SUMMER], "Hill Army")[0] == "Free Hills Army"


@pytest.mark.parametrize("over", ["day", "week", "month", "year"])
def test_every_use_falls_into_a_period_of_the_whole(over: str) -> None:
    found = collect_wording(find_entity("FHA", [SPRING, SUMMER]), "outlet", over)  # type: ignore[arg-type]
    assert {use.period for use in found.uses if use.period} <= set(found.periods)
    assert list(found.periods) == sorted(set(found.periods))


@given(st.permutations([SPRING, SUMMER]))
def test_the_order_of_stories_does_not_matter(stories: list[StoryWording]) -> None:
    assert collect_wording(find_entity("FHA", stories), "outlet", None) == collect_wording(
        find_entity("FHA", [SPRING, SUMMER]), "outlet", None
    )
