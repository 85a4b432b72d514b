"""Families: the pieces of quotations that come from one utterance."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from headwater.findings.quotations.phrases import tie_phrases
from headwater.findings.quotations.pieces import Piece
from headwater.text.roots import Roots

Family = list[Piece]


def gather_families(pieces: Sequence[Piece], same: Iterable[tuple[int, int]]) -> list[Family]:
    """The families with at least two places, in the order of their first piece; each in the order of the pieces.

    Pieces that are the same words are one family. So are two families that follow one another within one quotation,
    unless some article has them in different paragraphs: then they were said apart.
    """
    roots = Roots(len(pieces))
    pairs = tie_phrases(pieces, sorted(same))
    for one, other in pairs:
        roots.join(one, other)
    matched = {number for pair in pairs for number in pair}
    families: defaultdict[int, Family] = defaultdict(list)
    for number in sorted(matched):
        families[roots.find(number)].append(pieces[number])
    for one, other in _followers(pieces, matched):
        first, second = roots.find(one), roots.find(other)
        if first != second and not _stand_apart(families[first], families[second]):
            roots.join(first, second)
            joined = families.pop(first) + families.pop(second)
            families[roots.find(first)] = sorted(joined, key=lambda piece: piece.number)
    return sorted(families.values(), key=lambda family: family[0].number)


def _followers(pieces: Sequence[Piece], matched: set[int]) -> list[tuple[int, int]]:
    """Pieces of one quotation that follow one another among those that are in a family."""
    found = [piece for piece in pieces if piece.number in matched]
    return [(one.number, other.number) for one, other in pairwise(found) if one.quote == other.quote]


def _stand_apart(one: Family, other: Family) -> bool:
    """Whether an article has both families, and nowhere in the same paragraph."""
    first, second = _paragraphs(one), _paragraphs(other)
    return any(first[article].isdisjoint(second[article]) for article in first.keys() & second.keys())


def _paragraphs(family: Family) -> dict[str, set[int]]:
    found: defaultdict[str, set[int]] = defaultdict(set)
    for piece in family:
        found[piece.article.id].add(piece.paragraph)
    return found
