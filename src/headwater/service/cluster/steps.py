"""The steps of a report on a cluster: functions of Arrow tables that carry packed records."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import Any, cast

import pyarrow as pa

from headwater.engine.local import Failure
from headwater.engine.spark import attempt_each
from headwater.model.article import Issue
from headwater.model.dossier import Dossier
from headwater.model.reading import Reading
from headwater.model.story import Story
from headwater.service.cluster.inputs import Numbered, raws_in
from headwater.service.cluster.rows import tables_of
from headwater.service.held import hold, packed, unpacked
from headwater.service.reading import Settings, not_read, read_raw
from headwater.service.report import StoryInput, made_of

# `held` is a reading or an issue; `id` is null for an issue; `digest` is what finds a reading's story.
READING_SCHEMA = pa.schema(
    [
        ("number", pa.int64()),
        ("id", pa.string()),
        ("path", pa.string()),
        ("language", pa.string()),
        ("held", pa.binary()),
        ("digest", pa.binary()),
    ]
)
# A story's articles; `story`, the story itself with its issues, stands in the row of its first article only.
MEMBER_SCHEMA = pa.schema([("number", pa.int64()), ("rank", pa.int64()), ("story", pa.binary())])
# What was made of the stories by their rank, or why a story has no dossier.
MADE_SCHEMA = pa.schema([("rank", pa.int64()), ("made", pa.binary()), ("error", pa.string())])


@dataclass(frozen=True, slots=True)
class ReadRaws:
    """Raw articles in; readings, or why an article is left out, out."""

    settings: Settings

    def __call__(self, rows: pa.Table) -> Iterator[pa.Table]:
        """A row an article. An article that breaks its reading is said to do so, and the others go on."""
        return tables_of(self._read(raws_in(rows)), READING_SCHEMA)

    def _read(self, raws: list[Numbered]) -> Iterator[dict[str, object]]:
        results = attempt_each(partial(read_raw, settings=self.settings), (raw for _, raw in raws))
        for (number, raw), result in zip(raws, results, strict=True):
            found = not_read(raw.path, result) if isinstance(result, Failure) else result
            yield {"number": number, **_columns_of(found)}


def _columns_of(found: Reading | Issue) -> dict[str, object]:
    if isinstance(found, Issue):
        return {"held": packed(found)}
    held = hold(found)
    known = {"id": held.id, "path": held.path, "language": held.language}
    return known | {"held": held.data, "digest": packed(held.digest)}


@dataclass(frozen=True, slots=True)
class MakeStories:
    """The readings of whole stories in; what `make` makes of their dossiers out."""

    make: Callable[[Dossier], object]

    def __call__(self, rows: pa.Table) -> Iterator[pa.Table]:
        """A row a story, in the order of their ranks."""
        members = sorted(rows.select(["rank", "story"]).to_pylist(), key=lambda row: row["rank"])
        held = dict(zip(rows.column("id").to_pylist(), rows.column("held"), strict=True))
        groups = [(rank, list(group)) for rank, group in groupby(members, key=lambda row: row["rank"])]
        results = attempt_each(partial(made_of, make=self.make), (_given(group, held) for _, group in groups))
        for (rank, _), result in zip(groups, results, strict=True):
            yield pa.Table.from_pylist([_made_row(rank, result)], schema=MADE_SCHEMA)


def _given(members: list[dict[str, Any]], held: dict[str, pa.BinaryScalar]) -> StoryInput:
    story, issues = cast("tuple[Story, tuple[Issue, ...]]", unpacked(next(r["story"] for r in members if r["story"])))
    return StoryInput(story, tuple(held[article].as_py() for article in story.articles), issues)


def _made_row(rank: int, result: object) -> dict[str, object]:
    if isinstance(result, Failure):
        return {"rank": rank, "error": result.error}
    return {"rank": rank, "made": packed(result)}
