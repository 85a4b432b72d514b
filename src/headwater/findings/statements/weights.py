"""The pair scorers' weights, written by `training/statements.py` and `training/contrast.py`.

In the order of `scores.FIGURES` (all of them, or those that need no vectors) and of `contrast_values`.
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
        1.663,
        2.9,
        2.975,
        0.362,
        0.17,
        1.057,
        2.705,
        0.844,
        1.366,
        -0.245,
        -2.177,
        1.132,
        0.784,
        -0.642,
        -0.306,
        2.568,
        -0.679,
        -5.409,
    ),
    intercept=-6.428,
)
BY_WORDS_AND_VECTORS = Weights(
    values=(
        1.751,
        2.528,
        2.515,
        0.232,
        0.157,
        0.867,
        2.173,
        0.894,
        1.173,
        -1.303,
        -1.929,
        0.972,
        0.982,
        -0.538,
        -0.357,
        2.723,
        -0.997,
        -5.609,
        3.0,
        0.144,
        0.341,
    ),
    intercept=-6.353,
)
CONTRAST = Weights(
    values=(2.535, -2.713, -2.038, 1.458, 0.698, 0.397, -1.29, 1.269, -0.321, 0.979, 2.76), intercept=0.581
)
