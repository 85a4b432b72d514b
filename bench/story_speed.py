"""How long one story takes by its number of articles, and how much memory.

    python bench/story_speed.py [--articles 10 50 200]

Makes one story's articles of the examples (sentences of several left out, put in another order, and filled up with
those of others, so that no two are the same), reads them, and times the dossier of each number and, apart, the joining
of statements and the finding of conflicts. Exits with 1 where 50 articles take more than 20 s or 2 GB, or where the
time of statements and conflicts grows faster than n log n in the number of sentences, with half as much to spare.
"""

from __future__ import annotations

import argparse
import random
import resource
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from math import log2
from pathlib import Path

from headwater.findings.conflicts import find_conflicts
from headwater.findings.statements import join_statements
from headwater.model.article import Article, Segment
from headwater.model.reading import Reading
from headwater.service.dossier import make_board, make_dossier
from headwater.service.reading import Settings, read_article
from headwater.service.report import gather_stories, one_story_of

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
SECONDS, GIBIBYTES, FREEDOM = 20.0, 2.0, 1.5
LIMITED = 50
KEPT, SENTENCES = 0.6, 30


@dataclass(frozen=True)
class Taken:
    """What a story took: its sentences, the seconds of the whole dossier and of statements and conflicts."""

    sentences: int
    whole: float
    joined: float


def make_articles(number: int, seed: int = 1) -> list[Article]:
    """Articles of one story, about 30 sentences each, made of the examples' sentences."""
    stories = gather_stories([str(EXAMPLES)], Settings(workers=1)).stories
    pool = [[s.of(r.article.text) for s in r.sentences] for story in stories for r in story.readings if r.sentences]
    made = []
    for n in range(number):
        rng = random.Random(f"{seed} {n}")
        base = pool[n % len(pool)]
        sentences = [words for words in base if rng.random() < KEPT]
        while len(sentences) < SENTENCES:
            sentences.insert(rng.randrange(len(sentences) + 1), rng.choice(rng.choice(pool)))
        made.append(as_article(n, [" ".join(words.split()) for words in sentences]))
    return made


def as_article(number: int, sentences: Sequence[str]) -> Article:
    """An article with a paragraph for every two sentences, the first as its headline."""
    parts = [sentences[0], *(" ".join(sentences[n : n + 2]) for n in range(1, len(sentences), 2))]
    text, segments = "", []
    for part in parts:
        segments.append(Segment(len(text), len(text) + len(part), "body" if segments else "headline"))
        text += part + "\n\n"
    name = f"made-{number:04}"
    return Article(name, f"{name}.txt", text, title=parts[0], outlet=name, segments=tuple(segments))


def take(readings: Sequence[Reading]) -> Taken:
    """Time one story."""
    story = one_story_of(readings)
    since = time.perf_counter()
    make_dossier(story, readings)
    whole = time.perf_counter() - since
    board = make_board(readings, until="statements")
    since = time.perf_counter()
    joined = join_statements(board["readings"], board["attributions"], board["entities"])
    find_conflicts(board["readings"], *joined, board["attributions"])
    took = time.perf_counter() - since
    return Taken(sum(len(reading.sentences) for reading in readings), whole, took)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, nargs="+", default=[10, 50, 200])
    given = parser.parse_args()
    readings = [read_article(article, "encoder") for article in make_articles(max(given.articles))]
    print(f"{'articles':>9}{'sentences':>11}{'dossier':>10}{'statements, conflicts':>24}{'memory':>10}")
    before, slow = None, []
    for number in sorted(given.articles):
        taken = take(readings[:number])
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
        print(f"{number:9}{taken.sentences:11}{taken.whole:8.1f} s{taken.joined:22.1f} s{memory:6.2f} GiB", flush=True)
        if number == LIMITED and (taken.whole > SECONDS or memory > GIBIBYTES):
            slow.append(f"{number} articles: over {SECONDS:.0f} s or {GIBIBYTES:.0f} GiB")
        if before and taken.joined > before.joined * FREEDOM * growth(before.sentences, taken.sentences):
            slow.append(f"{number} articles: statements and conflicts grow faster than n log n")
        before = taken
    if slow:
        sys.exit("; ".join(slow))


def growth(before: int, after: int) -> float:
    """By how much n log n grows."""
    return after * log2(after) / (before * log2(before))


if __name__ == "__main__":
    main()
