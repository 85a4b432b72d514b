"""The report over a collection on a cluster.

Reading and finding are maps; between them the driver groups the articles' digests, some two kilobytes each. What one
stage hands to the next is written to the folder `work`, which driver and workers must both see.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeVar, cast

from headwater.engine.spark import ClusterSettings, SharedTables, open_session, shared_tables, streamed, streamed_by
from headwater.model.article import Issue
from headwater.model.digest import ArticleDigest
from headwater.model.dossier import Dossier
from headwater.model.story import Story
from headwater.service.cluster import inputs, steps
from headwater.service.cluster.listing import Listed, check_paths, list_input, with_lines
from headwater.service.held import packed, unpacked
from headwater.service.issues import IssuesByPath, nothing_read
from headwater.service.progress import Progress, silent
from headwater.service.reading import Settings, count_once
from headwater.service.report import no_dossier, stories_of

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

Result = TypeVar("Result")

# Articles in one task of the reading: at a quarter of a second each, some minutes; few enough to keep all cores busy.
LEAST_READ, MOST_READ = 20, 500


@dataclass(frozen=True, slots=True)
class _Found:
    """What the driver knows of the articles that count: their numbers, paths and digests, by id; and all issues."""

    numbers: dict[str, int]
    paths: dict[str, str]
    digests: list[ArticleDigest]
    issues: list[Issue]


def map_dossiers_on_spark(
    make: Callable[[Dossier], Result],
    paths: Sequence[str],
    work: str | Path,
    settings: Settings,
    cluster: ClusterSettings,
    *,
    one_story: bool = False,
    progress: Progress = silent,
    stdin: BinaryIO | None = None,
) -> Iterator[Result | Issue]:
    """The issues of the input, then what `make` makes of each story's dossier, largest first, on a worker.

    The same as one machine gives. `make` travels to the workers, and what it makes back; `work`, a folder that driver
    and workers see or an address, is removed at the end.
    Raises as `gather_stories` does, and as `open_session` does where Spark is missing.
    """
    check_paths(paths)
    session = open_session(cluster.master, cluster.options)
    try:
        listed, partitions = list_input(paths, settings.read), cluster.partitions_of(session)
        with shared_tables(session, work) as tables:
            run = _Run(tables, settings, partitions)
            listed = with_lines(session, listed, settings.read, partitions)
            inputs.read_input(tables, listed, settings.read, partitions, stdin)
            progress("reading", 0, None)
            found = run.read_articles(listed)
            progress("reading", len(found.digests), None)
            yield from found.issues
            stories = stories_of(found.digests, one_story=one_story)
            run.make_stories(make, stories, found)
            for done, (story, made, error) in enumerate(run.made(stories), 1):
                progress("stories", done, len(stories))
                if error is None:
                    yield cast("Result", made)
                else:
                    yield from no_dossier((found.paths[article] for article in story.articles), error)
    finally:
        session.stop()


class _Run:
    """One run: the tables that driver and workers share, and the steps in order."""

    def __init__(self, tables: SharedTables, settings: Settings, partitions: int) -> None:
        self.tables = tables
        self.settings = settings
        self.partitions = partitions
        tables.session.conf.set("spark.sql.shuffle.partitions", str(partitions))

    def read_articles(self, listed: Listed) -> _Found:
        """Have the workers read the raw articles; what the driver needs to know of them."""
        raws = inputs.raws_found(self.tables)
        issues = inputs.with_whole_files(raws.issues, raws.having, listed, self.settings.read)
        tasks = max(1, min(-(-raws.count // LEAST_READ), max(self.partitions, -(-raws.count // MOST_READ))))
        spread = inputs.raws_of(self.tables, tasks)
        self.tables.keep(streamed(spread, steps.ReadRaws(self.settings), steps.READING_SCHEMA), "readings")
        known = ["number", "id", "path", "language", "digest", "case when id is null then held end as issue"]
        rows = self._readings().selectExpr(*known).toArrow().to_pylist()
        of_files = [{"number": number, "issue": packed(issue)} for number, issue in issues.items()]
        return _counted(sorted([*rows, *of_files], key=lambda row: cast("int", row["number"])))

    def _readings(self) -> DataFrame:
        return self.tables.kept("readings", steps.READING_SCHEMA)

    def make_stories(self, make: Callable[[Dossier], object], stories: Sequence[Story], found: _Found) -> None:
        """Bring the readings of each story together and have the workers make its dossier."""
        import pyarrow as pa

        noted = IssuesByPath(found.issues)
        rows: list[dict[str, object]] = []
        for rank, story in enumerate(stories):
            issues = noted.about(found.paths[article] for article in story.articles)
            for place, article in enumerate(story.articles):
                held = None if place else packed((story, issues))
                rows.append({"number": found.numbers[article], "rank": rank, "story": held})
        members = self.tables.session.createDataFrame(pa.Table.from_pylist(rows, schema=steps.MEMBER_SCHEMA))
        readings = self._readings().filter("id is not null").select("number", "id", "held")
        together = readings.join(members, "number")
        made = streamed_by(together, "rank", self.partitions, steps.MakeStories(make), steps.MADE_SCHEMA)
        self.tables.keep(made, "made")

    def made(self, stories: Sequence[Story]) -> Iterator[tuple[Story, object, str | None]]:
        """What was made of each story, or why nothing was, in the order of the stories; a partition at a time."""
        for row in self.tables.kept("made", steps.MADE_SCHEMA).orderBy("rank").toLocalIterator():
            made = None if row["made"] is None else unpacked(bytes(row["made"]))
            yield stories[row["rank"]], made, row["error"]


def _counted(rows: Sequence[dict[str, object]]) -> _Found:
    """The articles and issues in the order of the input; an article that comes a second time is noted."""
    found = _Found({}, {}, [], [])
    seen: dict[str, str] = {}
    for row in rows:
        if row.get("id") is None:
            found.issues.append(cast("Issue", unpacked(cast("bytes", row["issue"]))))
            continue
        article, path = cast("str", row["id"]), cast("str", row["path"])
        counts, note = count_once(article, path, cast("str | None", row["language"]), seen)
        if counts:
            found.numbers[article], found.paths[article] = cast("int", row["number"]), path
            found.digests.append(cast("ArticleDigest", unpacked(cast("bytes", row["digest"]))))
        if note is not None:
            found.issues.append(note)
    if not found.digests:
        raise nothing_read(found.issues)
    return found
