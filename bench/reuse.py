"""Reuse over a collection: how much of what was planted is found, and how fast, beside MinHash and exact runs.

    python bench/reuse.py recall [--each 40] [--seed 1]       planted copies by kind and length
    python bench/reuse.py speed [NUMBER]                      articles a second and memory, with peers in the same run
    python bench/reuse.py growth [NUMBER ...]                 seconds for 10,000, 40,000 and more made articles
    python bench/reuse.py make NUMBER FILE                    a made archive, as growth has it
    python bench/reuse.py file FILE OUT                       seconds and memory of the command over a file of articles
    python bench/reuse.py answers                             the labelled short answers of ../shared/corpora/reuse

All need ../shared/corpora. Ends with 1 where a floor or a ratio is missed.
"""

from __future__ import annotations

import gzip
import json
import math
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from made_archive import MadeArchive
from pipeline import Run, run
from planted import Planter, real_articles, real_with_copies, unshared
from reuse_core import pairs_of_texts, passages_of_pairs
from reuse_peers import datasketch_pairs, exact_runs, rensa_pairs
from reuse_recall import Found, Scores, print_table, run_ours, score, write_rows

CORPORA = Path(__file__).resolve().parents[1].parent / "shared" / "corpora"
NEWS = CORPORA / "stories" / "allsides-10k.jsonl.gz"
# passim (dasmiq/passim on Spark 3, two cores of another machine), up to the passages' extents, before alignment:
# 3,000 news articles in 126 s. Quoted; used where no `passim` is found on this machine.
PASSIM_QUOTED = 3000 / 126
# Floors: kind, least words of the passage, and the recall that is promised. Lowered only with a reason.
FLOORS = (
    (("verbatim", "5 % of words", "10 % of words"), 25, 0.985),
    (("20 % of words",), 25, 0.95),
    (("5 % of words", "10 % of words"), 12, 0.95),
    (("20 % of words", "cut"), 12, 0.92),
    (("OCR, 5 % of characters",), 25, 0.97),
    (("OCR, 5 % of characters",), 12, 0.94),
)
PRECISION_FLOOR = 0.985
EXPONENT_CEILING = 1.15
MEMORY_CEILING = 8 * 1024  # MiB, of all processes of a run over any number of articles, a million among them
PASSIM_RATIO = 50.0
# Up to pairs of articles, in seconds of a processor, as a multiple of each peer's way to pairs.
PEER_CEILING = 1.0
PairsOf = Callable[[Sequence[dict[str, str]], float], set[tuple[str, str]]]


def recall(each: int, seed: int) -> int:
    """Plant, find, and print recall and precision of ours and of the baseline and peers on the same files."""
    pool = unshared(real_articles(NEWS))
    print(f"{len(pool)} real articles that share no 8 words in a row")
    failed = 0
    with TemporaryDirectory() as folder:
        for noise in ("none", "ocr"):
            rows, planted = Planter(pool, seed).plant(each if noise == "none" else 2 * each, noise)
            source = Path(folder) / f"{noise}.jsonl"
            write_rows(rows, source)
            print(f"\n{len(rows)} articles, {len(planted)} planted passages, noise: {noise}")
            found = run_ours(source, Path(folder) / noise, noise)
            whole = print_table("headwater reuse", found, planted)
            print_table("exact runs of 8 words", exact_runs(rows), planted)
            _print_pairs(rows, found, {(p.a, p.b) for p in planted})
            failed += whole.precision < PRECISION_FLOOR
            for kinds, least, floor in FLOORS:
                chosen = [p for p in planted if p.kind in kinds and p.words >= least]
                failed += bool(chosen) and _missed(score(found, chosen), kinds, least, floor)
    return int(failed > 0)


def _missed(scores: Scores, kinds: Sequence[str], least: int, floor: float) -> bool:
    verdict = "missed" if scores.recall < floor else "met"
    print(f"  {', '.join(kinds)}, from {least} words: recall {scores.recall:.3f}, floor {floor}: {verdict}")
    return scores.recall < floor


def _print_pairs(rows: Sequence[dict[str, str]], found: Sequence[Found], wanted: set[tuple[str, str]]) -> None:
    """Recall and precision of pairs of articles, the only thing that MinHash gives."""
    print("\n  pairs of articles            recall  precision")
    systems: dict[str, Callable[[], set[tuple[str, str]]]] = {
        "headwater reuse": lambda: {(one[0], one[3]) for one in found},
        "datasketch, Jaccard 0.1": lambda: datasketch_pairs(rows, 0.1),
        "rensa, Jaccard 0.1": lambda: rensa_pairs(rows, 0.1),
    }
    for name, pairs_of in systems.items():
        try:
            pairs = pairs_of()
        except ImportError as error:
            print(f"  {name:28} not installed ({error.name})")
            continue
        right = len(pairs & wanted)
        print(f"  {name:28} {right / len(wanted):6.3f}  {right / max(1, len(pairs)):9.3f}")


