"""Where two statements clash, and why, in words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from headwater.findings.statements.clashes import ClashKind
from headwater.findings.statements.terms import Terms
from headwater.model.finding import DateExpression
from headwater.model.spans import Place
from headwater.text.function_words import NEGATIONS
from headwater.text.numbers import find_numbers
from headwater.text.stems import stem_word
from headwater.text.words import Word, split_words

_WHY: dict[ClashKind, str] = {
    "negation": "One says it, the other says it is not so",
    "number": "They give different numbers for the same thing",
    "date": "They give different dates for the same thing",
    "denial": "One says it, the other denies it",
    "antonym": "They say opposite things of the same act",
}


def clashing_places(
    terms: Terms, stems: Sequence[str], texts: Mapping[str, str], *, counts: bool = False
) -> tuple[Place, ...]:
    """The stretch of a unit's first place from its first to its last clashing word; the whole unit if there is none.

    `counts`: the clash is one of numbers, so the number that counts them, the nearest to those words, belongs to it.
    """
    unit = terms.units[0]
    words = split_words(texts[unit.article], unit.start, unit.end)
    values = [count.value for count in terms.counts.values() if counts and count.shown == tuple(stems)]
    marked = _marked(words, frozenset(stems), values)
    if not marked:
        return (Place(unit.article, unit.start, unit.end),)
    text = texts[unit.article]
    end = _COMPOUND.match(text, marked[-1].end).end()  # type: ignore[union-attr]  # "two co | -workers"
    return (Place(unit.article, marked[0].start, end),)


_COMPOUND = re.compile(r"(?:-[a-z]+)*")


def dated_places(
    terms: Terms, stems: Sequence[str], dates: Mapping[str, Sequence[DateExpression]]
) -> tuple[Place, ...]:
    """The date of a unit's first place that clashes, by what it dates. `dates`: by article."""
    unit, days = terms.units[0], {terms.dates[stem] for stem in stems if stem in terms.dates}
    found = (
        Place(unit.article, date.start, date.end)
        for date in dates[unit.article]
        if unit.start <= date.start < date.end <= unit.end and (date.earliest, date.latest) in days
    )
    return tuple(found)[:1] or (Place(unit.article, unit.start, unit.end),)


def _marked(words: Sequence[Word], stems: frozenset[str], values: Sequence[float]) -> list[Word]:
    if not stems:
        return []
    hits = {i for i, word in enumerate(words) if stem_word(word.key) in stems}
    first = min(hits, default=0)
    negations = [i for i in range(max(0, first - 4), first) if words[i].key in NEGATIONS]
    numbers = [n.start for n in find_numbers([w.key for w in words]) if n.value in values]
    nearest = sorted(numbers, key=lambda at: min((abs(at - hit) for hit in hits), default=0))[:1]
    return [words[i] for i in sorted({*hits, *negations, *nearest})]


def explain_clash(kind: ClashKind, evidence: Sequence[Place], texts: Mapping[str, str]) -> str:
    """Why two statements cannot both hold, with the words of each."""
    shown = [" ".join(place.span.of(texts[place.article]).split()) for place in evidence]
    return f"{_WHY[kind]}: “{shown[0]}” beside “{shown[-1]}”."
