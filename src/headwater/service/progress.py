"""How long work says where it is, without knowing who listens."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Told how many items a stage has done, and out of how many where that is known."""

    def __call__(self, stage: str, done: int, total: int | None) -> None:
        """`done` of `total` items of `stage` are done."""


def silent(stage: str, done: int, total: int | None) -> None:
    """A listener that does nothing."""
