"""Whether two units that clash are near enough to speak of one thing: by their words and their sentences' vectors."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from headwater.findings.conflicts.choose import Found
from headwater.findings.statements.clashes import ClashKind
from headwater.findings.statements.pairs import compare_units
from headwater.findings.statements.units import Unit
from headwater.model.reading import Reading
from headwater.text.vectors import unpack_vectors

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Vectors = npt.NDArray[np.float32]

# The least cosine of the sentences and overlap of the units' words, together. In 270 stories of AllSides and 76 of two
# other sets 116 negations were shown; of the 43 with less than .85 two or three could be defended. Tolls of one event
# stand in unlike sentences; below .6 none could be. Who denies something says so in other words than who tells it.
NEAR: Mapping[ClashKind, float] = {"negation": 0.85, "number": 0.6}


def near_enough(found: Sequence[Found], readings: Sequence[Reading], weights: Mapping[str, float]) -> list[Found]:
    """The clashes whose two sides speak of one thing; all of them where an article has no vectors."""
    asked = [one for one in found if one.kind in NEAR]
    needed = {unit.article for one in asked for side in (one.a, one.b) for unit in side.units}
    here = [reading for reading in readings if reading.article.id in needed]
    if not all(len(reading.vectors) for reading in here):
        return list(found)
    vectors = {reading.article.id: _unit_rows(reading) for reading in here}
    starts = {reading.article.id: [sentence.start for sentence in reading.sentences] for reading in here}

    def row(unit: Unit) -> Vectors:
        found: Vectors = vectors[unit.article][max(0, bisect_right(starts[unit.article], unit.start) - 1)]
        return found

    def is_near(one: Found) -> bool:
        if one.kind not in NEAR:
            return True
        cosine = max(float(row(a) @ row(b)) for a in one.a.units for b in one.b.units)
        return cosine + compare_units(one.a, one.b, weights).overlap >= NEAR[one.kind]

    return [one for one in found if is_near(one)]


def _unit_rows(reading: Reading) -> Vectors:
    import numpy as np

    rows = unpack_vectors(reading.vectors)
    rows /= np.maximum(1e-9, np.linalg.norm(rows, axis=1, keepdims=True))
    return rows
