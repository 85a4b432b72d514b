"""What a shuffle must keep: each row once, all of a key together, and as many as it says."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st

from headwater.engine.shuffle import PARTITIONS, partition_sizes, parts_within, read_rows, write_rows

KEYS = st.lists(st.integers(0, 2**64 - 1) | st.integers(0, 600), max_size=60)


def written(folder: str, files: list[list[int]]) -> list[Path]:
    paths = [Path(folder) / f"{number}.arrow" for number in range(len(files))]
    for path, keys in zip(paths, files, strict=True):
        rows = pa.table({"key": pa.array(keys, pa.uint64()), "at": pa.array(range(len(keys)), pa.int32())})
        write_rows(path, rows, "key")
    return paths


@given(st.lists(KEYS, min_size=1, max_size=3), st.integers(1, 40))
def test_parts_hold_every_row_once_and_no_key_twice(files: list[list[int]], most: int) -> None:
    with TemporaryDirectory() as folder:
        paths = written(folder, files)
        parts = parts_within(partition_sizes(paths), most, 1)
        found = [read_rows(paths, part, "key").column("key").to_pylist() for part in parts]
    assert Counter(key for keys in found for key in keys) == Counter(key for keys in files for key in keys)
    assert sum(len(set(keys)) for keys in found) == len({key for keys in files for key in keys})


@given(st.lists(KEYS, min_size=1, max_size=3))
def test_the_sizes_of_partitions_are_those_of_their_rows(files: list[list[int]]) -> None:
    with TemporaryDirectory() as folder:
        sizes = partition_sizes(written(folder, files))
    counted = Counter(key % PARTITIONS for keys in files for key in keys)
    assert sizes == [counted[partition] for partition in range(PARTITIONS)]
