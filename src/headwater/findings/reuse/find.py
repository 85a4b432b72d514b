"""Find what stands in more than one article of a story."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from headwater.findings.reuse.compared import ComparedText, compared_texts
from headwater.findings.reuse.credits import origin_of
from headwater.findings.reuse.matches import Match
from headwater.findings.reuse.pairings import Pairing, pair_texts
from headwater.findings.reuse.shared import Group, fullest_member, group_pairings
from headwater.model.ids import content_id
from headwater.model.reading import Reading
from headwater.model.spans import Place
from headwater.model.story import Passage, Share, SharedText
from headwater.text.align import place_edits

STEP = "reuse"
VERSION = 1


@dataclass(frozen=True, slots=True)
class Reuse:
    """What stands in more than one article: passages, the share of each article they make up, shared texts."""

    passages: tuple[Passage, ...]
    shares: tuple[Share, ...]
    shared_texts: tuple[SharedText, ...]


def find_reuse(readings: Sequence[Reading]) -> Reuse:
    """All passages that any two articles of a story share, verbatim or edited, and what they add up to.

    Passages stand in the order of their articles' ids, then of the text; the article with the lower id is `a`. Shared
    texts stand with the longest first.
    """
    if len(readings) < 2:
        return Reuse((), (), ())
    texts = compared_texts(readings)
    pairings = pair_texts(texts)
    passages = {(p.a, p.b): tuple(_passage(texts, p, match) for match in p.matches) for p in pairings}
    shares = [share for p in pairings for share in _shares(texts, p, passages[p.a, p.b])]
    groups = sorted(group_pairings(pairings, texts), key=lambda g: (-g.most(), sorted(g.members)))
    return Reuse(
        tuple(passage for found in passages.values() for passage in found),
        tuple(shares),
        tuple(_shared_text(texts, group, passages) for group in groups),
    )


def _passage(texts: Sequence[ComparedText], pairing: Pairing, match: Match) -> Passage:
    a, b = texts[pairing.a], texts[pairing.b]
    place_a = Place(a.article.id, a.words[match.a_start].start, a.words[match.a_end - 1].end)
    place_b = Place(b.article.id, b.words[match.b_start].start, b.words[match.b_end - 1].end)
    longer = max(match.a_end - match.a_start, match.b_end - match.b_start)
    verbatim = "word for word" if match.words == longer else "edited"
    return Passage(
        id=content_id("passage", place_a, place_b),
        score=round(min(1.0, match.bits / 60) * match.identity**0.5, 3),
        reason=f"{match.words} words in common, {longer} in the longer of the two: {verbatim}",
        step=STEP,
        version=VERSION,
        a=place_a,
        b=place_b,
        words=match.words,
        identity=round(match.identity, 4),
        edits=place_edits(match.stretches, a.words, b.words),
    )


def _shares(texts: Sequence[ComparedText], pairing: Pairing, passages: Sequence[Passage]) -> list[Share]:
    common = sum(match.words for match in pairing.matches)
    ids = tuple(passage.id for passage in passages)
    return [_share(texts[x], texts[y], common, ids) for x, y in ((pairing.a, pairing.b), (pairing.b, pairing.a))]


def _share(text: ComparedText, other: ComparedText, common: int, passages: tuple[str, ...]) -> Share:
    share = common / len(text.words)
    return Share(
        id=content_id("share", text.article.id, other.article.id),
        score=1.0,
        reason=f"{common} of {len(text.words)} words stand in the other article too",
        step=STEP,
        version=VERSION,
        article=text.article.id,
        other=other.article.id,
        share=round(share, 4),
        passages=passages,
    )


def _shared_text(
    texts: Sequence[ComparedText], group: Group, passages: dict[tuple[int, int], tuple[Passage, ...]]
) -> SharedText:
    members = sorted(group.members)
    member, named = fullest_member(group, texts)
    fullest = texts[member].article
    origin = origin_of([texts[member].article for member in members], fullest)
    within = [p for (a, b), found in passages.items() if a in group.members and b in group.members for p in found]
    articles = tuple(texts[member].article.id for member in members)
    return SharedText(
        id=content_id("shared", *articles, group.most()),
        score=round(min(1.0, group.most() / 40), 3),
        reason=f"{len(articles)} articles carry the same sentences beyond quotations, up to {group.most()} words",
        step=STEP,
        version=VERSION,
        evidence=_places(within),
        articles=articles,
        fullest=fullest.id,
        origin=origin or (fullest.outlet if named else None),
    )


def _places(passages: Iterable[Passage]) -> tuple[Place, ...]:
    """The places of the longest passages, ten at most."""
    longest = sorted(passages, key=lambda passage: (-passage.words, passage.id))[:5]
    return tuple(sorted({place for passage in longest for place in (passage.a, passage.b)}))
