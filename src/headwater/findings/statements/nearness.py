"""How near the sentences of two units lie to each other in meaning, by the vectors that the language's reader made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from headwater.findings.statements.terms import Terms
from headwater.model.reading import Reading
from headwater.text.vectors import unpack_vectors

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float32]

Pair = tuple[int, int]


class Nearness(NamedTuple):
    """How near two sentences are.

    `cosine` (-1 to 1) is that of their vectors, less what all sentences of the story have in common; `gap` (0 or less)
    is how far that stays behind the nearest sentence that either has in the other's article (0: each is the other's
    nearest).
    """

    cosine: float
    gap: float


def compare_sentences(
    readings: Sequence[Reading], terms: Sequence[Terms], pairs: Sequence[Pair]
) -> Mapping[Pair, Nearness]:
    """The nearness of each pair's sentences (indexes into `terms`); empty where a unit's article has no vectors."""
    rows = _centred({r.article.id: unpack_vectors(r.vectors) for r in readings if len(r.vectors)})
    homes = [(unit.article, unit.sentence) for unit in (t.units[0] for t in terms)]
    if not pairs or not all(article in rows for article, _ in homes):
        return {}
    wanted = {(homes[i], homes[j][0]) for pair in pairs for i, j in (pair, pair[::-1])}
    nearest = {(home, other): float((rows[other] @ rows[home[0]][home[1]]).max()) for home, other in wanted}
    cosines = _cosines(rows, homes, pairs)
    return {
        (i, j): Nearness(c, min(0.0, c - nearest[homes[i], homes[j][0]], c - nearest[homes[j], homes[i][0]]))
        for (i, j), c in zip(pairs, cosines, strict=True)
    }


def _centred(vectors: Mapping[str, Floats]) -> Mapping[str, Floats]:
    """Unit vectors around the mean of the story's different sentences, so that a copied article moves nothing."""
    import numpy as np

    if not vectors:
        return {}
    mean = _different(np.concatenate([vectors[article] for article in sorted(vectors)])).mean(0)
    apart = {article: own - mean for article, own in vectors.items()}
    return {a: own / np.maximum(1e-9, np.linalg.norm(own, axis=1, keepdims=True)) for a, own in apart.items()}


def _different(rows: Floats) -> Floats:
    """The different rows, sorted: most of a story differ in their first number, and no other need be looked at."""
    import numpy as np

    ordered = rows[np.argsort(rows[:, 0], kind="stable")]
    return ordered if (ordered[1:, 0] != ordered[:-1, 0]).all() else np.unique(rows, axis=0)


def _cosines(rows: Mapping[str, Floats], homes: Sequence[tuple[str, int]], pairs: Iterable[Pair]) -> list[float]:
    import numpy as np

    units = np.stack([rows[article][sentence] for article, sentence in homes])
    left, right = np.array(list(pairs)).T
    # One row at a time would be slow, all at once would not fit: 200 articles have 200,000 pairs.
    parts = [(units[left[k : k + 4096]] * units[right[k : k + 4096]]).sum(1) for k in range(0, len(left), 4096)]
    cosines: list[float] = np.concatenate(parts).tolist()
    return cosines
