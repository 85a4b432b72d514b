"""The frozen text of a page: headline, standfirst, byline, body, captions and credit lines, in page order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from headwater.intake.page.around import (
    find_bylines,
    find_captions,
    find_credits,
    find_heading,
    find_standfirst,
    home_of,
    is_caption_block,
    post_of,
)
from headwater.intake.page.blocks import Block, letters
from headwater.intake.page.facts import Facts
from headwater.intake.segments.body import cut_body
from headwater.intake.segments.captions import credits_picture, find_caption_credit, find_marked_credit
from headwater.intake.segments.credits import find_byline_credit, is_byline, is_credit_line
from headwater.intake.segments.furniture import is_copyright, is_furniture
from headwater.intake.segments.line import read_line
from headwater.model.article import Segment, SegmentKind
from headwater.model.spans import Span

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BREAK = "\n\n"
_LINKED = 0.8
_AFTER_NAMES = re.compile(
    r"\s*(?:[|•·]\s*)?(?:\b(?:published|updated|posted|follow|share|comments?)\b|\b\d+ (?:min|hour|day|week|month)|"
    r"\b\d{1,2}(?::\d\d|\s*$)|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d|"
    r"\b\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\s0$).*$",
    re.IGNORECASE | re.DOTALL,
)
_ALIKE = 0.5
_FEWEST_WORDS = 4


@dataclass(frozen=True, slots=True)
class Piece:
    """One paragraph of the text to be: its words, its kind, and the credit within it, if that is marked up."""

    text: str
    kind: SegmentKind
    credit: str | None = None


def compose(pieces: Sequence[Piece]) -> tuple[str, tuple[Segment, ...]]:
    """The text of the pieces, blank lines between them, and its segments."""
    text = _BREAK.join(piece.text for piece in pieces)
    bodies = [index for index, piece in enumerate(pieces) if piece.kind == "body"]
    segments: list[Segment] = []
    start = 0
    for index, piece in enumerate(pieces):
        span = Span(start, start + len(piece.text))
        if piece.kind == "body":
            segments += cut_body(text, span, early=index in bodies[:3], last=index == bodies[-1])
        else:
            segments.append(Segment(span.start, span.end, piece.kind, _credit(text, span, piece)))
        start = span.end + len(_BREAK)
    return text, tuple(segments)


def pieces_of_page(blocks: list[Block], body: list[Block], facts: Facts) -> list[Piece]:
    """The pieces of the article on a page whose body blocks are these."""
    heading = find_heading(blocks, facts, body)
    placed: dict[int, Piece] = _bodies(body)
    top = heading.index if heading is not None else (body[0].index if body else 0)
    around = [*body, heading] if heading is not None else body
    end = body[-1].index + 3 if body else 0
    captions = find_captions(blocks, home_of(around), min(top, body[0].index) - 12 if body else 0, end)
    for caption in captions:
        placed |= _caption(caption)
    for block in find_standfirst(blocks, heading, body, facts):
        placed[block.index] = Piece(block.text, "body")
    for block in find_bylines(blocks, heading, body, facts):
        placed[block.index] = Piece(_spaced(block), "byline")
    for block in find_credits(blocks, body):
        placed[block.index] = Piece(block.text, "byline", block.text)
    return _headed(placed, heading, facts)


def pieces_of_fragment(blocks: list[Block], title: str | None) -> list[Piece]:
    """The pieces of HTML that is the article alone."""
    pieces = [piece for piece in _bodies(blocks).values() if piece.text]
    if pieces and title is not None and letters(pieces[0].text) == letters(title):
        pieces = pieces[1:]
    return [Piece(title, "headline"), *pieces] if title is not None else pieces


def _headed(placed: dict[int, Piece], heading: Block | None, facts: Facts) -> list[Piece]:
    """The pieces in page order under the headline: as the page shows it, or its title where it shows none."""
    title = facts.title
    shown = heading.text if heading is not None and (title is None or _is_title(heading, title)) else title
    repeated = {letters(text) for text in (shown, title) if text}
    pieces = [piece for _, piece in sorted(placed.items()) if letters(piece.text) not in repeated]
    return [Piece(shown, "headline"), *pieces] if shown else pieces


def _is_title(heading: Block, title: str) -> bool:
    """Whether the heading is the title in other words, not the name of a section."""
    words, of_title = set(heading.text.casefold().split()), set(title.casefold().split())
    return len(words) >= _FEWEST_WORDS or len(words & of_title) >= _ALIKE * min(len(words), len(of_title))


def _bodies(blocks: list[Block]) -> dict[int, Piece]:
    """A piece a block, but one for all of an embedded post: it is shown as a picture is, a line under it credits it."""
    placed: dict[int, Piece] = {}
    posts: dict[HtmlElement, list[Block]] = {}
    for block in blocks:
        post = post_of(block)
        if post is None:
            placed[block.index] = Piece(block.text, _kind(block))
        else:
            posts.setdefault(post, []).append(block)
    for parts in posts.values():
        credit = parts[-1].text if parts[-1].text.startswith(("—", "–", "-")) else None
        placed[parts[0].index] = Piece("\n".join(part.text for part in parts), "caption", credit)
    return dict(sorted(placed.items()))


def _kind(block: Block) -> SegmentKind:
    text = block.text
    if is_caption_block(block):
        return "caption"
    line = read_line(text)
    if line is None:
        return "body"
    if is_credit_line(line) or is_byline(text):
        return "byline"
    if is_furniture(line) or (block.link_share > _LINKED and block.words < 30 and _is_lonely(block)):
        return "boilerplate"
    return "caption" if credits_picture(text, Span(0, len(text))) else "body"


def _is_lonely(block: Block) -> bool:
    """Whether a wholly linked block is a pointer to another page, not a sentence that links to its source."""
    return not block.text.rstrip().endswith((".", "”", '"'))


def _caption(blocks: list[Block]) -> dict[int, Piece]:
    """A picture's caption, with the credit that is marked up after it."""
    text = " ".join(block.text for block in blocks)
    credit = blocks[-1].text if len(blocks) > 1 else None
    return {block.index: Piece("", "caption") for block in blocks[1:]} | {
        blocks[0].index: Piece(text, "caption", credit)
    }


def _spaced(block: Block) -> str:
    """A byline with white space between its elements, which pages leave to their style sheets, and without the rest."""
    pieces = (" ".join(text.split()) for text in block.owner.itertext())
    spaced = " ".join(piece for piece in pieces if piece)
    line = spaced if letters(spaced) == block.key else block.text
    return _AFTER_NAMES.split(line, maxsplit=1)[0] or line


def _credit(text: str, span: Span, piece: Piece) -> Span | None:
    if piece.kind == "caption" and piece.credit is not None:
        return Span(span.end - len(piece.credit), span.end)
    if piece.kind == "caption":
        return find_caption_credit(text, span) or find_marked_credit(text, span)
    if piece.kind == "boilerplate" and is_copyright(piece.text):
        return find_byline_credit(text, span)
    if piece.kind != "byline":
        return None
    line = read_line(piece.text)
    return span if line is not None and is_credit_line(line) else find_byline_credit(text, span)
