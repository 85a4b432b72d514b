"""Code points of words on a cluster: asked of all articles at once, and then known to the driver."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa

from headwater.engine.gather import read_plain
from headwater.engine.parcels import Sent
from headwater.findings.reuse.collection.rows import KeptOut, WordPassages
from headwater.service.reuse.tables import table_of

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Numbers = npt.NDArray[np.int64]

POINTS = "points"


def packed_points(starts: npt.NDArray[np.int32], ends: npt.NDArray[np.int32]) -> bytes:
    """Where an article's words start and end, as steps from each to the next, and before them the bytes of a step.

    Of news a step is a byte: a quarter of what the numbers take.
    """
    import numpy as np

    steps = np.diff(np.stack([starts, ends], axis=1).ravel(), prepend=0)
    kind = np.min_scalar_type(int(steps.max(initial=0)))
    return bytes([kind.itemsize]) + steps.astype(kind).tobytes()


def unpacked_points(held: bytes) -> npt.NDArray[np.int64]:
    """Where each word starts and ends, a row a word."""
    import numpy as np

    return np.frombuffer(held, f"u{held[0]}", offset=1).cumsum(dtype=np.int64).reshape(-1, 2)


@dataclass(frozen=True, slots=True)
class Pointing:
    """Articles with the places of their words in; the code points of the words that are asked for out.

    `asked`: a file with a row a `word` of the article with a `number`, by number; one that Spark brought is a name.
    """

    asked: Path

    def __call__(self, rows: pa.Table) -> Iterator[Sent]:
        """Where each word that was asked for, by its row, starts and ends."""
        import numpy as np

        asked = read_plain([self.asked if self.asked.is_absolute() else _brought(self.asked.name)])
        every, word = asked.column("number").to_numpy(), asked.column("word").to_numpy()
        numbers = rows.column("number").to_numpy()
        first, end = (every.searchsorted(numbers, side=side) for side in ("left", "right"))
        held = rows.column("points")
        found = [np.zeros((0, 2), np.int64)]
        found += [unpacked_points(held[at].as_py())[word[first[at] : end[at]]] for at in np.flatnonzero(end > first)]
        points = np.concatenate(found)
        counts = end - first
        row = np.repeat(end - np.cumsum(counts), counts) + np.arange(len(points))
        yield Sent(POINTS, pa.table({"row": row, "start": points[:, 0], "end": points[:, 1]}))


def _brought(name: str) -> Path:
    from pyspark import SparkFiles

    return Path(SparkFiles.get(name))


def words_to_ask(passages: WordPassages, kept_out: KeptOut, ranks: npt.NDArray[np.uint32]) -> Numbers:
    """The outer words of all passages and all boilerplate, in rising order: the rank of an article `<< 32 |` the word.

    `ranks`: of articles in the input, by their places in the catalogue. Members of families begin and end where
    passages do.
    """
    import numpy as np

    sides = (
        (passages.a, passages.a_start, passages.a_end),
        (passages.b, passages.b_start, passages.b_end),
        (kept_out.article, kept_out.start, kept_out.end),
    )
    asked = (_keys(ranks[article], word) for article, *bounds in sides for word in (bounds[0], last_of(bounds[1])))
    return np.unique(np.concatenate(list(asked)))


def _keys(rank: npt.NDArray[np.uint32], word: npt.NDArray[np.integer]) -> Numbers:
    import numpy as np

    return rank.astype(np.int64) << 32 | word.astype(np.int64)


def last_of(end: npt.NDArray[np.integer]) -> Numbers:
    """The last words of stretches that end before these."""
    import numpy as np

    return end.astype(np.int64) - 1


@dataclass(frozen=True, slots=True, eq=False)
class KnownPoints:
    """Where words start and end: `keys` as `words_to_ask` gave them, and by row the code points of each."""

    ranks: npt.NDArray[np.uint32]
    keys: Numbers
    starts: Numbers
    ends: Numbers

    def of(self, articles: npt.NDArray[np.uint32], start: Numbers, end: Numbers) -> tuple[Numbers, Numbers]:
        """The code points of the words `[start, end)` of articles at these places."""
        rank = self.ranks[articles]
        first = self.keys.searchsorted(_keys(rank, start))
        return self.starts[first], self.ends[self.keys.searchsorted(_keys(rank, last_of(end)))]

    def beside(self, rows: WordPassages) -> pa.Table:
        """Passages as a table with the code points of their two sides, as the local engine has them."""
        import numpy as np

        table = table_of(rows)
        for side, article, start, end in (
            ("a", rows.a, rows.a_start, rows.a_end),
            ("b", rows.b, rows.b_start, rows.b_end),
        ):
            first, last = self.of(article, start, end)
            table = table.append_column(f"{side}_from", pa.array(first.astype(np.int32)))
            table = table.append_column(f"{side}_to", pa.array(last.astype(np.int32)))
        return table
