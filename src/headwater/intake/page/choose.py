"""Which blocks of a page are the article's body: trafilatura's choice, checked against the page and completed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from headwater.intake.page.blocks import Block, letters
from headwater.model.errors import ArticleError

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# A paragraph that is surely text: long, hardly linked, and not in the page's own furniture.
_LONG_WORDS = 15
_MOST_LINKED = 0.35
_ASIDE = frozenset({"nav", "footer", "figure", "figcaption", "dialog"})
# Below this share of the page's sure paragraphs the first choice has missed the article, and the slow one is asked:
# on 37 pages of 22 outlets the right choices cover .55 to 1.00 of them, the two wrong ones .00 and .46.
_ENOUGH = 0.5
_FEWEST_LETTERS = 12
_FEWEST_ABOVE = 5
_GAIN = 1.3


def choose_body(tree: HtmlElement, blocks: list[Block]) -> list[Block]:
    """The body's blocks in page order: paragraphs, cross-heads, list items, table rows, quoted posts.

    Trafilatura (Barbaresi 2021) chooses; where that covers little of the page's paragraphs, its slower choices are
    tried. Then what is marked up as the chosen paragraphs are, and was missed, is added.
    """
    sure = _outside_asides([block for block in blocks if _is_sure(block)])
    chosen: list[Block] = []
    for slow in (False, True):
        found = _matched(blocks, _extract(tree, slow=slow))
        found = _completed(found, blocks)
        if _weight(found) > _GAIN * _weight(chosen):
            chosen = found
        if _covered(chosen, sure) >= _ENOUGH:
            break
    if _covered(chosen, sure) < _ENOUGH:
        by_markup = _completed(_most_alike(sure), blocks)
        chosen = by_markup if _weight(by_markup) > _GAIN * _weight(chosen) or not _prose(chosen) else chosen
    return chosen


def _extract(tree: HtmlElement, *, slow: bool) -> list[str]:
    """The texts that trafilatura keeps, as letters."""
    from trafilatura import bare_extraction

    try:
        made = bare_extraction(
            tree, fast=not slow, include_comments=False, include_tables=True, favor_recall=slow, with_metadata=False
        )
    except (ValueError, AttributeError, TypeError, RecursionError, MemoryError) as error:
        raise ArticleError(f"its text cannot be extracted: {error}") from error
    if made is None or isinstance(made, dict) or made.body is None:
        return []
    return [text for element in made.body for text in _texts(element)]


def _texts(element: HtmlElement) -> Iterable[str]:
    """The element's text and that of each of its parts and lines, as letters."""
    yield letters("".join(element.itertext()))
    if element.find(".//lb") is not None:
        yield from (letters(line) for line in element.itertext())
    for part in element.iter("item", "cell", "p", "head", "row"):
        if part is not element:
            yield letters("".join(part.itertext()))


def _matched(blocks: list[Block], texts: list[str]) -> list[Block]:
    """The blocks that stand in the texts, between the first and the last that are long enough to be no chance."""
    whole = {text for text in texts if text}
    stream = "\n".join(texts)
    hits = [block for block in blocks if block.key and _stands_in(block, whole, stream)]
    anchors = [block.index for block in hits if block.words >= _LONG_WORDS]
    if not anchors:
        return hits
    seen: set[str] = set()
    kept = []
    for block in hits:
        above = block.index < anchors[0] and (block.words < _FEWEST_ABOVE or block.link_share > _MOST_LINKED)
        if not above and anchors[0] - 3 <= block.index <= anchors[-1] + 6 and block.key not in seen:
            kept.append(block)
            seen.add(block.key)
    return kept


def _stands_in(block: Block, whole: set[str], stream: str) -> bool:
    return block.key in whole or (len(block.key) >= _FEWEST_LETTERS and block.key in stream)


def _is_sure(block: Block) -> bool:
    return block.words >= _LONG_WORDS and block.link_share < _MOST_LINKED and not block.tags & _ASIDE


def _outside_asides(sure: list[Block]) -> list[Block]:
    """Without the paragraphs of each <aside>, unless it holds most of them: some sites put the article in one."""
    weights: Counter[HtmlElement] = Counter()
    for block in sure:
        for element in block.lineage:
            if element.tag == "aside":
                weights[element] += block.words
    small = {element for element, weight in weights.items() if weight < 0.5 * _weight(sure)}
    return [block for block in sure if small.isdisjoint(block.lineage)]


def _covered(chosen: list[Block], sure: list[Block]) -> float:
    """The share of the page's sure paragraphs, by words, that was chosen."""
    picked = {block.index for block in chosen}
    total = sum(block.words for block in sure)
    return sum(block.words for block in sure if block.index in picked) / total if total else 1.0


def _weight(blocks: list[Block]) -> int:
    return sum(block.words for block in blocks)


def _prose(blocks: list[Block]) -> bool:
    return any(_is_sure(block) for block in blocks)


def _most_alike(sure: list[Block]) -> list[Block]:
    """The sure paragraphs of the markup that holds most words."""
    weights: Counter[tuple[tuple[str, str], ...]] = Counter()
    for block in sure:
        weights[block.pattern] += block.words
    best = weights.most_common(1)
    return [block for block in sure if best and block.pattern == best[0][0]]


def _completed(chosen: list[Block], blocks: list[Block]) -> list[Block]:
    """The chosen, with the paragraphs that are marked up as most of them are and stand in the same article."""
    weights: Counter[tuple[tuple[str, str], ...]] = Counter()
    for block in chosen:
        if _is_sure(block):
            weights[block.pattern] += block.words
    total = sum(weights.values())
    usual = {pattern for pattern, weight in weights.items() if weight > 0.25 * total and _is_specific(pattern)}
    if not usual:
        return chosen
    home = _article_of(chosen)
    picked = {block.index for block in chosen}
    seen = {block.key for block in chosen}
    added = [
        block
        for block in blocks
        if block.index not in picked
        and block.pattern in usual
        and block.link_share < _MOST_LINKED
        and block.key not in seen
        and not block.tags & _ASIDE
        and _article_element(block) is home
        and (block.words >= _LONG_WORDS or min(picked) < block.index < max(picked))
    ]
    return sorted([*chosen, *added], key=lambda block: block.index)


def _is_specific(pattern: tuple[tuple[str, str], ...]) -> bool:
    """Whether the markup tells paragraphs of the article from others: some class in it, or an <article>."""
    return any(cls or tag == "article" for tag, cls in pattern)


def _article_of(chosen: list[Block]) -> HtmlElement | None:
    elements = Counter(_article_element(block) for block in chosen if _is_sure(block))
    return elements.most_common(1)[0][0]


def _article_element(block: Block) -> HtmlElement | None:
    return next((element for element in block.lineage if element.tag == "article"), None)
