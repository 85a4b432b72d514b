"""The engines by name, and the use case on each."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO, Protocol

from headwater.model.collection import CollectionReuse
from headwater.model.errors import UsageError
from headwater.service.progress import Progress
from headwater.service.reuse.run import CollectionSettings, find_collection_reuse

ENGINES = ("local", "spark")


class FindReuse(Protocol):
    """The use case, on whichever engine."""

    def __call__(
        self, paths: Sequence[str], out: Path, settings: CollectionSettings, progress: Progress, stdin: BinaryIO | None
    ) -> CollectionReuse:
        """As `find_collection_reuse`."""


def find_reuse_on(engine: str, master: str, work: str | None = None) -> FindReuse:
    """The use case on an engine; `master` is Spark's, `work` an address for what its stages hand on, if not `out` is.

    Raises `UsageError` where there is no such engine.
    """
    if engine == "local":
        return find_collection_reuse
    if engine != "spark":
        raise UsageError(f"--engine: {engine!r} is none of {', '.join(ENGINES)}")
    from headwater.engine.spark import ClusterSettings
    from headwater.service.reuse.cluster import find_collection_reuse_on_spark

    def on_spark(
        paths: Sequence[str], out: Path, settings: CollectionSettings, progress: Progress, stdin: BinaryIO | None
    ) -> CollectionReuse:
        return find_collection_reuse_on_spark(paths, out, settings, ClusterSettings(master), progress, stdin, work)

    return on_spark
