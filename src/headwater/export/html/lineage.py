"""Which article has its report from where, in words with links: what the picture shows, as a list."""

from __future__ import annotations

from dataclasses import dataclass

from headwater.export.html.context import Context, PlaceLink, article_anchor
from headwater.export.show import date_words, percent
from headwater.export.summary import edge_words, no_source_words
from headwater.model.spans import Place
from headwater.model.story import LineageEdge, Passage, Relation


@dataclass(frozen=True, slots=True)
class EdgeView:
    """One edge: who takes, how, from whom, how much of it, and the words that show it."""

    key: str
    anchor: str
    to: str
    source: str
    source_article: str | None
    to_name: str
    source_name: str
    relation: Relation
    share: float | None
    share_words: str
    direction_known: bool
    circular: bool
    reason: str
    places: tuple[PlaceLink, ...]


@dataclass(frozen=True, slots=True)
class TakerView:
    """An article with all that it has from elsewhere, and what is said where that is nothing."""

    article: str
    href: str
    name: str
    published: str
    edges: tuple[EdgeView, ...]
    nothing: str


def edge_views(context: Context) -> tuple[EdgeView, ...]:
    """The edges in the order of the dossier, their evidence and carried passages marked in the articles."""
    passages = {passage.id: passage for passage in context.dossier.passages}
    return tuple(
        _edge(context, f"l{place}", edge, [passages[p] for p in edge.passages if p in passages])
        for place, edge in enumerate(context.dossier.lineage)
        if edge.to in context.names
    )


def _edge(context: Context, key: str, edge: LineageEdge, passages: list[Passage]) -> EdgeView:
    evidence = context.links(edge.evidence, key, "link", limit=160)
    carried = context.links(_sides(passages, edge.to), key, "carried", limit=160)
    to_name, _, source_name = edge_words(edge, context.names)
    return EdgeView(
        key=key,
        anchor=edge.id,
        to=edge.to,
        source=edge.from_ or edge.origin or "",
        source_article=edge.from_,
        to_name=to_name,
        source_name=source_name,
        relation=edge.relation,
        share=edge.share,
        share_words="" if edge.share is None else percent(edge.share),
        direction_known=edge.direction_known,
        circular=edge.circular,
        reason=edge.reason,
        places=evidence or carried[:3],
    )


def _sides(passages: list[Passage], article: str) -> list[Place]:
    """The passages' places, those in `article` first."""
    sides = [side for passage in passages for side in (passage.a, passage.b)]
    return sorted(sides, key=lambda place: (place.article != article, place))


def taker_views(context: Context, edges: tuple[EdgeView, ...]) -> tuple[TakerView, ...]:
    """Every article of the story in order, with its edges."""
    return tuple(
        TakerView(
            article=article.id,
            href=f"#{article_anchor(context.numbers[article.id])}",
            name=context.names[article.id],
            published=date_words(article.published),
            edges=tuple(edge for edge in edges if edge.to == article.id),
            nothing=no_source_words(article),
        )
        for article in context.dossier.articles
    )
