"""Accuracy on the gold stories and development sets, in one table, against floors.

    python bench/quality.py [--only NAME ...] [--floors quality/floors.json] [--keep FOLDER] [--shared FOLDER]

Runs the program as a user would (through `headwater.report` and `headwater.read`), scores what it made with the scorers
of `shared/tools`, and prints a line a figure. A figure under its floor, or a floor without its figure, exits with 1.
Where the gold stories and corpora are missing it says so and measures nothing.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import headwater as hw
from headwater.export.json import dossier_json, reading_json

REPOSITORY = Path(__file__).resolve().parent.parent
Row = dict[str, Any]
Figures = dict[str, float]


@dataclass(frozen=True)
class Place:
    """Where the corpora are, and where this run may write."""

    shared: Path
    out: Path

    @property
    def corpora(self) -> Path:
        return self.shared / "corpora"

    def score(self, tool: str, *arguments: object) -> Any:
        """What a scorer prints, as JSON."""
        command = [sys.executable, str(self.shared / "tools" / f"{tool}.py"), *map(str, arguments)]
        return json.loads(printed(command))

    def write_rows(self, name: str, rows: Iterator[Row]) -> Path:
        path = self.out / name
        with path.open("w", encoding="utf-8") as file:
            file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        return path


def printed(command: list[str]) -> str:
    """What a scorer prints. Its ties are broken by the order of sets, so the seed of hashing is held."""
    held = {**os.environ, "PYTHONHASHSEED": "0"}
    return subprocess.run(command, capture_output=True, text=True, check=True, env=held).stdout


def rows_of(path: Path) -> Iterator[Row]:
    with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def readings_of(path: Path) -> list[Row]:
    return [json.loads(reading_json(reading)) for reading in hw.read(path)]


def stories(place: Place) -> Figures:
    """The gold stories, each by itself, by `score_stories.py`."""
    gold = place.shared / "gold" / "stories"
    for story in sorted(gold.iterdir()):
        for dossier in hw.report(story):
            target = place.out / "stories" / story.name / f"{dossier.id}.json"
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(dossier_json(dossier))
    table = place.out / "stories.json"
    command = [sys.executable, str(place.shared / "tools" / "score_stories.py"), str(place.out / "stories"), str(gold)]
    print(printed([*command, "--json", str(table)]))
    scores = json.loads(table.read_text())
    first = {f"iraq-2015.{k}": v for k, v in scores["stories"]["iraq-2015"].items() if isinstance(v, float)}
    return {k: v for k, v in scores["all"].items() if isinstance(v, int | float)} | first


def pages(place: Place) -> Figures:
    """Real article pages, by `score_pages.py`."""
    target = place.out / "pages.jsonl"
    readings = hw.read(place.corpora / "pages")
    target.write_bytes(b"".join(reading_json(reading) + b"\n" for reading in readings))
    return dict(place.score("score_pages", place.corpora / "pages", target))


def lineage(place: Place) -> Figures:
    """Thirty real stories: where each report comes from (`score_lineage.py`), and their grouping."""
    source = place.corpora / "stories" / "giveme5w1h-dev.jsonl.gz"
    gold = place.shared / "gold" / "lineage" / "giveme5w1h.json"
    columns = ("id", "outlet", "url", "published", "date", "title", "text")
    articles = place.write_rows("giveme5w1h.jsonl", ({k: r[k] for k in columns if k in r} for r in rows_of(source)))
    made = hw.report(articles, columns={"published": "date"})
    grouped = [{"id": d.id, "articles": [a.key for a in d.articles]} for d in made]
    found = place.write_rows("grouped.jsonl", iter(grouped))
    clusters = place.score("score_clusters", found, source)
    # The lineage gold is by story: each of its stories is reported on as one, as a user would who knows that it is.
    wanted = {key: name for name, story in json.loads(gold.read_text())["stories"].items() for key in story["articles"]}
    by_story: dict[str, list[Row]] = {}
    for row in rows_of(source):
        if row["id"] in wanted:
            by_story.setdefault(wanted[row["id"]], []).append({k: row[k] for k in columns if k in row})
    dossiers = []
    for number, story in enumerate(by_story.values()):
        path = place.write_rows(f"lineage-{number}.jsonl", iter(story))
        (dossier,) = hw.report(path, one_story=True, columns={"published": "date"})
        dossiers.append(path.with_suffix(".dossier.json"))
        dossiers[-1].write_bytes(dossier_json(dossier))
    scores = place.score("score_lineage", gold, *dossiers)
    return {k: v for k, v in scores.items() if isinstance(v, float)} | {f"grouping.{k}": v for k, v in clusters.items()}


def attribution(place: Place) -> Figures:
    """PolNeAR's development articles, whole, by `score_attribution.py`."""
    gold = place.corpora / "attribution" / "polnear" / "dev" / "articles.jsonl.gz"
    articles = place.write_rows("polnear.jsonl", ({"id": r["id"], "text": r["text"]} for r in rows_of(gold)))
    pairs = lambda spans: [[s["start"], s["end"]] for s in spans]  # noqa: E731
    rows = (
        {
            "id": reading["key"],
            "attributions": [
                {role: pairs(a[role]) for role in ("source", "cue", "content")} for a in reading["attributions"]
            ],
        }
        for reading in readings_of(articles)
    )
    scores = place.score("score_attribution", gold, place.write_rows("polnear-found.jsonl", rows))
    return {f"{kind}.{role}": scores[kind][role] for kind in ("exact", "token", "linked") for role in scores[kind]}


