"""An HTML page as a tree, within bounds: hostile or broken pages are refused, not worked on for minutes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from headwater.model.errors import ArticleError

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# A news page has 1,000 to 12,000 elements; the time for one grows about linearly, 1 s for some 100,000.
_MOST_ELEMENTS = 250_000
# libxml2 drops whatever is nested deeper than this, in silence.
_DEPTH_LIMIT = 255
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_NUMERIC_LIMIT = "xmlSAX2Characters: huge text node"


def parse_page(markup: str) -> HtmlElement:
    """The page's tree. Nothing in it is run, fetched or expanded.

    Raises `ArticleError` where there is nothing in it, or more, or deeper nested, than is worked on.
    """
    from lxml import etree, html

    cleaned = _DECLARATION.sub("", markup.replace("\x00", "\ufffd"))
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        tree = html.document_fromstring(cleaned.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise ArticleError(f"not a readable page: {error}") from error
    _check_bounds(tree)
    if any(_NUMERIC_LIMIT in entry.message for entry in parser.error_log):
        raise ArticleError("a stretch of text of more than 10 million characters without a tag")
    return tree


def _check_bounds(tree: HtmlElement) -> None:
    depth, at, seen = 1, tree, 0
    while True:
        seen += 1
        if seen > _MOST_ELEMENTS:
            raise ArticleError(f"a page of more than {_MOST_ELEMENTS:,} elements")
        if len(at):
            at, depth = at[0], depth + 1
            if depth >= _DEPTH_LIMIT:
                raise ArticleError(f"a page nested deeper than {_DEPTH_LIMIT} elements")
            continue
        while at is not None and at.getnext() is None:
            at, depth = at.getparent(), depth - 1
            if at is None or at is tree:
                return
        if at is None:
            return
        at = at.getnext()
