"""The report on any engine: the issues of the input, then what is made of each story's dossier."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, Protocol, TypeVar

from headwater.engine.local import KeptProcesses
from headwater.model.article import Issue
from headwater.model.dossier import Dossier
from headwater.model.errors import UsageError
from headwater.service.progress import Progress
from headwater.service.reading import Settings
from headwater.service.report import gather_stories, itself, map_dossiers

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["ENGINES", "WORK", "MapDossiers", "itself", "map_dossiers_on"]

ENGINES = ("local", "spark")
# What a run on a cluster keeps while it lasts, in a folder of the user's.
WORK = ".work"
Result = TypeVar("Result")


class MapDossiers(Protocol):
    """The use case, on whichever engine."""

    def __call__(
        self, make: Callable[[Dossier], Result], paths: Sequence[str], progress: Progress, stdin: BinaryIO | None
    ) -> Iterator[Result | Issue]:
        """The issues of the input, then what `make` makes of each dossier, the largest story first."""


def map_dossiers_on(engine: str, master: str, *, work: str | None, one_story: bool, settings: Settings) -> MapDossiers:
    """The use case on an engine; `master` is Spark's, `work` a folder that its driver and workers see, or an address.

    Raises `UsageError` where there is no such engine, or none such folder for Spark.
    """
    if engine == "local":
        return _Here(settings, one_story)
    if engine != "spark":
        raise UsageError(f"--engine: {engine!r} is none of {', '.join(ENGINES)}")
    if work is None:
        raise UsageError("--engine spark needs --json or --html, in Python `work`: a folder that all its machines see")
    return _OnSpark(settings, one_story, work, master)


@dataclass(frozen=True, slots=True)
class _Here:
    settings: Settings
    one_story: bool

    def __call__(
        self, make: Callable[[Dossier], Result], paths: Sequence[str], progress: Progress, stdin: BinaryIO | None
    ) -> Iterator[Result | Issue]:
        with KeptProcesses() as kept:
            gathered = gather_stories(
                paths, self.settings, one_story=self.one_story, progress=progress, stdin=stdin, kept=kept
            )
            yield from gathered.issues
            yield from map_dossiers(make, gathered, self.settings, progress, kept)


@dataclass(frozen=True, slots=True)
class _OnSpark:
    settings: Settings
    one_story: bool
    work: str
    master: str

    def __call__(
        self, make: Callable[[Dossier], Result], paths: Sequence[str], progress: Progress, stdin: BinaryIO | None
    ) -> Iterator[Result | Issue]:
        from headwater.engine.spark import ClusterSettings
        from headwater.service.cluster.report import map_dossiers_on_spark

        return map_dossiers_on_spark(
            make,
            paths,
            self.work,
            self.settings,
            ClusterSettings(self.master),
            one_story=self.one_story,
            progress=progress,
            stdin=stdin,
        )
