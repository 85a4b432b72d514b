"""Reuse over a collection on a cluster: the same pure functions, placed and shuffled by Spark.

The workers read the files that they see, the driver what they do not; it holds what is small: the catalogue, the
passages and the families. Articles, words, posting rows and seeds lie with the workers; what stages hand on is written
to `OUT/.work`, which driver and workers must both see, so that a worker that is lost costs its tasks and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from headwater.engine.gather import write_plain
from headwater.engine.spark import (
    ClusterSettings,
    SharedTables,
    gathered,
    mapped,
    open_session,
    sent,
    shared_tables,
    streamed,
)
from headwater.findings.reuse.collection.rows import KeptOut, WordPassages
from headwater.findings.reuse.collection.settings import Noise, ReuseSettings, settings_for
from headwater.model.article import Issue
from headwater.model.collection import CollectionReuse
from headwater.service.cluster.inputs import RawsFound, raws_found, raws_of, read_input, with_whole_files
from headwater.service.cluster.listing import Listed, check_paths, is_short, list_input, spread_files, with_lines
from headwater.service.cluster.rows import Row
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
    from pyarrow.dataset import Expression
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
    work: str | Path | None = None,
) -> CollectionReuse:
    """Find all passages that two articles share and write the tables to `out`; the same as the local engine gives.

    `work`: a folder that driver and workers see, or an address; by default `out/.work`. Raises as
    `find_collection_reuse` does, and as `open_session` does where Spark is missing.
    """
    check_paths(paths)
    session = open_session(cluster.master, cluster.options)
    try:
        listed = list_input(paths, settings.read)
        with shared_tables(session, out / WORK if work is None else work) as shared:
            run = _Run(shared, settings, cluster.partitions_of(session))
            issues = run.read(listed, progress, stdin)
            catalogue = run.catalogue(issues)
            tables = run.tables(catalogue, progress)
            write_tables(tables, out, issues)
            return summary_of(tables, out, catalogue, issues, run.texts_of)
    finally:
        session.stop()


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

    def read(self, listed: Listed, progress: Progress, stdin: BinaryIO | None) -> list[Issue]:
        """Have the workers read the input and make articles of it; returns the issues in the order of the input."""
        progress("reading", 0, None)
        listed = with_lines(self.session, listed, self.settings.read, self.partitions)
        make = making.Making(self.settings.read, self.rules)
        short = [row for row in listed.files if is_short(row)]
        rest = [row for row in listed.files if not is_short(row)]
        if short:
            spread = spread_files(self.session, short, self.partitions)
            made = streamed(spread, making.MakingFromFiles(make), making.ARTICLE_SCHEMA, whole=True)
            self.shared.keep(made, f"{ARTICLES}/files")
            rest += self._unseen(short)
        raws = RawsFound(0, set(), {})
        others = replace(listed, files=rest)
        if read_input(self.shared, others, self.settings.read, self.partitions, stdin):
            raws = raws_found(self.shared)
            # A task a hundred: Spark would otherwise put a whole small collection into one.
            spread = raws_of(self.shared, max(1, min(self.partitions, -(-raws.count // 100))))
            self.shared.keep(mapped(spread, make, making.ARTICLE_SCHEMA), f"{ARTICLES}/raws")
        return self._issues(raws, listed, progress)

    def _unseen(self, files: list[Row]) -> list[Row]:
        """Of the files those that workers did not see."""
        from pyarrow import dataset

        nothing = dataset.field("id").is_null() & dataset.field("reason").is_null()
        numbers = set(self.shared.read(ARTICLES, ("number",), nothing, ("id", "reason")).column("number").to_pylist())
        return [row for row in files if row["number"] in numbers]

    def _issues(self, raws: RawsFound, listed: Listed, progress: Progress) -> list[Issue]:
        """All issues: those of the input, and then of articles, each in the order of the input."""
        from pyarrow import dataset

        of_input = dataset.field("of_input")
        numbers = self.shared.read(ARTICLES, ("number",), ~of_input, ("of_input",)).column("number").to_numpy()
        progress("reading", len(numbers), len(numbers))
        having = {*raws.having, *(numbers >> 32).tolist()}
        issues = {**raws.issues, **dict(self._noted(of_input))}
        found = with_whole_files(issues, having, listed, self.settings.read)
        return [*found.values(), *(issue for _, issue in self._noted(~of_input))]

    def _noted(self, which: Expression) -> Iterator[tuple[int, Issue]]:
        """Issues in the rows of articles, by number."""
        from pyarrow import dataset

        noted = which & dataset.field("reason").is_valid()
        rows = self.shared.read(ARTICLES, ("number", *making.NOTED), noted, ("of_input",))
        for row in rows.sort_by("number").to_pylist():
            number = row.pop("number")
            yield number, Issue(**row)

    def catalogue(self, issues: list[Issue]) -> Catalogue:
        """The catalogue of all articles, on the driver."""
        import numpy as np
        import pyarrow as pa
        from pyarrow import dataset

        columns = ("number", "id", "key", "path", "outlet", "published", "title", "words")
        table = self.shared.read(ARTICLES, columns, dataset.field("id").is_valid()).sort_by("number")
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
            asked = self.shared.here / "asked.arrow"
            write_plain(asked, pa.table({"number": self.numbers[keys >> 32], "word": keys & 0xFFFFFFFF}))
            if self.shared.is_stored:
                self.session.sparkContext.addFile(str(asked))
                asked = Path(asked.name)
            points = self._articles().select("number", "points")
            found = self.shared.carried(sent(points, Pointing(asked), self.partitions), POINTS)[POINTS]
            row = found.column("row").to_numpy()
            starts[row], ends[row] = found.column("start").to_numpy(), found.column("end").to_numpy()
        return KnownPoints(catalogue.numbers, keys, starts, ends)

    def texts_of(self, numbers: Sequence[int]) -> dict[int, str]:
        """The texts of articles by their numbers in the catalogue."""
        rank_of = {int(self.numbers[rank]): rank for rank in numbers}
        rows = self._articles()
        held = rows.filter(rows["number"].isin(list(rank_of))).select("number", "text").toArrow().to_pylist()
        return {rank_of[row["number"]]: row["text"] for row in held}

    def _articles(self) -> DataFrame:
        return self.shared.kept(ARTICLES, making.ARTICLE_SCHEMA).filter("id is not null")
