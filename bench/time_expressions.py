"""How rightly and how fast time expressions are found, next to dateparser and recognizers-text in the same run.

    python bench/time_expressions.py [--shared FOLDER] [--most-words NUMBER]

Prints, for each corpus, what TempEval-3's measures say of ours: strict and relaxed F1 of extents, F1 of values, and
words a second on one core. GUM marks calendar dates only, so that precision means nothing there: recall is shown.
`dateparser.search` and recognizers-text (`pip install --group bench`) read the first `--most-words` words of
each corpus (they are slow), and ours is then shown on the same words as well, with how many times faster it is than
`dateparser.search`; below ten times it exits with 1. Without the corpora it says so and measures nothing.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from headwater.text.dates import find_dates

CORPORA = Path(__file__).resolve().parent.parent.parent / "shared"
GROUPS = {
    "WikiWars": ("wikiwars-train",),
    "MEANTIME": ("meantime-airbus", "meantime-apple"),
    "GUM news": ("gum-news-interview",),
    "GUM other": ("gum-other-permissive",),
}
CALENDAR_ONLY = ("GUM news", "GUM other")
Row = dict[str, Any]
Finder = Callable[[str, str | None], list[Row]]


@dataclass(frozen=True)
class Line:
    """One line of the table: percentages, and words a second."""

    corpus: str
    system: str
    words: int
    strict: float
    relaxed: float
    value: float
    speed: float

    def __str__(self) -> str:
        part = "recall" if self.corpus in CALENDAR_ONLY else "F1"
        figures = f"{self.strict:6.1f} {self.relaxed:8.1f} {self.value:6.1f}"
        return f"{self.corpus:10} {self.system:20} {self.words:7,} {part:7} {figures} {self.speed:10,.0f}"


def find_ours(text: str, published: str | None) -> list[Row]:
    """What Headwater finds."""
    return [{"start": d.start, "end": d.end, "value": d.value} for d in find_dates(text, published)]


def find_by_dateparser(text: str, published: str | None) -> list[Row]:
    """What `dateparser.search` finds, counted back from publication; a day's value for each."""
    from dateparser.search import search_dates

    base = datetime.fromisoformat(published) if published else datetime(2000, 1, 1)
    settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past"}
    found, at = [], 0
    for words, moment in search_dates(text, languages=["en"], settings=settings) or []:
        start = text.find(words, at)
        if start >= 0:
            at = start + len(words)
            found.append({"start": start, "end": at, "value": moment.date().isoformat()})
    return found


def find_by_recognizers(text: str, published: str | None) -> list[Row]:
    """What recognizers-text finds: its TIMEX3 value, or where that leaves the year open, its value nearest before."""
    from recognizers_date_time import Culture, recognize_datetime

    base = datetime.fromisoformat(published) if published else datetime(2000, 1, 1)
    found: list[Row] = []
    at = 0
    for paragraph in text.split("\n"):  # its places slip in long texts, so each paragraph is read by itself
        here = recognize_datetime(paragraph, Culture.English, reference=base)
        found += [{"start": at + o.start, "end": at + o.end + 1, "value": _timex(o.resolution)} for o in here]
        at += len(paragraph) + 1
    return found


def _timex(resolution: Row | None) -> str:
    """The TIMEX3 value of a resolution; of open ones the first, which is past, as a day, week, month or year."""
    first = resolution["values"][0] if resolution and resolution.get("values") else {}
    timex = str(first.get("timex", ""))
    if "XXXX" not in timex:
        return timex
    if "value" in first:
        return str(first["value"])
    if not {"start", "end"} <= first.keys():
        return timex
    start, end = (datetime.fromisoformat(first[name]) for name in ("start", "end"))
    days = (end - start).days
    if days == 7:
        return "{}-W{:02}".format(*start.isocalendar())
    return start.strftime("%Y-%m" if days <= 31 else "%Y")


PEERS = {"dateparser": find_by_dateparser, "recognizers_date_time": find_by_recognizers}
# How many times dateparser.search's speed ours must have at the least, in the same run.
LEAST_TIMES_FASTER = 10


def measure(corpus: str, system: str, rows: list[Row], find: Finder, score: Callable[..., Any]) -> Line:
    """The line of one system on these rows."""
    start = time.process_time()
    found = {row["id"]: {"id": row["id"], "timexes": find(row["text"], _published(row))} for row in rows}
    seconds = time.process_time() - start
    words = sum(len(row["text"].split()) for row in rows)
    figures = score({row["id"]: row for row in rows}, found)
    which = 1 if corpus in CALENDAR_ONLY else 2
    rates = (figures[name][which] for name in ("strict", "relaxed", "value"))
    return Line(corpus, system, words, *rates, words / seconds)


def _published(row: Row) -> str | None:
    known = row["dct"] or ""
    return known if known[:4].isdigit() else None


def first_words(rows: Iterable[Row], most: int) -> list[Row]:
    """The first rows, at most so many words; the first row in any case."""
    kept: list[Row] = []
    total = 0
    for row in rows:
        total += len(row["text"].split())
        if kept and total > most:
            break
        kept.append(row)
    return kept


def lines(shared: Path, most_words: int) -> Iterable[Line]:
    """Every line of the table, corpus by corpus."""
    sys.path.insert(0, str(shared / "tools"))
    from score_time import score

    peers = [name for name in PEERS if importlib.util.find_spec(name)]
    find_ours("On Monday.", None)  # the grammar is compiled when first needed
    for corpus, names in GROUPS.items():
        rows = [json.loads(line) for name in names for line in _open(shared, name)]
        yield measure(corpus, "headwater", rows, find_ours, score)
        part = first_words(rows, most_words)
        if peers:
            yield measure(corpus, "headwater (part)", part, find_ours, score)
        for name in peers:
            yield measure(corpus, f"{name.split('_')[0]} (part)", part, PEERS[name], score)


def _open(shared: Path, name: str) -> list[str]:
    return (shared / "corpora" / "time" / f"{name}.jsonl").read_text("utf-8").splitlines()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--shared", type=Path, default=CORPORA, help="where corpora/time and tools/score_time.py are")
    parser.add_argument("--most-words", type=int, default=20_000, help="how much of each corpus dateparser reads")
    arguments = parser.parse_args()
    if not (arguments.shared / "corpora" / "time").is_dir():
        print(f"no corpora in {arguments.shared}: nothing measured")
        return 0
    print(f"{'corpus':10} {'system':20} {'words':>7} {'':7} {'strict':>6} {'relaxed':>8} {'value':>6} {'words/s':>10}")
    found = []
    for line in lines(arguments.shared, arguments.most_words):
        print(line, flush=True)
        found.append(line)
    ratio = times_faster(found)
    if ratio is None:
        print("dateparser is not installed: no ratio (pip install --group bench)")
        return 0
    print(f"headwater is {ratio:,.0f} times as fast as dateparser.search (at least {LEAST_TIMES_FASTER})")
    return 0 if ratio >= LEAST_TIMES_FASTER else 1


def times_faster(found: Iterable[Line]) -> float | None:
    """Dateparser's time over ours on the same words of all corpora; `None` without dateparser."""
    seconds: dict[str, float] = defaultdict(float)
    for line in found:
        seconds[line.system] += line.words / line.speed
    return seconds["dateparser (part)"] / seconds["headwater (part)"] if "dateparser (part)" in seconds else None


if __name__ == "__main__":
    sys.exit(main())
