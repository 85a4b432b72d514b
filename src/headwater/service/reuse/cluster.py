"""Reuse over a collection on a cluster: the same pure functions, placed and shuffled by Spark.

The workers read the files that they see, the driver what they do not; it holds what is small: the catalogue, the
passages and the families. Articles, words, posting rows and seeds lie with the workers; what stages hand on is written
to `OUT/.work`, which driver and workers must both see, so that a worker that is lost costs its tasks and nothing else.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from headwater.engine.spark import ClusterSettings, SharedTables, gathered, mapped, open_session
from headwater.findings.reuse.collection.rows import KeptOut, WordPassages
from headwater.findings.reuse.collection.settings import Noise, ReuseSettings, settings_for
from headwater.model.article import Issue
from headwater.model.collection import CollectionReuse
from headwater.service.cluster.held import unpacked
from headwater.service.cluster.inputs import RAW, Listed, list_input, read_input
from headwater.service.issues import nothing_read
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
    from pyspark.sql import DataFrame

    Numbers = npt.NDArray[np.int64]

ARTICLES = "articles"


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
    listed = list_input(paths, settings.read, stdin)
    session = open_session(cluster.master, cluster.options)
    work = (out / WORK).absolute()
    shutil.rmtree(work, ignore_errors=True)
    try:
        run = _Run(SharedTables(session, work), settings, cluster.partitions_of(session))
        issues = run.read(listed, progress)
        catalogue = run.catalogue(issues)
        tables = run.tables(catalogue, progress)
        write_tables(tables, out, issues)
        return summary_of(tables, out, catalogue, issues, run.texts_of)
    finally:
        session.stop()
        shutil.rmtree(work, ignore_errors=True)


class _Run:
    """One run: the tables that driver and workers share, and the steps in order.

    In the input an article has its number there, a wide one; in the catalogue the rank of that among all articles.
    `numbers`: by rank, the number in the input.
    """

    numbers: Numbers

    def __init__(self, shared: SharedTables, settings: CollectionSettings, partitions: int) -> None:
        self.shared = shared
        self.session = shared.session
        self.settings = settings
        self.partitions = partitions
        shared.session.conf.set("spark.sql.shuffle.partitions", str(partitions))
        self.rules: ReuseSettings = settings_for(cast("Noise", settings.noise))

    def read(self, listed: Listed, progress: Progress) -> list[Issue]:
        """Have the workers read the input and make articles of it; returns the issues in the order of the input."""
        read_input(self.shared, listed, self.settings.read, self.partitions)
        found = self.shared.kept(RAW)
        raw = found.filter("kind = 'raw'")
        count = raw.count()
        progress("reading", 0, count)
        # A task a hundred: Spark would otherwise put a whole small collection into one.
        spread = raw.repartition(max(1, min(self.partitions, -(-count // 100))), "number")
        self.shared.keep(mapped(spread, making.Making(self.settings.read, self.rules), making.ARTICLE_SCHEMA), ARTICLES)
        progress("reading", count, count)
        of_files = found.filter("kind = 'issue'").orderBy("number").select("held").toArrow().column("held")
        issues = [cast("Issue", unpacked(held)) for held in of_files.to_pylist()]
        left_out = self.shared.kept(ARTICLES).filter("reason is not null").orderBy("number")
        return issues + [
            Issue(**row) for row in left_out.select("path", "kind", "reason", "place").toArrow().to_pylist()
        ]

    def catalogue(self, issues: list[Issue]) -> Catalogue:
        """The catalogue of all articles, on the driver."""
        import numpy as np
        import pyarrow as pa

        columns = ("number", "id", "key", "path", "outlet", "published", "title", "words")
        table = self._articles().select(*columns).toArrow().sort_by("number")
        if not len(table):
            raise nothing_read(issues)
        self.numbers = table.column("number").to_numpy()
        table = table.set_column(0, "number", pa.array(np.arange(len(table))))
        catalogue, notes = make_catalogue(table.cast(making.catalogue_schema(table.schema)))
        issues += notes
        return catalogue

    def tables(self, catalogue: Catalogue, progress: Progress) -> Tables:
        """All passages, and what they add up to."""
        broadcast = self.session.sparkContext.broadcast((self.numbers, catalogue.place_of, catalogue.outlets))
        articles = self._articles().select("number", "codes")
        placed = mapped(articles, steps.Placing(broadcast), steps.CODES_SCHEMA)
        self.shared.keep(placed, "codes")
        codes = self.shared.kept("codes")
        postings = mapped(codes, steps.Posting(self.rules), steps.POSTINGS_SCHEMA)
        progress("pairing", 0, 3)
        paired = gathered(postings, "gram", self.partitions, steps.Pairing(broadcast, self.rules), steps.PAIRED_SCHEMA)
        self.shared.keep(paired, "paired")
        progress("pairing", 1, 3)
        kept_out = self._kept_out()
        passages = self._aligned(codes, kept_out)
        progress("pairing", 3, 3)
        points = partial(self.points_of, catalogue)
        return make_tables(steps.with_points(passages, points), kept_out, catalogue, points)

    def _kept_out(self) -> KeptOut:
        repeats = self.shared.kept("paired").filter("b is null").selectExpr("a as article", "a_place as place")
        found = gathered(repeats, "article", self.partitions, steps.KeepingOut(self.rules), steps.KEPT_OUT_SCHEMA)
        return steps.sorted_kept_out(found.toArrow())

    def _aligned(self, codes: DataFrame, kept_out: KeptOut) -> WordPassages:
        """The passages of all promising pairs: seeds by pair, with both articles' words joined to them."""
        seeds = self.shared.kept("paired").filter("b is not null")
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
        wanted = steps.asked_places(self.numbers[catalogue.numbers[articles]], start, end)
        places = self._articles().select("number", "starts", "ends")
        rows = self.session.createDataFrame(wanted).join(places, "number")
        return steps.in_order(mapped(rows, steps.Pointing(), steps.POINTS_SCHEMA).toArrow())

    def texts_of(self, numbers: Sequence[int]) -> dict[int, str]:
        """The texts of articles by their numbers in the catalogue."""
        import numpy as np
        import pyarrow as pa

        rank_of = {int(self.numbers[rank]): rank for rank in numbers}
        wanted = self.session.createDataFrame(pa.table({"number": np.array(list(rank_of), dtype=np.int64)}))
        articles = self._articles().select("number", "text")
        found = articles.join(wanted, "number").toArrow()
        texts = zip(found.column("number").to_pylist(), found.column("text").to_pylist(), strict=True)
        return {rank_of[number]: text for number, text in texts}

    def _articles(self) -> DataFrame:
        return self.shared.kept(ARTICLES).filter("reason is null")
