"""Addresses: told from paths, and written to by Spark's engine alone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from headwater.engine import storage
from headwater.engine.storage import below, landing
from headwater.intake.paths import find_files, is_address
from headwater.model.errors import InputError, UsageError


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("hdfs://name:9000/archive", True),
        ("s3a://bucket/a b.jsonl", True),
        ("file:///tmp/x", True),
        ("archive/a.jsonl", False),
        ("C://archive", False),
        ("./hdfs://x", False),
        ("-", False),
    ],
)
def test_an_address_begins_with_a_scheme(path: str, address: bool) -> None:
    assert is_address(path) == address


@pytest.mark.parametrize(
    ("target", "found"),
    [("s3a://bucket/out/", "s3a://bucket/out/.work"), ("out/", "out/.work"), ("file:///out", "file:///out/.work")],
)
def test_a_name_below_an_address_keeps_both_strokes(target: str, found: str) -> None:
    assert below(target, ".work") == found


def test_a_path_is_written_to_as_it_is(tmp_path: Path) -> None:
    with landing(str(tmp_path / "out"), "local") as folder:
        assert folder == tmp_path / "out"


def test_only_spark_writes_to_an_address() -> None:
    with pytest.raises(UsageError, match="hdfs://x/y: an address"), landing("hdfs://x/y", "local"):
        pass


def test_only_spark_reads_from_an_address() -> None:
    with pytest.raises(UsageError, match="hdfs://x/y: an address, which only --engine spark can read"):
        list(find_files(["hdfs://x/y"]))


def test_what_cannot_be_put_at_its_address_is_left_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path, address: str) -> None:
        raise InputError(f"{address}: no space")

    monkeypatch.setattr(storage, "put", refuse)
    with pytest.raises(InputError, match="hdfs://x/y: no space; what was made is in ") as raised:  # noqa: SIM117
        with landing("hdfs://x/y", "spark") as folder:
            (folder / "index.html").write_text("made")
    left = Path(str(raised.value).rsplit(" in ", 1)[1])
    assert (left / "index.html").read_text() == "made"
    shutil.rmtree(left)
