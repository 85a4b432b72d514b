"""The gathering by pair: seeds and the words of their articles in, passages out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headwater.findings.reuse.collection.code import bits_by_band
from headwater.findings.reuse.collection.rows import CodesOf, KeptOut, Seeds, WordPassages
from headwater.findings.reuse.collection.settings import ReuseSettings
from headwater.text.codes import NO_WORD
from headwater.text.groups import group_bounds

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt


def promising_seeds(rows: Seeds, settings: ReuseSettings) -> Seeds:
    """The seeds of the pairs that may have a passage, by pair, diagonal and place.

    All seeds of a pair must be among the rows.
    """
    import numpy as np

    from headwater.findings.reuse.collection.seed_loops import promising_rows
    from headwater.text.order_loops import order_of

    pair = rows.a.astype(np.uint64) << np.uint64(32) | rows.b
    shift = (rows.b_place.astype(np.int64) - rows.a_place + (1 << 31)).astype(np.uint32)
    rows = _taken(rows, order_of(pair, (shift, rows.a_place)))
    return _taken(
        rows,
        promising_rows(
            (rows.a, rows.b), (rows.a_place, rows.b_place), rows.agreeing, settings.gram_words, settings.promising
        ),
    )


def _taken(rows: Seeds, at: npt.NDArray[np.int64] | npt.NDArray[np.bool_]) -> Seeds:
    return Seeds(rows.a[at], rows.b[at], rows.a_place[at], rows.b_place[at], rows.agreeing[at])


def without_kept_out(words: CodesOf, kept_out: KeptOut) -> CodesOf:
    """The same words, without codes where boilerplate stands."""
    import numpy as np

    codes = words.codes.copy()
    at = np.searchsorted(words.articles, kept_out.article)
    known = at < len(words.articles)
    known[known] = words.articles[at[known]] == kept_out.article[known]
    starts = words.firsts[at[known]]
    for first, start, end in zip(starts, kept_out.start[known], kept_out.end[known], strict=True):
        codes[first + start : first + end] = NO_WORD
    return CodesOf(words.articles, codes, words.firsts, words.ends)


def align_seeds(rows: Seeds, words: CodesOf, settings: ReuseSettings) -> WordPassages:
    """The passages of the pairs of these rows, which `promising_seeds` gave; `words` has every article of them.

    By pair, then by place in a.
    """
    import numpy as np

    from headwater.findings.reuse.collection.align_loops import align_pairs

    bounds = group_bounds(rows.a, rows.b)
    first = bounds[:-1]
    a, b = rows.a[first], rows.b[first]
    in_a, in_b = np.searchsorted(words.articles, a), np.searchsorted(words.articles, b)
    least = (
        *(settings.words, int(1000 * settings.bits), settings.evidence, settings.changed),
        *(settings.long_words, settings.long_identity, int(1000 * settings.long_bits)),
    )
    found, pair = align_pairs(
        words.codes,
        (words.firsts[in_a], words.ends[in_a], words.firsts[in_b], words.ends[in_b]),
        (bounds, rows.a_place, rows.b_place),
        (settings.gram_words, least),
        bits_by_band(),
    )
    order = np.lexsort((found[:, 0], pair))
    found, pair = found[order], pair[order]
    return WordPassages(a[pair], b[pair], *(found[:, column] for column in range(6)))
