"""Articles as vectors of weighted terms (TF-IDF: Spärck Jones 1972; Salton and Buckley 1988), one sparse row each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from headwater.text.rarity import document_share

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

# How many articles of news at large the table of common words stands for beside the collection's own counts: what is
# rare must not depend on how many articles of one story a reader has put in the folder. The best B³ over thresholds is
# the same with 1,000 and 20,000; with 1,000, two hundred articles of one story would make its names common words.
BACKGROUND = 5000


@dataclass(frozen=True, slots=True, eq=False)
class Vectors:
    """One row of unit length for each article: `terms[starts[i]:starts[i + 1]]` with their `weights`.

    Terms are numbers into `vocabulary`; each row has its heaviest terms first.
    """

    vocabulary: tuple[str, ...]
    starts: npt.NDArray[np.int64]
    terms: npt.NDArray[np.int64]
    weights: npt.NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.starts) - 1

    def row(self, at: int) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float64]]:
        """The terms and weights of one article."""
        start, end = self.starts[at], self.starts[at + 1]
        return self.terms[start:end], self.weights[start:end]


def weigh_terms(counts: Sequence[Counter[str]]) -> Vectors:
    """The vectors of articles whose terms are counted; an article without any has an empty row."""
    import numpy as np

    found = Counter(term for count in counts for term in count)
    vocabulary = tuple(sorted(found))
    number = {term: n for n, term in enumerate(vocabulary)}
    known = np.array([BACKGROUND * _share(term) + found[term] for term in vocabulary])
    rarity = np.log((len(counts) + BACKGROUND) / known) if vocabulary else known
    rows = [_row(count, number, rarity) for count in counts]
    starts = np.concatenate([[0], np.cumsum([len(terms) for terms, _ in rows])]).astype(np.int64)
    empty = [(np.zeros(0, dtype=np.int64), np.zeros(0))]
    terms = np.concatenate([terms for terms, _ in rows or empty])
    weights = np.concatenate([weights for _, weights in rows or empty])
    return Vectors(vocabulary, starts, terms, weights)


def _share(term: str) -> float:
    """How common a term is at large: a pair of words as common as its rarer word, at most."""
    return min(document_share(key) for key in term.split(" "))


def _row(
    count: Counter[str], number: dict[str, int], rarity: npt.NDArray[np.float64]
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float64]]:
    import numpy as np

    terms = np.array([number[term] for term in count], dtype=np.int64)
    times = np.array(list(count.values()), dtype=np.float64)
    weights = (1 + np.log(times)) * rarity[terms]
    weights /= np.linalg.norm(weights) or 1.0
    order = np.lexsort((terms, -weights))
    return terms[order], weights[order]
