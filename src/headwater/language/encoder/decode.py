"""From scores of tags to spans: the best path over an article's words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.floating]
    Integers = npt.NDArray[np.int64]


def best_path(scores: Floats, steps: Floats, begin: Floats, paragraph: Integers) -> Integers:
    """The best tag of each word (Viterbi 1967), each paragraph by itself.

    `scores` [words, tags], `steps` [tags, tags] from one tag to the next, `begin` [tags], `paragraph` [words] rising.
    Paragraphs are walked side by side, so the time is that of the longest.
    """
    import numpy as np

    if not len(scores):
        return np.zeros(0, np.int64)
    _, starts, lengths = np.unique(paragraph, return_index=True, return_counts=True)
    rank = np.argsort(np.argsort(-lengths, kind="stable"), kind="stable")
    # All first words, the longest paragraphs' first, then all second words, and so on: a step reads and writes slices.
    inside = np.arange(len(scores)) - np.repeat(starts, lengths)
    order = np.lexsort((np.repeat(rank, lengths), inside))
    bounds = np.searchsorted(inside[order], np.arange(int(lengths.max()) + 1)).tolist()
    steps_in = list(pairwise(bounds))
    alpha = scores[order]
    alpha[: bounds[1]] += begin
    for (before, _), (low, high) in pairwise(steps_in):
        alpha[low:high] += np.maximum.reduce(alpha[before : before + high - low, :, None] + steps, axis=1)
    return _walk_back(alpha, steps, steps_in, order)


def _walk_back(alpha: Floats, steps: Floats, steps_in: Sequence[tuple[int, int]], order: Integers) -> Integers:
    import numpy as np

    path = np.zeros(len(alpha), np.int64)
    back = np.ascontiguousarray(steps.T)
    later = path[:0]  # the tags of the words behind
    for low, high in reversed(steps_in):
        best = alpha[low:high]
        best[: len(later)] += back[later]
        later = path[low:high] = best.argmax(1)
    path[order] = path.copy()
    return path


def spans_of(path: Integers, tags: Sequence[str], paragraph: Integers | None = None) -> list[tuple[int, int, str]]:
    """The spans `(start, end, label)` of a path of BIO tags, in words; one that begins with I- counts as begun.

    With `paragraph` [words] a span ends with its paragraph.
    """
    spans: list[tuple[int, int, str]] = []
    start, label = 0, ""
    numbers = [] if paragraph is None else paragraph.tolist()
    for n, tag in enumerate([*path.tolist(), 0]):
        name = tags[tag]
        if label and (name != f"I-{label}" or (n < len(numbers) and numbers[n] != numbers[n - 1])):
            spans.append((start, n, label))
            label = ""
        if name != "O" and (name.startswith("B-") or not label):
            start, label = n, name[2:]
    return spans
