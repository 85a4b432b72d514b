"""What is handed from the files to the making of articles: one article's bytes or text, and what came with it."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b
from typing import Literal

from headwater.model.article import Issue, IssueKind

RawForm = Literal["text", "page", "fragment"]


@dataclass(frozen=True, slots=True)
class Given:
    """What the container, or a meta.json beside the file, says about an article. What it leaves open is `None`."""

    key: str | None = None
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    authors: tuple[str, ...] = ()

    def or_else(self, other: Given) -> Given:
        """The same, with what it leaves open taken from the other."""
        return Given(
            key=self.key or other.key,
            title=self.title or other.title,
            outlet=self.outlet or other.outlet,
            url=self.url or other.url,
            published=self.published or other.published,
            authors=self.authors or other.authors,
        )


@dataclass(frozen=True, slots=True)
class RawArticle:
    """One article before it is made, picklable.

    `form`: text (`content` is the article's text as it came), page (the bytes of an HTML page) or fragment (HTML of
    the article alone, as feeds carry it). `charset` is what a protocol's header said about a page's bytes. `digest`
    is the BLAKE2b digest of the bytes that it was taken from.
    """

    path: str
    form: RawForm
    content: str | bytes
    given: Given
    digest: str
    charset: str | None = None


def digest_of(data: bytes) -> str:
    """The BLAKE2b digest (RFC 7693, 32 bytes) of `data` in hexadecimal."""
    return blake2b(data, digest_size=32).hexdigest()


def issue(path: str, kind: IssueKind, reason: str, place: str | None = None) -> Issue:
    """An issue whose words hold no line breaks, so that it stays one line wherever it is printed."""
    return Issue(path, kind, " ".join(reason.split()), place)