def speed(number: int) -> int:
    """The whole run as a user starts it, its core, MinHash to pairs of articles, and passim, on the same articles."""
    failed = False
    with TemporaryDirectory() as folder:
        source = Path(folder) / "articles.jsonl"
        write_file(real_with_copies(real_articles(NEWS), number, 1), source)
        run("reuse", str(source), "--out", f"{folder}/warm", "--quiet", "--no-html")  # compiles, once a machine
        ours = run_reuse(source, Path(folder) / "out")
        cpu = ours.processors
        _print_speed("headwater reuse, with passages", number, ours)
        to_pairs, core = _print_core(source, number)
        peers = {"rensa, pairs only": rensa_pairs, "datasketch, pairs only": datasketch_pairs}
        for name, pairs_of in peers.items():
            peer = _print_peer(name, pairs_of, source, number)
            failed |= peer is not None and to_pairs > PEER_CEILING * peer
        passim = passim_speed(source, Path(folder) / "passim", number)
    rate, how = (PASSIM_QUOTED, "quoted, two cores") if passim is None else (passim, "run here")
    # On a machine that is shared, only seconds of processors tell: ours are one's, passim's are two's.
    print(f"passim to passages: {rate:.0f} articles/s ({how}); times as fast on one processor:", end=" ")
    print(f"the command {number / cpu / rate:.0f}, from texts to passages {number / core / rate:.0f}", end=" ")
    print(f"(at least {PASSIM_RATIO:.0f})")
    return int(failed or number / core / rate < PASSIM_RATIO)


