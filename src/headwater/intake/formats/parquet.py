"""Parquet: an article a row, read in batches of rows."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from headwater.intake.formats.rows import RowReader, hold_back
from headwater.intake.raw import RawArticle
from headwater.intake.source import Source
from headwater.intake.streams import read_bounded
from headwater.model.article import Issue
from headwater.model.errors import ArticleError

if TYPE_CHECKING:
    from pyarrow.parquet import ParquetFile

_BATCH_ROWS = 256


def read_parquet(source: Source) -> Iterator[RawArticle | Issue]:
    """One article a row; of the columns, only those that are asked for are read. Memory: a batch of 256 rows."""
    import pyarrow as pa

    try:
        table = _open(source)
        rows = RowReader(source)
        columns = table.schema_arrow.names
        rows.see(columns)
        if not rows.has_text(columns):
            yield from rows.without_text(columns)
            return
        yield from hold_back(_rows(table, rows), source, rows, "rows")
    except (pa.ArrowException, OSError) as error:
        raise ArticleError(f"not a readable Parquet file: {error}") from error


def _open(source: Source) -> ParquetFile:
    from pyarrow.parquet import ParquetFile

    if source.file is not None:
        return ParquetFile(source.file)
    return ParquetFile(io.BytesIO(read_bounded(source.stream, source.settings.max_bytes)))


def _rows(table: ParquetFile, rows: RowReader) -> Iterator[RawArticle | Issue]:
    wanted = rows.wanted(table.schema_arrow.names)
    number = 0
    for batch in table.iter_batches(batch_size=_BATCH_ROWS, columns=wanted, use_threads=False):
        for row in batch.to_pylist():
            number += 1
            yield from rows.read(row, number)
