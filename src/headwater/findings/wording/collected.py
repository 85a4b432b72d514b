"""The expressions for one entity over the stories of a whole collection, by outlet and over time."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from headwater.findings.entities.known_bodies import known_bodies
from headwater.findings.wording.lexicon import field_of
from headwater.findings.wording.used import name_stems, words_of_expression
from headwater.model.article import Article, Issue
from headwater.model.spans import Place
from headwater.model.story import Entity, Wording
from headwater.model.wording import By, Over, WordingOverTime, WordingUse
from headwater.text.stems import stem_word
from headwater.text.words import comparable, split_words

# The longest stretch of days that is shown day by day, week by week, month by month: at most some forty columns.
_LONGEST: tuple[tuple[Over, int], ...] = (("day", 42), ("week", 280), ("month", 1240))
UNKNOWN_OUTLET = "unknown outlet"


@dataclass(frozen=True, slots=True)
class StoryWording:
    """What one story's wording is made of: its articles, its entities, and every expression for them."""

    articles: tuple[Article, ...]
    entities: tuple[Entity, ...]
    wording: tuple[Wording, ...]


def find_entity(asked: str, stories: Sequence[StoryWording]) -> list[tuple[StoryWording, Entity]]:
    """The entity that is asked for, in each story that speaks of it; empty where none does.

    An entity is meant if one of its names is the asked one (case and a leading "the" aside), or another name of the
    same body that shares no word with it ("Daesh", "ISIL"). What those entities are
    called besides finds it in other stories, where that name is no other entity's beside it and surely a name of its
    own: of people a name of two words or more, of places none.
    """
    wanted = _names_of(asked)
    first = [(story, entity) for story in stories for entity in story.entities if wanted & _keys(entity)]
    kinds = {entity.kind for _, entity in first}
    more = {key for _, entity in first for name in entity.names if (key := _sure_key(name, entity))}
    more -= {key for story, own in first for other in story.entities if other is not own for key in _keys(other)}
    return [
        (story, entity)
        for story in stories
        for entity in story.entities
        if wanted & _keys(entity) or (entity.kind in kinds and more & _keys(entity))
    ]


def _names_of(asked: str) -> set[str]:
    """The asked name and the others that a body known by several names goes by, in comparable form."""
    known: dict[str, set[str]] = defaultdict(set)
    for form, (body, _) in known_bodies().items():
        known[body] |= {_key(form), _key(body)}
    return {_key(asked)}.union(*(names for names in known.values() if _key(asked) in names))


def spoken_of_most(stories: Sequence[StoryWording], like: str, limit: int = 6) -> list[str]:
    """Names of the collection's entities: first those that share a word with `like`, then by number of articles."""
    words = set(_key(like).split())
    articles: Counter[str] = Counter()
    for story in stories:
        for entity in story.entities:
            articles[entity.name] += len({mention.article for mention in entity.mentions})
    ranked = sorted(articles, key=lambda name: (not words & set(_key(name).split()), -articles[name], name))
    return ranked[:limit]


def collect_wording(
    found: Sequence[tuple[StoryWording, Entity]], by: By, over: Over | None, issues: Iterable[Issue] = ()
) -> WordingOverTime:
    """Every expression for the entity, by side and period; `over` `None`: as long a period as the dates ask for.

    `found` is `find_entity`'s answer and not empty.
    """
    articles = {article.id: article for story, _ in found for article in story.articles}
    named = frozenset(stem for _, entity in found for stem in name_stems(entity))
    spoken = [
        (articles[place.article], wording, place)
        for story, entity in found
        for wording in story.wording
        if wording.entity == entity.id
        for place in wording.places
    ]
    days = sorted(day for article, _, _ in spoken if (day := _day(article)))
    chosen = over or _fitting(days)
    uses = sorted(_uses(spoken, named, by, chosen), key=lambda u: (u.side, u.period or "~", -u.times, u.expression))
    times: Counter[str] = Counter()
    for use in uses:
        times[use.side] += use.times
    names = Counter(name for _, entity in found for name in entity.names)
    fullest = Counter(entity.name for _, entity in found)
    return WordingOverTime(
        entity=min(fullest, key=lambda name: (-fullest[name], -len(name), name)),
        kind=min(Counter(entity.kind for _, entity in found).items(), key=lambda item: (-item[1], item[0]))[0],
        names=tuple(sorted(names, key=lambda name: (-names[name], name))),
        by=by,
        over=chosen,
        periods=tuple(_periods(days, chosen)),
        sides=tuple(sorted(times, key=lambda side: (-times[side], side))),
        uses=tuple(uses),
        issues=tuple(issues),
    )


def _uses(
    spoken: Sequence[tuple[Article, Wording, Place]], named: frozenset[str], by: By, over: Over
) -> Iterator[WordingUse]:
    written: dict[str, Counter[str]] = defaultdict(Counter)
    parts: dict[str, tuple[str, tuple[str, ...]]] = {}
    places: dict[tuple[str, str | None, str], list[Place]] = defaultdict(list)
    for article, wording, place in spoken:
        key = _key(wording.expression)
        written[key][wording.expression] += 1
        parts.setdefault(wording.expression, (wording.head, wording.modifiers))
        day = _day(article)
        side = article.path if by == "article" else (article.outlet or "").strip() or UNKNOWN_OUTLET
        places[side, _first_day(day, over).isoformat() if day else None, key].append(place)
    for (side, period, key), here in places.items():
        forms = written[key]
        expression = min(forms, key=lambda form: (-forms[form], form))
        head, modifiers = parts[expression]
        yield WordingUse(
            side=side,
            period=period,
            expression=expression,
            judging=_judging(expression, named),
            times=len(here),
            articles=len({place.article for place in here}),
            places=tuple(sorted(here)),
            head=head,
            modifiers=modifiers,
        )


def _judging(expression: str, named: frozenset[str]) -> tuple[str, ...]:
    """The words that judge or class, as the lexicon has them, without those of the entity's own names."""
    words = (word for word in words_of_expression(expression) if stem_word(comparable(word)) not in named)
    return tuple(word for word in words if (field := field_of(word)) and field[1])


def _key(words: str) -> str:
    keys = [word.key for word in split_words(words)]
    return " ".join(keys[1:] if len(keys) > 1 and keys[0] == "the" else keys)


def _keys(entity: Entity) -> set[str]:
    return {_key(name) for name in (entity.name, *entity.names)}


def _sure_key(name: str, entity: Entity) -> str | None:
    """The name's key if it names the entity wherever it stands, or `None`."""
    key = _key(name)
    if entity.kind == "place" or (entity.kind == "person" and " " not in key):
        return None
    return key if len(key) > 2 else None


def _day(article: Article) -> date | None:
    return date.fromisoformat(article.published[:10]) if article.published else None


def _fitting(days: Sequence[date]) -> Over:
    length = (days[-1] - days[0]).days if days else 0
    return next((over for over, longest in _LONGEST if length <= longest), "year")


def _first_day(day: date, over: Over) -> date:
    """The first day of the period that holds the day; weeks begin on Monday."""
    if over == "week":
        return day - timedelta(days=day.weekday())
    return day if over == "day" else day.replace(day=1) if over == "month" else day.replace(month=1, day=1)


def _periods(days: Sequence[date], over: Over) -> Iterator[str]:
    """The first day of every period from the first to the last day."""
    at = _first_day(days[0], over) if days else None
    while at is not None and at <= days[-1]:
        yield at.isoformat()
        step = {"day": 1, "week": 7, "month": 31, "year": 366}[over]
        at = _first_day(at + timedelta(days=step), over)
