"""Which expressions of a story mean one thing, however they call it: entities, events and actions alike.

Given the expressions, heads that mostly stand on one entity go with it, and what is left is gathered by head ("the
lawsuit", "a sweeping lawsuit"). These groups are then joined as wholes, the most alike first, by the words that they
share, the sentences they stand in, and heads that news writing puts in each other's place ("suit", "complaint").
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from headwater.findings.statements.groups import group_units
from headwater.text.kindred import kindred_of

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

# How alike two groups are: the cosine of their words (each rare word weighing more), that of the sentences they stand
# in, and whether their heads are kindred; less where one is an entity, for what lacks a name seldom means somebody. On
# NewsWCL50r's four events (CoNLL F1; the same head alone has 54.6) words and sentences from 3:2 to 2:3, kindred and
# entity from 0.2 to 0.3 and a threshold from 0.1 to 0.25 give 66.9 to 70.2; without the sentences it is 59 to 64.9; by
# vectors of the expressions themselves, which cost a run of the encoder more, 66 to 70.
_WORDS, _SENTENCES, _KINDRED, _ENTITY = 0.5, 0.5, 0.3, 0.3
LEAST_ALIKE = 0.2
# Without sentence vectors the words alone decide (64.9 at this threshold).
_LEAST_BY_WORDS = 0.05


@dataclass(frozen=True, slots=True)
class Expression:
    """One expression at one place: the stems of its telling words, that of its head, the entity it stands on, if any.

    `sentence` is the row of its sentence among the vectors.
    """

    stems: frozenset[str]
    head: str
    entity: str | None = None
    sentence: int = 0


@dataclass(frozen=True, slots=True)
class _Group:
    """Expressions that belong together before anything is compared: those of one entity, or with one head."""

    entity: str | None
    head: str
    members: tuple[int, ...]


def group_expressions(
    expressions: Sequence[Expression],
    vectors: npt.NDArray[np.floating] | None = None,
    least: float = LEAST_ALIKE,
) -> list[int]:
    """The number of each expression's group. Groups that hold two entities are never made.

    `vectors` [sentences, width] of the sentences; without them the words alone decide. `least`: how alike two groups
    must be, as wholes, to be joined. Work grows with the square of the number of heads and entities.
    """
    groups = _first_groups(expressions)
    odds, apart = _likeness(groups, expressions, vectors)
    joined = group_units(len(groups), odds, frozenset(apart), _LEAST_BY_WORDS if vectors is None else least)
    found = [0] * len(expressions)
    for number, parts in enumerate(joined):
        for part in parts:
            for member in groups[part].members:
                found[member] = number
    return found


def _first_groups(expressions: Sequence[Expression]) -> list[_Group]:
    """By entity, or by head; a head that mostly stands on one entity goes with it where it stands on none."""
    usual: dict[str, Counter[str]] = defaultdict(Counter)
    for one in expressions:
        if one.entity is not None:
            usual[one.head][one.entity] += 1
    members: dict[tuple[str | None, str], list[int]] = defaultdict(list)
    for number, one in enumerate(expressions):
        known = one.entity or (min(usual[one.head].items(), key=_most)[0] if one.head in usual else None)
        members[known, "" if known else one.head].append(number)
    return [_Group(entity, head, tuple(own)) for (entity, head), own in members.items()]


def _most(counted: tuple[str, int]) -> tuple[int, str]:
    return -counted[1], counted[0]


def _likeness(
    groups: Sequence[_Group], expressions: Sequence[Expression], vectors: npt.NDArray[np.floating] | None
) -> tuple[dict[tuple[int, int], float], set[tuple[int, int]]]:
    """How alike any two groups are, and the pairs that are two entities."""
    profiles = _profiles(groups, expressions)
    near = _cosines(groups, expressions, vectors) if vectors is not None else None
    odds: dict[tuple[int, int], float] = {}
    apart: set[tuple[int, int]] = set()
    for b, other in enumerate(groups):
        for a, one in enumerate(groups[:b]):
            if one.entity and other.entity:
                apart.add((a, b))
                continue
            words = _shared(profiles[a], profiles[b])
            alike = words if near is None else _WORDS * words + _SENTENCES * float(near[a, b])
            kindred = bool(one.head and other.head) and other.head in kindred_of(one.head)
            odds[a, b] = alike + _KINDRED * kindred - _ENTITY * bool(one.entity or other.entity)
    return odds, apart


def _profiles(groups: Sequence[_Group], expressions: Sequence[Expression]) -> list[dict[str, float]]:
    """Each group's telling words with their weights, of length 1."""
    seen = Counter(stem for one in expressions for stem in one.stems)
    rarity = {stem: math.log((len(expressions) + 1) / (count + 0.5)) for stem, count in seen.items()}
    profiles: list[dict[str, float]] = []
    for group in groups:
        counts = Counter(stem for member in group.members for stem in sorted(expressions[member].stems))
        weights = {stem: count * rarity[stem] for stem, count in counts.items()}
        length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        profiles.append({stem: weight / length for stem, weight in weights.items()})
    return profiles


def _shared(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    if len(one) > len(other):
        one, other = other, one
    return sum(weight * other[stem] for stem, weight in one.items() if stem in other)


def _cosines(
    groups: Sequence[_Group], expressions: Sequence[Expression], vectors: npt.NDArray[np.floating]
) -> npt.NDArray[np.floating]:
    """The cosines of the groups' mean sentences [groups, groups]."""
    import numpy as np

    unit = vectors / np.maximum(1e-9, np.linalg.norm(vectors, axis=1, keepdims=True))
    pairs = [(number, expressions[member].sentence) for number, group in enumerate(groups) for member in group.members]
    owners, rows = np.array(pairs).T
    counts = np.bincount(owners * len(unit) + rows, minlength=len(groups) * len(unit))
    # Not by BLAS: shared out among threads, products as small as these take ten times as long.
    means = np.einsum("gs,sw->gw", counts.reshape(len(groups), len(unit)).astype(np.float32), unit.astype(np.float32))
    means /= np.maximum(1e-9, np.linalg.norm(means, axis=1, keepdims=True))
    return np.asarray(np.einsum("aw,bw->ab", means, means))
