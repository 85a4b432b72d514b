"""An HTML page as a tree, within bounds: hostile or broken pages are refused, not worked on for minutes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from headwater.model.errors import ArticleError

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# The largest of 37 news pages has 2,500; 60,000 paragraphs take 10 s, 200,000 took 27 s.
_MOST_ELEMENTS = 100_000
# libxml2 drops whatever is nested deeper than this, in silence.
_DEPTH_LIMIT = 255
# Tags that only dress words. Old pages leave them open by the hundred, which nests all that follows.
_DRESS = re.compile(r"</?(?:b|i|u|em|strong|font|span|small|big|center|tt|s)(?:\s[^<>]*)?>", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


class _TooDeepError(ArticleError):
    """The page is nested deeper than is worked on."""


def parse_page(markup: str) -> HtmlElement:
    """The page's tree. Nothing in it is run, fetched or expanded.

    Raises `ArticleError` where there is nothing in it, or more, or deeper nested, than is worked on.
    """
    cleaned = _DECLARATION.sub("", markup.replace("\x00", "\ufffd"))
    try:
        return _parse(cleaned)
    except _TooDeepError:
        return _parse(_DRESS.sub("", cleaned))


def _parse(markup: str) -> HtmlElement:
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        tree = html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise ArticleError(f"not a readable page: {error}") from error
    _check_bounds(tree)
    last = parser.error_log.last_error
    if last is not None and last.type_name == "ERR_RESOURCE_LIMIT":
        raise ArticleError("a stretch of more than 10 million characters without a tag")
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
                raise _TooDeepError(f"a page nested deeper than {_DEPTH_LIMIT} elements")
            continue
        while at is not None and at.getnext() is None:
            at, depth = at.getparent(), depth - 1
            if at is None or at is tree:
                return
        if at is None:
            return
        at = at.getnext()
