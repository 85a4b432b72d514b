"""The gathering by gram: posting rows in, seeds of pairs and what outlets repeat out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headwater.findings.reuse.collection.rows import KeptOut, Outlets, Postings, Repeats, Seeds
from headwater.findings.reuse.collection.settings import ReuseSettings
from headwater.text.groups import group_marks

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt


def sorted_postings(rows: Postings) -> Postings:
    """The rows of grams that stand more than once, by gram, article and place."""
    from headwater.text.order_loops import order_of_repeated

    at = order_of_repeated(rows.gram, (rows.article, rows.place))
    return Postings(rows.gram[at], rows.article[at], rows.place[at], rows.around[at])


def seeds_of(rows: Postings, settings: ReuseSettings) -> Seeds:
    """The seeds of all pairs of articles that have a gram of these rows, which `sorted_postings` gave."""
    import numpy as np

    from headwater.findings.reuse.collection.seed_loops import agreeing, pair_places

    limits = (settings.wide, settings.hubs, settings.agreeing, settings.rare, settings.common_agreeing)
    none = np.zeros(0, np.int64)
    count = pair_places(rows.gram, rows.article, rows.around, limits, (none, none))
    left, right = np.empty(count, np.int64), np.empty(count, np.int64)
    pair_places(rows.gram, rows.article, rows.around, limits, (left, right))
    return Seeds(
        rows.article[left],
        rows.article[right],
        rows.place[left],
        rows.place[right],
        agreeing(rows.around[left], rows.around[right]),
    )


def repeats_of(rows: Postings, outlets: Outlets, settings: ReuseSettings) -> Repeats:
    """The places of grams that stand in too many articles of one outlet; rows as `sorted_postings` gave them."""
    import numpy as np

    from headwater.findings.reuse.collection.seed_loops import mark_repeats

    least = np.maximum(settings.repeated_articles, np.ceil(settings.repeated_share * outlets.sizes)).astype(np.int64)
    marks = mark_repeats(rows.gram, rows.article, outlets.of, least, settings.repeated_articles)
    return Repeats(rows.article[marks], rows.place[marks])


def kept_out_of(rows: Repeats, settings: ReuseSettings) -> KeptOut:
    """The stretches of words that repeated grams cover, where they are long enough to be boilerplate."""
    import numpy as np

    order = np.lexsort((rows.place, rows.article))
    article, start = rows.article[order], rows.place[order].astype(np.int64)
    end = start + settings.gram_words
    apart = group_marks(article)
    apart[1:] |= start[1:] > end[:-1]
    first = np.flatnonzero(apart)
    last = np.append(first[1:], len(article))[: len(first)] - 1
    long = end[last] - start[first] >= settings.repeated_words
    first, last = first[long], last[long]
    return KeptOut(article[first], _small(start[first]), _small(end[last]))


def _small(numbers: npt.NDArray[np.int64]) -> npt.NDArray[np.uint32]:
    import numpy as np

    return numbers.astype(np.uint32)
