"""Reading in tests: everything that is found under a path, made into articles, with the issues beside it."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Any

from headwater.intake.inputs import find_raw
from headwater.intake.make import make_article
from headwater.intake.settings import ReadSettings
from headwater.model.article import Article, Issue, SegmentKind

LEAD = "The council of Brackwater voted on Monday to close the old swing bridge for two years of repairs."
SECOND = "Mayor Ada Thorne said the bridge had become “a danger to everyone who crosses it” since the floods."
THIRD = "Shopkeepers on the east bank fear that the detour of nine kilometres will cost them their customers."
STORY = f"{LEAD}\n\n{SECOND}\n\n{THIRD}\n"


@dataclass(frozen=True)
class Read:
    """What was read: articles and issues, each in the order found."""

    articles: list[Article]
    issues: list[Issue]

    @property
    def only(self) -> Article:
        """The one article; fails where there are more, or none."""
        assert len(self.articles) == 1, (self.articles, self.issues)
        return self.articles[0]

    def kinds(self) -> dict[str, str]:
        """Each issue's kind by the base name of its path."""
        return {issue.path.rsplit("/", 1)[-1]: issue.kind for issue in self.issues}

    def reasons(self) -> str:
        """All reasons in one text."""
        return "\n".join(f"{issue.path} {issue.place}: {issue.reason}" for issue in self.issues)


def read_paths(*paths: str, stdin: bytes | None = None, **settings: Any) -> Read:
    """Reads the paths (and standard input for "-")."""
    chosen = ReadSettings(**settings)
    articles: list[Article] = []
    issues: list[Issue] = []
    for found in find_raw(paths, chosen, io.BytesIO(stdin) if stdin is not None else None):
        made = found if isinstance(found, Issue) else make_article(found, chosen)
        if isinstance(made, Issue):
            issues.append(made)
        else:
            articles.append(made)
    return Read(articles, issues)


def words_of(article: Article, *kinds: SegmentKind) -> list[str]:
    """The words of the article's segments of these kinds."""
    return [segment.span.of(article.text) for segment in article.segments_of(*kinds)]


def page(body: str, head: str = "") -> str:
    """An HTML page."""
    return f"<!DOCTYPE html><html lang='en'><head>{head}</head><body>{body}</body></html>"


def paragraphs(*texts: str) -> str:
    """HTML paragraphs."""
    return "".join(f"<p>{text}</p>" for text in texts)
