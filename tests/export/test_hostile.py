"""Whatever an article holds, it is shown and never runs, and one article cannot swallow the page."""

from __future__ import annotations

import io
import re
import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from tests.export.pages import read_page
from tests.export.sample_articles import common

from headwater.export.html import diff_html, dossier_html, index_html
from headwater.export.html.escape import safe_link, words
from headwater.export.show import ACTING
from headwater.export.terminal import plain_text, print_diff, print_dossier, print_reading
from headwater.findings.diff import compare_articles
from headwater.model.article import Article, Issue, Segment
from headwater.model.dossier import Dossier
from headwater.model.finding import Hedge
from headwater.model.reading import Reading
from headwater.model.story import Entity, Story

ATTACKS = (
    "<script>alert(1)</script>",
    "</script><script>alert(2)</script>",
    "</style><img src=x onerror=alert(3)>",
    '" onmouseover="alert(4)',
    "' onfocus='alert(5)",
    "<iframe srcdoc='<script>alert(6)</script>'>",
    "{{ 7*7 }}{% include 'x' %}",
    "<!-- ]]> --!><svg onload=alert(8)>",
    "&lt;b&gt; &#x3c;script&#x3e;",
    "\u202ereversed\u202c \u2066isolated\u2069",
    "\x1b[2J\x1b]0;title\x07 \x9b31m \x00 \x7f",
    "\ud800 lone",
    "a\rb\u2028c",
)


def hostile(attack: str) -> Dossier:
    """A dossier in which the attack stands wherever words of the input can stand."""
    text = f"{attack}\n\n{attack} said {attack}."
    article = Article(
        id="art-hostile",
        path=attack,
        text=text,
        key=attack,
        title=attack,
        outlet=attack,
        url=f"javascript:{attack}",
        published=attack,
        authors=(attack,),
        segments=(Segment(0, len(attack), "headline"), Segment(len(attack) + 2, len(text), "body")),
        language=attack,
    )
    place = {"article": article.id, "start": 0, "end": len(attack)}
    entity = Entity(**common("ent", step="entities", reason=attack), name=attack, kind="other", names=(), mentions=())  # type: ignore[arg-type]
    hedge = Hedge(**common("hed", step="hedges", reason=attack), **place, kind="hedge")  # type: ignore[arg-type]
    return Dossier(
        id="story-hostile",
        title=attack,
        story=Story("story-hostile", attack, (article.id,), attack, attack, 1.0, attack),
        headwater="0",
        articles=(article,),
        entities=(entity,),
        hedges=(hedge,),
        issues=(Issue(attack, "left_out", attack, attack),),
    )


@pytest.mark.parametrize("attack", ATTACKS)
def test_nothing_of_an_article_becomes_markup(attack: str) -> None:
    dossier = hostile(attack)
    harmless = read_page(dossier_html(hostile("plain words")))
    for html in (dossier_html(dossier), index_html([dossier], dossier.issues)):
        read = read_page(html)
        assert not ACTING.search(html.replace("\n", ""))
        assert not [n for e in read.elements for n in e.attributes if n.startswith("on")]
        assert {e.tag for e in read.elements} <= {e.tag for e in harmless.elements} | {"ol", "li", "section"}
        assert not [e for e in read.of("a") if ":" in e.attributes["href"]]
        html.encode("utf-8")


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_diff_page_and_a_frame_are_as_safe(attack: str) -> None:
    (article,) = hostile(attack).articles
    html = diff_html(compare_articles(Reading(article), Reading(replace(article, text=article.text[:-1] + " more."))))
    assert {e.tag for e in read_page(html).elements} <= {
        *("html", "head", "meta", "link", "title", "style", "body", "main", "header", "p", "span", "h1", "bdi", "ul"),
        *("li", "b", "del", "ins", "mark", "div", "table", "thead", "tbody", "tr", "th", "td"),
    }
    frame = dossier_html(hostile(attack), fragment=True)
    assert [e.tag for e in read_page(frame).elements] == ["iframe"]


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("width", [30, 80])
def test_nothing_of_an_article_acts_on_a_terminal(attack: str, width: int) -> None:
    dossier = hostile(attack)
    (article,) = dossier.articles
    out = io.StringIO()
    console = Console(file=out, width=width, force_terminal=True)
    print_dossier(console, dossier, verbose=True)
    print_reading(console, Reading(article, hedges=dossier.hedges))
    print_diff(console, compare_articles(Reading(article), Reading(article)), verbose=True)
    unstyled = re.sub(r"\x1b\[[0-9;]*m", "", out.getvalue())
    assert not ACTING.search(unstyled)


