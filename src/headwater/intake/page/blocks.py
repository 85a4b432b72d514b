"""A page's text in blocks, in page order: what a reader sees as one paragraph, heading, caption or cell."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# HTML Living Standard, 15.3: the elements that begin and end a block of text when shown.
_BLOCKS = (
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p picture pre section summary table tbody td "
    "tfoot th thead tr ul video audio img"
)
_UNSEEN = (
    "head script style noscript template svg iframe button select textarea input object embed canvas math nav datalist "
    "option audio"
)
BLOCK_TAGS = frozenset(_BLOCKS.split())
_UNSEEN_TAGS = frozenset(_UNSEEN.split())
_UNSEEN_CLASS = re.compile(
    r"(?:^|[\s_-])(?:visually-?hidden|sr-only|screen-?reader(?:-text|-only)?)(?:$|[\s_-])", re.IGNORECASE
)
_FOR_READERS = re.compile(r",? \(?opens (?:in )?(?:a )?new (?:tab|window)\)?", re.IGNORECASE)
_UNSEEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NOT_LETTERS = re.compile(r"[\W_]+")
_BLANK_LINE = re.compile(r"\n\s*\n")
_CELLS = frozenset({"td", "th"})
_LAYOUT_TAGS = (BLOCK_TAGS - {"td", "th", "tr", "img"}) | {"br"}
_SPACED_TAGS = frozenset({"figure", "figcaption"})


@dataclass
class Block:
    """A stretch of text between block boundaries.

    `text` has its white space as a browser shows it, and ends where a line does; `owner` is the innermost block
    element that holds it; `linked` is how many of its characters stand in links.
    """

    index: int
    text: str
    owner: HtmlElement
    linked: int
    lineage: list[HtmlElement] = field(repr=False)

    @cached_property
    def key(self) -> str:
        """The letters and digits alone, for comparing: markup puts white space where it likes."""
        return letters(self.text)

    @cached_property
    def words(self) -> int:
        """How many words."""
        return len(self.text.split())

    @property
    def link_share(self) -> float:
        """The share of the characters that stand in links, 0 to 1."""
        return min(1.0, self.linked / max(1, len(self.text)))

    @cached_property
    def tags(self) -> frozenset[str]:
        """The tags of the owner and all that it stands in."""
        return frozenset(element.tag for element in self.lineage)

    @cached_property
    def pattern(self) -> tuple[tuple[str, str], ...]:
        """How the block is marked up: the owner's tag (its class tells first paragraphs), tag and class of three up."""
        above = ((element.tag, element.get("class") or "") for element in self.lineage[-4:-1])
        return (*above, (self.owner.tag, ""))


def letters(text: str) -> str:
    """The letters and digits of a text in lower case, nothing between them."""
    return _NOT_LETTERS.sub("", text).casefold()


def split_blocks(tree: HtmlElement) -> list[Block]:
    """The blocks that a reader of the page sees, in page order; empty ones left out."""
    walk = _Walk()
    walk.enter(tree, [], in_link=False)
    walk.flush()
    return walk.blocks


class _Walk:
    """A walk over the tree that gathers text and cuts it at block boundaries."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._pieces: list[str] = []
        self._linked = 0
        self._lineage: list[HtmlElement] = []

    def enter(self, element: HtmlElement, lineage: list[HtmlElement], *, in_link: bool) -> None:
        tag = element.tag
        if not isinstance(tag, str) or tag in _UNSEEN_TAGS or _is_hidden(element):
            return
        if tag == "br":
            self.flush()
            return
        block = tag in BLOCK_TAGS or "-" in tag
        if block and not (tag in _CELLS and _is_plain_row(lineage)):
            self.flush()
            lineage = [*lineage, element]
            self._lineage = lineage
        elif tag in _CELLS and self._pieces:
            self._add(" | ", in_link=False)
        in_link = in_link or tag == "a"
        if not block and lineage and lineage[-1].tag in _SPACED_TAGS:
            self._pieces.append(" ")  # caption and credit are parted by style sheets alone
        self._add(element.text, in_link=in_link)
        for child in element:
            self.enter(child, lineage, in_link=in_link)
            self._add(child.tail, in_link=in_link)
        if block and lineage and lineage[-1] is element:
            self.flush()
            self._lineage = lineage[:-1]

    def _add(self, text: str | None, *, in_link: bool) -> None:
        if not text:
            return
        paragraphs = _BLANK_LINE.split(text) if self._lineage and self._lineage[-1].tag == "pre" else [text]
        for number, paragraph in enumerate(paragraphs):
            if number:
                self.flush()
            self._pieces.append(paragraph)
        if in_link:
            self._linked += len(text.strip())

    def flush(self) -> None:
        text = " ".join("".join(self._pieces).split())
        text = _FOR_READERS.sub("", text) if " new " in text else text
        if text and self._lineage:
            self.blocks.append(Block(len(self.blocks), text, self._lineage[-1], self._linked, self._lineage))
        self._pieces, self._linked = [], 0


def _is_hidden(element: HtmlElement) -> bool:
    if element.get("hidden") is not None or (element.get("aria-hidden") == "true" and element.tag != "a"):
        return True
    marks = element.get("class")
    if marks is not None and _UNSEEN_CLASS.search(marks):
        return True
    style = element.get("style")
    return style is not None and _UNSEEN_STYLE.search(style) is not None


def _is_plain_row(lineage: list[HtmlElement]) -> bool:
    """Whether the row around a cell is one of a table of data: its cells hold no blocks of their own."""
    row = lineage[-1] if lineage else None
    if row is None or row.tag != "tr":
        return False
    return not any(inner.tag in _LAYOUT_TAGS for inner in row.iter())
