"""A row of any table, or a JSON object, as an article: which of its columns say what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from headwater.intake.authors import read_authors
from headwater.intake.known import drop_surrogates, known
from headwater.intake.published import read_published
from headwater.intake.raw import Given, RawArticle, digest_of, issue
from headwater.intake.source import Source
from headwater.intake.streams import shown_size
from headwater.model.article import Issue

# The names that data sets of news use, the likeliest first; what stands here is tried after a person's --columns.
_USUAL: dict[str, tuple[str, ...]] = {
    "id": ("id", "key", "article_id", "uuid", "guid", "_id"),
    "outlet": ("outlet", "publisher", "publication", "source", "source_name", "site_name", "newspaper", "domain"),
    "url": ("url", "link", "article_url", "source_url", "canonical_url"),
    "published": (
        "published", "date", "dct", "published_at", "publishedat", "date_published", "datepublished", "date_publish",
        "publish_date", "published_date", "publication_date", "publishing_date", "pub_date", "pubdate",
        "published_time", "timestamp",
    ),
    "title": ("title", "headline"),
    "authors": ("authors", "author", "byline", "creator"),
    "text": (
        "text", "body", "content", "article_text", "articlebody", "maintext", "full_text", "fulltext", "plain_text",
        "article",
    ),
}  # fmt: skip
_MOST_HELD_BACK = 10_000


class RowReader:
    """Makes raw articles of the rows of one source."""

    def __init__(self, source: Source) -> None:
        self._source = source
        asked: dict[str, list[str]] = {}
        for ours, theirs in source.settings.columns:
            asked.setdefault(ours, []).append(theirs.casefold())
        self._names = {ours: (*asked.get(ours, ()), *usual) for ours, usual in _USUAL.items()}

    def wanted(self, columns: Iterable[str]) -> list[str]:
        """Of the columns, those that say something that is asked for."""
        names = {name for names in self._names.values() for name in names}
        return [column for column in columns if _plain(column) in names]

    def has_text(self, columns: Iterable[str]) -> bool:
        """Whether one of the columns can hold an article's text."""
        return bool({_plain(column) for column in columns} & set(self._names["text"]))

    def read(self, row: Mapping[Any, object], number: int, unit: str = "row") -> Iterator[RawArticle | Issue]:
        """The row's article, with notes on what in it cannot be read; or the issue that leaves it out."""
        name, place = self._source.name, f"{unit} {number}"
        fields = {_plain(column): value for column, value in row.items() if isinstance(column, str)}
        text = self._text(fields)
        if text is None or not text.strip():
            yield issue(name, "left_out", "no text in it", place)
            return
        data = text.encode("utf-8", "surrogatepass")
        if len(data) > self._source.settings.max_bytes:
            yield issue(name, "left_out", f"larger than {shown_size(self._source.settings.max_bytes)}", place)
            return
        date = self._first(fields, "published")
        if date is not None and read_published(date) is None:
            yield issue(name, "note", f"cannot read the date {str(date)[:60]!r}; it is taken as unknown", place)
        given = self._given(fields).or_else(self._source.beside)
        yield RawArticle(self._source.place(number), "text", drop_surrogates(text), given, digest_of(data))

    def _text(self, fields: Mapping[str, object]) -> str | None:
        for name in self._names["text"]:
            value = fields.get(name)
            if isinstance(value, str) and known(value[:100]) is not None:
                return value
        return None

    def _given(self, fields: Mapping[str, object]) -> Given:
        return Given(
            key=known(self._first(fields, "id")),
            title=known(self._first(fields, "title")),
            outlet=known(self._first(fields, "outlet")),
            url=known(self._first(fields, "url")),
            published=read_published(self._first(fields, "published")),
            authors=read_authors(self._first(fields, "authors")),
        )

    def _first(self, fields: Mapping[str, object], ours: str) -> object:
        """The first value that says something; an object ({"name": "Reuters"}) speaks through its name."""
        for name in self._names[ours]:
            value = fields.get(name)
            if isinstance(value, Mapping):
                value = value.get("name")
            if hasattr(value, "isoformat") or (isinstance(value, list) and value) or known(value) is not None:
                return value
        return None


def hold_back(found: Iterable[RawArticle | Issue], source: Source, what: str) -> Iterator[RawArticle | Issue]:
    """The same, but a source without any article becomes one `ignored` issue instead of one issue a row."""
    held: list[Issue] = []
    articles = rows = 0
    for one in found:
        rows += 1
        if isinstance(one, RawArticle):
            articles += 1
        if isinstance(one, Issue) and not articles and len(held) < _MOST_HELD_BACK:
            held.append(one)
            continue
        yield from held
        held = []
        yield one
    broken = [one for one in held if one.reason != "no text in it"]
    if not rows:
        yield issue(source.name, "ignored", f"holds no {what}")
    elif held and not broken:
        yield issue(source.name, "ignored", f"holds no article: no text in any of its {rows} {what}")
    else:
        yield from held


def _plain(column: str) -> str:
    return column.strip("\ufeff \t").casefold()
