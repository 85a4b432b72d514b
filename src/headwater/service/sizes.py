"""Sizes of memory as people write them."""

from __future__ import annotations

import re

from headwater.model.errors import UsageError

_SIZE = re.compile(r"\s*(\d+(?:\.\d+)?)\s*([kmgt]?)(?:i?b)?\s*", re.IGNORECASE)


def bytes_of(size: str) -> int:
    """The bytes of a size such as "4G", "512M" or "4GiB"; raises `UsageError` where it is none."""
    match = _SIZE.fullmatch(size)
    if match is None:
        raise UsageError(f"memory is given as a size such as 4G or 512M; {size!r} is none")
    return int(float(match[1]) * 1024 ** " kmgt".index(match[2].lower() or " "))
