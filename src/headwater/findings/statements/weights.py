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
    values=(4.051, 3.211, 2.254, 0.583, 0.26, 0.837, 2.404, 0.668, 0.786, -2.031, -2.503), intercept=-5.658
)
BY_WORDS_AND_VECTORS = Weights(
    values=(4.137, 2.678, 2.134, 0.516, 0.241, 0.852, 1.647, 0.13, 0.611, -2.28, -2.255, 1.303, 1.281), intercept=-4.422
)
CONTRAST = Weights(
    values=(2.535, -2.713, -2.038, 1.458, 0.698, 0.397, -1.29, 1.269, -0.321, 0.979, 2.76), intercept=0.581
)
