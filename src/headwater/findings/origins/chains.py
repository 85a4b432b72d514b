"""The way of each mention from its article to where it entered the news."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from headwater.findings.lineage.cited import key_of
from headwater.findings.origins.roots import Roots
from headwater.findings.origins.voices import Voice
from headwater.model.spans import Place
from headwater.model.story import Chain, Entity, LineageEdge, Link


def chain_of(voice: Voice, roots: Roots, entities: Mapping[str, Entity]) -> Chain:
    """The chain of one mention: whom its article copies, rewrites or cites for it, and who says or reports it."""
    links = _copied(voice.article, roots, frozenset())
    links += [link for link in _carried(voice) if key_of(link.name) not in {key_of(known.name) for known in links}]
    says: Literal["says", "denies"] = "denies" if voice.denied else "says"
    if voice.sort == "said":
        names = " and ".join(sorted(entities[speaker].name for speaker in voice.speakers))
        links.append(Link(names, says, voice.source or voice.mention.place))
    elif voice.sort in ("unnamed", "unresolved", "nobody") and voice.described:
        links.append(Link(" ".join(voice.described.split()), says, voice.source))
    elif not links:
        links.append(Link(roots.names[roots.own[voice.article]], "reports", voice.mention.place))
    return Chain(voice.article, voice.number, tuple(links))


def _carried(voice: Voice) -> list[Link]:
    return [Link(name, "cites", voice.source or voice.mention.place) for name in voice.via]


def _copied(article: str, roots: Roots, seen: frozenset[str]) -> list[Link]:
    """The reports that an article's text comes from, from one to the next."""
    edges = [edge for edge in roots.edges.get(article, ()) if edge.relation != "cites"]
    if not edges or article in seen:
        return []
    edge = min(edges, key=lambda e: (e.relation != "copies", -(e.share or 0.0), e.origin or "", e.from_ or ""))
    name = edge.origin or roots.names[roots.own[edge.from_ or article]]
    onward = _copied(edge.from_, roots, seen | {article}) if edge.from_ is not None else []
    return [Link(name, edge.relation, _evidence(edge, article)), *onward]


def _evidence(edge: LineageEdge, article: str) -> Place | None:
    places: Sequence[Place] = [place for place in edge.evidence if place.article == article] or edge.evidence
    return places[0] if places else None
