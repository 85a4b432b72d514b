"""The page stands by itself, leads from every finding to its words, and can be used by everybody."""

from __future__ import annotations

import base64
import hashlib
import re
import time
from dataclasses import replace
from html import unescape
from itertools import pairwise

import pytest
from tests.export.pages import Page, read_page
from tests.export.sample_articles import A, E
from tests.export.scale import large_dossier

from headwater.export.html import diff_html, dossier_html, index_html, notebook_html
from headwater.findings.diff import compare_articles
from headwater.model.article import Issue
from headwater.model.diff import Diff
from headwater.model.dossier import Dossier
from headwater.model.reading import Reading

# What a page of fifty articles with two thousand paragraphs may take, in seconds of one core; it takes 0.5.
LIMIT = 3.0


@pytest.fixture(scope="module")
def read(page: str) -> Page:
    return read_page(page)


@pytest.fixture(scope="module")
def diff() -> Diff:
    return compare_articles(Reading(A), Reading(E))


def visible_text(read: Page) -> str:
    return " ".join(read.of("body")[0].text.split())


def test_every_link_within_the_page_leads_somewhere(read: Page) -> None:
    ids = [e.attributes["id"] for e in read.elements if "id" in e.attributes]
    assert len(ids) == len(set(ids))
    targets = [e.attributes["href"][1:] for e in read.of("a") if e.attributes.get("href", "").startswith("#")]
    assert len(targets) > 100
    assert set(targets) <= set(ids)
    for attribute in ("aria-labelledby", "aria-describedby"):
        for element in read.elements:
            assert set(element.attributes.get(attribute, "").split()) <= set(ids)


def test_every_finding_has_an_element_of_its_own_and_words_that_light_up(dossier: Dossier, read: Page) -> None:
    ids = {e.attributes.get("id") for e in read.elements}
    lit = {key for e in read.of("span") for key in e.attributes.get("data-f", "").split()}
    found = {e.attributes.get("id"): e.attributes["data-find"] for e in read.elements if "data-find" in e.attributes}
    for findings in (
        *(dossier.statements, dossier.quotations, dossier.conflicts, dossier.lineage, dossier.attributions),
        *(
            dossier.wording,
            dossier.hedges,
            dossier.timeline,
            dossier.open_dates,
            dossier.unresolved,
            dossier.sayings,
            dossier.namings,
            dossier.judgements,
        ),
    ):
        for finding in findings:
            assert finding.id in ids
            assert found[finding.id] in lit


def test_nothing_is_loaded_from_anywhere(page: str, read: Page, dossier: Dossier, diff: Diff) -> None:
    for html in (page, index_html([dossier]), diff_html(diff)):
        assert not re.findall(r"@import|url\(|<base|<form|<object|<embed", html)
        for element in read_page(html).elements:
            assert "src" not in element.attributes
            if element.tag == "link":
                assert element.attributes["href"] == "data:,"
    outward = [e for e in read.of("a") if not e.attributes["href"].startswith("#")]
    assert {e.attributes["href"] for e in outward} == {a.url for a in dossier.articles if a.url}
    assert all("noopener" in e.attributes["rel"] and "noreferrer" in e.attributes["rel"] for e in outward)


