"""What was found over a whole collection, as much of it as is shown; all of it is in tables on the disk."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from headwater.model.article import Issue


@dataclass(frozen=True, slots=True)
class FamilyMember:
    """One article's copy of a family's passage: `[start, end)` in code points of its text, and the words there.

    `article` is its key or path. `text` may be clipped. `earliest`: nobody surely published it before;
    `fullest`: nobody has more of it.
    """

    article: str
    outlet: str | None
    published: str | None
    title: str | None
    start: int
    end: int
    text: str
    earliest: bool
    fullest: bool


@dataclass(frozen=True, slots=True)
class PassageFamily:
    """One passage in many articles, the earliest first. `size`: how many have it; `members` may be fewer."""

    id: str
    words: int
    size: int
    members: tuple[FamilyMember, ...]


@dataclass(frozen=True, slots=True)
class CarriedArticle:
    """An article of which a good part stands in an earlier article of another outlet, and which that is."""

    article: str
    outlet: str | None
    title: str | None
    carried: float
    source: str
    source_outlet: str | None
    share: float


@dataclass(frozen=True, slots=True)
class CollectionReuse:
    """What a run over a collection found, in numbers, with the largest families and the articles that carry most.

    `folder` holds the tables (`passages.parquet` and others); it is a text where it was given as an address.
    `boilerplate`: stretches that outlets repeat, kept out.
    """

    folder: Path | str
    articles: int
    passages: int
    pairs: int
    families: int
    boilerplate: int
    largest: tuple[PassageFamily, ...]
    carried: tuple[CarriedArticle, ...]
    issues: tuple[Issue, ...]
