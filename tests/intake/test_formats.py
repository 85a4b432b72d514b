"""Every format becomes the articles that it holds, each with what the format says of it."""

from __future__ import annotations

import csv
import gzip
import html
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.intake.readers import LEAD, SECOND, STORY, THIRD, Read, page, paragraphs, read_paths, words_of

Reader = Callable[..., Read]
ROW = {
    "id": "b-17",
    "outlet": "Brackwater Echo",
    "url": "https://echo.example/bridge",
    "published": "2024-03-05",
    "title": "Swing bridge to close",
    "authors": "Mara Lind and Jon Abara",
    "text": STORY,
}


def as_table(rows: list[dict[str, str]], delimiter: str) -> str:
    made = io.StringIO()
    writer = csv.DictWriter(made, rows[0].keys(), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return made.getvalue()


def as_warc(*responses: tuple[str, str, str]) -> bytes:
    """A WARC file of responses: (status line, content type, body)."""
    records = b""
    for number, (status, kind, body) in enumerate(responses):
        http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n{body}".encode()
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://echo.example/{number}\r\n"
            f"WARC-Date: 2024-03-05T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:0000-{number}>\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
        )
        records += head.encode() + http + b"\r\n\r\n"
    return records


def check_row(found: Read) -> None:
    article = found.only
    assert article.text == STORY
    assert (article.key, article.outlet, article.published) == ("b-17", "Brackwater Echo", "2024-03-05")
    assert article.title == "Swing bridge to close"
    assert article.authors == ("Mara Lind", "Jon Abara")
    assert words_of(article, "body") == [LEAD, SECOND, THIRD]


def test_plain_text_is_taken_exactly_as_it_came(read: Reader) -> None:
    text = "\ufeffSwing bridge to close\r\n\r\n" + STORY.replace("\n", "\r\n") + "\t \r\n"
    article = read({"a.txt": text}).only
    assert article.text == text.removeprefix("\ufeff")
    assert words_of(article, "headline") == ["Swing bridge to close"]
    assert words_of(article, "body") == [LEAD, SECOND, THIRD]


@pytest.mark.parametrize("name", ["a.json", "a.dat"])
@pytest.mark.parametrize("shape", [ROW, [ROW], {"articles": [ROW]}])
def test_json_holds_one_article_or_a_list(read: Reader, name: str, shape: object) -> None:
    check_row(read({name: json.dumps(shape)}))


@pytest.mark.parametrize("name", ["a.jsonl", "a.ndjson", "a.json", "a"])
def test_json_lines_are_told_by_their_content(read: Reader, name: str) -> None:
    other = dict(ROW, id="b-18", text=THIRD)
    found = read({name: json.dumps(ROW) + "\n\n" + json.dumps(other) + "\n"})
    assert [(a.key, a.path[-2:]) for a in found.articles] == [("b-17", "#1"), ("b-18", "#3")]


@pytest.mark.parametrize(("name", "delimiter"), [("a.csv", ","), ("a.csv", ";"), ("a.tsv", "\t"), ("a.txt", ",")])
def test_tables_are_read_row_by_row(read: Reader, name: str, delimiter: str) -> None:
    check_row(read({name: as_table([ROW], delimiter)}))


def test_parquet_is_read_by_its_columns(tmp_path: Path) -> None:
    import pyarrow as pa
    from pyarrow import parquet

    rows = [dict(ROW, authors=["Mara Lind", "Jon Abara"], ignored=number) for number in range(600)]
    parquet.write_table(pa.Table.from_pylist(rows), tmp_path / "a.parquet")
    found = read_paths(str(tmp_path))
    assert len(found.articles) == 600
    check_row(Read(found.articles[:1], []))
    assert found.articles[-1].path.endswith("a.parquet#600")


@pytest.mark.parametrize("name", ["a.html.gz", "a.txt.gz", "a.jsonl.gz", "a.csv.gz"])
def test_gzip_is_seen_through(read: Reader, name: str) -> None:
    plain = {
        "a.html.gz": page(f"<article><h1>Swing bridge to close</h1>{paragraphs(LEAD, SECOND, THIRD)}</article>"),
        "a.txt.gz": STORY,
        "a.jsonl.gz": json.dumps(ROW) + "\n",
        "a.csv.gz": as_table([ROW], ","),
    }[name]
    article = read({name: gzip.compress(plain.encode())}).only
    assert words_of(article, "body") == [LEAD, SECOND, THIRD]


def test_a_feeds_entries_with_full_content_are_articles(read: Reader) -> None:
    figure = "<figure><figcaption>The bridge. Photo: M. Lind</figcaption></figure>"
    content = html.escape(f"<p>{LEAD}</p>{figure}")
    feed = f"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
      <channel><title>Brackwater Echo - Latest news</title><link>https://echo.example</link>
      <item><title>Swing bridge to close</title><guid>b-17</guid><link>https://echo.example/bridge</link>
        <pubDate>Tue, 05 Mar 2024 08:00:00 +0100</pubDate><description>Short.</description>
        <content:encoded>{content}</content:encoded></item>
      <item><title>Nothing in it</title></item></channel></rss>"""
    found = read({"a.rss": feed})
    article = found.only
    assert (article.outlet, article.published, article.key) == ("Brackwater Echo", "2024-03-05T08:00:00+01:00", "b-17")
    assert article.text == f"Swing bridge to close\n\n{LEAD}\n\nThe bridge. Photo: M. Lind"
    assert [segment.kind for segment in article.segments] == ["headline", "body", "caption"]
    assert found.issues[0].place == "entry 2"


def test_atom_is_a_feed_too(read: Reader) -> None:
    feed = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Brackwater Echo</title><entry><id>x</id>
      <title>Swing bridge</title><updated>2024-03-05T08:00:00Z</updated>
      <content type="text">{LEAD}</content></entry></feed>"""
    article = read({"a.xml": feed}).only
    assert (article.outlet, words_of(article, "body")) == ("Brackwater Echo", [LEAD])


