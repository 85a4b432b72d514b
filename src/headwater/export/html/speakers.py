"""Who speaks in the story, named or not, and through whom, as the page shows it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from headwater.export.html.context import Context, PlaceLink
from headwater.export.html.statements import source_words
from headwater.export.show import joined
from headwater.model.finding import Attribution


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
    """One speaker, or one way of not naming a source, with all that is attributed to them."""

    name: str
    named: bool
    articles: str
    sayings: tuple[SayingView, ...]


def speaker_views(context: Context) -> tuple[SpeakerView, ...]:
    """The speakers whom most is attributed to first; named ones before those whom the articles do not name."""
    groups: dict[tuple[bool, str], list[tuple[int, Attribution]]] = defaultdict(list)
    for place, attribution in enumerate(context.dossier.attributions):
        if attribution.content:
            name = source_words(context, attribution.article, attribution.source, attribution.speaker)
            groups[(attribution.named, name)].append((place, attribution))
    ordered = sorted(groups.items(), key=lambda item: (not item[0][0], -len(item[1]), item[0][1]))
    return tuple(_view(context, name, named, found) for (named, name), found in ordered)


def _view(context: Context, name: str, named: bool, found: list[tuple[int, Attribution]]) -> SpeakerView:
    articles = dict.fromkeys(context.names[attribution.article] for _, attribution in found)
    sayings = tuple(_saying(context, f"a{place}", attribution) for place, attribution in found)
    return SpeakerView(name, named, joined(articles), sayings)


def _saying(context: Context, key: str, attribution: Attribution) -> SayingView:
    for role, spans in (("source", attribution.source), ("cue", attribution.cue)):
        for span in spans:
            context.link(attribution.article, span.start, span.end, key, role)
    links = [context.link(attribution.article, s.start, s.end, key, "content") for s in attribution.content]
    return SayingView(key, attribution.id, links[0], attribution.form, joined(attribution.via))
