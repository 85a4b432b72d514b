"""Maps over this machine's processes, so that one broken item stops nothing.

Items go out in batches and results come back in the order of the items. What an item's result is depends on the item
alone, so neither the batch size nor the number of workers changes anything.
"""

from __future__ import annotations

import gc
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain, islice
from time import monotonic
from typing import Generic, TypeVar

from headwater.engine.processes import CleanSpawn, end_with_parent

Item = TypeVar("Item")
Result = TypeVar("Result")

# Below this many items a pool of processes costs more (about 0.6 s until its first answer) than it saves.
ALONE_BELOW = 24
# Batches of each process that are handed out and not done, one that it works on and one that waits for it; and how many
# may be done before an earlier one is, since a story may take as long as fifty others.
AT_ONCE = 2
AHEAD = 32
# New objects after which Python looks for reference cycles, while results come and go between processes. They are
# trees: at its usual 700 the search takes as long as unpickling three hundred readings does, .27 s, at this .09 s.
COLLECT_EVERY = 50_000


@dataclass(frozen=True, slots=True)
class Failure:
    """Why there is no result for an item, in words that can cross from process to process."""

    error: str


class KeptProcesses:
    """Processes that wait for the next map, which then need not load again what they have loaded; ended by `with`."""

    def __init__(self) -> None:
        self._waiting: tuple[int, ProcessPoolExecutor] | None = None

    def __enter__(self) -> KeptProcesses:
        return self

    def __exit__(self, *_: object) -> None:
        if self._waiting is not None:
            _stop(self._waiting[1])
            self._waiting = None

    def take(self, workers: int) -> ProcessPoolExecutor:
        """So many processes: those that wait, or new ones."""
        waiting, self._waiting = self._waiting, None
        if waiting is not None and waiting[0] == workers:
            return waiting[1]
        if waiting is not None:
            _stop(waiting[1])
        return _start(workers)

    def leave(self, workers: int, pool: ProcessPoolExecutor) -> None:
        """Have processes that have nothing left to do wait for the next map."""
        self.__exit__()
        self._waiting = (workers, pool)


