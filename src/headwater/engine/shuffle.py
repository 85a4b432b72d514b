"""Keyed rows on this machine's disk: written in partitions by key, read back partition by partition.

A file holds `PARTITIONS` record batches in Arrow's IPC format; rows of a key are all in the batch of its partition. How
many rows each has is said in the schema, at the end of the file: to ask the batches is to read the file.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from headwater.engine.folder import written_whole

if TYPE_CHECKING:
    import pyarrow as pa

# Enough that a partition of a million articles' rows (60 MB each) fits in memory many times over, and few enough that
# a thousand articles still fill them with thousands of rows.
PARTITIONS = 256
_SIZES = b"headwater.sizes"


@dataclass(frozen=True, slots=True)
class Part:
    """Which rows of a shuffle a task reads: those of partitions `[start, stop)`, and of them every `of`-th key."""

    start: int
    stop: int
    turn: int = 0
    of: int = 1


def split_rows(rows: pa.Table, key: str, partitions: int) -> list[pa.Table]:
    """The rows by the partition of their `key`, an unsigned number, one table a partition; in each as they came."""
    import numpy as np
    import pyarrow as pa

    keys = rows.column(key).to_numpy() % partitions
    # Numpy sorts small numbers by counting them.
    order = np.argsort(keys.astype(np.min_scalar_type(partitions - 1)), kind="stable")
    ends = np.searchsorted(keys[order], np.arange(partitions + 1)).tolist()
    sorted_rows = rows.take(pa.array(order)).combine_chunks()
    return [sorted_rows.slice(start, end - start) for start, end in pairwise(ends)]


def write_rows(path: Path, rows: pa.Table, key: str) -> None:
    """Write rows to a file of a shuffle, by the partition of their `key`, an unsigned number."""
    import numpy as np
    import pyarrow as pa

    parts = split_rows(rows, key, PARTITIONS)
    sizes = np.array([len(part) for part in parts], dtype="<u8")
    schema = rows.schema.with_metadata({_SIZES: sizes.tobytes()})
    with written_whole(path) as part, pa.OSFile(str(part), "wb") as file, pa.ipc.new_file(file, schema) as writer:
        for one in parts:
            for batch in one.to_batches() or [_empty(rows.schema)]:
                writer.write_batch(batch)


def _empty(schema: pa.Schema) -> pa.RecordBatch:
    import pyarrow as pa

    return pa.RecordBatch.from_pylist([], schema=schema)


def read_rows(paths: Sequence[Path], part: Part, key: str) -> pa.Table:
    """The rows of one part of a shuffle, from all its files (of which there is at least one)."""
    import pyarrow as pa
    import pyarrow.compute as pc

    batches = []
    for path in paths:
        with pa.memory_map(str(path)) as file:
            reader = pa.ipc.open_file(file)
            batches += [reader.get_batch(partition) for partition in range(part.start, part.stop)]
    rows = pa.Table.from_batches(batches).replace_schema_metadata(None)
    if part.of > 1:
        turns = pa.array((rows.column(key).to_numpy() // PARTITIONS) % part.of)
        rows = rows.filter(pc.equal(turns, part.turn))
    return rows


def partition_sizes(paths: Sequence[Path]) -> list[int]:
    """How many rows each partition has over all files."""
    import numpy as np
    import pyarrow as pa

    sizes = np.zeros(PARTITIONS, dtype=np.uint64)
    for path in paths:
        with pa.memory_map(str(path)) as file:
            sizes += np.frombuffer(pa.ipc.open_file(file).schema.metadata[_SIZES], dtype="<u8")
    return [int(size) for size in sizes]


def parts_within(sizes: Sequence[int], most: int, least_parts: int) -> list[Part]:
    """Parts of at most `most` rows (more where one key has more), at least `least_parts` of them."""
    most = max(1, min(most, -(-sum(sizes) // least_parts)))
    parts: list[Part] = []
    start, held = 0, 0
    for partition, size in enumerate(sizes):
        if held and held + size > most:
            parts.append(Part(start, partition))
            start, held = partition, 0
        if size > most:
            turns = -(-size // most)
            parts += [Part(partition, partition + 1, turn, turns) for turn in range(turns)]
            start, held = partition + 1, 0
        else:
            held += size
    if start < len(sizes):
        parts.append(Part(start, len(sizes)))
    return parts
