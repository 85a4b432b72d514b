"""What happened when, over the articles of one story, and what cannot be dated."""

from __future__ import annotations

from dataclasses import dataclass

from headwater.model.finding import Finding


@dataclass(frozen=True, slots=True)
class DaysTold:
    """The days on which articles put a thing: ISO dates, both included, and the ids of the dated places that say so."""

    earliest: str
    latest: str
    dates: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening(Finding):
    """One thing that happened, with every place of the timeline that tells when.

    `days` are what the articles say, each stretch of days with its places, the earliest first. `disagree`: two of
    them have no day in common. `earliest` and `latest` bound the thing: the days that all agree on, and where they
    disagree, from the first to the last that any names. `statements` are the ids of those that it dates.
    """

    earliest: str
    latest: str
    days: tuple[DaysTold, ...]
    disagree: bool = False
    statements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDate(Finding):
    """A time expression whose days the text leaves open, with its TIMEX3 value as far as it is known.

    `offset` says in words from what it counts ("the Wednesday on or before publication").
    """

    article: str
    start: int
    end: int
    value: str
    offset: str
