"""JSON Lines: an article a line, read as a stream."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping

from headwater.intake.formats.json_file import parse_json
from headwater.intake.formats.rows import RowReader, hold_back
from headwater.intake.raw import RawArticle, issue
from headwater.intake.source import Source
from headwater.intake.streams import shown_size
from headwater.model.article import Issue
from headwater.model.errors import ArticleError

_MOST_BLANK = 1_000_000
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")


def read_json_lines(source: Source) -> Iterator[RawArticle | Issue]:
    """One article a line; a line that cannot be read is left out, and the rest goes on."""
    rows = RowReader(source)
    yield from hold_back(_lines(source, rows), source, rows, "lines")


def _lines(source: Source, rows: RowReader) -> Iterator[RawArticle | Issue]:
    blank = 0
    for number, line in enumerate(_bounded_lines(source), start=1):
        place = f"line {number}"
        if line is None:
            reason = f"a line longer than {shown_size(source.settings.max_bytes)}"
            yield issue(source.name, "left_out", reason, place)
            continue
        if not line.strip():
            blank += 1
            if blank > _MOST_BLANK:
                raise ArticleError(f"more than {_MOST_BLANK:,} blank lines", place)
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


def _bounded_lines(source: Source) -> Iterator[bytes | None]:
    """Each line, or `None` for one that is too long, of which no more than the bound is held."""
    if source.head[:2] in _WIDE_MARKS:
        # UTF-16 has line feeds inside other characters: such a file is turned into UTF-8 as it streams.
        text = io.TextIOWrapper(source.stream, encoding="utf-16", errors="replace", newline="\n")
        yield from (line.encode("utf-8") for line in text)
        return
    most = source.settings.max_bytes
    while line := source.stream.readline(most + 1):
        if len(line) <= most:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = source.stream.readline(most)
        yield None
