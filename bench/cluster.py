"""A real standalone Spark cluster on loopback beside the local engine: the same results, and the time of each.

    python bench/cluster.py [reuse|report] [NUMBER]

`reuse`: NUMBER made articles (10,000 if none is given; needs ../shared/corpora) to tables. `report`: NUMBER real ones
(100) to pages and JSON. Two workers of one core each, started here before the time is taken, as those of a cluster are.
Prints the seconds of both, start of the session included; ends with 1 where a result differs in a byte, or, of reuse
and from 100,000 articles on, where Spark takes more than `CEILING` times as long. Skips, with the reason, where Java or
PySpark is missing.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections.abc import Callable
from functools import partial
from itertools import zip_longest
from pathlib import Path
from tempfile import TemporaryDirectory

from headwater.engine.spark import ClusterSettings
from headwater.export.files import MakeFiles, StoryFiles
from headwater.model.article import Issue
from headwater.service.cluster.report import map_dossiers_on_spark
from headwater.service.dossiers import map_dossiers_on
from headwater.service.progress import silent
from headwater.service.reading import Settings
from headwater.service.reuse.cluster import find_collection_reuse_on_spark
from headwater.service.reuse.run import CollectionSettings, find_collection_reuse
from made_archive import MadeArchive
from pipeline import real_rows
from planted import real_articles
from reuse import NEWS, write_file
from standalone import missing, standalone

TABLES = ("passages", "families", "shares", "articles", "boilerplate", "issues")
CEILING = 1.5
CEILING_FROM = 100_000
SOURCES = Path(__file__).resolve().parents[1] / "src"


def main(what: str, number: int) -> int:
    reason = missing()
    if reason is not None:
        print(f"skipped: {reason}")
        return 0
    return compare_report(number or 100) if what == "report" else compare_reuse(number or 10_000)


def compare_reuse(number: int) -> int:
    with TemporaryDirectory() as name:
        folder = Path(name)
        source = folder / "articles.jsonl"
        write_file(MadeArchive(real_articles(NEWS), 1).rows(number), source)
        local = timed(lambda: find_collection_reuse([str(source)], folder / "local", CollectionSettings(workers=2)))
        with standalone(folder / "spark", memory="3g") as cluster:
            spark = timed(lambda: run_spark(cluster.master, source, folder / "cluster"))
        different = [table for table in TABLES if read(folder / "local", table) != read(folder / "cluster", table)]
    ratio = f"{spark / local:.2f} times"
    print(f"{number} articles: local, 2 processes {local:.1f} s; Spark, 2 workers {spark:.1f} s ({ratio})")
    print(f"tables that differ: {', '.join(different) or 'none'}")
    return int(bool(different) or (number >= CEILING_FROM and spark > CEILING * local))


def run_spark(master: str, source: Path, out: Path) -> None:
    find_collection_reuse_on_spark([str(source)], out, CollectionSettings(), settings_of(master))


def settings_of(master: str) -> ClusterSettings:
    options = {
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.executor.memory": "2g",
        "spark.executorEnv.PYTHONPATH": os.pathsep.join([str(SOURCES), os.environ.get("PYTHONPATH", "")]),
    }
    return ClusterSettings(master, partitions=8, options=options)


def compare_report(number: int) -> int:
    """The files of a report, read by the language model: its weights are part of what the workers have."""
    make = MakeFiles(page=True, json=True)
    with TemporaryDirectory() as name:
        source = Path(name) / "articles.jsonl"
        rows = real_rows(NEWS, number)
        source.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
        here = map_dossiers_on("local", "", work=None, one_story=False, settings=Settings(workers=2))
        made: dict[str, list[StoryFiles | Issue]] = {}
        local = timed(lambda: made.update(local=list(here(make, [str(source)], silent, None))))
        with standalone(Path(name) / "spark", memory="3g") as cluster:
            there = partial(map_dossiers_on_spark, make, [str(source)], Path(name) / "work", Settings())
            spark = timed(lambda: made.update(spark=list(there(settings_of(cluster.master)))))
    different = sum(a != b for a, b in zip_longest(made["local"], made["spark"]))
    print(f"{number} articles, {len(made['local'])} stories and issues: local {local:.1f} s; Spark {spark:.1f} s")
    print(f"that differ: {different}")
    return int(different > 0)


def timed(work: Callable[[], object]) -> float:
    since = time.perf_counter()
    work()
    return time.perf_counter() - since


def read(folder: Path, table: str) -> bytes:
    return (folder / f"{table}.parquet").read_bytes()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("what", nargs="?", choices=("reuse", "report"), default="reuse")
    parser.add_argument("number", nargs="?", type=int, default=0)
    given = parser.parse_args()
    sys.exit(main(given.what, given.number))
