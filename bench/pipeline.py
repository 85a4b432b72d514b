"""Articles a second and peak memory of the whole run, on articles made from the examples.

    python bench/pipeline.py [NUMBER]

Runs `headwater report` on NUMBER articles (1,000 if none is given) as a user does, in a process of its own, and
`headwater read` on the same articles in the same run as the baseline: finding stories and making their dossiers may
take at most `CEILING` times as long as reading alone. Prints both, with the memory of the whole tree of processes.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from made import make_rows

HEADWATER = Path(sys.executable).parent / "headwater"
# The whole run against reading alone: 5.4 on a quiet machine. The made articles of several rounds still resemble each
# other, so some stories hold 60 of them, whose sentences are nearly all compared. Raised only with a reason.
CEILING = 7.0
MEBIBYTE = 1 << 20


@dataclass(frozen=True)
class Run:
    """What one run of the program took."""

    seconds: float
    mebibytes: float


def run(*arguments: str) -> Run:
    """Run the program and watch the memory of all its processes."""
    since = time.perf_counter()
    process = subprocess.Popen([str(HEADWATER), *arguments], stdout=subprocess.DEVNULL)
    peak = 0.0
    while process.poll() is None:
        peak = max(peak, resident(process.pid))
        time.sleep(0.05)
    if process.returncode:
        raise SystemExit(f"headwater {' '.join(arguments)} ended with {process.returncode}")
    return Run(time.perf_counter() - since, peak / MEBIBYTE)


def resident(process: int) -> float:
    """Bytes of memory that a process and its children hold (Linux; 0 elsewhere)."""
    try:
        pages = int(Path(f"/proc/{process}/statm").read_text().split()[1])
        children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    except (OSError, IndexError):
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") + sum(resident(int(child)) for child in children)


def main(number: int) -> int:
    with TemporaryDirectory() as folder:
        articles = Path(folder) / "articles.jsonl"
        rows = list(make_rows(number))
        articles.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
        words = sum(len((row["text"] or "").split()) for row in rows)
        reading = run("read", str(articles), "--json", f"{folder}/readings.jsonl", "--quiet")
        whole = run("report", str(articles), "--json", f"{folder}/json", "--html", f"{folder}/html", "--quiet")
    print(f"{number} articles, {words / number:.0f} words each on average, {os.cpu_count()} cores")
    for name, took in (("headwater read (baseline)", reading), ("headwater report", whole)):
        speed = f"{number / took.seconds:8.1f} articles/s {words / took.seconds:10.0f} words/s"
        print(f"{name:28} {took.seconds:7.1f} s {speed} {took.mebibytes:8.0f} MiB at most")
    ratio = whole.seconds / reading.seconds
    print(f"report / read: {ratio:.2f} (at most {CEILING})")
    return int(ratio > CEILING)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000))
