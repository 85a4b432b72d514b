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
        1.67,
        2.88,
        2.997,
        0.371,
        0.23,
        1.088,
        2.719,
        0.889,
        1.374,
        -0.416,
        -2.177,
        1.044,
        0.823,
        -0.67,
        -0.334,
        2.451,
        -0.577,
        -5.478,
    ),
    intercept=-6.445,
)
BY_WORDS_AND_VECTORS = Weights(
    values=(
        1.746,
        2.557,
        2.481,
        0.238,
        0.229,
        0.877,
        2.116,
        0.851,
        1.189,
        -1.323,
        -1.903,
        0.891,
        1.064,
        -0.578,
        -0.383,
        2.655,
        -0.892,
        -5.713,
        2.916,
        0.352,
        0.337,
    ),
    intercept=-6.202,
)
CONTRAST = Weights(
    values=(2.535, -2.713, -2.038, 1.458, 0.698, 0.397, -1.29, 1.269, -0.321, 0.979, 2.76), intercept=0.581
)
