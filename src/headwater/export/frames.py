"""A dossier's lists, and lists of stories, as Arrow tables, which pandas, polars and DuckDB take as they are."""

from __future__ import annotations

import re
import typing
from collections.abc import Sequence
from dataclasses import is_dataclass
from typing import TYPE_CHECKING, Literal

from headwater.export.plain import Hint, JsonValue, generic_of, parts_of_union, plain, shape_of
from headwater.model.dossier import Dossier
from headwater.model.errors import BugError, UsageError

if TYPE_CHECKING:
    from pathlib import Path

    import pyarrow as pa

_SURROGATE = re.compile("[\ud800-\udfff]")


def frame_names() -> tuple[str, ...]:
    """The names of a dossier's lists, in the order of its fields."""
    return tuple(field.name for field in shape_of(Dossier) if generic_of(field.hint) is tuple)


def frame(dossier: Dossier, name: str) -> pa.Table:
    """One of the dossier's lists as a table, a row a record; columns are named as in JSON.

    Records in records are structs, lists lists. The schema comes from the record types alone, so that an empty list
    has the same one. Raises `UsageError` where the dossier has no list of that name.
    """
    if name not in frame_names():
        raise UsageError(f"a dossier has no list {name!r}; it has {', '.join(frame_names())}")
    hint = next(field.hint for field in shape_of(Dossier) if field.name == name)
    return records_table(typing.get_args(hint)[0], getattr(dossier, name))


def records_table(kind: type, records: Sequence[object]) -> pa.Table:
    """Records of one type as a table, a row a record."""
    import pyarrow as pa

    rows = [_arrow_safe(plain(record)) for record in records]
    return pa.Table.from_pylist(rows, schema=pa.schema(_fields(kind)))


def write_parquet(path: Path, kind: type, records: Sequence[object]) -> None:
    """Write records of one type to a Parquet file, with its folder; raises `OSError` where that cannot be done."""
    import pyarrow.parquet as pq

    path.parent.mkdir(parents=True, exist_ok=True)
    pq.write_table(records_table(kind, records), path)


def frame_schema(name: str) -> pa.Schema:
    """The schema of the table of that name (one of `frame_names()`)."""
    import pyarrow as pa

    hint = next(field.hint for field in shape_of(Dossier) if field.name == name)
    return pa.schema(_fields(typing.get_args(hint)[0]))


def _fields(record: type) -> list[pa.Field]:
    import pyarrow as pa

    return [
        pa.field(field.name, _arrow_type(field.hint), nullable=type(None) in parts_of_union(field.hint))
        for field in shape_of(record)
    ]


def _arrow_type(hint: Hint) -> pa.DataType:
    import pyarrow as pa

    plain_types = {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_()}
    (hint,) = [part for part in parts_of_union(hint) if part is not type(None)]
    if hint in plain_types:
        return plain_types[hint]
    origin, members = generic_of(hint), typing.get_args(hint)
    if origin is Literal:
        return pa.string()
    if origin is tuple:  # also of a fixed length: a pair of ids is a list of two
        return pa.list_(_arrow_type(members[0]))
    if is_dataclass(hint) and isinstance(hint, type):
        return pa.struct(_fields(hint))
    raise BugError(f"no Arrow type for the type {hint!r}")


def _arrow_safe(value: JsonValue) -> JsonValue:
    """The value with lone surrogates, which Arrow's UTF-8 cannot hold, as U+FFFD (as many code points as before)."""
    if isinstance(value, str):
        return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", value)
    if isinstance(value, list):
        return [_arrow_safe(part) for part in value]
    if isinstance(value, dict):
        return {name: _arrow_safe(part) for name, part in value.items()}
    return value
