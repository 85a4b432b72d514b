"""Dates, numbers and words are shown as a person reads them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.export.sample_articles import A, E

from headwater.export.show import (
    article_names,
    clip,
    counted,
    date_words,
    days_words,
    joined,
    listed_counts,
    number_words,
    outlet_words,
    percent,
    visible,
)


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        (None, "date unknown"),
        ("2015-10-21", "21 October 2015"),
        ("2015-10-21T14:05:33+02:00", "21 October 2015, 14:05"),
        ("2015-10-21 00:00:00", "21 October 2015"),
        ("2015-10", "October 2015"),
        ("2015", "2015"),
        ("2015-31-12", "2015-31-12"),
        ("last week", "last week"),
    ],
)
def test_a_date_is_shown_as_exactly_as_it_is_known(iso: str | None, words: str) -> None:
    assert date_words(iso) == words


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        ("2015-10-21", "2015-10-21", "21 October 2015"),
        ("2015-01-01", "2015-12-31", "2015"),
        ("2010-01-01", "2019-12-31", "2010–2019"),
        ("2016-02-01", "2016-02-29", "February 2016"),
        ("2015-12-01", "2015-12-31", "December 2015"),
        ("2015-12-01", "2015-12-30", "1–30 December 2015"),
        ("2016-05-02", "2016-05-08", "2–8 May 2016"),
        ("2016-03-01", "2016-05-31", "1 March – 31 May 2016"),
        ("2015-12-28", "2016-01-03", "28 December 2015 – 3 January 2016"),
        ("9999-12-01", "9999-12-31", "December 9999"),
        ("then", "now", "then to now"),
    ],
)
def test_a_stretch_of_days_is_shown_in_the_fewest_words(earliest: str, latest: str, words: str) -> None:
    assert days_words(earliest, latest) == words


@given(st.text(), st.integers(1, 50))
def test_clipped_text_fits_and_begins_as_the_text_does(text: str, limit: int) -> None:
    short = clip(text, limit)
    assert len(short) <= limit
    assert short == text or text.startswith(short.removesuffix("…"))


@given(st.text())
def test_visible_text_keeps_all_that_can_be_read(text: str) -> None:
    readable = "".join(c for c in text if c.isalnum())
    assert readable in "".join(c for c in visible(text) if c.isalnum()) or visible(text) != text
    assert visible(visible(text)) == visible(text)


def test_outlets_are_named_apart() -> None:
    assert outlet_words(E) == "unknown outlet"
    assert outlet_words(replace(A, outlet="  ")) == "unknown outlet"
    twice = (A, E, replace(A, id="other"), replace(E, id="third"))
    assert list(article_names(twice).values()) == [
        *("The Harbour Courier (1)", "unknown outlet (1)", "The Harbour Courier (2)", "unknown outlet (2)")
    ]
    files = (E, replace(E, id="third", path="elsewhere/letter.txt"), A)
    assert list(article_names(files).values()) == [
        *(f"unknown outlet ({E.path.rsplit('/', 1)[-1]})", "unknown outlet (letter.txt)", "The Harbour Courier")
    ]


def test_a_clipped_text_keeps_its_full_stop_apart() -> None:
    assert clip("The road is open. Lorries wait.", 20) == "The road is open. …"
    assert clip("The road is open today.", 20) == "The road is open…"


def test_numbers_and_rows_of_names_read_as_english() -> None:
    assert (counted(1, "article"), counted(1200, "article")) == ("1 article", "1,200 articles")
    assert (number_words(2), number_words(13)) == ("two", "13")
    assert joined(["A"]) == "A"
    assert joined(["A", "B", "C"]) == "A, B and C"
    assert joined("ABCDEF") == "A, B, C and 3 others"
    assert joined([]) == ""
    assert [percent(share) for share in (0.0, 0.004, 0.414, 0.996, 1.0)] == [
        "0 %",
        "under 1 %",
        "41 %",
        "99 %",
        "100 %",
    ]


def test_counts_are_listed_in_order_and_the_rest_is_counted() -> None:
    assert listed_counts({"militants": 3, "group": 1, "cell": 1}, 2) == "militants ×3, group and 1 more"
    assert listed_counts({}) == ""
