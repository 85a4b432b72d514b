"""A real standalone Spark cluster on loopback: a master and workers, started and stopped by the bench and the tests."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.request import urlopen

STARTED_WITHIN = 60.0


def missing() -> str | None:
    """Why no cluster can be started here, if so."""
    if shutil.which("java") is None:
        return "Java is not on this machine"
    try:
        import pyspark  # noqa: F401
    except ImportError:
        return "PySpark is not installed (pip install 'headwater[spark]')"
    return None


@dataclass
class Cluster:
    """The master's address and the processes of its workers."""

    master: str
    workers: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def kill_worker(self) -> None:
        """End a worker and its executors at once, as if its machine were gone."""
        worker = self.workers.pop()
        for child in _descendants(worker.pid):
            try:
                os.kill(child, 9)
            except ProcessLookupError:
                continue
        worker.kill()
        worker.wait()


def _descendants(process: int) -> list[int]:
    """The processes that a process started, and those that these started (Linux)."""
    found: list[int] = []
    try:
        children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    except OSError:
        return found
    for child in children:
        found += [int(child), *_descendants(int(child))]
    return found


@contextmanager
def standalone(folder: Path, workers: int = 2, memory: str = "1g") -> Iterator[Cluster]:
    """A master and so many workers of one core each, with their files in `folder`; all of it ends with the block.

    The workers are there when the block begins: on a cluster they are before a run starts.
    """
    import pyspark

    program = str(Path(pyspark.__file__).parent / "bin" / "spark-class")
    port, page = _free_port(), _free_port()
    environment = {**os.environ, "SPARK_LOCAL_IP": "127.0.0.1", "SPARK_NO_DAEMONIZE": "1"}
    common = ["--host", "127.0.0.1"]
    master = _start(
        [program, "org.apache.spark.deploy.master.Master", *common, "--port", str(port), "--webui-port", str(page)],
        folder / "master.log",
        environment,
    )
    cluster = Cluster(f"spark://127.0.0.1:{port}")
    try:
        _wait_until(lambda: _is_open(port), "Spark's master did not start")
        for number in range(workers):
            command = [program, "org.apache.spark.deploy.worker.Worker", *common, "--cores", "1", "--memory", memory]
            place = ["--webui-port", "0", "--work-dir", str(folder / f"worker-{number}"), cluster.master]
            cluster.workers.append(_start([*command, *place], folder / f"worker-{number}.log", environment))
        _wait_until(lambda: _workers_at(page) == workers, "Spark's workers did not start")
        yield cluster
    finally:
        for process in [*cluster.workers, master]:
            process.terminate()
        for process in [*cluster.workers, master]:
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()


def _start(command: list[str], log: Path, environment: dict[str, str]) -> subprocess.Popen[bytes]:
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("wb") as file:
        return subprocess.Popen(command, stdout=file, stderr=subprocess.STDOUT, env=environment)


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _is_open(port: int) -> bool:
    with socket.socket() as one:
        return one.connect_ex(("127.0.0.1", port)) == 0


def _workers_at(page: int) -> int:
    """How many workers a master knows, as its page says."""
    try:
        with urlopen(f"http://127.0.0.1:{page}/json/", timeout=5) as answer:
            return int(json.load(answer)["aliveworkers"])
    except (OSError, ValueError):  # it answers with half a page while it starts
        return 0


def _wait_until(holds: Callable[[], bool], otherwise: str) -> None:
    until = time.monotonic() + STARTED_WITHIN
    while time.monotonic() < until:
        if holds():
            return
        time.sleep(0.2)
    raise SystemExit(otherwise)
