"""The two sides of a conflict: which mention of each statement stands beside which."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from headwater.model.article import Article
from headwater.model.spans import Place
from headwater.model.story import Conflict, Mention, Statement
from headwater.text.words import split_words

# How much of a mention is compared with the clashing words, in code points: more than any sentence of news.
COMPARED = 1_000
# The share of the clashing words that a mention without them in their place must have to stand for those that do.
MOST = 0.75


@dataclass(frozen=True, slots=True)
class Side:
    """A statement's mention, and the words in it that clash with the other side."""

    mention: Mention
    clashing: tuple[Place, ...]


def sides_of(
    conflict: Conflict, first: Statement, second: Statement, articles: Mapping[str, Article]
) -> tuple[Side, Side]:
    """A mention of each statement, in two different articles where two have most clashing words; `articles` by id.

    Of those, the two that hold clashing words, then the two that have most in common with them; else the earlier
    mentions. Raises `ValueError` if a statement has no mentions.
    """

    def fitness(pair: tuple[tuple[Side, float], tuple[Side, float]]) -> tuple[bool, int, float]:
        (one, alike), (other, as_alike) = pair
        apart = one.mention.article != other.mention.article and min(alike, as_alike) >= MOST
        return apart, bool(one.clashing) + bool(other.clashing), alike + as_alike

    left = _candidates(conflict, first.mentions, articles)
    right = _candidates(conflict, second.mentions, articles)
    (one, _), (other, _) = max(product(left, right), key=fitness)
    return one, other


def _candidates(
    conflict: Conflict, mentions: Sequence[Mention], articles: Mapping[str, Article]
) -> list[tuple[Side, float]]:
    """Of each article the mention that holds most of the clashing words, with the share of such words it has anyhow.

    An article may put the same in other words, so where none of its mentions holds them, likeness chooses.
    """
    sides = [Side(mention, tuple(p for p in conflict.evidence if _holds(mention, p))) for mention in mentions]
    wanted = {key for side in sides for place in side.clashing for key in _keys(place, articles)}
    best: dict[str, tuple[Side, float]] = {}
    for side in sides:
        article = side.mention.article
        alike = len(wanted & _keys(side.mention.place, articles)) / max(1, len(wanted))
        held = best.get(article)
        if held is None or (len(side.clashing), alike) > (len(held[0].clashing), held[1]):
            best[article] = (side, alike)
    return list(best.values())


def _holds(mention: Mention, place: Place) -> bool:
    return mention.article == place.article and mention.place.span.contains(place.span)


def _keys(place: Place, articles: Mapping[str, Article]) -> set[str]:
    end = min(place.end, place.start + COMPARED)
    return {word.key for word in split_words(articles[place.article].text, place.start, end)}
