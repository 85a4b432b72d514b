"""Arrow tables to the rows that the findings work on, and back: no decision is made here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from typing import Any, ClassVar

    import numpy as np
    import numpy.typing as npt
    import pyarrow as pa


class Rows(Protocol):
    """A dataclass of columns, each a numpy array."""

    __dataclass_fields__: ClassVar[dict[str, Any]]


Kind = TypeVar("Kind", bound=Rows)


def table_of(rows: Rows) -> pa.Table:
    """The rows as an Arrow table, a column a field."""
    import pyarrow as pa

    return pa.table({field.name: getattr(rows, field.name) for field in fields(rows)})


def rows_of(kind: type[Kind], table: pa.Table) -> Kind:
    """The rows that a table holds; its other columns are left aside."""
    return kind(*(table.column(field.name).to_numpy() for field in fields(kind)))


def joined(kind: type[Kind], parts: Sequence[Kind]) -> Kind:
    """The rows of all parts (at least one), one after another."""
    import numpy as np

    return kind(*(np.concatenate([getattr(part, field.name) for part in parts]) for field in fields(kind)))


def list_column(values: object, firsts: object) -> pa.Array:
    """A column of lists from their values in one array and where each begins (and the last ends)."""
    import numpy as np
    import pyarrow as pa

    return pa.LargeListArray.from_arrays(np.asarray(firsts, dtype=np.int64), np.asarray(values))


def lists_of(column: pa.ChunkedArray, kind: str) -> tuple[npt.NDArray[Any], npt.NDArray[np.int64]]:
    """Lists of numbers that are held as bytes: their values in one array, and where each begins (and the last ends)."""
    import numpy as np
    import pyarrow as pa

    held = pa.concat_arrays([pa.array([], column.type), *column.chunks])
    large = column.type == pa.large_binary()
    ends = np.frombuffer(held.buffers()[1], np.int64 if large else np.int32)[held.offset :][: len(held) + 1]
    values = np.frombuffer(held.buffers()[2], np.uint8)[ends[0] : ends[-1]].copy().view(kind)
    return values, (ends - ends[0]).astype(np.int64) // np.dtype(kind).itemsize
