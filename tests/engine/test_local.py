"""One broken item stops nothing, and how the work is cut up changes nothing."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from headwater.engine.local import Failure, KeptProcesses, LocalEngine


def work(item: int) -> int:
    """Doubles; the item 13 raises, 14 kills its process, 15 never ends."""
    if item == 13:
        raise ValueError("thirteen")
    if item == 14:
        os._exit(3)
    if item == 15:
        time.sleep(600)
    return 2 * item


def test_results_come_in_the_order_of_the_items_however_they_are_cut() -> None:
    items = [n for n in range(60) if n not in {13, 14, 15}]
    expected = [(n, 2 * n) for n in items]
    for workers, batch in ((1, 8), (2, 1), (2, 7)):
        assert list(LocalEngine(workers, batch).map(work, items)) == expected


@pytest.mark.parametrize("workers", [1, 2])
def test_an_item_that_raises_fails_alone(workers: int) -> None:
    results = dict(LocalEngine(workers, 4).map(work, [n for n in range(40) if n not in {14, 15}]))
    assert results[13] == Failure("ValueError: thirteen")
    assert all(results[n] == 2 * n for n in results if n != 13)


def test_an_item_that_kills_its_process_fails_alone() -> None:
    results = dict(LocalEngine(2, 4).map(work, [n for n in range(40) if n not in {13, 15}]))
    assert isinstance(results[14], Failure)
    assert all(results[n] == 2 * n for n in results if n != 14)


def test_an_item_that_never_ends_is_stopped_and_fails_alone() -> None:
    results = dict(LocalEngine(2, 2, deadline=2.5).map(work, [n for n in range(30) if n not in {13, 14}]))
    assert results[15] == Failure("it took longer than 2 seconds")
    assert all(results[n] == 2 * n for n in results if n != 15)


def meet(item: tuple[str, int]) -> bool:
    """The first item waits for the last one; whether they met."""
    folder, number = Path(item[0]), item[1]
    if number:
        (folder / str(number)).touch()
        return True
    until = time.monotonic() + 30
    while not (folder / "40").exists() and time.monotonic() < until:
        time.sleep(0.05)
    return (folder / "40").exists()


def test_a_long_item_keeps_one_process_from_work_and_not_the_others(tmp_path: Path) -> None:
    items = [(str(tmp_path), number) for number in range(41)]
    found = list(LocalEngine(workers=2, batch=1).map(meet, items))
    assert [item for item, _ in found] == items
    assert all(result is True for _, result in found)


def test_a_script_without_a_guard_is_not_run_again_in_its_processes(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        "from headwater.engine.local import LocalEngine\n"
        "print([result for _, result in LocalEngine(2, 4).map(abs, range(-40, 0))])\n"
    )
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == str(list(range(40, 0, -1)))


def process(_: int) -> int:
    """The process that works on an item."""
    return os.getpid()


def test_kept_processes_work_on_the_next_map_and_end_with_the_block() -> None:
    with KeptProcesses() as kept:
        engine = LocalEngine(2, batch=4, kept=kept)
        first, second = ({found for _, found in engine.map(process, range(60))} for _ in range(2))
        assert 1 <= len(first | second) <= 2, "the second map starts none"
        assert [found for _, found in engine.map(work, [14, *range(20, 50)])][1:] == [2 * n for n in range(20, 50)]
        assert [found for _, found in engine.map(work, range(20, 50))] == [2 * n for n in range(20, 50)]
        running = {found for _, found in engine.map(process, range(60))}
    time.sleep(1.0)
    assert not [number for number in running if isinstance(number, int) and _is_alive(number)]


def _is_alive(number: int) -> bool:
    try:
        state = Path(f"/proc/{number}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except OSError:
        return False
    return state != "Z"


def test_processes_end_when_the_one_that_started_them_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        "import os, sys, time\n"
        f"sys.path.insert(0, {str(Path(__file__).resolve().parents[2])!r})\n"
        "from tests.engine.test_local import process\n"
        "from headwater.engine.local import KeptProcesses, LocalEngine\n"
        "with KeptProcesses() as kept:\n"
        "    found = {n for _, n in LocalEngine(2, batch=4, kept=kept).map(process, range(60))}\n"
        "    print(*found, flush=True)\n"
        "    time.sleep(600)\n"
    )
    with subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        running = [int(number) for number in parent.stdout.readline().split()]
        assert running
        assert all(_is_alive(number) for number in running)
        parent.kill()
    until = time.monotonic() + 20
    while any(_is_alive(number) for number in running) and time.monotonic() < until:
        time.sleep(0.1)
    assert not any(_is_alive(number) for number in running)
