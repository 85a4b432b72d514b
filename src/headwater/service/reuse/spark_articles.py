"""Articles on a cluster: made by the workers of raw ones, with the types that Spark knows."""

from __future__ import annotations

from dataclasses import dataclass

import pyarrow as pa

from headwater.engine.local import Failure
from headwater.engine.spark import attempt_each
from headwater.findings.reuse.collection.code import code_articles
from headwater.findings.reuse.collection.settings import ReuseSettings
from headwater.intake.make import make_article
from headwater.intake.raw import RawArticle
from headwater.intake.settings import ReadSettings
from headwater.model.article import Article, Issue
from headwater.service.cluster.inputs import raws_in
from headwater.service.reuse.spark_points import packed_points
from headwater.text.codes import CodedWords

_KNOWN = ("id", "key", "path", "outlet", "published", "title")
ARTICLE_SCHEMA = pa.schema(
    [
        ("number", pa.int64()),
        *((name, pa.string()) for name in (*_KNOWN, "kind", "reason", "place")),
        ("words", pa.int32()),
        ("codes", pa.binary()),
        ("points", pa.binary()),
    ]
)


def catalogue_schema(schema: pa.Schema) -> pa.Schema:
    """The types of the articles' table as the local engine has them."""
    other = {"number": pa.uint32(), "words": pa.int32()}
    return pa.schema([(field.name, other.get(field.name, pa.string())) for field in schema])


@dataclass(frozen=True, slots=True)
class Making:
    """Raw articles in; articles with their coded words, or why they are left out, out."""

    read: ReadSettings
    settings: ReuseSettings

    def __call__(self, rows: pa.Table) -> pa.Table:
        """A row a raw article. What breaks on one article is said in its row, and the others go on."""
        raws = raws_in(rows)
        results = attempt_each(self._coded, (raw for _, raw in raws))
        made = [self._row(number, raw, result) for (number, raw), result in zip(raws, results, strict=True)]
        # Column by column: a table from rows of texts and bytes takes half as long as it takes to make the articles.
        return pa.table(
            {field.name: pa.array([row.get(field.name) for row in made], field.type) for field in ARTICLE_SCHEMA}
        )

    def _row(
        self, number: int, raw: RawArticle, found: tuple[Article, CodedWords] | Issue | Failure
    ) -> dict[str, object]:
        if isinstance(found, Failure):
            found = Issue(raw.path, "left_out", f"it could not be read ({found.error})")
        if isinstance(found, Issue):
            return {"number": number, **{name: getattr(found, name) for name in ("path", "kind", "reason", "place")}}
        article, words = found
        known = {name: getattr(article, name) for name in _KNOWN}
        lists = {"codes": words.codes.tobytes(), "points": packed_points(words.starts, words.ends)}
        return {"number": number, **known, **lists, "words": int((words.codes != 0).sum())}

    def _coded(self, raw: RawArticle) -> tuple[Article, CodedWords] | Issue:
        article = make_article(raw, self.read)
        return article if isinstance(article, Issue) else (article, code_articles([article], self.settings))
