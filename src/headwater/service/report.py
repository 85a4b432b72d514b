"""The main job: articles in, a dossier for each story out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import BinaryIO, TypeVar

from headwater.engine.local import ALONE_BELOW, Failure, KeptProcesses, LocalEngine
from headwater.findings.stories import digest_article, group_digests
from headwater.intake.raw import RawArticle
from headwater.model.article import Issue
from headwater.model.digest import ArticleDigest
from headwater.model.dossier import Dossier
from headwater.model.ids import content_id
from headwater.model.reading import Reading
from headwater.model.story import Story
from headwater.service.held import HeldReading, hold, readings_of
from headwater.service.issues import IssuesByPath, nothing_read
from headwater.service.progress import Progress, silent
from headwater.service.reading import Settings, count_once, map_articles, read_raw

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class StoryInput:
    """One story with all that its dossier is made of, its readings as bytes until they are asked for."""

    story: Story
    held: tuple[bytes, ...]
    issues: tuple[Issue, ...]

    @property
    def readings(self) -> tuple[Reading, ...]:
        """The readings of its articles, made anew each time."""
        return readings_of(self.held)


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
    kept: KeptProcesses | None = None,
) -> Gathered:
    """Read every article at the paths and group them into stories (`one_story`: the reader knows they are one).

    Raises `UsageError` where a path does not exist and `InputError` where no article could be read at all. `kept`:
    processes that work before or after this too.
    """
    readings: dict[str, HeldReading] = {}
    issues: list[Issue] = []
    seen: dict[str, str] = {}
    for found in map_articles(partial(_read_held, settings=settings), paths, settings, progress, stdin, kept=kept):
        if isinstance(found, Issue):
            issues.append(found)
            continue
        counts, note = count_once(found.id, found.path, found.language, seen)
        if counts:
            readings[found.id] = found
        if note is not None:
            issues.append(note)
    if not readings:
        raise nothing_read(issues)
    stories = stories_of([reading.digest for reading in readings.values()], one_story=one_story)
    noted = IssuesByPath(issues)
    return Gathered(tuple(_input_of(story, readings, noted) for story in stories), tuple(issues))


def _read_held(raw: RawArticle, settings: Settings) -> HeldReading | Issue:
    found = read_raw(raw, settings)
    return found if isinstance(found, Issue) else hold(found)


def make_dossiers(gathered: Gathered, settings: Settings, progress: Progress = silent) -> Iterator[Dossier | Issue]:
    """The dossier of each story in turn; of a story that breaks a step, an issue for each of its articles."""
    return map_dossiers(itself, gathered, settings, progress)


def map_dossiers(
    make: Callable[[Dossier], Result],
    gathered: Gathered,
    settings: Settings,
    progress: Progress = silent,
    kept: KeptProcesses | None = None,
) -> Iterator[Result | Issue]:
    """What `make` makes of each story's dossier, in the process that made the dossier; issues as of `make_dossiers`.

    `make` must be a function that a process can find by its name, or an object that can be sent to one.
    """
    # A story is worth a process once there is as much to do as is worth one in reading.
    many = sum(len(story.held) for story in gathered.stories) >= ALONE_BELOW
    engine = LocalEngine(settings.workers, batch=1, alone_below=2 if many else ALONE_BELOW, kept=kept)
    work = partial(made_of, make=make)
    for done, (given, result) in enumerate(engine.map(work, gathered.stories), 1):
        progress("stories", done, len(gathered.stories))
        if isinstance(result, Failure):
            yield from no_dossier((reading.article.path for reading in given.readings), result.error)
        else:
            yield result


def itself(dossier: Dossier) -> Dossier:
    """The dossier as it is."""
    return dossier


def no_dossier(paths: Iterable[str], error: str) -> Iterator[Issue]:
    """That a story broke a step, for each of its articles."""
    reason = f"a fault of Headwater's own, please report it: no dossier of its story ({error})"
    return (Issue(path, "left_out", reason) for path in paths)


def made_of(given: StoryInput, make: Callable[[Dossier], Result]) -> Result:
    """What `make` makes of one story's dossier."""
    return make(dossier_of(given))


def dossier_of(given: StoryInput) -> Dossier:
    """The dossier of one story."""
    # All the findings' modules take .3 s to import: while the articles are read, or without stories, nobody needs them.
    from headwater.service.dossier import make_dossier

    return make_dossier(given.story, given.readings, given.issues)


def stories_of(digests: Sequence[ArticleDigest], *, one_story: bool = False) -> list[Story]:
    """The stories among the articles, the largest first (`one_story`: the reader knows they are one)."""
    stories = group_digests(digests)
    if one_story and len(digests) > 1:
        return [_one_story_of(digests, stories)]
    return sorted(stories, key=lambda story: (-len(story.articles), story.first or "~", story.id))


def one_story_of(readings: Sequence[Reading]) -> Story:
    """All the articles as one story, because the reader says so."""
    (story,) = stories_of([digest_article(reading.article) for reading in readings], one_story=True)
    return story


def _one_story_of(digests: Sequence[ArticleDigest], stories: Sequence[Story]) -> Story:
    """All the articles as one story, titled as its largest part would be."""
    part = max(stories, key=lambda story: (len(story.articles), story.id))
    articles = tuple(sorted(digest.id for digest in digests))
    times = sorted(digest.published for digest in digests if digest.published)
    return Story(
        id=content_id("story", *articles),
        title=part.title,
        articles=articles,
        first=times[0] if times else None,
        last=times[-1] if times else None,
        score=1.0,
        reason="the reader knows that these articles belong together",
    )


def _input_of(story: Story, by_id: dict[str, HeldReading], issues: IssuesByPath) -> StoryInput:
    held = [by_id[article] for article in story.articles]
    return StoryInput(story, tuple(one.data for one in held), issues.about(one.path for one in held))
