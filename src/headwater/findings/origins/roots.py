"""Whose report an article is, after copies and rewritings have been followed to their ends."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from headwater.findings.entities.outlets import outlet_name
from headwater.findings.lineage.cited import key_of
from headwater.model.article import Article
from headwater.model.story import LineageEdge, SharedText

# An outlet that does not say who it is, in lists of names.
UNNAMED_OUTLET = "an unnamed outlet"


@dataclass(frozen=True, slots=True)
class Roots:
    """Where each article's own words come from.

    `own`: the key of each article's outlet (its id where the outlet is unknown). `of_article`: the keys of the reports
    that it copies or rewrites, followed to the end; its own key where there are none. `names`: a name to show for
    each key. `edges`: the edges that lead to each article. `articles_of`: the articles of each outlet's key.
    """

    own: Mapping[str, str]
    of_article: Mapping[str, tuple[str, ...]]
    names: Mapping[str, str]
    edges: Mapping[str, tuple[LineageEdge, ...]]
    articles_of: Mapping[str, tuple[str, ...]]

    def of_name(self, name: str) -> tuple[str, ...]:
        """The reports behind a carrier's name: the roots of its own article where the story has just one."""
        key = key_of(name)
        articles = self.articles_of.get(key, ())
        return self.of_article[articles[0]] if len(articles) == 1 else (key,)


def find_roots(articles: Sequence[Article], lineage: Sequence[LineageEdge]) -> Roots:
    """Follow the copies and rewritings of a story's lineage from each article to the reports that they begin with."""
    own = {a.id: key_of(a.outlet) if a.outlet else a.id for a in articles}
    names = {own[a.id]: outlet_name(a.outlet) or UNNAMED_OUTLET for a in articles}
    edges: dict[str, list[LineageEdge]] = defaultdict(list)
    for edge in lineage:
        edges[edge.to].append(edge)
        if edge.origin is not None:
            names.setdefault(key_of(edge.origin), edge.origin)
    by_outlet: dict[str, list[str]] = defaultdict(list)
    for article in sorted(articles, key=lambda a: a.id):
        by_outlet[own[article.id]].append(article.id)
    of_article = {a.id: _follow(a, own, edges, frozenset()) for a in articles}
    return Roots(
        own,
        of_article,
        names,
        {to: tuple(found) for to, found in edges.items()},
        {key: tuple(found) for key, found in by_outlet.items()},
    )


def _follow(
    article: Article | str, own: Mapping[str, str], edges: Mapping[str, Sequence[LineageEdge]], seen: frozenset[str]
) -> tuple[str, ...]:
    here = article if isinstance(article, str) else article.id
    if here in seen:
        return ()
    found: set[str] = set()
    for edge in edges.get(here, ()):
        if edge.relation == "cites":
            continue
        if edge.from_ is not None:
            found |= set(_follow(edge.from_, own, edges, seen | {here}))
        elif edge.origin is not None:
            found.add(key_of(edge.origin))
    return tuple(sorted(found)) or (own[here],)


def shared_places(shared_texts: Sequence[SharedText]) -> dict[str, list[tuple[int, int, str]]]:
    """For each article, the places where it carries a text shared with others, with that text's id."""
    places: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for text in shared_texts:
        for place in text.evidence:
            places[place.article].append((place.start, place.end, text.id))
    return places
