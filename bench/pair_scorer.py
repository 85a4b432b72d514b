"""The pair scorers of statements against cosine and word overlap, over the same pairs.

    python bench/pair_scorer.py [--only NAME ...] [--shared FOLDER]

| set | what is right | figure |
| --- | --- | --- |
| mentions | labelled mentions of two articles that are one statement, by other stories' weights | average precision |
| paraphrase | news sentences of one meaning (MSR) | average precision; accuracy and F1 at the best threshold |
| events | ECB+ sentences of one topic in two articles that share an event chain | average precision |
| contradiction | contradictions among entailment pairs (development part) | average precision |

Cosine is that of the reader's sentence vectors, in their articles where they have one; overlap is the Jaccard measure
of content stems. For contradiction both count with the sign that serves them better. Exits with 1 where a scorer falls
short of a baseline on what it is for, mentions and contradiction. Bare sentences (paraphrase, events) are measured to
see how far it carries without its story; there it does not beat cosine.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np

REPOSITORY = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(REPOSITORY), str(REPOSITORY / "training")]

from bench.bare_pairs import Sentences, as_units  # noqa: E402 - found beside this file
from bench.labelled_stories import examples, gold_stories, judged  # noqa: E402
from bench.sentence_vectors import embed_alone, embed_in_context, sentences_of  # noqa: E402

from headwater.findings.statements.contrast import contrast_of  # noqa: E402
from headwater.findings.statements.join import LEAST  # noqa: E402
from headwater.findings.statements.nearness import Nearness  # noqa: E402
from headwater.findings.statements.scores import FIGURES, gather_figures, log_odds  # noqa: E402
from headwater.findings.statements.terms import Story, Terms  # noqa: E402
from headwater.language.encoder.weights import load_weights  # noqa: E402
from statements import average_precision, fit, table_of  # noqa: E402

Row = dict[str, Any]


@dataclass(frozen=True)
class Scored:
    """The same pairs by three scorers, and which are right."""

    right: np.ndarray
    scorer: np.ndarray
    cosine: np.ndarray
    overlap: np.ndarray
    note: str = ""

    def figures(self, of: Callable[[np.ndarray, np.ndarray], float]) -> list[float]:
        return [of(scores, self.right) for scores in (self.scorer, self.cosine, self.overlap)]


def rows_of(path: Path) -> list[Row]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def jaccard(a: Terms, b: Terms) -> float:
    return len(set(a.stems) & set(b.stems)) / max(1, len(set(a.stems) | set(b.stems)))


def alone(a: Terms, b: Terms, cosine: float, sentences: Sentences) -> float:
    """The scorer's log-odds of two bare sentences, each an article by itself."""
    near = Nearness(np.array([cosine]), np.zeros(1))
    return float(log_odds(gather_figures(Story((a, b), sentences.story.weights), [(0, 1)], near))[0])


def centred(vectors: np.ndarray) -> np.ndarray:
    apart = vectors - vectors.mean(0)
    return apart / np.maximum(1e-9, np.linalg.norm(apart, axis=1, keepdims=True))


def mentions(shared: Path) -> list[Scored]:
    """Labelled mentions of all stories, each by the weights of all others."""
    stories = [*gold_stories(shared), *examples(), *judged(shared)]
    tables = [table_of(story) for story in stories]
    parts = []
    for story, table in zip(stories, tables, strict=True):
        model = fit([other for other in tables if other is not table])
        terms, pairs = story.story.terms, story.pairs
        lexical = np.array([jaccard(terms[i], terms[j]) for i, j in pairs])
        scores = table.values @ np.array(model.values) + model.intercept
        cosines = table.values[:, FIGURES.index("cosine")]
        parts.append([x[table.across] for x in (table.same.astype(bool), scores, cosines, lexical)])
    print("mentions, each story by the others' weights (pairs of units that share a telling word):")
    for story, part in zip(stories, parts, strict=True):
        figures = [average_precision(scores, part[0]) for scores in part[1:]]
        print(f"  {story.name:18}" + "".join(f"{figure:8.3f}" for figure in figures))
    mean = [np.mean([average_precision(part[k], part[0]) for part in parts[:5]]) for k in (1, 2, 3)]
    print(f"  {'mean, gold stories':18}" + "".join(f"{figure:8.3f}" for figure in mean))
    right, *scores = (np.concatenate(column) for column in zip(*parts, strict=True))
    chosen = scores[0] >= LEAST
    hits = (chosen & right).sum()
    note = f"at the threshold in use: precision {hits / chosen.sum():.2f}, recall {hits / right.sum():.2f}"
    return [Scored(right, *scores, note)]


def paraphrase(shared: Path) -> list[Scored]:
    rows = rows_of(shared / "corpora" / "pairs" / "msr-paraphrase-dev.jsonl.gz")
    return [bare(rows, "first", "second", np.array([bool(row["same"]) for row in rows]))]


