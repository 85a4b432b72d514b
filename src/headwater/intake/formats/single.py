"""Files that are one article each: plain text and HTML pages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from headwater.intake.decode import decode_text
from headwater.intake.raw import RawArticle, digest_of, issue
from headwater.intake.source import Source
from headwater.intake.streams import read_bounded
from headwater.model.article import Issue

_OUR_PAGE = re.compile(
    rb"<meta\s+name=[\"']?generator[\"']?\s+content=[\"']?Headwater(?: \d[^\"'>]*)?[\"']?\s*/?>", re.I
)


def read_text_file(source: Source) -> Iterator[RawArticle | Issue]:
    """The file's text exactly as it came, with a note where its encoding is not plain."""
    data = read_bounded(source.stream, source.settings.max_bytes)
    decoded = decode_text(data)
    if decoded.caveat is not None:
        yield issue(source.name, "note", decoded.caveat)
    yield RawArticle(source.name, "text", decoded.text, source.beside, digest_of(data))


def read_page_file(source: Source) -> Iterator[RawArticle | Issue]:
    """The page's bytes; they are decoded and read where articles are made. A page of our own is one `ignored` issue.

    A report quotes every article that it compares: read as an article, it would copy them all.
    """
    if _OUR_PAGE.search(source.head):
        yield issue(source.name, "ignored", "a page that Headwater made")
        return
    data = read_bounded(source.stream, source.settings.max_page_bytes)
    yield RawArticle(source.name, "page", data, source.beside, digest_of(data))
