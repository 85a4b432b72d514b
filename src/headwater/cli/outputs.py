"""Where a run's results are written: folders of pages and JSON, or lines of readings."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TextIO, TypeGuard

from headwater.cli.consoles import print_line
from headwater.engine.storage import below, landing
from headwater.export.files import MakeFiles, StoryFiles
from headwater.export.show import counted
from headwater.intake.paths import is_address
from headwater.model.article import Issue
from headwater.model.reading import Reading
from headwater.service.dossiers import WORK

if TYPE_CHECKING:
    from rich.console import Console

    from headwater.export.html import StoryLine


# Where a file or folder is named, what stands for standard output.
STDOUT = Path("-")


def check_outputs(folders: Iterable[str | Path | None] = (), files: Iterable[Path | None] = ()) -> None:
    """Raise `OSError` where one of these cannot be written: said before the work, it costs none. Makes nothing."""
    here = (Path(folder) for folder in folders if folder is not None and not is_address(str(folder)))
    for folder in filter(_is_path, here):
        _check_folder(folder)
    for file in filter(_is_path, files):
        if file.is_dir():
            raise _os_error(errno.EISDIR, file)
        if not file.exists():
            _check_folder(file.parent)
        elif not os.access(file, os.W_OK):
            raise _os_error(errno.EACCES, file)


def _is_path(path: Path | None) -> TypeGuard[Path]:
    return path is not None and path != STDOUT


def _check_folder(folder: Path) -> None:
    """Whether it, or the nearest folder above it that is there, can be written to."""
    there = next(path for path in (folder, *folder.parents) if path.exists())
    if not there.is_dir():
        raise _os_error(errno.ENOTDIR, there)
    if not os.access(there, os.W_OK | os.X_OK):
        raise _os_error(errno.EACCES, there)


def _os_error(code: int, path: Path) -> OSError:
    return OSError(code, os.strerror(code), str(path))


class Outputs:
    """Writes each dossier as it comes, and what belongs to all of them at the end; "-" takes JSON, one a line.

    `html`, `json`: folders, or addresses of some, to which they are taken when `closing` ends.
    """

    def __init__(self, html: str | None, json: str | None, engine: str, closing: ExitStack) -> None:
        self.stream = sys.stdout.buffer if json == str(STDOUT) else None
        self.targets = html, (None if self.stream else json)
        folders = [None if one is None else closing.enter_context(landing(one, engine)) for one in self.targets]
        self.html, self.json = folders
        self.number = 0
        self.lines: list[StoryLine] = []
        for folder in filter(None, folders):
            folder.mkdir(parents=True, exist_ok=True)

    @property
    def wanted(self) -> bool:
        """Whether anything is to be written."""
        return self.html is not None or self.json is not None or self.stream is not None

    @property
    def work(self) -> str | None:
        """A folder for work in progress, in one of those that are written to."""
        html, json = self.targets
        target = json or html
        return None if target is None else below(target, WORK)

    @property
    def make(self) -> MakeFiles:
        """What makes the files of one dossier."""
        on_a_line = self.stream is not None
        return MakeFiles(page=self.html is not None, json=on_a_line or self.json is not None, indent=not on_a_line)

    def write(self, files: StoryFiles) -> None:
        """One story's page and JSON."""
        self.number += 1
        if self.html is not None and files.page is not None and files.line is not None:
            self._put(self.html / f"{files.id}.html", files.page)
            self.lines.append(files.line)
        if self.stream is not None and files.json is not None:
            self.stream.write(files.json + b"\n")
        if self.json is not None and files.json is not None:
            self._put(self.json / files.id / "dossier.json", files.json)

    def finish(self, issues: Sequence[Issue]) -> None:
        """The index of the pages, and the issues as JSON."""
        if self.html is not None:
            from headwater.export.html import index_of_lines

            self._put(self.html / "index.html", index_of_lines(self.lines, issues).encode())
        if self.json is not None:
            from headwater.export.json import issues_json

            self._put(self.json / "issues.json", issues_json(issues))

    def say(self, console: Console, *, quiet: bool) -> None:
        """Name what was written."""
        if quiet or self.stream is not None:
            return
        html, json = self.targets
        lines = [f"wrote {below(html, 'index.html')}"] if html is not None else []
        if json is not None:
            lines.append(f"wrote {counted(self.number, 'dossier')} in {json} (STORY-ID/dossier.json)")
        for line in lines:
            print_line(console, line)

    def _put(self, path: Path, data: bytes) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


@contextmanager
def reading_lines(target: str | None, stdout: TextIO) -> Iterator[Callable[[Reading], None]]:
    """A function that writes a reading: as a line of JSON to `target` ("-": standard output), or in brief."""
    if target is None:
        from headwater.cli.consoles import console_for
        from headwater.export.terminal import print_reading

        console = console_for(stdout)
        yield lambda reading: print_reading(console, reading)
        return
    from headwater.export.json import reading_json

    if target == "-":
        yield lambda reading: _write_line(stdout.buffer.write, reading_json(reading))
        stdout.flush()
        return
    path = Path(target)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        yield lambda reading: _write_line(file.write, reading_json(reading))


def _write_line(write: Callable[[bytes], int], line: bytes) -> None:
    write(line + b"\n")
