"""Group articles into stories."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from headwater.findings.stories.likeness import alike_pairs
from headwater.findings.stories.linkage import link_groups
from headwater.findings.stories.terms import article_terms
from headwater.findings.stories.titles import central_headline, common_terms
from headwater.findings.stories.vectors import Vectors, weigh_terms
from headwater.model.ids import content_id
from headwater.model.reading import Reading
from headwater.model.story import Story

STEP = "stories"
VERSION = 1
# B³ on the development stories at .16 / .17 / .18: 96.8 / 96.8 / 95.2 (181 articles, 34 stories), 96.4 / 100 / 100
# (132 articles, 44 events), 86.4 / 89.1 / 88.7 (197 short ones, two like events a topic); as one collection 93.0 / 94.8
# / 94.1.
LEAST = 0.17


def group_articles(readings: Sequence[Reading]) -> tuple[Story, ...]:
    """The stories of a collection, those with most articles first; an article alone is a story of one.

    Two groups are one story if their articles are alike on average: they share rare words and names, the more so if
    they were published at about the same time. No chain of articles, each like the next, makes a story by itself.
    """
    ordered = sorted(readings, key=lambda reading: reading.article.id)
    vectors = weigh_terms([article_terms(reading) for reading in ordered])
    pairs = list(alike_pairs(vectors, [_day(reading.article.published) for reading in ordered]))
    groups = link_groups(len(ordered), pairs, LEAST)
    home = {member: number for number, group in enumerate(groups) for member in group}
    within = [0.0] * len(groups)
    for one, other, alike in pairs:
        if home[one] == home[other]:
            within[home[one]] += alike
    stories = [_story(ordered, group, vectors, within[number]) for number, group in enumerate(groups)]
    return tuple(sorted(stories, key=lambda story: (-len(story.articles), story.first or "", story.id)))


def _day(published: str | None) -> int | None:
    try:
        return date.fromisoformat(published[:10]).toordinal() if published else None
    except ValueError:
        return None


def _story(readings: Sequence[Reading], group: Sequence[int], vectors: Vectors, alike: float) -> Story:
    articles = [readings[member].article for member in group]
    times = sorted(article.published for article in articles if article.published)
    in_time = sorted(articles, key=lambda article: (article.published or "9999", article.id))
    ids = tuple(article.id for article in in_time)
    pairs = len(group) * (len(group) - 1) / 2
    average = alike / pairs if pairs else 1.0
    return Story(
        id=content_id("story", *sorted(ids)),
        title=central_headline(readings, group, vectors),
        articles=ids,
        first=times[0] if times else None,
        last=times[-1] if times else None,
        score=round(min(1.0, average / (2 * LEAST)), 3),
        reason=_reason(readings, group, vectors, average),
    )


def _reason(readings: Sequence[Reading], group: Sequence[int], vectors: Vectors, average: float) -> str:
    if len(group) == 1:
        return "no other article is alike enough"
    shared = ", ".join(common_terms(readings, group, vectors))
    return f"{len(group)} articles share {shared or 'many words'}; on average they are {average:.2f} alike"
