"""The timeline as the page shows it: days in order, each with the words that name it."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from headwater.export.html.articles import MarksOfText, marked_words
from headwater.export.html.context import Context, Mark, PlaceLink
from headwater.export.show import days_words
from headwater.model.story import DatedPlace

# Words shown on either side of an expression: enough to see what happened then.
AROUND = 110


@dataclass(frozen=True, slots=True)
class MomentView:
    """One expression at its place, with the words around it, and the other days that others give (anchor, who, day)."""

    key: str
    anchor: str
    place: PlaceLink
    html: Markup
    statements: tuple[str, ...]
    differs: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class DaysView:
    """A stretch of days and every expression that stands for it."""

    words: str
    earliest: str
    latest: str
    moments: tuple[MomentView, ...]


def timeline_views(context: Context) -> tuple[DaysView, ...]:
    """The days that the articles name, the earliest first; a longer stretch stands before the days in it."""
    by_days: dict[tuple[str, str], list[MomentView]] = {}
    for place, dated in enumerate(context.dossier.timeline):
        by_days.setdefault((dated.earliest, dated.latest), []).append(_moment(context, f"t{place}", dated))
    ordered = sorted(by_days.items(), key=lambda item: (item[0][0], _backwards(item[0][1])))
    return tuple(DaysView(days_words(*days), *days, tuple(moments)) for days, moments in ordered)


def _backwards(day: str) -> tuple[int, ...]:
    return tuple(-ord(character) for character in day)


def _moment(context: Context, key: str, dated: DatedPlace) -> MomentView:
    place = context.link(dated.article, dated.start, dated.end, key, "date", limit=80)
    by_id = {other.id: other for other in context.dossier.timeline} if dated.differs else {}
    differs = tuple(
        (other.id, context.names[other.article], days_words(other.earliest, other.latest))
        for other in (by_id[key] for key in dated.differs if key in by_id)
    )
    return MomentView(key, dated.id, place, _in_context(context, dated), dated.statements, differs)


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
