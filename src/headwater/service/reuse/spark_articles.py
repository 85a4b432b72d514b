"""Articles on a cluster: raw ones written where workers see them, and made there; with the types that Spark knows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa

from headwater.engine.folder import written_whole
from headwater.engine.local import Failure, attempt
from headwater.findings.reuse.collection.code import code_articles
from headwater.findings.reuse.collection.settings import ReuseSettings
from headwater.intake.make import make_article
from headwater.intake.raw import Given, RawArticle
from headwater.intake.settings import ReadSettings
from headwater.model.article import Article, Issue
from headwater.text.codes import CodedWords

_TEXTS = ("id", "key", "path", "outlet", "published", "title", "text", "kind", "reason", "place")
ARTICLE_SCHEMA = pa.schema(
    [
        ("number", pa.int64()),
        *((name, pa.string()) for name in _TEXTS),
        ("words", pa.int32()),
        *((name, pa.binary()) for name in ("codes", "starts", "ends")),
    ]
)


def catalogue_schema(schema: pa.Schema) -> pa.Schema:
    """The types of the articles' table as the local engine has them."""
    other = {"number": pa.uint32(), "words": pa.int32()}
    return pa.schema([(field.name, other.get(field.name, pa.string())) for field in schema])


def write_raw(path: Path, raws: Iterable[tuple[int, RawArticle]]) -> None:
    """Raw articles with their numbers as a Parquet file."""
    from pyarrow import parquet

    rows = [
        {
            "number": number,
            "path": raw.path,
            "form": raw.form,
            "content": raw.content.encode("utf-8", "surrogatepass") if isinstance(raw.content, str) else raw.content,
            "is_text": isinstance(raw.content, str),
            "digest": raw.digest,
            "charset": raw.charset,
            "authors": list(raw.given.authors),
            **{name: getattr(raw.given, name) for name in ("key", "title", "outlet", "url", "published")},
        }
        for number, raw in raws
    ]
    names = ("path", "form", "digest", "charset", "key", "title", "outlet", "url", "published")
    schema = pa.schema(
        [
            ("number", pa.int64()),
            ("content", pa.binary()),
            ("is_text", pa.bool_()),
            ("authors", pa.list_(pa.string())),
            *((name, pa.string()) for name in names),
        ]
    )
    with written_whole(path) as part:
        parquet.write_table(pa.Table.from_pylist(rows, schema=schema), part)


def _raw_of(row: dict[str, Any]) -> RawArticle:
    names = ("key", "title", "outlet", "url", "published")
    given = Given(**{name: row[name] for name in names}, authors=tuple(row["authors"]))
    content = row["content"].decode("utf-8", "surrogatepass") if row["is_text"] else row["content"]
    return RawArticle(row["path"], row["form"], content, given, row["digest"], row["charset"])


@dataclass(frozen=True, slots=True)
class Making:
    """Raw articles in; articles with their coded words, or why they are left out, out."""

    read: ReadSettings
    settings: ReuseSettings

    def __call__(self, rows: pa.Table) -> pa.Table:
        """A row a raw article. What breaks on one article is said in its row, and the others go on."""
        return pa.Table.from_pylist([self._made(row) for row in rows.to_pylist()], schema=ARTICLE_SCHEMA)

    def _made(self, row: dict[str, Any]) -> dict[str, object]:
        raw = _raw_of(row)
        found = attempt(self._coded, raw)
        if isinstance(found, Failure):
            found = Issue(raw.path, "left_out", f"it could not be read ({found.error})")
        if isinstance(found, Issue):
            issue = found
            return {
                "number": row["number"],
                "path": issue.path,
                "kind": issue.kind,
                "reason": issue.reason,
                "place": issue.place,
            }
        article, words = found
        known = {name: getattr(article, name) for name in _TEXTS[:7]}
        lists = {name: getattr(words, name).tobytes() for name in ("codes", "starts", "ends")}
        return {"number": row["number"], **known, **lists, "words": int((words.codes != 0).sum())}

    def _coded(self, raw: RawArticle) -> tuple[Article, CodedWords] | Issue:
        article = make_article(raw, self.read)
        return article if isinstance(article, Issue) else (article, code_articles([article], self.settings))
