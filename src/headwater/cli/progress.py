"""Progress on standard error: a bar on a terminal, plain lines elsewhere, nothing when asked to be quiet."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from headwater.service.progress import Progress, silent

if TYPE_CHECKING:
    from rich.console import Console

# Seconds between two plain lines: often enough to see that it lives, seldom enough for a log.
LINE_EVERY = 5.0


@contextmanager
def shown_progress(console: Console, *, quiet: bool) -> Iterator[Progress]:
    """A listener that shows counts and rate on `console`, and clears its bar at the end."""
    if quiet:
        yield silent
    elif console.is_terminal:
        with _bar(console) as listener:
            yield listener
    else:
        yield _Lines(console)


@contextmanager
def _bar(console: Console) -> Iterator[Progress]:
    from rich.progress import BarColumn, MofNCompleteColumn, SpinnerColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bars

    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    rate, elapsed = TextColumn("{task.fields[rate]}"), TimeElapsedColumn()
    with Bars(*columns, rate, elapsed, console=console, transient=True) as bars:
        tasks: dict[str, tuple[int, float]] = {}

        def listener(stage: str, done: int, total: int | None) -> None:
            if stage not in tasks:
                tasks[stage] = (int(bars.add_task(stage, total=total, rate="")), time.monotonic())
            task, since = tasks[stage]
            rate = done / max(1e-6, time.monotonic() - since)
            bars.update(bars.task_ids[task], completed=done, total=total, rate=f"{rate:.1f}/s")

        yield listener


class _Lines:
    """One plain line every few seconds and one at the end of a stage whose size is known."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self.since: dict[str, float] = {}
        self.last = time.monotonic()

    def __call__(self, stage: str, done: int, total: int | None) -> None:
        now = time.monotonic()
        since = self.since.setdefault(stage, now)
        if now - self.last < LINE_EVERY:
            return
        self.last = now
        rate = f", {done / (now - since):.1f}/s" if now > since else ""
        self.console.print(f"{stage}: {done}{f' of {total}' if total else ''}{rate}", markup=False, highlight=False)
