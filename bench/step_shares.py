"""How much of a run each step takes, reading included, and whether who-said-it stays a small part of it.

    python bench/step_shares.py [--shared FOLDER] [--number N]

Reads the articles, groups them into stories and carries out the plan on one core, step by step, as `headwater report`
does (which looks for no reference cycles within one story, so none of that is on the clock). The articles are real ones
(`corpora/stories/giveme5w1h-dev.jsonl.gz`) where they are to be had, else N made from the examples. Entities,
attributions, lineage and origins together may take `CEILING` of the whole; exits 1 above it.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

REPOSITORY = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(REPOSITORY), str(REPOSITORY / "bench")]

from bench.quality import rows_of  # noqa: E402

from headwater.engine.local import attempt  # noqa: E402
from headwater.findings.attributions.units import as_units  # noqa: E402
from headwater.intake.settings import ReadSettings  # noqa: E402
from headwater.model.reading import Reading  # noqa: E402
from headwater.service.plan import PLAN  # noqa: E402
from headwater.service.reading import Settings  # noqa: E402
from headwater.service.report import gather_stories  # noqa: E402
from made import make_rows  # noqa: E402 - found beside this file

OURS = ("entities", "attributions", "lineage", "origins")
CEILING = 0.15


class Clock:
    """Seconds of this process's own work, by name."""

    def __init__(self) -> None:
        self.seconds: Counter[str] = Counter()

    @contextmanager
    def counting(self, name: str) -> Iterator[None]:
        since = time.process_time()
        yield
        self.seconds[name] += time.process_time() - since  # type: ignore[assignment]  # seconds are no whole numbers


def write_articles(path: Path, shared: Path, number: int) -> int:
    """Write the articles as JSON Lines; returns how many."""
    real = shared / "corpora" / "stories" / "giveme5w1h-dev.jsonl.gz"
    columns = ("outlet", "url", "date", "title", "text")
    found = [{k: r[k] for k in columns if k in r} for r in rows_of(real)] if real.is_file() else list(make_rows(number))
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in found), encoding="utf-8")
    return len(found)


def carry_out(readings: tuple[Reading, ...], clock: Clock) -> None:
    """The plan over one story, as `make_dossier` carries it out, each step on the clock."""
    board: dict[str, object] = {"readings": tuple(as_units(reading) for reading in readings)}
    for step in PLAN:
        with clock.counting(step.name):
            result = step.run(**{name: board[name] for name in step.reads})
        for name in step.writes:
            value = getattr(result, name) if len(step.writes) > 1 else result
            board[name] = (*board.get(name, ()), *value) if name == "unresolved" else value  # type: ignore[misc]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--shared", type=Path, default=REPOSITORY.parent / "shared")
    parser.add_argument("--number", type=int, default=200)
    given = parser.parse_args()
    clock = Clock()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        number = write_articles(path, given.shared, given.number)
        with clock.counting("reading and grouping"):
            settings = Settings(ReadSettings(columns=(("published", "date"),)), workers=1)
            gathered = gather_stories([str(path)], settings)
    for story in gathered.stories:
        failed = attempt(partial(carry_out, clock=clock), story.readings)
        if failed is not None:
            sys.exit(f"{story.readings[0].article.id}: {failed.error}")
    whole = sum(clock.seconds.values())
    print(f"{number} articles in {len(gathered.stories)} stories, {whole:.1f} s on one core")
    for name, seconds in clock.seconds.most_common():
        print(f"{name:24} {seconds:7.2f} s {seconds / whole:7.1%}")
    share = sum(clock.seconds[name] for name in OURS) / whole
    print(f"{', '.join(OURS)}: {share:.1%} (at most {CEILING:.0%})")
    return int(share > CEILING)


if __name__ == "__main__":
    sys.exit(main())
