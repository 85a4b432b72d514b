"""How likely any two articles report one event: only pairs that share some of their most telling terms are compared."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from headwater.findings.stories.decision import Signs, likeness_of
from headwater.findings.stories.index import fast, index_terms
from headwater.findings.stories.rows import Rows

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    # An article, those that it may share an event with, and the signs of each pair.
    Candidates = tuple[int, npt.NDArray[np.int32], Signs]

# Pairs that have less are left out. An average can miss a tenth by that at most, a quarter of what makes a story.
LEAST_COSINE = 0.04
LEAST_ALIKE = 0.1
# Articles whose pairs are judged at a time: an array for each of a million articles would take as much memory as what
# is in them.
TOGETHER = 1000


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Pairs of rows, each once, and how alike they are (0 to 1), as columns of one length."""

    one: npt.NDArray[np.int32]
    other: npt.NDArray[np.int32]
    alike: npt.NDArray[np.float32]

    def __len__(self) -> int:
        return len(self.one)


Columns = TypeVar("Columns", "Pairs", Signs)


def alike_pairs(rows: Rows, heard: Callable[[int], None] | None = None) -> Pairs:
    """The pairs of articles that are more than a little alike; `heard` is told how many articles are done."""
    import numpy as np

    found = [Pairs(np.zeros(0, np.int32), np.zeros(0, np.int32), np.zeros(0, np.float32))]
    candidates, done = candidate_pairs(rows), 0
    while some := list(islice(candidates, TOGETHER)):
        found.append(_judged(some))
        done += len(some)
        if heard is not None:
            heard(done)
    return _joined(Pairs, found)


def _judged(some: Sequence[Candidates]) -> Pairs:
    """Those of the candidates that are more than a little alike."""
    import numpy as np

    alike = likeness_of(_joined(Signs, [signs for _, _, signs in some]))
    enough = alike >= LEAST_ALIKE
    ones = np.repeat(np.array([one for one, _, _ in some], np.int32), [len(others) for _, others, _ in some])
    others = np.concatenate([others for _, others, _ in some])
    return Pairs(ones[enough], others[enough], alike[enough].astype(np.float32))


def _joined(kind: type[Columns], parts: Sequence[Columns]) -> Columns:
    """Columns one under another."""
    import numpy as np

    return kind(*(np.concatenate([getattr(part, field.name) for part in parts]) for field in fields(kind)))


def candidate_pairs(rows: Rows) -> Iterator[Candidates]:
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
