"""How likely any two articles report one event: only pairs that share some of their most telling terms are compared."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from headwater.findings.stories.decision import Signs, likeness_of
from headwater.findings.stories.index import fast, index_terms
from headwater.findings.stories.rows import Rows

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

# Pairs that have less are left out. An average can miss a tenth by that at most, a quarter of what makes a story.
LEAST_COSINE = 0.04
LEAST_ALIKE = 0.1


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Pairs of rows, each once, and how alike they are (0 to 1), as columns of one length."""

    one: npt.NDArray[np.int32]
    other: npt.NDArray[np.int32]
    alike: npt.NDArray[np.float32]

    def __len__(self) -> int:
        return len(self.one)


def alike_pairs(rows: Rows, heard: Callable[[int], None] | None = None) -> Pairs:
    """The pairs of articles that are more than a little alike; `heard` is told how many articles are done."""
    import numpy as np

    ones, others, alikes = [np.zeros(0, np.int32)], [np.zeros(0, np.int32)], [np.zeros(0, np.float32)]
    for done, (one, candidates, signs) in enumerate(candidate_pairs(rows), 1):
        if len(candidates):
            alike = likeness_of(signs)
            enough = alike >= LEAST_ALIKE
            ones.append(np.full(int(enough.sum()), one, dtype=np.int32))
            others.append(candidates[enough])
            alikes.append(alike[enough].astype(np.float32))
        if heard is not None:
            heard(done)
    return Pairs(np.concatenate(ones), np.concatenate(others), np.concatenate(alikes))


def candidate_pairs(rows: Rows) -> Iterator[tuple[int, npt.NDArray[np.int32], Signs]]:
    """Each article with the articles before it in time that it may share an event with, and the signs of each pair."""
    index = index_terms(rows)
    comparer = _Comparer(rows)
    for article in index.order.tolist():
        yield article, *comparer.compare(article, index.before(article))


class _Comparer:
    """Holds one article at a time against many, by the places of its terms in its row."""

    def __init__(self, rows: Rows) -> None:
        import numpy as np

        self.rows = rows
        self.columns = rows.starts, rows.terms, (rows.weights, rows.leads, rows.titles, rows.numbers)
        self.places = np.full(len(rows.vocabulary), -1, dtype=np.int16)

    def compare(self, article: int, others: npt.NDArray[np.int32]) -> tuple[npt.NDArray[np.int32], Signs]:
        """Those of the others whose cosine is worth a look, and the signs of each pair."""
        import numpy as np

        from headwater.findings.stories.pair_loops import comparing

        sums = np.zeros((len(others), 5))
        fast(comparing, len(self.rows))(article, others, self.columns, self.places, sums)
        enough = sums[:, 0] >= LEAST_COSINE
        cosine, lead, numbers, my_title, other_title = sums[enough].T
        signs = Signs(
            cosine=cosine,
            lead=lead,
            numbers=numbers,
            title=np.minimum(my_title, other_title),
            days=_days_apart(self.rows.days[article], self.rows.days[others[enough]]),
        )
        return others[enough], signs


def _days_apart(one: np.int32, others: npt.NDArray[np.int32]) -> npt.NDArray[np.int32]:
    import numpy as np

    apart: npt.NDArray[np.int32] = np.where((one < 0) | (others < 0), -1, np.abs(others - one)).astype(np.int32)
    return apart
