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
    core = 0
    while core < len(words):
        start = _context_start(words, core, context)
        end = _core_end(words, start, core, size)
        yield fill_window(words, start, core, end)
        core = end


def fill_window(words: Words, start: int, core: int, end: int) -> Window:
    """The window of words `[start, end)`: a mark at its beginning and one behind each paragraph."""
    import numpy as np

    low, high = int(words.first[start]), int(words.first[end])
    word_of = np.repeat(np.arange(start, end), np.diff(words.first[start : end + 1]))
    closes = np.append(words.paragraph[start + 1 : end] != words.paragraph[start : end - 1], True)
    behind = words.first[start + 1 : end + 1][closes] - low  # where the marks go, counted in pieces without marks

    def fill(values: Integers, before: int, after: int) -> Integers:
        marked: Integers = np.concatenate([[before], np.insert(values, behind, after)])
        return marked

    shift = 1 + np.concatenate([[0], np.cumsum(closes)[:-1]])
    return Window(
        start,
        core,
        end,
        fill(words.ids[low:high], CLS, SEP),
        fill(words.case[word_of], 0, 0),
        fill(words.quote[word_of], 0, 0),
        words.first[start:end] - low + shift,
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
