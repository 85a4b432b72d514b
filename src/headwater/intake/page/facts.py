"""What a page says about itself: title, authors, date, outlet, address, from its JSON-LD, meta tags and marked text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from headwater.intake.authors import read_authors
from headwater.intake.known import known_markup
from headwater.intake.outlets import clean_outlet, host_of, outlet_of_url
from headwater.intake.page.blocks import Block, letters
from headwater.intake.page.structured import Structured, read_structured
from headwater.intake.published import read_published
from headwater.intake.segments.furniture import is_date_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Meta tags in the order of how far they can be trusted, by use on news sites.
_TITLE_TAGS = ("og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "title")
_AUTHOR_TAGS = (
    "author", "article:author_name", "article:author", "parsely-author", "sailthru.author", "cxenseparse:author",
    "byl", "dc.creator", "dcterms.creator", "citation_author", "og:author", "twitter:data1",
)  # fmt: skip
_DATE_TAGS = (
    "article:published_time", "og:article:published_time", "article:published", "datepublished", "parsely-pub-date",
    "published_at", "cxenseparse:recs:publishtime", "sailthru.date", "publish-date", "publish_date", "publishdate",
    "pubdate", "date.available", "date.created", "dc.date.issued", "dcterms.created", "dc.date", "dcterms.date",
    "citation_publication_date", "article:post_date", "og:pubdate", "published", "ptime", "pdate", "date",
)  # fmt: skip
_BYLINE = re.compile(r"by-?line|author|writer|contributor|reporter", re.IGNORECASE)
_NOT_BYLINE = re.compile(
    r"bio|image|photo|avatar|comment|follow|credit|related|social|share|wrapper-outer", re.IGNORECASE
)
_DATED = re.compile(r"publish|date|time|posted|created", re.IGNORECASE)
_PICTURE = re.compile(r"\b(?:image|photo|picture|video|getty|shutterstock)\b", re.IGNORECASE)
_LONGEST_BYLINE = 160
_LONGEST_DATE_WORDS = 15
_LONGEST_TITLE_WORDS = 40
_LONGEST_SITE_WORDS = 5
_SITE_BREAK = re.compile(r"\s+(?:[|»–—*·•:]|-{1,2})\s+")


@dataclass(frozen=True, slots=True)
class Facts:
    """What a page says about its article; unknown is `None` or empty."""

    title: str | None
    headings: tuple[str, ...]
    authors: tuple[str, ...]
    published: str | None
    outlet: str | None
    url: str | None
    descriptions: tuple[str, ...]


def read_facts(tree: HtmlElement, blocks: list[Block]) -> Facts:
    """The page's facts. For what its metadata leave open, its visible byline and date are read."""
    tags = _meta_tags(tree)
    printed = " ".join((tree.findtext(".//title") or "").split())
    first = next((block.text for block in blocks if block.owner.tag == "h1"), "")
    structured = read_structured(tree, _first(tags, _TITLE_TAGS) or first or printed)
    url = _url(tree, tags, structured)
    site = known_markup(_first(tags, ("og:site_name", "application-name", "publisher", "dc.publisher")))
    bare, suffix = _split_title(printed, blocks)
    site = site or suffix
    outlet = outlet_of_url(url) or _named(site, structured.publisher) or host_of(url)
    headings = [block.text for block in blocks if block.owner.tag == "h1"]
    title = _title(tags, structured, headings, bare, {site, outlet, structured.publisher})
    return Facts(
        title=title,
        headings=tuple(headings),
        authors=_authors(tree, tags, structured, {outlet, site, structured.publisher}),
        published=_published(tree, tags, structured, blocks),
        outlet=outlet,
        url=url,
        descriptions=tuple(filter(None, [structured.description, *_all(tags, ("og:description", "description",
                           "twitter:description"))])),
    )  # fmt: skip


def _split_title(printed: str, blocks: list[Block]) -> tuple[str, str | None]:
    """The <title> without its site, and the site's name, where the page shows the one without the other."""
    shown = {block.key for block in blocks if 2 < block.words <= _LONGEST_TITLE_WORDS}
    for match in _SITE_BREAK.finditer(printed):
        before, after = printed[: match.start()], _SITE_BREAK.split(printed[match.end() :])[-1]
        if letters(before) in shown:
            return before, known_markup(after) if len(after.split()) <= _LONGEST_SITE_WORDS else None
    return printed, None


def _meta_tags(tree: HtmlElement) -> dict[str, list[str]]:
    tags: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        content = known_markup(meta.get("content"))
        if name and content and len(content) < 2000:
            tags.setdefault(name.lower().strip(), []).append(content)
    return tags


def _first(tags: dict[str, list[str]], names: Iterable[str]) -> str | None:
    return next(iter(_all(tags, names)), None)


def _all(tags: dict[str, list[str]], names: Iterable[str]) -> Iterator[str]:
    return (value for name in names for value in tags.get(name, ()))


