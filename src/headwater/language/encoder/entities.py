"""Names in an article and the kind of thing that each names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, cast

from headwater.language.encoder.decode import best_path, spans_of
from headwater.language.encoder.pieces import Words
from headwater.language.encoder.scores import Scores
from headwater.language.encoder.weights import ENTITY_TAGS
from headwater.model.finding import EntityKind, EntityMention

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Numbers = Mapping[str, npt.NDArray[np.float32]]


def find_entities(text: str, words: Words, scores: Scores, numbers: Numbers) -> Iterator[EntityMention]:
    """The names, in the order of the text, without overlaps and without punctuation at their edges."""
    path = best_path(scores.kinds, numbers["kind_steps"], numbers["kind_begin"], words.paragraph)
    for begin, end, kind in spans_of(path, ENTITY_TAGS):
        first, stop = begin, end
        while first < stop and not _lettered(text, words, first):
            first += 1
        while stop > first and not _lettered(text, words, stop - 1) and not _shortens(text, words, stop - 1):
            stop -= 1
        if first < stop:
            span = words.span(first, stop)
            yield EntityMention(span.start, span.end, cast("EntityKind", kind))


def _lettered(text: str, words: Words, at: int) -> bool:
    return any(c.isalnum() for c in text[words.starts[at] : words.ends[at]])


def _shortens(text: str, words: Words, at: int) -> bool:
    """Whether the word is the full stop of a shortened name ("Inc.", "U.S.")."""
    return text[words.starts[at]] == "." and at > 0 and words.ends[at - 1] == words.starts[at]
