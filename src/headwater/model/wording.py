"""By which verbs and titles a story's people speak and are named, and what outlets call one entity over time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from headwater.model.article import Issue
from headwater.model.finding import EntityKind, Finding
from headwater.model.spans import Place

SayingKind = Literal["neutral", "doubts", "insists", "concedes", "discloses", "scolds", "boasts", "voice"]
By = Literal["outlet", "article"]
Over = Literal["day", "week", "month", "year"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying(Finding):
    """A verb by which one article has one speaker (an entity's id) say things, as it is written there first.

    `kind` says what choosing it tells beside that something was said. `alone`: it judges, no other article has this
    speaker say anything by a verb of its kind, and another article has the speaker say something.
    """

    speaker: str
    article: str
    verb: str
    kind: SayingKind
    places: tuple[Place, ...]
    alone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming(Finding):
    """How one article names one person (an entity's id): by a title as it is written ("former Mayor"), or without one.

    `title` is "" for the places where the name stands without. `alone`: this article gives the person a title and no
    other one does that names the person, or it never does where every other one does.
    """

    person: str
    article: str
    title: str
    places: tuple[Place, ...]
    alone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement(Finding):
    """An expression with words that judge or class what it stands for (`words`), at one place.

    `entity` is the id of the entity that it stands for, if it is one; `speaker` the id of the one whom the article
    quotes with it. `alone`: no other article of the story has one of the words anywhere.
    """

    article: str
    start: int
    end: int
    words: tuple[str, ...]
    entity: str | None = None
    speaker: str | None = None
    alone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingUse:
    """One expression that one side uses for the entity in one stretch of time, with every place of it.

    `side` is an outlet, or an article's path where that was asked for. `period` is the first day (ISO) of the day,
    week, month or year; `None` where the publication date is not known. `judging` are its words that judge or class;
    `head` and `modifiers` are its parts, as in `Wording`.
    """

    side: str
    period: str | None
    expression: str
    judging: tuple[str, ...]
    times: int
    articles: int
    places: tuple[Place, ...]
    head: str = ""
    modifiers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WordingCount:
    """How often one side uses one expression in all: the total, and the number in each period of the whole."""

    side: str
    expression: str
    judging: tuple[str, ...]
    times: int
    in_period: tuple[int, ...]
    head: str = ""
    modifiers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingOverTime:
    """All expressions for one entity in a collection, by side and period.

    `entity` is its fullest name, `names` all that it goes by in the collection. `periods` are the first days of all
    periods from the first use to the last, with none left out. `sides` stand in the order of how often they speak of
    it; `uses` by side, period and how often. `issues` are those of the input.
    """

    entity: str
    kind: EntityKind
    names: tuple[str, ...]
    by: By
    over: Over
    periods: tuple[str, ...]
    sides: tuple[str, ...]
    uses: tuple[WordingUse, ...]
    issues: tuple[Issue, ...] = ()

    def counts(self, side: str) -> tuple[WordingCount, ...]:
        """A side's expressions over the periods, the most frequent first; uses without a date count in the total."""
        places = {period: number for number, period in enumerate(self.periods)}
        uses: dict[str, list[WordingUse]] = {}
        for use in self.uses:
            if use.side == side:
                uses.setdefault(use.expression, []).append(use)
        found: list[WordingCount] = []
        for words, same in uses.items():
            in_period = [0] * len(self.periods)
            for use in same:
                if use.period is not None:
                    in_period[places[use.period]] += use.times
            last = same[-1]
            times = sum(use.times for use in same)
            found.append(WordingCount(side, words, last.judging, times, tuple(in_period), last.head, last.modifiers))
        return tuple(sorted(found, key=lambda count: (-count.times, count.expression)))

    def part_counts(self, side: str) -> tuple[dict[str, int], dict[str, int]]:
        """How often a side uses each head and each modifier, the most frequent first; the case is the first one's."""
        counts = self.counts(side)
        return (
            _ranked((count.head, count.times) for count in counts),
            _ranked((modifier, count.times) for count in counts for modifier in count.modifiers),
        )


def _ranked(parts: Iterable[tuple[str, int]]) -> dict[str, int]:
    numbers: Counter[str] = Counter()
    shown: dict[str, str] = {}
    for words, times in parts:
        if words:
            numbers[words.casefold()] += times
            shown.setdefault(words.casefold(), words)
    return {shown[key]: number for key, number in sorted(numbers.items(), key=lambda item: (-item[1], item[0]))}