@dataclass(frozen=True, slots=True)
class LocalEngine:
    """Carries maps out in processes of this machine.

    `workers`: processes at once (`None`: one a core; 1: this process alone). `batch`: items handed over at a time.
    `deadline`: seconds that one item may take; only processes can be stopped, so it does not hold with one worker.
    `alone_below`: fewer items than this are not worth a pool of processes. `kept`: where processes are taken from and
    left for the next map, if there is one.
    """

    workers: int | None = None
    batch: int = 8
    deadline: float = 120.0
    alone_below: int = ALONE_BELOW
    kept: KeptProcesses | None = None

    def map(self, work: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[tuple[Item, Result | Failure]]:
        """Each item with `work(item)`, or with a `Failure` where that raised, ran out of time or killed its process.

        `work` must be a function that a process can find by its name (or a `functools.partial` of one).
        """
        workers = self.workers or available_cores()
        stream = iter(items)
        first = list(islice(stream, self.alone_below))
        if workers == 1 or len(first) < self.alone_below:
            return ((item, attempt(work, item)) for item in chain(first, stream))
        return _Pool(work, workers, self.deadline, self.kept).run(_batches(chain(first, stream), self.batch))


def available_cores() -> int:
    """How many cores this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on this system
        return os.cpu_count() or 1


def attempt(work: Callable[[Item], Result], item: Item) -> Result | Failure:
    """`work(item)`, or what it raised in words."""
    try:
        with _uncollected():
            return work(item)
    except Exception as error:  # noqa: BLE001 - whatever one article does to us, the others go on
        return Failure(f"{type(error).__name__}: {error}")


@contextmanager
def _uncollected() -> Iterator[None]:
    """While it lasts, nobody looks for reference cycles: collected between items, not within one.

    An item's records are trees, and the search for cycles among them took 17 % of the findings of a hundred articles.
    """
    held = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if held:
            gc.enable()


@contextmanager
def _seldom_collected() -> Iterator[None]:
    """While it lasts, reference cycles are looked for once in `COLLECT_EVERY` new objects."""
    held = gc.get_threshold()
    gc.set_threshold(COLLECT_EVERY, *held[1:])
    try:
        yield
    finally:
        gc.set_threshold(*held)


def _begin_process() -> None:
    gc.set_threshold(COLLECT_EVERY, *gc.get_threshold()[1:])
    end_with_parent()


def _attempt_all(work: Callable[[Item], Result], items: Sequence[Item]) -> list[Result | Failure]:
    return [attempt(work, item) for item in items]


def _batches(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    stream = iter(items)
    while batch := list(islice(stream, size)):
        yield batch


class _Pool(Generic[Item, Result]):
    """A pool of processes that is made anew when an item breaks it; that item alone is lost."""

    def __init__(
        self, work: Callable[[Item], Result], workers: int, deadline: float, kept: KeptProcesses | None
    ) -> None:
        self.work = work
        self.workers = workers
        self.deadline = deadline
        self.kept = kept
        self.pool = kept.take(workers) if kept is not None else _start(workers)
        self.waiting: deque[tuple[list[Item], Future[list[Result | Failure]]]] = deque()

    def run(self, batches: Iterator[list[Item]]) -> Iterator[tuple[Item, Result | Failure]]:
        with _seldom_collected():
            yield from self._results(batches)

    def _results(self, batches: Iterator[list[Item]]) -> Iterator[tuple[Item, Result | Failure]]:
        try:
            for batch in islice(batches, AT_ONCE * self.workers):
                self._submit(batch)
            while self.waiting:
                batch, future = self.waiting.popleft()
                self._keep_busy(batch, future, batches)
                results = self._wait(batch, future)
                for following in islice(batches, 1):
                    self._submit(following)
                yield from zip(batch, results, strict=True)
            if self.kept is not None:
                self.kept.leave(self.workers, self.pool)
                return
        except BaseException:
            _stop(self.pool)
            raise
        _stop(self.pool)

    def _keep_busy(
        self, batch: list[Item], first: Future[list[Result | Failure]], batches: Iterator[list[Item]]
    ) -> None:
        """Hand out more, up to `AHEAD` a process, while the batch whose results come next keeps one process busy."""
        until = monotonic() + self.deadline * len(batch)
        while not first.done() and (left := until - monotonic()) > 0:
            unfinished = [future for _, future in self.waiting if not future.done()]
            broken = any(future.done() and future.exception() is not None for _, future in self.waiting)
            room = min(AT_ONCE * self.workers - len(unfinished) - 1, AHEAD * self.workers - len(self.waiting))
            more = [] if broken else list(islice(batches, max(0, room)))
            for following in more:
                self._submit(following)
            if not more:  # what has been done since it was looked at ends the wait at once
                wait([first, *unfinished], left, FIRST_COMPLETED)

    def _submit(self, batch: list[Item]) -> None:
        try:
            future = self.pool.submit(_attempt_all, self.work, batch)
        except BrokenExecutor:  # by a batch that is still to be waited for
            self._restart()
            future = self.pool.submit(_attempt_all, self.work, batch)
        self.waiting.append((batch, future))

    def _wait(self, batch: list[Item], future: Future[list[Result | Failure]]) -> list[Result | Failure]:
        try:
            return future.result(timeout=self.deadline * len(batch))
        except (BrokenExecutor, TimeoutError):
            self._restart()
            return [self._alone(item) for item in batch]

    def _alone(self, item: Item) -> Result | Failure:
        pool = _start(1)
        try:
            return pool.submit(_attempt_all, self.work, [item]).result(timeout=self.deadline)[0]
        except BrokenExecutor:
            return Failure("it made the program that read it break down (out of memory, or a fault in a library)")
        except TimeoutError:
            return Failure(f"it took longer than {self.deadline:.0f} seconds")
        finally:
            _stop(pool)

    def _restart(self) -> None:
        _stop(self.pool)
        self.pool = _start(self.workers)
        unanswered, self.waiting = self.waiting, deque()
        for batch, _ in unanswered:
            self._submit(batch)


def _start(workers: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(workers, mp_context=CleanSpawn(), initializer=_begin_process)


def _stop(pool: ProcessPoolExecutor) -> None:
    """End the pool without waiting for what still runs in it."""
    for process in list((getattr(pool, "_processes", None) or {}).values()):
        process.terminate()
    pool.shutdown(wait=False, cancel_futures=True)
