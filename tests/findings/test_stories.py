"""Stories: articles of one event come together, others stay apart, and no chain of likenesses makes a story."""

from __future__ import annotations

import random
import re
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.findings.stories import digest_article, group_articles, group_digests, index
from headwater.findings.stories.components import strong_components
from headwater.findings.stories.likeness import Pairs, alike_pairs
from headwater.findings.stories.linkage import link_groups
from headwater.findings.stories.rows import weigh_digests
from headwater.intake.inputs import find_raw
from headwater.intake.make import make_article
from headwater.intake.raw import RawArticle
from headwater.intake.settings import ReadSettings
from headwater.model.article import Article, Segment
from headwater.model.reading import Reading

BARGE = (
    """Gravel barge blocks channel to Lorne Point

A barge loaded with gravel ran aground off Lorne Point before dawn and has closed the northern channel. Divers found a
gash in the hull of the Hedda Kvist and sealed it with canvas.""",
    """Island cut off as barge runs aground

Ferries to Lorne Point were cancelled on Monday because the Hedda Kvist, a gravel barge, lies across the northern
channel with a gash in her hull, the harbour authority said.""",
    """Harbour authority blames sandbank for stranded barge

A sandbank that shifts each winter caught the gravel barge Hedda Kvist in the northern channel off Lorne Point, the
harbour authority said after divers searched the hull.""",
)
BANK = (
    """Tessel Bank fined over frozen accounts

The regulator fined Tessel Bank forty million crowns for freezing the accounts of pensioners during its takeover of
Orrin Savings, its chairman Pell Arvidsen said.""",
    """Chairman of Tessel Bank resigns

Pell Arvidsen resigned as chairman of Tessel Bank a day after the regulator fined it for freezing pensioners' accounts
in the takeover of Orrin Savings.""",
)
BELL = (
    """Stolen lighthouse bell found in orchard

A bronze bell that vanished from the lighthouse at Skarrow forty years ago was dug up by a boar in an orchard near
Melwick, the museum's curator Ada Finch said.""",
)


def reading(name: str, text: str, published: str | None = "2019-03-04", **fields: str) -> Reading:
    """A reading of a text whose first paragraph is the headline."""
    spans = [m.span() for m in re.finditer(r"[^\n]+", text)]
    segments = tuple(Segment(a, b, "body" if n else "headline") for n, (a, b) in enumerate(spans))
    article = Article(f"art-{name}", f"{name}.txt", text, published=published, segments=segments, **fields)  # type: ignore[arg-type]
    return Reading(article)


def collection() -> list[Reading]:
    """Three stories: of three articles, of two, and of one."""
    texts = [*BARGE, *BANK, *BELL]
    return [reading(f"{n}", text) for n, text in enumerate(texts)]


def grouped(readings: Sequence[Reading]) -> list[set[str]]:
    """The stories as sets of their articles' names."""
    return [{article.removeprefix("art-") for article in story.articles} for story in group_articles(readings)]


def test_each_event_is_one_story_and_an_article_alone_is_one_too() -> None:
    assert sorted(map(sorted, grouped(collection()))) == [["0", "1", "2"], ["3", "4"], ["5"]]


def test_articles_of_one_event_alone_in_a_collection_are_one_story() -> None:
    assert grouped(collection()[:3]) == [{"0", "1", "2"}]
    assert grouped(collection()[3:5]) == [{"3", "4"}]


@given(st.permutations(range(6)))
def test_the_order_of_articles_changes_nothing(order: list[int]) -> None:
    readings = collection()
    assert group_articles([readings[n] for n in order]) == group_articles(readings)


@given(st.lists(st.sampled_from(range(6)), unique=True))
def test_every_article_is_in_exactly_one_story(chosen: list[int]) -> None:
    readings = [collection()[n] for n in chosen]
    found = [article for story in group_articles(readings) for article in story.articles]
    assert sorted(found) == sorted(r.article.id for r in readings)


def test_many_articles_of_one_event_stay_one_story() -> None:
    chance = random.Random(3)
    sentences = [s for text in BARGE for s in text.replace("\n\n", ". ").split(". ")]
    readings = [reading(f"{n}", "\n\n".join(chance.sample(sentences, 4)), f"2019-03-{4 + n % 5:02}") for n in range(60)]
    assert [len(story.articles) for story in group_articles(readings)] == [60]


