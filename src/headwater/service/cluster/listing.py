"""The input on a cluster as the driver lists it: files, long ones of lines in parts, and what no worker can read."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate, groupby
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pyarrow as pa

from headwater.engine.spark import streamed
from headwater.engine.storage import StoredFile, stored_files
from headwater.intake.formats.json_lines import MOST_BLANK
from headwater.intake.parts import PART_BYTES, Part, count_lines, cut_file
from headwater.intake.paths import FoundFile, expanded, find_files, is_address
from headwater.intake.settings import ReadSettings
from headwater.model.article import Issue
from headwater.model.errors import UsageError
from headwater.service.cluster.rows import Row

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

# A row: a file or, with `start`, `end` and `lines`, a part of one; `lines` is known when the workers have counted.
FILE_SCHEMA = pa.schema(
    [
        ("number", pa.int64()),
        ("file", pa.binary()),
        ("name", pa.string()),
        ("opens", pa.bool_()),
        ("size", pa.int64()),
        ("time", pa.int64()),
        ("start", pa.int64()),
        ("end", pa.int64()),
        ("lines", pa.int64()),
    ]
)
# The lines of a part; of one that the worker does not see, -1.
COUNT_SCHEMA = pa.schema([("number", pa.int64()), ("lines", pa.int64()), ("blank", pa.int64())])
Other = tuple[int, FoundFile | Issue | str]


@dataclass(frozen=True, slots=True)
class Listed:
    """The input by numbers: files that workers may read, what only the driver can read, and files at addresses."""

    files: list[Row]
    others: list[Other]
    stored: dict[int, StoredFile] = field(default_factory=dict)


def check_paths(paths: Sequence[str]) -> None:
    """Raise `UsageError` where nothing is named, or a path names nothing: said before Spark starts."""
    if not paths:
        raise UsageError("nothing to read: name files, folders, or - for standard input")
    expanded([path for path in paths if not is_address(path)])


def list_input(paths: Sequence[str], settings: ReadSettings) -> Listed:
    """The files of the paths, and what is no file or can be read only once (a pipe, standard input).

    Those at addresses come last. Raises `UsageError` where a path names nothing, `InputError` where an address cannot
    be reached.
    """
    listed = Listed([], [])
    folders: set[Path] = set()
    number = 0
    for found in find_files([path for path in paths if not is_address(path)]):
        if isinstance(found, FoundFile) and not found.stream:
            rows = _file_rows(number, found, found.file.parent not in folders, settings)
            folders.add(found.file.parent)
            listed.files.extend(rows)
            number += len(rows)
        else:
            listed.others.append((number, found))
            number += 1
    addresses = dict.fromkeys(file for path in paths if is_address(path) for file in stored_files(path))
    listed.stored.update(enumerate(addresses, number))
    return listed


def _file_rows(number: int, found: FoundFile, opens: bool, settings: ReadSettings) -> list[Row]:
    """A file or its parts, whether it is the first of its folder, and what tells whether a worker has the same file."""
    size, time = state_of(found.file)
    path = os.fsencode(found.file.absolute())
    row: Row = {"number": number, "file": path, "name": found.name, "opens": opens, "size": size, "time": time}
    parts = cut_file(found, size, settings)
    return [
        {**row, "number": number + n, "opens": opens and n == 0, "start": part.start, "end": part.end}
        for n, part in enumerate(parts)
    ] or [row]


def state_of(file: Path) -> tuple[int, int]:
    """The size and the time of a file; of one that cannot be opened, what no file has."""
    try:
        state = file.stat()
    except OSError:
        return -1, -1
    return state.st_size, int(state.st_mtime)


def file_of(row: Row) -> FoundFile:
    """The file that a row names."""
    return FoundFile(Path(os.fsdecode(cast("bytes", row["file"]))), cast("str", row["name"]))


def part_of(row: Row) -> Part | None:
    """The part of its file that a row is, if it is not all of it."""
    if row.get("end") is None:
        return None
    return Part(cast("int", row["start"]), cast("int", row["end"]), cast("int", row.get("lines") or 0))


def is_short(row: Row) -> bool:
    """Whether one task may as well make articles of all that is in it as read it."""
    return part_of(row) is not None or cast("int", row["size"]) <= PART_BYTES


def is_seen(row: Row) -> bool:
    """Whether the file that was listed is here."""
    return state_of(file_of(row).file) == (row["size"], row["time"])


def in_order(files: list[Row]) -> list[Row]:
    """Rows of files as they were listed, which is the order in which a folder's own issues come first."""
    return sorted(files, key=lambda row: cast("int", row["number"]))


def spread_files(session: SparkSession, files: list[Row], partitions: int) -> DataFrame:
    """Rows of files and parts in so many tasks, in turns."""
    rows = session.createDataFrame(pa.Table.from_pylist(files, schema=FILE_SCHEMA))
    return rows.repartitionById(max(1, min(partitions, len(files))), rows["number"].cast("int"))


def cut_files(files: list[Row]) -> Iterator[tuple[str, list[int]]]:
    """The name of each file that is listed in parts, and the numbers of these."""
    for _, group in groupby((row for row in files if part_of(row)), key=lambda row: row["file"]):
        rows = list(group)
        yield cast("str", rows[0]["name"]), [cast("int", row["number"]) for row in rows]


@dataclass(frozen=True, slots=True)
class CountLines:
    """Parts of files in; how many lines each has, and how many of them are blank, out."""

    read: ReadSettings

    def __call__(self, rows: pa.Table) -> Iterator[pa.Table]:
        """A row a part."""
        yield pa.Table.from_pylist([self._counted(row) for row in rows.to_pylist()], schema=COUNT_SCHEMA)

    def _counted(self, row: Row) -> Row:
        lines, blank = counted(row, self.read) if is_seen(row) else (-1, 0)
        return {"number": row["number"], "lines": lines, "blank": blank}


def counted(row: Row, settings: ReadSettings) -> tuple[int, int]:
    """How many lines a part has, and how many of them are blank; none where it cannot be read."""
    try:
        with file_of(row).file.open("rb") as stream:
            return count_lines(stream, cast("Part", part_of(row)), settings)
    except OSError:
        return 0, 0


def with_lines(session: SparkSession, listed: Listed, settings: ReadSettings, partitions: int) -> Listed:
    """The same, with the lines before each part, which the workers count, or the driver where they see no such file.

    A file with more blank lines than a file may have is listed as one.
    """
    parts = [row for row in listed.files if part_of(row)]
    if not parts:
        return listed
    rows = streamed(spread_files(session, parts, partitions), CountLines(settings), COUNT_SCHEMA, whole=True)
    counts = {row["number"]: (row["lines"], row["blank"]) for row in rows.toArrow().to_pylist()}
    unseen = {row["number"]: counted(row, settings) for row in parts if counts[row["number"]][0] < 0}
    return replace(listed, files=numbered(listed.files, {**counts, **unseen}))


def numbered(files: list[Row], counts: Mapping[object, tuple[int, int]]) -> list[Row]:
    """Files, and parts with the lines before them. `counts`: of each part, by number, the lines and the blank ones."""
    found: list[Row] = []
    for _, group in groupby(files, key=lambda row: row["file"]):
        rows = list(group)
        if part_of(rows[0]) is None:
            found += rows
        elif sum(counts[row["number"]][1] for row in rows) > MOST_BLANK:
            found.append({**rows[0], "start": None, "end": None})
        else:
            before = accumulate((counts[row["number"]][0] for row in rows), initial=0)
            found += [{**row, "lines": lines} for row, lines in zip(rows, before, strict=False)]
    return found
