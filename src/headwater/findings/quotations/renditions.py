"""Renditions: how one article carries an utterance, stretch by stretch."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property

from headwater.findings.quotations.families import Family
from headwater.findings.quotations.pieces import Piece, said_key
from headwater.model.article import Article
from headwater.model.spans import Span
from headwater.text.align import align_words, words_in_common
from headwater.text.words import Word

# A piece that was changed too much to be matched by itself has so many words in common with what it was.
LEAST_COMMON = 2
_BRACKETS = re.compile(r"\[[^\]\n]*\]")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Neighbouring pieces of one quotation: what becomes a variant."""

    pieces: tuple[Piece, ...]

    @property
    def article(self) -> Article:
        """The article it stands in."""
        return self.pieces[0].article

    @property
    def span(self) -> Span:
        """Where it stands, with its marks."""
        return Span(self.pieces[0].span.start, self.pieces[-1].span.end)

    @property
    def words(self) -> tuple[Word, ...]:
        """Its words."""
        return tuple(word for piece in self.pieces for word in piece.words)


@dataclass(frozen=True)
class Rendition:
    """One telling of an utterance in one article: stretches that the narrator may have parted."""

    stretches: tuple[Stretch, ...]

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """All its words."""
        return tuple(word for stretch in self.stretches for word in stretch.words)

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The words' keys."""
        return tuple(said_key(word.key) for word in self.words)

    @property
    def article(self) -> Article:
        """The article it stands in."""
        return self.stretches[0].article


def split_renditions(
    family: Family, quotes: Mapping[int, Sequence[Piece]], taken: AbstractSet[int]
) -> tuple[Rendition, list[Rendition]]:
    """The fullest rendition of a family, and all the others in the order of the pieces.

    The fullest is a transcript's if there is one, else has most of the speaker's words, of as full ones the first; it
    keeps the rest of its quotations where at least half of them belongs to the family. The others are what they share
    with it. `quotes` are all pieces by their quotation, `taken` the numbers of those that are in any family.
    """
    by_article: dict[str, list[Stretch]] = {}
    for stretch in _stretches(family, quotes):
        by_article.setdefault(stretch.article.id, []).append(stretch)
    renditions = [r for found in by_article.values() for r in _tellings(found)]
    whole = [_whole(rendition, family, quotes, taken) for rendition in renditions]
    best = max(range(len(whole)), key=lambda n: (*_fullness(whole[n]), -len(whole[n].words), -n))
    own = {piece.number for piece in family}
    fullest, others = whole[best], [rendition for n, rendition in enumerate(renditions) if n != best]
    changed = [_with_changed(rendition, quotes, taken, _loose(fullest, own)) for rendition in others]
    fuller = max(range(len(changed)), key=lambda n: (*_fullness(changed[n]), -n), default=None)
    if fuller is None or _fullness(changed[fuller]) <= _fullness(fullest):
        return fullest, changed
    # What the fullest has in fewer words, another article has in more: then that one is the fullest.
    fullest = changed[fuller]
    others = [rendition for rendition in renditions if rendition is not others[fuller]]
    return fullest, [_with_changed(rendition, quotes, taken, _loose(fullest, own)) for rendition in others]


def _loose(fullest: Rendition, own: AbstractSet[int]) -> list[Piece]:
    """The pieces of the fullest rendition that are not the family's: no other place has them word for word."""
    return [piece for stretch in fullest.stretches for piece in stretch.pieces if piece.number not in own]


def _with_changed(
    rendition: Rendition, quotes: Mapping[int, Sequence[Piece]], taken: AbstractSet[int], loose: Sequence[Piece]
) -> Rendition:
    """The rendition with those pieces beside its own that are pieces of the fullest, too short or changed to match.

    `loose`: the pieces of the fullest rendition that no other place has word for word.
    """
    if not loose:
        return rendition
    return Rendition(
        tuple(_reaching_out(stretch, quotes[stretch.pieces[0].quote], taken, loose) for stretch in rendition.stretches)
    )


