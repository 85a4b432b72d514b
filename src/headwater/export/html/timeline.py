"""The timeline as the page shows it: days in order, each with what happened then and who says so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from headwater.export.html.articles import MarksOfText, marked_words
from headwater.export.html.context import Context, Mark, PlaceLink
from headwater.export.show import clip, days_words, one_line, published_words
from headwater.model.story import DatedPlace
from headwater.model.timeline import Happening

# Words shown on either side of an expression: enough to see what happened then.
AROUND = 110
# Open dates of one article that are shown; the rest are counted.
OPEN_SHOWN = 12


@dataclass(frozen=True, slots=True)
class MomentView:
    """One expression at its place, with the words around it and its days."""

    key: str
    anchor: str
    place: PlaceLink
    html: Markup
    days: str


@dataclass(frozen=True, slots=True)
class HappeningView:
    """One thing that happened: the place whose words stand for it, first one that gives its very days, and the others.

    `sides`, where the articles put it on different days: each stretch of days with the places that say so. `said`: it
    is when somebody spoke.
    """

    anchor: str
    first: MomentView
    others: tuple[MomentView, ...]
    articles: int
    sides: tuple[tuple[str, tuple[MomentView, ...]], ...]
    said: bool


@dataclass(frozen=True, slots=True)
class DaysView:
    """A stretch of days and what happened then."""

    words: str
    earliest: str
    latest: str
    happenings: tuple[HappeningView, ...]


@dataclass(frozen=True, slots=True)
class OpenView:
    """An article's dates that nothing settles: its name, when it was published, each with what it counts from."""

    name: str
    published: str
    dates: tuple[tuple[str, str, PlaceLink, str], ...]
    more: int


def timeline_views(context: Context) -> tuple[DaysView, ...]:
    """The days that the articles name, the earliest first; a longer stretch stands before the days in it.

    Within its days, what most articles tell comes first.
    """
    moments = {
        dated.id: (dated, _moment(context, f"t{place}", dated)) for place, dated in enumerate(context.dossier.timeline)
    }
    by_days: dict[tuple[str, str], list[HappeningView]] = defaultdict(list)
    for happening in context.dossier.happenings:
        by_days[happening.earliest, happening.latest].append(_happening(happening, moments))
    for dated in _alone(context.dossier.happenings, context.dossier.timeline):
        view = HappeningView("", moments[dated.id][1], (), 1, (), dated.said)
        by_days[dated.earliest, dated.latest].append(view)
    ordered = sorted(by_days.items(), key=lambda item: (item[0][0], _backwards(item[0][1])))
    return tuple(
        DaysView(days_words(*days), *days, tuple(sorted(views, key=lambda view: -view.articles)))
        for days, views in ordered
    )


def _alone(happenings: Sequence[Happening], places: Sequence[DatedPlace]) -> Iterator[DatedPlace]:
    """The places that no happening holds (of a dossier made elsewhere)."""
    held = {place for happening in happenings for days in happening.days for place in days.dates}
    return (place for place in places if place.id not in held)


def _happening(happening: Happening, moments: dict[str, tuple[DatedPlace, MomentView]]) -> HappeningView:
    told = [(days, [moments[place] for place in days.dates if place in moments]) for days in happening.days]
    every = [one for _, here in told for one in here]
    sides = tuple(
        (days_words(days.earliest, days.latest), tuple(view for _, view in here)) for days, here in told if here
    )
    whole = happening.earliest, happening.latest
    (_, first), *others = sorted(
        every,
        key=lambda one: ((one[0].earliest, one[0].latest) != whole, -len(one[1].html), one[0].article, one[0].start),
    )
    return HappeningView(
        happening.id,
        first,
        tuple(view for _, view in others),
        len({dated.article for dated, _ in every}),
        sides if happening.disagree else (),
        all(dated.said for dated, _ in every),
    )


def open_views(context: Context) -> tuple[OpenView, ...]:
    """The articles with dates that nothing settles, in their order, with the first of those dates."""
    by_article: dict[str, list[tuple[str, str, PlaceLink, str]]] = defaultdict(list)
    for number, date in enumerate(context.dossier.open_dates):
        link = context.link(date.article, date.start, date.end, f"o{number}", "date", limit=60)
        by_article[date.article].append((f"o{number}", date.id, link, clip(one_line(date.offset), 120)))
    return tuple(
        OpenView(
            context.names[article.id],
            published_words(article),
            tuple(by_article[article.id][:OPEN_SHOWN]),
            max(0, len(by_article[article.id]) - OPEN_SHOWN),
        )
        for article in context.dossier.articles
        if article.id in by_article
    )


def _backwards(day: str) -> tuple[int, ...]:
    return tuple(-ord(character) for character in day)


def _moment(context: Context, key: str, dated: DatedPlace) -> MomentView:
    place = context.link(dated.article, dated.start, dated.end, key, "date", limit=80)
    days = days_words(dated.earliest, dated.latest)
    return MomentView(key, dated.id, place, _in_context(context, dated), days)


def _in_context(context: Context, dated: DatedPlace) -> Markup:
    """The expression with the words around it in its own line."""
    text = context.articles[dated.article].text
    low = max(text.rfind("\n", 0, dated.start) + 1, dated.start - AROUND)
    line_end = text.find("\n", dated.end, dated.end + AROUND)
    high = line_end if line_end >= 0 else min(len(text), dated.end + AROUND)
    cut_before = low > 0 and text[low - 1] != "\n"
    if cut_before:
        low = text.find(" ", low, dated.start) + 1 or low
    cut_after = high < len(text) and text[high] != "\n"
    if cut_after:
        high = max(text.rfind(" ", dated.end, high), dated.end)
    marks = MarksOfText.of((Mark(dated.start, dated.end, "", "date"),))
    words = marked_words(text, low, high, marks)
    return Markup("{}{}{}").format("… " if cut_before else "", words, " …" if cut_after else "")
