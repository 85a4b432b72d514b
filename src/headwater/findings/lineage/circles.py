"""Circular reporting: articles that rest on each other, so that a "confirmation" leads back to where it came from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from headwater.model.story import LineageEdge


def mark_circles(edges: Sequence[LineageEdge]) -> tuple[LineageEdge, ...]:
    """The same edges, with `circular` on each that lies on a circle of articles."""
    onward: dict[str, set[str]] = defaultdict(set)
    for edge in edges:
        if edge.from_ is not None:
            onward[edge.from_].add(edge.to)
    return tuple(
        replace(edge, circular=True) if edge.from_ is not None and _reaches(onward, edge.to, edge.from_) else edge
        for edge in edges
    )


def _reaches(onward: dict[str, set[str]], start: str, goal: str) -> bool:
    """Whether a way leads from one article to another along the edges (depth-first)."""
    left, seen = [start], {start}
    while left:
        here = left.pop()
        if here == goal:
            return True
        new = onward.get(here, set()) - seen
        seen |= new
        left += sorted(new)
    return False
