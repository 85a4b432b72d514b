"""The two sides of a conflict: which mention of each statement stands beside which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from headwater.model.spans import Place
from headwater.model.story import Conflict, Mention, Statement


@dataclass(frozen=True, slots=True)
class Side:
    """A statement's mention, and the words in it that clash with the other side."""

    mention: Mention
    clashing: tuple[Place, ...]


def sides_of(conflict: Conflict, first: Statement, second: Statement) -> tuple[Side, Side]:
    """A mention of each statement, in two different articles wherever there are such.

    Of those, the two that hold clashing words, then the two with most of them; else the earlier mentions.
    Raises `ValueError` if a statement has no mentions.
    """

    def fitness(pair: tuple[Side, Side]) -> tuple[bool, int, int]:
        one, other = pair
        holding = sum(bool(side.clashing) for side in pair)
        apart = one.mention.article != other.mention.article
        return apart, holding, len(one.clashing) + len(other.clashing)

    return max(product(_candidates(conflict, first.mentions), _candidates(conflict, second.mentions)), key=fitness)


def _candidates(conflict: Conflict, mentions: Sequence[Mention]) -> list[Side]:
    """Of each article the mention that holds most of the clashing words, the first of several."""
    best: dict[str, Side] = {}
    for mention in mentions:
        side = Side(mention, tuple(place for place in conflict.evidence if _holds(mention, place)))
        if mention.article not in best or len(side.clashing) > len(best[mention.article].clashing):
            best[mention.article] = side
    return list(best.values())


def _holds(mention: Mention, place: Place) -> bool:
    return mention.article == place.article and mention.place.span.contains(place.span)
