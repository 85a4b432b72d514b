"""The words of articles, read from where the map put them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from headwater.findings.reuse.collection.rows import CodesOf, Seeds, WordPassages
from headwater.service.reuse.ingest import BATCH
from headwater.service.reuse.tables import table_of
from headwater.text.groups import group_bounds

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pyarrow as pa

    Codes = npt.NDArray[np.uint32]


def codes_of_articles(paths: Sequence[Path], numbers: Codes, rows: Seeds) -> CodesOf:
    """The codes of the articles of these seeds; `paths`: the files of words by batch, `numbers`: by place."""
    import numpy as np

    articles = np.unique(np.concatenate([rows.a, rows.b]))
    found: list[npt.NDArray[np.unsignedinteger]] = [np.zeros(0, np.uint32)] * len(articles)
    for at, (codes,) in _lists(paths, numbers[articles], ("codes",)):
        found[at] = codes
    firsts = np.concatenate([[0], np.cumsum([len(codes) for codes in found], dtype=np.int64)]).astype(np.int64)
    return CodesOf(articles, np.concatenate(found or [np.zeros(0, np.uint32)]), firsts)


def with_points(rows: WordPassages, paths: Sequence[Path], numbers: Codes) -> pa.Table:
    """The passages as a table, with the code points of their two sides."""
    import numpy as np
    import pyarrow as pa

    table = table_of(rows)
    for side, article, start, end in (("a", rows.a, rows.a_start, rows.a_end), ("b", rows.b, rows.b_start, rows.b_end)):
        first, last = points_of(paths, numbers, article, start, end)
        table = table.append_column(f"{side}_from", pa.array(first.astype(np.int32)))
        table = table.append_column(f"{side}_to", pa.array(last.astype(np.int32)))
    return table


def points_of(
    paths: Sequence[Path],
    numbers: Codes,
    articles: Codes,
    start: npt.NDArray[np.int64],
    end: npt.NDArray[np.int64],
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """The code points of the words `[start, end)` of articles at these places."""
    import numpy as np

    first, last = np.zeros(len(articles), np.int64), np.zeros(len(articles), np.int64)
    unique, which = np.unique(articles, return_inverse=True)
    order = np.argsort(which, kind="stable")
    bounds = np.searchsorted(which[order], np.arange(len(unique) + 1))
    for at, (starts, ends) in _lists(paths, numbers[unique], ("starts", "ends")):
        mine = order[bounds[at] : bounds[at + 1]]
        first[mine], last[mine] = starts[start[mine]], ends[end[mine] - 1]
    return first, last


def _lists(
    paths: Sequence[Path], numbers: Codes, columns: Sequence[str]
) -> Iterator[tuple[int, tuple[npt.NDArray[np.unsignedinteger], ...]]]:
    """For each of these numbers (by its index) its lists in the columns; each file is opened once."""
    import numpy as np
    import pyarrow as pa

    order = np.argsort(numbers, kind="stable")
    batches = numbers[order] // BATCH
    for start, end in pairwise(group_bounds(batches).tolist()):
        with pa.memory_map(str(paths[int(batches[start])])) as file:
            table = pa.ipc.open_file(file).read_all()
            wholes = [table.column(column).combine_chunks() for column in columns]
            parts = [(whole.values.to_numpy(), whole.offsets.to_numpy()) for whole in wholes]
            for at in order[start:end].tolist():
                row = int(numbers[at]) % BATCH
                yield at, tuple(values[offsets[row] : offsets[row + 1]].copy() for values, offsets in parts)
