"""What belongs to the article around its body: headline, standfirst, byline, captions, credit lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from headwater.intake.page.blocks import Block, letters
from headwater.intake.page.facts import Facts
from headwater.intake.segments.credits import is_byline, is_credit_line, is_signature
from headwater.intake.segments.furniture import is_furniture
from headwater.intake.segments.line import read_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CAPTION = re.compile(
    r"caption|legend|photo-?(?:credit|text|info)|image-?(?:credit|source|info|text)|media-?info|cutline", re.IGNORECASE
)
_CREDIT = re.compile(r"credit|copyright|source|attribution|photographer|byline", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"related|recommend|recirc|promo|teaser|newsletter|sign-?up|subscri|most-?(?:read|popular|viewed|shared)|trending|"
    r"outbrain|taboola|side-?bar|more-?(?:on|from|stories|news)|read-?(?:more|next|also)|also-?read|latest|popular|"
    r"advert|sponsor|author-?(?:bio|box|info)|comment|cookie|consent|modal|popup|carousel-?nav|up-?next|playlist|card-?list",
    re.IGNORECASE,
)
_STANDFIRST = re.compile(
    r"stand-?first|\bdek\b|-dek\b|\bdeck\b|sub-?(?:head|title|line|deck)|summary|excerpt|intro\b|\blede?\b|\blead\b|"
    r"article-?(?:lead|intro|desc|summary|teaser)|description|abstract|tagline|strap",
    re.IGNORECASE,
)
_BY = re.compile(r"by-?line|author|writer|contributor", re.IGNORECASE)
_POST = re.compile(
    r"twitter-(?:tweet|video)|instagram-media|tiktok-embed|fb-post|bluesky-embed|mastodon|threads-post|telegram-post|"
    r"truth-?social"
)
_BEFORE = 40
_AFTER = 12
_MOST_CAPTION_WORDS = 120
_MOST_STANDFIRST_WORDS = 90
_FEWEST_STANDFIRST_WORDS = 5
_ALIKE = 0.5
_LESSER = frozenset({"h2", "h3"})
_LONGEST_HEADING = 40


def find_heading(blocks: list[Block], facts: Facts, body: list[Block]) -> Block | None:
    """The page's heading: the <h1> that is the title or most like it, the nearest before the body."""
    first = body[0].index if body else len(blocks)
    headings = [block for block in blocks if "h1" in block.tags]
    if not headings:
        above = [block for block in blocks[: first + 1] if block.words <= _LONGEST_HEADING]
        same = [block for block in above if facts.title and block.key == letters(facts.title)]
        lesser = [block for block in above if block.tags & _LESSER and _alike(block.text, facts.title or "") >= _ALIKE]
        return next(reversed(same or lesser), None)
    before = [block for block in headings if block.index <= first] or headings
    return max(before, key=lambda block: (round(_alike(block.text, facts.title or ""), 1), block.index))


def find_standfirst(blocks: list[Block], heading: Block | None, body: list[Block], facts: Facts) -> list[Block]:
    """The lines between heading and body that sum the article up: the page's description, or marked as such."""
    if heading is None or not body:
        return []
    picked = {block.key for block in body}
    described = [letters(text) for text in facts.descriptions]
    first = next((block.index for block in body if block.index > heading.index), heading.index)
    found = []
    for block in blocks[max(0, heading.index - 3) : min(first, heading.index + _BEFORE)]:
        fits = _FEWEST_STANDFIRST_WORDS <= block.words <= _MOST_STANDFIRST_WORDS and block.link_share < 0.5
        if not fits or block.key in picked or block.key == heading.key or is_byline(block.text):
            continue
        is_described = any(block.key == one or (len(block.key) > 40 and block.key in one) for one in described)
        marked = block.index > heading.index and _marked(block, _STANDFIRST, 3)
        if (is_described or marked) and not block.tags & {"figure", "figcaption", "nav", "aside"}:
            picked.add(block.key)
            found.append(block)
    return found


