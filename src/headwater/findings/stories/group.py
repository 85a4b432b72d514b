"""Group articles into stories."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain

from headwater.findings.stories.components import Component, strong_components
from headwater.findings.stories.digest import digest_article
from headwater.findings.stories.likeness import alike_pairs
from headwater.findings.stories.linkage import link_groups
from headwater.findings.stories.rows import Rows, weigh_digests
from headwater.findings.stories.titles import central_headline, common_terms
from headwater.model.digest import ArticleDigest
from headwater.model.ids import content_id
from headwater.model.reading import Reading
from headwater.model.story import Story

STEP = "stories"
VERSION = 2
# B³ of the four sets among 5,000 unrelated articles (`bench/fit_stories.py`, cross-validated) at .37 / .43 / .49:
# 96.0 / 96.0 / 92.4 (Giveme5W1H), 99.7 / 99.7 / 99.7 (BASIL), 89.3 / 89.1 / 88.8 and 85.3 / 88.6 / 88.6 (ECB+).
LEAST = 0.43

Group = tuple[tuple[int, ...], float]


def group_articles(readings: Sequence[Reading]) -> tuple[Story, ...]:
    """The stories of a collection, those with most articles first; see `group_digests`."""
    return group_digests([digest_article(reading.article) for reading in readings])


def group_digests(digests: Sequence[ArticleDigest], heard: Callable[[int], None] | None = None) -> tuple[Story, ...]:
    """The stories of a collection, those with most articles first; an article alone is a story of one.

    Two groups are one story if their articles are alike on average: they share rare words, names and numbers, and the
    less so the more days part them. No chain of articles, each like the next, makes a story by itself. `heard` is told
    how many articles have been compared.
    """
    ordered = sorted(digests, key=lambda digest: digest.id)
    return group_weighed(ordered, weigh_digests(ordered), heard)


def group_weighed(
    digests: Sequence[ArticleDigest], rows: Rows, heard: Callable[[int], None] | None = None
) -> tuple[Story, ...]:
    """The same of digests in the order of their ids, already weighed: their own terms are not looked at again."""
    stories = [_story(digests, group, rows) for group in _groups(rows, heard)]
    return tuple(sorted(stories, key=lambda story: (-len(story.articles), story.first or "", story.id)))


def _groups(rows: Rows, heard: Callable[[int], None] | None) -> list[Group]:
    """The groups of rows, each with the average likeness of its pairs (1 for a row alone)."""
    pairs = alike_pairs(rows, heard)
    groups = list(chain.from_iterable(map(_groups_of, strong_components(len(rows), pairs, LEAST))))
    placed = {member for members, _ in groups for member in members}
    return groups + [((row,), 1.0) for row in range(len(rows)) if row not in placed]


def _groups_of(component: Component) -> list[Group]:
    groups = link_groups(len(component.members), component.pairs, LEAST)
    home = {member: number for number, group in enumerate(groups) for member in group}
    within = [0.0] * len(groups)
    for one, other, alike in component.pairs:
        if home[one] == home[other]:
            within[home[one]] += alike
    sizes = [len(group) * (len(group) - 1) / 2 for group in groups]
    averages = [total / size if size else 1.0 for total, size in zip(within, sizes, strict=True)]
    named = (tuple(component.members[member] for member in group) for group in groups)
    return list(zip(named, averages, strict=True))


def _story(digests: Sequence[ArticleDigest], group: Group, rows: Rows) -> Story:
    members, average = group
    in_time = sorted((digests[member] for member in members), key=lambda d: (d.published or "9999", d.id))
    times = [digest.published for digest in in_time if digest.published]
    ids = tuple(digest.id for digest in in_time)
    return Story(
        id=content_id("story", *sorted(ids)),
        title=central_headline(digests, members, rows),
        articles=ids,
        first=times[0] if times else None,
        last=times[-1] if times else None,
        score=round(min(1.0, average / (2 * LEAST)), 3),
        reason=_reason(digests, members, average),
    )


def _reason(digests: Sequence[ArticleDigest], members: Sequence[int], average: float) -> str:
    if len(members) == 1:
        return "no other article is alike enough"
    shared = ", ".join(common_terms(digests, members))
    return f"{len(members)} articles share {shared or 'many words'}; on average they are {average:.2f} alike"
