"""Dossiers, readings, diffs and listed stories as JSON (RFC 8259), in UTF-8."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from headwater.export.plain import plain
from headwater.model.article import Issue
from headwater.model.diff import Diff
from headwater.model.digest import ListedStory
from headwater.model.dossier import Dossier
from headwater.model.reading import Reading
from headwater.model.wording import WordingOverTime


def dossier_json(dossier: Dossier, *, indent: bool = True) -> bytes:
    """The dossier as one JSON object, the story's fields flat in it."""
    return _encode(dossier, indent=indent)


def reading_json(reading: Reading) -> bytes:
    """The reading on one line without its line break: the article's fields flat, then what was found in it."""
    return _encode(reading, indent=False)


def diff_json(diff: Diff, *, indent: bool = True) -> bytes:
    """The two articles of a diff and its stretches, with the spans of both."""
    return _encode(diff, indent=indent)


def story_json(story: ListedStory) -> bytes:
    """A story of a list on one line, without its line break."""
    return _encode(story, indent=False)


def wording_json(found: WordingOverTime, *, indent: bool = True) -> bytes:
    """What outlets call one entity over time, as one JSON object."""
    return _encode(found, indent=indent)


def issues_json(issues: Sequence[Issue], *, indent: bool = True) -> bytes:
    """What a person should know about the input, as a list of objects."""
    return _encode(tuple(issues), indent=indent)


def _encode(record: object, *, indent: bool) -> bytes:
    import msgspec

    found = plain(record)
    try:
        # The standard library writes indented JSON in Python, nine times as slowly.
        compact = msgspec.json.encode(found)
        return msgspec.json.format(compact, indent=1) if indent else compact
    except UnicodeEncodeError:
        # A lone surrogate (from an escape in somebody's JSON) has no UTF-8 form; its backslash escape is JSON's own.
        layout: dict[str, Any] = {"indent": 1} if indent else {"separators": (",", ":")}
        return json.dumps(found, ensure_ascii=False, **layout).encode("utf-8", "backslashreplace")
