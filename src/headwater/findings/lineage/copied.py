"""What the text itself shows: of two articles that carry the same words, which has them from which."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from headwater.findings.entities.outlets import name_key, outlet_name
from headwater.findings.lineage.twins import Shares
from headwater.model.article import Article
from headwater.model.story import Passage, Relation, Share, SharedText

# The share of an article's words beyond which it is the other's text, and beyond which it is a rewriting of it.
# Word-for-word copies lie above .8, agency texts that an editor cut or topped above .5; articles that only quote the
# same speakers stay below .25 (giveme5w1h development stories, by the shares of find_reuse).
COPY_SHARE = 0.6
REWRITE_SHARE = 0.3


@dataclass(frozen=True, slots=True)
class CopiedFrom:
    """That `article` carries the words of `other`: how much, by which passages, why so and not the other way round."""

    article: str
    other: str
    relation: Relation
    share: float
    passages: tuple[str, ...]
    reason: str
    direction_known: bool


@dataclass(frozen=True, slots=True)
class _Direction:
    """Why one article has it from the other: `rank` 2 by naming it, 1 by time, 0 where nothing shows the direction."""

    rank: int
    reason: str


def find_copied(
    articles: Mapping[str, Article],
    cited: Mapping[str, frozenset[str]],
    passages: Sequence[Passage],
    shares: Shares,
    shared_texts: Sequence[SharedText],
) -> tuple[CopiedFrom, ...]:
    """For each article that carries much of others' words, the one article that it has them from.

    `cited`: the keys of the names (outlets, agencies) that each article credits or cites. Articles of one outlet, and
    articles that carry an agency's text side by side, are no copies of each other.
    """
    together = {frozenset((a, b)) for text in shared_texts for a in text.articles for b in text.articles if a != b}
    identity = _identity(passages)
    found: list[CopiedFrom] = []
    for article in sorted(articles):
        options = []
        for other in sorted(articles):
            share = shares.of(article, other)
            if share is None or frozenset((article, other)) not in together:
                continue
            if not shares.carries(article, other, REWRITE_SHARE) or _same_outlet(articles[article], articles[other]):
                continue
            ordered = _direction(articles, cited, shares, article, other)
            if ordered is not None:
                options.append((share, ordered))
        if options:
            share, how = max(
                options, key=lambda o: (o[1].rank, o[0].share, -_time_key(articles[o[0].other]), o[0].other)
            )
            found.append(_copied(share, how, identity))
    return tuple(found)


def _copied(share: Share, how: _Direction, identity: Mapping[str, float]) -> CopiedFrom:
    close = [identity[passage] for passage in share.passages if passage in identity]
    verbatim = not close or sum(close) / len(close) >= 0.9
    relation: Relation = "copies" if share.share >= COPY_SHARE and verbatim else "rewrites"
    return CopiedFrom(share.article, share.other, relation, share.share, share.passages, how.reason, how.rank > 0)


def _identity(passages: Sequence[Passage]) -> dict[str, float]:
    return {passage.id: passage.identity for passage in passages}


def _time_key(article: Article) -> int:
    """Earlier is greater, so that of equal sources the earliest wins; unknown times last."""
    digits = "".join(c for c in (article.published or "9") if c.isdigit())[:14]
    return int(digits.ljust(14, "0"))


def _same_outlet(a: Article, b: Article) -> bool:
    first, second = outlet_name(a.outlet), outlet_name(b.outlet)
    return first is not None and second is not None and name_key(first) == name_key(second)


def _direction(
    articles: Mapping[str, Article],
    cited: Mapping[str, frozenset[str]],
    shares: Shares,
    article: str,
    other: str,
) -> _Direction | None:
    """Why `article` is the one that has it from `other`, or `None` where it is the reverse."""
    here, there = articles[article], articles[other]
    mine, theirs = outlet_name(here.outlet), outlet_name(there.outlet)
    cites = theirs is not None and name_key(theirs) in cited.get(article, frozenset())
    cited_back = mine is not None and name_key(mine) in cited.get(other, frozenset())
    if cites != cited_back:
        return _Direction(2, f"it names {theirs} where it carries the text") if cites else None
    if here.published and there.published and here.published != there.published:
        length = min(len(here.published), len(there.published))
        first, second = here.published[:length], there.published[:length]
        if first != second:
            return _Direction(1, "the other was published earlier") if first > second else None
    mine_in, theirs_in = shares.of(article, other), shares.of(other, article)
    if mine_in is not None and theirs_in is not None and mine_in.share != theirs_in.share:
        fuller = mine_in.share > theirs_in.share
        return _Direction(0, "the other has the fuller text; nothing else shows the direction") if fuller else None
    return _Direction(0, "nothing shows which of the two was first") if article > other else None
