"""The use case: what any two articles of a collection share, as Parquet tables in a folder."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, fields
from functools import partial
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast, get_args

from headwater.engine.folder import WorkFolder, written_whole
from headwater.engine.gather import Gathering, LocalGatherer, default_workers, read_plain
from headwater.findings.reuse.collection.settings import Noise, settings_for
from headwater.intake.paths import STDIN, FoundFile, find_files
from headwater.intake.settings import ReadSettings
from headwater.model.article import Issue
from headwater.model.collection import CollectionReuse
from headwater.model.errors import UsageError
from headwater.service.issues import nothing_read
from headwater.service.progress import Progress, silent
from headwater.service.reuse.catalogue import Catalogue, lookups_folder, make_catalogue, save_lookups
from headwater.service.reuse.ingest import ARTICLES, TEXTS, WORDS, ingest, issues_table
from headwater.service.reuse.results import Tables, make_tables
from headwater.service.reuse.stages import (
    KEPT_OUT,
    PASSAGES,
    aligning,
    keeping_out,
    load_kept_out,
    pairing,
)
from headwater.service.reuse.views import TextsOf, largest_families, most_carried, texts_at
from headwater.service.reuse.words import points_of

if TYPE_CHECKING:
    import pyarrow as pa

VERSION = 2
WORK = ".work"
LEAST_MEMORY = 256 * 1024 * 1024
# Of the memory that is given, what processes take besides the rows that they work on: the program and its libraries.
_FIXED = 150 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class CollectionSettings:
    """How a run over a collection works. `memory`: bytes that all its processes together may take, about."""

    read: ReadSettings = field(default_factory=ReadSettings)
    noise: str = "none"
    memory: int = 4 * 1024**3
    workers: int | None = None

    def __post_init__(self) -> None:
        if self.noise not in get_args(Noise):
            raise UsageError(f"--noise: {self.noise!r} is none of {', '.join(get_args(Noise))}")
        if self.memory < LEAST_MEMORY:
            raise UsageError(f"--memory: at least {LEAST_MEMORY >> 20}M are needed")


def find_collection_reuse(
    paths: Sequence[str],
    out: Path,
    settings: CollectionSettings,
    progress: Progress = silent,
    stdin: BinaryIO | None = None,
) -> CollectionReuse:
    """Find all passages that two articles share and write the tables to `out`.

    What was done stays in `out/.work` until the end, so that the same call goes on where an earlier one was cut off.
    Raises `UsageError` where a path does not exist and `InputError` where no article could be read.
    """
    workers = default_workers(settings.workers)
    folder = WorkFolder.opened(out / WORK, _description(paths, settings))
    rules = settings_for(cast("Noise", settings.noise))
    issues = ingest(paths, folder, settings.read, rules, workers, progress, stdin)
    catalogue = _catalogue(folder, issues)
    gatherer = LocalGatherer(folder, workers, max(LEAST_MEMORY // 4, settings.memory - workers * _FIXED))
    lookups = lookups_folder(catalogue, folder.path)
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
    write_tables(tables, out, issues)
    texts = partial(texts_at, folder.files(TEXTS, "parquet"))
    found = summary_of(tables, out, catalogue, issues, texts)
    folder.remove()
    return found


def _description(paths: Sequence[str], settings: CollectionSettings) -> dict[str, object]:
    """What the work depends on: were it otherwise, nothing of what was done could be used. Not on workers or memory."""
    return {
        "version": VERSION,
        "input": _fingerprint(paths),
        "read": asdict(settings.read),
        "rules": asdict(settings_for(cast("Noise", settings.noise))),
    }


def _fingerprint(paths: Sequence[str]) -> str:
    """A digest of the files' names, sizes and times; of standard input, which cannot be read twice, never the same."""
    digest = blake2b(digest_size=16)
    for found in find_files(paths):
        digest.update(repr(found).encode("utf-8", "surrogatepass"))
        if isinstance(found, FoundFile):
            state = found.file.stat()
            digest.update(f"{state.st_size} {state.st_mtime_ns}".encode())
        elif found == STDIN:
            digest.update(os.urandom(16))
    return digest.hexdigest()


def _catalogue(folder: WorkFolder, issues: list[Issue]) -> Catalogue:
    files = folder.files(ARTICLES)
    table = read_plain(files) if files else None
    if table is None or not len(table):
        raise nothing_read(issues)
    catalogue, notes = make_catalogue(table)
    issues += notes
    save_lookups(catalogue, lookups_folder(catalogue, folder.path))
    return catalogue


def _gather(gatherer: LocalGatherer, stage: str, gathering: Gathering, progress: Progress) -> None:
    for done, total in gatherer.run(gathering):
        progress(stage, done, total)


def write_tables(tables: Tables, out: Path, issues: Sequence[Issue]) -> None:
    """Write each table as a Parquet file, and the issues as another."""
    for field_ in fields(Tables):
        _write(out / f"{field_.name}.parquet", getattr(tables, field_.name))
    _write(out / "issues.parquet", issues_table(issues))


def summary_of(
    tables: Tables, out: Path, catalogue: Catalogue, issues: Sequence[Issue], texts_of: TextsOf
) -> CollectionReuse:
    """What is said and shown of a run; `texts_of`: the texts of articles by their numbers."""
    places = {name: place for place, name in enumerate(catalogue.table.column("name").to_pylist())}
    return CollectionReuse(
        folder=out,
        articles=len(tables.articles),
        passages=len(tables.passages),
        pairs=len(tables.shares) // 2,
        families=len(tables.families.column("family").unique()),
        boilerplate=len(tables.boilerplate),
        largest=largest_families(tables, places, catalogue.numbers, texts_of),
        carried=most_carried(tables, places),
        issues=tuple(issues),
    )


def _write(path: Path, table: pa.Table) -> None:
    from pyarrow import parquet

    with written_whole(path) as part:
        parquet.write_table(table, part, compression="zstd")
