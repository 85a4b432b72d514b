"""Reuse on a real standalone Spark cluster on loopback beside the local engine: the same tables, and the time of each.

    python bench/cluster.py [NUMBER]

NUMBER made articles (10,000 if none is given; needs ../shared/corpora). Two workers of one core each, started here.
Prints the seconds of both, start included; ends with 1 where a table differs in a byte, or, from 100,000 articles on,
where Spark takes more than `CEILING` times as long. Skips, with the reason, where Java or PySpark is missing.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from headwater.engine.spark import ClusterSettings
from headwater.service.reuse.cluster import find_collection_reuse_on_spark
from headwater.service.reuse.run import CollectionSettings, find_collection_reuse
from planted import real_articles
from reuse import NEWS, made_file
from standalone import missing, standalone

TABLES = ("passages", "families", "shares", "articles", "boilerplate", "issues")
CEILING = 1.5
CEILING_FROM = 100_000
SOURCES = Path(__file__).resolve().parents[1] / "src"


def main(number: int) -> int:
    reason = missing()
    if reason is not None:
        print(f"skipped: {reason}")
        return 0
    with TemporaryDirectory() as name:
        folder = Path(name)
        source = folder / "articles.jsonl"
        made_file(real_articles(NEWS), number, source)
        local = timed(lambda: find_collection_reuse([str(source)], folder / "local", CollectionSettings(workers=2)))
        with standalone(folder / "spark", memory="3g") as cluster:
            spark = timed(lambda: run_spark(cluster.master, source, folder / "cluster"))
        different = [table for table in TABLES if read(folder / "local", table) != read(folder / "cluster", table)]
    ratio = f"{spark / local:.2f} times"
    print(f"{number} articles: local, 2 processes {local:.1f} s; Spark, 2 workers {spark:.1f} s ({ratio})")
    print(f"tables that differ: {', '.join(different) or 'none'}")
    return int(bool(different) or (number >= CEILING_FROM and spark > CEILING * local))


def run_spark(master: str, source: Path, out: Path) -> None:
    options = {
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.executor.memory": "2g",
        "spark.executorEnv.PYTHONPATH": os.pathsep.join([str(SOURCES), os.environ.get("PYTHONPATH", "")]),
    }
    settings = ClusterSettings(master, partitions=8, options=options)
    find_collection_reuse_on_spark([str(source)], out, CollectionSettings(), settings)


def timed(work: Callable[[], object]) -> float:
    since = time.perf_counter()
    work()
    return time.perf_counter() - since


def read(folder: Path, table: str) -> bytes:
    return (folder / f"{table}.parquet").read_bytes()


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000))
