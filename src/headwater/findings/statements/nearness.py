"""How near the sentences of two units lie to each other in meaning, by the vectors that the language's reader made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from headwater.findings.statements.terms import Terms
from headwater.model.reading import Reading
from headwater.text.vectors import unpack_vectors

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from headwater.findings.statements.columns import Floats, Numbers

    Vectors = npt.NDArray[np.float32]

Pair = tuple[int, int]


class Nearness(NamedTuple):
    """How near the sentences of each of several pairs are.

    `cosine` (-1 to 1) is that of their vectors, less what all sentences of the story have in common; `gap` (0 or less)
    is how far that stays behind the nearest sentence that either has in the other's article (0: each is the other's
    nearest).
    """

    cosine: Floats
    gap: Floats


def compare_sentences(readings: Sequence[Reading], terms: Sequence[Terms], pairs: Sequence[Pair]) -> Nearness | None:
    """The nearness of each pair's sentences (indexes into `terms`); none where a unit's article has no vectors."""
    import numpy as np

    rows = _centred({r.article.id: unpack_vectors(r.vectors) for r in readings if len(r.vectors)})
    homes = [t.units[0] for t in terms]
    if not pairs or not all(home.article in rows for home in homes):
        return None
    names = sorted({home.article for home in homes})
    number = {name: n for n, name in enumerate(names)}
    vectors = [rows[name] for name in names]
    article = np.array([number[home.article] for home in homes])
    sentence = np.array([home.sentence for home in homes])
    one, other = np.array(pairs).T
    cosine = _cosines(np.stack([rows[home.article][home.sentence] for home in homes]), one, other)
    nearest = [_nearest(vectors, article[a], sentence[a], article[b]) for a, b in ((one, other), (other, one))]
    return Nearness(cosine, np.minimum(0.0, np.minimum(cosine - nearest[0], cosine - nearest[1])))


def _nearest(vectors: Sequence[Vectors], article: Numbers, sentence: Numbers, other: Numbers) -> Floats:
    """For each sentence, by its article and its number there, the greatest cosine with one of the other article."""
    import numpy as np

    both, where = np.unique(article * len(vectors) + other, return_inverse=True)
    order = np.argsort(where, kind="stable")
    nearest = np.zeros(len(where))
    for pair, rows in zip(both.tolist(), np.split(order, np.cumsum(np.bincount(where))[:-1]), strict=True):
        mine, theirs = divmod(pair, len(vectors))
        nearest[rows] = (vectors[theirs] @ vectors[mine].T).max(0)[sentence[rows]]
    return nearest


def _centred(vectors: Mapping[str, Vectors]) -> Mapping[str, Vectors]:
    """Unit vectors around the mean of the story's different sentences, so that a copied article moves nothing."""
    import numpy as np

    if not vectors:
        return {}
    mean = _different(np.concatenate([vectors[article] for article in sorted(vectors)])).mean(0)
    apart = {article: own - mean for article, own in vectors.items()}
    return {a: own / np.maximum(1e-9, np.linalg.norm(own, axis=1, keepdims=True)) for a, own in apart.items()}


def _different(rows: Vectors) -> Vectors:
    """The different rows, sorted: most of a story differ in their first number, and no other need be looked at."""
    import numpy as np

    ordered = rows[np.argsort(rows[:, 0], kind="stable")]
    return ordered if (ordered[1:, 0] != ordered[:-1, 0]).all() else np.unique(rows, axis=0)


def _cosines(units: Vectors, one: Numbers, other: Numbers) -> Floats:
    import numpy as np

    # One row at a time would be slow, all at once would not fit: 200 articles have 200,000 pairs.
    parts = [(units[one[k : k + 4096]] * units[other[k : k + 4096]]).sum(1) for k in range(0, len(one), 4096)]
    return np.concatenate(parts).astype(np.float64)