def entities(place: Place) -> Figures:
    """Names in the worldwide set, by `score_entities.py`."""
    gold = place.corpora / "language" / "worldwide-ner" / "dev.jsonl.gz"
    command = [sys.executable, str(place.shared / "tools" / "score_entities.py"), "--text", str(gold)]
    articles = place.out / "worldwide.jsonl"
    articles.write_text(printed(command), encoding="utf-8")
    rows = ({"id": r["key"], "entities": r["entities"]} for r in readings_of(articles))
    return dict(place.score("score_entities", gold, place.write_rows("worldwide-found.jsonl", rows)))


def dates(place: Place) -> Figures:
    """Time expressions of every corpus in `corpora/time`, by `score_time.py`."""
    figures: Figures = {}
    for gold in sorted((place.corpora / "time").glob("*.jsonl*")):
        name = gold.name.split(".")[0]
        articles = place.write_rows(
            f"time-{name}.jsonl", ({"id": r["id"], "text": r["text"], "published": r.get("dct")} for r in rows_of(gold))
        )
        rows = ({"id": r["key"], "timexes": r["dates"]} for r in readings_of(articles))
        scores = place.score("score_time", gold, place.write_rows(f"time-{name}-found.jsonl", rows))
        figures |= {f"{name}.{figure}": scores[figure][2] for figure in ("strict", "relaxed", "value")}
    return figures


SETS: dict[str, Callable[[Place], Figures]] = {
    "stories": stories,
    "pages": pages,
    "lineage": lineage,
    "attribution": attribution,
    "entities": entities,
    "dates": dates,
}


def measure(place: Place, names: list[str]) -> Figures:
    """Every figure of the named sets, as `set.figure`."""
    figures: Figures = {}
    for name in names:
        since = time.time()
        found = {f"{name}.{k}": v for k, v in SETS[name](place).items() if v is not None}
        figures |= found
        print(f"--- {name} ({time.time() - since:.0f} s)")
        for key, value in found.items():
            print(f"{key:48} {value}")
    return figures


def under_floor(figures: Figures, floors: Figures, names: list[str]) -> list[str]:
    """A line for each figure of the named sets that is under its floor or missing."""
    wanted = {k: f for k, f in floors.items() if k.split(".")[0] in names}
    return [f"{k}: {figures.get(k)} is under its floor {f}" for k, f in wanted.items() if figures.get(k, -1.0) < f]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="+", choices=SETS, default=list(SETS))
    parser.add_argument("--floors", type=Path, default=REPOSITORY / "quality" / "floors.json")
    parser.add_argument("--keep", type=Path, help="keep what was made in this folder")
    parser.add_argument("--shared", type=Path, default=REPOSITORY.parent / "shared")
    given = parser.parse_args()
    if not given.shared.is_dir():
        print(f"nothing measured: the gold stories and corpora are not at {given.shared}")
        return 0
    with TemporaryDirectory() as temporary:
        out = given.keep or Path(temporary)
        out.mkdir(parents=True, exist_ok=True)
        figures = measure(Place(given.shared, out), given.only)
    (out / "figures.json").write_text(json.dumps(figures, indent=1)) if given.keep else None
    low = under_floor(figures, json.loads(given.floors.read_text()), given.only)
    print("\n".join(low) or "every figure is at its floor or above")
    return int(bool(low))


if __name__ == "__main__":
    sys.exit(main())
