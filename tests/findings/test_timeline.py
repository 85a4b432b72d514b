"""The story's dates in the order of time, each with the statements that it dates."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.findings.told import says

from headwater.findings.timeline import StoryTimeline, order_timeline
from headwater.model.article import Article, Segment, SegmentKind
from headwater.model.reading import Reading
from headwater.model.spans import Span
from headwater.model.story import DatedPlace, Mention, Statement
from headwater.text.dates import find_dates
from headwater.text.sentences import split_sentences


def read(text: str, name: str = "a", published: str | None = "2015-10-21", kind: SegmentKind = "body") -> Reading:
    article = Article(id=name, path=name, text=text, published=published, segments=(Segment(0, len(text), kind),))
    sentences = tuple(split_sentences(text))
    return Reading(article=article, sentences=sentences, dates=find_dates(text, published))


def statement(key: str, article: str, span: Span) -> Statement:
    return Statement(
        id=key, score=1.0, reason="", step="test", version=1, mentions=(Mention(article, span.start, span.end),)
    )


def places_of(readings: Sequence[Reading], statements: Sequence[Statement] = ()) -> tuple[DatedPlace, ...]:
    return order_timeline(readings, statements).timeline


def words(place: DatedPlace, reading: Reading) -> str:
    return reading.article.text[place.start : place.end]


def test_places_stand_in_the_order_of_time_over_all_articles() -> None:
    one = read("It reopened on Tuesday. It had closed in May 2009.", "a")
    two = read("It was built in 1990. Visitors came last week.", "b")
    places = places_of([one, two])
    assert [(place.article, place.earliest) for place in places] == [
        ("b", "1990-01-01"), ("a", "2009-05-01"), ("b", "2015-10-12"), ("a", "2015-10-20"),
    ]  # fmt: skip


def test_a_date_dates_the_statements_of_its_sentence() -> None:
    reading = read("The dam broke on Monday. The mayor resigned. On Tuesday the army came.")
    first, second, third = reading.sentences
    statements = [statement("s1", "a", first), statement("s2", "a", second), statement("s3", "a", Span(56, third.end))]
    places = places_of([reading], statements)
    assert [(words(place, reading), place.statements) for place in places] == [
        ("Monday", ("s1",)),
        ("Tuesday", ("s3",)),
    ]
    assert places[0].evidence[0].span == first


def told(*texts: str) -> StoryTimeline:
    """The timeline of articles a, b, c … of one sentence each, all of which make one statement."""
    readings = [read(text, name) for text, name in zip(texts, "abc", strict=False)]
    mentions = tuple(Mention(reading.article.id, 0, len(reading.article.text)) for reading in readings)
    thing = Statement(id="s1", score=1.0, reason="", step="test", version=1, mentions=mentions)
    return order_timeline(readings, [thing])


def test_articles_that_put_one_thing_on_different_days_are_shown_against_each_other() -> None:
    found = told("The dam broke on Tuesday.", "On Monday the dam broke.", "In October the dam broke.")
    places = {place.article: place for place in found.timeline}
    assert places["a"].differs == (places["b"].id,)
    assert places["b"].differs == (places["a"].id,)
    assert places["c"].differs == ()
    disagreed = [one for one in found.happenings if one.disagree]
    assert [(one.earliest, one.latest, len(one.days)) for one in disagreed] == [("2015-10-19", "2015-10-20", 3)]


@pytest.mark.parametrize(
    "texts",
    [
        ("The fire burned until dawn on Wednesday.", "The mill blew up late on Tuesday and a fire burned for hours."),
        ("The dam broke on Tuesday, after rain on Sunday.", "On Monday the dam broke."),
    ],
    ids=["one sentence tells two things", "one article gives two days"],
)
def test_days_that_may_be_of_two_things_do_not_differ(texts: tuple[str, str]) -> None:
    assert all(not place.differs for place in told(*texts).timeline)


@pytest.mark.parametrize(
    ("texts", "days"),
    [
        (("The dam broke on Tuesday.", "Late on Tuesday the old dam gave way."), [("2015-10-20", "2015-10-20", 2)]),
        (("The dam broke on Tuesday.", "The dam broke in October."), [("2015-10-20", "2015-10-20", 2)]),
        (("It fell on 5 May 2009.", "It fell on 5 May 2009.", "It fell in 1990."),
         [("1990-01-01", "1990-12-31", 1), ("2009-05-05", "2009-05-05", 2)]),
    ],
    ids=["the same day", "a day within a month", "years apart"],
)  # fmt: skip
def test_what_several_articles_tell_of_one_time_is_one_happening(
    texts: tuple[str, ...], days: list[tuple[str, str, int]]
) -> None:
    found = told(*texts).happenings
    assert [(one.earliest, one.latest, sum(len(d.dates) for d in one.days)) for one in found] == days
    assert not any(one.disagree for one in found)


def test_one_day_tells_two_things_where_no_statement_and_no_words_join_them() -> None:
    one, two = read("The dam broke on Tuesday.", "a"), read("A minister resigned on Tuesday.", "b")
    three = read("Rain fell hard, and the dam broke on Tuesday.", "c")
    found = order_timeline([one, two, three], [])
    assert sorted(len(happening.days[0].dates) for happening in found.happenings) == [1, 2]


def test_what_nothing_dates_stays_open_with_what_it_counts_from() -> None:
    reading = read("It broke on Wednesday. It lasted three days.", published=None)
    found = order_timeline([reading], [])
    assert found.timeline == found.happenings == ()
    assert [(reading.article.text[date.start : date.end], date.offset) for date in found.open_dates] == [
        ("Wednesday", "the Wednesday on or before publication")
    ]


def test_expressions_without_days_and_those_in_boilerplate_are_left_out() -> None:
    assert places_of([read("It went on for years, and goes on now.")]) == ()
    assert places_of([read("It broke on Monday.", published=None)]) == ()
    assert places_of([read("Published on Oct. 20, 2015", kind="boilerplate")]) == ()
    assert places_of([read("By Ann Moss, Oct. 20, 2015", kind="byline")]) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He served from 1965 to 1970.", [("1965 to 1970", "1965-01-01", "1970-12-31")]),
        ("It ran between 3 May 2010 and 9 May 2010.", [("3 May 2010 and 9 May 2010", "2010-05-03", "2010-05-09")]),
        ("It ran on 17-19 June 2011.", [("17-19 June 2011", "2011-06-17", "2011-06-19")]),
        ("It ran in 1965 and 1970.", [("1965", "1965-01-01", "1965-12-31"), ("1970", "1970-01-01", "1970-12-31")]),
        ("From 1970 to 1965.", [("1970", "1970-01-01", "1970-12-31"), ("1965", "1965-01-01", "1965-12-31")]),
    ],
)  # fmt: skip
def test_two_ends_of_a_range_are_one_place(text: str, expected: list[tuple[str, str, str]]) -> None:
    reading = read(text)
    places = sorted(places_of([reading]), key=lambda place: place.start)
    assert [(words(place, reading), place.earliest, place.latest) for place in places] == expected


def test_a_place_says_from_what_it_was_counted() -> None:
    said, counted = places_of([read("It was built in 1990 and opened on Tuesday.")])
    assert (said.score, said.reason) == (1.0, "The text says the year.")
    assert counted.score < said.score
    assert "2015-10-21" in counted.reason


TEXTS = st.lists(
    st.sampled_from(["It fell on Monday.", "It rose in 1990.", "From 1965 to 1970 it stood.", "It was in May 2009."]),
    min_size=1,
    max_size=4,
).map(" ".join)


@given(st.permutations(range(3)), st.tuples(TEXTS, TEXTS, TEXTS))
def test_the_order_of_articles_does_not_matter(order: list[int], texts: tuple[str, str, str]) -> None:
    readings = [read(text, f"article-{index}") for index, text in enumerate(texts)]
    shuffled = [readings[index] for index in order]
    found = order_timeline(readings, [])
    places = found.timeline
    assert found == order_timeline(shuffled, [])
    held = [date for happening in found.happenings for days in happening.days for date in days.dates]
    assert sorted(held) == sorted(place.id for place in places)
    assert all((a.earliest, a.latest) <= (b.earliest, b.latest) for a, b in pairwise(places))
    assert len({place.id for place in places}) == len(places)


@pytest.mark.parametrize("story", ["blumenthal-2010", "ginsburg-2016", "iraq-2015", "perry-2011", "tax-2013"])
def test_the_dates_of_gold_stories_are_right(shared: Path, story: str) -> None:
    folder = shared / "gold" / "stories" / story
    gold = json.loads((folder / "gold.json").read_text("utf-8"))
    readings = {
        name: read((folder / meta["file"]).read_text("utf-8"), name, meta["published"])
        for name, meta in gold["articles"].items()
    }
    places = places_of(list(readings.values()))
    right = [entry for entry in gold["timeline"] if _is_found(entry, readings[entry["article"]], places)]
    assert len(right) == len(gold["timeline"])


def _is_found(entry: dict[str, str], reading: Reading, places: tuple[DatedPlace, ...]) -> bool:
    at = -1
    for _ in range(int(entry.get("n") or 1)):
        at = reading.article.text.index(entry["text"], at + 1)
    span = Span(at, at + len(entry["text"]))
    here = [
        place for place in places if place.article == entry["article"] and Span(place.start, place.end).overlaps(span)
    ]
    return any((place.earliest, place.latest) == (entry["earliest"], entry["latest"]) for place in here)


def _spoken(text: str, source: str, cue: str, content: str) -> Reading:
    """An article in which somebody says something."""
    return replace(read(text), attributions=(says("a", text, source, cue, content),))


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The dam broke on Monday, the mayor said on Tuesday.", "the mayor", "said", "The dam broke on Monday"),
        ("The mayor said Tuesday the dam broke on Monday.", "The mayor", "said Tuesday", "the dam broke on Monday"),
        ("On Tuesday the mayor said the dam broke on Monday.", "the mayor", "said", "the dam broke on Monday"),
        ("On Tuesday, the mayor said the dam broke on Monday.", "the mayor", "said", "the dam broke on Monday"),
        ("The mayor told the council on Tuesday that it broke on Monday.", "The mayor", "told", "it broke on Monday"),
    ],
)
def test_the_day_on_which_somebody_spoke_is_told_from_that_of_what_he_said(
    text: str, source: str, cue: str, content: str
) -> None:
    reading = _spoken(text, source, cue, content)
    assert {words(place, reading): place.said for place in places_of([reading])} == {"Tuesday": True, "Monday": False}


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Guards who left on Tuesday said the dam broke.", "Guards who left on Tuesday", "the dam broke"),
        ("The mayor, who came on Tuesday, said the dam broke.", "The mayor", "the dam broke"),
        ("The dam broke, the mayor said, after it rained on Tuesday.", "the mayor", "The dam broke"),
    ],
)
def test_a_day_near_a_saying_may_be_of_something_else(text: str, source: str, content: str) -> None:
    assert [place.said for place in places_of([_spoken(text, source, "said", content)])] == [False]


def test_the_day_of_a_saying_does_not_differ_from_that_of_what_was_said() -> None:
    said = "The old dam broke, the mayor said on Tuesday."
    one = replace(read(said), attributions=(says("a", said, "the mayor", "said", "The old dam broke"),))
    two = read("The old dam broke on Monday.", "b")
    both = tuple(Mention(name, 0, len("The old dam broke")) for name in ("a", "b"))
    told = Statement(id="s", score=1.0, reason="", step="test", version=1, mentions=both)
    assert [place.differs for place in places_of([one, two], [told])] == [(), ()]
