"""The words of a text as 32-bit codes: what `split_words` finds, ten times as fast and in four bytes a word.

A code is equal for words of equal `key` (see `text.words`) and says, besides, how common the word is in news and
whether this occurrence is written in small letters. Codes are the same in every process, on every machine.

    bits 31-29  the band of the word's rarity (see `BAND_BITS`)
    bits 28-1   28 bits of the hash of its key
    bit 0       whether the occurrence begins with a small letter; not part of what is compared

Where it is asked for, a code has 32 more bits above these, the word's shape: words of which one is the other misread
have shapes that are near (see `text.shape_loops`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from headwater.text.rarity import listed_words, word_bits
from headwater.text.words import comparable

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from headwater.text.code_loops import Tables

# Where words end that must not be compared across: a code of no word.
NO_WORD = 0
# The rarities of `text.rarity`, in bits, by a code's band: the five bands of listed words, numbers, all others.
_RARE_BAND = 6
BAND_BITS: tuple[float, ...] = (
    *(word_bits(words[0]) for words in listed_words()),
    word_bits("1"),
    word_bits("unlisted-word"),
)
# Places of the table of the 2,900 listed words, so many that a search seldom goes past its first.
_PLACES = 1 << 15
# Texts that are coded together: 64 to 256 articles take .098 ms each, 16 .106 and 3,000 .124.
_TOGETHER = 256
# Code points that are known from the start: Latin, Greek and Cyrillic letters, and punctuation with joiners in it. What
# else comes, mostly signs, is entered when it comes.
_COMMON = (range(0x530), range(0x1E00, 0x2300))


@dataclass(frozen=True, slots=True, eq=False)
class CodedWords:
    """The words of several texts, one after another.

    For each word its `codes` (32 bits, with shapes 64), and its `starts` and `ends` in code points of its own text.
    Text `n` has the words `[firsts[n], firsts[n + 1])`.
    """

    codes: npt.NDArray[np.unsignedinteger]
    starts: npt.NDArray[np.int32]
    ends: npt.NDArray[np.int32]
    firsts: npt.NDArray[np.int64]


def code_words(texts: Sequence[str], *, shapes: bool = False) -> CodedWords:
    """The words of the texts; the same words at the same places as `split_words` gives."""
    parts = [_coded(texts[at : at + _TOGETHER], shapes=shapes) for at in range(0, max(1, len(texts)), _TOGETHER)]
    return parts[0] if len(parts) == 1 else _joined(parts)


def _joined(parts: Sequence[CodedWords]) -> CodedWords:
    import numpy as np

    sizes = np.cumsum([0, *(len(part.codes) for part in parts)])
    firsts = [part.firsts[:-1] + size for part, size in zip(parts, sizes, strict=False)]
    codes, starts, ends = (
        np.concatenate([getattr(part, name) for part in parts]) for name in ("codes", "starts", "ends")
    )
    return CodedWords(codes, starts, ends, np.concatenate([*firsts, sizes[-1:]]))


def _coded(texts: Sequence[str], *, shapes: bool) -> CodedWords:
    """The words of a few texts, in one go over their code points."""
    import numpy as np

    from headwater.text.code_loops import split_points

    points = np.frombuffer("".join(texts).encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    tables = _tables()
    ends_of_texts = np.cumsum([len(text) for text in texts], dtype=np.int64)
    known, codes, starts, ends, firsts, odd = split_points(points, ends_of_texts, tables)
    if not known and _learn(points, tables):
        _, codes, starts, ends, firsts, odd = split_points(points, ends_of_texts, tables)
    for at in odd.tolist():
        text = int(np.searchsorted(firsts, at, side="right")) - 1
        codes[at] = code_of(texts[text][starts[at] : ends[at]])
    if not shapes:
        return CodedWords(codes, starts, ends, firsts)
    from headwater.text.shape_loops import shapes_of

    origins = np.concatenate([[0], ends_of_texts]).astype(np.int64)
    shaped = shapes_of(points, tables.folded, (starts, ends, firsts), origins) << np.uint64(32) | codes
    return CodedWords(shaped, starts, ends, firsts)


def code_of(word: str) -> int:
    """The code of one word."""
    from headwater.text.code_loops import code_of_points

    key = comparable(word)
    return int(code_of_points(_points(key), word[:1].islower(), key.isdigit(), _tables()))


def _points(text: str) -> npt.NDArray[np.uint32]:
    import numpy as np

    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)


@cache
def _tables() -> Tables:
    """What the loops look up: kinds and folded forms of code points (of `_COMMON` at first), and the listed words."""
    import numpy as np

    from headwater.text.code_loops import Tables, hash_of_points, place_of

    tables = Tables(
        kinds=np.zeros(0x110000, dtype=np.uint8),
        folded=np.arange(0x110000, dtype=np.uint32),
        listed=np.zeros(_PLACES, dtype=np.uint64),
        bands=np.full(_PLACES, _RARE_BAND, dtype=np.uint8),
    )
    for some in _COMMON:
        _learn_points(some, tables)
    for band, words in enumerate(listed_words()):
        for word in words:
            hashed = np.uint64(hash_of_points(_points(word)))
            at = place_of(hashed, tables.listed)
            tables.listed[at], tables.bands[at] = hashed, band
    return tables


def _learn(points: npt.NDArray[np.uint32], tables: Tables) -> bool:
    """Enter the code points that no text before had; whether words have one of them."""
    import numpy as np

    from headwater.text.code_loops import WORD

    new = np.unique(points[tables.kinds[points] == 0])
    _learn_points(new.tolist(), tables)
    return bool((tables.kinds[new] & WORD).any())


def _learn_points(points: Sequence[int], tables: Tables) -> None:
    from headwater.text.code_loops import DIGIT, JOINER, KNOWN, ODD, SMALL, WORD

    for point in points:
        character = chr(point)
        kind = KNOWN
        if character.isalnum():
            folded = comparable(character)
            kind |= WORD | (DIGIT if folded.isdigit() else 0) | (SMALL if character.islower() else 0)
            if len(folded) == 1:
                tables.folded[point] = ord(folded)
            else:
                kind |= ODD
        elif character in ".'’&":
            kind |= JOINER
            tables.folded[point] = ord(comparable(character))
        tables.kinds[point] = kind
