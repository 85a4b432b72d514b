"""Laws of finding dates: places, order, intervals, linear time; and the calendar against the standard library's."""

from __future__ import annotations

import time
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.text.dates import find_dates
from headwater.text.dates.holidays import easter
from headwater.text.dates.lexicon import WEEKDAYS
from headwater.text.dates.periods import UNITS, Period, Unit, containing, part_of

PIECES = """
on in the of a last next this two 3 15 1999 2014 May march October Oct. Monday week weeks year's later ago early late
mid - , . and to from between quarter spring Christmas Eve BC century 1990s p.m. 10:30 GMT will said “ ” half first 25th
same that day night every fiscal end 7/8/07 2015-10-01 Ὀδύσσεια 🙂 \u200b
"""
WORDS = st.sampled_from([*PIECES.split(), "\n\n", "\n"])
TEXTS = st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=200)
DAYS = st.dates(min_value=date(1600, 1, 1), max_value=date(2400, 1, 1))
PUBLISHED = st.none() | DAYS.map(date.isoformat)


@given(TEXTS, PUBLISHED)
def test_expressions_stand_in_order_and_never_overlap(text: str, published: str | None) -> None:
    end = 0
    for found in find_dates(text, published):
        assert end <= found.start < found.end <= len(text)
        assert text[found.start : found.end].strip() == text[found.start : found.end]
        end = found.end


@given(TEXTS, PUBLISHED)
def test_intervals_are_whole_or_missing(text: str, published: str | None) -> None:
    for found in find_dates(text, published):
        assert (found.earliest is None) == (found.latest is None)
        if found.earliest is not None and found.latest is not None:
            assert date.fromisoformat(found.earliest) <= date.fromisoformat(found.latest)
            assert found.type in ("DATE", "TIME")


@given(TEXTS, PUBLISHED, st.text(alphabet="xyz \n", max_size=20))
def test_what_stands_before_the_part_read_changes_only_the_places(text: str, published: str | None, lead: str) -> None:
    alone = find_dates(text, published)
    within = find_dates(lead + text, published, start=len(lead))
    moved = [(found.start - len(lead), found.end - len(lead), found.value, found.earliest) for found in within]
    assert moved == [(found.start, found.end, found.value, found.earliest) for found in alone]


RELATIVE = st.sampled_from(
    [
        "Wednesday",
        "last week",
        "yesterday",
        "Oct. 1",
        "this spring",
        "two years ago",
        "next June",
        "tonight",
        "the weekend",
    ]
)


@given(st.lists(RELATIVE, min_size=1, max_size=5))
def test_nothing_relative_is_dated_without_a_publication_date(expressions: list[str]) -> None:
    text = " ".join(f"It rained {expression}." for expression in expressions)
    for found in find_dates(text, None):
        assert found.earliest is None
        assert found.offset


@given(DAYS, st.sampled_from([day.capitalize() for day in WEEKDAYS]))
def test_a_reported_weekday_is_publication_day_or_one_of_the_six_before(published: date, weekday: str) -> None:
    (found,) = find_dates(f"The minister resigned on {weekday}.", published.isoformat())
    day = date.fromisoformat(found.value)
    assert day.strftime("%A") == weekday
    assert timedelta(0) <= published - day <= timedelta(days=6)


@given(DAYS, st.sampled_from(UNITS))
def test_a_period_holds_the_days_between_its_bounds_and_no_other(day: date, unit: Unit) -> None:
    period = containing(day, unit)
    first, last = period.bounds()
    if unit == "weekend":
        assert (first.weekday(), last.weekday(), (last - first).days) == (5, 6, 1)
        return
    assert first <= day <= last
    assert period.moved(1).bounds()[0] == last + timedelta(days=1)
    assert period.moved(-1).bounds()[1] == first - timedelta(days=1)
    assert containing(last, unit) == period


@given(DAYS)
def test_values_are_those_of_the_standard_library(day: date) -> None:
    year, week, _ = day.isocalendar()
    assert containing(day, "day").value() == day.isoformat()
    assert containing(day, "week").value() == f"{year:04d}-W{week:02d}"
    assert containing(day, "month").value() == day.isoformat()[:7]
    assert containing(day, "year").value() == day.isoformat()[:4]
    assert containing(day, "quarter").value() == f"{day.year:04d}-Q{(day.month + 2) // 3}"


@given(DAYS, st.sampled_from(["month", "season", "quarter", "half", "year", "decade", "century"]))
def test_early_middle_and_late_parts_fill_the_period(day: date, unit: Unit) -> None:
    period = containing(day, unit)
    parts = [part_of(period, edge) for edge in ("early", "mid", "late")]
    assert (parts[0][0], parts[2][1]) == period.bounds()
    for (_, last), (first, _) in pairwise(parts):
        assert first == last + timedelta(days=1)


def test_years_before_our_era_have_a_value_and_no_bounds() -> None:
    assert Period("year", -480).value() == "BC0480"
    assert not Period("year", -480).exists()


# Easter Sundays from the tables of the Book of Common Prayer's successors.
@pytest.mark.parametrize(
    ("year", "month", "day"), [(1818, 3, 22), (1943, 4, 25), (2000, 4, 23), (2008, 3, 23), (2024, 3, 31), (2038, 4, 25)]
)
def test_easter_falls_where_the_tables_have_it(year: int, month: int, day: int) -> None:
    assert easter(year) == date(year, month, day)


@pytest.mark.parametrize(
    "piece", ["the first of the ", "1.1", "a_", "1 2 3 ", "two two ", "“a", "\n   ", "7/8/07 ", "of May "]
)
def test_a_long_line_takes_time_in_proportion(piece: str) -> None:
    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        start = time.process_time()
        find_dates(text, "2015-10-21")
        return time.process_time() - start

    seconds(2_000)  # the grammar is compiled when first needed
    short, long = min(seconds(10_000) for _ in range(3)), min(seconds(80_000) for _ in range(2))
    # eight times the text: a quadratic search would take sixty-four times as long
    assert long < 24 * short + 0.05


def test_a_line_of_ten_megabytes_is_read() -> None:
    text = "loremipsumdolor " * 650_000 + "on 3 May 2010"
    (found,) = find_dates(text, None)
    assert found.value == "2010-05-03"
