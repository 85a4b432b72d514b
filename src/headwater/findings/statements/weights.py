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
    values=(3.708, 3.268, 1.967, 0.635, 0.209, 1.051, 2.348, 0.68, 0.795, -1.706, -2.472), intercept=-5.591
)
BY_WORDS_AND_VECTORS = Weights(
    values=(3.692, 2.739, 1.824, 0.567, 0.199, 1.07, 1.592, 0.198, 0.626, -1.814, -2.208, 1.348, 1.209), intercept=-4.45
)
CONTRAST = Weights(
    values=(2.535, -2.713, -2.038, 1.458, 0.698, 0.397, -1.29, 1.269, -0.321, 0.979, 2.76), intercept=0.581
)
