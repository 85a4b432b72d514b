"""Who speaks in the story, named or not, and through whom, as the page shows it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from headwater.export.html.context import Context, PlaceLink
from headwater.export.html.statements import source_words
from headwater.export.show import joined
from headwater.model.finding import Attribution
from headwater.model.story import UnnamedSource


@dataclass(frozen=True, slots=True)
class SayingView:
    """One attribution: where, its form, and through whom."""

    key: str
    anchor: str
    place: PlaceLink
    form: str
    via: str


@dataclass(frozen=True, slots=True)
class SpeakerView:
    """One speaker, or one way of not naming a source, with all that is attributed to them.

    `claims`: what the words say of a source that they do not name, and which others it may be.
    """

    name: str
    named: bool
    articles: str
    sayings: tuple[SayingView, ...]
    claims: str = ""


def speaker_views(context: Context) -> tuple[SpeakerView, ...]:
    """The speakers whom most is attributed to first; named ones before those whom the articles do not name."""
    groups: dict[tuple[bool, str], list[tuple[int, Attribution]]] = defaultdict(list)
    for place, attribution in enumerate(context.dossier.attributions):
        if attribution.content:
            name = source_words(context, attribution)
            groups[(attribution.named, name)].append((place, attribution))
    ordered = sorted(groups.items(), key=lambda item: (not item[0][0], -len(item[1]), item[0][1]))
    claims = _claims(context.dossier.unnamed)
    return tuple(_view(context, name, named, found, claims) for (named, name), found in ordered)


def _claims(sources: Sequence[UnnamedSource]) -> dict[str, str]:
    """What is known of each unnamed source, by the attributions that are its words."""
    by_id = {source.id: source for source in sources}
    claims: dict[str, str] = {}
    for source in sources:
        parts = [f"a role: {source.role}"]
        parts += [f"whose: {source.affiliation}"] if source.affiliation else []
        parts += [f"how many: {source.number}"] if source.number else []
        parts += [source.reason] if len(source.articles) > 1 else []
        others = [by_id[other].description for other in source.perhaps if other in by_id]
        parts += [f"perhaps the same as “{'”, “'.join(others[:_OTHERS])}”: not known"] if others else []
        claims |= dict.fromkeys(source.attributions, "; ".join(parts))
    return claims


# Of the sources that may be the same, so many are named.
_OTHERS = 3


def _view(
    context: Context, name: str, named: bool, found: list[tuple[int, Attribution]], claims: Mapping[str, str]
) -> SpeakerView:
    articles = dict.fromkeys(context.names[attribution.article] for _, attribution in found)
    sayings = tuple(_saying(context, f"a{place}", attribution) for place, attribution in found)
    known = next((claims[attribution.id] for _, attribution in found if attribution.id in claims), "")
    return SpeakerView(name, named, joined(articles), sayings, known)


def _saying(context: Context, key: str, attribution: Attribution) -> SayingView:
    for role, spans in (("source", attribution.source), ("cue", attribution.cue)):
        for span in spans:
            context.link(attribution.article, span.start, span.end, key, role)
    links = [context.link(attribution.article, s.start, s.end, key, "content", limit=400) for s in attribution.content]
    return SayingView(key, attribution.id, links[0], attribution.form, joined(attribution.via))
