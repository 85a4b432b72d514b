"""What parcels must keep: each row once, all of a key in the partition of the key, and tables apart."""

from __future__ import annotations

from collections import Counter

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.engine import parcels
from headwater.engine.parcels import Sent, parcels_of, unpacked

KEYS = st.lists(st.integers(0, 2**64 - 1) | st.integers(0, 9), max_size=40)


def table(keys: list[int]) -> pa.Table:
    return pa.table({"key": pa.array(keys, pa.uint64()), "text": pa.array([str(key).encode() for key in keys])})


def keys_of(found: dict[str, pa.Table], name: str) -> list[int]:
    if name not in found:
        return []
    rows = found[name]
    assert rows.column("text").to_pylist() == [str(key).encode() for key in rows.column("key").to_pylist()]
    return list(rows.column("key").to_pylist())


@given(st.lists(KEYS, max_size=3), KEYS, st.integers(1, 300))
def test_a_partition_has_all_rows_of_its_keys_and_no_others(
    ones: list[list[int]], others: list[int], parts: int
) -> None:
    sent = [*(Sent("one", table(keys), "key") for keys in ones), Sent("other", table(others), "key")]
    packed = pa.Table.from_batches(parcels_of(sent, parts), parcels.parcel_schema())
    for part in set(packed.column("part").to_pylist()):
        found = unpacked(packed.filter(pa.compute.equal(packed.column("part"), part)).to_batches())
        for name, keys in (("one", [key for some in ones for key in some]), ("other", others)):
            assert Counter(keys_of(found, name)) == Counter(key for key in keys if key % parts == part)
    assert set(packed.column("part").to_pylist()) == {key % parts for keys in (*ones, others) for key in keys}


@given(KEYS, st.integers(0, 5))
def test_rows_without_a_key_go_where_they_are_sent(keys: list[int], part: int) -> None:
    packed = pa.Table.from_batches(parcels_of([Sent("one", table(keys), part=part)], 6), parcels.parcel_schema())
    assert set(packed.column("part").to_pylist()) == ({part} if keys else set())
    assert Counter(keys_of(unpacked(packed.to_batches()), "one")) == Counter(keys)


def test_parcels_are_small_and_handed_on_a_load_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parcels, "PARCEL", 1000)
    monkeypatch.setattr(parcels, "LOAD", 5000)
    keys = list(range(3000))
    loads = list(parcels_of([Sent("one", table(keys), "key")], 2))
    sizes = [len(held) for load in loads for held in load.column("held").to_pylist()]
    assert max(sizes) < 2000
    assert all(5000 <= load.column("held").nbytes < 8000 for load in loads[:-1])
    assert sorted(keys_of(unpacked(loads), "one")) == keys
