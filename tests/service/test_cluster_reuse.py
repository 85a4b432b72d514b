"""Reuse on a real cluster: the tables are byte for byte those of this machine alone, also when a worker is lost."""

from __future__ import annotations

import gzip
import json
import os
import threading
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from bench.standalone import Cluster, missing, standalone
from pyarrow import parquet
from tests.service.test_collection_reuse import TABLES, rows, write

from headwater.engine.spark import ClusterSettings
from headwater.engine.storage import landing
from headwater.intake.parts import cut_file
from headwater.intake.settings import ReadSettings
from headwater.model.errors import InputError, UsageError
from headwater.service.cluster import listing
from headwater.service.reuse import cluster as on_cluster
from headwater.service.reuse.cluster import find_collection_reuse_on_spark
from headwater.service.reuse.run import CollectionSettings, find_collection_reuse

pytestmark = pytest.mark.skipif(missing() is not None, reason=str(missing()))

REPOSITORY = Path(__file__).resolve().parents[2]
# One machine plays the cluster: everything speaks to loopback, and workers find this checkout.
OPTIONS = {
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.executorEnv.PYTHONPATH": os.pathsep.join([str(REPOSITORY / "src"), str(REPOSITORY)]),
    "spark.executor.memory": "512m",
    "spark.python.worker.reuse": "true",
}


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    with standalone(tmp_path_factory.mktemp("spark")) as found:
        yield found


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    """Rows in three files, one of them twice, what holds no article, and what one machine finds in them."""
    folder = tmp_path_factory.mktemp("expected")
    source = folder / "archive"
    source.mkdir()
    articles = rows(60)
    write(source / "a.jsonl", articles[:25])
    write(source / "b.jsonl", articles[20:])
    with (source / "b.jsonl").open("a", encoding="utf-8") as file:
        file.write('{"id": "empty", "text": "... !"}\n{broken\n')
    packed = "".join(json.dumps(row) + "\n" for row in rows(12, seed=2))
    (source / "c.jsonl.gz").write_bytes(gzip.compress(packed.encode()))
    (source / "nothing.jsonl").write_text('{"id": 1}\n\n' * 200)
    (source / "picture.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(range(256)))
    find_collection_reuse([str(source)], folder / "out", CollectionSettings(workers=1))
    return str(source), folder / "out"


def same_files(one: Path, other: Path) -> bool:
    return all((one / f"{name}.parquet").read_bytes() == (other / f"{name}.parquet").read_bytes() for name in TABLES)


def on_spark(cluster: Cluster, source: str, out: Path) -> None:
    settings = ClusterSettings(cluster.master, partitions=3, options=OPTIONS)
    find_collection_reuse_on_spark([source], out, CollectionSettings(), settings)


def test_a_worker_that_is_lost_changes_nothing(
    cluster: Cluster, expected: tuple[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is lost, with what it held for others, between the shuffles that find passages.

    Long files are read in parts, of which workers do not see every fifth.
    """
    source, local = expected
    monkeypatch.setattr(listing, "cut_file", partial(cut_file, most=2000))
    monkeypatch.setattr(listing, "PART_BYTES", 500)
    listed = listing.list_input([source], ReadSettings())
    assert len({str(row["name"]) for row in listed.files if row.get("end")}) == 3, "files are cut"
    assert any(not listing.is_short(row) for row in listed.files), "one is long and cannot be cut"
    unseen = [{**row, "size": -5} if number % 5 == 1 else row for number, row in enumerate(listed.files)]
    monkeypatch.setattr(on_cluster, "list_input", lambda *_: listing.Listed(unseen, listed.others))
    found = tmp_path / "out" / ".work" / "found"
    done_before: list[bool] = []

    def kill_in_mid_run() -> None:
        while not found.exists():
            time.sleep(0.05)
        time.sleep(0.5)
        done_before.append((found / "_SUCCESS").exists())
        cluster.kill_worker()

    killer = threading.Thread(target=kill_in_mid_run, daemon=True)
    killer.start()
    on_spark(cluster, source, tmp_path / "out")
    killer.join(5)
    assert (len(cluster.workers), done_before) == (1, [False]), "the worker was killed while the run went on"
    assert same_files(tmp_path / "out", local)


def test_addresses_give_what_paths_give(cluster: Cluster, tmp_path: Path) -> None:
    """Workers get the files from Spark, and what stages hand on goes by an address too. Only names of files differ.

    The addresses are of a file system that nothing but Hadoop can see: Hadoop's own view of a folder.
    """
    source = tmp_path / "archive"
    (source / "more").mkdir(parents=True)
    articles = rows(60)
    write(source / "a{1}.jsonl", articles[:25])
    packed = "".join(json.dumps(row) + "\n" for row in articles[25:]) + "{broken\n"
    (source / "more" / "b.jsonl.gz").write_bytes(gzip.compress(packed.encode()))
    (source / "_SUCCESS").touch()
    find_collection_reuse([str(source / "a{1}.jsonl"), str(source / "more")], tmp_path / "local", CollectionSettings())
    view = {"spark.hadoop.fs.viewfs.mounttable.port.link./held": tmp_path.as_uri()}
    settings = ClusterSettings(cluster.master, partitions=3, options=OPTIONS | view)
    target, work = (tmp_path / "out").as_uri(), tmp_path / "work"
    with landing(target, "spark") as folder:
        at = "viewfs://port/held"
        find_collection_reuse_on_spark([f"{at}/archive"], folder, CollectionSettings(), settings, work=f"{at}/work")
    assert not work.exists(), "work in progress is removed"
    for name in TABLES:
        found, same = (parquet.read_table(tmp_path / out / f"{name}.parquet").to_pylist() for out in ("out", "local"))
        for row in found:
            if "path" in row:
                row["path"] = row["path"].replace(at, str(tmp_path))
        assert found == same
    assert len(parquet.read_table(tmp_path / "out" / "passages.parquet")) > 1


def test_an_address_that_cannot_be_reached_is_named(cluster: Cluster, tmp_path: Path) -> None:
    settings = ClusterSettings(cluster.master, partitions=3, options=OPTIONS)
    for address, error, reason in (
        ("nosuch://bucket/archive", InputError, "nosuch://bucket/archive: .*No FileSystem for scheme"),
        ((tmp_path / "nothing").as_uri(), UsageError, "names no file"),
    ):
        with pytest.raises(error, match=reason):
            find_collection_reuse_on_spark([address], tmp_path / "out", CollectionSettings(), settings)
