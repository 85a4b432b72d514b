"""A page's bytes to its frozen text, segments and facts."""

from __future__ import annotations

from dataclasses import dataclass

from headwater.intake.page.blocks import split_blocks
from headwater.intake.page.choose import choose_body
from headwater.intake.page.compose import compose, pieces_of_fragment, pieces_of_page
from headwater.intake.page.facts import Facts, read_facts
from headwater.intake.page.tree import parse_page
from headwater.model.article import Segment
from headwater.model.errors import ArticleError


@dataclass(frozen=True, slots=True)
class Page:
    """What was extracted from a page."""

    text: str
    segments: tuple[Segment, ...]
    facts: Facts


def read_page(markup: str) -> Page:
    """The article on an HTML page; raises `ArticleError` where there is none or the page is out of bounds."""
    tree = parse_page(markup)
    blocks = split_blocks(tree)
    facts = read_facts(tree, blocks)
    body = choose_body(tree, blocks)
    if not body:
        raise ArticleError("no article found on the page")
    pieces = [piece for piece in pieces_of_page(blocks, body, facts) if piece.text]
    text, segments = compose(pieces)
    return Page(text, segments, facts)


def read_fragment(markup: str, title: str | None) -> tuple[str, tuple[Segment, ...]]:
    """The text and segments of HTML that is an article's content alone, as feeds carry it."""
    tree = parse_page(f"<html><body>{markup}</body></html>")
    blocks = split_blocks(tree)
    if not blocks:
        raise ArticleError("no text in it")
    return compose(pieces_of_fragment(blocks, title))
