"""Short phrases: which sentence a phrase that is quoted by itself is taken from."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from headwater.findings.quotations.pieces import Piece
from headwater.text.roots import Roots

Pair = tuple[int, int]

PHRASE = 6
ARTICLES = 3


def tie_phrases(pieces: Sequence[Piece], same: Sequence[Pair]) -> list[Pair]:
    """The pairs of the same words without those that tie a phrase to a sentence it does not come from.

    A phrase has at most `PHRASE` words. One that stands in several sentences that are not the same words ("American
    strength") is tied to those that it stands in most often. A catchphrase is tied to none: at least `ARTICLES`
    articles quote it by itself, among them each that also quotes the sentence, so what they pass on is the phrase.
    """
    short = {piece.number for piece in pieces if len(piece.words) <= PHRASE}
    roots = Roots(len(pieces))
    for one, other in same:
        if (one in short) == (other in short):
            roots.join(one, other)
    ties = {pair: tie for pair in same if (tie := _tie(pair, short)) is not None}
    sources = _sources(pieces, list(ties.values()), short, roots)
    return [
        pair for pair in same if pair not in ties or sources[roots.find(ties[pair][0])] == roots.find(ties[pair][1])
    ]


def _tie(pair: Pair, short: set[int]) -> Pair | None:
    """The pair as phrase and sentence, if it is that."""
    one, other = pair
    if (one in short) == (other in short):
        return None
    return (one, other) if one in short else (other, one)


def _sources(pieces: Sequence[Piece], ties: Sequence[Pair], short: set[int], roots: Roots) -> dict[int, int | None]:
    """For each phrase (by its root) the root of the sentences that it comes from; `None` for a catchphrase."""
    quoting: defaultdict[int, set[str]] = defaultdict(set)
    for number in short:
        quoting[roots.find(number)].add(pieces[number].article.id)
    within: defaultdict[int, Counter[int]] = defaultdict(Counter)
    sentences: defaultdict[int, set[str]] = defaultdict(set)
    for phrase, sentence in ties:
        root = roots.find(phrase)
        within[root][roots.find(sentence)] += 1
        sentences[root].add(pieces[sentence].article.id)
    return {
        root: None if len(quoting[root]) >= ARTICLES and sentences[root] <= quoting[root] else _commonest(counts)
        for root, counts in within.items()
    }


def _commonest(counts: Counter[int]) -> int:
    return min(counts, key=lambda root: (-counts[root], root))
