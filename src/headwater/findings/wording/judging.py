"""Every expression with a word that judges or classes: where, which word, in whose mouth, and who else uses it."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from headwater.findings.wording.lexicon import Field, field_of
from headwater.findings.wording.phrases import Phrase, Phrases, phrases_of
from headwater.findings.wording.senses import judges_nothing
from headwater.findings.wording.used import Used, all_expressions, name_stems, words_of_expression
from headwater.model.finding import Attribution
from headwater.model.ids import content_id
from headwater.model.reading import Reading
from headwater.model.spans import Place, Span
from headwater.model.story import Entity
from headwater.model.wording import Judgement
from headwater.text.function_words import word_set
from headwater.text.stems import stem_word
from headwater.text.words import comparable, split_words

_ALONE, _SHARED = 0.9, 0.6
# So many expressions that begin before a phrase may reach into it: they hardly overlap.
_NEAR = 8
# How much of the text beside an expression tells in what sense its first and last words stand, in code points.
_BESIDE = 24
_Row = tuple[Span, str | None, frozenset[str]]
"""An expression's span, the entity it stands for, if any, and the stems of that entity's names."""
# Nouns that judge in front of another noun as well ("a terrorist attack"), where other nouns of the lexicon only say
# what kind of thing it is ("a criminal investigation", "a ban proposal").
_ALSO_BEFORE = ("armed people", "attacks")
_LIKE_ADJECTIVES = word_set("propaganda bombshell smear")
_NEVER_BEFORE = word_set("criminal criminals hero partisan assault invasion intervention veteran")


def find_judgements(
    readings: Sequence[Reading],
    entities: Sequence[Entity],
    attributions: Sequence[Attribution],
    step: str,
    version: int,
    used: Mapping[str, Sequence[Used]] | None = None,
    phrases: Phrases | None = None,
) -> tuple[Judgement, ...]:
    """The expressions with a judging word, by article; those with a word that no other article uses first.

    Looked at are the expressions for entities and the noun phrases that name nothing. `alone`: several articles make
    the story, and no other has the word anywhere. `speaker` is whom the article quotes with it. `used` (the expressions
    of each entity) and `phrases` are taken where they are known already.
    """
    articles = {reading.article.id: reading.article for reading in readings}
    stems = Counter(stem for held in articles.values() for stem in {stem_word(w.key) for w in split_words(held.text)})
    quoted = _quoted(attributions)
    expressions = _expressions(entities, all_expressions(entities, articles) if used is None else used)
    known = phrases_of(readings) if phrases is None else phrases
    found: list[Judgement] = []
    for reading in readings:
        article = reading.article.id
        here: dict[Span, Judgement] = {}
        rows = [*expressions[article], *_phrases(known[article], expressions[article])]
        for span, entity, named in rows:
            text = reading.article.text
            around = text[max(0, span.start - _BESIDE) : span.start], text[span.end : span.end + _BESIDE]
            words = judging_words(span.of(text), named, around)
            if words:
                alone = len(articles) > 1 and any(stems[stem_word(comparable(word))] < 2 for word, _ in words)
                speaker = next((who for content, who in quoted[article] if content.contains(span)), None)
                at = Place.at(article, span)
                here.setdefault(span, _judgement(at, entity, words, speaker, alone, step, version))
        found += [one for one in here.values() if not any(_holds(one, other) for other in here.values())]
    return tuple(sorted(found, key=lambda one: (-one.score, one.article, one.start)))


def _holds(outer: Judgement, inner: Judgement) -> bool:
    """Whether an expression holds another one of its article, which says more nearly what the word is said of."""
    return outer.id != inner.id and outer.start <= inner.start and inner.end <= outer.end


def _judgement(
    place: Place,
    entity: str | None,
    words: Sequence[tuple[str, Field]],
    speaker: str | None,
    alone: bool,
    step: str,
    version: int,
) -> Judgement:
    said = ", ".join(f"“{word}” ({field.name})" for word, field in words)
    mouth = " in somebody's words that the article quotes" if speaker else ""
    return Judgement(
        id=content_id("judgement", place.article, place.start, place.end),
        score=_ALONE if alone else _SHARED,
        reason=f"{said} judges or classes{mouth}" + ("; no other article has the word." if alone else "."),
        step=step,
        version=version,
        article=place.article,
        start=place.start,
        end=place.end,
        words=tuple(word for word, _ in words),
        entity=entity,
        speaker=speaker,
        alone=alone,
    )


def judging_words(
    expression: str, named: frozenset[str] = frozenset(), around: tuple[str, str] = ("", "")
) -> list[tuple[str, Field]]:
    """The words of an expression that judge or class, with their fields, without those of a name (`named`: its stems).

    A noun of the lexicon counts as the head of its phrase; in front of another noun only where it judges there too.
    `around`: the text on both sides of the expression, where it is known.
    """
    words = list(words_of_expression(expression))
    found: list[tuple[str, Field]] = []
    for at, word in enumerate(words):
        last = at == len(words) - 1
        known = field_of(word, before=not last)
        if known is None or not known[1] or stem_word(comparable(word)) in named:
            continue
        field = known[0]
        # "tyrant Ann Lee"
        titles = not last and words[at + 1][:1].isupper() and stem_word(comparable(words[at + 1])) in named
        if field.head and not (last or titles or _judges_before(word, field)):
            continue
        if judges_nothing(words, at, around, beside_judging=bool(found)):
            continue
        found.append((word, field))
    return found


def _judges_before(word: str, field: Field) -> bool:
    """Whether a noun of the lexicon judges in front of another noun too."""
    return word.lower() in _LIKE_ADJECTIVES or (field.name in _ALSO_BEFORE and word.lower() not in _NEVER_BEFORE)


def _expressions(entities: Sequence[Entity], used: Mapping[str, Sequence[Used]]) -> dict[str, list[_Row]]:
    """The expressions for entities in each article, with the entity and the stems of its names; each place once."""
    found: dict[str, dict[Span, tuple[str | None, frozenset[str]]]] = defaultdict(dict)
    for entity in entities:
        stems = name_stems(entity)
        for one in used[entity.id]:
            for place in one.places:
                found[place.article].setdefault(place.span, (entity.id, stems))
    return defaultdict(list, {key: [(span, *rest) for span, rest in spans.items()] for key, spans in found.items()})


def _phrases(phrases: Sequence[tuple[int, Phrase]], taken: Sequence[_Row]) -> Iterator[_Row]:
    """The noun phrases that cut no expression for an entity; one within such an expression has its names.

    They may hold one ("the controversial Hill Centre").
    """
    ordered = sorted(taken, key=lambda row: row[0])
    starts = [span.start for span, _, _ in ordered]
    for _, phrase in phrases:
        last = bisect_left(starts, phrase.span.end)
        near = ordered[max(0, bisect_left(starts, phrase.span.start) - _NEAR) : last]
        around = [row for row in near if row[0].contains(phrase.span)]
        if any(phrase.span.overlaps(span) and not phrase.span.contains(span) for span, _, _ in near) and not around:
            continue
        names = frozenset(stem for _, _, named in around for stem in named)
        yield phrase.span, None, names


def _quoted(attributions: Sequence[Attribution]) -> dict[str, list[tuple[Span, str]]]:
    """Of each article, what stands within a speaker's words, with the speaker."""
    found: dict[str, list[tuple[Span, str]]] = defaultdict(list)
    for attribution in attributions:
        if attribution.speaker and attribution.form != "indirect":
            found[attribution.article] += [(span, attribution.speaker) for span in attribution.content]
    return found
