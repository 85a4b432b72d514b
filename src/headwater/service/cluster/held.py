"""Records in the columns of a cluster's tables: as bytes, which the tasks of one run write and read."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator
from itertools import islice

import pyarrow as pa

Row = dict[str, object]
# Rows of a table that a task hands on at a time: of raw pages of 200 KB, 20 MB.
ROWS = 100


def packed(record: object) -> bytes:
    """A record as bytes."""
    return pickle.dumps(record, pickle.HIGHEST_PROTOCOL)


def unpacked(data: bytes) -> object:
    """The record of such bytes."""
    return pickle.loads(data)  # noqa: S301 - of this run's own folder, as Spark's own tasks are


def tables_of(rows: Iterable[Row], schema: pa.Schema) -> Iterator[pa.Table]:
    """Rows as tables, `ROWS` in each."""
    stream = iter(rows)
    while held := list(islice(stream, ROWS)):
        yield pa.Table.from_pylist(held, schema=schema)
