"""A row of any table, or a JSON object, as an article: which of its columns say what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from headwater.intake.authors import read_authors
from headwater.intake.columns import USUAL_COLUMNS, plain_column
from headwater.intake.known import drop_surrogates, known
from headwater.intake.published import read_published
from headwater.intake.raw import Given, RawArticle, digest_of, issue
from headwater.intake.source import Source
from headwater.intake.streams import shown_size
from headwater.model.article import Issue

_MOST_HELD_BACK = 10_000
_MOST_SHOWN = 8


class RowReader:
    """Makes raw articles of the rows of one source."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._missing: dict[str, list[str]] = {}
        self._columns: dict[str, None] = {}
        for ours, theirs in source.settings.columns:
            self._missing.setdefault(ours, []).append(theirs)
        # A column that a person names is that one, and no other is taken in its place.
        self._names = USUAL_COLUMNS | {ours: tuple(map(plain_column, theirs)) for ours, theirs in self._missing.items()}

    def see(self, columns: Iterable[str]) -> None:
        """Take note of the columns that a row, or the first line, has."""
        if not self._missing:
            return
        there = {plain_column(column): column.strip()[:30] for column in columns}
        if len(self._columns) < _MOST_SHOWN:
            self._columns |= dict.fromkeys(there.values())
        self._missing = {
            ours: theirs for ours, theirs in self._missing.items() if there.keys().isdisjoint(map(plain_column, theirs))
        }

    def missing(self) -> Iterator[Issue]:
        """An issue for each column that a person named and no row seen has; `left_out` where it is the text's."""
        if not self._columns:
            return
        has = ", ".join(list(self._columns)[:_MOST_SHOWN])
        for ours, theirs in self._missing.items():
            reason = (
                f"no column {' or '.join(map(repr, theirs))}, which --columns names for {ours} (its columns: {has})"
            )
            yield issue(self._source.name, "left_out" if ours == "text" else "note", reason)

    def wanted(self, columns: Iterable[str]) -> list[str]:
        """Of the columns, those that say something that is asked for."""
        names = {name for names in self._names.values() for name in names}
        return [column for column in columns if plain_column(column) in names]

    def has_text(self, columns: Iterable[str]) -> bool:
        """Whether one of the columns can hold an article's text, be it the one that a person named or a usual one."""
        return not {plain_column(column) for column in columns}.isdisjoint(
            (*self._names["text"], *USUAL_COLUMNS["text"])
        )

    def without_text(self, columns: Iterable[str]) -> Iterator[Issue]:
        """The issues of a table that has no column for the text."""
        missed = list(self.missing())
        if not any(one.kind == "left_out" for one in missed):
            names = ", ".join([column.strip()[:30] for column in columns][:_MOST_SHOWN])
            reason = f"a table without a column of texts (its columns: {names})"
            yield issue(self._source.name, "ignored", reason)
        yield from missed

    def read(self, row: Mapping[Any, object], number: int, unit: str = "row") -> Iterator[RawArticle | Issue]:
        """The row's article, with notes on what in it cannot be read; or the issue that leaves it out."""
        name, place = self._source.name, f"{unit} {number}"
        self.see(column for column in row if isinstance(column, str))
        fields = {plain_column(column): value for column, value in row.items() if isinstance(column, str)}
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


def hold_back(
    found: Iterable[RawArticle | Issue], source: Source, reader: RowReader, what: str
) -> Iterator[RawArticle | Issue]:
    """The same, but a source without any article becomes one issue instead of one a row; columns missed come last."""
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
    missed = list(reader.missing())
    if not rows:
        yield issue(source.name, "ignored", f"holds no {what}")
    elif any(one.kind == "left_out" for one in missed):
        yield from broken
    elif held and not broken:
        yield issue(source.name, "ignored", f"holds no article: no text in any of its {rows} {what}")
    else:
        yield from held
    yield from missed
