"""The input on a cluster: the workers read the files that they see, the driver the others.

What is read keeps its place in the input, `file << 32 | place in the file`, so that the order of articles and issues is
the one in which one machine reads them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, BinaryIO, cast

import pyarrow as pa

from headwater.engine.folder import written_whole
from headwater.engine.spark import SharedTables, streamed
from headwater.engine.storage import StoredFile
from headwater.intake.beside import Beside
from headwater.intake.formats.json_lines import sum_up
from headwater.intake.inputs import find_raw, noted_beside, read_file
from headwater.intake.paths import STDIN, FoundFile
from headwater.intake.raw import RawArticle
from headwater.intake.settings import ReadSettings
from headwater.model.article import Issue
from headwater.service.cluster.listing import (
    Listed,
    Other,
    cut_files,
    file_of,
    in_order,
    is_seen,
    part_of,
    spread_files,
)
from headwater.service.cluster.rows import Row, tables_of
from headwater.service.held import packed, unpacked

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

# A row: some raw articles (`size` of them in `raws`, with their numbers), or an issue, or neither for a file that this
# worker does not have. `number`: its place in the input; `turn`: rising from row to row, so that tasks take turns.
RAW_SCHEMA = pa.schema(
    [
        ("number", pa.int64()),
        ("turn", pa.int32()),
        ("size", pa.int32()),
        ("raws", pa.binary()),
        ("issue", pa.binary()),
    ]
)
RAW = "raw"
# Raw articles of one row, at most, and the characters or bytes after which there are no more of them.
PACK, PACK_SIZE = 20, 256 * 1024
Numbered = tuple[int, RawArticle]
# Spark has no longer value than this; a file at an address is one.
MOST_BYTES = 2**31 - 1
# What Hadoop takes as a pattern in an address.
_ACTING = re.compile(r"[\[\]{}*?,\\]")


def rows_of_others(others: Iterable[Other], settings: ReadSettings, stdin: BinaryIO | None) -> Iterator[Row]:
    """What only the driver can read, as rows."""
    for number, one in others:
        if isinstance(one, Issue):
            yield from _placed(number, [one])
        elif one == STDIN:
            yield from _placed(number, find_raw([STDIN], settings, stdin))
        else:
            yield from _placed(number, read_file(cast("FoundFile", one), settings, {}))


def _placed(file: int, found: Iterable[RawArticle | Issue]) -> Iterator[Row]:
    """What was found in one file as rows, raw articles several in one."""
    held: list[Numbered] = []
    size = 0
    for place, one in enumerate(found):
        number = file << 32 | place
        if isinstance(one, Issue):
            yield {"number": number, "turn": 0, "size": 0, "issue": packed(one)}
            continue
        held.append((number, one))
        size += len(one.content)
        if len(held) >= PACK or size >= PACK_SIZE:
            yield _pack(file, held)
            held, size = [], 0
    if held:
        yield _pack(file, held)


def _pack(file: int, held: list[Numbered]) -> Row:
    number = held[0][0]
    turn = (file + (number & 0xFFFFFFFF) // PACK) & 0x7FFFFFFF
    return {"number": number, "turn": turn, "size": len(held), "raws": packed(held)}


def raws_in(rows: pa.Table) -> list[Numbered]:
    """The raw articles of some rows, with their numbers."""
    packs = (cast("list[Numbered]", unpacked(held)) for held in rows.column("raws").to_pylist())
    return [numbered for pack in packs for numbered in pack]


def found_in_files(
    files: Iterable[Row], settings: ReadSettings, *, only_same: bool = True
) -> Iterator[tuple[int, Iterator[RawArticle | Issue] | None]]:
    """The numbers of files and parts, and what is found in each, in their order.

    `only_same`: of a file that is not the one that was listed, nothing, not even an issue: `None`.
    """
    folders: dict[Path, Beside] = {}
    for row in files:
        found = file_of(row)
        number, folder = cast("int", row["number"]), found.file.parent
        if only_same and not is_seen(row):
            yield number, None
            continue
        if row["opens"]:
            folders.pop(folder, None)
        elif folder not in folders:
            folders[folder] = noted_beside(folder)  # whose issues come with the folder's first file
        yield number, read_file(found, settings, folders, part_of(row))


def _rows_of_files(files: Iterable[Row], settings: ReadSettings, *, only_same: bool = True) -> Iterator[Row]:
    for number, found in found_in_files(files, settings, only_same=only_same):
        if found is None:
            yield {"number": number, "turn": 0, "size": 0}
        else:
            yield from _placed(number, found)


@dataclass(frozen=True, slots=True)
class ReadFiles:
    """Files in; raw articles, issues and unseen files out."""

    read: ReadSettings

    def __call__(self, rows: pa.Table) -> Iterator[pa.Table]:
        """Rows of `RAW_SCHEMA`."""
        return tables_of(_rows_of_files(in_order(rows.to_pylist()), self.read), RAW_SCHEMA)


def write_rows(rows: Iterable[Row], tables: SharedTables, name: str) -> bool:
    """Write what the driver read where workers see it; whether there was anything."""
    from pyarrow import parquet

    number = -1
    for number, table in enumerate(tables_of(rows, RAW_SCHEMA)):
        with written_whole(tables.here / RAW / name / f"{number:09}.parquet") as part:
            parquet.write_table(table, part)
    if number >= 0:
        tables.hand_on(f"{RAW}/{name}")
    return number >= 0


def read_input(
    tables: SharedTables, listed: Listed, settings: ReadSettings, partitions: int, stdin: BinaryIO | None
) -> bool:
    """Have the workers read the files, and read here what they do not see; kept as `RAW`, with `RAW_SCHEMA`.

    Returns whether there was anything to read.
    """
    from pyarrow import dataset

    if listed.files:
        spread = spread_files(tables.session, listed.files, partitions)
        tables.keep(streamed(spread, ReadFiles(settings), RAW_SCHEMA, whole=True), f"{RAW}/workers")
        neither = dataset.field("issue").is_null() & (dataset.field("size") == 0)
        wanted = set(tables.read(RAW, ("number",), neither, ("issue", "size")).column("number").to_pylist())
        missing = (row for row in listed.files if row["number"] in wanted)
        write_rows(_rows_of_files(missing, settings, only_same=False), tables, "unseen")
    if listed.stored:
        _keep_stored(tables, listed.stored, settings)
    others = write_rows(rows_of_others(listed.others, settings, stdin), tables, "driver")
    return bool(listed.files) or bool(listed.stored) or others


def _keep_stored(tables: SharedTables, stored: Mapping[int, StoredFile], settings: ReadSettings) -> None:
    """Have the workers read the files at addresses; Spark brings each of them to one worker as a whole."""
    from pyspark.sql.functions import broadcast

    session = tables.session
    long = {number: file for number, file in stored.items() if file.size > MOST_BYTES}
    write_rows(chain.from_iterable(_placed(n, [_too_long(file)]) for n, file in long.items()), tables, "long")
    numbers = {file.address: number for number, file in stored.items() if number not in long}
    if not numbers:
        return
    held = session.read.format("binaryFile").load([_ACTING.sub(r"\\\g<0>", address) for address in numbers])
    rows = session.createDataFrame(pa.table({"path": list(numbers), "number": list(numbers.values())}))
    batches = "spark.sql.execution.arrow.maxRecordsPerBatch"
    before = str(session.conf.get(batches))
    session.conf.set(batches, "1")  # a row is a file
    brought = held.join(broadcast(rows), "path").select("number", "path", "content")
    tables.keep(streamed(brought, ReadStored(settings), RAW_SCHEMA), f"{RAW}/stored")
    session.conf.set(batches, before)


def _too_long(file: StoredFile) -> Issue:
    return Issue(
        file.address, "left_out", f"{file.size} bytes: of an address at most {MOST_BYTES} are read in one file"
    )


@dataclass(frozen=True, slots=True)
class ReadStored:
    """Whole files with their addresses in; raw articles and issues out."""

    read: ReadSettings

    def __call__(self, rows: pa.Table) -> Iterator[pa.Table]:
        """Rows of `RAW_SCHEMA`. A file is put on the worker's disk, as a reader takes it, while it is read."""
        return tables_of(chain.from_iterable(map(self._read, rows.to_pylist())), RAW_SCHEMA)

    def _read(self, row: Row) -> Iterator[Row]:
        address = cast("str", row["path"])
        with TemporaryDirectory() as folder:
            file = Path(folder) / address.rsplit("/", 1)[-1]
            file.write_bytes(cast("bytes", row["content"]))
            yield from _placed(cast("int", row["number"]), read_file(FoundFile(file, address), self.read, {}))