def likenesses(days: Sequence[str | None]) -> dict[tuple[int, int], float]:
    """How alike each pair of the collection is, were its articles published on these days."""
    digests = [digest_article(replace(r.article, published=day)) for r, day in zip(collection(), days, strict=True)]
    pairs = alike_pairs(weigh_digests(digests))
    columns = (pairs.one.tolist(), pairs.other.tolist(), pairs.alike.tolist())
    return {(min(one, other), max(one, other)): alike for one, other, alike in zip(*columns, strict=True)}


def test_compiled_loops_find_exactly_what_plain_ones_do(monkeypatch: pytest.MonkeyPatch) -> None:
    days = ["2019-03-04", "2019-03-05", None, "2019-04-01", "2019-03-04", "2020-01-01"]
    plain = likenesses(days)
    monkeypatch.setattr(index, "MANY", 1)
    assert likenesses(days) == plain
    assert plain


def test_the_further_apart_in_time_the_less_alike_without_a_window() -> None:
    one_day = likenesses(["2019-03-04"] * 6)
    weeks = likenesses([f"2019-0{n + 1}-04" for n in range(6)])
    years = likenesses([f"{1990 + 8 * n}-03-04" for n in range(6)])
    undated = likenesses([None] * 6)
    assert one_day[0, 1] > weeks[0, 1] > years[0, 1] > 0.1
    assert one_day[0, 1] > undated[0, 1] > years[0, 1]


def test_a_story_that_runs_for_months_stays_one_where_its_articles_say_so() -> None:
    run = [replace(reading(f"{n}", BARGE[n % 3]).article, published=f"2019-0{n + 1}-04") for n in range(6)]
    assert [len(story.articles) for story in group_articles([Reading(article) for article in run])] == [6]


@given(st.permutations(range(6)), st.sampled_from(range(7)))
def test_an_article_of_another_matter_changes_no_story(order: list[int], place: int) -> None:
    readings = [collection()[n] for n in order]
    other = reading("other", "Zebra foals outgrow paddock\n\nKeepers moved seven striped foals overnight.")
    mixed = [*readings[:place], other, *readings[place:]]
    assert {s for s in group_articles(mixed) if s.articles != ("art-other",)} == set(group_articles(readings))


@given(st.lists(st.sampled_from(range(6)), unique=True), st.integers(1, 4))
def test_how_digests_are_batched_changes_nothing(chosen: list[int], batch: int) -> None:
    digests = [digest_article(collection()[n].article) for n in chosen]
    with patch("headwater.findings.stories.rows.BATCH", batch):
        in_batches = group_digests(digests)
    assert in_batches == group_digests(digests)


@given(st.dictionaries(st.tuples(st.integers(0, 9), st.integers(0, 9)), st.floats(0.0625, 1.0, width=32), max_size=25))
def test_components_grouped_one_by_one_are_the_whole_grouped_at_once(raw: dict[tuple[int, int], float]) -> None:
    chosen = sorted({(min(p), max(p)): alike for p, alike in raw.items() if p[0] != p[1]}.items())
    columns = zip(*[(one, other, alike) for (one, other), alike in chosen], strict=True) if chosen else ([], [], [])
    pairs = Pairs(*(np.array(column, kind) for column, kind in zip(columns, ("i4", "i4", "f4"), strict=True)))
    apart = [
        [component.members[member] for member in group]
        for component in strong_components(10, pairs, 0.4)
        for group in link_groups(len(component.members), component.pairs, 0.4)
    ]
    whole = link_groups(10, [(one, other, alike) for (one, other), alike in chosen], 0.4)
    assert sorted(group for group in apart if len(group) > 1) == [group for group in whole if len(group) > 1]


def test_no_chain_makes_a_story() -> None:
    chain = [(n, n + 1, 0.5) for n in range(9)]
    groups = link_groups(10, chain, 0.2)
    assert max(map(len, groups)) <= 4


@given(st.dictionaries(st.tuples(st.integers(0, 7), st.integers(0, 7)), st.floats(0.05, 1.0), max_size=20))
def test_average_linkage_does_what_a_slow_one_does(raw: dict[tuple[int, int], float]) -> None:
    pairs = {(min(p), max(p)): alike for p, alike in raw.items() if p[0] != p[1]}
    groups: list[list[int]] = [[n] for n in range(8)]
    while True:
        scored = [
            (-sum(pairs.get((min(i, j), max(i, j)), 0.0) for i in a for j in b) / (len(a) * len(b)), a[0], b[0], a, b)
            for n, a in enumerate(groups)
            for b in groups[n + 1 :]
        ]
        best = min(scored, default=(0.0,))
        if -best[0] < 0.3:
            break
        a, b = best[3], best[4]  # type: ignore[misc]
        groups = sorted([*(g for g in groups if g not in (a, b)), sorted(a + b)])
    totals = [(a, b, alike) for (a, b), alike in pairs.items()]
    found = link_groups(8, totals, 0.3)
    assert sorted(n for group in found for n in group) == list(range(8))
    assert _worth(found, pairs) == _worth(groups, pairs)


