"""RSS and Atom feeds: each entry that carries text is an article, and the feed is its outlet."""

from __future__ import annotations

import html
import io
import re
from collections.abc import Iterator, Mapping
from typing import Any

from headwater.intake.authors import read_authors
from headwater.intake.decode import decode_page
from headwater.intake.known import drop_surrogates, known_markup
from headwater.intake.outlets import clean_feed_title, outlet_of_url
from headwater.intake.published import read_published
from headwater.intake.raw import Given, RawArticle, digest_of, issue
from headwater.intake.source import Source
from headwater.intake.streams import read_bounded
from headwater.model.article import Issue
from headwater.model.errors import ArticleError

# Entities are never expanded: the declarations go before the parser sees them (XML 1.0, 2.8).
_DOCTYPE = re.compile(r"<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>", re.DOTALL | re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_TAG = re.compile(r"<[a-zA-Z/!][^>]{0,2000}>")
# A reference to an entity that nothing resolves; a lone letter right after a word ("R&D;") is only so written.
_UNRESOLVED = re.compile(r"(?<!\w)&[^\W\d][\w.-]*;|&[^\W\d][\w.-]+;")


def read_feed(source: Source) -> Iterator[RawArticle | Issue]:
    """One article an entry: its full content where it has some, else its summary."""
    feed = _parse(read_bounded(source.stream, source.settings.max_page_bytes))
    if not feed.entries:
        kind = "left_out" if feed.bozo else "ignored"
        why = f"a broken feed: {feed.get('bozo_exception')}" if feed.bozo else "a feed without entries"
        yield issue(source.name, "left_out" if kind == "left_out" else "ignored", why)
        return
    for number, entry in enumerate(feed.entries, start=1):
        yield _article(source, feed.feed, entry, number)
    if feed.bozo and "encoding" not in str(feed.bozo_exception):
        yield issue(source.name, "note", f"the feed is not well-formed XML: {feed.bozo_exception}")


def _parse(data: bytes) -> Any:  # noqa: ANN401 - feedparser's own dictionary type
    """The feed as feedparser reads it from memory: it is never handed a string, which it might take for an address."""
    import feedparser

    text = _DOCTYPE.sub("", _DECLARATION.sub("", drop_surrogates(decode_page(data))), count=1)
    if "<!ENTITY" in text[:4096]:
        raise ArticleError("a feed that declares entities in a broken way")
    plain = io.BytesIO(b'<?xml version="1.0" encoding="utf-8"?>' + text.encode("utf-8"))
    return feedparser.parse(plain, sanitize_html=False, resolve_relative_uris=False)


def _article(source: Source, feed: Mapping[str, Any], entry: Mapping[str, Any], number: int) -> RawArticle | Issue:
    content = _content(entry)
    if not _UNRESOLVED.sub("", html.unescape(_TAG.sub("", content))).strip():
        return issue(source.name, "left_out", "no text in it", f"entry {number}")
    given = Given(
        key=known_markup(entry.get("id")),
        title=_plain(entry.get("title")),
        outlet=_outlet(feed, entry),
        url=_link(entry),
        published=read_published(entry.get("published")) or read_published(entry.get("updated")),
        authors=_authors(entry),
    )
    given = given.or_else(source.beside)
    return RawArticle(source.place(number), "fragment", content, given, digest_of(content.encode("utf-8", "replace")))


def _content(entry: Mapping[str, Any]) -> str:
    """The longest of the entry's contents, or its summary, as HTML."""
    bodies = [body for body in entry.get("content", ()) if isinstance(body.get("value"), str)]
    best = max(bodies, key=lambda body: len(body["value"]), default=None) or entry.get("summary_detail") or {}
    value = str(best.get("value") or entry.get("summary") or "")
    if best.get("type") == "text/plain" and not _TAG.search(value):
        return "".join(f"<p>{html.escape(line)}</p>" for line in value.splitlines())
    return value


def _outlet(feed: Mapping[str, Any], entry: Mapping[str, Any]) -> str | None:
    """The entry's own source (in feeds that gather others'), else the outlet of the feed's site, else its title."""
    credited = (entry.get("source") or {}).get("title")
    if source := _plain(credited):
        return clean_feed_title(source)
    of_site = outlet_of_url(_link(entry)) or outlet_of_url(_link(feed))
    title = _plain(feed.get("title"))
    return of_site or (clean_feed_title(title) if title else None)


def _link(of: Mapping[str, Any]) -> str | None:
    """The web address; where an entry has none, feedparser hands out its id, which need be no address."""
    link = known_markup(of.get("link"))
    return link if link is not None and link.lower().startswith(("http://", "https://")) else None


def _authors(entry: Mapping[str, Any]) -> tuple[str, ...]:
    names = [author.get("name") for author in entry.get("authors", ()) if author.get("name")]
    return read_authors(names or entry.get("author"))


def _plain(markup: object) -> str | None:
    """The words of a title, or `None` where a part of them is an entity that is not known."""
    line = known_markup(markup)
    line = known_markup(_TAG.sub(" ", line)) if line else None
    return None if line is None or _UNRESOLVED.search(line) else line