def find_bylines(blocks: list[Block], heading: Block | None, body: list[Block], facts: Facts) -> list[Block]:
    """The byline near the heading: it says "By …", or holds the authors' names and is marked as a byline."""
    if heading is None or not body:
        return []
    names = [letters(name) for name in facts.authors]
    start = max(0, heading.index - 4)
    taken = {block.index for block in body}
    for block in blocks[start : max(heading.index + 15, min(body[0].index + 2, heading.index + _BEFORE))]:
        if block.words > 30 or block.index in taken or block is heading:
            continue
        named = bool(names) and all(name in block.key for name in names)
        if (named and (_marked(block, _BY, 4) or block.words <= 12)) or (is_byline(block.text) and not names):
            return [block, *_signatures(blocks[block.index + 1 : block.index + 3], taken)]
    return []


def _signatures(below: list[Block], taken: set[int]) -> list[Block]:
    """The lines under a byline that say for whom: "Associated Press Writer"."""
    return [block for block in below if block.index not in taken and is_signature(block.text)]


def find_captions(blocks: list[Block], home: HtmlElement | None, start: int, end: int) -> list[list[Block]]:
    """The captions between two places of the page, each with the credit that stands with it in one figure."""
    found: list[list[Block]] = []
    for block in blocks[max(0, start) : end]:
        line = read_line(block.text)
        if not _is_caption(block, home) or line is None or is_furniture(line):
            continue
        if found and _same_picture(found[-1][-1], block):
            found[-1].append(block)
        else:
            found.append([block])
    once = {"".join(block.key for block in caption): caption for caption in reversed(found)}
    return [caption for key, caption in once.items() if len(key) > 3]


def find_credits(blocks: list[Block], body: list[Block]) -> list[Block]:
    """The credit lines just below the body that trafilatura does not take for text."""
    if not body:
        return []
    last, taken = body[-1].index, {block.key for block in body}
    below = blocks[last + 1 : last + 1 + _AFTER]
    open_to = [block for block in below if block.key not in taken and block.link_share < 0.9]
    return [block for block in open_to if (line := read_line(block.text)) is not None and is_credit_line(line)]


def home_of(blocks: list[Block]) -> HtmlElement | None:
    """The innermost element that holds all of the blocks."""
    shared = blocks[0].lineage if blocks else []
    for block in blocks[1:]:
        shared = [a for a, b in zip(shared, block.lineage, strict=False) if a is b]
    return shared[-1] if shared else None


def post_of(block: Block) -> HtmlElement | None:
    """The embedded post of a social network that a block stands in, if it stands in one."""
    return next((element for element in block.lineage[-4:] if _POST.search(element.get("class") or "")), None)


def is_caption_block(block: Block) -> bool:
    """Whether a block is marked up as the caption, or the credit, of a picture."""
    if "figcaption" in block.tags or ("caption" in block.tags and "table" in block.tags):
        return True
    return block.words <= _MOST_CAPTION_WORDS and _marked(block, _CAPTION, 2)


def _is_caption(block: Block, home: HtmlElement | None) -> bool:
    in_figure = "figure" in block.tags and not block.tags & {"table", "blockquote", "li", "h2", "h3"}
    if not (is_caption_block(block) or in_figure) or block.words > _MOST_CAPTION_WORDS:
        return False
    within = False
    for element in block.lineage:
        if within and (element.tag in ("aside", "nav", "footer") or _ELSEWHERE.search(_marks(element))):
            return False
        within = within or element is home
    return True


def _same_picture(before: Block, block: Block) -> bool:
    """Caption and credit of one figure, or neighbours in one parent."""
    if block.index - before.index > 2:
        return False
    figures = [
        next((e for e in reversed(b.lineage) if e.tag in ("figure", "figcaption")), None) for b in (before, block)
    ]
    if figures[0] is not None or figures[1] is not None:
        return figures[0] is figures[1]
    return before.owner.getparent() is block.owner.getparent() and _CREDIT.search(_marks(block.owner)) is not None


def _marked(block: Block, pattern: re.Pattern[str], levels: int) -> bool:
    return any(pattern.search(_marks(element)) for element in block.lineage[-levels:])


def _marks(element: HtmlElement) -> str:
    return " ".join(
        filter(None, (element.get("class"), element.get("id"), element.get("data-testid"), element.get("itemprop")))
    )


def _alike(a: str, b: str) -> float:
    first, second = set(a.casefold().split()), set(b.casefold().split())
    return 2 * len(first & second) / max(1, len(first) + len(second))
