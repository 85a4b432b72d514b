"""CSV and TSV (RFC 4180): a first line of column names, then an article a row, read as a stream."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from headwater.intake.decode import decode_text
from headwater.intake.formats.rows import RowReader, hold_back
from headwater.intake.raw import RawArticle, issue
from headwater.intake.source import Source
from headwater.model.article import Issue
from headwater.model.errors import ArticleError


def read_csv_file(source: Source) -> Iterator[RawArticle | Issue]:
    """One article a row; without a column for the text, one `ignored` issue."""
    # The module's only bound on a field; it is global, hence raised and never lowered.
    csv.field_size_limit(max(csv.field_size_limit(), source.settings.max_bytes))
    encoding = _encoding(source.head)
    lines = io.TextIOWrapper(source.stream, encoding=encoding, errors="surrogateescape", newline="")
    table = csv.reader(lines, delimiter=_delimiter(source.head, encoding), strict=True)
    try:
        header = next(table, [])
    except csv.Error as error:
        raise ArticleError(f"not a readable table: {error}", "row 0") from error
    rows = RowReader(source)
    rows.see(header)
    if not rows.has_text(header):
        yield from rows.without_text(header)
        return
    yield from hold_back(_rows(table, header, rows, source, encoding), source, rows, "rows")


def _rows(
    table: Iterator[list[str]], header: list[str], rows: RowReader, source: Source, encoding: str
) -> Iterator[RawArticle | Issue]:
    number = 0
    while True:
        number += 1
        place = f"row {number}"
        try:
            cells = next(table)
        except StopIteration:
            return
        except csv.Error as error:
            yield issue(source.name, "left_out", f"not a readable row: {error}", place)
            continue
        if not cells:
            number -= 1
        elif len(cells) != len(header):
            reason = f"{len(cells)} columns where the first line names {len(header)}"
            yield issue(source.name, "left_out", reason, place)
        else:
            repaired = (_repaired(cell, encoding) for cell in cells)
            yield from rows.read(dict(zip(header, repaired, strict=True)), number)


def _encoding(head: bytes) -> str:
    """UTF-8 unless the head says otherwise; a character cut off at its end says nothing."""
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "utf-16"
    decoded = decode_text(head[: head.rfind(b"\n") + 1] or head)
    return "utf-8-sig" if decoded.encoding == "utf-8" else decoded.encoding


def _repaired(cell: str, encoding: str) -> str:
    """The cell, its bytes read again by themselves where they were not in the file's encoding."""
    if cell.isascii() or not any("\udc80" <= c <= "\udcff" for c in cell):
        return cell
    return decode_text(cell.encode(encoding.removesuffix("-sig"), "surrogateescape")).text


def _delimiter(head: bytes, encoding: str) -> str:
    first = head.decode(encoding, "replace").splitlines()[0]
    return max((",", "\t", ";", "|"), key=first.count)
