"""Circular reporting: outlets that rest on each other, so that a "confirmation" leads back to where it came from.

A circle closes over outlets rather than over articles: A cites B, and B cites what A reported the day before.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from headwater.findings.lineage.cited import key_of
from headwater.model.article import Article
from headwater.model.story import LineageEdge


def mark_circles(edges: Sequence[LineageEdge], articles: Mapping[str, Article]) -> tuple[LineageEdge, ...]:
    """The same edges, with `circular` on each that lies on a circle of outlets.

    An article whose outlet is unknown stands for itself. `articles` are the story's, by id.
    """
    outlets = {id_: key_of(a.outlet) if a.outlet else id_ for id_, a in articles.items()}
    ways = [(_source(edge, outlets), outlets[edge.to]) for edge in edges]
    onward: dict[str, set[str]] = defaultdict(set)
    for source, to in ways:
        onward[source].add(to)
    return tuple(
        replace(edge, circular=True) if source != to and _reaches(onward, to, source) else edge
        for edge, (source, to) in zip(edges, ways, strict=True)
    )


def _source(edge: LineageEdge, outlets: Mapping[str, str]) -> str:
    return outlets[edge.from_] if edge.from_ is not None else key_of(edge.origin or "")


def _reaches(onward: Mapping[str, set[str]], start: str, goal: str) -> bool:
    """Whether a way leads from one outlet to another along the edges (depth-first)."""
    left, seen = [start], {start}
    while left:
        here = left.pop()
        if here == goal:
            return True
        new = onward.get(here, set()) - seen
        seen |= new
        left += sorted(new)
    return False
