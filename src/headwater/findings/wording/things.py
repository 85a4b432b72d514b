"""What each article calls the events and things that have no name: "the lawsuit", "a surprise legal assault"."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from headwater.findings.wording.grouping import Expression, group_expressions
from headwater.findings.wording.phrases import Phrase, Phrases, phrases_of
from headwater.model.ids import content_id
from headwater.model.reading import Reading
from headwater.model.spans import Place, Span
from headwater.model.story import Entity, NamedMention
from headwater.text.function_words import FUNCTION_WORDS
from headwater.text.kindred import kindred_of
from headwater.text.stems import stem_word
from headwater.text.vectors import unpack_vectors
from headwater.text.words import split_words

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

# A phrase's head must come up twice in the story to be one of its things, and a thing three times, in two articles and
# in two ways.
_LEAST_OF_HEAD, _LEAST_OF_THING = 2, 3
# At most so many heads and entities are compared: the story's main ones.
_MOST_HEADS, _MOST_ENTITIES = 100, 60
_MOST_THINGS = 40


@dataclass(frozen=True, slots=True)
class _Said:
    """An expression with the place where it stands."""

    expression: Expression
    place: Place
    words: str


def find_things(
    readings: Sequence[Reading], entities: Sequence[Entity], step: str, version: int, phrases: Phrases | None = None
) -> tuple[Entity, ...]:
    """The story's events and things without a name, as entities of kind "other" with descriptions for mentions.

    Phrases are grouped with the entities' names among them (see `group_expressions`); of a group only what goes by one
    head, or by heads that news writing puts in each other's place, is one thing: what merely stands in the same
    sentences is not. A group with an entity in it still gives things, but never the entity. Largest first.
    `phrases`: the articles', where they are known already.
    """
    ordered = sorted(readings, key=lambda reading: reading.article.id)
    said = _main(list(_phrases_said(ordered, entities, phrases_of(ordered) if phrases is None else phrases)))
    if not said:
        return ()
    everything = [*said, *_names_said(ordered, entities)]
    groups = group_expressions([one.expression for one in everything], _vectors(ordered))
    by_group: dict[int, list[_Said]] = defaultdict(list)
    for one, group in zip(said, groups, strict=False):
        by_group[group].append(one)
    found = [
        _thing(part, step, version)
        for group in by_group.values()
        for part in _by_kindred_heads(group)
        if _is_chosen(part)
    ]
    taken = {entity.name for entity in entities}
    free = [thing for thing in found if thing.name not in taken]
    return tuple(sorted(free, key=lambda thing: (-len(thing.mentions), thing.name, thing.id))[:_MOST_THINGS])


def _phrases_said(readings: Sequence[Reading], entities: Sequence[Entity], phrases: Phrases) -> Iterator[_Said]:
    """Every noun phrase that does not end with an entity."""
    ends: dict[str, set[int]] = defaultdict(set)
    for entity in entities:
        for mention in entity.mentions:
            ends[mention.article].update(range(mention.start + 1, mention.end + 1))
    row = 0
    for reading in readings:
        text, article = reading.article.text, reading.article.id
        for number, phrase in phrases[article]:
            if phrase.span.end not in ends[article]:
                yield _said(phrase, article, text, row + number)
        row += len(reading.sentences)


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


def _is_chosen(part: Sequence[_Said]) -> bool:
    """Whether these are a thing for which several articles have words to choose from, and not one word for all."""
    articles = {one.place.article for one in part}
    return len(part) >= _LEAST_OF_THING and len(articles) > 1 and len({one.expression.stems for one in part}) > 1


def _thing(part: Sequence[_Said], step: str, version: int) -> Entity:
    """What these expressions stand for, called by the most frequent of them."""
    heads = {one.expression.head for one in part}
    forms = Counter(one.words.lower() for one in part)
    name = min(forms, key=lambda form: (-forms[form], len(form), form))
    places = sorted({one.place for one in part})
    nouns = "one noun" if len(heads) == 1 else f"{len(heads)} nouns that stand for one another in news"
    return Entity(
        id=content_id("thing", *(f"{place.article}:{place.start}" for place in places)),
        score=0.6 if len(heads) == 1 else 0.5,
        reason=f"It has no name; it goes by {nouns}, in sentences that are alike.",
        step=step,
        version=version,
        name=name,
        kind="other",
        names=(),
        mentions=tuple(NamedMention(place.article, place.start, place.end, "description") for place in places),
    )
