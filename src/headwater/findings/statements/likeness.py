"""What the units of many pairs have in common, counted in columns: for each pair what `compare_units` gives for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from headwater.findings.statements.columns import as_rows
from headwater.findings.statements.pairs import KINDRED, MUCH, SAME_ENTITY, Weighed, longest_run, weigh_unit

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from headwater.findings.statements.columns import Flags, Floats, Numbers
    from headwater.findings.statements.terms import Terms

    Bits = npt.NDArray[np.uint8]

# The longest runs of words that are looked up before two units' words are laid side by side.
RUNS = 4


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
    return {
        "overlap": _share(matched, total[one] + total[other]),
        "deeds": _share(deeds, total_deeds[one] + total_deeds[other]),
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
        self.same = _bits_of([[stems[stem] for stem in unit.terms.stems] for unit in units], len(stems))
        self.kindred = _bits_of([[stems[stem] for stem in unit.kindred if stem in stems] for unit in units], len(stems))
        self.named = _bits_of([[names[name] for name in unit.terms.entities] for unit in units], len(names))

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


def longest_runs(units: Sequence[Sequence[str]], one: Numbers, other: Numbers) -> Floats:
    """For each pair of units, given as their words, the longest run of the same words over the shorter one's words.

    Nine pairs of ten share no run of `RUNS` words, which is seen for all at once.
    """
    import numpy as np

    lengths = np.array(list(map(len, units)), np.int64)
    ids: dict[str, int] = {}
    words = np.array([ids.setdefault(key, len(ids)) for keys in units for key in keys], np.int64)
    unit = np.repeat(np.arange(len(units)), lengths)
    longest = np.zeros(len(one))
    runs, left = words, np.arange(len(one))
    for size in range(1, RUNS + 1):
        if size > 1:
            _, runs = np.unique(runs[:-1] * len(ids) + words[size - 1 :], return_inverse=True)
        whole = unit[: len(runs)] == unit[size - 1 :]  # the others reach into the next unit
        sets = _bits(unit[: len(runs)][whole], runs[whole], len(units), int(runs.max(initial=0)) + 1)
        left = left[_meet(sets, one[left], other[left])]
        longest[left] = size
    shares = longest / np.maximum(1, np.minimum(lengths[one], lengths[other]))
    for at in left.tolist():
        shares[at] = longest_run(units[one[at]], units[other[at]])
    return shares


def _bits_of(rows: Sequence[Sequence[int]], width: int) -> Bits:
    import numpy as np

    return _bits(*as_rows(rows).of(np.arange(len(rows))), len(rows), width)


def _bits(rows: Numbers, numbers: Numbers, count: int, width: int) -> Bits:
    """Sets of numbers under `width`, a row of bits each: the set of each of `rows` has the number beside it."""
    import numpy as np

    bits = np.zeros((count, width // 8 + 1), np.uint8)
    np.bitwise_or.at(bits, (rows, numbers >> 3), (1 << (numbers & 7)).astype(np.uint8))
    return bits


def _has(bits: Bits, which: Numbers, numbers: Numbers) -> Flags:
    """For each place whether that row has the bit of that number."""
    flags: Flags = (bits[which, numbers >> 3] >> (numbers & 7)) & 1 > 0
    return flags


# Of how many pairs the bits are held against one another at once.
_AT_ONCE = 1 << 12


def _meet(bits: Bits, one: Numbers, other: Numbers) -> Flags:
    """For each pair of rows whether they have a bit in common."""
    import numpy as np

    met = np.zeros(len(one), bool)
    for at in range(0, len(one), _AT_ONCE):
        here = slice(at, at + _AT_ONCE)
        met[here] = (bits[one[here]] & bits[other[here]]).any(1)
    return met
