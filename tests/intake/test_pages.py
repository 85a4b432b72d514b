"""Of a page, the article remains: headline, standfirst, byline, body, captions, credit lines, and its metadata."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from tests.intake.readers import LEAD, SECOND, THIRD, Read, page, paragraphs, words_of

Reader = Callable[..., Read]
FOURTH = "The works, which begin in May, are to cost 4.2 million crowns, half of it paid by the province of Tarn."
STANDFIRST = "Detour of nine kilometres for two years as the council closes the crossing"
CREDIT = "Reporting by Mara Lind in Brackwater; Editing by Jon Abara"
NAVIGATION = "<nav><a href='/'>Home</a> <a href='/news'>News</a> <a href='/sport'>Sport</a></nav>"
FIGURE = (
    "<figure><img src='x.jpg'><figcaption>The bridge in March. <span>Photo: Ada Voss/Echo</span></figcaption></figure>"
)
FOOTER = (
    "<footer><p>About us. Contact. All rights reserved. Terms and privacy. Brackwater Echo Media Group.</p></footer>"
)


def article_page(head: str = "", *, before: str = "", after: str = "", heading: str = "Swing bridge to close") -> str:
    body = (
        f"{NAVIGATION}<main><article><h1>{heading}</h1><p class='standfirst'>{STANDFIRST}</p>"
        f"<div class='byline'>By <a rel='author'>Mara Lind</a></div>{before}{paragraphs(LEAD, SECOND)}{FIGURE}"
        f"<h2>Who pays</h2>{paragraphs(THIRD, FOURTH)}<p>{CREDIT}</p>{after}</article>"
        "<aside class='related'><h3>Most read</h3><ul><li><a href='/x'>Otter seen in the harbour at night</a></li></ul>"
        f"</aside></main>{FOOTER}"
    )
    return page(body, head)


def linked_data(**fields: object) -> str:
    node = {"@context": "https://schema.org", "@type": "NewsArticle", **fields}
    return f"<script type='application/ld+json'>{json.dumps(node)}</script>"


def test_the_article_is_composed_in_page_order(read: Reader) -> None:
    article = read({"a.html": article_page()}).only
    assert article.text.split("\n\n") == [
        "Swing bridge to close",
        STANDFIRST,
        "By Mara Lind",
        LEAD,
        SECOND,
        "The bridge in March. Photo: Ada Voss/Echo",
        "Who pays",
        THIRD,
        FOURTH,
        CREDIT,
    ]
    kinds = [segment.kind for segment in article.segments]
    assert kinds == ["headline", "body", "byline", "body", "body", "caption", "body", "body", "body", "byline"]
    credited = [segment.credit.of(article.text) for segment in article.segments if segment.credit]
    assert credited == ["Photo: Ada Voss/Echo", CREDIT]


def test_json_ld_says_who_and_when(read: Reader) -> None:
    head = linked_data(
        headline="Swing bridge to close",
        datePublished="2024-03-05T21:30:00+01:00",
        author=[{"@type": "Person", "name": "Mara Lind"}, {"@type": "Person", "name": "Jon Abara"}],
        publisher={"@type": "Organization", "name": "Brackwater Echo"},
    )
    article = read({"a.html": article_page(head)}).only
    assert article.authors == ("Mara Lind", "Jon Abara")
    assert (article.published, article.outlet) == ("2024-03-05T21:30:00+01:00", "Brackwater Echo")


def test_references_in_json_ld_are_followed(read: Reader) -> None:
    graph = {
        "@graph": [
            {"@type": "WebPage", "@id": "#page"},
            {
                "@type": "Article",
                "headline": "Swing bridge to close",
                "author": {"@id": "#m"},
                "publisher": {"@id": "#e"},
            },
            {"@type": "Person", "@id": "#m", "name": "Mara Lind"},
            {"@type": "Organization", "@id": "#e", "name": "Echo &amp; Sons"},
        ]
    }
    head = f"<script type='application/ld+json'>{json.dumps(graph)}</script>"
    article = read({"a.html": article_page(head)}).only
    assert (article.authors, article.outlet) == (("Mara Lind",), "Echo & Sons")


def test_meta_tags_speak_where_json_ld_is_silent_or_broken(read: Reader) -> None:
    head = (
        "<script type='application/ld+json'>{broken</script>"
        "<meta property='og:title' content='Bridge closes for two years | Brackwater Echo'>"
        "<meta property='og:site_name' content='Brackwater Echo'><meta name='author' content='Mara Lind and Jon Abara'>"
        "<meta property='article:published_time' content='2024-03-05T08:00:00Z'>"
        "<link rel='canonical' href='https://www.echo.example/bridge'>"
    )
    article = read({"a.html": article_page(head)}).only
    assert article.title == "Bridge closes for two years"
    assert words_of(article, "headline") == ["Swing bridge to close"]
    assert (article.authors, article.published) == (("Mara Lind", "Jon Abara"), "2024-03-05T08:00:00+00:00")
    assert (article.outlet, article.url) == ("Brackwater Echo", "https://www.echo.example/bridge")


def test_the_visible_byline_and_date_speak_last(read: Reader) -> None:
    article = read({"a.html": article_page(before="<p class='date'>Published: 5 March 2024, 21:30 CET</p>")}).only
    assert (article.authors, article.published) == (("Mara Lind",), "2024-03-05T21:30:00+01:00")


def test_a_known_sites_outlet_goes_by_its_own_name(read: Reader) -> None:
    head = (
        "<meta property='og:site_name' content='nytimes'><meta property='og:url' content='https://www.nytimes.com/x'>"
    )
    assert read({"a.html": article_page(head)}).only.outlet == "The New York Times"


def test_the_outlets_own_name_is_no_author(read: Reader) -> None:
    head = "<meta property='og:site_name' content='Brackwater Echo'><meta name='author' content='Brackwater Echo'>"
    assert read({"a.html": article_page(head)}).only.authors == ("Mara Lind",)


def test_what_belongs_to_the_site_is_marked_or_left_in_the_bytes(read: Reader) -> None:
    before = "<p>Sign up to our free newsletter for the latest from Brackwater and its harbour.</p>"
    after = "<p><a href='/y'>Read more: Ferry fares to rise again in the spring</a></p>"
    article = read({"a.html": article_page(before=before, after=after)}).only
    body = " ".join(words_of(article, "body"))
    assert "newsletter" not in body
    assert "Ferry fares" not in body
    assert "Otter" not in article.text
    assert "All rights reserved" not in article.text


def test_an_embedded_post_is_one_caption_with_its_credit(read: Reader) -> None:
    post = (
        "<blockquote class='twitter-tweet'><p>The bridge stays shut tonight, please use the ring road instead.</p>"
        "— Brackwater Council (@brackwater) March 5, 2024</blockquote>"
    )
    article = read({"a.html": article_page(before=post)}).only
    captions = [segment for segment in article.segments if segment.kind == "caption"]
    assert captions[0].span.of(article.text).startswith("The bridge stays shut tonight")
    assert captions[0].credit is not None
    assert captions[0].credit.of(article.text) == "— Brackwater Council (@brackwater) March 5, 2024"


def test_a_dateline_is_cut_from_the_first_paragraph(read: Reader) -> None:
    html = article_page().replace(f"<p>{LEAD}", f"<p>BRACKWATER, Tarn (AP) — {LEAD}")
    article = read({"a.html": html}).only
    assert words_of(article, "dateline") == ["BRACKWATER, Tarn (AP) —"]
    assert LEAD in words_of(article, "body")


def test_an_article_in_an_aside_or_in_chunks_is_found_whole(read: Reader) -> None:
    chunks = "".join(
        f"<div class='chunk'><div class='text'>{paragraphs(*[f'{n}. {i}. {LEAD}' for i in range(6)])}</div></div>"
        for n in range(5)
    )
    whole = read({"a.html": page(f"<article><h1>Swing bridge to close</h1>{chunks}</article>")}).only
    assert len(words_of(whole, "body")) == 30


@pytest.mark.parametrize(
    ("declared", "encoding"), [("utf-8", "utf-8"), ("iso-8859-1", "cp1252"), ("windows-1251", "utf-8"), ("", "utf-16")]
)
def test_a_pages_encoding_is_told_by_mark_validity_and_declaration(read: Reader, declared: str, encoding: str) -> None:
    head = f"<meta charset='{declared}'>" if declared else ""
    article = read({"a.html": article_page(head).encode(encoding)}).only
    assert SECOND in article.text


def test_a_page_without_heading_takes_its_title(read: Reader) -> None:
    html = page(
        f"<div>{paragraphs(LEAD, SECOND, THIRD)}</div>", "<title>Bridge shut for two years - Brackwater Echo</title>"
    )
    article = read({"a.html": html}).only
    assert article.text.startswith("Bridge shut for two years")


def test_a_page_of_the_old_web_is_read_by_its_line_breaks(read: Reader) -> None:
    cell = (
        "<font size=4><b>Bridge shut for repairs</b></font><br>By MARA LIND<br>Associated Press Writer<br><br>"
        f"BRACKWATER, Tarn (AP) -- {LEAD}<br><br>{SECOND}<br><br>{THIRD}<br><br>(Copyright 2004 The Associated Press.)"
    )
    html = page(f"<table><tr><td><a href=/>Home</a><br><a href=/n>News</a></td><td>{cell}</td></tr></table>",
                "<title>Bridge shut for repairs - The Brackwater Echo</title>")  # fmt: skip
    article = read({"a.html": html}).only
    assert (article.title, article.outlet) == ("Bridge shut for repairs", "The Brackwater Echo")
    assert article.authors == ("MARA LIND",)
    assert words_of(article, "byline") == ["By MARA LIND", "Associated Press Writer"]
    assert words_of(article, "dateline") == ["BRACKWATER, Tarn (AP) --"]
    assert words_of(article, "body") == [LEAD, SECOND, THIRD]


def test_a_table_of_data_is_read_row_by_row(read: Reader) -> None:
    table = "<table><tr><th>Year</th><th>Cost</th></tr><tr><td>2021</td><td>4 million</td></tr></table>"
    article = read({"a.html": article_page(before=f"<p>{FOURTH}</p>{table}")}).only
    assert {"Year | Cost", "2021 | 4 million"} <= set(words_of(article, "body"))
