"""Which articles share telling terms: an inverted index over the heaviest terms of each, in order of publication."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from headwater.findings.stories.rows import Rows

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

# Bounds of the work. Of the likeness that makes a story the heaviest terms give at least a tenth. A term that thousands
# of articles have leads to those that were published nearest before: so many of them, however many days that are.
TELLING = 40
LEAST_SHARED = 0.02
LOOK_BACK = 1000
# The further apart in time, the more alike two articles must be, so the more they must share to be compared: a quarter
# power of the days over a month. In an archive of decades nearly all that shares a little is decades apart: of
# 30,000 made articles each was compared with 82 others, now with 15, for the same pairs; the development sets' stories
# are the same.
MONTH = 30.0
# From so many articles on the loops are compiled. Loading the compiler and its code takes some 0.5 s of a processor, as
# long as the loops as they stand take for about so many articles of one story.
MANY = 200

Loop = TypeVar("Loop", bound=Callable[..., object])


@dataclass(slots=True, eq=False)
class TermIndex:
    """For each term the articles of which it is among the heaviest, those published first first, undated ones last.

    `days`: of the articles (see `Rows`). `order`: the articles in that order. Of entry e, `owners[e]` is the article
    and `shares[e]` the term's weight there; a term's entries begin at `firsts[e]`. `entries[starts[a]:starts[a + 1]]`
    are the entries of article a.
    """

    days: npt.NDArray[np.int32]
    order: npt.NDArray[np.int64]
    owners: npt.NDArray[np.int32]
    shares: npt.NDArray[np.float32]
    firsts: npt.NDArray[np.int64]
    entries: npt.NDArray[np.int64]
    starts: npt.NDArray[np.int64]
    _scratch: tuple[npt.NDArray[np.float32], npt.NDArray[np.int32]] = field(init=False)

    def __post_init__(self) -> None:
        import numpy as np

        self._scratch = np.zeros(len(self.order), dtype=np.float32), np.empty(len(self.order), dtype=np.int32)

    def before(self, article: int) -> npt.NDArray[np.int32]:
        """The articles before this one that share enough of their heaviest terms with it, in rising order."""
        import numpy as np

        from headwater.findings.stories.pair_loops import sharing

        mine = self.entries[self.starts[article] : self.starts[article + 1]]
        posted = self.owners, self.shares, self.firsts
        limits = LOOK_BACK, LEAST_SHARED, MONTH
        found = fast(sharing, len(self.order))(mine, posted, limits, (self.days, self.days[article]), self._scratch)
        return np.sort(self._scratch[1][:found])


@lru_cache
def _as_machine_code(loop: Loop) -> Loop:
    from headwater.text.compiled import compiled

    return compiled(loop)


def fast(loop: Loop, articles: int) -> Loop:
    """A loop of `pair_loops` as it is best run in a collection of so many articles."""
    return _as_machine_code(loop) if articles >= MANY else loop


def index_terms(rows: Rows) -> TermIndex:
    """The index of the rows. Articles of one day are in the order of the rows."""
    import numpy as np

    count = len(rows)
    undated = np.where(rows.days < 0, np.iinfo(np.int32).max, rows.days)
    order = np.argsort(undated, kind="stable")
    ranks = np.empty(count, dtype=np.int32)
    ranks[order] = np.arange(count)
    lengths = np.minimum(np.diff(rows.starts), TELLING)
    places = _heaviest(rows, lengths)
    owners = np.repeat(np.arange(count, dtype=np.int32), lengths)
    sorting = np.lexsort((ranks[owners], rows.terms[places]))
    terms = rows.terms[places][sorting]
    begins = np.flatnonzero(np.concatenate([[True], terms[1:] != terms[:-1]])) if len(terms) else np.zeros(0, np.int64)
    firsts = np.repeat(begins, np.diff(np.concatenate([begins, [len(terms)]])))
    entries = np.empty(len(sorting), dtype=np.int64)
    entries[sorting] = np.arange(len(sorting))
    starts = np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64)
    return TermIndex(rows.days, order, owners[sorting], rows.weights[places][sorting], firsts, entries, starts)


def _heaviest(rows: Rows, lengths: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """The places of so many of each row's heaviest terms; of equal ones those that come first in the vocabulary."""
    import numpy as np

    found = np.empty(int(lengths.sum()), dtype=np.int64)
    filled = 0
    for start, end, length in zip(rows.starts[:-1].tolist(), rows.starts[1:].tolist(), lengths.tolist(), strict=True):
        heaviest = np.argsort(-rows.weights[start:end], kind="stable")[:length]
        found[filled : filled + length] = start + heaviest
        filled += length
    return found
