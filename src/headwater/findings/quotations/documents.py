"""Sources in the story itself: a speech's transcript or a statement, whose words others quote, without any marks.

An article is such a source where several quotations of others stand in its paragraphs outside quotation marks, nearly
word for word. Those paragraphs are then spoken as a whole, and what others made of them is measured against them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from headwater.findings.quotations.pieces import QUOTED, Piece, said_key, said_words
from headwater.model.reading import Reading
from headwater.model.spans import Span
from headwater.text.align import align_words, words_in_common
from headwater.text.function_words import word_set
from headwater.text.quotes import find_quotes

# A quotation tells where it comes from with this many words, of which so many (in ten) stand there in order; and a
# source has this many of them. One alone may be a quotation that lost its marks.
LEAST_WORDS = 8
TENTHS = 8
LEAST_FOUND = 2
RUN = 4
# A speaker who tells of his own words or thoughts ("we expect the ship to be back") is no narrator.
_SPEAKERS_OWN = word_set("i we you")


def find_documents(readings: Sequence[Reading], pieces: Sequence[Piece]) -> Mapping[str, frozenset[int]]:
    """For each article that is a source of the others' quotations, the numbers of the segments that they quote."""
    index: defaultdict[tuple[str, ...], set[int]] = defaultdict(set)
    for piece in pieces if len(readings) > 1 else ():
        if len(piece.keys) >= LEAST_WORDS:
            for run in _runs(piece.keys):
                index[run].add(piece.number)
    found: dict[str, frozenset[int]] = {}
    for reading in readings if index else ():
        quoted = {n: told for n, keys in _unquoted(reading) if (told := _told(keys, reading, pieces, index))}
        if len({pieces[number].keys for told in quoted.values() for number in told}) >= LEAST_FOUND:
            found[reading.article.id] = frozenset(quoted)
    return found


def _unquoted(reading: Reading) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The words of each segment that holds no quotation marks, with its number."""
    text = reading.article.text
    for number, segment in enumerate(reading.article.segments):
        held = segment.kind in QUOTED and segment.kind != "headline" and not _is_retold(reading, segment.span)
        if held and not find_quotes(text, segment.start, segment.end):
            yield number, tuple(said_key(word.key) for word in said_words(text, segment.start, segment.end))


def _is_retold(reading: Reading, segment: Span) -> bool:
    """Whether a narrator tells there what somebody else said ("She said that …"): then the words are the narrator's."""
    for attribution in reading.attributions:
        source = [span for span in attribution.source if segment.contains(span)]
        held = sum(len(span) for span in attribution.content if segment.contains(span))
        if source and 2 * held > len(segment) and source[0].of(reading.article.text).lower() not in _SPEAKERS_OWN:
            return True
    return False


def _told(
    keys: tuple[str, ...], reading: Reading, pieces: Sequence[Piece], index: Mapping[tuple[str, ...], set[int]]
) -> list[int]:
    """The numbers of the other articles' pieces that stand nearly word for word among these words."""
    near = sorted({number for run in _runs(keys) for number in index.get(run, ())})
    return [
        number
        for number in near
        if pieces[number].article.id != reading.article.id and _stands_in(pieces[number].keys, keys)
    ]


def _stands_in(said: tuple[str, ...], keys: tuple[str, ...]) -> bool:
    return 10 * words_in_common(align_words(said, keys)) >= TENTHS * len(said)


def _runs(keys: tuple[str, ...]) -> set[tuple[str, ...]]:
    return {keys[at : at + RUN] for at in range(len(keys) - RUN + 1)}