def _worth(groups: Sequence[Sequence[int]], pairs: dict[tuple[int, int], float]) -> float:
    """The likeness within the groups."""
    return round(sum(alike for (a, b), alike in pairs.items() if any(a in g and b in g for g in groups)), 6)


def test_a_story_is_called_by_its_most_central_headline() -> None:
    stories = {len(story.articles): story for story in group_articles(collection())}
    assert stories[3].title in {text.split("\n")[0] for text in BARGE}
    assert "barge" in stories[3].title.lower()
    assert stories[1].title == "Stolen lighthouse bell found in orchard"


def test_the_title_is_metadata_first_then_the_headline_then_the_first_sentence() -> None:
    titled = reading("t", BELL[0], title="Bell  comes\nhome")
    assert [story.title for story in group_articles([titled])] == ["Bell comes home"]
    plain = Reading(Article("art-p", "p.txt", "word " * 60))
    (story,) = group_articles([plain])
    assert story.title.endswith(" …")
    assert len(story.title) <= 122


def test_first_and_last_are_the_known_times_of_publication() -> None:
    days = ["2019-03-05T10:00", None, "2019-03-04"]
    (story,) = group_articles([reading(f"{n}", text, days[n]) for n, text in enumerate(BARGE)])
    assert (story.first, story.last) == ("2019-03-04", "2019-03-05T10:00")
    assert story.articles == ("art-2", "art-0", "art-1")


def test_a_published_time_that_is_no_date_is_no_evidence() -> None:
    assert grouped([reading(f"{n}", text, "last week") for n, text in enumerate(BARGE)]) == [{"0", "1", "2"}]


def test_function_words_of_a_language_without_a_table_group_nothing() -> None:
    texts = (
        "La mairie de la ville a dit que le pont est fermé pour les camions et que les bus ne passent pas",
        "Le juge de la cour a dit que le vol est prouvé pour les deux et que les voisins ne parlent pas",
    )
    readings = [reading(f"{n}", text, language="fr") for n, text in enumerate(texts)]
    assert len(group_articles(readings)) == 2


def test_a_thousand_articles_take_seconds() -> None:
    chance = random.Random(5)
    parts = [f"{a}{b}" for a in "bdfgklmnprst" for b in ("a", "en", "or", "ul")]
    vocabulary = ["".join(chance.choices(parts, k=3)) for _ in range(20_000)]
    events = [chance.sample(vocabulary, 40) for _ in range(150)]
    headlines = [" ".join(chance.choices(events[n % 150], k=7)) for n in range(1000)]
    bodies = [[*chance.choices(events[n % 150], k=80), *chance.choices(vocabulary, k=20)] for n in range(1000)]
    readings = [reading(f"{n}", f"{headlines[n]}\n\n{' '.join(bodies[n])}") for n in range(1000)]
    started = time.perf_counter()
    stories = group_articles(readings)
    assert time.perf_counter() - started < 15
    assert len(stories) == 150


def test_the_gold_stories_come_apart_again(shared: Path) -> None:
    folders = sorted(path for path in (shared / "gold" / "stories").iterdir() if path.is_dir())
    settings = ReadSettings()
    home: dict[str, str] = {}
    readings = []
    for folder in folders:
        for raw in find_raw([str(folder)], settings):
            article = make_article(raw, settings) if isinstance(raw, RawArticle) else raw
            if isinstance(article, Article):
                home[article.id] = folder.name
                readings.append(Reading(article))
    stories = group_articles(readings)
    assert [{home[article] for article in story.articles} for story in stories] == [
        {home[story.articles[0]]} for story in stories
    ]
    assert len(stories) == len(folders)


def test_an_empty_collection_has_no_story_and_an_empty_article_one() -> None:
    assert group_articles([]) == ()
    assert len(group_articles([Reading(Article("art-a", "a.txt", "")), Reading(Article("art-b", "b.txt", ""))])) == 2
