"""Rows in the tables of a cluster."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

import pyarrow as pa

Row = dict[str, object]
# Rows of a table that a task hands on at a time: of raw pages of 200 KB, 20 MB.
ROWS = 100


def tables_of(rows: Iterable[Row], schema: pa.Schema) -> Iterator[pa.Table]:
    """Rows as tables, `ROWS` in each."""
    stream = iter(rows)
    while held := list(islice(stream, ROWS)):
        yield pa.Table.from_pylist(held, schema=schema)
