"""What is kept of an article for finding its story: weighed terms in a few hundred bytes, a headline, telling words."""

from __future__ import annotations

import math
import zlib
from collections import Counter
from functools import lru_cache
from struct import Struct
from typing import TYPE_CHECKING

from headwater.findings.stories.headlines import headline_of
from headwater.findings.stories.terms import Terms, article_terms
from headwater.model.article import Article
from headwater.model.digest import ArticleDigest
from headwater.text.rarity import document_share

if TYPE_CHECKING:
    import numpy as np

# Raised whenever the digest of one article may be another.
DIGEST_VERSION = 1
# A title's words count this often. On the development stories 3 and 6 are the same, 1 loses half a point of B³.
HEADLINE = 3
# The heaviest terms of an article that are kept, and how many of them are kept in words.
KEPT = 160
TOLD = 10
_MOST = 255
_ROW = Struct("<Ie4B")
_LOGS = [0.0] + [1 + math.log(count) for count in range(1, _MOST + 1)]


def term_layout() -> np.dtype[np.void]:
    """How the terms of a digest are packed: a row a term, in the order of `term`.

    `term`: the CRC-32 of its key (feature hashing: Weinberger et al. 2009); `share`: the share of articles at large
    that have it; `count`, `lead`, `title`: how often it stands in the whole, in the lead, in the title; `number`:
    whether it is one.
    """
    import numpy as np

    counts = [(name, "u1") for name in ("count", "lead", "title", "number")]
    return np.dtype([("term", "<u4"), ("share", "<f2"), *counts])


def digest_article(article: Article) -> ArticleDigest:
    """What is kept of the article; a pure function of it."""
    terms = article_terms(article)
    counts = Counter(terms.body)
    for term in terms.title:
        counts[term] += HEADLINE
    weighed = sorted([(-_LOGS[min(_MOST, count)] * known_of(term)[2], term) for term, count in counts.items()])
    heaviest = [term for _, term in weighed[:KEPT]]
    return ArticleDigest(
        id=article.id,
        name=article.key or article.path,
        headline=headline_of(article),
        telling="\n".join(terms.as_written(heaviest[:TOLD])),
        terms=_pack(terms, counts, heaviest),
        outlet=article.outlet,
        published=article.published,
    )


@lru_cache(maxsize=1 << 18)
def known_of(term: str) -> tuple[int, float, float]:
    """A term's number, the share of articles at large that have it, and its rarity (the logarithm of 1 / share).

    A pair of words is as common as its rarer word, at most.
    """
    share = min(document_share(key) for key in term.split(" "))
    return zlib.crc32(term.encode("utf-8", "surrogatepass")), share, -math.log(share)


def _pack(terms: Terms, counts: Counter[str], kept: list[str]) -> bytes:
    """The rows of `term_layout`; packed one by one in half the time that an array of them takes."""
    lead, heading = Counter(terms.lead), Counter(terms.heading)
    rows = []
    for term in kept:
        number, share, _ = known_of(term)
        times = min(_MOST, counts[term]), min(_MOST, lead[term]), min(_MOST, heading[term])
        rows.append((number, share, *times, term.isdigit()))
    return b"".join([_ROW.pack(*row) for row in sorted(rows)])
