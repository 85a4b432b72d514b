"""Processes that start clean: nothing of the program that starts them is run again in them.

"Spawn" rather than "fork": a copy made by fork would inherit the locks of a progress bar's thread. But a spawned
process first imports its parent's main script, so that a script without `if __name__ == "__main__":` would start
itself over and over. What our processes run lives in importable modules, so they need no main script at all.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import wait
from multiprocessing.context import SpawnContext, SpawnProcess
from multiprocessing.process import BaseProcess, parent_process
from threading import Thread
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from multiprocessing.popen_spawn_posix import Popen


@contextmanager
def _no_main_script() -> Iterator[None]:
    """While it lasts, the main module has no file that a new process could import."""
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


class CleanProcess(SpawnProcess):
    """A spawned process that does not import its parent's main script."""

    @staticmethod
    def _Popen(process_obj: BaseProcess) -> Popen:  # noqa: N802 - multiprocessing's own name
        with _no_main_script():
            return SpawnProcess._Popen(process_obj)  # noqa: SLF001 - no public way


class CleanSpawn(SpawnContext):
    """The context that starts such processes."""

    Process = CleanProcess


def end_with_parent() -> None:
    """Have this process end when the one that started it is gone, however that ended.

    A process of a pool waits for work on a pipe that it holds open itself: where its parent is killed it would wait
    for ever.
    """
    parent = parent_process()
    if parent is not None:
        Thread(target=_wait_and_end, args=(parent.sentinel,), daemon=True).start()


def _wait_and_end(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)  # the main thread may be in the middle of anything, and nobody will ask for it
