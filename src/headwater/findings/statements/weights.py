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
        1.787,
        3.054,
        2.643,
        0.41,
        0.217,
        1.066,
        2.857,
        0.853,
        1.219,
        -0.105,
        -2.075,
        1.079,
        0.862,
        -0.571,
        1.962,
        -0.675,
        -4.56,
    ),
    intercept=-6.571,
)
BY_WORDS_AND_VECTORS = Weights(
    values=(
        1.809,
        2.687,
        2.09,
        0.293,
        0.22,
        0.789,
        2.298,
        0.798,
        1.044,
        -0.919,
        -1.791,
        0.938,
        1.088,
        -0.469,
        2.171,
        -0.988,
        -4.794,
        2.848,
        0.352,
        0.312,
    ),
    intercept=-6.314,
)
CONTRAST = Weights(
    values=(2.535, -2.713, -2.038, 1.458, 0.698, 0.397, -1.29, 1.269, -0.321, 0.979, 2.76), intercept=0.581
)
