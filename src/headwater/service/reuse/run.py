"""The use case: what any two articles of a collection share, as Parquet tables in a folder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from headwater.engine.folder import WorkFolder, written_whole
from headwater.engine.gather import Gathering, LocalGatherer, default_workers, read_plain
from headwater.findings.reuse.collection.settings import Noise, settings_for
from headwater.intake.settings import ReadSettings
from headwater.model.article import Issue
from headwater.model.errors import InputError, UsageError
from headwater.service.progress import Progress, silent
from headwater.service.reuse.catalogue import Catalogue, make_catalogue, save_lookups
from headwater.service.reuse.ingest import ARTICLES, WORDS, ingest
from headwater.service.reuse.results import Tables, make_tables
from headwater.service.reuse.stages import (
    KEPT_OUT,
    PASSAGES,
    aligning,
    keeping_out,
    load_kept_out,
    pairing,
)
from headwater.service.reuse.words import points_of

if TYPE_CHECKING:
    import pyarrow as pa

VERSION = 1
WORK = ".work"
LEAST_MEMORY = 256 * 1024 * 1024
# Of the memory that is given, what processes take besides the rows that they work on: the program and its libraries.
_FIXED = 150 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class CollectionSettings:
    """How a run over a collection works. `memory`: bytes that all its processes together may take, about."""

    read: ReadSettings = field(default_factory=ReadSettings)
    noise: Noise = "none"
    memory: int = 4 * 1024**3
    workers: int | None = None

    def __post_init__(self) -> None:
        if self.memory < LEAST_MEMORY:
            raise UsageError(f"--memory: at least {LEAST_MEMORY >> 20}M are needed")


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run found, in numbers, and the issues of its input. `folder` holds the tables."""

    folder: Path
    articles: int
    passages: int
    pairs: int
    families: int
    boilerplate: int
    issues: tuple[Issue, ...]


def find_collection_reuse(
    paths: Sequence[str],
    out: Path,
    settings: CollectionSettings,
    progress: Progress = silent,
    stdin: BinaryIO | None = None,
) -> Summary:
    """Find all passages that two articles share and write the tables to `out`.

    What was done stays in `out/.work` until the end, so that the same call goes on where an earlier one was cut off.
    Raises `UsageError` where a path does not exist and `InputError` where no article could be read.
    """
    workers = default_workers(settings.workers)
    folder = WorkFolder.opened(out / WORK, _description(paths, settings, workers))
    rules = settings_for(settings.noise)
    issues = ingest(paths, folder, settings.read, rules, workers, progress, stdin)
    catalogue = _catalogue(folder, issues)
    gatherer = LocalGatherer(folder, workers, max(LEAST_MEMORY // 4, settings.memory - workers * _FIXED))
    lookups = folder.path / "lookups"
    words = folder.files(WORDS)
    _gather(gatherer, "pairing", pairing(lookups, rules), progress)
    _gather(gatherer, "boilerplate", keeping_out(rules), progress)
    _gather(gatherer, "aligning", aligning(lookups, words, folder.files(KEPT_OUT.stage), rules), progress)
    tables = make_tables(
        read_plain(folder.files(PASSAGES.stage)),
        load_kept_out(folder.files(KEPT_OUT.stage)),
        catalogue,
        partial(points_of, words, catalogue.numbers),
    )
    return write_tables(tables, out, issues)


def _description(paths: Sequence[str], settings: CollectionSettings, workers: int) -> dict[str, object]:
    """What the work depends on: were it otherwise, nothing of what was done could be used."""
    files = [(path, Path(path).stat().st_mtime_ns, Path(path).stat().st_size) for path in paths if Path(path).exists()]
    return {"version": VERSION, "paths": list(paths), "files": files, "workers": workers, **asdict(settings)}


def _catalogue(folder: WorkFolder, issues: list[Issue]) -> Catalogue:
    files = folder.files(ARTICLES)
    table = read_plain(files) if files else None
    if table is None or not len(table):
        reasons = [f"{issue.path}: {issue.reason}" for issue in issues]
        raise InputError("no article could be read" + "".join(f"\n  {reason}" for reason in reasons[:20]))
    catalogue, notes = make_catalogue(table)
    issues += notes
    save_lookups(catalogue, folder.path / "lookups")
    return catalogue


def _gather(gatherer: LocalGatherer, stage: str, gathering: Gathering, progress: Progress) -> None:
    for done, total in gatherer.run(gathering):
        progress(stage, done, total)


def write_tables(tables: Tables, out: Path, issues: Sequence[Issue]) -> Summary:
    """Write each table as a Parquet file, and the issues as another."""
    from headwater.service.reuse.ingest import issues_table

    for name in Tables.__dataclass_fields__:
        _write(out / f"{name}.parquet", getattr(tables, name))
    _write(out / "issues.parquet", issues_table(issues))
    families = tables.families
    return Summary(
        folder=out,
        articles=len(tables.articles),
        passages=len(tables.passages),
        pairs=len(tables.shares) // 2,
        families=len(families.column("family").unique()),
        boilerplate=len(tables.boilerplate),
        issues=tuple(issues),
    )


def _write(path: Path, table: pa.Table) -> None:
    from pyarrow import parquet

    with written_whole(path) as part:
        parquet.write_table(table, part, compression="zstd")

