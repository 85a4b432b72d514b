"""What is kept of an article when only its story is asked for, and a story as a list of stories has it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ArticleDigest:
    """What is needed of one article to find its story: about one kilobyte, so that a million stay in memory.

    `name` is the article's key, or else its path. `headline` is its title, headline or first sentence in one line.
    `telling` are its most telling terms as it writes them, the heaviest first, one a line. `terms` are its weighed
    terms, packed as `headwater.findings.stories.digest` does it. `published` as in `Article`.
    """

    id: str
    name: str
    headline: str
    telling: str
    terms: bytes
    outlet: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True)
class ListedStory:
    """A story as a line of `headwater stories` has it.

    `first` and `last` are publication times, where known. `outlets` are in the order of the alphabet. `articles` are
    named by their key, or else by their path, in the order of publication. `score` says how alike they are on average.
    """

    id: str
    title: str
    first: str | None
    last: str | None
    score: float
    reason: str
    outlets: tuple[str, ...]
    articles: tuple[str, ...]
