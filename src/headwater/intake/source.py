"""One input to be read: a file or standard input, opened, decompressed where it is gzip, its first bytes known."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from headwater.intake.raw import Given
from headwater.intake.settings import ReadSettings
from headwater.intake.sniff import HEAD_BYTES
from headwater.intake.streams import open_unzipped, read_head, with_head


@dataclass(frozen=True, slots=True)
class Source:
    """An opened input.

    `name` is how it is shown, `head` its first bytes (after decompression), `stream` all of its bytes, once. `file`
    is where it lies, or `None` for a stream. `beside` is what a meta.json in the same folder says about it.
    """

    name: str
    head: bytes
    stream: io.BufferedReader
    settings: ReadSettings
    file: Path | None = None
    beside: Given = field(default_factory=Given)

    def place(self, number: int) -> str:
        """The path of the article with this number (from 1) in a file of many: "rows.csv#3"."""
        return f"{self.name}#{number}"


def open_source(name: str, raw: BinaryIO, settings: ReadSettings, file: Path | None, beside: Given) -> Source:
    """The source that reads from `raw`; raises `ArticleError` for gzip data that are broken from the start."""
    stream = open_unzipped(raw)
    head = read_head(stream, HEAD_BYTES)
    return Source(name, head, with_head(head, stream), settings, file, beside)
