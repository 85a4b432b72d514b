"""Fit the pair scorer of `headwater.findings.statements` on stories whose statements were labelled by hand.

    python training/statements.py SHARED [--write]

SHARED is the folder that holds `gold/stories` and `corpora`; the examples of this repository and the stories judged in
`bench/judged/statements.jsonl` are taken too. Prints, for each story by
the weights that all others give, the average precision of "the same statement" over labelled pairs of different
articles; then the weights of all, which `--write` puts into the package; at last what it counts that two articles have
little in common, by `bench/judged/pairs.jsonl`.

Logistic regression by Newton's method (iteratively reweighted least squares), L2-penalised on standardised values.
Pairs with a unit of no labelled statement count 0.3, of two such 0.1 (they may well be the same); in a story that was
read whole 0.5 and 0.3. Pairs within an article count half.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

REPOSITORY = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(REPOSITORY))

from bench.labelled_stories import JudgedPairs, Labelled, examples, gold_stories, judged, judged_pairs  # noqa: E402 - found beside this folder

from headwater.findings.statements import weights  # noqa: E402
from headwater.findings.statements.kinship import STRANGENESS, shortfalls  # noqa: E402
from headwater.findings.statements.scores import FIGURES  # noqa: E402
from headwater.findings.statements.weights import Weights  # noqa: E402

TARGET = REPOSITORY / "src" / "headwater" / "findings" / "statements" / "weights.py"
ONE_LABELLED, NONE_LABELLED, WITHIN = 0.3, 0.1, 0.5
ONE_LIKE_NONE, BOTH_LIKE_NONE = 0.5, 0.3
PENALTY = 1.0
LOOSE = 3.0
STEPS = 50


@dataclass(frozen=True)
class Table:
    """A story's candidate pairs: values [pairs, figures], whether the same, how much each counts, which measured."""

    name: str
    values: np.ndarray
    same: np.ndarray
    counts: np.ndarray
    across: np.ndarray


def table_of(story: Labelled, *, vectors: bool = True) -> Table:
    """The figures of a story's candidate pairs; `vectors`: those of the sentences' vectors too."""
    return Table(
        story.name,
        story.figures if vectors else story.figures[:, : FIGURES.index("cosine")],
        np.array([story.same(pair) for pair in story.pairs], float),
        np.array([_count(story, pair) for pair in story.pairs]),
        np.array([story.across(pair) for pair in story.pairs]),
    )


def _count(story: Labelled, pair: tuple[int, int]) -> float:
    a, b = pair
    known = (a in story.labels) + (b in story.labels)
    within = story.story.terms[a].articles & story.story.terms[b].articles
    counts = (BOTH_LIKE_NONE, ONE_LIKE_NONE, 1.0) if story.whole else (NONE_LABELLED, ONE_LABELLED, 1.0)
    return counts[known] * (WITHIN if within else 1.0)


def fit(tables: Sequence[Table]) -> Weights:
    """The weights that fit all of these stories best."""
    joined = (np.concatenate([getattr(t, name) for t in tables]) for name in ("values", "same", "counts"))
    return fit_logistic(*joined)


def fit_logistic(values: np.ndarray, same: np.ndarray, counts: np.ndarray) -> Weights:
    """The weights that tell best which rows of `values` are `same` (0 or 1), each counting so much."""
    mean, spread = values.mean(0), values.std(0) + 1e-9
    x = np.hstack([(values - mean) / spread, np.ones((len(values), 1))])
    penalty = np.diag([PENALTY] * values.shape[1] + [0.0])
    w = np.zeros(x.shape[1])
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-x @ w))
        slope = x.T @ (counts * (p - same)) + penalty @ w
        step = np.linalg.solve(x.T @ (x * (counts * p * (1 - p))[:, None]) + penalty, slope)
        w -= step
        if np.abs(step).max() < 1e-9:
            break
    raw = w[:-1] / spread
    return Weights(tuple(round(float(v), 3) for v in raw), round(float(w[-1] - raw @ mean), 3))


