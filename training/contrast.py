"""Fit the contrast model of `headwater.findings.statements.contrast` on entailment pairs.

    python training/contrast.py SHARED [--write]

SHARED is the folder that holds `corpora/pairs/entailment.jsonl.gz`, whose training part is used; its development part
is only measured (average precision of contradiction against the rest). `--write` puts the weights into the package.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from pathlib import Path
from typing import Any

import numpy as np

REPOSITORY = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(REPOSITORY), str(REPOSITORY / "training")]

from bench.bare_pairs import as_units  # noqa: E402 - found beside this folder

from headwater.findings.statements.contrast import contrast_values  # noqa: E402
from statements import average_precision, fit_logistic, put  # noqa: E402


def table_of(rows: list[dict[str, Any]]) -> tuple[np.ndarray, np.ndarray]:
    """The figures of each pair, and whether it is a contradiction."""
    sentences = as_units(row[side] for row in rows for side in ("premise", "hypothesis"))
    terms, weights = sentences.terms, sentences.story.weights
    values = [contrast_values(terms(row["premise"]), terms(row["hypothesis"]), weights) for row in rows]
    return np.array(values), np.array([row["label"] == "contradiction" for row in rows], float)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--write", action="store_true", help="put the weights into the package")
    given = parser.parse_args()
    with gzip.open(given.shared / "corpora" / "pairs" / "entailment.jsonl.gz", "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    values, right = table_of([row for row in rows if row["part"] == "train"])
    model = fit_logistic(values, right, np.ones(len(right)))
    values, right = table_of([row for row in rows if row["part"] == "dev"])
    scores = values @ np.array(model.values) + model.intercept
    print(f"average precision of contradiction, development part: {average_precision(scores, right):.3f}")
    print(model)
    if given.write:
        put({"CONTRAST": model})


if __name__ == "__main__":
    main()
