"""Which files there are: folders, globs and paths, each file once, in the order of their names."""

from __future__ import annotations

import glob
import os
import re
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from headwater.intake.raw import issue
from headwater.model.article import Issue
from headwater.model.errors import UsageError

STDIN = "-"
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
_NOTES = frozenset({"readme", "license", "licence", "copying", "notice", "changelog", "contributing", "authors"})
_NOTE_EXTENSIONS = frozenset({"", ".md", ".txt", ".rst"})


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file to be read: where it lies, and its path as it was given or found, fit to be shown."""

    file: Path
    name: str
    stream: bool = False


def find_files(paths: Sequence[str]) -> Iterator[FoundFile | Issue | str]:
    """Each file once, whichever way it was named; "-" (standard input) as itself.

    Raises `UsageError`, before anything else is found, where a path or glob names nothing.
    """
    named = expanded(paths)
    seen: set[object] = set()
    for path in named:
        if path == STDIN:
            yield STDIN
            continue
        for found in _walk(Path(path), path) if Path(path).is_dir() else _named(Path(path), path):
            identity = os.path.realpath(found.file) if isinstance(found, FoundFile) else found
            if identity not in seen:
                seen.add(identity)
                yield found


def expanded(paths: Sequence[str]) -> list[str]:
    """The paths, globs as what they match. Raises `UsageError` where one names nothing."""
    return [found for path in dict.fromkeys(paths) for found in _expand(path)]


def is_address(path: str) -> bool:
    """Whether it names a place by an address ("hdfs://…") and not by a path of this machine."""
    return _ADDRESS.match(path) is not None


def shown(path: str) -> str:
    """The path as text that can be printed: bytes that are not UTF-8 become U+FFFD."""
    return os.fsencode(path).decode("utf-8", "replace")


# No path of a usual file system has a longer name or a line break; an article's text has.
_LONGEST_PATH = 4096
_CLIPPED = 60


def _expand(path: str) -> list[str]:
    if path == STDIN or os.path.lexists(path):
        return [path]
    if len(path) > _LONGEST_PATH or "\n" in path:
        raise UsageError(f"a path is wanted, not a text: {shown(path)[:_CLIPPED]!r}…; “-” reads standard input")
    if "\0" not in path and glob.has_magic(path):
        matches = sorted(glob.glob(path, recursive=True))  # noqa: PTH207 - paths as they were given
        if matches:
            return matches
        raise UsageError(f"nothing matches {shown(path)!r}")
    if is_address(path):
        raise UsageError(f"{shown(path)}: an address, which only --engine spark can read")
    raise UsageError(f"{shown(path)!r} does not exist")


def _named(file: Path, name: str) -> Iterator[FoundFile | Issue]:
    """A path that a person named: pipes and the like are read too."""
    try:
        mode = file.stat().st_mode
    except OSError as error:
        yield _unopened(name, error)
        return
    yield FoundFile(file, shown(name), stream=not stat.S_ISREG(mode))


def _walk(folder: Path, name: str) -> Iterator[FoundFile | Issue]:
    """All files under a folder; links to folders are not followed, hidden files are reported as ignored."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield _unopened(name, error)
        return
    for entry in entries:
        path = os.path.join(name, entry.name)  # noqa: PTH118 - the path as it was given, "./" kept
        if entry.name.startswith("."):
            yield issue(shown(path), "ignored", "a hidden file or folder")
        elif entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path), path)
        else:
            yield _found(entry, path)


def _found(entry: os.DirEntry[str], path: str) -> FoundFile | Issue:
    base, extension = os.path.splitext(entry.name)  # noqa: PTH122
    try:
        regular = entry.is_file()
        directory = entry.is_dir()
    except OSError as error:
        return _unopened(path, error)
    if directory:
        return issue(shown(path), "ignored", "a link to a folder")
    if not regular:
        return issue(shown(path), "left_out", "not a regular file, or a link to nothing")
    if base.lower() in _NOTES and extension.lower() in _NOTE_EXTENSIONS:
        return issue(shown(path), "ignored", "a note about the files, not an article")
    return FoundFile(Path(entry.path), shown(path))


def _unopened(name: str, error: OSError) -> Issue:
    return issue(shown(name), "left_out", f"cannot be opened: {error.strerror or error}")
