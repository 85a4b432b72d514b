"""Which pieces of a quoted sentence stand apart: it is one utterance, cut only where another place cuts it too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from headwater.model.reading import Reading
from headwater.model.spans import Span
from headwater.text.quotes import find_quotes
from headwater.text.words import split_words

# Words by which an edge is known again in another article.
KNOWN_BY = 3


@dataclass(frozen=True, slots=True)
class Edges:
    """The words with which sentences and quotations of a story begin and end, `KNOWN_BY` keys each."""

    starts: frozenset[tuple[str, ...]] = frozenset()
    ends: frozenset[tuple[str, ...]] = frozenset()


def find_edges(readings: Sequence[Reading]) -> Edges:
    """The edges of all sentences and quotations of a story's articles."""
    starts: set[tuple[str, ...]] = set()
    ends: set[tuple[str, ...]] = set()
    for reading in readings:
        text = reading.article.text
        quotes = (Span(quote.start, quote.end) for quote in find_quotes(text))
        for span in (*reading.sentences, *quotes):
            keys = _keys(text, span)
            starts.add(keys[:KNOWN_BY])
            ends.add(keys[-KNOWN_BY:])
    return Edges(frozenset(starts), frozenset(ends))


def join_utterance(text: str, clauses: Sequence[Span], edges: Edges) -> list[Span]:
    """The clauses of a quoted sentence, those joined between which no article begins or ends a quotation."""
    joined = list(clauses[:1])
    for clause in clauses[1:]:
        apart = _keys(text, clause)[:KNOWN_BY] in edges.starts or _keys(text, joined[-1])[-KNOWN_BY:] in edges.ends
        if apart:
            joined.append(clause)
        else:
            joined[-1] = Span(joined[-1].start, clause.end)
    return joined


def _keys(text: str, span: Span) -> tuple[str, ...]:
    return tuple(word.key for word in split_words(text, span.start, span.end))
