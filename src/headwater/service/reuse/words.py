"""The words of articles, read from where the map put them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

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
    firsts, ends = np.zeros(len(articles), np.int64), np.zeros(len(articles), np.int64)
    held: list[npt.NDArray[np.unsignedinteger]] = [np.zeros(0, np.uint32)]
    size = 0
    for at, ((codes, bounds),) in _lists(paths, numbers[articles], ("codes",)):
        firsts[at], ends[at] = size + bounds[:-1], size + bounds[1:]
        held.append(codes)
        size += len(codes)
    return CodesOf(articles, np.concatenate(held[1:] or held), firsts, ends)


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
    order = np.argsort(numbers[articles], kind="stable")
    asked, opens = np.unique(numbers[articles[order]], return_index=True)
    bounds = np.append(opens, len(order))
    for at, ((starts, from_), (ends, _)) in _lists(paths, asked, ("starts", "ends")):
        # The lists of one file stand one after another, as what is asked of them does.
        mine = order[bounds[at[0]] : bounds[at[-1] + 1]]
        origin = np.repeat(from_[:-1], np.diff(bounds[at[0] : at[-1] + 2]))
        first[mine], last[mine] = starts[origin + start[mine]], ends[origin + end[mine] - 1]
    return first, last


def _lists(
    paths: Sequence[Path], numbers: Codes, columns: Sequence[str]
) -> Iterator[tuple[npt.NDArray[np.int64], tuple[tuple[npt.NDArray[Any], npt.NDArray[np.int64]], ...]]]:
    """File by file, which of these numbers (by index) are in it, and their lists in the columns.

    Lists are their values one after another, and where each begins (and the last ends). Each file is opened once.
    """
    import numpy as np
    import pyarrow as pa

    order = np.argsort(numbers, kind="stable")
    batches = numbers[order] // BATCH
    for start, end in pairwise(group_bounds(batches).tolist()):
        at = order[start:end]
        with pa.memory_map(str(paths[int(batches[start])])) as file:
            table = pa.ipc.open_file(file).read_all().select(columns).take(pa.array(numbers[at] % BATCH))
            wholes = [table.column(column).combine_chunks() for column in columns]
            yield at, tuple((whole.values.to_numpy(), whole.offsets.to_numpy()) for whole in wholes)
