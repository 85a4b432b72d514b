"""One thread for numpy's products.

Articles and stories are spread over processes. Their products are small: shared out among threads they take longer, and
the threads then wait for the next one by running in circles, which takes a core from the process beside. Without this,
statements and conflicts of a hundred stories took half as much again.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from threadpoolctl import ThreadpoolController  # type: ignore[import-untyped]  # it ships no types


@contextmanager
def one_thread() -> Iterator[None]:
    """While it lasts, numpy's products are made in the thread that asks for them."""
    with _pools().limit(limits=1):
        yield


@cache
def _pools() -> ThreadpoolController:
    """The pools of the libraries that this process has loaded: numpy's must be among them."""
    import numpy as np  # noqa: F401 - loads them
    from threadpoolctl import ThreadpoolController

    return ThreadpoolController()
