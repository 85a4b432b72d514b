"""How fast text becomes records, against the original encoder's plain sentence embeddings in the same run.

One thread each, over the same real articles. Ours: the text's segments, language, sentences, attributions, entities,
hedges and vectors. The peer gets the sentences for nothing, sorts them by length into padded batches of 32, and makes
vectors only. Both are measured `TURNS` times by turns, and the best turn counts.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path

from bench.language_sets import System, articles_at
from bench.minilm import PeerMissingError, load_minilm
from bench.quality import Figures, Place, rows_of

from headwater.model.spans import Span

ARTICLES, TURNS = 100, 3
# Reads a file in a process of its own, says when the first article is read, and at last the most memory it held.
ONE_PROCESS = """
import sys
from headwater.intake.inputs import find_raw
from headwater.service.reading import Settings, read_raw
settings = Settings(reader=sys.argv[2])
for raw in find_raw([sys.argv[1]], settings.read):
    read_raw(raw, settings)
    print("read", flush=True)
print([line for line in open("/proc/self/status") if line.startswith("VmHWM")][0].split()[1])
"""


def speed(found: Sequence[System], place: Place) -> dict[str, Figures]:
    """Words a second, as a share of the peer's at both precisions; seconds to the first result; memory in MB."""
    os.environ["TOKENIZERS_PARALLELISM"] = "false"  # one thread, for both
    source = place.corpora / "stories" / "allsides-10k.jsonl.gz"
    rows = [{"id": row["id"], "text": row["text"]} for row in islice(rows_of(source), ARTICLES)]
    file = place.write_rows("allsides.jsonl", iter(rows))
    words = sum(len(row["text"].split()) for row in rows)
    runs: dict[str, Callable[[], object]] = {
        system.name: lambda system=system: list(system.read_all(articles_at(file)))  # type: ignore[misc]
        for system in found
    }
    peers = peer_runs([s for a, r in found[0].read_all(articles_at(file)) for s in texts_of(a.text, r.sentences)])
    fastest = best_of_turns(runs | peers)
    table: dict[str, Figures] = {name: {"words/s": words / seconds} for name, seconds in fastest.items()}
    for system in found:
        table[system.name] |= {
            f"of {name.rpartition(' ')[2]} peer": round(fastest[name] / fastest[system.name], 2) for name in peers
        }
        if "32" not in system.name:
            table[system.name] |= own_process(system.reader.name, file)
    return table


def texts_of(text: str, sentences: Sequence[Span]) -> list[str]:
    return [sentence.of(text) for sentence in sentences]


def peer_runs(sentences: Sequence[str]) -> dict[str, Callable[[], object]]:
    """The peer at both precisions; none, with the reason printed, where it cannot be had."""
    try:
        models = {f"all-MiniLM-L6-v2, {precision}": load_minilm(precision) for precision in ("fp32", "int8")}
    except PeerMissingError as error:
        print(error)
        return {}
    return {name: lambda model=model: model.embed(sentences) for name, model in models.items()}  # type: ignore[misc]


def best_of_turns(runs: dict[str, Callable[[], object]]) -> dict[str, float]:
    """The fewest seconds of each over some turns, in which all run behind each other."""
    seconds: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(TURNS):
        for name, run in runs.items():
            since = time.perf_counter()
            run()
            seconds[name].append(time.perf_counter() - since)
    return {name: min(took) for name, took in seconds.items()}


def own_process(reader: str, file: Path) -> Figures:
    """Seconds from the start of a process to its first article read, and the most memory of it over all (Linux)."""
    since = time.perf_counter()
    command = [sys.executable, "-c", ONE_PROCESS, str(file), reader]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        process.stdout.readline()
        first = time.perf_counter() - since
        kilobytes = int(process.stdout.read().split()[-1])
    return {"first result s": round(first, 2), "MB": round(kilobytes / 1000)}
