"""A whole collection in, what its outlets call one entity over time out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import BinaryIO

from headwater.engine.local import Failure, LocalEngine
from headwater.findings.attributions.units import as_units
from headwater.findings.entities import link_entities
from headwater.findings.wording import (
    StoryWording,
    collect_wording,
    compare_wording,
    find_entity,
    spoken_of_most,
)
from headwater.model.article import Issue
from headwater.model.errors import BugError, UsageError
from headwater.model.wording import By, Over, WordingOverTime
from headwater.service.progress import Progress, silent
from headwater.service.reading import Settings
from headwater.service.report import StoryInput, gather_stories


def trace_wording(
    paths: Sequence[str],
    entity: str,
    settings: Settings,
    *,
    by: By = "outlet",
    over: Over | None = None,
    progress: Progress = silent,
    stdin: BinaryIO | None = None,
) -> WordingOverTime:
    """What the articles at the paths call `entity`, by outlet or article and over time.

    Entities are linked within each story and found by their names over all of them. `over` `None`: the period that
    the articles' dates ask for. Raises `UsageError` where a path does not exist, the name is empty or no article
    speaks of it, and `InputError` where no article could be read at all.
    """
    if not entity.strip():
        raise UsageError("the entity has no name; give one that the articles use (--entity “Islamic State”)")
    gathered = gather_stories(paths, settings, progress=progress, stdin=stdin)
    stories: list[StoryWording] = []
    issues = list(gathered.issues)
    engine = LocalEngine(settings.workers, batch=1)
    for done, (given, result) in enumerate(engine.map(wording_of, gathered.stories), 1):
        progress("stories", done, len(gathered.stories))
        if isinstance(result, Failure):
            reason = f"a fault of Headwater's own, please report it: its wording is missing ({result.error})"
            issues += [Issue(reading.article.path, "left_out", reason) for reading in given.readings]
        else:
            stories.append(result)
    if not stories:
        raise BugError(issues[-1].reason)
    found = find_entity(entity, stories)
    if not found:
        raise UsageError(_not_spoken_of(entity, spoken_of_most(stories, entity)))
    return collect_wording(found, by, over, issues)


def wording_of(given: StoryInput) -> StoryWording:
    """The entities of one story and every expression for them."""
    readings = tuple(as_units(reading) for reading in given.readings)
    entities = link_entities(readings).entities
    articles = tuple(reading.article for reading in readings)
    return StoryWording(articles, entities, compare_wording(readings, entities))


def _not_spoken_of(entity: str, names: Sequence[str]) -> str:
    known = ", ".join(f"“{name}”" for name in names)
    return f"no article speaks of {entity!r}" + (f"; these are spoken of: {known}" if known else "")
