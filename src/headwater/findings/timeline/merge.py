"""Making one entry of the places of several articles that tell when one thing happened."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from headwater.findings.timeline.words import Told, shared_words, words_around, words_of_sentence
from headwater.model.ids import content_id
from headwater.model.story import DatedPlace
from headwater.model.timeline import DaysTold, Happening
from headwater.text.roots import Roots

# Two places with the same days tell one thing where their clauses share three telling words, or two and half of the
# shorter; or their sentences half of the shorter and four. Over the gold stories and the examples this gives 31 entries
# with places of several articles; read one by one, two of them hold one place too many, both by a wrong statement.
_CLAUSE_WORDS, _FEWEST_CLAUSE_WORDS = 3, 2
_SENTENCE_WORDS = 4
_HALF = 0.5
# A stretch of days holds the day of another place ("last week", "Wednesday") only if it is not much longer.
_LONGEST_AROUND = 31


def merge_places(places: Sequence[DatedPlace], texts: Mapping[str, str], step: str, version: int) -> list[Happening]:
    """The story's happenings, the earliest first; every place stands in one. `texts`: by article.

    Places come together that have the same days and date one statement or tell it in like words; that put one
    statement on different days (`differs`); and whose days lie within the days of a place that dates the same
    statement in like words, where it is one thing alone to which that can belong.
    """
    roots = Roots(len(places))
    numbers = {place.id: number for number, place in enumerate(places)}
    clauses = [words_around(place, texts[place.article]) for place in places]
    sentences = [words_of_sentence(place, texts[place.article]) for place in places]
    for bucket in _by_days(places).values():
        _join_same_days(bucket, places, clauses, sentences, roots)
    for number, place in enumerate(places):
        for other in place.differs:
            roots.join(number, numbers[other])
    _join_within(places, clauses, roots)
    groups: dict[int, list[DatedPlace]] = defaultdict(list)
    for number, place in enumerate(places):
        groups[roots.find(number)].append(place)
    found = [_happening(group, step, version) for group in groups.values()]
    return sorted(found, key=lambda one: (one.earliest, one.latest, one.id))


def _by_days(places: Sequence[DatedPlace]) -> dict[tuple[str, str], list[int]]:
    buckets: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, place in enumerate(places):
        buckets[place.earliest, place.latest].append(number)
    return buckets


def _join_same_days(
    bucket: Sequence[int],
    places: Sequence[DatedPlace],
    clauses: Sequence[Told],
    sentences: Sequence[Told],
    roots: Roots,
) -> None:
    """Join the places of a bucket that tell one thing: by their statements, then each with the first of a group."""
    by_statement: dict[str, int] = {}
    for number in bucket:
        for statement in places[number].statements:
            roots.join(number, by_statement.setdefault(statement, number))
    leaders: list[int] = []
    for number in bucket:
        if roots.find(number) != number:
            leaders += [] if number in leaders else [number]
        alike = [one for one in leaders if one != number and _alike(number, one, clauses, sentences)]
        if alike:
            roots.join(number, alike[0])
        elif number not in leaders:
            leaders.append(number)


def _alike(one: int, other: int, clauses: Sequence[Told], sentences: Sequence[Told]) -> bool:
    shared = shared_words(clauses[one], clauses[other])
    shorter = min(len(clauses[one]), len(clauses[other]))
    if shared >= _CLAUSE_WORDS or (shared >= _FEWEST_CLAUSE_WORDS and shared >= _HALF * shorter):
        return True
    shared = shared_words(sentences[one], sentences[other])
    return shared >= _SENTENCE_WORDS and shared >= _HALF * min(len(sentences[one]), len(sentences[other]))


def _join_within(places: Sequence[DatedPlace], clauses: Sequence[Told], roots: Roots) -> None:
    """Join a place with days of its own to the one thing within them that it can mean."""
    by_statement: dict[str, list[int]] = defaultdict(list)
    for number, place in enumerate(places):
        for statement in place.statements:
            by_statement[statement].append(number)
    for number, place in enumerate(places):
        inner = {
            roots.find(other)
            for statement in place.statements
            for other in by_statement[statement]
            if _lies_within(places[other], place) and shared_words(clauses[number], clauses[other])
        }
        if len(inner) == 1 and (root := inner.pop()) != roots.find(number):
            roots.join(number, root)


def _lies_within(inner: DatedPlace, outer: DatedPlace) -> bool:
    """Whether another article's days are some of this place's, which are no longer than a month."""
    if inner.article == outer.article or (inner.earliest, inner.latest) == (outer.earliest, outer.latest):
        return False
    if not outer.earliest <= inner.earliest <= inner.latest <= outer.latest:
        return False
    return (date.fromisoformat(outer.latest) - date.fromisoformat(outer.earliest)).days < _LONGEST_AROUND


def _happening(places: Sequence[DatedPlace], step: str, version: int) -> Happening:
    told: dict[tuple[str, str], list[str]] = defaultdict(list)
    for place in places:
        told[place.earliest, place.latest].append(place.id)
    first, last = max(days[0] for days in told), min(days[1] for days in told)
    disagree = first > last
    if disagree:
        exact = [days for days in told if not any(_holds(days, other) for other in told)]
        first, last = min(days[0] for days in exact), max(days[1] for days in exact)
    return Happening(
        id=content_id("happening", *sorted(place.id for place in places)),
        score=min(place.score for place in places),
        reason=_reason(places, len(told), disagree=disagree),
        step=step,
        version=version,
        evidence=tuple(dict.fromkeys(place.evidence[0] for place in places)),
        earliest=first,
        latest=last,
        days=tuple(DaysTold(*days, tuple(told[days])) for days in sorted(told)),
        disagree=disagree,
        statements=tuple(sorted(_union(place.statements for place in places))),
    )


def _holds(outer: tuple[str, str], inner: tuple[str, str]) -> bool:
    return outer != inner and outer[0] <= inner[0] <= inner[1] <= outer[1]


def _reason(places: Sequence[DatedPlace], days: int, *, disagree: bool) -> str:
    articles = len({place.article for place in places})
    if articles == 1:
        return "One article gives the date."
    if disagree:
        return f"{articles} articles tell it, and put it on different days."
    exact = "on the same days" if days == 1 else "on days that fit together"
    return f"{articles} articles tell it {exact}, by the statement that they date or in like words."


def _union(groups: Iterable[Iterable[str]]) -> set[str]:
    return {one for group in groups for one in group}
