"""Long files of JSON Lines, cut where lines end into parts that can be read apart."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from headwater.intake.beside import META_NAME
from headwater.intake.paths import FoundFile
from headwater.intake.settings import ReadSettings
from headwater.intake.sniff import HEAD_BYTES, kind_of
from headwater.intake.streams import GZIP_MARK, WIDE_MARKS, bounded_lines, skip_line

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

# Some 300 articles of news: half a second's work, so that many workers end at about the same time.
PART_BYTES = 2 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Part:
    """Whole lines of a file: its bytes `[start, end)`, with so many `lines` before them in the file."""

    start: int
    end: int
    lines: int = 0


def cut_file(found: FoundFile, size: int, settings: ReadSettings, most: int = PART_BYTES) -> list[Part]:
    """The parts, of about `most` bytes, of a file that is so many bytes long; none where it must be read as one.

    It must where it is short, no JSON Lines, packed, UTF-16, or where columns are named: whether the file has them is
    known when all of it is read.
    """
    if size <= most or found.stream or settings.columns or found.file.name == META_NAME:
        return []
    try:
        with found.file.open("rb") as stream:
            head = stream.read(HEAD_BYTES)
            if head.startswith((GZIP_MARK, *WIDE_MARKS)) or kind_of(head, found.name, settings.kind) != "jsonl":
                return []
            parts = list(_cut(stream, size, most))
            return parts if len(parts) > 1 else []
    except OSError:
        return []


def _cut(stream: BinaryIO, size: int, most: int) -> Iterator[Part]:
    at = 0
    while at + most < size:
        stream.seek(at + most - 1)
        skip_line(stream)
        end = min(stream.tell(), size)
        yield Part(at, end)
        at = end
    if at < size:
        yield Part(at, size)


def open_part(stream: BinaryIO, part: Part) -> io.BufferedReader:
    """The bytes of a part of the file that `stream` reads."""
    stream.seek(part.start)
    return io.BufferedReader(_Stretch(stream, part.end - part.start), buffer_size=64 * 1024)


def count_lines(stream: BinaryIO, part: Part, settings: ReadSettings) -> tuple[int, int]:
    """How many lines a part has, and how many of them are blank."""
    lines = blank = 0
    for line in bounded_lines(open_part(stream, part), settings.max_bytes):
        lines += 1
        blank += line is not None and line.isspace()
    return lines, blank


class _Stretch(io.RawIOBase):
    """So many bytes of a stream."""

    def __init__(self, stream: BinaryIO, left: int) -> None:
        self._stream = stream
        self._left = left

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        view = memoryview(buffer).cast("B")
        data = self._stream.read(min(len(view), self._left))
        view[: len(data)] = data
        self._left -= len(data)
        return len(data)