def _print_peer(name: str, pairs_of: PairsOf, source: Path, number: int) -> float | None:
    """The seconds of a processor that a peer takes; `None` where it is not installed."""
    with source.open(encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    since, cpu_since = time.perf_counter(), time.process_time()
    try:
        pairs = pairs_of(rows, 0.5)
    except ImportError as error:
        print(f"{name:34} not installed ({error.name})")
        return None
    cpu = time.process_time() - cpu_since
    _print_speed(name, number, Run(time.perf_counter() - since, cpu, 0.0))
    print(f"  {len(pairs)} pairs")
    return cpu


def _print_core(source: Path, number: int) -> tuple[float, float]:
    """The same without reading files and telling what an article is made of: from texts to passages, one process.

    Returns the seconds of a processor up to pairs of articles, and up to passages.
    """
    with source.open(encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    passages_of_pairs(pairs_of_texts(rows[:2]))  # loads what is compiled
    since, cpu_since = time.perf_counter(), time.process_time()
    pairs = pairs_of_texts(rows)
    to_pairs, cpu_to_pairs = time.perf_counter() - since, time.process_time() - cpu_since
    found = passages_of_pairs(pairs)
    whole, cpu = time.perf_counter() - since, time.process_time() - cpu_since
    _print_speed("from texts to pairs", number, Run(to_pairs, cpu_to_pairs, 0.0))
    print(f"  {pairs.pairs} pairs that may share a passage")
    _print_speed("from texts to passages", number, Run(whole, cpu, 0.0))
    print(f"  {found} passages")
    return cpu_to_pairs, cpu


def passim_speed(source: Path, out: Path, number: int) -> float | None:
    """Articles a second of passim on Spark over the same file, where it is installed."""
    program = shutil.which("passim")
    if program is None:
        return None
    since = time.perf_counter()
    subprocess.run([program, str(source), str(out)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return number / (time.perf_counter() - since)


def run_reuse(source: Path, out: Path) -> Run:
    """The command as a user starts it."""
    return run("reuse", str(source), "--out", str(out), "--quiet", "--no-html")


def _print_speed(name: str, number: int, took: Run) -> None:
    memory = f"{took.mebibytes:6.0f} MiB at most" if took.mebibytes else ""
    rate = number / took.processors
    seconds = f"{took.seconds:7.1f} s, {took.processors:7.1f} s of processors"
    print(f"{name:34} {seconds}: {rate:6.0f} articles a second {memory}")


def write_file(rows: Iterable[Mapping[str, str | None]], path: Path) -> int:
    """Write articles as JSON Lines; returns how many words they have."""
    words = 0
    with path.open("w", encoding="utf-8") as file:
        for row in rows:
            words += len(str(row["text"]).split())
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
    return words


def growth(numbers: Sequence[int]) -> int:
    """Seconds and memory for growing made archives with as many true pairs per article, and the exponent of time."""
    taken: list[tuple[int, float]] = []
    with TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.jsonl"
        words = write_file(MadeArchive(real_articles(NEWS), 1).rows(max(numbers)), whole)
        print(f"made articles of {words / max(numbers):.0f} words")
        for number in numbers:
            source, out = Path(folder) / "articles.jsonl", Path(folder) / "out"
            with whole.open(encoding="utf-8") as every, source.open("w", encoding="utf-8") as some:
                some.writelines(islice(every, number))
            took = run_reuse(source, out)
            _print_speed(f"{number} articles", number, took)
            size = sum(1 for _ in _passages(out))
            print(f"  {size} passages, {size / number:.3f} an article", flush=True)
            taken.append((number, took.processors))
            shutil.rmtree(out)
    exponent = exponent_of(taken)
    print(f"exponent of the processors' time: {exponent:.2f} (at most {EXPONENT_CEILING})")
    return int(exponent > EXPONENT_CEILING)


def file(source: Path, out: Path) -> int:
    """The command over articles that lie there, one a line, such as `make` writes; the tables stay in `out`."""
    with source.open("rb") as lines:
        number = sum(1 for _ in lines)
    load = os.getloadavg()[2]
    took = run_reuse(source, out)
    print(f"load of the machine, 15 minutes: {load:.1f} before, {os.getloadavg()[2]:.1f} after")
    _print_speed(f"{number} articles", number, took)
    size = sum(1 for _ in _passages(out))
    print(f"  {size} passages, {size / number:.3f} an article")
    over = took.mebibytes > MEMORY_CEILING
    print(f"memory of all processes: {took.mebibytes:.0f} MiB (at most {MEMORY_CEILING})")
    return int(over)


def _passages(out: Path) -> Iterable[object]:
    from pyarrow import parquet

    return parquet.read_table(out / "passages.parquet", columns=["words"]).column("words")


def exponent_of(points: Sequence[tuple[int, float]]) -> float:
    """The slope of log seconds over log articles, by least squares."""
    if len(points) < 2:
        return 1.0
    xs, ys = [math.log(n) for n, _ in points], [math.log(s) for _, s in points]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / sum((a - x) ** 2 for a in xs)


def answers() -> int:
    """Short answers beside the text that they had to use (Clough and Stevenson 2009): how much is found, by label."""
    with gzip.open(CORPORA / "reuse" / "short-answers-dev.jsonl.gz", "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    sources = sorted({row["source"] for row in rows})
    articles = [{"id": f"source-{n}", "text": source} for n, source in enumerate(sources)]
    articles += [{"id": f"answer-{n:03}", "text": row["text"]} for n, row in enumerate(rows)]
    shares: dict[str, list[float]] = {}
    with TemporaryDirectory() as folder:
        write_rows(articles, Path(folder) / "rows.jsonl")
        found = run_ours(Path(folder) / "rows.jsonl", Path(folder) / "out", "none")
    for n, row in enumerate(rows):
        sides = (f"answer-{n:03}", f"source-{sources.index(row['source'])}")
        covered = sum(one[2] - one[1] for one in found if (one[0], one[3]) == sides)
        shares.setdefault(row["reuse"], []).append(covered / len(row["text"]))
    print("label      answers  with a passage  share of the answer, mean")
    for label, all_shares in sorted(shares.items(), key=lambda item: -sum(item[1]) / len(item[1])):
        any_found = sum(share > 0 for share in all_shares) / len(all_shares)
        print(f"{label:10} {len(all_shares):7} {any_found:15.2f} {sum(all_shares) / len(all_shares):26.2f}")
    return 0


def main(arguments: Sequence[str]) -> int:
    what, *rest = arguments or ["recall"]
    if what == "recall":
        options = dict(zip(rest[::2], map(int, rest[1::2]), strict=True))
        return recall(options.get("--each", 40), options.get("--seed", 1))
    if what == "speed":
        return speed(int(rest[0]) if rest else 9288)
    if what == "growth":
        return growth([int(number) for number in rest] or [10_000, 40_000, 160_000])
    if what == "make":
        write_file(MadeArchive(real_articles(NEWS), 1).rows(int(rest[0])), Path(rest[1]))
        return 0
    if what == "file":
        return file(Path(rest[0]), Path(rest[1]))
    if what == "answers":
        return answers()
    raise SystemExit(__doc__)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
