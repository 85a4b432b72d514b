"""Which articles share telling terms: an inverted index over the heaviest terms of each, in order of publication."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from headwater.findings.stories.rows import Rows

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

# Bounds of the work. Of the likeness that makes a story the heaviest terms give at least a tenth. A term that thousands
# of articles have leads to those that were published nearest before: so many of them, however many days that are.
TELLING = 40
LEAST_SHARED = 0.02
LOOK_BACK = 1000


@dataclass(slots=True, eq=False)
class TermIndex:
    """For each term the articles of which it is among the heaviest, those published first first, undated ones last.

    `order`: the articles in that order. Of entry e, `owners[e]` is the article and `shares[e]` the term's weight there;
    a term's entries begin at `firsts[e]`. `entries[starts[a]:starts[a + 1]]` are the entries of article a.
    """

    order: npt.NDArray[np.int64]
    owners: npt.NDArray[np.int32]
    shares: npt.NDArray[np.float32]
    firsts: npt.NDArray[np.int64]
    entries: npt.NDArray[np.int64]
    starts: npt.NDArray[np.int64]
    _shared: npt.NDArray[np.float32] = field(init=False)

    def __post_init__(self) -> None:
        import numpy as np

        self._shared = np.zeros(len(self.order), dtype=np.float32)

    def before(self, article: int) -> npt.NDArray[np.int32]:
        """The articles before this one that share enough of their heaviest terms with it, in rising order."""
        import numpy as np

        mine = self.entries[self.starts[article] : self.starts[article + 1]]
        counts = np.minimum(mine - self.firsts[mine], LOOK_BACK)
        places = ranges(mine - counts, counts)
        others = self.owners[places]
        np.add.at(self._shared, others, self.shares[places] * np.repeat(self.shares[mine], counts))
        found = np.unique(others[self._shared[others] >= LEAST_SHARED])
        self._shared[others] = 0
        return found


def index_terms(rows: Rows) -> TermIndex:
    """The index of the rows. Articles of one day are in the order of the rows."""
    import numpy as np

    count = len(rows)
    undated = np.where(rows.days < 0, np.iinfo(np.int32).max, rows.days)
    order = np.argsort(undated, kind="stable")
    ranks = np.empty(count, dtype=np.int64)
    ranks[order] = np.arange(count)
    chosen = _heaviest(rows)
    lengths = np.array([len(places) for places in chosen], dtype=np.int64)
    places = np.concatenate([np.zeros(0, dtype=np.int64), *chosen])
    owners = np.repeat(np.arange(count, dtype=np.int32), lengths)
    sorting = np.lexsort((ranks[owners], rows.terms[places]))
    terms = rows.terms[places][sorting]
    begins = np.flatnonzero(np.concatenate([[True], terms[1:] != terms[:-1]])) if len(terms) else np.zeros(0, np.int64)
    firsts = np.repeat(begins, np.diff(np.concatenate([begins, [len(terms)]])))
    entries = np.empty(len(sorting), dtype=np.int64)
    entries[sorting] = np.arange(len(sorting))
    starts = np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64)
    return TermIndex(order, owners[sorting], rows.weights[places][sorting], firsts, entries, starts)


def _heaviest(rows: Rows) -> list[npt.NDArray[np.int64]]:
    """The places of each row's heaviest terms; of equally heavy ones those that come first in the vocabulary."""
    import numpy as np

    found = []
    for start, end in zip(rows.starts[:-1].tolist(), rows.starts[1:].tolist(), strict=True):
        heaviest = np.argsort(-rows.weights[start:end], kind="stable")[:TELLING]
        found.append(start + heaviest.astype(np.int64))
    return found


def ranges(firsts: npt.NDArray[np.int64], counts: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """The numbers `first, first + 1, …` of each range, one range after the other."""
    import numpy as np

    offsets = firsts - (np.cumsum(counts) - counts)
    return np.repeat(offsets, counts) + np.arange(counts.sum())
