"""The day of a publication time as a number."""

from __future__ import annotations

from datetime import date


def day_of(published: str | None) -> int:
    """The day of a publication time, counted from any fixed day; -1 where it is unknown or no date."""
    try:
        return date.fromisoformat(published[:10]).toordinal() if published else -1
    except ValueError:
        return -1
