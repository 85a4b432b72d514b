"""An article: one text as one outlet published it, and what it is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from headwater.model.spans import Span

SegmentKind = Literal["headline", "byline", "dateline", "body", "caption", "boilerplate"]


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of an article by its role.

    `start`, `end` count code points of the article's text. Segments do not overlap and stand in the order of the
    text; white space between them belongs to none. Each paragraph of the body is a segment of its own.
    `credit` is the stretch that says whose a caption's picture is, or whose report the line credits
    ("(Photo by Reuters)", "The Associated Press contributed to this report").
    """

    start: int
    end: int
    kind: SegmentKind
    credit: Span | None = None

    @property
    def span(self) -> Span:
        """The segment's span."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Article:
    """One text as one outlet published it.

    `text` is frozen: every offset anywhere points into it, in code points. What is unknown is `None` or empty.
    `path` says where it was read, with the place in a file of many ("feed.xml#3"); `key` is the row's own id.
    `published` is an ISO 8601 date or date and time, as exact as it was given. `language` is an ISO 639-1 code.
    `not_before`, where `published` is unknown, is the ISO date before which it cannot have been published, by the
    dates that it tells of as past.
    `source_digest` is the BLAKE2b digest (hexadecimal) of the bytes that the text was taken from.
    """

    id: str
    path: str
    text: str
    key: str | None = None
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    authors: tuple[str, ...] = ()
    segments: tuple[Segment, ...] = ()
    language: str | None = None
    source_digest: str | None = None
    not_before: str | None = None

    def segments_of(self, *kinds: SegmentKind) -> tuple[Segment, ...]:
        """The segments of these kinds, in the order of the text."""
        return tuple(segment for segment in self.segments if segment.kind in kinds)

    def words_at(self, span: Span) -> str:
        """The words that stand at `span`."""
        return self.text[span.start : span.end]


IssueKind = Literal["left_out", "ignored", "note"]


@dataclass(frozen=True, slots=True)
class Issue:
    """Something about the input that a person should know.

    `left_out`: an article that could not be read or used (the exit code becomes 1). `ignored`: a file that holds no
    article. `note`: read, but with a caveat. `place` says where in the file, if anywhere.
    """

    path: str
    kind: IssueKind
    reason: str
    place: str | None = None
