"""The pair scorers' weights, written by `training/statements.py` and `training/contrast.py`.

In the order of `Features.values` and of `contrast_values`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Weights:
    """A logistic model: the log-odds are the intercept and the weighted sum of the values."""

    values: tuple[float, ...]
    intercept: float


BY_WORDS = Weights(
    values=(
        1.808,
        3.054,
        2.798,
        0.417,
        0.217,
        1.095,
        2.858,
        0.855,
        1.236,
        -0.326,
        -2.106,
        0.989,
        0.868,
        -0.601,
        -0.355,
        1.92,
        -0.691,
        -5.504,
    ),
    intercept=-6.487,
)
BY_WORDS_AND_VECTORS = Weights(
    values=(
        1.844,
        2.683,
        2.267,
        0.297,
        0.22,
        0.815,
        2.31,
        0.82,
        1.056,
        -1.198,
        -1.829,
        0.831,
        1.101,
        -0.501,
        -0.405,
        2.149,
        -1.019,
        -5.759,
        2.915,
        0.31,
        0.302,
    ),
    intercept=-6.262,
)
CONTRAST = Weights(
    values=(2.535, -2.713, -2.038, 1.458, 0.698, 0.397, -1.29, 1.269, -0.321, 0.979, 2.76), intercept=0.581
)
