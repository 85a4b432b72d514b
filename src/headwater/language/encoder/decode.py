"""From scores of tags to spans: the best path over an article's words."""

from __future__ import annotations

from collections.abc import Sequence
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
    numbers, starts, lengths = np.unique(paragraph, return_index=True, return_counts=True)
    order = np.argsort(-lengths, kind="stable")
    starts, lengths = starts[order], lengths[order]
    alpha = begin + scores[starts]
    trail = np.zeros((len(scores), scores.shape[1]), np.int64)
    ends = np.zeros((len(numbers), scores.shape[1]))
    for n in range(1, int(lengths[0])):
        live = int(np.searchsorted(-lengths, -n))  # paragraphs longer than n words
        ends[live : len(alpha)] = alpha[live:]
        ways = alpha[:live, :, None] + steps
        at = starts[:live] + n
        trail[at] = ways.argmax(1)
        alpha = ways.max(1) + scores[at]
    ends[: len(alpha)] = alpha
    return _walk_back(ends, trail, starts, lengths)


def _walk_back(ends: Floats, trail: Integers, starts: Integers, lengths: Integers) -> Integers:
    import numpy as np

    path = np.zeros(len(trail), np.int64)
    tag = ends.argmax(1)
    for n in range(int(lengths[0]) - 1, -1, -1):
        live = int(np.searchsorted(-lengths, -n))
        at = starts[:live] + n
        path[at] = tag[:live]
        if n:
            tag[:live] = trail[at, tag[:live]]
    return path


def spans_of(path: Integers, tags: Sequence[str], paragraph: Integers | None = None) -> list[tuple[int, int, str]]:
    """The spans `(start, end, label)` of a path of BIO tags, in words; one that begins with I- counts as begun.

    With `paragraph` [words] a span ends with its paragraph.
    """
    spans: list[tuple[int, int, str]] = []
    start, label = 0, ""
    for n, tag in enumerate([*path.tolist(), 0]):
        name = tags[tag]
        breaks = paragraph is not None and 0 < n < len(paragraph) and paragraph[n] != paragraph[n - 1]
        if label and (breaks or name != f"I-{label}"):
            spans.append((start, n, label))
            label = ""
        if name != "O" and (name.startswith("B-") or not label):
            start, label = n, name[2:]
    return spans
