"""Names in an article and the kind of thing that each names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, cast

from headwater.language.encoder.decode import best_path, spans_of
from headwater.language.encoder.pieces import Words
from headwater.language.encoder.scores import Scores
from headwater.language.encoder.weights import ENTITY_TAGS, KINDS
from headwater.model.finding import EntityKind, EntityMention
from headwater.model.spans import Span

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float32]
    Numbers = Mapping[str, Floats]


def find_entities(text: str, words: Words, scores: Scores, numbers: Numbers) -> Iterator[EntityMention]:
    """The names, in the order of the text, without overlaps and without punctuation at their edges."""
    path = best_path(scores.kinds, numbers["kind_steps"], numbers["kind_begin"], words.paragraph)
    names = spans_of(path, ENTITY_TAGS)
    spans = [words.span(first, stop) for first, stop, _ in names]
    for span, kind in zip(spans, _agreed_kinds([s.of(text).lower() for s in spans], names, scores), strict=True):
        name = _without_marks(text, span)
        if name is not None:
            yield EntityMention(name.start, name.end, cast("EntityKind", kind))


def _agreed_kinds(written: Sequence[str], names: Sequence[tuple[int, int, str]], scores: Scores) -> list[str]:
    """The kind of each name; where an article has it in several places, each counts itself as much as all the others.

    F1 on the development part of English Worldwide Newswire: 83.9 with this, 83.2 without.
    """
    agreed = [kind for _, _, kind in names]
    places: dict[str, list[int]] = {}
    for number, name in enumerate(written):
        places.setdefault(name, []).append(number)
    for own in places.values():
        if len(own) > 1:
            sure = [_sure_of_kinds(scores.kinds[first:stop]) for first, stop, _ in (names[number] for number in own)]
            whole = sum(sure)
            for number, mine in zip(own, sure, strict=True):
                agreed[number] = KINDS[int((mine + (whole - mine) / (len(own) - 1)).argmax())]
    return agreed


def _sure_of_kinds(scores: Floats) -> Floats:
    """The logarithm of a name's probability [kinds] as a name of each kind, by word; `scores` [words, 11]."""
    import numpy as np

    most = scores.max(1, keepdims=True)
    logs = scores - most - np.log(np.exp(scores - most).sum(1, keepdims=True))
    mean: Floats = (logs[0, 1::2] + logs[1:, 2::2].sum(0)) / len(scores)
    return mean


def _without_marks(text: str, span: Span) -> Span | None:
    """The name from its first letter to its last, or to the full stop of a shortened one ("Inc.", "U.S.")."""
    start, end = span.start, span.end
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum() and not (text[end - 1] == "." and text[end - 2].isalnum()):
        end -= 1
    return Span(start, end) if start < end else None
