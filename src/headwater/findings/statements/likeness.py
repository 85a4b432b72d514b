"""What the units of many pairs have in common, counted in columns: for each pair what `compare_units` gives for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from headwater.findings.statements.columns import as_rows
from headwater.findings.statements.pairs import KINDRED, MUCH, SAME_ENTITY, Weighed, shared_run, weigh_unit

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from headwater.findings.statements.columns import Flags, Floats, Numbers
    from headwater.findings.statements.terms import Terms

    Bits = npt.NDArray[np.uint8]


def compare_pairs(
    terms: Sequence[Terms], weights: Mapping[str, float], one: Numbers, other: Numbers
) -> dict[str, Floats]:
    """For each pair (two columns of indexes into `terms`) what the fields of `Likeness` are, a column each."""
    import numpy as np

    weighed = [weigh_unit(unit, weights) for unit in terms]
    words = _Words(weighed)
    here, there = words.matched(one, other), words.matched(other, one)
    matched, deeds = here[0] + there[0], here[1] + there[1]
    total, total_deeds = (np.array([getattr(unit, name) for unit in weighed]) for name in ("total", "deeds"))
    pairs = zip(one.tolist(), other.tolist(), strict=True)
    return {
        "overlap": _share(matched, total[one] + total[other]),
        "deeds": _share(deeds, total_deeds[one] + total_deeds[other]),
        "run": np.array([shared_run(weighed[i], weighed[j]) for i, j in pairs]),
        "matched": np.minimum(1.0, matched / MUCH),
    }


def _share(part: Floats, whole: Floats) -> Floats:
    import numpy as np

    return np.divide(part, whole, out=np.zeros_like(part), where=whole > 0)


class _Words:
    """The words of all units in columns, and which stems, kindred stems and names each unit has, a bit each."""

    def __init__(self, units: Sequence[Weighed]) -> None:
        import numpy as np

        stems = {stem: n for n, stem in enumerate(dict.fromkeys(chain.from_iterable(u.terms.stems for u in units)))}
        names = {name: n for n, name in enumerate(dict.fromkeys(chain.from_iterable(u.terms.entities for u in units)))}
        words = [word for unit in units for word in unit.words]
        self.stem = np.array([stems[stem] for stem, _, _ in words], np.int64)
        self.name = np.array([names.get(name, -1) if name else -1 for _, name, _ in words], np.int64)
        self.weight = np.array([weight for _, _, weight in words], np.float64)
        firsts = np.cumsum([0, *(len(unit.words) for unit in units)])
        self.of_unit = as_rows([range(*ends) for ends in pairwise(firsts)])
        self.same = _bits(([stems[stem] for stem in unit.terms.stems] for unit in units), len(units), len(stems))
        self.kindred = _bits(
            ([stems[stem] for stem in unit.kindred if stem in stems] for unit in units), len(units), len(stems)
        )
        self.named = _bits(([names[name] for name in unit.terms.entities] for unit in units), len(units), len(names))

    def matched(self, mine: Numbers, theirs: Numbers) -> tuple[Floats, Floats]:
        """For each pair the weight of the words of `mine` that `theirs` has too; then without names."""
        import numpy as np

        pair, word = self.of_unit.of(mine)
        other = theirs[pair]
        stem, name = self.stem[word], self.name[word]
        share = np.where(_has(self.kindred, other, stem), KINDRED, 0.0)
        at = np.flatnonzero(name >= 0)
        share[at[_has(self.named, other[at], name[at])]] = SAME_ENTITY
        share[_has(self.same, other, stem)] = 1.0
        weight = self.weight[word] * share
        count = len(mine)
        sums = [np.bincount(pair, each, count).astype(np.float64) for each in (weight, np.where(name < 0, weight, 0.0))]
        return sums[0], sums[1]


def _bits(rows: Iterable[Sequence[int]], count: int, width: int) -> Bits:
    import numpy as np

    bits = np.zeros((count, width // 8 + 1), np.uint8)
    sets = as_rows(rows)
    at, numbers = sets.of(np.arange(count))
    np.bitwise_or.at(bits, (at, numbers >> 3), (1 << (numbers & 7)).astype(np.uint8))
    return bits


def _has(bits: Bits, which: Numbers, numbers: Numbers) -> Flags:
    """For each place whether that row has the bit of that number."""
    flags: Flags = (bits[which, numbers >> 3] >> (numbers & 7)) & 1 > 0
    return flags
