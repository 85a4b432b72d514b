"""Which pieces of quotations are the same words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from headwater.findings.quotations.pieces import Piece, speakers_differ
from headwater.model.spans import Span
from headwater.text.align import align_words, words_in_common
from headwater.text.rarity import word_bits

# All figures here were settled on five hand-labelled stories (17 quotations over two articles or more, all found, none
# invented) and by reading some 275 quotations found in 74 others; they are not fitted finely.
# Up to this many words a piece is a fragment in the reporter's own sentence: it is the same only word for word.
FRAGMENT = 4
RUN = 3
# A longer piece is the same as another if this share of the shorter one's words stand in the other in order, with a
# run of at least `RUN` words among them, and tell at least so many bits; of two speakers, nearly all must.
SHARE = 0.6
SHARE_OF_TWO_SPEAKERS = 0.9
# A short piece hangs on few words, and one article hardly quotes the same sentence twice in other words.
SHARE_OF_FEW, FEW = 0.8, 7
BITS = 14.0
# A piece of common words that stands in another as a whole is the same if it has so many words: of one known speaker,
# or of no two.
WHOLE_OF_ONE = 5
WHOLE = 7
# A fragment must tell so much: of one known speaker, or taken into the headline of the same article; or otherwise.
BITS_OF_ONE = 8.0
BITS_OF_NOBODY = 14.0
# All in capitals it may be a name; so long, one speaker's are words of his own ("War on Religion").
NAME = 3
# A run that stands in more different pieces than this seeds nothing.
COMMON = 200


def same_words(pieces: Sequence[Piece]) -> Iterator[tuple[int, int]]:
    """The pairs of pieces (by number, the lower first) that are the same words, whole or in part."""
    quoted: defaultdict[str, list[Span]] = defaultdict(list)
    for piece in pieces:
        quoted[piece.article.id].append(piece.span)
    for one, other in sorted(_candidates(pieces)):
        a, b = pieces[one], pieces[other]
        shorter, longer = sorted((a, b), key=lambda piece: len(piece.words))
        if len(shorter.words) > FRAGMENT:
            same = _is_said_in(shorter, longer)
        else:
            same = _is_fragment_of(shorter, longer) and not _is_term(shorter, longer, quoted[shorter.article.id])
        if same:
            yield one, other


def _candidates(pieces: Sequence[Piece]) -> set[tuple[int, int]]:
    """Pairs of pieces that have a run of `RUN` words in common, or of which one is a fragment within the other.

    Of pieces with equal words and one speaker, all are paired with the first, and only that with others: copies of one
    article in a story do not multiply the work.
    """
    firsts: dict[tuple[object, ...], int] = {}
    pairs = set()
    for piece in pieces:
        first = firsts.setdefault(_kind(piece), piece.number)
        if first != piece.number:
            pairs.add((first, piece.number))
    alone = [pieces[number] for number in firsts.values()]
    fragments = {piece.keys for piece in alone if len(piece.words) <= FRAGMENT}
    index: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for piece in alone:
        for run in _runs(piece.keys, fragments):
            index[run].append(piece.number)
    for found in index.values():
        if len(found) <= COMMON:
            pairs.update(combinations(found, 2))
    return pairs


def _kind(piece: Piece) -> tuple[object, ...]:
    """What pieces have in common that are the same for all purposes: words, speaker, and the headline they stand in."""
    return piece.keys, piece.speaker, piece.title, piece.article.id if piece.headline else None


def _runs(keys: tuple[str, ...], fragments: set[tuple[str, ...]]) -> set[tuple[str, ...]]:
    runs = {keys[at : at + RUN] for at in range(len(keys) - RUN + 1)}
    for length in range(1, FRAGMENT + 1):
        runs |= {run for at in range(len(keys) - length + 1) if (run := keys[at : at + length]) in fragments}
    return runs


def _is_fragment_of(fragment: Piece, whole: Piece) -> bool:
    """Whether a fragment's words stand in another piece, and that can hardly be chance."""
    length = len(fragment.keys)
    if not _stands_in(fragment, whole):
        return False
    if _of_one_speaker(fragment, whole):
        return fragment.bits >= BITS_OF_ONE and (not fragment.title or length >= NAME)
    if length > 1 and fragment.headline and fragment.article.id == whole.article.id:
        return fragment.bits >= BITS_OF_ONE
    return length > 1 and fragment.bits >= BITS_OF_NOBODY and not fragment.title


def _is_term(fragment: Piece, whole: Piece, quoted: Sequence[Span]) -> bool:
    """Whether a fragment that nobody is said to have said is a term ("super moon"), and not taken from what is said.

    Then its article uses it outside of all that it quotes (`quoted`) as well.
    """
    if fragment.speaker is not None or len(fragment.words) == len(whole.words):
        return False
    text = fragment.article.text
    words = r"\W+".join(re.escape(text[word.start : word.end]) for word in fragment.words)
    places = (Span(*m.span()) for m in re.finditer(rf"(?<!\w){words}(?!\w)", text, re.I))
    return any(not any(place.overlaps(span) for span in quoted) for place in places)


def _is_said_in(shorter: Piece, longer: Piece) -> bool:
    """Whether so much of the shorter piece stands in the longer one, in order, that it must be the same utterance."""
    known = _of_one_speaker(shorter, longer)
    if shorter.title and longer.title and not known:
        return False
    if not speakers_differ(shorter, longer) and shorter.keys == longer.keys and len(shorter.keys) >= WHOLE_OF_ONE:
        return True
    if not speakers_differ(shorter, longer) and _stands_in(shorter, longer):
        return len(shorter.keys) >= (WHOLE_OF_ONE if known else WHOLE) or shorter.bits >= BITS
    stretches = align_words(shorter.keys, longer.keys)
    runs = [shorter.keys[s.a_start : s.a_end] for s in stretches if s.kind == "same"]
    if max((len(run) for run in runs), default=0) < RUN:
        return False
    few = len(shorter.words) <= FEW or shorter.article.id == longer.article.id
    share = SHARE_OF_TWO_SPEAKERS if speakers_differ(shorter, longer) else SHARE_OF_FEW if few else SHARE
    bits = sum(word_bits(key) for run in runs for key in run)
    return bits >= BITS and words_in_common(stretches) >= share * len(shorter.words)


def _of_one_speaker(a: Piece, b: Piece) -> bool:
    return a.speaker is not None and a.speaker == b.speaker


def _stands_in(shorter: Piece, longer: Piece) -> bool:
    """Whether all words of the shorter piece stand in the longer one, together."""
    length = len(shorter.keys)
    return any(longer.keys[at : at + length] == shorter.keys for at in range(len(longer.keys) - length + 1))
