"""Streams of bytes that never give more than they should: bounded decompression, bounded lines."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from headwater.model.errors import ArticleError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

GZIP_MARK = b"\x1f\x8b"
# Of UTF-16, with either byte first.
WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
# gzip reaches 1,032 to 1 on zeros; news pages and rows of news reach 3 to 12, the same page 1,000 times over 210.
_MOST_EXPANSION = 300
_ALWAYS_ALLOWED = 16 * 1024 * 1024


class _Counted(io.RawIOBase):
    """A stream that counts what was read from it and gives `head` back first."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = head
        self._rest = rest
        self.given = 0

    def readable(self) -> bool:
        return True

    def tell(self) -> int:
        return self.given

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        view = memoryview(buffer).cast("B")
        data = self._head[: len(view)]
        self._head = self._head[len(data) :]
        data = data or getattr(self._rest, "read1", self._rest.read)(len(view))
        view[: len(data)] = data
        self.given += len(data)
        return len(data)


class _Unzipped(io.RawIOBase):
    """What a gzip stream holds; refuses to go on where it grows out of proportion."""

    def __init__(self, packed: _Counted) -> None:
        self._packed = packed
        self._unzip = gzip.GzipFile(fileobj=io.BufferedReader(packed), mode="rb")
        self._given = 0
        self._failure: ArticleError | None = None

    def readable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._given

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        if self._failure is not None:  # what follows broken data is not to be trusted
            raise self._failure
        view = memoryview(buffer).cast("B")
        try:
            data = self._unzip.read1(len(view))
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            self._failure = ArticleError(f"broken gzip data: {error}", f"byte {self._packed.given}")
            raise self._failure from error
        self._given += len(data)
        if self._given > _ALWAYS_ALLOWED + _MOST_EXPANSION * self._packed.given:
            raise ArticleError(f"decompresses to more than {_MOST_EXPANSION} times its size")
        view[: len(data)] = data
        return len(data)


def open_unzipped(stream: BinaryIO) -> io.BufferedReader:
    """The stream, decompressed where it is gzip; it need not be seekable.

    Reading from it raises `ArticleError` where the data are broken or decompress out of proportion.
    """
    head = stream.read(2)
    counted = _Counted(head, stream)
    return io.BufferedReader(_Unzipped(counted) if head == GZIP_MARK else counted, buffer_size=64 * 1024)


def read_head(stream: io.BufferedReader, count: int) -> bytes:
    """The first `count` bytes, or those before the data break; raises `ArticleError` where none can be read."""
    head = b""
    while len(head) < count:
        try:
            piece = stream.read1(count - len(head))
        except ArticleError:
            if not head:
                raise
            break
        if not piece:
            break
        head += piece
    return head


def with_head(head: bytes, stream: io.BufferedReader) -> io.BufferedReader:
    """A stream that gives `head`, which was read from `stream` before, once more and then the rest."""
    return io.BufferedReader(_Counted(head, stream), buffer_size=64 * 1024)


def read_bounded(stream: BinaryIO, most: int) -> bytes:
    """All of the stream; raises `ArticleError` where that is more than `most` bytes."""
    data = stream.read(most + 1)
    if len(data) > most:
        raise ArticleError(f"larger than {shown_size(most)}, the most that is read at once")
    return data


def bounded_lines(stream: BinaryIO, most: int) -> Iterator[bytes | None]:
    """Each line, or `None` for one of more than `most` bytes, of which no more than these are held."""
    while line := stream.readline(most + 1):
        if len(line) <= most:
            yield line
            continue
        if not line.endswith(b"\n"):
            skip_line(stream, most)
        yield None


def skip_line(stream: BinaryIO, most: int = 1 << 20) -> None:
    """Read on to the next line, no more than `most` bytes at a time."""
    while line := stream.readline(most):
        if line.endswith(b"\n"):
            return


def shown_size(count: int) -> str:
    """A number of bytes for people: "64 MiB", "800 bytes"."""
    for unit, size in (("GiB", 1 << 30), ("MiB", 1 << 20), ("KiB", 1 << 10)):
        if count >= size:
            return f"{count / size:.0f} {unit}"
    return f"{count} bytes"
