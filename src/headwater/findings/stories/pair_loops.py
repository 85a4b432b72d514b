"""The loops that find and compare the pairs of articles: nine tenths of what grouping would take in array operations.

They run as they stand, and as machine code where a collection is large enough to pay for starting the compiler.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Numbers = npt.NDArray[np.int64]
Articles = npt.NDArray[np.int32]


def sharing(
    mine: Numbers,
    posted: tuple[Articles, Floats, Numbers],
    limits: tuple[int, float, float],
    days: tuple[Articles, np.int32],
    scratch: tuple[Floats, Articles],
) -> int:
    """Collect the articles that share enough of the weight of their terms with one article; returns how many.

    `mine`: its entries in `posted`, which are the owners, shares and first entries of `TermIndex`. `limits`: how many
    entries of a term to look back, how much is enough on one day, and after how many days it takes a fifth more.
    `days`: those of all articles and that of this one, -1 where unknown. `scratch`: noughts, and room for the articles
    found (in no order), each as long as there are articles; the noughts are left so.
    """
    owners, shares, firsts = posted
    look_back, least, month = limits
    sums, found = scratch
    met = 0
    for entry in mine:
        for place in range(max(firsts[entry], entry - look_back), entry):
            shared = shares[place] * shares[entry]
            if shared > 0:
                owner = owners[place]
                if sums[owner] == 0:
                    found[met] = owner
                    met += 1
                sums[owner] += shared
    kept = 0
    for at in range(met):
        owner = found[at]
        if sums[owner] >= least:
            dated = days[1] >= 0 and days[0][owner] >= 0
            apart = abs(days[0][owner] - days[1]) if dated else 0
            if sums[owner] >= least * (1 + apart / month) ** 0.25:
                found[kept] = owner
                kept += 1
        sums[owner] = 0
    return kept


def comparing(
    article: int,
    others: Articles,
    rows: tuple[Numbers, Articles, tuple[Floats, Floats, Floats, Floats]],
    places: npt.NDArray[np.int16],
    sums: npt.NDArray[np.float64],
) -> None:
    """Add up what one article's row has in common with the rows of others.

    `rows`: starts, terms and the columns weights, leads, titles and numbers of `Rows`. `places` [vocabulary]: -1
    everywhere, and left so. `sums` [others, 5], noughts: the products of weights, of leads and of numbers, and of the
    terms in both the share of the article's title and of the other's.
    """
    starts, terms, columns = rows
    weights, leads, titles, numbers = columns
    first = starts[article]
    for place in range(first, starts[article + 1]):
        places[terms[place]] = place - first
    for row in range(len(others)):
        total = sums[row]
        for place in range(starts[others[row]], starts[others[row] + 1]):
            known = places[terms[place]]
            if known >= 0:
                at = first + known
                total[0] += weights[at] * weights[place]
                total[1] += leads[at] * leads[place]
                total[2] += numbers[at] * numbers[place]
                total[3] += titles[at]
                total[4] += titles[place]
    for place in range(first, starts[article + 1]):
        places[terms[place]] = -1
