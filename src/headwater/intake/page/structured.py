"""What a page says about its article in JSON-LD (schema.org)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from headwater.intake.known import known_markup
from headwater.intake.page.blocks import letters

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ARTICLE_TYPE = re.compile(r"Article|Posting|Report$|Review$", re.IGNORECASE)
_WRAPPING = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)|(?:-->|(?://\s*)?\]\]>)\s*;?\s*$"
)
_TRAILING_COMMA = re.compile(r",(\s*[}\]])")
_MOST_NODES = 20_000
_MOST_CHARACTERS = 4_000_000

Node = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Structured:
    """The main article's JSON-LD: its values as they stand there, references resolved."""

    headline: str | None = None
    description: str | None = None
    published: object = None
    authors: tuple[object, ...] = ()
    publisher: str | None = None
    url: str | None = None


def read_structured(tree: HtmlElement, heading: str) -> Structured:
    """What the JSON-LD says of the article whose heading (title or h1) this is; of several, the one it fits best."""
    nodes = [node for value in _scripts(tree) for node in _nodes(value)]
    by_id = {str(node["@id"]): node for node in nodes if "@id" in node and len(node) > 1}
    articles = [node for node in nodes if _ARTICLE_TYPE.search(_types(node))]
    if not articles:
        pages = [node for node in nodes if "WebPage" in _types(node) and node.get("datePublished")]
        return Structured(published=pages[0].get("datePublished")) if pages else Structured()
    article = _best(articles, letters(heading))
    publisher = _resolve(article.get("publisher"), by_id)
    return Structured(
        headline=known_markup(article.get("headline")) or known_markup(article.get("name")),
        description=known_markup(article.get("description")),
        published=article.get("datePublished") or article.get("dateCreated"),
        authors=tuple(_authors(article.get("author") or article.get("creator"), by_id)),
        publisher=known_markup(publisher.get("name") if isinstance(publisher, Mapping) else publisher),
        url=known_markup(article.get("url")) or _main_page(article),
    )


def _scripts(tree: HtmlElement) -> Iterator[object]:
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        source = _WRAPPING.sub("", (script.text or "")[:_MOST_CHARACTERS])
        for attempt in (source, _TRAILING_COMMA.sub(r"\1", source)):
            try:
                yield json.loads(attempt, strict=False)
                break
            except (ValueError, RecursionError):
                continue


def _nodes(value: object) -> Iterator[Node]:
    """Every object in the value, the outer ones first."""
    waiting, seen = [value], 0
    while waiting and seen < _MOST_NODES:
        one = waiting.pop(0)
        seen += 1
        if isinstance(one, Mapping):
            yield one
            waiting += [inner for inner in one.values() if isinstance(inner, Mapping | list)]
        elif isinstance(one, list):
            waiting += [inner for inner in one if isinstance(inner, Mapping | list)]


def _types(node: Node) -> str:
    types = node.get("@type")
    return " ".join(map(str, types)) if isinstance(types, list) else str(types or "")


def _best(articles: list[Node], heading: str) -> Node:
    """The first whose headline is the page's heading, then the first with an author, then the first."""

    def fits(node: Node) -> bool:
        headline = letters(known_markup(node.get("headline")) or "")
        return bool(headline) and (headline in heading or heading in headline)

    described = [node for node in articles if fits(node)] or articles
    return next((node for node in described if node.get("author")), described[0])


def _authors(value: object, by_id: Mapping[str, Node]) -> Iterator[object]:
    """Author names as strings; schema.org allows a name, an object, or a list of both."""
    for one in value if isinstance(value, list) else [value]:
        resolved = _resolve(one, by_id)
        if isinstance(resolved, Mapping):
            resolved = resolved.get("name") or resolved.get("byline")
        for name in resolved if isinstance(resolved, list) else [resolved]:
            if isinstance(name, str):
                yield name


def _resolve(value: object, by_id: Mapping[str, Node]) -> object:
    if isinstance(value, list):
        value = next((one for one in value if isinstance(one, Mapping | str)), None)
    if isinstance(value, Mapping) and "name" not in value and "@id" in value:
        return by_id.get(str(value["@id"]), value)
    return value


def _main_page(article: Node) -> str | None:
    page = article.get("mainEntityOfPage")
    return known_markup(page.get("@id") if isinstance(page, Mapping) else page)
