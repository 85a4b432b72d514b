"""How a person wants their input read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from headwater.intake.published import read_published
from headwater.model.errors import UsageError

Format = Literal["text", "html", "json", "jsonl", "csv", "tsv", "parquet", "feed", "warc"]
Column = Literal["id", "outlet", "url", "published", "title", "authors", "text"]


@dataclass(frozen=True, slots=True)
class ReadSettings:
    """How to read.

    `outlet` and `published` are for articles that do not say themselves. `columns` are pairs (our name, the name in
    the rows) in place of the usual names. `max_bytes` is the most that one file, or one row of a file of rows, may hold
    after decompression; `max_page_bytes` the same for one HTML page. `kind` forces the format, else it is told from
    the content.
    """

    outlet: str | None = None
    published: str | None = None
    columns: tuple[tuple[str, str], ...] = ()
    max_bytes: int = 64 * 1024 * 1024
    max_page_bytes: int = 16 * 1024 * 1024
    kind: Format | None = None

    def __post_init__(self) -> None:
        for ours, _ in self.columns:
            if ours not in get_args(Column):
                raise UsageError(f"--columns: {ours!r} is none of {', '.join(get_args(Column))}")
        if self.kind is not None and self.kind not in get_args(Format):
            raise UsageError(f"unknown format {self.kind!r}: use one of {', '.join(get_args(Format))}")
        if self.published is not None and read_published(self.published) is None:
            raise UsageError(f"--published: cannot read {self.published!r} as a date; write it as 2015-10-21")
        if self.max_bytes < 1 or self.max_page_bytes < 1:
            raise UsageError("the most bytes to read must be at least 1")
