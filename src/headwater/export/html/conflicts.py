"""The conflicts as the page shows them: two statements side by side, with the words that clash."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from headwater.export.html.articles import MarksOfText, marked_words
from headwater.export.html.context import Context, Mark, PlaceLink
from headwater.export.html.statements import StatementView
from headwater.model.spans import Place
from headwater.model.story import Conflict, ConflictKind, Mention, Statement

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
    """One side: the statement's anchor, its words in one article with what clashes marked, and who carries it."""

    anchor: str
    html: Markup
    place: PlaceLink
    origins: int
    articles: tuple[PlaceLink, ...]


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
            sides = tuple(_side(context, f"c{place}", conflict, records[s], statements[s]) for s in (first, second))
            kind = KINDS[conflict.kind]
            views.append(ConflictView(f"c{place}", conflict.id, kind, conflict.reason, (sides[0], sides[1])))
    return tuple(views)


def _side(context: Context, key: str, conflict: Conflict, statement: Statement, view: StatementView) -> SideView:
    mention, clashing = _telling_mention(statement, conflict)
    context.links(clashing, key, "clash")
    place = context.link(mention.article, mention.start, mention.end, key, "mention")
    clashes = MarksOfText.of(Mark(p.start, p.end, key, "clash") for p in clashing)
    html = marked_words(context.articles[mention.article].text, mention.start, mention.end, clashes)
    return SideView(view.anchor, html, place, view.origins, view.articles)


def _telling_mention(statement: Statement, conflict: Conflict) -> tuple[Mention, list[Place]]:
    """The mention that holds most of the clashing words, with those words; else the first mention."""
    held = [
        (
            mention,
            [p for p in conflict.evidence if p.article == mention.article and mention.place.span.contains(p.span)],
        )
        for mention in statement.mentions
    ]
    return max(held, key=lambda row: len(row[1]))