def average_precision(scores: np.ndarray, right: np.ndarray) -> float:
    """Mean precision over the ranks of what is right; of equal scores, what is wrong comes first."""
    order = np.lexsort((right, -scores))
    hits = right[order].astype(bool)
    precision = np.cumsum(hits) / np.arange(1, len(hits) + 1)
    return float(precision[hits].mean())


def held_out(tables: Sequence[Table]) -> list[float]:
    """The average precision of each story by the weights of all others."""
    found = []
    for table in tables:
        model = fit([t for t in tables if t is not table])
        scores = table.values @ np.array(model.values) + model.intercept
        found.append(average_precision(scores[table.across], table.same[table.across]))
    return found


def fit_strangeness(stories: Sequence[Labelled], tables: Sequence[Table], loose: Iterable[JudgedPairs]) -> Weights:
    """What the log-odds of a pair count, and the shortfall of what its articles have in common (see `kinship`).

    Fitted on the labelled stories, each with the odds that all others' weights give, and on pairs of stories that share
    little (`loose`), which count `LOOSE` times as much as labelled ones, each by what it stands for.
    """
    others = [fit([other for other in tables if other is not table]) for table in tables]
    told = [_odds_and_shortfall(*known) for known in zip(stories, tables, others, strict=True)]
    same, counts = [t.same for t in tables], [t.counts for t in tables]
    whole, drawn = fit(tables), []
    for story, known in loose:
        at = {pair: n for n, pair in enumerate(story.pairs)}
        columns = _odds_and_shortfall(story, table_of(story), whole)
        drawn += [(columns[at[pair]], right, stands_for) for pair, right, stands_for in known if pair in at]
    rows, right, stands_for = (np.array(values, float) for values in zip(*drawn, strict=True))
    told, same, counts = [*told, rows], [*same, right], [*counts, LOOSE * stands_for / stands_for.mean()]
    return fit_logistic(*(np.concatenate(parts) for parts in (told, same, counts)))


def _odds_and_shortfall(story: Labelled, table: Table, model: Weights) -> np.ndarray:
    one, other = np.array(story.pairs).T
    odds = table.values @ np.array(model.values) + model.intercept
    return np.column_stack([odds, shortfalls(story.story.terms, one, other, table.values[:, FIGURES.index("overlap")])])


def put(fitted: Mapping[str, Weights]) -> None:
    """Write these weights into the package's module, by their names there."""
    lines = TARGET.read_text(encoding="utf-8").partition("BY_WORDS = ")[0]
    kept = {name: getattr(weights, name) for name in ("BY_WORDS", "BY_WORDS_AND_VECTORS", "CONTRAST")}
    lines += "".join(f"{name} = {value!r}\n" for name, value in (kept | dict(fitted)).items())
    TARGET.write_text(lines, encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--write", action="store_true", help="put the weights into the package")
    given = parser.parse_args()
    stories = [*gold_stories(given.shared), *examples(), *judged(given.shared)]
    fitted = []
    for vectors in (False, True):
        tables = [table_of(story, vectors=vectors) for story in stories]
        print("\nwords and vectors" if vectors else "words alone")
        for table, figure in zip(tables, measured := held_out(tables), strict=True):
            print(f"  {table.name:18} {len(table.same):5} pairs, {int(table.same.sum()):3} the same  {figure:.3f}")
        print(f"  {'mean':18} {np.mean(measured):.3f}")
        fitted.append(fit(tables))
        print(" ", fitted[-1])
    strange = fit_strangeness(stories, tables, judged_pairs(given.shared)).values
    print(f"\nlog-odds count {strange[0]:.2f}; a shortfall {strange[1]:.2f} ({STRANGENESS} in `kinship`, by hand)")
    if given.write:
        put(dict(zip(("BY_WORDS", "BY_WORDS_AND_VECTORS"), fitted, strict=True)))


if __name__ == "__main__":
    main()