@dataclass(frozen=True, slots=True)
class RawsFound:
    """How many raw articles were read, in which files and parts, and the issues of the input; by numbers."""

    count: int
    having: Set[int]
    issues: dict[int, Issue]


def raws_found(tables: SharedTables) -> RawsFound:
    """What `read_input` read."""
    rows = tables.read(RAW, ("number", "size", "issue")).sort_by("number")
    noted = rows.filter(rows.column("issue").is_valid())
    held = (cast("Issue", unpacked(issue)) for issue in noted.column("issue").to_pylist())
    sizes, numbers = rows.column("size").to_pylist(), rows.column("number").to_pylist()
    having = {number >> 32 for number, size in zip(numbers, sizes, strict=True) if size}
    return RawsFound(sum(sizes), having, dict(zip(noted.column("number").to_pylist(), held, strict=True)))


def with_whole_files(
    issues: dict[int, Issue], having: Set[int], listed: Listed, settings: ReadSettings
) -> dict[int, Issue]:
    """Issues in the order of their numbers, where those of a file without articles are of the file, not of its parts.

    `having`: the numbers of files and parts that have articles.
    """
    found = dict(issues)
    by_part: dict[int, list[int]] = {}
    for number in issues:
        by_part.setdefault(number >> 32, []).append(number)
    for name, parts in cut_files(listed.files):
        if having.isdisjoint(parts):
            own = [n for part in parts for n in by_part.get(part, ()) if issues[n].path == name]
            summed = sum_up([found.pop(n) for n in own], name, settings)
            # What is left in the first part is of the folder, and comes before.
            found |= {parts[-1] << 32 | n: one for n, one in enumerate(summed)}
    return dict(sorted(found.items()))


def raws_of(tables: SharedTables, tasks: int) -> DataFrame:
    """The rows of raw articles, spread over so many tasks."""
    return tables.kept(RAW, RAW_SCHEMA).filter("size > 0").repartitionById(tasks, "turn")
