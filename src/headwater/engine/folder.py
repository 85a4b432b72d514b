"""A folder of work in progress: what is in it under its name is whole, so interrupted work goes on from there."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_MANIFEST = "manifest.json"


@contextmanager
def written_whole(path: Path) -> Iterator[Path]:
    """A path to write to that becomes `path` when all is written, and is removed where that fails."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        yield part
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class WorkFolder:
    """A folder of stages, each a folder with the files of its tasks."""

    path: Path

    @classmethod
    def opened(cls, path: Path, what: dict[str, object]) -> WorkFolder:
        """The folder for the work that `what` describes; what other work left in it is removed."""
        described = json.loads(json.dumps(what))
        manifest = path / _MANIFEST
        try:
            known = json.loads(manifest.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            known = None
        if known != described:
            shutil.rmtree(path, ignore_errors=True)
            with written_whole(manifest) as part:
                part.write_text(json.dumps(described), encoding="utf-8")
        return cls(path)

    def file(self, stage: str, task: int, ending: str = "arrow") -> Path:
        """Where a task of a stage writes."""
        return self.path / stage / f"{task:06}.{ending}"

    def files(self, stage: str, ending: str = "arrow") -> list[Path]:
        """The whole files of a stage, in the order of their tasks."""
        return sorted((self.path / stage).glob(f"[0-9]*.{ending}"))

    def remove(self) -> None:
        """Remove it all."""
        shutil.rmtree(self.path, ignore_errors=True)
