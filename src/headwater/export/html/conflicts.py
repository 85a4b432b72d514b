"""The conflicts as the page shows them: two statements side by side, with the words that clash."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup, escape

from headwater.export.clauses import CUT, own_start
from headwater.export.html.articles import MarksOfText, marked_words
from headwater.export.html.context import Context, Mark, PlaceLink
from headwater.export.html.statements import StatementView
from headwater.export.sides import Side, sides_of
from headwater.model.story import ConflictKind

KINDS: dict[ConflictKind, str] = {
    "negation": "one says it, one says it is not so",
    "number": "different numbers",
    "date": "different dates",
    "denial": "one denies the other",
    "antonym": "opposite words",
    "outcome": "different outcomes",
}


@dataclass(frozen=True, slots=True)
class SideView:
    """One side: the statement's anchor, its words in one article with what clashes marked, and who says it there.

    `others` are the other articles that carry it.
    """

    anchor: str
    html: Markup
    place: PlaceLink
    said_by: str
    origins: int
    others: tuple[PlaceLink, ...]


@dataclass(frozen=True, slots=True)
class ConflictView:
    """A conflict as the page shows it."""

    key: str
    anchor: str
    kind: str
    reason: str
    sides: tuple[SideView, SideView]


def conflict_views(context: Context, statements: dict[str, StatementView]) -> tuple[ConflictView, ...]:
    """The conflicts between statements that the page shows (`statements`: their views by id)."""
    records = {statement.id: statement for statement in context.dossier.statements}
    views = []
    for place, conflict in enumerate(context.dossier.conflicts):
        first, second = conflict.statements
        if first in statements and second in statements:
            key = f"c{place}"
            context.links(conflict.evidence, key, "clash")
            one, other = sides_of(conflict, records[first], records[second], context.articles)
            sides = (_side(context, key, one, statements[first]), _side(context, key, other, statements[second]))
            views.append(ConflictView(key, conflict.id, KINDS[conflict.kind], conflict.reason, sides))
    return tuple(views)


def _side(context: Context, key: str, side: Side, view: StatementView) -> SideView:
    mention = side.mention
    place = context.link(mention.article, mention.start, mention.end, key, "mention")
    clashes = MarksOfText.of(Mark(p.start, p.end, key, "clash") for p in side.clashing)
    text = context.articles[mention.article].text
    start = own_start(text, mention.place.span)
    html = escape(CUT if start > mention.start else "") + marked_words(text, start, mention.end, clashes)
    others = tuple(link for link in view.articles if link.name != place.name)
    return SideView(view.anchor, html, place, context.voices.of_mention(mention), view.origins, others)
