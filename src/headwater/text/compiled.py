"""Loops over arrays that are turned into machine code when they are first called, and kept from run to run.

A module that uses this imports numba, so whoever needs it imports it inside a function.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar, cast

import numba

Function = TypeVar("Function", bound=Callable[..., object])


def compiled(function: Function) -> Function:
    """The same function as machine code (numba's `njit`), which other threads do not wait for."""
    return cast("Function", numba.njit(cache=True, nogil=True)(function))
