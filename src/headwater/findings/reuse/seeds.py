"""Where any two articles of a story agree for a few words: the seeds from which passages grow.

Runs of words are hashed and sorted, so that all places of one run stand together (the fingerprints of Schleimer,
Wilkerson and Aiken 2003, here without sampling, since stories are small): n log n in the words of the story.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from headwater.findings.reuse.compared import ComparedText

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Numbers = npt.NDArray[np.int64]

# F1 of the pairs of articles that carry one text (see shared.py) and the fullest right: runs of 3 / 4 / 5 words .90 and
# .84 / .90 and .89 / .90 and .89, the shorter one finding more of what is rewritten; 8 / 14 / 20 bits .90 and .92 /
# .90 and .89 / .88 and .84, and fewer bits make more work.
SEED_WORDS = 4
SEED_BITS = 14.0
TIMES = 6


@dataclass(frozen=True, slots=True)
class Run:
    """`length` words that stand at word `a` of one text and at word `b` of another."""

    a: int
    b: int
    length: int


def seed_runs(texts: Sequence[ComparedText]) -> Iterator[tuple[int, int, list[Run]]]:
    """For each two texts (by their index, the lower first) that agree anywhere: the runs, in the order of the first.

    A run has at least `SEED_WORDS` words that together tell at least `SEED_BITS`; one that stands more than `TIMES`
    times in a text is a refrain and seeds nothing.
    """
    index = _index(texts)
    if index is None:
        return
    for text in range(len(texts)):
        yield from _runs_of(text, *index)


def _index(texts: Sequence[ComparedText]) -> tuple[Numbers, Numbers, Numbers, Numbers] | None:
    """All places of runs that two texts have, sorted by run: text, word, and each run's first and last-plus-one row."""
    import numpy as np

    if len(texts) < 2:
        return None
    hashes, owners, places = [], [], []
    for number, text in enumerate(texts):
        hashed, at = _hashed(text)
        hashes.append(hashed)
        places.append(at)
        owners.append(np.full(len(at), number, dtype=np.int64))
    every, text_of, word_of = np.concatenate(hashes), np.concatenate(owners), np.concatenate(places)
    order = np.lexsort((word_of, text_of, every))
    every, text_of, word_of = every[order], text_of[order], word_of[order]
    run = np.cumsum(np.concatenate([[0], every[1:] != every[:-1]])) if len(every) else np.zeros(0, dtype=np.int64)
    keep = _shared(run, text_of)
    if not keep.any():
        return None
    run, text_of, word_of = run[keep], text_of[keep], word_of[keep]
    first = np.searchsorted(run, run, side="left")
    return text_of, word_of, first, np.searchsorted(run, run, side="right")


def _hashed(text: ComparedText) -> tuple[npt.NDArray[np.uint64], Numbers]:
    """The hash of each telling run of `SEED_WORDS` words, and the word it starts at."""
    import numpy as np

    count = len(text.ids) - SEED_WORDS + 1
    if count <= 0:
        return np.zeros(0, dtype=np.uint64), np.zeros(0, dtype=np.int64)
    hashed = np.zeros(count, dtype=np.uint64)
    bits = np.zeros(count)
    for step in range(SEED_WORDS):
        hashed = _mixed(hashed ^ (text.ids[step : step + count].astype(np.uint64) + np.uint64(step + 1)))
        bits += text.bits[step : step + count]
    whole = text.block[:count] == text.block[SEED_WORDS - 1 :]
    at = np.nonzero(whole & (bits >= SEED_BITS))[0]
    return hashed[at], at


def _mixed(values: npt.NDArray[np.uint64]) -> npt.NDArray[np.uint64]:
    """SplitMix64's finalizer (Steele, Lea and Flood 2014): every bit of a value moves every bit of its hash."""
    import numpy as np

    with np.errstate(over="ignore"):
        values = values + np.uint64(0x9E3779B97F4A7C15)
        values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        return values ^ (values >> np.uint64(31))


def _shared(run: Numbers, text_of: Numbers) -> npt.NDArray[np.bool_]:
    """Which rows belong to a run of at least two texts that is no refrain in any."""
    import numpy as np

    if not len(run):
        return np.zeros(0, dtype=np.bool_)
    pair = np.concatenate([[True], (run[1:] != run[:-1]) | (text_of[1:] != text_of[:-1])])
    rows = np.nonzero(pair)[0]
    times = np.diff(np.concatenate([rows, [len(run)]]))
    texts = np.bincount(run[rows], minlength=run[-1] + 1)
    most = np.zeros(run[-1] + 1, dtype=np.int64)
    np.maximum.at(most, run[rows], times)
    keep: npt.NDArray[np.bool_] = ((texts >= 2) & (most <= TIMES))[run]
    return keep


def _runs_of(
    text: int, text_of: Numbers, word_of: Numbers, first: Numbers, last: Numbers
) -> Iterator[tuple[int, int, list[Run]]]:
    """The runs that one text has in common with each later one."""
    import numpy as np

    rows = np.nonzero(text_of == text)[0]
    counts = last[rows] - first[rows]
    total = int(counts.sum())
    offsets = np.arange(total) - np.repeat(np.cumsum(counts) - counts, counts)
    others = np.repeat(first[rows], counts) + offsets
    a = np.repeat(word_of[rows], counts)
    later = text_of[others] > text
    a, b, other = a[later], word_of[others][later], text_of[others][later]
    order = np.lexsort((a, a - b, other))
    a, b, other = a[order], b[order], other[order]
    if not len(a):
        return
    starts = np.nonzero(np.concatenate([[True], (other[1:] != other[:-1]) | (np.diff(a - b) != 0) | (np.diff(a) > 1)]))[
        0
    ]
    ends = np.concatenate([starts[1:], [len(a)]]) - 1
    found: dict[int, list[Run]] = {}
    for start, end in zip(starts.tolist(), ends.tolist(), strict=True):
        run = Run(int(a[start]), int(b[start]), int(a[end] - a[start]) + SEED_WORDS)
        found.setdefault(int(other[start]), []).append(run)
    for number in sorted(found):
        yield text, number, sorted(found[number], key=lambda r: (r.a, r.b))
