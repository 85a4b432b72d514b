"""Gathering on this machine: a pure function over the partitions of a shuffle, in processes, within memory.

What is in memory at a time is bounded: a shuffle lies on the disk and each process reads a part of it that fits.
Every task writes whole files, so that work that was interrupted goes on with the tasks that are missing.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import astuple, dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from headwater.engine.folder import WorkFolder, written_whole
from headwater.engine.local import Failure, LocalEngine, available_cores
from headwater.engine.shuffle import Part, partition_sizes, parts_within, read_rows, write_rows
from headwater.model.errors import BugError

if TYPE_CHECKING:
    import pyarrow as pa

# A task may take as long as it needs: it is bounded by its part, and a wrong deadline would lose a good run.
DEADLINE = 6 * 3600.0
# Up to so many rows one process, this one, does it all: each further one takes 1.5 s to load its libraries, in which
# five million rows are sorted and paired.
ALONE_ROWS = 10_000_000
PLANS = "plans"


@dataclass(frozen=True, slots=True)
class Target:
    """Where the rows that a function returns go: a stage, as a shuffle by `key` or, without one, as plain files."""

    stage: str
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Gathering:
    """One step over keyed rows: the shuffle it reads, the function, and a target for each table that it returns.

    `row_bytes`: how much memory the function takes for each row, measured.
    """

    source: Target
    work: Callable[[pa.Table], Sequence[pa.Table]]
    targets: tuple[Target, ...]
    row_bytes: int


@dataclass(frozen=True, slots=True)
class Task:
    """A part of a gathering, with its number in the stages that it writes."""

    number: int
    part: Part


@dataclass(frozen=True, slots=True)
class LocalGatherer:
    """Carries gatherings out in `workers` processes that together take at most `memory` bytes for their rows."""

    folder: WorkFolder
    workers: int
    memory: int

    def run(self, gathering: Gathering) -> Iterator[tuple[int, int]]:
        """Carry it out; yields the number of tasks done and of all. Raises `BugError` where a task fails."""
        paths = self.folder.files(gathering.source.stage)
        sizes = partition_sizes(paths)
        parts, workers = self._parts(gathering, sizes)
        tasks = [Task(number, part) for number, part in enumerate(parts)]
        missing = [task for task in tasks if not self._is_done(gathering, task)]
        done = len(tasks) - len(missing)
        yield done, len(tasks)
        engine = LocalEngine(workers, batch=1, deadline=DEADLINE, alone_below=2)
        work = partial(carry_out, gathering=gathering, paths=tuple(paths), folder=self.folder)
        for _, result in engine.map(work, missing):
            if isinstance(result, Failure):
                raise BugError(f"a part of the work failed ({result.error}); what is done is kept, run it again")
            done += 1
            yield done, len(tasks)

    def _parts(self, gathering: Gathering, sizes: Sequence[int]) -> tuple[list[Part], int]:
        """The parts of a gathering, as they were cut when it began, and how many fit in memory at a time.

        Work that was cut off goes on with the same parts, whatever workers and memory it has now.
        """
        plan = self.folder.path / PLANS / f"{gathering.source.stage}.json"
        if plan.exists():
            parts = [Part(*row) for row in json.loads(plan.read_text(encoding="utf-8"))]
            largest = max(sum(sizes[part.start : part.stop]) // part.of for part in parts)
            fitting = self.memory // max(1, largest * gathering.row_bytes)
            return parts, max(1, min(self.workers, fitting))
        most = self.memory // (self.workers * gathering.row_bytes)
        parts = parts_within(sizes, most, 1 if sum(sizes) <= ALONE_ROWS else self.workers)
        with written_whole(plan) as part:
            part.write_text(json.dumps([astuple(one) for one in parts]), encoding="utf-8")
        return parts, self.workers

    def _is_done(self, gathering: Gathering, task: Task) -> bool:
        return all(self.folder.file(target.stage, task.number).exists() for target in gathering.targets)


def carry_out(task: Task, gathering: Gathering, paths: Sequence[Path], folder: WorkFolder) -> None:
    """Carry one task out, in whatever process this is."""
    key = gathering.source.key
    assert key is not None, "only a shuffle can be gathered"
    tables = gathering.work(read_rows(paths, task.part, key))
    # The last file is written last: it alone says that all are there.
    for target, rows in zip(gathering.targets, tables, strict=True):
        write_target(folder, target, task.number, rows)


def write_target(folder: WorkFolder, target: Target, task: int, rows: pa.Table) -> None:
    """Write the rows that a task returned for one of its targets."""
    path = folder.file(target.stage, task)
    if target.key is not None:
        write_rows(path, rows, target.key)
    else:
        write_plain(path, rows)


def write_plain(path: Path, rows: pa.Table) -> None:
    """Write a table as one whole Arrow IPC file."""
    import pyarrow as pa

    with written_whole(path) as part, pa.OSFile(str(part), "wb") as file, pa.ipc.new_file(file, rows.schema) as writer:
        writer.write_table(rows)


def read_plain(paths: Iterable[Path], columns: Sequence[str] | None = None) -> pa.Table:
    """The rows of plain files (at least one), in the order of the files."""
    import pyarrow as pa

    tables = []
    for path in paths:
        with pa.memory_map(str(path)) as file:
            table = pa.ipc.open_file(file).read_all()
            tables.append(table.select(columns) if columns is not None else table)
    return pa.concat_tables(tables)


def default_workers(workers: int | None) -> int:
    """The number of processes that is meant by `workers` (`None`: one a core)."""
    return workers or available_cores()
