"""Conflicts: two statements that cannot both hold, or one denial of the other."""

from headwater.findings.conflicts.find import STEP, VERSION, find_conflicts

__all__ = ["STEP", "VERSION", "find_conflicts"]
