"""What each article calls people and things, and where it keeps its distance, as the page shows them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace

from headwater.export.html.context import Context, PlaceLink
from headwater.export.html.manner import ChoiceView, choice_view, rows_in_order
from headwater.export.show import one_line
from headwater.model.finding import HedgeKind
from headwater.model.spans import Place
from headwater.model.story import Wording

HEDGES: dict[HedgeKind, str] = {
    "hedge": "hedge",
    "scare_quotes": "in quotation marks",
    "distancing_verb": "a verb that keeps its distance",
}

# What stands for the kind of a thing that is no entity.
_NAMELESS = "event or thing"
# From this score on an expression has a word that judges or classes and that no other article uses for the entity.
TELLING = 0.9


@dataclass(frozen=True, slots=True)
class EntityView:
    """One entity with the expressions of each article (by its short name), in the order of the articles."""

    name: str
    kind: str
    differs: int
    rows: tuple[tuple[str, tuple[ChoiceView, ...]], ...]


@dataclass(frozen=True, slots=True)
class HedgeView:
    """A distancing word at its place."""

    key: str
    anchor: str
    kind: str
    place: PlaceLink


def wording_views(context: Context) -> tuple[EntityView, ...]:
    """The entities and nameless things that more than one expression stands for, in the order of what tells most.

    First those of which one article alone uses a word that judges or classes, by how many such expressions there are;
    then those with most expressions of one article alone, what has a name before what has none; last those of which no
    article uses an expression alone.
    """
    kinds = {entity.id: entity.kind if entity.names else _NAMELESS for entity in context.dossier.entities}
    by_entity: dict[str, list[tuple[int, Wording]]] = defaultdict(list)
    for place, wording in enumerate(context.dossier.wording):
        if wording.places:
            by_entity[wording.entity].append((place, wording))
    views: list[tuple[int, EntityView]] = []
    for entity, found in by_entity.items():
        if len({one_line(wording.expression).casefold() for _, wording in found}) > 1:
            rows = _rows(context, found)
            alone = sum(wording.alone for _, wording in found)
            loaded = sum(wording.alone and wording.score >= TELLING for _, wording in found)
            view = EntityView(context.entities.get(entity, entity), kinds.get(entity, _NAMELESS), alone, rows)
            views.append((loaded, view))
    views.sort(
        key=lambda ranked: (
            -ranked[0],
            ranked[1].differs == 0,
            ranked[1].kind == _NAMELESS,
            -ranked[1].differs,
            -len(ranked[1].rows),
            ranked[1].name,
        )
    )
    return tuple(view for _, view in views)


def _rows(context: Context, found: list[tuple[int, Wording]]) -> tuple[tuple[str, tuple[ChoiceView, ...]], ...]:
    by_article: dict[str, list[ChoiceView]] = defaultdict(list)
    for place, wording in found:
        telling = wording.alone and wording.score >= TELLING
        words, places = wording.expression, wording.places
        view = choice_view(context, f"w{place}", wording, words, places, telling=telling, limit=120)
        by_article[wording.article].append(replace(view, note=_parts(wording)))
    return rows_in_order(context, by_article)


def _parts(wording: Wording) -> str:
    """The expression's head and modifiers in words: "Head: terrorists; modifiers: Takfiri, Daesh"."""
    if not wording.head:
        return ""
    modifiers = ", ".join(one_line(modifier) for modifier in wording.modifiers)
    return f"Head: {one_line(wording.head)}" + (f"; modifiers: {modifiers}" if modifiers else "")


def hedge_views(context: Context) -> tuple[tuple[str, tuple[HedgeView, ...]], ...]:
    """The distancing words of each article that has any, by its short name."""
    by_article: dict[str, list[HedgeView]] = defaultdict(list)
    for place, hedge in enumerate(context.dossier.hedges):
        at = Place(hedge.article, hedge.start, hedge.end)
        (link,) = context.links((at,), f"h{place}", "hedge", limit=80)
        by_article[hedge.article].append(HedgeView(f"h{place}", hedge.id, HEDGES[hedge.kind], link))
    articles = [article.id for article in context.dossier.articles if article.id in by_article]
    return tuple((context.names[article], tuple(by_article[article])) for article in articles)
