"""What each article calls the events and things that have no name: "the lawsuit", "a surprise legal assault"."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from headwater.findings.wording.compare import wordings_of
from headwater.findings.wording.grouping import Expression, group_expressions
from headwater.findings.wording.lexicon import field_of
from headwater.findings.wording.phrases import Phrase, find_phrases
from headwater.findings.wording.used import Used
from headwater.model.ids import content_id
from headwater.model.reading import Reading
from headwater.model.spans import Place, Span
from headwater.model.story import Entity
from headwater.model.wording import Thing
from headwater.text.function_words import FUNCTION_WORDS
from headwater.text.kindred import kindred_of
from headwater.text.stems import stem_word
from headwater.text.vectors import unpack_vectors
from headwater.text.words import comparable, split_words

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

# A phrase's head must come up twice in the story to be one of its things, and a thing four times, in two articles.
_LEAST_OF_HEAD, _LEAST_OF_THING = 2, 4
# At most so many heads and entities are compared: the story's main ones.
_MOST_HEADS, _MOST_ENTITIES = 150, 150
_MOST_THINGS = 12


@dataclass(frozen=True, slots=True)
class _Said:
    """An expression with the place where it stands."""

    expression: Expression
    place: Place
    words: str


def find_things(readings: Sequence[Reading], entities: Sequence[Entity], step: str, version: int) -> tuple[Thing, ...]:
    """The things that articles call by different words, those with a judging word of one article alone first.

    Phrases are grouped with the entities' names among them (see `group_expressions`); of a group only what goes by one
    head, or by heads that news writing puts in each other's place, is one thing: what merely stands in the same
    sentences is not. A group with an entity in it still gives things, but never the entity.
    """
    ordered = sorted(readings, key=lambda reading: reading.article.id)
    said = _main(list(_phrases_said(ordered, entities)))
    named = list(_names_said(ordered, entities))
    everything = [*said, *named]
    if not said:
        return ()
    groups = group_expressions([one.expression for one in everything], _vectors(ordered))
    by_group: dict[int, list[_Said]] = defaultdict(list)
    for one, group in zip(said, groups, strict=False):
        by_group[group].append(one)
    found = [
        thing
        for group in by_group.values()
        for part in _by_kindred_heads(group)
        for thing in _things(part, step, version)
    ]
    return tuple(sorted(found, key=lambda thing: (-thing.score, -_size(thing), thing.id))[:_MOST_THINGS])


def _phrases_said(readings: Sequence[Reading], entities: Sequence[Entity]) -> Iterator[_Said]:
    """Every noun phrase that does not end with an entity."""
    ends: dict[str, set[int]] = defaultdict(set)
    for entity in entities:
        for mention in entity.mentions:
            ends[mention.article].update(range(mention.start + 1, mention.end + 1))
    row = 0
    for reading in readings:
        text, article = reading.article.text, reading.article.id
        for sentence in reading.sentences:
            for phrase in find_phrases(text, sentence):
                if phrase.span.end not in ends[article]:
                    yield _said(phrase, article, text, row)
            row += 1


def _said(phrase: Phrase, article: str, text: str, row: int) -> _Said:
    expression = Expression(phrase.stems, phrase.head, None, row)
    return _Said(expression, Place.at(article, phrase.span), phrase.span.of(text))


def _names_said(readings: Sequence[Reading], entities: Sequence[Entity]) -> Iterator[_Said]:
    """The mentions of the entities that are spoken of most, pronouns aside."""
    rows: dict[str, list[tuple[Span, int]]] = {}
    row = 0
    for reading in readings:
        rows[reading.article.id] = [(sentence, row + n) for n, sentence in enumerate(reading.sentences)]
        row += len(reading.sentences)
    texts = {reading.article.id: reading.article.text for reading in readings}
    ranked = sorted(entities, key=lambda entity: (-len(entity.mentions), entity.id))[:_MOST_ENTITIES]
    for entity in ranked:
        for mention in entity.mentions:
            span = Span(mention.start, mention.end)
            at = next((n for sentence, n in rows.get(mention.article, ()) if sentence.overlaps(span)), None)
            words = [word.key for word in split_words(texts.get(mention.article, ""), span.start, span.end)]
            stems = [stem_word(word) for word in words if word not in FUNCTION_WORDS]
            if at is not None and stems and mention.form != "pronoun":
                expression = Expression(frozenset(stems), stems[-1], entity.id, at)
                yield _Said(expression, Place.at(mention.article, span), "")


def _main(said: Sequence[_Said]) -> list[_Said]:
    """Those whose heads come up more than once, the most frequent heads only."""
    counts = Counter(one.expression.head for one in said)
    heads = sorted((head for head in counts if counts[head] >= _LEAST_OF_HEAD), key=lambda head: (-counts[head], head))
    kept = frozenset(heads[:_MOST_HEADS])
    return [one for one in said if one.expression.head in kept]


def _vectors(readings: Sequence[Reading]) -> npt.NDArray[np.floating] | None:
    """The vectors of all sentences, article by article; `None` where the reader made none."""
    import numpy as np

    if any(len(reading.vectors) != len(reading.sentences) for reading in readings):
        return None
    return np.concatenate([unpack_vectors(reading.vectors) for reading in readings if reading.sentences])


def _by_kindred_heads(group: Sequence[_Said]) -> Iterator[list[_Said]]:
    """The parts of a group with one head or kindred ones, from the most frequent head on."""
    counts = Counter(one.expression.head for one in group)
    left = sorted(counts, key=lambda head: (-counts[head], head))
    while left:
        first = left[0]
        heads = {head for head in left if head == first or head in kindred_of(first)}
        yield [one for one in group if one.expression.head in heads]
        left = [head for head in left if head not in heads]


def _things(part: Sequence[_Said], step: str, version: int) -> Iterator[Thing]:
    """The thing that these expressions stand for, if articles choose between different words for it."""
    heads = Counter(one.expression.head for one in part)
    if len(part) < _LEAST_OF_THING or len({one.place.article for one in part}) < 2:
        return
    used = _used(part)
    forms = Counter(one.words.lower() for one in part)
    name = min(forms, key=lambda form: (-forms[form], len(form), form))
    key = content_id("thing", *sorted(f"{one.place.article}:{one.place.start}" for one in part))
    uses = tuple(sorted(wordings_of(key, used), key=lambda use: (-use.score, use.article, use.places[0])))
    judged = [use for use in uses if use.alone and use.score >= uses[0].score and _judges(use.expression)]
    if len(heads) < 2 and not judged:
        return
    yield Thing(
        id=key,
        score=0.8 if judged else 0.6,
        reason=judged[0].reason if judged else f"It goes by {len(heads)} nouns that stand for one another in news.",
        step=step,
        version=version,
        evidence=tuple(sorted(one.place for one in part)),
        name=name,
        uses=uses,
    )


def _judges(expression: str) -> bool:
    return any((field := field_of(word)) and field[1] for word in expression.split())


def _used(part: Sequence[_Said]) -> list[Used]:
    """The expressions of each article with their places, by the article's id and where they stand first."""
    places: dict[tuple[str, str], list[_Said]] = defaultdict(list)
    for one in sorted(part, key=lambda one: one.place):
        places[one.place.article, one.words.lower()].append(one)
    return [_one_used(article, same) for (article, _), same in places.items()]


def _one_used(article: str, same: Sequence[_Said]) -> Used:
    words = same[0].words
    stems = {stem_word(comparable(word)): word for word in words.split() if comparable(word) not in FUNCTION_WORDS}
    places = tuple(one.place for one in same)
    return Used(article, " ".join(words.split()), places, frozenset(stems), stems)


def _size(thing: Thing) -> int:
    return sum(len(use.places) for use in thing.uses)
