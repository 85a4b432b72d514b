"""By which verbs people speak in each article, and with which titles they are named, as the page shows them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from headwater.export.html.context import Context, PlaceLink
from headwater.export.show import clip, one_line
from headwater.model.spans import Place, Span
from headwater.model.story import Wording
from headwater.model.wording import Judgement, Naming, Saying

Chosen = Judgement | Naming | Saying | Wording


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """One verb, title or expression in one article: how often, why it tells something, the first of its places.

    `telling`: it judges, or it is what one article alone does. `note`: whom the article quotes with it, or an
    expression's parts.
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
            choice_view(context, f"v{n}", saying, saying.verb, saying.places, telling=saying.kind != "neutral"),
        )
        for n, saying in enumerate(context.dossier.sayings)
    ]
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
            choice_view(context, f"n{n}", naming, naming.title or "no title", naming.places, telling=naming.alone),
        )
        for n, naming in enumerate(context.dossier.namings)
        if len(set(titled[naming.person].values())) > 1
    ]
    return _grouped(context, choices, all_of_them=True)


def judging_views(context: Context) -> tuple[tuple[str, tuple[ChoiceView, ...]], ...]:
    """The judging expressions of each article that has any, by its short name; what it alone says first."""
    by_article: dict[str, list[ChoiceView]] = defaultdict(list)
    for number, one in enumerate(context.dossier.judgements):
        words = context.articles[one.article].words_at(Span(one.start, one.end))
        at = (Place(one.article, one.start, one.end),)
        view = choice_view(context, f"j{number}", one, words, at, telling=one.alone)
        who = context.speaker_of(one.speaker)
        by_article[one.article].append(replace(view, note=clip(one_line(who), 60) if who else ""))
    return tuple(
        (context.names[article.id], tuple(by_article[article.id]))
        for article in context.dossier.articles
        if article.id in by_article
    )


def choice_view(
    context: Context,
    key: str,
    finding: Chosen,
    words: str,
    places: Sequence[Place],
    *,
    telling: bool,
    limit: int = 60,
) -> ChoiceView:
    """A choice with the first of its places; its words clipped to `limit` characters."""
    link = context.links(places, key, "wording")[0]
    shown, reason = clip(one_line(words), limit), one_line(finding.reason)
    return ChoiceView(key, finding.id, shown, len(places), finding.alone, telling, reason, link)


def rows_in_order(
    context: Context, by_article: Mapping[str, Sequence[ChoiceView]]
) -> tuple[tuple[str, tuple[ChoiceView, ...]], ...]:
    """The choices of each article that has any, by its short name, in the order of the articles; telling ones first."""
    return tuple(
        (
            context.names[article.id],
            tuple(sorted(by_article[article.id], key=lambda view: (not view.telling, -view.times))),
        )
        for article in context.dossier.articles
        if article.id in by_article
    )


def _grouped(context: Context, choices: Iterable[_Choice], *, all_of_them: bool = False) -> tuple[MannerView, ...]:
    by_entity: dict[str, dict[str, list[ChoiceView]]] = defaultdict(lambda: defaultdict(list))
    for choice in choices:
        by_entity[choice.entity][choice.article].append(choice.view)
    ranked: list[tuple[int, int, MannerView]] = []
    for entity, rows in by_entity.items():
        views = [view for row in rows.values() for view in row]
        if all_of_them or any(view.telling for view in views):
            view = MannerView(context.entities.get(entity, entity), rows_in_order(context, rows))
            ranked.append((sum(v.alone for v in views), sum(v.telling for v in views), view))
    ranked.sort(key=lambda item: (-item[0], -item[1], item[2].name))
    return tuple(view for _, _, view in ranked)
