"""Where something stands: stretches of an article's frozen text, counted in code points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


class Stretch(Protocol):
    """Whatever has a place in a text: a span, a word, a unit, a mention; `[start, end)` in code points."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """`[start, end)` in code points of one article's text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    # These two take whatever has a place: making a span of each word and unit that is asked about was a fifteenth of
    # the steps of a report.
    def overlaps(self, other: Stretch) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Stretch) -> bool:
        """Whether the other lies within this one."""
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        """The words that stand here in `text`."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A span together with the id of the article whose text it counts in."""

    article: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        """The span without its article."""
        return Span(self.start, self.end)

    @classmethod
    def at(cls, article: str, span: Span) -> Place:
        """The place of `span` in the article with this id."""
        return cls(article, span.start, span.end)
