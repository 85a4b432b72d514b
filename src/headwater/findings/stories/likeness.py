"""How alike any two articles are: only pairs that share some of their most telling terms are compared at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from headwater.findings.stories.vectors import Vectors

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

# Bounds of the work, far below what makes a story: of the likeness that does (.17) these many heaviest terms give at
# least a tenth. With all terms and no bounds B³ on the development sets is the same within .4.
TELLING = 40
LEAST_SHARED = 0.02
LEAST_ALIKE = 0.04
# Two articles that a year parts are a quarter less alike than two of one day: stories may run long, so time is
# evidence and no limit.
# (B³ with weight .3 / .5 on the three development sets: 97.3 / 96.3, 100 / 100, 89.5 / 89.5.)
TIME_WEIGHT = 0.3
TIME_HALF = 30.0


def alike_pairs(vectors: Vectors, days: Sequence[int | None]) -> Iterator[tuple[int, int, float]]:
    """The pairs of articles (the lower index first) that are more than a little alike, and how much, 0 to 1.

    Likeness is the cosine of their vectors, less for the days between them. `days`: the day of publication, counted
    from any fixed day. A term's list of articles holds those of which it is among the `TELLING` heaviest terms.
    """
    import numpy as np

    starts, articles, shares = _index(vectors)
    dense = np.zeros(len(vectors.vocabulary))
    for at in range(len(vectors)):
        others = _candidates(vectors, at, starts, articles, shares)
        if len(others):
            terms, weights = vectors.row(at)
            dense[terms] = weights
            cosines = _dots(vectors, others, dense)
            dense[terms] = 0.0
            for other, cosine in zip(others.tolist(), cosines.tolist(), strict=True):
                alike = cosine * _time_factor(days[at], days[other])
                if alike >= LEAST_ALIKE:
                    yield at, other, alike


def _index(
    vectors: Vectors,
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64], npt.NDArray[np.float64]]:
    """For each term the articles that have it among their heaviest, with its weight there, in order."""
    import numpy as np

    lengths = np.minimum(np.diff(vectors.starts), TELLING)
    owners = np.repeat(np.arange(len(vectors)), lengths)
    within = np.arange(len(owners)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    rows = vectors.starts[owners] + within
    terms = vectors.terms[rows]
    order = np.lexsort((owners, terms))
    counts = np.bincount(terms, minlength=len(vectors.vocabulary))
    return np.concatenate([[0], np.cumsum(counts)]), owners[order], vectors.weights[rows][order]


def _candidates(
    vectors: Vectors,
    at: int,
    starts: npt.NDArray[np.int64],
    articles: npt.NDArray[np.int64],
    shares: npt.NDArray[np.float64],
) -> npt.NDArray[np.int64]:
    """The later articles whose heaviest terms agree with this one's for a good part of the likeness."""
    import numpy as np

    terms, weights = vectors.row(at)
    terms, weights = terms[:TELLING], weights[:TELLING]
    counts = starts[terms + 1] - starts[terms]
    rows = _ranges(starts[terms], counts)
    products = shares[rows] * np.repeat(weights, counts)
    later = articles[rows] > at
    shared = np.bincount(articles[rows][later] - at - 1, weights=products[later])
    return np.nonzero(shared >= LEAST_SHARED)[0] + at + 1


def _ranges(firsts: npt.NDArray[np.int64], counts: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """The numbers `first, first + 1, …` of each range, one range after the other."""
    import numpy as np

    offsets = firsts - (np.cumsum(counts) - counts)
    return np.repeat(offsets, counts) + np.arange(counts.sum())


def _dots(vectors: Vectors, others: npt.NDArray[np.int64], dense: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """The dot product of some articles' rows with a dense vector."""
    import numpy as np

    counts = vectors.starts[others + 1] - vectors.starts[others]
    rows = _ranges(vectors.starts[others], counts)
    products = vectors.weights[rows] * dense[vectors.terms[rows]]
    sums: npt.NDArray[np.float64] = np.add.reduceat(products, np.cumsum(counts) - counts)
    return sums


def _time_factor(one: int | None, other: int | None) -> float:
    if one is None or other is None:
        return 1.0
    return 1.0 - TIME_WEIGHT * (1.0 - 1.0 / (1.0 + abs(one - other) / TIME_HALF))
