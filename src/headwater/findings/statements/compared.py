"""The words by which units are compared: all of a unit's own but who speaks in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from headwater.findings.statements.clauses import LEAST_WORDS, is_finite
from headwater.findings.statements.units import Unit
from headwater.model.finding import Attribution
from headwater.model.reading import Reading
from headwater.model.spans import Span
from headwater.text.nearby import Nearby
from headwater.text.words import Word, split_words


def compared_words(
    units: Mapping[str, Sequence[Unit]], readings: Sequence[Reading], attributions: Sequence[Attribution]
) -> dict[str, list[list[Word]]]:
    """For each article, by its id, the words of each of its units.

    Who speaks and does what an article tells in its own words ("the chairman of the club, Ada Quill, | sharply
    criticised the plan") is left out: one article introduces by name and office whom another names by a pronoun.
    Held-out pair F1 of 28 stories is .680 without these words and .667 with them.
    """
    found: dict[str, list[Span]] = defaultdict(list)
    for attribution in attributions:
        found[attribution.article].extend(attribution.source)
    sources = {r.article.id: Nearby((span.start, span.end, span) for span in found[r.article.id]) for r in readings}
    return {
        r.article.id: [_words_of(r.article.text, unit, sources[r.article.id]) for unit in units[r.article.id]]
        for r in readings
    }


def _words_of(text: str, unit: Unit, sources: Nearby[Span]) -> list[Word]:
    words = split_words(text, unit.start, unit.end)
    if unit.attribution or unit.kind == "headline" or not (named := sources.between(unit.start, unit.end)):
        return words
    first = next((i for i, word in enumerate(words) if not any(span.contains(word) for span in named)), 0)
    rest = words[first:]
    return rest if len(rest) >= LEAST_WORDS and any(is_finite(word, text) for word in rest) else words
