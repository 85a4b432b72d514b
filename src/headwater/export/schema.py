"""The JSON Schemas of what Headwater writes, made from the records themselves (draft 2020-12)."""

from __future__ import annotations

import re
import types
import typing
from dataclasses import is_dataclass
from typing import Literal

from headwater import __version__
from headwater.export.plain import Hint, JsonValue, generic_of, parts_of_union, shape_of
from headwater.model.diff import Diff
from headwater.model.digest import ListedStory
from headwater.model.dossier import Dossier
from headwater.model.errors import BugError, UsageError
from headwater.model.reading import Reading
from headwater.model.wording import WordingOverTime

Schema = dict[str, JsonValue]

SCHEMAS: dict[str, type] = {
    "dossier": Dossier,
    "reading": Reading,
    "diff": Diff,
    "story": ListedStory,
    "wording": WordingOverTime,
}

_PLAIN_TYPES: dict[object, str] = {
    str: "string",
    int: "integer",
    float: "number",
    bool: "boolean",
    types.NoneType: "null",
}
# What the types alone do not say. Shares and scores are 0 to 1; places and counts are not negative.
_PART: Schema = {"minimum": 0, "maximum": 1}
_COUNT: Schema = {"minimum": 0}
_LIMITS: dict[str, Schema] = {
    **dict.fromkeys(("score", "share", "identity"), _PART),
    **dict.fromkeys(("start", "end", "words", "version", "mention", "times", "articles"), _COUNT),
    **dict.fromkeys(("independent_origins", "reporting_origins"), _COUNT),
}
_SENTENCE_END = re.compile(r"(?<=[.])\s+(?=[A-Z`])")


def json_schema(name: str) -> Schema:
    """The schema of "dossier", "reading", "diff", "story" or "wording"; raises `UsageError` for any other name.

    Every field is always written, so every property is required, and there are no others. Descriptions are the
    records' docstrings: the whole for a record, the sentences that name a field for the field.
    """
    if name not in SCHEMAS:
        raise UsageError(f"there is no schema {name!r}; there are {', '.join(SCHEMAS)}")
    definitions: Schema = {}
    root = _object(SCHEMAS[name], definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:headwater:{name}:{__version__}",
        "title": name.capitalize(),
        **root,
        "$defs": dict(sorted(definitions.items())),
    }


def _object(record: type, definitions: Schema) -> Schema:
    shape = shape_of(record)
    return {
        "description": _flowing(record.__doc__ or ""),
        "type": "object",
        "properties": {field.name: _property(field.name, field.hint, field.owner, definitions) for field in shape},
        "required": [field.name for field in shape],
        "additionalProperties": False,
    }


def _property(name: str, hint: Hint, owner: type, definitions: Schema) -> Schema:
    schema = _of_hint(hint, definitions)
    if name in _LIMITS:
        schema = schema | _LIMITS[name]
    said = _said_of(name, owner)
    return {"description": said, **schema} if said else schema


def _of_hint(hint: Hint, definitions: Schema) -> Schema:
    if hint in _PLAIN_TYPES:
        return {"type": _PLAIN_TYPES[hint]}
    origin, members = generic_of(hint), typing.get_args(hint)
    if origin is Literal:
        return {"enum": list(members)}
    if origin is tuple:
        return _of_tuple(members, definitions)
    if is_dataclass(hint) and isinstance(hint, type):
        return _reference(hint, definitions)
    parts = parts_of_union(hint)
    if len(parts) > 1:
        return _of_union(parts, definitions)
    raise BugError(f"no JSON Schema for the type {hint!r}")


def _of_tuple(members: tuple[Hint, ...], definitions: Schema) -> Schema:
    if members[-1] is Ellipsis:
        return {"type": "array", "items": _of_hint(members[0], definitions)}
    exact: JsonValue = [_of_hint(member, definitions) for member in members]
    return {"type": "array", "prefixItems": exact, "minItems": len(members), "maxItems": len(members)}


def _of_union(parts: tuple[Hint, ...], definitions: Schema) -> Schema:
    if all(part in _PLAIN_TYPES for part in parts):
        return {"type": [_PLAIN_TYPES[part] for part in parts]}
    return {"anyOf": [_of_hint(part, definitions) for part in parts]}


def _reference(record: type, definitions: Schema) -> Schema:
    if record.__name__ not in definitions:
        definitions[record.__name__] = {}  # holds the name while the record's own fields are walked
        definitions[record.__name__] = _object(record, definitions)
    return {"$ref": f"#/$defs/{record.__name__}"}


def _flowing(docstring: str) -> str:
    return " ".join(docstring.split())


def _said_of(name: str, owner: type) -> str:
    """The sentences about a field in the docstrings of the record and its bases, the nearest docstring that has any."""
    for record in owner.__mro__:
        sentences = _SENTENCE_END.split(_flowing(record.__doc__ or ""))
        about = [sentence for sentence in sentences if f"`{name}`" in sentence or f"`{name}_`" in sentence]
        if about:
            return " ".join(about)
    return ""
