"""JSON Lines: an article a line, read as a stream."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping

from headwater.intake.formats.json_file import parse_json
from headwater.intake.formats.rows import RowReader, hold_back
from headwater.intake.raw import RawArticle, issue
from headwater.intake.settings import ReadSettings
from headwater.intake.source import Source
from headwater.intake.streams import WIDE_MARKS, bounded_lines, shown_size
from headwater.model.article import Issue
from headwater.model.errors import ArticleError

MOST_BLANK = 1_000_000


def read_json_lines(source: Source) -> Iterator[RawArticle | Issue]:
    """One article a line; a line that cannot be read is left out, and the rest goes on."""
    rows = RowReader(source)
    yield from hold_back(_lines(source, rows), source, rows, "lines")


def read_lines_of_part(source: Source, before: int) -> Iterator[RawArticle | Issue]:
    """The same of lines that are part of a file, with so many `before` them.

    Where no part of a file has an article, the issues of all of them are yet to be summed up.
    """
    return _lines(source, RowReader(source), before)


def sum_up(issues: Iterable[Issue], name: str, settings: ReadSettings) -> Iterator[Issue]:
    """The issues of a file without articles, of those of its parts."""
    source = Source(name, b"", io.BufferedReader(io.BytesIO()), settings)
    for one in hold_back(issues, source, RowReader(source), "lines"):
        if isinstance(one, Issue):
            yield one


def _lines(source: Source, rows: RowReader, before: int = 0) -> Iterator[RawArticle | Issue]:
    blank = 0
    for number, line in enumerate(_lines_in(source), start=before + 1):
        place = f"line {number}"
        if line is None:
            reason = f"a line longer than {shown_size(source.settings.max_bytes)}"
            yield issue(source.name, "left_out", reason, place)
            continue
        if not line.strip():
            blank += 1
            if blank > MOST_BLANK:
                raise ArticleError(f"more than {MOST_BLANK:,} blank lines", place)
            continue
        try:
            row = parse_json(line)
        except ArticleError as error:
            yield issue(source.name, "left_out", error.reason, place)
            continue
        if isinstance(row, Mapping):
            yield from rows.read(row, number, "line")
        else:
            yield issue(source.name, "left_out", "not a JSON object", place)


def _lines_in(source: Source) -> Iterator[bytes | None]:
    """Each line, or `None` for one that is too long."""
    if source.head[:2] in WIDE_MARKS:
        # UTF-16 has line feeds inside other characters: such a file is turned into UTF-8 as it streams.
        text = io.TextIOWrapper(source.stream, encoding="utf-16", errors="replace", newline="\n")
        return (line.encode("utf-8") for line in text)
    return bounded_lines(source.stream, source.settings.max_bytes)
