"""Records as plain JSON values, walked field by field; schema and Arrow types are read from the same shapes."""

from __future__ import annotations

import types
import typing
from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from math import isfinite
from operator import attrgetter
from typing import Any

from headwater.model.dossier import Dossier
from headwater.model.reading import NounPhrase, Reading, SentenceVectors

Hint = Any  # a type as `typing.get_type_hints` gives it: a class, a union, a generic alias
JsonValue = None | bool | int | float | str | list["JsonValue"] | dict[str, "JsonValue"]

# Records whose fields stand flat among those of the record that holds them; the holder's own win (both have an id).
FLAT: dict[type, str] = {Dossier: "story", Reading: "article"}
# Fields that JSON leaves out, by their types: numbers by the thousand, for who works in Python.
LEFT_OUT: frozenset[Hint] = frozenset({SentenceVectors, tuple[NounPhrase, ...]})


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a record as JSON has it: its `name`, the attributes that lead to it, its type and who declares it."""

    name: str
    path: str
    hint: Hint
    owner: type


@cache
def shape_of(record: type) -> tuple[Field, ...]:
    """The fields of a record type as JSON has them: "from_" is "from", lists stand behind all else."""
    kind = next((kind for kind in FLAT if issubclass(record, kind)), None)
    hints = typing.get_type_hints(record)
    own = {field.name for field in fields(record)}
    shape: list[Field] = []
    for name in (field.name for field in fields(record) if hints[field.name] not in LEFT_OUT):
        if kind and name == FLAT[kind]:
            inner = shape_of(hints[name])
            shape += [Field(f.name, f"{name}.{f.path}", f.hint, f.owner) for f in inner if f.name not in own]
        else:
            shape.append(Field(name.rstrip("_"), name, hints[name], record))
    return tuple(sorted(shape, key=lambda field: generic_of(field.hint) is tuple))


# A dossier is mostly these, some eight thousand an article.
_LEAVES = (str, int, float, types.NoneType)


@dataclass(frozen=True, slots=True)
class _Reader:
    """How a record's fields are read: their names, all their values at once, the numbers, and those to walk on."""

    names: tuple[str, ...]
    values: Callable[[object], tuple[Any, ...]]
    numbers: tuple[str, ...]
    held: tuple[str, ...]


@cache
def _reader(record: type) -> _Reader:
    shape = shape_of(record)
    values = attrgetter(*(field.path for field in shape))
    hints = {field.name: parts_of_union(field.hint) for field in shape}
    return _Reader(
        tuple(hints),
        values if len(shape) > 1 else lambda value: (values(value),),
        tuple(name for name, parts in hints.items() if float in parts),
        tuple(name for name, parts in hints.items() if not _LEAVES_OF_HINTS.issuperset(parts)),
    )


_LEAVES_OF_HINTS = frozenset({*_LEAVES, bool})


def plain(value: object) -> JsonValue:
    """The value as JSON knows it: records become objects, tuples lists.

    Raises `TypeError` for what is neither a record, a tuple nor a plain value, `ValueError` for a field that is not a
    number or infinite.
    """
    if isinstance(value, _LEAVES):
        return value
    if isinstance(value, tuple):
        return [plain(part) for part in value]
    if is_dataclass(value) and not isinstance(value, type):
        reader = _reader(type(value))
        found = dict(zip(reader.names, reader.values(value), strict=True))
        for name in reader.numbers:
            if found[name] is not None and not isfinite(found[name]):
                raise ValueError(f"{name} of a {type(value).__name__} is {found[name]}, which JSON has no form for")
        for name in reader.held:
            found[name] = plain(found[name])
        return found
    raise TypeError(f"a record holds a {type(value).__name__}, which JSON has no form for")


def generic_of(hint: Hint) -> object:
    """What a generic type is made from: `tuple` of `tuple[str, ...]`, `Literal`, a union; `None` of a plain class."""
    return typing.get_origin(hint)


def parts_of_union(hint: Hint) -> tuple[Hint, ...]:
    """The members of a union (`str | None`), or the hint alone."""
    is_union = generic_of(hint) in (typing.Union, types.UnionType)
    return typing.get_args(hint) if is_union else (hint,)