@given(st.text())
def test_plain_text_is_one_line_that_does_nothing(text: str) -> None:
    shown = plain_text(text)
    assert not ACTING.search(shown)
    assert "\n" not in shown
    assert plain_text(shown) == shown


@given(st.text(max_size=60))
def test_words_are_isolated_and_escaped(text: str) -> None:
    html = words(text)
    read = read_page(str(html))
    assert read.elements[0].tag == "bdi"
    assert {e.tag for e in read.elements} <= {"bdi", "span"}


def test_acting_characters_are_named_on_the_page() -> None:
    html = dossier_html(hostile("safe\u202etxt"))
    assert '<span class="acting" title="right-to-left override">U+202E</span>' in html


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://outlet.example/a?b=c", True),
        ("http://outlet.example", True),
        ("HTTPS://outlet.example/", True),
        ("javascript:alert(1)", False),
        ("java\nscript:alert(1)", False),
        ("data:text/html,<script>", False),
        ("//outlet.example", False),
        ("https://", False),
        ("https://[broken", False),
        ("https://outlet.example/\u202e", False),
        ("", False),
        (None, False),
    ],
)
def test_only_web_addresses_become_links(url: str | None, safe: bool) -> None:
    assert (safe_link(url) is not None) == safe


def test_a_line_of_ten_megabytes_is_cut_with_a_note_and_its_evidence_kept() -> None:
    text = "word " * 2_000_000
    at = 9_000_000
    article = Article(id="art-long", path="long.txt", text=text, title=text, segments=(Segment(0, len(text), "body"),))
    hedge = Hedge(**common("hed", step="hedges", reason="r"), article=article.id, start=at, end=at + 4, kind="hedge")  # type: ignore[arg-type]
    story = Story("story-long", text, (article.id,), None, None, 1.0, "one")
    dossier = Dossier(id="story-long", title=text, story=story, headwater="0", articles=(article,), hedges=(hedge,))
    started = time.process_time()
    html = dossier_html(dossier)
    assert time.process_time() - started < 3
    assert len(html) < 300_000
    read = read_page(html)
    assert len(read.with_class("gap")) == 2
    assert "are left out of this page" in read.with_class("gap")[0].text
    (lit,) = [e for e in read.of("span") if "h0" in e.attributes.get("data-f", "").split()]
    assert lit.text == "word"
    assert f"#{lit.attributes['id']}" in {e.attributes.get("href") for e in read.of("a")}


def test_a_long_article_with_evidence_everywhere_stays_bounded_and_its_links_lead_somewhere() -> None:
    text = ("word " * 200 + "\n\n") * 2_000
    article = Article(id="art-long", path="long.txt", text=text, segments=(Segment(0, len(text), "body"),))
    hedges = tuple(
        Hedge(**common("hed", at, step="hedges", reason="r"), article=article.id, start=at, end=at + 4, kind="hedge")  # type: ignore[arg-type]
        for at in range(0, len(text), 5_010)
    )
    story = Story("story-long", "long", (article.id,), None, None, 1.0, "one")
    dossier = Dossier(id="story-long", title="long", story=story, headwater="0", articles=(article,), hedges=hedges)
    html = dossier_html(dossier)
    assert len(html) < 700_000
    read = read_page(html)
    ids = {e.attributes.get("id") for e in read.elements}
    assert {e.attributes["href"][1:] for e in read.of("a")} <= ids


def test_a_long_line_in_a_terminal_is_clipped() -> None:
    article = Article(id="art-long", path="long.txt", text="x" * 10_000_000, title="y" * 10_000_000)
    out = io.StringIO()
    print_reading(Console(file=out, width=80), Reading(article))
    assert len(out.getvalue()) < 2_000
