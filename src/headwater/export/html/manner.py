"""By which verbs people speak in each article, and with which titles they are named, as the page shows them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from headwater.export.html.context import Context, PlaceLink
from headwater.export.show import clip, one_line
from headwater.model.spans import Place, Span


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """One verb, title or expression in one article: how often, why it tells something, the first of its places.

    `telling`: it judges, or it is what one article alone does. `note`: whom the article quotes with it.
    """

    key: str
    anchor: str
    words: str
    times: int
    alone: bool
    telling: bool
    reason: str
    place: PlaceLink
    note: str = ""


@dataclass(frozen=True, slots=True)
class MannerView:
    """One person or body with what each article (by its short name) chooses, in the order of the articles."""

    name: str
    rows: tuple[tuple[str, tuple[ChoiceView, ...]], ...]


@dataclass(frozen=True, slots=True)
class _Choice:
    entity: str
    article: str
    view: ChoiceView


def saying_views(context: Context) -> tuple[MannerView, ...]:
    """The speakers whom some article has claim, admit, boast …; first those with most that one article alone does."""
    choices = [
        _Choice(
            saying.speaker,
            saying.article,
            _view(context, f"v{n}", saying.id, saying.verb, saying.places, saying.reason, alone=saying.alone,
                  telling=saying.kind != "neutral"),
        )
        for n, saying in enumerate(context.dossier.sayings)
    ]  # fmt: skip
    return _grouped(context, choices)


def naming_views(context: Context) -> tuple[MannerView, ...]:
    """The people whom one article names with a title and another without; first the clearest differences."""
    titled: dict[str, dict[str, bool]] = defaultdict(dict)
    for naming in context.dossier.namings:
        held = titled[naming.person].get(naming.article, False)
        titled[naming.person][naming.article] = held or bool(naming.title)
    choices = [
        _Choice(
            naming.person,
            naming.article,
            _view(context, f"n{n}", naming.id, naming.title or "no title", naming.places, naming.reason,
                  alone=naming.alone, telling=naming.alone),
        )
        for n, naming in enumerate(context.dossier.namings)
        if len(set(titled[naming.person].values())) > 1
    ]  # fmt: skip
    return _grouped(context, choices, all_of_them=True)


def judging_views(context: Context) -> tuple[tuple[str, tuple[ChoiceView, ...]], ...]:
    """The judging expressions of each article that has any, by its short name; what it alone says first."""
    by_article: dict[str, list[ChoiceView]] = defaultdict(list)
    for number, one in enumerate(context.dossier.judgements):
        words = context.articles[one.article].words_at(Span(one.start, one.end))
        at = (Place(one.article, one.start, one.end),)
        view = _view(context, f"j{number}", one.id, words, at, one.reason, alone=one.alone, telling=one.alone)
        who = context.speaker_of(one.speaker)
        by_article[one.article].append(replace(view, note=clip(one_line(who), 60) if who else ""))
    return tuple(
        (context.names[article.id], tuple(by_article[article.id]))
        for article in context.dossier.articles
        if article.id in by_article
    )


def _view(
    context: Context,
    key: str,
    anchor: str,
    words: str,
    places: Sequence[Place],
    reason: str,
    *,
    alone: bool,
    telling: bool,
) -> ChoiceView:
    link = context.links(places, key, "wording", limit=120)[0]
    return ChoiceView(key, anchor, clip(one_line(words), 60), len(places), alone, telling, one_line(reason), link)


def _grouped(context: Context, choices: Iterable[_Choice], *, all_of_them: bool = False) -> tuple[MannerView, ...]:
    by_entity: dict[str, dict[str, list[ChoiceView]]] = defaultdict(lambda: defaultdict(list))
    for choice in choices:
        by_entity[choice.entity][choice.article].append(choice.view)
    ranked: list[tuple[int, int, MannerView]] = []
    for entity, rows in by_entity.items():
        views = [view for row in rows.values() for view in row]
        if all_of_them or any(view.telling for view in views):
            articles = [article.id for article in context.dossier.articles if article.id in rows]
            ordered = tuple(
                (context.names[a], tuple(sorted(rows[a], key=lambda view: (not view.telling, -view.times))))
                for a in articles
            )
            view = MannerView(context.entities.get(entity, entity), ordered)
            ranked.append((sum(v.alone for v in views), sum(v.telling for v in views), view))
    ranked.sort(key=lambda item: (-item[0], -item[1], item[2].name))
    return tuple(view for _, _, view in ranked)
