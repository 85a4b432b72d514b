"""Every article of a run in its order: the earliest first, and by name where that is not known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from headwater.engine.folder import written_whole
from headwater.findings.reuse.collection.rows import Outlets
from headwater.model.article import Issue

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pyarrow as pa

# The place of an article that counts under another number.
DROPPED = 0xFFFFFFFF
_LAST = "9999"


@dataclass(frozen=True, slots=True, eq=False)
class Catalogue:
    """The articles in order (`table`, with `name` and `time`) and how numbers and outlets go with it.

    `place_of`: by number, the place in the order (`DROPPED`: none); `numbers`: by place, the number.
    """

    table: pa.Table
    place_of: npt.NDArray[np.uint32]
    numbers: npt.NDArray[np.uint32]
    outlets: Outlets


@dataclass(frozen=True, slots=True, eq=False)
class Lookups:
    """What processes need of a catalogue."""

    place_of: npt.NDArray[np.uint32]
    numbers: npt.NDArray[np.uint32]
    outlets: Outlets


def make_catalogue(articles: pa.Table) -> tuple[Catalogue, list[Issue]]:
    """The catalogue of these articles (see `ingest.articles_table`), and notes on those that count once."""
    import numpy as np
    import pyarrow as pa

    kept, issues = _only_once(articles)
    times = pa.array([sort_time(value) for value in kept.column("published").to_pylist()])
    kept = kept.append_column("name", _names(kept)).append_column("time", times)
    kept = kept.sort_by([("time", "ascending"), ("name", "ascending")])
    numbers = kept.column("number").to_numpy()
    size = int(articles.column("number").to_numpy().max(initial=0)) + 1
    place_of = np.full(size, DROPPED, dtype=np.uint32)
    place_of[numbers] = np.arange(len(numbers), dtype=np.uint32)
    return Catalogue(kept, place_of, numbers, outlets_of(kept.column("outlet"))), issues


def sort_time(published: str | None) -> str:
    """A publication time as text that sorts in time, in UTC; unknown ones sort last."""
    if published is None:
        return _LAST
    try:
        parsed = datetime.fromisoformat(published) if "T" in published or " " in published else None
    except ValueError:
        return published
    if parsed is None or parsed.tzinfo is None:
        return published
    return parsed.astimezone(UTC).replace(tzinfo=None).isoformat()


def outlets_of(column: pa.ChunkedArray) -> Outlets:
    """The outlets of articles by number, 0 where it is unknown."""
    import numpy as np
    import pyarrow.compute as pc

    encoded = column.combine_chunks().dictionary_encode()
    codes = pc.fill_null(encoded.indices, -1).to_numpy(zero_copy_only=False).astype(np.int64) + 1
    return Outlets(codes.astype(np.uint32), np.bincount(codes, minlength=len(encoded.dictionary) + 1))


def _only_once(articles: pa.Table) -> tuple[pa.Table, list[Issue]]:
    """The table without the same article's second copies, the first by path being kept, and a note on each."""
    import numpy as np

    articles = articles.sort_by([("id", "ascending"), ("path", "ascending")])
    ids = articles.column("id").to_numpy()
    again = np.flatnonzero(np.concatenate([[False], ids[1:] == ids[:-1]])) if len(ids) else np.zeros(0, np.int64)
    if not len(again):
        return articles, []
    kept = np.ones(len(ids), dtype=np.bool_)
    kept[again] = False
    first = np.maximum.accumulate(np.where(kept, np.arange(len(ids)), 0))
    paths = articles.column("path")
    issues = [
        Issue(paths[at].as_py(), "note", f"the same article as {paths[first[at]].as_py()}; it counts once")
        for at in again.tolist()
    ]
    return articles.filter(kept), issues


def _names(articles: pa.Table) -> pa.ChunkedArray:
    """Each article's key, or its path where it has no key or shares it with another."""
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    names = pc.coalesce(articles.column("key"), articles.column("path"))
    encoded = names.combine_chunks().dictionary_encode()
    times = np.bincount(encoded.indices.to_numpy(), minlength=len(encoded.dictionary))
    alone = pa.array(times[encoded.indices.to_numpy()] == 1)
    return pc.if_else(alone, names, articles.column("path"))


def lookups_folder(catalogue: Catalogue, work: Path) -> Path:
    """Where a catalogue's lookups lie: another catalogue's have another name, so no process mistakes them."""
    digest = blake2b(catalogue.place_of.tobytes() + catalogue.outlets.of.tobytes(), digest_size=8)
    return work / f"lookups-{digest.hexdigest()}"


def save_lookups(catalogue: Catalogue, folder: Path) -> None:
    """Write what processes need of the catalogue."""
    import numpy as np

    outlets = catalogue.outlets
    for name, values in (
        ("place_of", catalogue.place_of),
        ("numbers", catalogue.numbers),
        ("outlets", outlets.of),
        ("sizes", outlets.sizes),
    ):
        with written_whole(folder / f"{name}.npy") as part, part.open("wb") as file:
            np.save(file, values)


@cache
def load_lookups(folder: Path) -> Lookups:
    """The same, in whatever process this is; kept there."""
    import numpy as np

    place_of, numbers, outlets, sizes = (
        np.load(folder / f"{name}.npy", mmap_mode="r") for name in ("place_of", "numbers", "outlets", "sizes")
    )
    return Lookups(place_of, numbers, Outlets(np.asarray(outlets), np.asarray(sizes)))
