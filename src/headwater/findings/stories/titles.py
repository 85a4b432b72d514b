"""What a story is called: the headline that says most of what its articles have in common."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from zlib import crc32

from headwater.findings.stories.rows import Rows
from headwater.model.digest import ArticleDigest
from headwater.text.words import split_words


def central_headline(digests: Sequence[ArticleDigest], members: Sequence[int], rows: Rows) -> str:
    """The members' headline that is closest to what all of them are about; of equally close ones the first."""
    if len(members) == 1:
        return digests[members[0]].headline
    centre: Counter[int] = Counter()
    for member in members:
        mine = slice(rows.starts[member], rows.starts[member + 1])
        terms, weights = rows.vocabulary[rows.terms[mine]].tolist(), rows.weights[mine].tolist()
        for term, weight in zip(terms, weights, strict=True):
            centre[term] += weight
    headlines = [digests[member].headline for member in members]
    return max(headlines, key=lambda headline: _closeness(headline, centre))


def common_terms(digests: Sequence[ArticleDigest], members: Sequence[int], most: int = 5) -> list[str]:
    """The telling terms that more than half of the members have, as the first of them writes them."""
    shown: dict[str, str] = {}
    places: Counter[str] = Counter()
    times: Counter[str] = Counter()
    for member in members:
        for place, term in enumerate(digests[member].telling.split("\n")):
            key = " ".join(word.key for word in split_words(term))
            shown.setdefault(key, term)
            times[key] += 1
            places[key] += place
    common = [key for key in shown if key and 2 * times[key] > len(members)]
    common.sort(key=lambda key: (-times[key], places[key] / times[key]))
    chosen: list[str] = []
    for key in common:
        if not set(key.split(" ")) & {word for other in chosen for word in other.split(" ")}:
            chosen.append(key)
    return [shown[key] for key in chosen[:most]]


def _closeness(headline: str, centre: Counter[int]) -> float:
    """What a headline's words weigh at the centre, over the square root of their number (so length wins nothing)."""
    keys = {word.key for word in split_words(headline)}
    total: float = sum(centre[crc32(key.encode("utf-8", "surrogatepass"))] for key in keys)
    return round(total / math.sqrt(max(1, len(keys))), 6)