def bare(rows: Sequence[Row], first: str, second: str, right: np.ndarray) -> Scored:
    sentences = as_units(row[side] for row in rows for side in (first, second))
    texts = sorted(sentences.index)
    place = {text: n for n, text in enumerate(texts)}
    vectors = embed_alone(texts, load_weights())
    around = centred(vectors)
    pairs = [(row[first], row[second]) for row in rows]
    at = np.array([(place[a], place[b]) for a, b in pairs]).T
    near = (around[at[0]] * around[at[1]]).sum(1)
    terms = [(sentences.terms(a), sentences.terms(b)) for a, b in pairs]
    scorer = [alone(a, b, float(c), sentences) for (a, b), c in zip(terms, near, strict=True)]
    lexical = [jaccard(a, b) for a, b in terms]
    return Scored(right, np.array(scorer), (vectors[at[0]] * vectors[at[1]]).sum(1), np.array(lexical))


def events(shared: Path) -> list[Scored]:
    articles = rows_of(shared / "corpora" / "stories" / "ecbplus-dev.jsonl.gz")
    found = [sentence for row in articles for sentence in sentences_of(row)]
    vectors = embed_in_context(found, load_weights())
    around = centred(vectors)
    units = as_units(sentence.text for sentence in found)
    topics: dict[str, list[int]] = {}
    for n, sentence in enumerate(found):
        if sentence.events:
            topics.setdefault(sentence.topic, []).append(n)
    pairs = [p for own in topics.values() for p in combinations(own, 2) if found[p[0]].article != found[p[1]].article]
    at = np.array(pairs).T
    near = (around[at[0]] * around[at[1]]).sum(1)
    terms = [(units.terms(found[a].text), units.terms(found[b].text)) for a, b in pairs]
    return [
        Scored(
            np.array([bool(found[a].events & found[b].events) for a, b in pairs]),
            np.array([alone(a, b, float(c), units) for (a, b), c in zip(terms, near, strict=True)]),
            (vectors[at[0]] * vectors[at[1]]).sum(1),
            np.array([jaccard(a, b) for a, b in terms]),
        )
    ]


def contradiction(shared: Path) -> list[Scored]:
    rows = [r for r in rows_of(shared / "corpora" / "pairs" / "entailment.jsonl.gz") if r["part"] == "dev"]
    plain = bare(rows, "premise", "hypothesis", np.array([row["label"] == "contradiction" for row in rows]))
    units = as_units(row[side] for row in rows for side in ("premise", "hypothesis"))
    weights = units.story.weights
    scores = [contrast_of(units.terms(row["premise"]), units.terms(row["hypothesis"]), weights) for row in rows]
    signed = [
        max((scores, -scores), key=lambda s: average_precision(s, plain.right))
        for scores in (plain.cosine, plain.overlap)
    ]
    return [Scored(plain.right, np.array(scores), *signed)]


# On these a scorer must beat both baselines by this much.
GATED = ("mentions", "contradiction")
MARGIN = 0.05
SETS: dict[str, Callable[[Path], list[Scored]]] = {
    "mentions": mentions,
    "paraphrase": paraphrase,
    "events": events,
    "contradiction": contradiction,
}


def best_accuracy(scores: np.ndarray, right: np.ndarray) -> float:
    hits, chosen = _at_every_threshold(scores, right)
    return float(((hits + (len(right) - right.sum() - (chosen - hits))) / len(right)).max())


def best_f1(scores: np.ndarray, right: np.ndarray) -> float:
    hits, chosen = _at_every_threshold(scores, right)
    return float((2 * hits / (chosen + right.sum())).max())


def _at_every_threshold(scores: np.ndarray, right: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """How many are right, and how many are chosen, where the best 1, 2, 3 … are."""
    order = np.lexsort((right, -scores))
    return np.cumsum(right[order]), np.arange(1, len(right) + 1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="+", choices=sorted(SETS), default=list(SETS))
    parser.add_argument("--shared", type=Path, default=REPOSITORY.parent / "shared")
    given = parser.parse_args()
    if not given.shared.exists():
        sys.exit(f"nothing to measure: {given.shared} is missing")
    short = []
    for name in given.only:
        for scored in SETS[name](given.shared):
            print(f"{name}: {len(scored.right)} pairs, {int(scored.right.sum())} right {scored.note}")
            print(f"  {'':18}{'scorer':>8}{'cosine':>8}{'overlap':>8}")
            measures = {"average precision": average_precision}
            if name == "paraphrase":
                measures |= {"accuracy": best_accuracy, "F1": best_f1}
            for measure, of in measures.items():
                figures = scored.figures(of)
                print(f"  {measure:18}" + "".join(f"{figure:8.3f}" for figure in figures), flush=True)
                if name in GATED and figures[0] < max(figures[1:]) + MARGIN:
                    short.append(f"{name} {measure}")
    if short:
        sys.exit(f"not {MARGIN} above both baselines: {', '.join(short)}")


if __name__ == "__main__":
    main()
