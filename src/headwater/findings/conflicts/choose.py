"""Which of the clashes found are shown: the surest of each pair of statements, and a few of each statement."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from headwater.findings.statements.clashes import Clash, ClashKind
from headwater.findings.statements.terms import Terms

# What each further pair of mentions that clash, and each further article that tells one side, adds when conflicts of
# one statement are ranked; how many assertions one denial, and how many denials one assertion is shown against.
BONUS = 0.02
COUNTED = 4
BREADTH = 0.04
# What a contradiction of the bare words adds at most: it orders what is shown, no labelled conflict hangs on it.
CONTRAST = 0.2
ASSERTIONS = 2
DENIALS = 2
# How often the same words are shown against each other: mostly they are of statements that say the same and were not
# joined. Pooled F1 of the five hand-labelled stories .53 at 1, .50 at 2, .42 without; with the written .44, .42, .39.
ALIKE = 1
# How far a clash can stay under what makes it sure alone.
TOGETHER = COUNTED * BONUS


@dataclass(frozen=True, slots=True)
class Found:
    """Two statements' ids, how they clash, and the units that do, in the same order.

    `contrast`: how likely (0 to 1) these contradict by their words alone.
    """

    first: str
    second: str
    clash: Clash
    a: Terms
    b: Terms
    contrast: float = 0.0

    @property
    def kind(self) -> ClashKind:
        """The kind of clash."""
        return self.clash.kind

    @property
    def pair(self) -> tuple[str, str]:
        """The two statements' ids, the lower first."""
        return min(self.first, self.second), max(self.first, self.second)

    @property
    def denies(self) -> bool:
        """Whether one side says that the other is not so."""
        return self.kind in ("negation", "denial")

    @property
    def words(self) -> tuple[frozenset[str], ...]:
        """The stems of either side that clash, in one order, and how many of what both sides tell."""
        counts = frozenset(f"{what} {count.value}" for side in (self.a, self.b) for what, count in side.counts.items())
        return (*sorted((frozenset(self.clash.a), frozenset(self.clash.b)), key=sorted), counts)

    def sides(self) -> tuple[str, str]:
        """Both statements' ids, of a denial the one that denies first."""
        both = (self.first, self.second)
        return both[::-1] if self.b.denials and not self.a.denials else both


def sure_together(found: Sequence[Found], least: Mapping[ClashKind, float]) -> list[Found]:
    """The clashes of those pairs of statements that are sure enough: each further pair of mentions that clash adds.

    `least`: how sure a clash of each kind must be.
    """
    pairs: dict[tuple[str, str], list[Found]] = defaultdict(list)
    for one in found:
        pairs[one.pair].append(one)
    more = {pair: BONUS * min(len(same) - 1, COUNTED) for pair, same in pairs.items()}
    return [one for one in found if one.clash.strength + more[one.pair] >= least[one.kind]]


def keep_surest(found: Sequence[Found], breadth: Mapping[str, int]) -> list[Found]:
    """One clash for each pair of statements, and of those the surest of each statement.

    `breadth`: how many articles have each statement.
    """
    pairs: dict[tuple[str, str], list[Found]] = defaultdict(list)
    for one in found:
        pairs[one.pair].append(one)
    best = [max(same, key=_rank) for same in pairs.values()]
    worth = {one.pair: _worth(one, len(pairs[one.pair]), breadth) for one in best}
    taken: Counter[tuple[str, bool, int]] = Counter()
    words: Counter[tuple[frozenset[str], ...]] = Counter()
    kept: list[Found] = []
    for one in sorted(best, key=lambda f: (worth[f.pair], _rank(f)), reverse=True):
        denying, asserting = one.sides()
        full = taken[denying, one.denies, 0] >= ASSERTIONS or taken[asserting, one.denies, 1] >= DENIALS
        if one.denies:
            full = full or words[one.words] >= ALIKE
        if not full:
            kept.append(one)
            taken[denying, one.denies, 0] += 1
            taken[asserting, one.denies, 1] += 1
            words[one.words] += 1
    return kept


def _worth(found: Found, pairs: int, breadth: Mapping[str, int]) -> float:
    """How much a conflict is worth showing: how sure it is, how many mentions clash, and who tells it."""
    articles = breadth[found.first] + breadth[found.second] - 2
    return found.clash.strength + CONTRAST * found.contrast + BONUS * min(pairs, COUNTED) + BREADTH * min(articles, 6)


def _rank(found: Found) -> tuple[object, ...]:
    return found.clash.strength, found.clash.kind, found.a.keys, found.b.keys, found.first, found.second
