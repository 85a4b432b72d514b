"""How many planted passages are found, and how much of what is found was planted."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow.parquet as pq

from headwater.service.reuse.run import CollectionSettings, find_collection_reuse
from planted import LENGTHS, Planted

Found = tuple[str, int, int, str, int, int]


@dataclass(frozen=True)
class Scores:
    """Recall by passage, precision by passage, and F1 over the characters of both sides."""

    found: int
    planted: int
    right: int
    predicted: int
    char_f1: float

    @property
    def recall(self) -> float:
        return self.found / max(1, self.planted)

    @property
    def precision(self) -> float:
        return self.right / max(1, self.predicted)


def write_rows(rows: Iterable[dict[str, str]], path: Path) -> None:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


def run_ours(path: Path, out: Path, noise: str) -> list[Found]:
    """The passages that Headwater finds among the articles of a file."""
    find_collection_reuse([str(path)], out, CollectionSettings(noise=noise, workers=1))
    table = pq.read_table(out / "passages.parquet")
    columns = [table.column(name).to_pylist() for name in ("a", "a_start", "a_end", "b", "b_start", "b_end")]
    return [_ordered(*row) for row in zip(*columns, strict=True)]


def _ordered(a: str, a_start: int, a_end: int, b: str, b_start: int, b_end: int) -> Found:
    """The passage with its sides in the order of their names, as planted ones have them."""
    return (a, a_start, a_end, b, b_start, b_end) if a < b else (b, b_start, b_end, a, a_start, a_end)


def _common(start: int, end: int, other_start: int, other_end: int) -> int:
    return max(0, min(end, other_end) - max(start, other_start))


def score(found: Sequence[Found], planted: Sequence[Planted]) -> Scores:
    """Found: half of a planted passage's characters are covered on both sides. Right: most of it was planted."""
    by_pair: dict[tuple[str, str], list[Found]] = defaultdict(list)
    for one in found:
        by_pair[one[0], one[3]].append(one)
    hits, common, gold, predicted = 0, 0, 0, 0
    right = 0
    for p in planted:
        mine = by_pair.get((p.a, p.b), [])
        a = sum(_common(p.a_start, p.a_end, m[1], m[2]) for m in mine)
        b = sum(_common(p.b_start, p.b_end, m[4], m[5]) for m in mine)
        hits += 2 * a >= p.a_end - p.a_start and 2 * b >= p.b_end - p.b_start
        right += sum(2 * _common(p.a_start, p.a_end, m[1], m[2]) >= m[2] - m[1] for m in mine)
        common += a + b
        gold += p.a_end - p.a_start + p.b_end - p.b_start
        predicted += sum(m[2] - m[1] + m[5] - m[4] for m in mine)
    return Scores(hits, len(planted), right, len(found), 2 * common / max(1, gold + predicted))


def print_table(name: str, found: Sequence[Found], planted: Sequence[Planted]) -> Scores:
    """Recall by kind and length; precision over everything."""
    print(f"\n{name}: recall by passage (characters' F1)")
    lengths = [f"{least}-{most - 1} words" for least, most in LENGTHS]
    print(f"  {'':24}" + "".join(f"{length:>18}" for length in lengths) + f"{'all':>18}")
    for kind in dict.fromkeys(p.kind for p in planted):
        cells = []
        for least, most in (*LENGTHS, (0, 1 << 30)):
            chosen = [p for p in planted if p.kind == kind and least <= p.words < most]
            scores = score(found, chosen)
            cells.append(f"{scores.recall:9.3f} ({scores.char_f1:.3f})")
        print(f"  {kind:24}" + "".join(f"{cell:>18}" for cell in cells))
    whole = score(found, planted)
    print(f"  precision {whole.precision:.4f} of {whole.predicted} passages")
    return whole
