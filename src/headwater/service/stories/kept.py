"""Digests on the disk: a folder of Parquet files that only grows, so that a run that was cut off loses little."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, fields
from pathlib import Path
from typing import TYPE_CHECKING

from headwater.engine.folder import written_whole
from headwater.findings.stories.digest import DIGEST_VERSION
from headwater.model.digest import ArticleDigest
from headwater.model.errors import UsageError

if TYPE_CHECKING:
    import pyarrow as pa

# Digests in one file; so many can be lost when a run is cut off.
A_FILE = 10_000
_VERSION = b"headwater.digest"


class KeptDigests:
    """A folder of digests: `load` what is there, `add` to it; `flush` writes what has been added since.

    Raises `UsageError` where a file in the folder is not one of digests, or of another version of them.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.waiting: list[ArticleDigest] = []
        folder.mkdir(parents=True, exist_ok=True)

    def load(self) -> Iterator[ArticleDigest]:
        """Every digest of the folder, in the order in which they were added."""
        for path in self._files():
            yield from _read(path)

    def add(self, digest: ArticleDigest) -> None:
        """Keep a digest, on the disk at once or with the next few thousand."""
        self.waiting.append(digest)
        if len(self.waiting) >= A_FILE:
            self.flush()

    def flush(self) -> None:
        """Write the digests that wait, as one file that is there whole or not at all."""
        if not self.waiting:
            return
        import pyarrow as pa
        import pyarrow.parquet as pq

        path = self.folder / f"articles-{len(self._files()):06}.parquet"
        rows = [{name: _storable(value) for name, value in asdict(digest).items()} for digest in self.waiting]
        with written_whole(path) as part:
            pq.write_table(pa.Table.from_pylist(rows, schema=_schema()), part)
        self.waiting = []

    def _files(self) -> list[Path]:
        return sorted(self.folder.glob("articles-*.parquet"))


def _schema() -> pa.Schema:
    import pyarrow as pa

    kinds = {"terms": pa.binary()}
    columns = [pa.field(field.name, kinds.get(field.name, pa.string())) for field in fields(ArticleDigest)]
    return pa.schema(columns, metadata={_VERSION: str(DIGEST_VERSION).encode()})


def _read(path: Path) -> Iterator[ArticleDigest]:
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        table = pq.read_table(path)
    except (pa.ArrowInvalid, OSError) as error:
        raise UsageError(f"{path}: cannot be read as kept articles ({error}); name another folder") from error
    found = (table.schema.metadata or {}).get(_VERSION)
    if found != str(DIGEST_VERSION).encode():
        raise UsageError(f"{path}: kept by another version of Headwater; name another folder and read all again")
    for row in table.to_pylist():
        yield ArticleDigest(**row)


def _storable(value: object) -> object:
    """The value with lone surrogates, which Arrow's UTF-8 cannot hold, as question marks."""
    return value.encode("utf-8", "replace").decode("utf-8") if isinstance(value, str) else value
