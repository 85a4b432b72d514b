"""Setting the expressions of a story's articles for one entity against each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from headwater.findings.wording.judging import judging_words
from headwater.findings.wording.lexicon import Field, field_of
from headwater.findings.wording.used import Used, all_expressions, name_stems
from headwater.model.ids import content_id
from headwater.model.reading import Reading
from headwater.model.story import Entity, Wording
from headwater.text.stems import stem_word
from headwater.text.words import comparable

STEP = "wording"
VERSION = 4

# How much a difference tells: a loaded word that no other article uses, another word, another name, none.
_LOADED, _WORD, _NAME, _SHARED = 0.95, 0.75, 0.65, 0.4
_MOST_OTHERS = 4


def compare_wording(
    readings: Sequence[Reading], entities: Sequence[Entity], used: Mapping[str, Sequence[Used]] | None = None
) -> tuple[Wording, ...]:
    """Every expression of each entity in each article, entities in their order, the differences that tell most first.

    An expression is `alone` where it has a word (or, of bare names, is a name) that no other article uses for the
    entity, and another article speaks of it. `used`: the expressions of each entity, where they are known already.
    """
    known = all_expressions(entities, {r.article.id: r.article for r in readings}) if used is None else used
    return tuple(
        wording
        for entity in entities
        for wording in sorted(
            _wordings(entity, known[entity.id]),
            key=lambda wording: (-wording.score, wording.article, wording.places[0]),
        )
    )


def _wordings(entity: Entity, used: Sequence[Used]) -> Iterator[Wording]:
    named = name_stems(entity)
    for one in used:
        others = [other for other in used if other.article != one.article]
        own = _own_words(one, others)
        alone = bool(others) and (bool(own) if one.describing else _is_own_name(one, others))
        judging = {stem_word(comparable(word)): field for word, field in judging_words(one.expression, named)}
        loaded = [(word, judging[stem]) for stem, word in own.items() if stem in judging]
        score, reason = _difference(others, own, loaded, alone=alone)
        yield Wording(
            id=content_id("word", entity.id, one.article, one.expression),
            score=score,
            reason=reason,
            step=STEP,
            version=VERSION,
            entity=entity.id,
            article=one.article,
            expression=one.expression,
            head=one.parts.head,
            modifiers=one.parts.modifiers,
            places=one.places,
            alone=alone,
        )


def _own_words(one: Used, others: Sequence[Used]) -> dict[str, str]:
    """The describing words that no other article uses for the entity, by stem."""
    theirs = {stem for other in others for stem in other.stems}
    return {stem: word for stem, word in one.describing.items() if stem not in theirs}


def _is_own_name(one: Used, others: Sequence[Used]) -> bool:
    """Whether no other article uses any word of this name, with points or without ("U.S.", "US")."""
    return not any(_unpointed(one.stems) & _unpointed(other.stems) for other in others)


def _unpointed(stems: Iterable[str]) -> set[str]:
    return {stem.replace(".", "") for stem in stems}


def _difference(
    others: Sequence[Used], own: Mapping[str, str], loaded: Sequence[tuple[str, Field]], *, alone: bool
) -> tuple[float, str]:
    """How much the expression's difference tells, and what it is, in words; `loaded`: its own words that judge."""
    if not others:
        return _SHARED, "No other article speaks of it."
    if not alone:
        return _SHARED, "Other articles use the same words."
    if loaded:
        said = ", ".join(f"{_quoted([word])} ({field.name})" for word, field in loaded)
        return _LOADED, f"Only this article says {said}, which judges or classes{_instead(loaded[0][1], others)}."
    if own:
        return _WORD, f"Only this article says {_quoted(own.values())} of it."
    return _NAME, f"Only this article calls it so; others say {_quoted(_expressions(others))}."


def _instead(field: Field, others: Sequence[Used]) -> str:
    """What others say in the same field."""
    words = [word for other in others for word in other.describing.values() if (f := field_of(word)) and f[0] is field]
    return f"; others say {_quoted(sorted(set(words))[:_MOST_OTHERS])}" if words else ""


def _expressions(others: Sequence[Used]) -> list[str]:
    ordered = sorted(others, key=lambda other: (-len(other.places), other.expression))
    return list(dict.fromkeys(other.expression for other in ordered))[:_MOST_OTHERS]


def _quoted(words: Iterable[str]) -> str:
    return ", ".join(f"“{word}”" for word in words)
