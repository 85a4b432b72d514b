"""Articles on a cluster: made by the workers of files or of raw articles, with the types that Spark knows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice, tee

import pyarrow as pa

from headwater.engine.local import Failure
from headwater.engine.spark import attempt_together
from headwater.findings.reuse.collection.code import code_articles
from headwater.findings.reuse.collection.settings import ReuseSettings
from headwater.intake.make import make_article
from headwater.intake.raw import RawArticle
from headwater.intake.settings import ReadSettings
from headwater.model.article import Article, Issue
from headwater.service.cluster.inputs import found_in_files, raws_in
from headwater.service.cluster.listing import in_order
from headwater.service.cluster.rows import Row
from headwater.service.reuse.spark_points import packed_points
from headwater.text.codes import CodedWords

_KNOWN = ("id", "key", "path", "outlet", "published", "title")
NOTED = ("path", "kind", "reason", "place")
# A row: an article, or (without an id) why there is none, or with neither the number of a file that this worker does
# not have. `of_input`: it was said of the input and not of an article.
ARTICLE_SCHEMA = pa.schema(
    [
        ("number", pa.int64()),
        *((name, pa.string()) for name in (*_KNOWN, "kind", "reason", "place")),
        ("of_input", pa.bool_()),
        ("words", pa.int32()),
        ("codes", pa.binary()),
        ("points", pa.binary()),
        ("text", pa.string()),
    ]
)
# Articles that are coded together, for two thirds of what it costs one by one, and handed on at a time: 2 MB.
ROWS = 200


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
        return _table(self.made(raws_in(rows)))

    def made(self, found: Iterable[tuple[int, RawArticle]]) -> Iterator[Row]:
        """The same of raw articles with their numbers, one at a time."""
        known, raws = tee(found)
        results = attempt_together(self._coded, (raw for _, raw in raws), ROWS)
        for (number, raw), result in zip(known, results, strict=True):
            yield {"number": number, **_row(raw, result)}

    def _coded(self, raws: Sequence[RawArticle]) -> list[Row | Issue]:
        """An article's words are the same whichever others are coded with it."""
        made = [make_article(raw, self.read) for raw in raws]
        articles = [one for one in made if isinstance(one, Article)]
        words = code_articles(articles, self.settings)
        coded = (_made_row(article, words, number) for number, article in enumerate(articles))
        return [one if isinstance(one, Issue) else next(coded) for one in made]


def _row(raw: RawArticle, found: Row | Issue | Failure) -> Row:
    if isinstance(found, Failure):
        found = Issue(raw.path, "left_out", f"it could not be read ({found.error})")
    return _said(found, of_input=False) if isinstance(found, Issue) else found


def _made_row(article: Article, words: CodedWords, number: int) -> Row:
    """An article with its words, which are those of this number among the words of several."""
    own = slice(words.firsts[number], words.firsts[number + 1])
    codes = words.codes[own]
    known = {name: getattr(article, name) for name in (*_KNOWN, "text")}
    lists = {"codes": codes.tobytes(), "points": packed_points(words.starts[own], words.ends[own])}
    return {**known, **lists, "of_input": False, "words": int((codes != 0).sum())}


def _said(issue: Issue, *, of_input: bool) -> Row:
    return {**{name: getattr(issue, name) for name in NOTED}, "of_input": of_input}


@dataclass(frozen=True, slots=True)
class MakingFromFiles:
    """Files and parts in; their articles as `Making` gives them, their issues, and files that are not here, out."""

    making: Making

    def __call__(self, rows: pa.Table) -> Iterator[pa.Table]:
        """Articles in the order of the input, `ROWS` at a time, and then the others."""
        others: list[Row] = []
        made = chain(self.making.made(self._raws(rows.to_pylist(), others)), others)
        while held := list(islice(made, ROWS)):
            yield _table(held)

    def _raws(self, files: list[Row], others: list[Row]) -> Iterator[tuple[int, RawArticle]]:
        """The raw articles of files with their numbers; what is not one is added to `others`."""
        for file, found in found_in_files(in_order(files), self.making.read):
            if found is None:
                others.append({"number": file})
                continue
            for place, one in enumerate(found):
                number = file << 32 | place
                if isinstance(one, Issue):
                    others.append({"number": number, **_said(one, of_input=True)})
                else:
                    yield number, one


def _table(rows: Iterable[Row]) -> pa.Table:
    """Column by column: a table from rows of texts and bytes takes half as long as it takes to make the articles."""
    held = list(rows)
    return pa.table(
        {field.name: pa.array([row.get(field.name) for row in held], field.type) for field in ARTICLE_SCHEMA}
    )
