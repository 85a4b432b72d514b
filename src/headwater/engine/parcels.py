"""Rows packed for a shuffle: a parcel holds many rows of one table that all go to the same partition.

What shuffles rows one by one pays for each of them; a parcel is one row to it, with what it holds as bytes (an Arrow
IPC stream).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from headwater.engine.shuffle import split_rows

if TYPE_CHECKING:
    import pyarrow as pa

# Bytes of a parcel, about: few enough that Spark can hand over dozens at a time, and 25,000 posting rows.
PARCEL = 512 * 1024
# Bytes of parcels that are handed on at a time.
LOAD = 16 * 1024 * 1024


@dataclass(frozen=True, slots=True, eq=False)
class Sent:
    """Rows of the table `name` that go to the partition of their `key`, an unsigned number; without one, to the first.

    `part`: the partition that all of them go to, where that is known.
    """

    name: str
    rows: pa.Table
    key: str | None = None
    part: int = 0


def parcel_schema() -> pa.Schema:
    """The columns of parcels: the partition they go to, the table that their rows are of, and the rows."""
    import pyarrow as pa

    return pa.schema([("part", pa.int32()), ("name", pa.string()), ("held", pa.binary())])


def parcels_of(sent: Iterable[Sent], partitions: int) -> Iterator[pa.RecordBatch]:
    """Rows packed, some `LOAD` bytes at a time."""
    load = _Load()
    for one in sent:
        parts = [(one.part, one.rows)] if one.key is None else enumerate(split_rows(one.rows, one.key, partitions))
        for part, rows in parts:
            for piece in _pieces(rows):
                load.add(part, one.name, piece)
                if load.size >= LOAD:
                    yield load.packed()
                    load = _Load()
    if load.size:
        yield load.packed()


def _pieces(rows: pa.Table) -> Iterator[pa.Table]:
    """The rows cut into pieces of about `PARCEL` bytes; none of no rows."""
    step = max(1, len(rows) * PARCEL // max(1, rows.nbytes))
    for start in range(0, len(rows), step):
        yield rows.slice(start, step)


class _Load:
    """Parcels that are handed on together: their streams one behind another in one buffer."""

    def __init__(self) -> None:
        import pyarrow as pa

        self._sink = pa.BufferOutputStream()
        self._parts: list[int] = []
        self._names: list[str] = []
        self._ends = [0]

    @property
    def size(self) -> int:
        return self._ends[-1]

    def add(self, part: int, name: str, rows: pa.Table) -> None:
        import pyarrow as pa

        with pa.ipc.new_stream(self._sink, rows.schema) as stream:
            stream.write_table(rows)
        self._parts.append(part)
        self._names.append(name)
        self._ends.append(self._sink.tell())

    def packed(self) -> pa.RecordBatch:
        import pyarrow as pa

        ends = pa.array(self._ends, pa.int32()).buffers()[1]
        held = pa.BinaryArray.from_buffers(pa.binary(), len(self._parts), [None, ends, self._sink.getvalue()])
        return pa.record_batch([pa.array(self._parts, pa.int32()), pa.array(self._names), held], schema=parcel_schema())


def unpacked(parcels: Iterable[pa.RecordBatch]) -> dict[str, pa.Table]:
    """The rows of parcels by the name of their table, in any order; a table of which there is no parcel is missing."""
    import pyarrow as pa

    tables: dict[str, list[pa.Table]] = {}
    for batch in parcels:
        for name, held in zip(batch.column("name").to_pylist(), batch.column("held"), strict=True):
            tables.setdefault(name, []).append(pa.ipc.open_stream(held.as_buffer()).read_all())
    return {name: pa.concat_tables(parts) for name, parts in tables.items()}
