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
        1.731,
        2.85,
        2.993,
        0.309,
        0.161,
        1.028,
        2.761,
        0.884,
        1.329,
        -0.335,
        -2.144,
        1.118,
        0.839,
        -0.613,
        -0.306,
        2.757,
        -0.652,
        -5.425,
    ),
    intercept=-6.504,
)
BY_WORDS_AND_VECTORS = Weights(
    values=(
        1.852,
        2.488,
        2.493,
        0.179,
        0.151,
        0.826,
        2.24,
        0.958,
        1.138,
        -1.45,
        -1.908,
        0.953,
        1.058,
        -0.514,
        -0.365,
        2.933,
        -0.969,
        -5.643,
        3.116,
        0.106,
        0.334,
    ),
    intercept=-6.472,
)
CONTRAST = Weights(
    values=(2.535, -2.713, -2.038, 1.458, 0.698, 0.397, -1.29, 1.269, -0.321, 0.979, 2.76), intercept=0.581
)
