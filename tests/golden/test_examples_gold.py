"""The expectations of the examples point at words that stand there, and at one another without gaps."""

from __future__ import annotations

import csv
import gzip
import json
import re
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

EXPECTATIONS = sorted(Path(__file__).with_name("examples").glob("*.json"))
SILENT = {"script", "style", "aside", "nav", "form", "button", "noscript"}
SIDE_CLASSES = {"related", "promo", "newsletter", "ad", "sharedaddy", "share-bar", "kicker"}
BLOCKS = {"p", "div", "h1", "h2", "h3", "figcaption", "figure", "li", "ul", "header", "time"}
VOID = {"img", "br", "meta", "link", "input", "hr"}
CHANGES = {"fullest", "same", "cut", "altered", "spliced", "paraphrased"}
KINDS = {"headline", "byline", "dateline", "body", "caption", "boilerplate"}


class ArticleText(HTMLParser):
    """The words within <article> (or <main>, or everything where there is neither), one block a paragraph."""

    def __init__(self, container: str | None) -> None:
        super().__init__(convert_charrefs=True)
        self.container = container
        self.inside = 0 if container else 1
        self.silent: list[str] = []
        self.blocks: list[str] = [""]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A block begins; what a page shows beside the article is left out."""
        if tag in VOID:
            return
        classes = set((dict(attrs).get("class") or "").split())
        if self.silent or tag in SILENT or classes & SIDE_CLASSES:
            self.silent.append(tag)
            return
        self.inside += tag == self.container
        if tag in BLOCKS:
            self.blocks.append("")

    def handle_endtag(self, tag: str) -> None:
        """A block ends."""
        if self.silent:
            self.silent.pop()
            return
        self.inside -= tag == self.container
        if tag in BLOCKS:
            self.blocks.append("")

    def handle_data(self, data: str) -> None:
        """Words of the article."""
        if self.inside and not self.silent:
            self.blocks[-1] += data


def text_of_html(page: str) -> str:
    """The article's words as a reader sees them, one paragraph a block."""
    container = next((tag for tag in ("article", "main") if f"<{tag}" in page), None)
    parser = ArticleText(container)
    parser.feed(page)
    return "\n\n".join(" ".join(block.split()) for block in parser.blocks if block.strip())


def row_with(key: str, rows: list[dict[str, Any]]) -> str:
    return str(next(row["text"] for row in rows if row["id"] == key))


def text_of_entry(title: str, feed: str) -> str:
    for entry in ET.fromstring(feed).iter():
        values = {child.tag.rsplit("}", 1)[-1]: child.text or "" for child in entry}
        if entry.tag.rsplit("}", 1)[-1] in {"item", "entry"} and values["title"] == title:
            content = values.get("encoded") or values["content"]
            return f"{title}\n\n{text_of_html(content)}"
    raise KeyError(title)


def source_text(examples: Path, article: dict[str, str]) -> str:
    """The text of an article as the expectation files name it: its file, and its key or title in a file of many."""
    path = examples / article["file"]
    raw = path.read_bytes()
    if path.suffix == ".gz":
        raw, path = gzip.decompress(raw), path.with_suffix("")
    encoding = "windows-1252" if b'charset="windows-1252"' in raw else "utf-8"
    text = raw.decode(encoding)
    match path.suffix:
        case ".html":
            return text_of_html(text)
        case ".jsonl":
            return row_with(article["key"], [json.loads(line) for line in text.splitlines()])
        case ".csv":
            return row_with(article["key"], list(csv.DictReader(text.splitlines(keepends=True))))
        case ".xml" | ".atom":
            return text_of_entry(article["title"], text)
        case _:
            return text


def anchors(gold: dict[str, Any]) -> list[tuple[str, str, int]]:
    """Every anchor of an expectation file: the article's name, the exact words, which occurrence."""
    found = [(r["article"], r["text"], r.get("n", 1)) for k in ("segments", "hedges", "timeline") for r in gold[k]]
    for row in gold["attributions"]:
        found += [(row["article"], row[k], row.get(f"n_{k}", 1)) for k in ("source", "cue", "content")]
    found += [(m["article"], m["text"], m.get("n", 1)) for s in gold["statements"] for m in s["mentions"]]
    found += [(v["article"], v["text"], v.get("n", 1)) for q in gold["quotes"] for v in q["variants"]]
    return found + [(w["article"], words, 1) for w in gold["wording"] for words in w["expressions"]]


def words_of(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


@pytest.fixture(params=EXPECTATIONS, ids=lambda path: path.stem)
def gold(request: pytest.FixtureRequest) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(request.param.read_text(encoding="utf-8"))
    return loaded


def test_every_anchor_stands_in_its_article(gold: dict[str, Any], repository: Path) -> None:
    texts = {name: source_text(repository / "examples", row) for name, row in gold["articles"].items()}
    gone = [anchor for anchor in anchors(gold) if texts[anchor[0]].count(anchor[1]) < anchor[2]]
    assert not gone
    assert len(anchors(gold)) > 5


def test_what_an_expectation_names_exists_in_it(gold: dict[str, Any]) -> None:
    statements = {row["id"] for row in gold["statements"]}
    assert len(statements) == len(gold["statements"])
    assert {name for pair in gold["conflicts"] for name in pair} <= statements
    assert {row["to"] for row in gold["lineage"]} <= set(gold["articles"])
    assert {v["change"] for q in gold["quotes"] for v in q["variants"]} <= CHANGES
    assert {row["kind"] for row in gold["segments"]} <= KINDS
    for row in gold["timeline"]:
        assert date.fromisoformat(row["earliest"]) <= date.fromisoformat(row["latest"])
    for statement in gold["statements"]:
        assert len(statement.get("origin_names", [])) <= statement.get("origins", 9)


def test_the_missing_words_of_a_quotation_stand_in_its_fullest_variant(gold: dict[str, Any]) -> None:
    for quotation in gold["quotes"]:
        fullest = " ".join(words_of(v["text"]) for v in quotation["variants"] if v["change"] == "fullest")
        for variant in quotation["variants"]:
            assert (variant["change"] in {"cut", "spliced"}) == ("missing" in variant)
            assert all(words_of(piece) in fullest for piece in variant.get("missing", "").split(" … "))


def test_every_example_belongs_to_one_expectation(repository: Path) -> None:
    golds = [json.loads(path.read_text(encoding="utf-8")) for path in EXPECTATIONS]
    named = [(a["file"], a.get("key", a.get("title"))) for gold in golds for a in gold["articles"].values()]
    assert len(named) == len(set(named))
    files = {path for path in (repository / "examples").rglob("*.*") if path.name not in {"meta.json", "README.md"}}
    assert {repository / "examples" / file for file, _ in named} == files


def test_the_article_text_leaves_out_what_stands_beside_it() -> None:
    page = "<nav>Menu</nav><article><h1>A</h1><p>B &amp; C</p><aside>no</aside></article><p>foot</p>"
    assert text_of_html(page) == "A\n\nB & C"
