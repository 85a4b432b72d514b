"""Which articles of a collection report one event: the texts are read once and not kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import BinaryIO

from headwater.findings.stories import digest_article, group_weighed, weigh_digests
from headwater.intake.make import make_article
from headwater.intake.raw import RawArticle
from headwater.intake.settings import ReadSettings
from headwater.language.identify import identify_language
from headwater.model.article import Issue
from headwater.model.digest import ArticleDigest, ListedStory
from headwater.model.story import Story
from headwater.service.issues import nothing_read
from headwater.service.progress import Progress, silent
from headwater.service.reading import Settings, map_articles
from headwater.service.stories.kept import KeptDigests

# Articles that are handed to a process at a time: a digest takes a few thousandths of a second.
BATCH = 64


@dataclass(frozen=True, slots=True)
class FoundStories:
    """The stories of a collection, those with most articles first, and every issue of the input."""

    stories: tuple[ListedStory, ...]
    issues: tuple[Issue, ...]


def find_stories(
    paths: Sequence[str],
    settings: Settings,
    *,
    keep: Path | None = None,
    progress: Progress = silent,
    stdin: BinaryIO | None = None,
) -> FoundStories:
    """The stories among the articles at the paths, grouped as `headwater report` groups them.

    `keep` is a folder where what is needed of each article stays: the articles kept there by earlier runs take part
    again, so that adding articles gives what all of them at once would have given; what a run that was cut off had
    read is kept too. Raises `UsageError` where a path does not exist or the folder holds something else, and
    `InputError` where there is no article at all.
    """
    kept = None if keep is None else KeptDigests(keep)
    digests = {} if kept is None else {digest.id: digest for digest in kept.load()}
    before = len(digests)
    issues: list[Issue] = []
    for found in _digests(paths, settings, progress, stdin):
        if isinstance(found, Issue):
            issues.append(found)
        elif found.id not in digests:
            digests[found.id] = found
            if kept is not None:
                kept.add(found)
        elif before == 0:
            issues.append(Issue(found.name, "note", f"the same article as {digests[found.id].name}; it counts once"))
    if kept is not None:
        kept.flush()
    if not digests:
        raise nothing_read(issues)

    def heard(done: int) -> None:
        progress("grouping", done, len(digests))

    ordered = [digests[key] for key in sorted(digests)]
    rows = weigh_digests(ordered)
    # Weighed, the terms are needed no more: of a million articles they are two thirds of what digests take.
    ordered = [replace(digest, terms=b"") for digest in ordered]
    digests = {digest.id: digest for digest in ordered}
    stories = group_weighed(ordered, rows, heard)
    return FoundStories(tuple(_listed(story, digests) for story in stories), tuple(issues))


def digest_raw(raw: RawArticle, settings: ReadSettings) -> ArticleDigest | Issue:
    """What is kept of one article as it came from its file, or why it is left out."""
    article = make_article(raw, settings)
    if isinstance(article, Issue):
        return article
    return digest_article(replace(article, language=identify_language(article.text)))


def _digests(
    paths: Sequence[str], settings: Settings, progress: Progress, stdin: BinaryIO | None
) -> Iterator[ArticleDigest | Issue]:
    work = partial(digest_raw, settings=settings.read)
    return map_articles(work, paths, settings, progress, stdin, batch=BATCH)


def _listed(story: Story, digests: dict[str, ArticleDigest]) -> ListedStory:
    members = [digests[article] for article in story.articles]
    return ListedStory(
        id=story.id,
        title=story.title,
        first=story.first,
        last=story.last,
        score=story.score,
        reason=story.reason,
        outlets=tuple(sorted({digest.outlet for digest in members if digest.outlet})),
        articles=tuple(digest.name for digest in members),
    )