def test_only_our_own_style_and_script_may_run(page: str, dossier: Dossier, diff: Diff) -> None:
    for html in (page, index_html([dossier]), diff_html(diff)):
        policy = unescape(re.search(r'Content-Security-Policy" content="([^"]*)"', html)[1])  # type: ignore[index]
        assert policy.startswith("default-src 'none'; ")
        assert "unsafe" not in policy
        for tag in ("style", "script"):
            contents = re.findall(rf"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
            hashes = [base64.b64encode(hashlib.sha256(c.encode()).digest()).decode() for c in contents]
            assert re.findall(rf"{tag}-src 'sha256-([^']*)'", policy) == hashes
        for element in read_page(html).elements:
            assert not [name for name in element.attributes if name == "style" or name.startswith("on")]


def test_the_first_thing_said_is_how_many_origins(read: Page, page: str) -> None:
    lede = read.with_class("lede")[0].text
    assert lede.startswith("5 articles, 3 origins")
    order = [page.index(mark) for mark in ("<h1", 'class="lede"', "<svg", 'id="statements"', 'id="articles"')]
    assert order == sorted(order)


def test_counts_standings_and_explanations_stand_with_their_statement(dossier: Dossier, read: Page) -> None:
    for statement in dossier.statements:
        element = next(e for e in read.elements if e.attributes.get("id") == statement.id)
        text = " ".join(element.text.split())
        assert text.startswith(f"{statement.independent_origins} independent origin")
        assert f"{statement.explanation.removesuffix('.')}." in text
        assert statement.standing in element.classes


def test_cut_words_are_struck_and_others_marked(read: Page) -> None:
    struck = [e.text for e in read.of("del") if any("quotation" in around.classes for around in e.around)]
    assert struck == ["nine minutes before the grounding, and he did everything that the rules ask of him", "ferry"]
    put_in = [e.text for e in read.of("ins") if any("quotation" in around.classes for around in e.around)]
    assert put_in == ["vessel"]


def test_clashing_words_are_marked_side_by_side(read: Page) -> None:
    marked = [e.text for e in read.of("mark") if any("side" in around.classes for around in e.around)]
    assert marked == ["Two people", "More than 20 people", "a known fault", "denied"]


def test_what_is_unknown_is_shown_as_unknown(read: Page) -> None:
    text = visible_text(read)
    assert "unknown outlet date unknown" in text
    assert "Ilse Brandt or Hanne Vos" in text


def test_coverage_says_where_and_what_is_left_out(read: Page) -> None:
    (table,) = [e for e in read.of("table") if "coverage" in e.classes]
    assert "left out" in table.text
    assert [e.text for e in read.of("th") if e.attributes.get("scope") == "col"][1:] == [
        *("The Harbour Courier", "Evening Standard-Bearer", "Channel Six", "The Meridian Ledger", "unknown outlet")
    ]


def test_issues_and_steps_are_named(read: Page) -> None:
    text = visible_text(read)
    assert "left out stories/broken.pdf, byte 0: a PDF, which is not read" in text
    assert "Headwater 0.1.0" in text
    assert "reuse 1" in text


def test_sections_without_findings_are_said_to_be_empty(dossier: Dossier) -> None:
    bare = replace(
        dossier,
        **dict.fromkeys(
            ("conflicts", "quotations", "timeline", "happenings", "open_dates", "wording", "statements"), ()
        ),
    )
    text = visible_text(read_page(dossier_html(bare)))
    assert "Looked for and not found: a statement that several articles make" in text
    assert "a conflict between statements" in text


def test_it_can_be_used_with_a_keyboard_and_a_screen_reader(read: Page) -> None:
    skip = read.of("a")[0]
    assert skip.attributes["href"] == "#findings"
    assert read.of("html")[0].attributes["lang"] == "en"
    assert len(read.of("h1")) == len(read.of("main")) == 1
    levels = [int(e.tag[1]) for e in read.elements if re.fullmatch("h[1-6]", e.tag)]
    assert all(after - before <= 1 for before, after in pairwise(levels))
    for element in read.elements:
        if element.tag == "button":
            assert element.attributes["type"] == "button"
            assert element.text.strip()
        if element.tag == "svg":
            assert element.attributes.get("role") == "img" or element.attributes.get("aria-hidden") == "true"
        if "tabindex" in element.attributes:
            assert element.attributes["tabindex"] in ("0", "-1")
        if "scroll" in element.classes and "tabindex" in element.attributes:
            assert element.attributes["role"] == "region"


def test_an_article_alone_is_not_said_to_belong_together(dossier: Dossier) -> None:
    alone = Dossier(
        id=dossier.id, title=A.title or "", story=replace(dossier.story, reason="no other is like it"),
        headwater="0", articles=(A,),
    )  # fmt: skip
    page = re.sub("<[^>]+>", "", dossier_html(alone))
    assert "The article stands alone: no other is like it." in page
    assert "belong together" not in page


def test_the_same_dossier_makes_the_same_page(dossier: Dossier, page: str) -> None:
    assert dossier_html(dossier) == page


def test_a_notebook_gets_the_page_in_an_isolated_frame(dossier: Dossier, page: str) -> None:
    (frame,) = [e for e in read_page(notebook_html(dossier)).elements if e.tag == "iframe"]
    assert frame.attributes["srcdoc"] == page
    assert "allow-same-origin" not in frame.attributes["sandbox"]
    assert dossier_html(dossier, fragment=True) == notebook_html(dossier)


def test_the_index_leads_to_each_story_beside_it(dossier: Dossier) -> None:
    single = replace(dossier, id="story-single", articles=dossier.articles[:1], lineage=(), statements=())
    read = read_page(index_html([dossier, single], [Issue("x.bin", "ignored", "not text")]))
    assert [e.attributes["href"] for e in read.of("a")] == [f"{dossier.id}.html", "story-single.html"]
    text = visible_text(read)
    assert "1 story, and 1 article alone" in text
    assert "5 articles, 3 origins" in text
    assert "ignored x.bin: not text" in text


def test_the_diff_page_strikes_and_marks(diff: Diff) -> None:
    read = read_page(diff_html(diff))
    cells = [[e.text for e in read.of(tag) if any(a.tag == "td" for a in e.around)] for tag in ("del", "ins")]
    assert "ferry" in cells[0]
    assert cells[1] == ["vessel"]
    rows = [e for e in read.of("tr") if any(a.tag == "tbody" for a in e.around)]
    assert len(rows) == 8
    assert "72 words left out" in visible_text(read)


def test_fifty_articles_render_in_seconds() -> None:
    dossier = large_dossier(50, 40)
    started = time.process_time()
    html = dossier_html(dossier)
    assert time.process_time() - started < LIMIT
    assert len(html) < 6_000_000
