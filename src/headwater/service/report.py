"""The main job: articles in, a dossier for each story out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import BinaryIO, TypeVar

from headwater.engine.local import ALONE_BELOW, Failure, LocalEngine
from headwater.findings.stories import group_articles
from headwater.model.article import Issue
from headwater.model.dossier import Dossier
from headwater.model.ids import content_id
from headwater.model.reading import Reading
from headwater.model.story import Story
from headwater.service.dossier import make_dossier
from headwater.service.issues import nothing_read
from headwater.service.progress import Progress, silent
from headwater.service.reading import Settings, read_collection

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class StoryInput:
    """One story with all that its dossier is made of."""

    story: Story
    readings: tuple[Reading, ...]
    issues: tuple[Issue, ...]


@dataclass(frozen=True, slots=True)
class Gathered:
    """The stories found among the articles, largest first, and every issue of the input."""

    stories: tuple[StoryInput, ...]
    issues: tuple[Issue, ...]

    @property
    def left_out(self) -> tuple[Issue, ...]:
        """The issues by which an article is missing from the stories."""
        return tuple(issue for issue in self.issues if issue.kind == "left_out")


def gather_stories(
    paths: Sequence[str],
    settings: Settings,
    *,
    one_story: bool = False,
    progress: Progress = silent,
    stdin: BinaryIO | None = None,
) -> Gathered:
    """Read every article at the paths and group them into stories (`one_story`: the reader knows they are one).

    Raises `UsageError` where a path does not exist and `InputError` where no article could be read at all.
    """
    readings: list[Reading] = []
    issues: list[Issue] = []
    for found in read_collection(paths, settings, progress, stdin):
        (issues if isinstance(found, Issue) else readings).append(found)  # type: ignore[arg-type]
    if not readings:
        raise nothing_read(issues)
    stories = (one_story_of(readings),) if one_story else group_articles(readings)
    by_id = {reading.article.id: reading for reading in readings}
    return Gathered(tuple(_input_of(story, by_id, issues) for story in _largest_first(stories)), tuple(issues))


def make_dossiers(gathered: Gathered, settings: Settings, progress: Progress = silent) -> Iterator[Dossier | Issue]:
    """The dossier of each story in turn; of a story that breaks a step, an issue for each of its articles."""
    return map_dossiers(itself, gathered, settings, progress)


def map_dossiers(
    make: Callable[[Dossier], Result], gathered: Gathered, settings: Settings, progress: Progress = silent
) -> Iterator[Result | Issue]:
    """What `make` makes of each story's dossier, in the process that made the dossier; issues as of `make_dossiers`.

    `make` must be a function that a process can find by its name, or an object that can be sent to one.
    """
    # A story is worth a process once there is as much to do as is worth one in reading.
    many = sum(len(story.readings) for story in gathered.stories) >= ALONE_BELOW
    engine = LocalEngine(settings.workers, batch=1, alone_below=2 if many else ALONE_BELOW)
    work = partial(_made_of, make=make)
    for done, (given, result) in enumerate(engine.map(work, gathered.stories), 1):
        progress("stories", done, len(gathered.stories))
        if isinstance(result, Failure):
            reason = f"a fault of Headwater's own, please report it: no dossier of its story ({result.error})"
            yield from (Issue(reading.article.path, "left_out", reason) for reading in given.readings)
        else:
            yield result


def itself(dossier: Dossier) -> Dossier:
    """The dossier as it is."""
    return dossier


def _made_of(given: StoryInput, make: Callable[[Dossier], Result]) -> Result:
    return make(dossier_of(given))


def dossier_of(given: StoryInput) -> Dossier:
    """The dossier of one story."""
    return make_dossier(given.story, given.readings, given.issues)


def one_story_of(readings: Sequence[Reading]) -> Story:
    """All the articles as one story, because the reader says so; titled as its largest part would be."""
    part = max(group_articles(readings), key=lambda story: (len(story.articles), story.id))
    articles = tuple(sorted(reading.article.id for reading in readings))
    times = sorted(reading.article.published for reading in readings if reading.article.published)
    return Story(
        id=content_id("story", *articles),
        title=part.title,
        articles=articles,
        first=times[0] if times else None,
        last=times[-1] if times else None,
        score=1.0,
        reason="the reader knows that these articles belong together",
    )


def _largest_first(stories: Sequence[Story]) -> list[Story]:
    return sorted(stories, key=lambda story: (-len(story.articles), story.first or "~", story.id))


def _input_of(story: Story, by_id: dict[str, Reading], issues: Sequence[Issue]) -> StoryInput:
    readings = tuple(by_id[article] for article in story.articles)
    paths = {reading.article.path for reading in readings}
    return StoryInput(story, readings, tuple(issue for issue in issues if issue.path in paths))
