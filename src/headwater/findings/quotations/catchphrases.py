"""Catchphrases: words that so many articles quote by themselves that they are a quotation of their own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from headwater.findings.quotations.pieces import Piece
from headwater.findings.quotations.roots import Roots

PHRASE = 6
ARTICLES = 3


def part_catchphrases(pieces: Sequence[Piece], same: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The pairs of the same words without those that tie a catchphrase to the longer sentences it stands in.

    A catchphrase is a phrase of at most `PHRASE` words that at least `ARTICLES` articles quote by itself, among them
    each that also quotes the sentence: what they pass on is the phrase.
    """
    short = {piece.number for piece in pieces if len(piece.words) <= PHRASE}
    roots = Roots(len(pieces))
    for one, other in same:
        if one in short and other in short:
            roots.join(one, other)
    phrases, sentences = _articles(pieces, same, short, roots)
    own = {root for root, found in phrases.items() if len(found) >= ARTICLES and sentences[root] <= found}
    return [(one, other) for one, other in same if not _ties(one, other, short, roots, own)]


def _articles(
    pieces: Sequence[Piece], same: Sequence[tuple[int, int]], short: set[int], roots: Roots
) -> tuple[defaultdict[int, set[str]], defaultdict[int, set[str]]]:
    """For each phrase the articles that quote it by itself, and those that quote a sentence it stands in."""
    phrases: defaultdict[int, set[str]] = defaultdict(set)
    sentences: defaultdict[int, set[str]] = defaultdict(set)
    for pair in same:
        for one, other in (pair, pair[::-1]):
            if one in short:
                phrases[roots.find(one)].add(pieces[one].article.id)
                if other not in short:
                    sentences[roots.find(one)].add(pieces[other].article.id)
    return phrases, sentences


def _ties(one: int, other: int, short: set[int], roots: Roots, own: set[int]) -> bool:
    if (one in short) == (other in short):
        return False
    return roots.find(one if one in short else other) in own
