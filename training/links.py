"""How far a cue and a span stand from each other, in the form in which the link heads see it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float32]
    Integers = npt.NDArray[np.int64]

# Words between cue and span, on either side, in steps that widen: 0, 1, 2-3, 4-7, 8-15, 16-31, 32-63, more.
STEPS = 8
FEATURES = 24


def link_features(cues: Sequence[tuple[int, int]], spans: Sequence[tuple[int, int]], paragraph: Integers) -> Floats:
    """Features of every pair [cues, spans, FEATURES]; spans are `[start, end)` in words, `paragraph` [words].

    Distance and side (16), the same paragraph, the next, further off (3), other spans between (3), other cues (2).
    """
    import numpy as np

    out = np.zeros((len(cues), len(spans), FEATURES), np.float32)
    for i, (cue_start, cue_end) in enumerate(cues):
        for j, (start, end) in enumerate(spans):
            behind = start >= cue_end
            low, high = (cue_end, start) if behind else (end, cue_start)
            step = min(STEPS - 1, int(max(0, high - low)).bit_length())
            apart = abs(int(paragraph[cue_start]) - int(paragraph[start]))
            between = sum(low <= s and e <= high for s, e in spans)
            cues_between = sum(low <= s and e <= high for s, e in cues)
            out[i, j, step + STEPS * behind] = 1
            out[i, j, 16 + min(apart, 2)] = 1
            out[i, j, 19 + min(between, 2)] = 1
            out[i, j, 22 + min(cues_between, 1)] = 1
    return out
