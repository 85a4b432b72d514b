"""Reuse over a collection on a cluster: the same pure functions, placed and shuffled by Spark.

The workers read the files that they see, the driver what they do not; it holds what is small: the catalogue, the
passages and the families. Articles, words, posting rows and seeds lie with the workers; what stages hand on is written
to `OUT/.work`, which driver and workers must both see, so that a worker that is lost costs its tasks and nothing else.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from headwater.engine.gather import write_plain
from headwater.engine.spark import ClusterSettings, SharedTables, gathered, mapped, open_session, sent
from headwater.findings.reuse.collection.rows import KeptOut, WordPassages
from headwater.findings.reuse.collection.settings import Noise, ReuseSettings, settings_for
from headwater.intake.make import make_article
from headwater.model.article import Article, Issue
from headwater.model.collection import CollectionReuse
from headwater.service.cluster.inputs import Listed, count_and_issues, list_input, raws_at, raws_of, read_input
from headwater.service.issues import nothing_read
from headwater.service.progress import Progress, silent
from headwater.service.reuse import spark_articles as making
from headwater.service.reuse import spark_steps as steps
from headwater.service.reuse.catalogue import Catalogue, make_catalogue
from headwater.service.reuse.results import Tables, make_tables
from headwater.service.reuse.run import WORK, CollectionSettings, summary_of, write_tables
from headwater.service.reuse.spark_points import POINTS, KnownPoints, Pointing, words_to_ask
from headwater.service.reuse.tables import rows_of, table_of

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
        from pyarrow import dataset

        read_input(self.shared, listed, self.settings.read, self.partitions)
        count, issues = count_and_issues(self.shared)
        progress("reading", 0, count)
        # A task a hundred: Spark would otherwise put a whole small collection into one.
        spread = raws_of(self.shared, max(1, min(self.partitions, -(-count // 100))))
        self.shared.keep(mapped(spread, making.Making(self.settings.read, self.rules), making.ARTICLE_SCHEMA), ARTICLES)
        progress("reading", count, count)
        columns = ("number", "path", "kind", "reason", "place")
        left_out = self.shared.read(ARTICLES, columns, ~dataset.field("reason").is_null()).sort_by("number")
        return [*issues.values()] + [Issue(**row) for row in left_out.drop_columns("number").to_pylist()]

    def catalogue(self, issues: list[Issue]) -> Catalogue:
        """The catalogue of all articles, on the driver."""
        import numpy as np
        import pyarrow as pa
        from pyarrow import dataset

        columns = ("number", "id", "key", "path", "outlet", "published", "title", "words")
        table = self.shared.read(ARTICLES, columns, dataset.field("reason").is_null()).sort_by("number")
        if not len(table):
            raise nothing_read(issues)
        self.numbers = table.column("number").to_numpy()
        table = table.set_column(0, "number", pa.array(np.arange(len(table))))
        catalogue, notes = make_catalogue(table.cast(making.catalogue_schema(table.schema)))
        issues += notes
        return catalogue

    def tables(self, catalogue: Catalogue, progress: Progress) -> Tables:
        """All passages, and what they add up to."""
        progress("pairing", 0, 2)
        passages, kept_out = self._found(catalogue)
        progress("pairing", 1, 2)
        points = self._points(passages, kept_out, catalogue)
        progress("pairing", 2, 2)
        return make_tables(points.beside(passages), kept_out, catalogue, points.of)

    def _found(self, catalogue: Catalogue) -> tuple[WordPassages, KeptOut]:
        """The passages of all pairs, and the boilerplate that was kept out of them."""
        import numpy as np

        broadcast = self.session.sparkContext.broadcast((self.numbers, catalogue.place_of, catalogue.outlets))
        placing = steps.Placing(broadcast)
        coded = self._articles().select("number", "codes")
        postings = sent(coded, steps.Posting(placing, self.rules), self.partitions)
        paired = gathered(postings, steps.Pairing(broadcast, self.rules), self.partitions)
        with_words = paired.union(sent(coded, placing, self.partitions))
        promising = gathered(with_words, steps.Promising(self.rules, self.partitions), self.partitions)
        found = self.shared.carried(gathered(promising, steps.Aligning(self.rules), self.partitions), "found")
        small, large = np.zeros(0, np.uint32), np.zeros(0, np.int64)
        passages = found.get(steps.PASSAGES, table_of(WordPassages(small, small, *(large,) * 6)))
        kept_out = found.get(steps.KEPT_OUT, table_of(KeptOut(small, small, small)))
        kept_out = kept_out.sort_by([("article", "ascending"), ("start", "ascending")])
        return rows_of(WordPassages, passages), rows_of(KeptOut, kept_out)

    def _points(self, passages: WordPassages, kept_out: KeptOut, catalogue: Catalogue) -> KnownPoints:
        """The code points of all words at which something begins or ends, which only the workers know."""
        import numpy as np
        import pyarrow as pa

        keys = words_to_ask(passages, kept_out, catalogue.numbers)
        starts, ends = np.zeros(len(keys), np.int64), np.zeros(len(keys), np.int64)
        if len(keys):
            asked = self.shared.folder / "asked.arrow"
            write_plain(asked, pa.table({"number": self.numbers[keys >> 32], "word": keys & 0xFFFFFFFF}))
            points = self._articles().select("number", "points")
            found = self.shared.carried(sent(points, Pointing(asked), self.partitions), POINTS)[POINTS]
            row = found.column("row").to_numpy()
            starts[row], ends[row] = found.column("start").to_numpy(), found.column("end").to_numpy()
        return KnownPoints(catalogue.numbers, keys, starts, ends)

    def texts_of(self, numbers: Sequence[int]) -> dict[int, str]:
        """The texts of articles by their numbers in the catalogue."""
        rank_of = {int(self.numbers[rank]): rank for rank in numbers}
        raws = raws_at(self.shared, rank_of.keys())
        made = ((number, make_article(raw, self.settings.read)) for number, raw in raws)
        return {rank_of[number]: article.text for number, article in made if isinstance(article, Article)}

    def _articles(self) -> DataFrame:
        return self.shared.kept(ARTICLES, making.ARTICLE_SCHEMA).filter("reason is null")
