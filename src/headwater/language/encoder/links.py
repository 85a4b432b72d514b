"""Which source and which contents belong to a cue: learned scores of pairs, from the words' vectors and distance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float32]
    Integers = npt.NDArray[np.int64]

Range = tuple[int, int]
"""Words `[first, stop)` of an article."""

# Words between cue and span, on either side, in steps that widen: 0, 1, 2-3, 4-7, 8-15, 16-31, 32-63, more.
STEPS = 8
FEATURES = 24
# Further apart than this (in words) nothing is linked: the encoder never saw such a pair in one window of training.
REACH = 250


def link_features(
    cues: Sequence[Range], spans: Sequence[Range], cue_at: Integers, span_at: Integers, paragraph: Integers
) -> Floats:
    """Features of the pairs (`cues[cue_at]`, `spans[span_at]`): [pairs, FEATURES]; `paragraph` [words].

    Cues and spans stand in the order of the text, without overlaps among themselves. Distance and side (16), the same
    paragraph, the next, further off (3), other spans between (3), other cues between (2).
    """
    import numpy as np

    cue, span = np.array(cues)[cue_at], np.array(spans)[span_at]
    behind = span[:, 0] >= cue[:, 1]
    low = np.where(behind, cue[:, 1], span[:, 1])
    high = np.where(behind, span[:, 0], cue[:, 0])
    out = np.zeros((len(cue), FEATURES), np.float32)
    row = np.arange(len(cue))
    steps = np.minimum(STEPS - 1, np.frexp(np.maximum(0, high - low))[1])  # the exponent is the length in bits
    out[row, steps + STEPS * behind] = 1
    apart = np.abs(paragraph[cue[:, 0]] - paragraph[span[:, 0]])
    out[row, 16 + np.minimum(apart, 2)] = 1
    out[row, 19 + np.minimum(_between(spans, low, high), 2)] = 1
    out[row, 22 + np.minimum(_between(cues, low, high), 1)] = 1
    return out


def _between(ranges: Sequence[Range], low: Integers, high: Integers) -> Integers:
    """How many of the ranges lie wholly in each stretch `[low, high)`."""
    import numpy as np

    starts, ends = np.array(ranges).T
    counts: Integers = np.searchsorted(ends, high, side="right") - np.searchsorted(starts, low, side="left")
    return np.maximum(0, counts)


def near_pairs(cues: Sequence[Range], spans: Sequence[Range]) -> tuple[Integers, Integers]:
    """The pairs that may be linked, as indexes of cues and of spans, by cue and then by span."""
    import numpy as np

    starts, ends = np.array(spans).T
    first = np.searchsorted(ends, [cue[0] - REACH for cue in cues], side="left")
    stop = np.searchsorted(starts, [cue[1] + REACH for cue in cues], side="right")
    counts = np.maximum(0, stop - first)
    cue_at = np.repeat(np.arange(len(cues)), counts)
    begins = np.repeat(np.cumsum(counts) - counts, counts)
    return cue_at, np.arange(len(cue_at)) - begins + np.repeat(first, counts)


@dataclass(frozen=True, slots=True)
class LinkHead:
    """One head's numbers: a hidden layer, its outcome, and the score of linking to nothing."""

    hidden: Floats
    hidden_bias: Floats
    out: Floats
    out_bias: float
    none: float

    @classmethod
    def of(cls, numbers: Mapping[str, Floats], name: str) -> LinkHead:
        """The head of this name ("to_source", "to_content") among the model's numbers."""
        return cls(
            numbers[f"{name}.hidden.weight"],
            numbers[f"{name}.hidden.bias"],
            numbers[f"{name}.out.weight"][0],
            float(numbers[f"{name}.out.bias"][0]),
            float(numbers[f"{name}.none"][0]),
        )

    def scores(
        self,
        vectors: Floats,
        cues: Sequence[Range],
        spans: Sequence[Range],
        pairs: tuple[Integers, Integers],
        near: Floats,
    ) -> Floats:
        """Scores [pairs] of pairs of cues and spans (their indexes), from `vectors` [words, 128] and features.

        The hidden layer sees the cue's first word c, the span's first and last word f and l, c f, c l, f l and the
        features, side by side. What depends on the cue or on the span alone is reckoned once for each of them.
        """
        import numpy as np

        cue_at, span_at = pairs
        cue, span = vectors[np.array(cues)[:, 0]], np.array(spans)
        first, last = vectors[span[:, 0]], vectors[span[:, 1] - 1]
        width = vectors.shape[1]
        of_cue, of_span, of_pair, of_ends, of_near = np.split(self.hidden, np.array([1, 3, 5, 6]) * width, axis=1)
        seen = np.concatenate([cue[cue_at] * first[span_at], cue[cue_at] * last[span_at], near], -1)
        hidden = seen @ np.concatenate([of_pair, of_near], -1).T
        hidden += (cue @ of_cue.T + self.hidden_bias)[cue_at]
        hidden += (np.concatenate([first, last, first * last], -1) @ np.concatenate([of_span, of_ends], -1).T)[span_at]
        product: Floats = _gelu(hidden) @ self.out + self.out_bias
        return product


def _gelu(x: Floats) -> Floats:
    """The Gaussian error linear unit; the error function by Abramowitz and Stegun's formula 7.1.26 (1.5e-7)."""
    import numpy as np

    z = np.abs(x) * np.float32(0.5**0.5)
    t = 1 / (1 + 0.3275911 * z)
    series = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
    out: Floats = (0.5 * x * (1 + np.sign(x) * (1 - series * np.exp(-z * z)))).astype(np.float32)
    return out


@dataclass(frozen=True, slots=True)
class Choice:
    """What a cue or content was linked to: the index among the options (`None`: nothing) and its probability."""

    option: int | None
    probability: float


def choose_links(
    head: LinkHead,
    vectors: Floats,
    cues: Sequence[Range],
    spans: Sequence[Range],
    paragraph: Integers,
    *,
    by_cue: bool,
    always: bool = False,
) -> list[Choice]:
    """For each cue the span it belongs to (`by_cue`), or for each span its cue; `always`: nothing is no option.

    `vectors` [words, 128]; probabilities are a softmax over the options in reach and nothing.
    """
    import numpy as np

    count = len(cues) if by_cue else len(spans)
    if not cues or not spans:
        return [Choice(None, 1.0)] * count
    cue_at, span_at = near_pairs(cues, spans)
    near = link_features(cues, spans, cue_at, span_at, paragraph)
    scores = head.scores(vectors, cues, spans, (cue_at, span_at), near)
    choices, options = (cue_at, span_at) if by_cue else (span_at, cue_at)
    order = np.argsort(choices, kind="stable")
    bounds = np.searchsorted(choices[order], np.arange(count + 1))
    return [_choose(scores[order[a:b]], options[order[a:b]], head.none, always) for a, b in pairwise(bounds)]


def _choose(scores: Floats, options: Integers, none: float, always: bool) -> Choice:
    import numpy as np

    if not len(scores):
        return Choice(None, 1.0)
    best = int(scores.argmax())
    shifted = np.exp(np.append(scores, none) - max(float(scores[best]), none))
    if none >= scores[best] and not always:
        return Choice(None, float(shifted[-1] / shifted.sum()))
    return Choice(int(options[best]), float(shifted[best] / shifted.sum()))