def _is_one_of(piece: Piece, loose: Sequence[Piece]) -> bool:
    """Whether at least half of a piece's words, or of a loose piece's, are the other's, in order."""
    for other in loose:
        shorter = min(len(piece.keys), len(other.keys))
        common = words_in_common(align_words(piece.keys, other.keys))
        if common >= min(LEAST_COMMON, shorter) and 2 * common >= shorter:
            return True
    return False


def _fullness(rendition: Rendition) -> tuple[bool, int]:
    """Whether a rendition is what was said itself, and how many of its words are the speaker's."""
    return rendition.stretches[0].pieces[0].recorded, _own_words(rendition)


def _own_words(rendition: Rendition) -> int:
    """How many of its words are the speaker's: those in square brackets are the reporter's."""
    count = 0
    for stretch in rendition.stretches:
        inserted = [m.span() for m in _BRACKETS.finditer(stretch.article.text, stretch.span.start, stretch.span.end)]
        count += sum(not any(start <= word.start < end for start, end in inserted) for word in stretch.words)
    return count


def _stretches(family: Sequence[Piece], quotes: Mapping[int, Sequence[Piece]]) -> list[Stretch]:
    """One stretch for each quotation: from its first piece in the family to its last."""
    ends: dict[int, tuple[int, int]] = {}
    for piece in family:
        first, _ = ends.get(piece.quote, (piece.number, 0))
        ends[piece.quote] = (first, piece.number)
    return [
        Stretch(tuple(piece for piece in quotes[quote] if first <= piece.number <= last))
        for quote, (first, last) in ends.items()
    ]


def _tellings(stretches: Sequence[Stretch]) -> list[Rendition]:
    """The stretches of one article as tellings: what goes on in the same or the next paragraph, repeating nothing."""
    tellings: list[list[Stretch]] = []
    for stretch in stretches:
        if tellings and _goes_on(tellings[-1], stretch):
            tellings[-1].append(stretch)
        else:
            tellings.append([stretch])
    return [Rendition(tuple(telling)) for telling in tellings]


def _goes_on(telling: Sequence[Stretch], stretch: Stretch) -> bool:
    if stretch.pieces[0].paragraph - telling[-1].pieces[-1].paragraph > 1:
        return False
    said = Rendition(tuple(telling)).keys
    new = Rendition((stretch,)).keys
    repeated = max((s.a_end - s.a_start for s in align_words(new, said) if s.kind == "same"), default=0)
    return repeated < min(3, len(new), len(said))


def _whole(
    rendition: Rendition, family: Family, quotes: Mapping[int, Sequence[Piece]], taken: AbstractSet[int]
) -> Rendition:
    """The rendition with the rest of its quotations, if at least half of their words are the family's."""
    own = {piece.number for piece in family}
    touched = sorted({stretch.pieces[0].quote for stretch in rendition.stretches})
    every = [piece for quote in touched for piece in quotes[quote]]
    known = sum(len(piece.words) for piece in every if piece.number in own)
    if 2 * known < sum(len(piece.words) for piece in every):
        return rendition
    return Rendition(
        tuple(_reaching_out(stretch, quotes[stretch.pieces[0].quote], taken) for stretch in rendition.stretches)
    )


def _reaching_out(
    stretch: Stretch, quote: Sequence[Piece], taken: AbstractSet[int], loose: Sequence[Piece] | None = None
) -> Stretch:
    """The stretch with the pieces of its quotation before and behind it, as far as no family has them.

    Where `loose` is given, as far as they are one of these pieces, in other words or in fewer.
    """

    def belongs(piece: Piece) -> bool:
        return piece.number not in taken and (loose is None or _is_one_of(piece, loose))

    first = next(n for n, piece in enumerate(quote) if piece.number == stretch.pieces[0].number)
    last = first + len(stretch.pieces)
    while first and belongs(quote[first - 1]):
        first -= 1
    while last < len(quote) and belongs(quote[last]):
        last += 1
    return Stretch(tuple(quote[first:last]))
