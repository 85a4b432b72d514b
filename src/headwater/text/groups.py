"""Groups of rows that stand together: where each begins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt


def group_marks(*columns: npt.NDArray[Any]) -> npt.NDArray[np.bool_]:
    """Whether each row differs from the one before it in any of the columns (the first one always does)."""
    import numpy as np

    marks = np.zeros(len(columns[0]), dtype=np.bool_)
    marks[:1] = True
    for column in columns:
        marks[1:] |= column[1:] != column[:-1]
    return marks


def group_starts(*columns: npt.NDArray[Any]) -> npt.NDArray[np.int64]:
    """The first row of each group of rows that agree in all of the columns."""
    import numpy as np

    return np.flatnonzero(group_marks(*columns))


def group_bounds(*columns: npt.NDArray[Any]) -> npt.NDArray[np.int64]:
    """The same, with the number of rows at the end."""
    import numpy as np

    return np.append(group_starts(*columns), len(columns[0]))
