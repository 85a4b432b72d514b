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
    values=(3.695, 3.304, 1.925, 0.637, 0.201, 1.03, 2.4, 0.689, 0.807, -1.763, -2.434), intercept=-5.604
)
BY_WORDS_AND_VECTORS = Weights(
    values=(3.593, 2.712, 1.841, 0.575, 0.181, 1.055, 1.109, 0.239, 0.73, -1.716, -2.116, 1.138, 1.101, 0.665),
    intercept=-4.345,
)
CONTRAST = Weights(
    values=(2.535, -2.713, -2.038, 1.458, 0.698, 0.397, -1.29, 1.269, -0.321, 0.979, 2.76), intercept=0.581
)
