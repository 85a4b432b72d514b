"""Reuse over a collection on a cluster: the same pure functions, placed and shuffled by Spark.

The driver reads the input and holds what is small: the catalogue, the passages and the families. Articles, words,
posting rows and seeds lie with the workers; what stages hand on is written to `OUT/.work`, which driver and workers
must both see, so that a worker that is lost costs its tasks and nothing else.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from headwater.engine.spark import ClusterSettings, gathered, mapped, open_session
from headwater.findings.reuse.collection.rows import KeptOut, WordPassages
from headwater.findings.reuse.collection.settings import Noise, ReuseSettings, settings_for
from headwater.intake.inputs import find_raw
from headwater.model.article import Issue
from headwater.model.collection import CollectionReuse
from headwater.service.issues import nothing_read, only_raws
from headwater.service.progress import Progress, silent
from headwater.service.reuse import spark_articles as making
from headwater.service.reuse import spark_steps as steps
from headwater.service.reuse.catalogue import Catalogue, make_catalogue
from headwater.service.reuse.results import Tables, make_tables
from headwater.service.reuse.run import WORK, CollectionSettings, summary_of, write_tables
from headwater.service.reuse.tables import rows_of

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    from pyspark.sql import DataFrame, SparkSession

    Numbers = npt.NDArray[np.int64]

# Articles in one file of raw input, and so in one task of the first map.
RAW_ROWS = 2000


def find_collection_reuse_on_spark(
    paths: Sequence[str],
    out: Path,
    settings: CollectionSettings,
    cluster: ClusterSettings,
    progress: Progress = silent,
    stdin: BinaryIO | None = None,
) -> CollectionReuse:
    """Find all passages that two articles share and write the tables to `out`; the same as the local engine gives.

    Raises as `find_collection_reuse` does, and as `open_session` does where Spark is missing.
    """
    session = open_session(cluster.master, cluster.options)
    work = (out / WORK).absolute()
    shutil.rmtree(work, ignore_errors=True)
    try:
        run = _Run(session, work, settings, cluster.partitions_of(session))
        issues = run.read(paths, progress, stdin)
        catalogue = run.catalogue(issues)
        tables = run.tables(catalogue, progress)
        write_tables(tables, out, issues)
        return summary_of(tables, out, catalogue, issues, run.texts_of)
    finally:
        session.stop()
        shutil.rmtree(work, ignore_errors=True)


class _Run:
    """One run: the session, the folder that driver and workers share, and the steps in order."""

    def __init__(self, session: SparkSession, work: Path, settings: CollectionSettings, partitions: int) -> None:
        self.session = session
        self.work = work
        self.settings = settings
        self.partitions = partitions
        session.conf.set("spark.sql.shuffle.partitions", str(partitions))
        self.rules: ReuseSettings = settings_for(cast("Noise", settings.noise))

    def read(self, paths: Sequence[str], progress: Progress, stdin: BinaryIO | None) -> list[Issue]:
        """Write the raw input where workers see it, and have them make articles of it; returns the issues."""
        issues: list[Issue] = []
        numbered = enumerate(only_raws(find_raw(paths, self.settings.read, stdin), issues))
        done = 0
        while held := list(islice(numbered, RAW_ROWS)):
            making.write_raw(self.work / "raw" / f"{done:09}.parquet", held)
            done += len(held)
            progress("reading", done, None)
        if not done:
            raise nothing_read(issues)
        raw = self.session.read.parquet(str(self.work / "raw"))
        # A task a file: Spark would otherwise put a whole small collection into one.
        raw = raw.repartition(max(1, min(self.partitions, -(-done // 100))), "number")
        made = mapped(raw, making.Making(self.settings.read, self.rules), making.ARTICLE_SCHEMA)
        self._keep(made, "articles")
        left_out = self._kept("articles").filter("reason is not null").select("path", "kind", "reason", "place")
        rows = left_out.toArrow().sort_by([("path", "ascending"), ("place", "ascending")]).to_pylist()
        return issues + [Issue(**row) for row in rows]

    def catalogue(self, issues: list[Issue]) -> Catalogue:
        """The catalogue of all articles, on the driver."""
        columns = ("number", "id", "key", "path", "outlet", "published", "title", "words")
        table = self._kept("articles").filter("reason is null").select(*columns).toArrow()
        if not len(table):
            raise nothing_read(issues)
        catalogue, notes = make_catalogue(table.cast(making.catalogue_schema(table.schema)))
        issues += notes
        return catalogue

    def tables(self, catalogue: Catalogue, progress: Progress) -> Tables:
        """All passages, and what they add up to."""
        broadcast = self.session.sparkContext.broadcast((catalogue.place_of, catalogue.outlets))
        articles = self._kept("articles").filter("reason is null").select("number", "codes")
        placed = mapped(articles, steps.Placing(broadcast), steps.CODES_SCHEMA)
        self._keep(placed, "codes")
        codes = self._kept("codes")
        postings = mapped(codes, steps.Posting(self.rules), steps.POSTINGS_SCHEMA)
        progress("pairing", 0, 3)
        paired = gathered(postings, "gram", self.partitions, steps.Pairing(broadcast, self.rules), steps.PAIRED_SCHEMA)
        self._keep(paired, "paired")
        progress("pairing", 1, 3)
        kept_out = self._kept_out()
        passages = self._aligned(codes, kept_out)
        progress("pairing", 3, 3)
        points = partial(self.points_of, catalogue)
        return make_tables(steps.with_points(passages, points), kept_out, catalogue, points)

    def _kept_out(self) -> KeptOut:
        repeats = self._kept("paired").filter("b is null").selectExpr("a as article", "a_place as place")
        found = gathered(repeats, "article", self.partitions, steps.KeepingOut(self.rules), steps.KEPT_OUT_SCHEMA)
        return steps.sorted_kept_out(found.toArrow())

    def _aligned(self, codes: DataFrame, kept_out: KeptOut) -> WordPassages:
        """The passages of all promising pairs: seeds by pair, with both articles' words joined to them."""
        seeds = self._kept("paired").filter("b is not null")
        pairs = gathered(seeds, "a", self.partitions, steps.Promising(self.rules), steps.PAIRS_SCHEMA)
        left = codes.selectExpr("article as a", "codes as a_codes")
        right = codes.selectExpr("article as b", "codes as b_codes")
        joined = pairs.join(left, "a").join(right, "b")
        aligning = steps.Aligning(self.session.sparkContext.broadcast(kept_out), self.rules)
        found = mapped(joined, aligning, steps.PASSAGES_SCHEMA).toArrow()
        return rows_of(WordPassages, found.cast(steps.passages_schema()))

    def points_of(
        self, catalogue: Catalogue, articles: npt.NDArray[np.uint32], start: Numbers, end: Numbers
    ) -> tuple[Numbers, Numbers]:
        """The code points of the words `[start, end)` of articles, which only the workers know."""
        if not len(articles):
            return start, end
        wanted = steps.asked_places(catalogue.numbers[articles], start, end)
        places = self._kept("articles").filter("reason is null").select("number", "starts", "ends")
        rows = self.session.createDataFrame(wanted).join(places, "number")
        return steps.in_order(mapped(rows, steps.Pointing(), steps.POINTS_SCHEMA).toArrow())

    def texts_of(self, numbers: Sequence[int]) -> dict[int, str]:
        """The texts of articles by their numbers."""
        import pyarrow as pa

        wanted = self.session.createDataFrame(pa.table({"number": pa.array(numbers, type=pa.int64())}))
        articles = self._kept("articles").filter("reason is null").select("number", "text")
        found = articles.join(wanted, "number").toArrow()
        return dict(zip(found.column("number").to_pylist(), found.column("text").to_pylist(), strict=True))

    def _keep(self, rows: DataFrame, name: str) -> None:
        rows.write.mode("overwrite").parquet(str(self.work / name))

    def _kept(self, name: str) -> DataFrame:
        return self.session.read.parquet(str(self.work / name))
