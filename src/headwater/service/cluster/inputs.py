"""The input on a cluster: the workers read the files that they see, the driver the others.

What is read keeps its place in the input, `file << 32 | place in the file`, so that the order of articles and issues is
the one in which one machine reads them.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

import pyarrow as pa

from headwater.engine.folder import written_whole
from headwater.engine.spark import SharedTables, streamed
from headwater.intake.beside import Beside
from headwater.intake.inputs import find_raw, noted_beside, read_file
from headwater.intake.paths import STDIN, FoundFile, find_files
from headwater.intake.raw import RawArticle
from headwater.intake.settings import ReadSettings
from headwater.model.article import Issue
from headwater.model.errors import UsageError
from headwater.service.cluster.held import packed, tables_of, unpacked

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

FILE_SCHEMA = pa.schema(
    [
        ("number", pa.int64()),
        ("file", pa.binary()),
        ("name", pa.string()),
        ("opens", pa.bool_()),
        ("size", pa.int64()),
        ("time", pa.int64()),
    ]
)
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
Row = dict[str, object]
Numbered = tuple[int, RawArticle]


@dataclass(frozen=True, slots=True)
class Listed:
    """The input as the driver lists it: files that workers may read, and rows of what only the driver can."""

    files: list[Row]
    rows: Iterator[Row]


def list_input(paths: Sequence[str], settings: ReadSettings, stdin: BinaryIO | None) -> Listed:
    """The files of the paths, and what is no file or can be read only once (a pipe, standard input).

    Raises `UsageError` where a path names nothing.
    """
    if not paths:
        raise UsageError("nothing to read: name files, folders, or - for standard input")
    found = list(enumerate(find_files(paths)))
    folders: set[Path] = set()
    files = [_file_row(number, one, folders) for number, one in found if isinstance(one, FoundFile) and not one.stream]
    others = [(number, one) for number, one in found if not isinstance(one, FoundFile) or one.stream]
    return Listed(files, (row for number, one in others for row in _rows_of_other(number, one, settings, stdin)))


def _file_row(number: int, found: FoundFile, folders: set[Path]) -> Row:
    """A file, whether it is the first of its folder, and what tells whether a worker has the same file."""
    opens = found.file.parent not in folders
    folders.add(found.file.parent)
    size, time = _state(found.file)
    path = os.fsencode(found.file.absolute())
    return {"number": number, "file": path, "name": found.name, "opens": opens, "size": size, "time": time}


def _state(file: Path) -> tuple[int, int]:
    """The size and the time of a file; of one that cannot be opened, what no file has."""
    try:
        state = file.stat()
    except OSError:
        return -1, -1
    return state.st_size, int(state.st_mtime)


def _rows_of_other(
    number: int, found: FoundFile | Issue | str, settings: ReadSettings, stdin: BinaryIO | None
) -> Iterator[Row]:
    if isinstance(found, Issue):
        yield from _placed(number, [found])
    elif found == STDIN:
        yield from _placed(number, find_raw([STDIN], settings, stdin))
    else:
        yield from _placed(number, read_file(cast("FoundFile", found), settings, {}))


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


def rows_of_files(files: Iterable[Row], settings: ReadSettings, *, only_same: bool) -> Iterator[Row]:
    """What is read in files, in their order; `only_same`: a file that is not the one that was listed is unseen."""
    folders: dict[Path, Beside] = {}
    for row in files:
        file = Path(os.fsdecode(cast("bytes", row["file"])))
        number = cast("int", row["number"])
        if only_same and _state(file) != (row["size"], row["time"]):
            yield {"number": number, "turn": 0, "size": 0}
            continue
        if row["opens"]:
            folders.pop(file.parent, None)
        elif file.parent not in folders:
            folders[file.parent] = noted_beside(file.parent)  # whose issues come with the folder's first file
        yield from _placed(number, read_file(FoundFile(file, cast("str", row["name"])), settings, folders))


@dataclass(frozen=True, slots=True)
class ReadFiles:
    """Files in; raw articles, issues and unseen files out."""

    read: ReadSettings

    def __call__(self, rows: pa.Table) -> Iterator[pa.Table]:
        """Rows of `RAW_SCHEMA`."""
        files = sorted(rows.to_pylist(), key=lambda row: row["number"])
        return tables_of(rows_of_files(files, self.read, only_same=True), RAW_SCHEMA)


def write_rows(rows: Iterable[Row], folder: Path) -> bool:
    """Write what the driver read where workers see it; whether there was anything."""
    from pyarrow import parquet

    number = -1
    for number, table in enumerate(tables_of(rows, RAW_SCHEMA)):
        with written_whole(folder / f"{number:09}.parquet") as part:
            parquet.write_table(table, part)
    return number >= 0


def read_input(tables: SharedTables, listed: Listed, settings: ReadSettings, partitions: int) -> None:
    """Have the workers read the files, and read here what they do not see; kept as `RAW`, with `RAW_SCHEMA`."""
    from pyarrow import dataset

    files = pa.Table.from_pylist(listed.files, schema=FILE_SCHEMA)
    spread = tables.session.createDataFrame(files).repartition(max(1, min(partitions, len(files))), "number")
    tables.keep(streamed(spread, ReadFiles(settings), RAW_SCHEMA, whole=True), RAW)
    neither = dataset.field("issue").is_null() & (dataset.field("size") == 0)
    wanted = set(tables.read(RAW, ("number",), neither).column("number").to_pylist())
    missing = (row for row in listed.files if row["number"] in wanted)
    write_rows(rows_of_files(missing, settings, only_same=False), tables.folder / RAW / "unseen")
    write_rows(listed.rows, tables.folder / RAW / "driver")


def count_and_issues(tables: SharedTables) -> tuple[int, dict[int, Issue]]:
    """How many raw articles were read, and the issues of the input by their numbers, in order."""
    rows = tables.read(RAW, ("number", "size", "issue")).sort_by("number")
    noted = rows.filter(rows.column("issue").is_valid())
    held = (cast("Issue", unpacked(issue)) for issue in noted.column("issue").to_pylist())
    numbers = noted.column("number").to_pylist()
    return sum(rows.column("size").to_pylist()), dict(zip(numbers, held, strict=True))


def raws_of(tables: SharedTables, tasks: int) -> DataFrame:
    """The rows of raw articles, spread over so many tasks."""
    return tables.kept(RAW, RAW_SCHEMA).filter("size > 0").repartitionById(tasks, "turn")


def raws_at(tables: SharedTables, numbers: Collection[int]) -> list[Numbered]:
    """The raw articles with these numbers, few enough for the driver."""
    import numpy as np
    from pyarrow import dataset

    packs = np.sort(tables.read(RAW, ("number",), dataset.field("size") > 0).column("number").to_numpy())
    holding = np.unique(packs[packs.searchsorted(list(numbers), side="right") - 1]).tolist()
    rows = tables.kept(RAW, RAW_SCHEMA)
    held = raws_in(rows.filter(rows["number"].isin(holding)).select("raws").toArrow())
    return [(number, raw) for number, raw in held if number in numbers]
