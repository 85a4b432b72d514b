"""The input end: paths in, raw articles and issues out, one at a time."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from headwater.intake.beside import META_NAME, Beside, read_beside
from headwater.intake.formats.csv_file import read_csv_file
from headwater.intake.formats.feed import read_feed
from headwater.intake.formats.json_file import read_json_file
from headwater.intake.formats.json_lines import read_json_lines, read_lines_of_part
from headwater.intake.formats.parquet import read_parquet
from headwater.intake.formats.single import read_page_file, read_text_file
from headwater.intake.formats.warc import read_warc
from headwater.intake.parts import Part, open_part
from headwater.intake.paths import STDIN, FoundFile, find_files, shown
from headwater.intake.raw import Given, RawArticle, issue
from headwater.intake.settings import Format, ReadSettings
from headwater.intake.sniff import NoArticle, kind_of
from headwater.intake.source import Source, open_source
from headwater.model.article import Issue
from headwater.model.errors import ArticleError, UsageError

_READERS: dict[Format, Callable[[Source], Iterator[RawArticle | Issue]]] = {
    "text": read_text_file,
    "html": read_page_file,
    "json": read_json_file,
    "jsonl": read_json_lines,
    "csv": read_csv_file,
    "tsv": read_csv_file,
    "parquet": read_parquet,
    "feed": read_feed,
    "warc": read_warc,
}


def find_raw(
    paths: Sequence[str], settings: ReadSettings, stdin: BinaryIO | None = None
) -> Iterator[RawArticle | Issue]:
    """The raw articles of files, folders, globs and "-", each file once; every other file is an issue.

    Raises `UsageError` before anything is read where a path names nothing.
    """
    if not paths:
        raise UsageError("nothing to read: name files, folders, or - for standard input")
    return _find(list(find_files(paths)), settings, stdin)


def _find(
    files: list[FoundFile | Issue | str], settings: ReadSettings, stdin: BinaryIO | None
) -> Iterator[RawArticle | Issue]:
    folders: dict[Path, Beside] = {}
    for found in files:
        if isinstance(found, Issue):
            yield found
        elif isinstance(found, str):
            stream = stdin if stdin is not None else sys.stdin.buffer
            yield from _guarded(STDIN, lambda stream=stream: _read(STDIN, stream, settings, None, Given()))  # type: ignore[misc]
        else:
            yield from read_file(found, settings, folders)


def read_file(
    found: FoundFile, settings: ReadSettings, folders: dict[Path, Beside], part: Part | None = None
) -> Iterator[RawArticle | Issue]:
    """The raw articles of one file, or of a part of it; where it fails, an issue.

    `folders`: what is noted beside files, by folder; a folder that is not among them is added, its issues come first.
    """
    return _guarded(found.name, lambda: _read_file(found, settings, folders, part))


def _guarded(name: str, read: Callable[[], Iterator[RawArticle | Issue]]) -> Iterator[RawArticle | Issue]:
    """What `read` yields; where it fails, an issue, and the other files go on."""
    try:
        yield from read()
    except ArticleError as error:
        yield issue(name, "left_out", error.reason, error.place)
    except OSError as error:
        yield issue(name, "left_out", f"cannot be read: {error.strerror or error}")
    except Exception as error:  # noqa: BLE001 - a parser's own failure on one file must not stop the others
        yield issue(name, "left_out", f"cannot be read: {type(error).__name__}: {str(error)[:200]}")


def noted_beside(folder: Path) -> Beside:
    """What is noted beside the files of a folder."""
    return read_beside(folder, shown(str(folder / META_NAME)))


def _read_file(
    found: FoundFile, settings: ReadSettings, folders: dict[Path, Beside], part: Part | None
) -> Iterator[RawArticle | Issue]:
    folder = found.file.parent
    if folder not in folders:
        folders[folder] = noted_beside(folder)
        yield from folders[folder].issues
    if found.file.name == META_NAME:
        if folders[folder].understood:
            yield issue(found.name, "ignored", "metadata of the files beside it, not an article")
        return
    with found.file.open("rb") as stream:
        beside = folders[folder].about(found.file.name)
        if part is None:
            yield from _read(found.name, stream, settings, None if found.stream else found.file, beside)
        else:
            lines = Source(found.name, b"", open_part(stream, part), settings, found.file, beside)
            yield from read_lines_of_part(lines, part.lines)


def _read(
    name: str, stream: BinaryIO, settings: ReadSettings, file: Path | None, beside: Given
) -> Iterator[RawArticle | Issue]:
    source = open_source(name, stream, settings, file, beside)
    kind = kind_of(source.head, name, settings.kind)
    if isinstance(kind, NoArticle):
        yield issue(name, kind.kind, kind.reason)
    else:
        yield from _READERS[kind](source)
