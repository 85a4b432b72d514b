"""How rightly expressions that judge or class are found, next to the plain lexicon in the same run.

    python bench/evaluative.py [--shared FOLDER]

`bench/judged/evaluative.jsonl` holds 100 places of BASIL's development articles (ids and offsets, no text), judged by
hand: does the word, in whoever's mouth, judge what it stands for, or class it under a law? Sixty were drawn with a seed
from all places where a word of the lexicon stands, forty from all other expressions with a plain word ("tough spot").
Shares of the two kinds are weighed by how many of them there are.

- *lexicon*: every place where a word of the lexicon stands.
- *headwater*: the expressions of `find_judgements`.

Exits with 1 where ours is not more precise than the lexicon. Without the corpus it says so and measures nothing.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

REPOSITORY = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(REPOSITORY))

from bench.coreference import Rates  # noqa: E402 - found beside this file
from bench.quality import rows_of  # noqa: E402

from headwater.findings.attributions.units import as_units  # noqa: E402
from headwater.findings.entities import link_entities  # noqa: E402
from headwater.findings.wording.judging import find_judgements  # noqa: E402
from headwater.model.reading import Reading  # noqa: E402
from headwater.service.reading import Settings, read_collection  # noqa: E402

JUDGED = REPOSITORY / "bench" / "judged" / "evaluative.jsonl"
Pool = Literal["lexicon", "other"]


@dataclass(frozen=True)
class Case:
    """A judged place: its article, where, from which pool it was drawn, and whether it judges or classes."""

    article: str
    start: int
    end: int
    drawn: Pool
    judges: bool


@dataclass(frozen=True)
class Judged:
    """All cases, the corpus that they are from, and how many places each pool held."""

    corpus: str
    sizes: dict[str, int]
    cases: tuple[Case, ...]

    def weight(self, case: Case) -> float:
        """How many places of its pool a case stands for."""
        return self.sizes[case.drawn] / sum(other.drawn == case.drawn for other in self.cases)

    def rates(self, found: Sequence[bool]) -> Rates:
        """Recall and precision of what was found of each case, pools weighed by their size."""
        share = lambda chosen: sum(self.weight(case) for case in chosen)  # noqa: E731
        marked = [case for case, hit in zip(self.cases, found, strict=True) if hit]
        right = share([case for case in marked if case.judges])
        every = share([case for case in self.cases if case.judges])
        return Rates(right / every, right / share(marked) if marked else 0.0)


def read_judged(path: Path = JUDGED) -> Judged:
    head, *rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    cases = tuple(Case(row["id"], row["start"], row["end"], row["drawn"], row["judges"]) for row in rows)
    return Judged(head["corpus"], head["pool"], cases)


def judgements(corpus: Path) -> Iterator[tuple[str, int, int]]:
    """Every place (the corpus's id, start, end) that the program marks in the corpus's stories."""
    stories = {row["id"]: row["story"] for row in rows_of(corpus)}
    by_story: dict[str, list[Reading]] = defaultdict(list)
    for reading in read_collection([str(corpus)], Settings(workers=1)):
        if isinstance(reading, Reading) and reading.article.key:
            by_story[stories[reading.article.key]].append(as_units(reading))
    for readings in by_story.values():
        keys = {reading.article.id: reading.article.key or "" for reading in readings}
        entities = link_entities(readings).entities
        for found in find_judgements(readings, entities, (), "wording", 1):
            yield keys[found.article], found.start, found.end


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--shared", type=Path, default=REPOSITORY.parent / "shared")
    arguments = parser.parse_args()
    judged = read_judged()
    corpus = arguments.shared / "corpora" / judged.corpus
    if not corpus.is_file():
        print(f"no corpus at {corpus}: nothing measured")
        return 0
    marked: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for key, start, end in judgements(corpus):
        marked[key].append((start, end))
    ours = [any(a < case.end and case.start < b for a, b in marked[case.article]) for case in judged.cases]
    ways = {"lexicon": [case.drawn == "lexicon" for case in judged.cases], "headwater": ours}
    rates = {name: judged.rates(found) for name, found in ways.items()}
    print(f"{'':10} {'precision':>9} {'recall':>7} {'F1':>6}   ({len(judged.cases)} places)")
    for name, rate in rates.items():
        print(f"{name:10} {100 * rate.precision:9.1f} {100 * rate.recall:7.1f} {100 * rate.f1:6.1f}")
    return 0 if rates["headwater"].precision > rates["lexicon"].precision else 1


if __name__ == "__main__":
    sys.exit(main())
