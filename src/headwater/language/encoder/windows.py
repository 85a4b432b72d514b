"""An article cut into windows that the encoder reads one at a time.

A window holds whole paragraphs as far as they fit, with the end of what stands before as context. Windows follow from
the article alone; each word is read for good in exactly one of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from headwater.language.encoder.pieces import Words

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Integers = npt.NDArray[np.int64]

CLS, SEP = 101, 102
# Pieces in a window, marks between paragraphs included, and pieces of context at its beginning. Over PolNeAR's
# development part windows of 160 to 384 pieces with 16 to 40 of context differ by no more than chance; on the stories
# 32 of context do as well as 40 and better than 24, and longer windows no better (training/TRIALS.md).
WINDOW = 288
CONTEXT = 32


@dataclass(frozen=True, slots=True)
class Window:
    """Words `[start, end)` of an article, of which those from `core` on are read for good here.

    With n pieces (marks included) and w words: `ids`, `case`, `quote` [n]; `first` [w] the index among them of each
    word's first piece.
    """

    start: int
    core: int
    end: int
    ids: Integers
    case: Integers
    quote: Integers
    first: Integers


def cut_windows(words: Words, size: int = WINDOW, context: int = CONTEXT) -> Iterator[Window]:
    """The windows of an article, in order; together their cores are all its words."""
    marked = mark_paragraphs(words)
    core = 0
    while core < len(words):
        start = _context_start(words, core, context)
        end = _core_end(words, start, core, size)
        yield marked.window(start, core, end)
        core = end


@dataclass(frozen=True, slots=True)
class Marked:
    """An article's pieces with a mark behind each paragraph.

    With n pieces (marks included) and w words: `ids`, `case`, `quote` [n]; `first` and `stop` [w] the index among them
    of each word's first piece, and behind its last.
    """

    ids: Integers
    case: Integers
    quote: Integers
    first: Integers
    stop: Integers

    def window(self, start: int, core: int, end: int) -> Window:
        """The window of words `[start, end)`: a mark at its beginning and one behind each paragraph, whole or not."""
        import numpy as np

        low, high = int(self.first[start]), int(self.stop[end - 1])
        ids, case, quote = np.zeros((3, high - low + 2), np.int64)
        ids[0], ids[-1] = CLS, SEP
        ids[1:-1], case[1:-1], quote[1:-1] = self.ids[low:high], self.case[low:high], self.quote[low:high]
        return Window(start, core, end, ids, case, quote, self.first[start:end] - (low - 1))


def mark_paragraphs(words: Words) -> Marked:
    """The article's pieces, each with its word's features, and the marks between them."""
    import numpy as np

    counts = np.diff(words.first)
    closes = np.diff(words.paragraph, append=-1) != 0
    behind = words.first[1:][closes]
    shift = np.cumsum(closes) - closes
    return Marked(
        np.insert(words.ids, behind, SEP),
        np.insert(np.repeat(words.case, counts), behind, 0),
        np.insert(np.repeat(words.quote, counts), behind, 0),
        words.first[:-1] + shift,
        words.first[1:] + shift,
    )


def _context_start(words: Words, core: int, context: int) -> int:
    import numpy as np

    least = int(words.first[core]) - context
    return min(core, int(np.searchsorted(words.first, max(0, least))))


def _core_end(words: Words, start: int, core: int, size: int) -> int:
    """Where the core ends: behind the last paragraph that fits, or within one that is too long for any window."""
    import numpy as np

    numbers = words.paragraph
    room = size - 2 - int(numbers[core] - numbers[start])
    last = int(np.searchsorted(words.first, int(words.first[start]) + room, side="right")) - 1
    last = max(core + 1, min(last, len(words)))
    while last > core + 1 and _pieces(words, start, last) > size:
        last -= 1
    if last == len(words) or numbers[last] != numbers[last - 1]:
        return last
    paragraph = int(np.searchsorted(numbers, numbers[last], side="left"))
    return paragraph if paragraph > core else last


def _pieces(words: Words, start: int, end: int) -> int:
    return int(words.first[end] - words.first[start] + 2 + words.paragraph[end - 1] - words.paragraph[start])
