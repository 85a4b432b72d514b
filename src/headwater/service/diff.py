"""Two articles in, what became of the one in the other out."""

from __future__ import annotations

from headwater.findings.diff import compare_articles
from headwater.model.article import Issue
from headwater.model.diff import Diff
from headwater.model.errors import InputError
from headwater.model.reading import Reading
from headwater.service.reading import Settings, read_collection


def diff_articles(a: str, b: str, settings: Settings) -> Diff:
    """The diff of the articles at two paths.

    Raises `UsageError` where a path does not exist and `InputError` where either holds no article, or several.
    """
    return compare_articles(_only_article(a, settings), _only_article(b, settings))


def _only_article(path: str, settings: Settings) -> Reading:
    readings: list[Reading] = []
    reasons: list[str] = []
    for found in read_collection([path], settings):
        if isinstance(found, Issue):
            reasons.append(found.reason if found.place is None else f"{found.place}: {found.reason}")
        else:
            readings.append(found)
    if len(readings) != 1:
        held = "no article" if not readings else f"{len(readings)} articles"
        raise InputError(f"{path} holds {held}; a diff takes one" + "".join(f"\n  {reason}" for reason in reasons))
    return readings[0]
