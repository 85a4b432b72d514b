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
    values=(3.994, 3.078, 2.386, 0.638, 0.24, 0.832, 2.277, 0.683, 0.784, -1.913, -2.414), intercept=-5.615
)
BY_WORDS_AND_VECTORS = Weights(
    values=(3.928, 2.561, 2.236, 0.557, 0.229, 0.861, 1.489, 0.128, 0.621, -1.877, -2.187, 1.161, 1.322),
    intercept=-4.337,
)
CONTRAST = Weights(
    values=(2.535, -2.713, -2.038, 1.458, 0.698, 0.397, -1.29, 1.269, -0.321, 0.979, 2.76), intercept=0.581
)
