"""The making of articles: raw bytes or text in, an article with metadata and segments out. Pure."""

from __future__ import annotations

import re
from dataclasses import replace

from headwater.intake.authors import read_authors
from headwater.intake.decode import decode_page
from headwater.intake.front import read_front
from headwater.intake.outlets import clean_outlet, outlet_in_words, outlet_of_url
from headwater.intake.page.extract import read_fragment, read_page
from headwater.intake.published import read_published
from headwater.intake.raw import Given, RawArticle, issue
from headwater.intake.segments.author_notes import mark_author_notes
from headwater.intake.segments.credits import names_of_byline
from headwater.intake.segments.plain import segment_text
from headwater.intake.settings import ReadSettings
from headwater.model.article import Article, Issue, Segment
from headwater.model.errors import ArticleError
from headwater.model.ids import content_id

_WORD = re.compile(r"[^\W_]")
_PUBLISHED = re.compile(r"\W*(?:first )?(?:published|posted|issued|date)\b", re.IGNORECASE)


def make_article(raw: RawArticle, settings: ReadSettings) -> Article | Issue:
    """The article, or the issue that leaves it out; never raises for what the input holds."""
    path, _, place = raw.path.rpartition("#") if raw.path.rpartition("#")[2].isdigit() else (raw.path, "", "")
    try:
        return _make(raw, settings)
    except ArticleError as error:
        return issue(path, "left_out", error.reason, error.place or (f"article {place}" if place else None))
    except Exception as error:  # noqa: BLE001 - a parser's failure on one hostile page must not stop the batch
        reason = f"cannot be read: {type(error).__name__}: {str(error)[:200]}"
        return issue(path, "left_out", reason, f"article {place}" if place else None)


def _make(raw: RawArticle, settings: ReadSettings) -> Article:
    if raw.form == "page":
        page = read_page(decode_page(_bytes(raw), raw.charset))
        facts = page.facts
        said = Given(None, facts.title, facts.outlet, facts.url, facts.published, facts.authors)
        return _article(raw, settings, raw.given.or_else(said), page.text, page.segments)
    if raw.form == "fragment":
        text, segments = read_fragment(_text(raw), raw.given.title)
        return _article(raw, settings, raw.given, text, segments)
    text = _text(raw)
    front = read_front(text)
    given = raw.given.or_else(front.given)
    below = [
        replace(segment, start=segment.start + front.end, end=segment.end + front.end)
        for segment in segment_text(text[front.end :], given.title)
    ]
    above = front.segments(headline=all(segment.kind != "headline" for segment in below))
    return _article(raw, settings, given, text, (*above, *below))


def _article(
    raw: RawArticle, settings: ReadSettings, given: Given, text: str, segments: tuple[Segment, ...]
) -> Article:
    if _WORD.search(text) is None:
        raise ArticleError("no words in it")
    segments = mark_author_notes(text, segments)
    title = given.title or _headline(text, segments)
    outlet = clean_outlet(given.outlet) or outlet_of_url(given.url) or _own_name(text, segments)
    outlet = outlet or clean_outlet(given.url) or settings.outlet
    published = given.published or _printed_date(text, segments) or read_published(settings.published)
    base = raw.path.rsplit("/", 1)[-1]
    return Article(
        id=content_id("art", given.key or given.url or base, outlet, published, title, text),
        path=raw.path,
        text=text,
        key=given.key,
        title=title,
        outlet=outlet,
        url=given.url,
        published=published,
        authors=given.authors or _signed(text, segments),
        segments=segments,
        source_digest=raw.digest,
    )


def _bytes(raw: RawArticle) -> bytes:
    return raw.content if isinstance(raw.content, bytes) else raw.content.encode("utf-8", "replace")


def _text(raw: RawArticle) -> str:
    return raw.content if isinstance(raw.content, str) else raw.content.decode("utf-8", "replace")


def _headline(text: str, segments: tuple[Segment, ...]) -> str | None:
    """The first headline segment, on one line."""
    return next((" ".join(s.span.of(text).split()) for s in segments if s.kind == "headline"), None)


def _own_name(text: str, segments: tuple[Segment, ...]) -> str | None:
    return outlet_in_words([s.span.of(text) for s in segments if s.kind == "boilerplate"])


def _signed(text: str, segments: tuple[Segment, ...]) -> tuple[str, ...]:
    """The names of the article's own bylines."""
    lines = (names_of_byline(s.span.of(text)) for s in segments if s.kind == "byline" and s.credit is None)
    return read_authors([line for line in lines if line is not None])


def _printed_date(text: str, segments: tuple[Segment, ...]) -> str | None:
    """The date in a line of the article that says when it was published."""
    lines = (s.span.of(text) for s in segments if s.kind == "boilerplate")
    found = (read_published(line) for line in lines if len(line) < 100 and _PUBLISHED.match(line))
    return next(filter(None, found), None)
