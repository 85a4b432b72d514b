"""Digests as rows of weighed terms (TF-IDF: Spärck Jones 1972; Salton and Buckley 1988), side by side in arrays."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from headwater.findings.stories.digest import term_layout
from headwater.model.digest import ArticleDigest
from headwater.text.days import day_of
from headwater.text.groups import group_bounds

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

# How many articles of news at large the table of common words stands for: what is rare must not depend on how many
# articles of one story are in the folder. In a collection smaller than this, a term that few articles have weighs the
# same whatever else the collection holds.
BACKGROUND = 5000
# Digests that are unpacked at a time, so that a million of them are never unpacked at once.
BATCH = 20_000


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """A row for each digest: `starts[i]:starts[i + 1]` of the four columns, in the order of terms.

    `terms` are places in `vocabulary` (sorted CRC-32 values). `weights` and `leads` have unit length over a row, or are
    nought; `titles` are the shares of the title's weight and add up to 1. `numbers`: what a weight is worth among the
    row's numbers alone, of unit length, nought for words. `days` count from any fixed day; -1 is unknown.
    """

    vocabulary: npt.NDArray[np.uint32]
    starts: npt.NDArray[np.int64]
    terms: npt.NDArray[np.int32]
    weights: npt.NDArray[np.float32]
    leads: npt.NDArray[np.float32]
    titles: npt.NDArray[np.float32]
    numbers: npt.NDArray[np.float32]
    days: npt.NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.starts) - 1


def weigh_digests(digests: Sequence[ArticleDigest]) -> Rows:
    """The rows of the digests, in their order; a digest without terms has an empty row."""
    import numpy as np

    vocabulary, having = _vocabulary(digests)
    lengths = [len(digest.terms) // term_layout().itemsize for digest in digests]
    starts = np.concatenate([[0], np.cumsum(np.array(lengths, dtype=np.int64))]).astype(np.int64)
    terms = np.empty(starts[-1], dtype=np.int32)
    weights, leads, titles, numbers = columns = tuple(np.empty(starts[-1], dtype=np.float32) for _ in range(4))
    least = (having / max(len(digests), BACKGROUND)).astype(np.float32)
    at = 0
    for packed, owners in _unpacked(digests):
        stop = at + len(packed)
        found = np.searchsorted(vocabulary, packed["term"])
        terms[at:stop] = found
        rarity = -np.log(np.maximum(packed["share"].astype(np.float32), least[found]))
        for column, values in zip(columns, _weights(packed, rarity, owners), strict=True):
            column[at:stop] = values
        at = stop
    days = np.array([day_of(digest.published) for digest in digests], dtype=np.int32)
    return Rows(vocabulary, starts, terms, weights, leads, titles, numbers, days)


def _unpacked(digests: Sequence[ArticleDigest]) -> Iterator[tuple[npt.NDArray[np.void], npt.NDArray[np.int64]]]:
    """The packed terms of some digests at a time, with the digest (counted within the batch) that each belongs to."""
    import numpy as np

    layout = term_layout()
    for at in range(0, len(digests), BATCH):
        batch = digests[at : at + BATCH]
        lengths = [len(digest.terms) // layout.itemsize for digest in batch]
        packed = np.frombuffer(b"".join(digest.terms for digest in batch), dtype=layout)
        yield packed, np.repeat(np.arange(len(batch)), lengths)


def _vocabulary(digests: Sequence[ArticleDigest]) -> tuple[npt.NDArray[np.uint32], npt.NDArray[np.int64]]:
    """All terms in order, and how many digests have each.

    Sorted once: a vocabulary that grew batch by batch was sorted anew for each, and a million articles have tens of
    millions of pairs of names.
    """
    import numpy as np

    terms = np.empty(sum(len(digest.terms) for digest in digests) // term_layout().itemsize, dtype=np.uint32)
    at = 0
    for packed, _ in _unpacked(digests):
        terms[at : at + len(packed)] = packed["term"]
        at += len(packed)
    terms.sort()
    bounds = group_bounds(terms)
    return terms[bounds[:-1]], np.diff(bounds)


def _weights(
    packed: npt.NDArray[np.void], rarity: npt.NDArray[np.float32], owners: npt.NDArray[np.int64]
) -> Iterator[npt.NDArray[np.floating]]:
    """The columns of `Rows` in order: weights, leads, titles, numbers."""
    import numpy as np

    whole = (1 + np.log(packed["count"].astype(np.float32))) * rarity
    lead = np.where(packed["lead"] > 0, 1 + np.log(np.maximum(packed["lead"], 1).astype(np.float32)), 0) * rarity
    yield _unit(whole, owners)
    yield _unit(lead, owners)
    title = (packed["title"].astype(np.float32) * rarity) ** 2
    yield title / _of_row(title, owners)
    yield _unit(np.where(packed["number"] > 0, whole, 0), owners)


def _unit(values: npt.NDArray[np.floating], owners: npt.NDArray[np.int64]) -> npt.NDArray[np.floating]:
    import numpy as np

    unit: npt.NDArray[np.floating] = values / np.sqrt(_of_row(values**2, owners))
    return unit


def _of_row(values: npt.NDArray[np.floating], owners: npt.NDArray[np.int64]) -> npt.NDArray[np.floating]:
    """For each value the sum over its row; 1 where that is nought."""
    import numpy as np

    sums = np.bincount(owners, weights=values).astype(np.float64)
    sums[sums == 0] = 1
    of_each: npt.NDArray[np.floating] = sums[owners]
    return of_each
