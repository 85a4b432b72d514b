"""The coverage table as the page shows it: statements down, articles across."""

from __future__ import annotations

from dataclasses import dataclass

from headwater.export.html.context import Context
from headwater.export.html.statements import StatementView
from headwater.export.show import clip
from headwater.model.story import Coverage, Position

POSITIONS: dict[Position, str] = {
    "headline": "headline",
    "lead": "lead",
    "body": "body",
    "end": "end",
    "caption": "caption",
}


# What is left out is marked as weighty from here on: in most headlines or leads with one origin, say.
WEIGHTY = 0.5


@dataclass(frozen=True, slots=True)
class CellView:
    """What one article does with one statement: a word ("lead", "left out"; empty: it does not have it) and a class."""

    words: str
    kind: str
    href: str | None


@dataclass(frozen=True, slots=True)
class RowView:
    """One statement across all articles."""

    key: str
    anchor: str
    words: str
    cells: tuple[CellView, ...]


@dataclass(frozen=True, slots=True)
class CoverageView:
    """The table: the articles' names, and a row for each statement that several articles have or one leaves out."""

    names: tuple[str, ...]
    rows: tuple[RowView, ...]


def coverage_view(context: Context, statements: dict[str, StatementView]) -> CoverageView:
    """The table over the statements that the page shows (`statements`: their views by id, in the page's order)."""
    cells: dict[tuple[str, str], Coverage] = {(c.statement, c.article): c for c in context.dossier.coverage}
    left_out = {c.statement for c in context.dossier.coverage if c.left_out}
    ids = [article.id for article in context.dossier.articles]
    rows = []
    for anchor, view in statements.items():
        if len(view.articles) > 1 or anchor in left_out:
            hrefs = {place.name: place.href for place in view.articles}
            row = (_cell(cells.get((anchor, article)), hrefs.get(context.names[article])) for article in ids)
            rows.append(RowView(view.key, anchor, clip(view.words, 110), tuple(row)))
    return CoverageView(tuple(context.names[article] for article in ids), tuple(rows))


def _cell(found: Coverage | None, href: str | None) -> CellView:
    if found is not None and found.left_out:
        return CellView("left out", "left-out weighty" if found.weight >= WEIGHTY else "left-out", None)
    if found is not None and found.position is not None:
        return CellView(POSITIONS[found.position], found.position, href)
    return CellView("in the text", "body", href) if href else CellView("", "none", None)