def _url(tree: HtmlElement, tags: dict[str, list[str]], structured: Structured) -> str | None:
    links = [link.get("href") for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical"]
    found = [*links, *tags.get("og:url", ()), structured.url]
    return next((url for url in map(known_markup, found) if url and url.startswith(("http://", "https://"))), None)


def _named(site: str | None, publisher: str | None) -> str | None:
    """The site's name as printed; a bare handle ("financialpost") gives way to the publisher's fuller writing."""
    if site and publisher and letters(site) == letters(publisher) and site.islower():
        return clean_outlet(publisher)
    return clean_outlet(site) or clean_outlet(publisher)


def _title(
    tags: dict[str, list[str]], structured: Structured, headings: list[str], printed: str, sites: set[str | None]
) -> str | None:
    """The title that the page gives out, without its site's name."""
    candidates = [*_all(tags, ("og:title",)), structured.headline, *_all(tags, _TITLE_TAGS[1:]), *headings[:1], printed]
    known = [letters(heading) for heading in (*headings, structured.headline or "") if heading]
    for candidate in candidates:
        title = known_markup(candidate)
        if title is not None and letters(title) not in {letters(site) for site in sites if site}:
            return _without_site(title, known, sites)
    return None


def _without_site(title: str, known: list[str], sites: set[str | None]) -> str:
    """What stands before " | Site": cut where the rest is the page's heading or what follows names the site."""
    for match in _SITE_BREAK.finditer(title):
        before, after = title[: match.start()], letters(title[match.end() :])
        if letters(before) in known:
            return before
        named = any(letters(site) in after or after in letters(site) for site in sites if site and after)
        if named and len(before.split()) > 2 and len(after) < 60:
            return before
    return title


def _authors(
    tree: HtmlElement, tags: dict[str, list[str]], structured: Structured, sites: set[str | None]
) -> tuple[str, ...]:
    own = {letters(site) for site in sites if site}
    signed = read_authors(list(structured.authors))
    people = tuple(name for name in signed if letters(name) not in own)
    if people:
        return people
    for name in _AUTHOR_TAGS:
        found = [value for value in tags.get(name, ()) if not _PICTURE.search(value)]
        named = tuple(one for one in read_authors(found) if letters(one) not in own and not _is_site(one, own))
        if named:
            return named
    return signed or _byline_authors(tree, own)


def _is_site(name: str, own: set[str]) -> bool:
    """Whether a name holds the site's ("The Echo https www echo example")."""
    return any(len(site) > 5 and site in letters(name) for site in own)


def _byline_authors(tree: HtmlElement, own: set[str]) -> tuple[str, ...]:
    """The names in the first element that is marked as a byline and reads like one."""
    for element in tree.iter("a", "span", "p", "div", "address", "li", "h2", "h3", "h4", "h5"):
        marks = " ".join(
            filter(None, (element.get(name) for name in ("rel", "itemprop", "class", "id", "data-testid")))
        )
        if not _BYLINE.search(marks) or _NOT_BYLINE.search(marks):
            continue
        line = known_markup(" ".join(" ".join(element.itertext()).split())[:_LONGEST_BYLINE])
        if line is None or _PICTURE.search(line):
            continue
        names = tuple(name for name in read_authors(_before_date(line)) if letters(name) not in own)
        if names and all(len(name.split()) < 5 and name[0].isupper() for name in names):
            return names
    return ()


def _before_date(line: str) -> str:
    return re.split(r"\s(?=\d)|\bpublished\b|\bupdated\b|\bposted\b", line, maxsplit=1, flags=re.IGNORECASE)[0]


def _published(
    tree: HtmlElement, tags: dict[str, list[str]], structured: Structured, blocks: list[Block]
) -> str | None:
    marked = read_published(structured.published)
    if marked is not None:
        return marked
    found = (read_published(value) for value in (*_all(tags, _DATE_TAGS), *_times(tree)))
    return next(filter(None, found), None) or _dated_line(blocks) or _searched(tree)


def _times(tree: HtmlElement) -> Iterator[str]:
    """The machine-readable or printed dates of <time> and of what is marked as a date of publication."""
    for element in tree.iter("time", "abbr", "span", "div", "p"):
        marks = " ".join(filter(None, (element.get(name) for name in ("itemprop", "class", "pubdate"))))
        if element.tag != "time" and "datepublished" not in marks.lower():
            continue
        yield element.get("datetime") or element.get("content") or " ".join(element.itertext())


def _dated_line(blocks: list[Block]) -> str | None:
    """The date in the first short line after the heading that is marked as, or says that it is, the publication's."""
    start = next((block.index for block in blocks if block.owner.tag == "h1"), 0)
    for block in blocks[start : start + 25]:
        marks = block.owner.get("class") or ""
        dated = _DATED.search(marks) or _DATED.match(block.text) or (start and is_date_line(block.text))
        if block.words <= _LONGEST_DATE_WORDS and dated:
            found = read_published(block.text)
            if found is not None:
                return found
    return None


def _searched(tree: HtmlElement) -> str | None:
    """The last resort: htmldate's search through addresses and text (Barbaresi 2020)."""
    from htmldate import find_date

    found = find_date(tree, original_date=True, extensive_search=False)
    return read_published(found) if found else None
