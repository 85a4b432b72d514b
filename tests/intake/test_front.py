"""Labelled lines above a plain text say whose it is, and are no part of what it tells."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.intake.front import read_front
from headwater.intake.make import make_article
from headwater.intake.raw import Given, RawArticle
from headwater.intake.settings import ReadSettings
from headwater.model.article import Article

BODY = "The dam will cost four billion crowns, the minister said on Monday."


def article_of(text: str, known: Given | None = None) -> Article:
    made = make_article(RawArticle("a.txt", "text", text, known or Given(), "0"), ReadSettings())
    assert isinstance(made, Article)
    return made


@pytest.mark.parametrize(
    "text",
    [
        f"Source: The Echo\nDate: 2 March 2026\nTitle: Dam to cost more\nSection: News\nBy: Ann Lee\n\n{BODY}",
        f'---\ntitle: "Dam to cost more"\ndate: 2026-03-02\noutlet: The Echo\nauthor: Ann Lee\n---\n{BODY}',
        f"\ufeff\r\nOutlet: The Echo\r\nDate: 2026-03-02\r\nHeadline: Dam to cost more\r\nBy: Ann Lee\r\n\r\n{BODY}",
    ],
)
def test_labelled_lines_are_what_the_text_says_of_itself(text: str) -> None:
    made = article_of(text)
    assert (made.outlet, made.published, made.title) == ("The Echo", "2026-03-02", "Dam to cost more")
    assert made.authors == ("Ann Lee",)
    assert [s.span.of(text) for s in made.segments_of("headline")] == ["Dam to cost more"]
    assert [s.span.of(text) for s in made.segments_of("body")] == [BODY]


@pytest.mark.parametrize(
    "text",
    [
        f"Date: 2 March 2026\n\n{BODY}",  # a line of the article's own
        f"LONDON: The Echo\nWho: nobody\n\n{BODY}",
        f"Source: The Echo\nTitle: Dam\nand then a line without a label\n{BODY}",
        f"---\nSource: The Echo\nTitle: Dam\n{BODY}",  # never closed
        "Source: The Echo\nTitle: Dam",
    ],
)
def test_too_few_labels_or_other_lines_are_text(text: str) -> None:
    assert read_front(text).end == 0


def test_a_headline_that_the_text_repeats_is_the_one_below() -> None:
    text = f"Source: The Echo\nTitle: Dam to cost more\n\nDam to cost more\n\n{BODY}"
    (headline,) = article_of(text).segments_of("headline")
    assert headline.start > text.index("\n\n")


def test_what_is_known_of_the_file_outranks_its_own_lines() -> None:
    text = f"Source: The Echo\nTitle: Dam\n\n{BODY}"
    assert article_of(text, Given(outlet="The Post")).outlet == "The Post"


@given(st.text(alphabet="ab:- \n\r\ufeff", max_size=60), st.sampled_from(["", "Source: x\nTitle: y\n", "---\n"]))
def test_the_lines_lie_in_the_text_in_order(text: str, above: str) -> None:
    whole = above + text
    front = read_front(whole)
    places = [(s.start, s.end) for s in front.segments(headline=True)]
    assert all(0 <= start < end <= front.end for start, end in places)
    assert all(first[1] <= second[0] for first, second in pairwise(places))