@pytest.mark.parametrize(
    ("given", "url"),
    [
        ("<guid>b-17</guid>", None),
        ("<guid>tag:echo.example,2024:b-17</guid>", None),
        ("<guid>https://echo.example/bridge</guid>", "https://echo.example/bridge"),
        ("<guid>b-17</guid><link>https://echo.example/bridge</link>", "https://echo.example/bridge"),
    ],
)
def test_an_id_that_is_no_web_address_is_no_link(read: Reader, given: str, url: str | None) -> None:
    item = f"<item><title>Swing bridge</title>{given}<description>{LEAD}</description></item>"
    feed = f"<rss version='2.0'><channel><title>Brackwater Echo</title>{item}</channel></rss>"
    assert read({"a.rss": feed}).only.url == url


@pytest.mark.parametrize("packed", [False, True])
def test_a_warc_files_pages_are_articles(read: Reader, packed: bool) -> None:
    answer = page(f"<article><h1>Swing bridge to close</h1>{paragraphs(LEAD, SECOND, THIRD)}</article>")
    data = as_warc(
        ("200 OK", "text/html; charset=utf-8", answer),
        ("404 Not Found", "text/html", answer),
        ("200 OK", "image/png", "x"),
    )
    found = read({"a.warc.gz" if packed else "a.warc": gzip.compress(data) if packed else data})
    assert found.only.url == "https://echo.example/0"
    assert found.only.path.endswith("#1")
    assert [issue.kind for issue in found.issues] == ["note"]
    assert "HTTP 404" in found.reasons()


@pytest.mark.parametrize(
    "data",
    [STORY, json.dumps(ROW), json.dumps(ROW) + "\n" + json.dumps(ROW), as_table([ROW], ","), page(f"<p>{LEAD}</p>")],
)
def test_standard_input_is_told_by_its_content(data: str) -> None:
    found = read_paths("-", stdin=data.encode())
    assert LEAD in found.articles[0].text
    assert found.articles[0].path.partition("#")[0] == "-"


@pytest.mark.parametrize(
    "header", ["outlet,body", "publisher\tarticle_text", "Headline;Maintext", '"date"|"full_text"']
)
def test_rows_on_standard_input_are_told_by_their_header(header: str) -> None:
    delimiter = next(mark for mark in ",\t;|" if mark in header)
    article = read_paths("-", stdin=f'{header}\r\nEcho{delimiter}"{LEAD}"\r\n'.encode()).only
    assert (article.path, article.text) == ("-#1", LEAD)


@pytest.mark.parametrize(
    "line", ["Text, then, of the speech", "Body, soul and date", "Source: Echo, text: Lind", "text"]
)
def test_a_line_of_prose_is_no_header(line: str) -> None:
    assert read_paths("-", stdin=f"{line}\n\n{STORY}".encode()).only.path == "-"


def test_a_forced_format_outranks_the_content() -> None:
    assert read_paths("-", stdin=json.dumps(ROW).encode(), kind="text").only.text == json.dumps(ROW)


def test_other_columns_are_read_by_the_names_that_a_person_gives(read: Reader) -> None:
    row = {"story": STORY, "when": "5 March 2024", "who": "Echo"}
    columns = (("text", "story"), ("published", "when"), ("outlet", "who"))
    article = read({"a.jsonl": json.dumps(row)}, columns=columns).only
    assert (article.text, article.published, article.outlet) == (STORY, "2024-03-05", "Echo")


@pytest.mark.parametrize("name", ["a.csv", "a.tsv", "a.jsonl", "a.json", "b.json", "a.parquet"])
def test_a_column_that_a_person_names_is_never_another(tmp_path: Path, name: str) -> None:
    import pyarrow as pa
    from pyarrow import parquet

    path = tmp_path / name
    if name == "a.parquet":
        parquet.write_table(pa.Table.from_pylist([ROW]), path)
    else:
        made = {"a.csv": as_table([ROW], ","), "a.tsv": as_table([ROW], "\t"), "b.json": json.dumps([ROW, ROW])}
        path.write_text(made.get(name, json.dumps(ROW)), encoding="utf-8")
    missed = read_paths(str(path), columns=(("text", "Nope"),))
    assert (missed.articles, missed.kinds()) == ([], {name: "left_out"})
    assert all(word in missed.reasons() for word in ("'Nope'", "authors, text"))
    noted = read_paths(str(path), columns=(("outlet", "paper"), ("text", "TEXT")))
    assert {(article.outlet, article.text) for article in noted.articles} == {("echo.example", STORY)}
    assert noted.kinds() == {name: "note"}
    assert "'paper'" in noted.reasons()


def test_one_of_the_columns_that_a_person_names_is_enough(read: Reader) -> None:
    rows = [{"story": STORY}, {"tale": STORY}]
    found = read({"a.json": json.dumps(rows)}, columns=(("text", "story"), ("text", "tale")))
    assert (len(found.articles), found.issues) == (2, [])


@pytest.mark.parametrize("nothing", ["", "None", "NA", "null", "nan", None, "  "])
def test_values_that_say_nothing_are_unknown(read: Reader, nothing: str | None) -> None:
    row = dict.fromkeys(ROW, nothing) | {"text": STORY}
    article = read({"a.jsonl": json.dumps(row)}).only
    assert (article.key, article.outlet, article.published, article.url, article.authors) == (None,) * 4 + ((),)
    assert article.title is None
