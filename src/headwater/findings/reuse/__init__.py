"""Reuse: what stands in more than one article, verbatim or edited."""

from headwater.findings.reuse.find import STEP, VERSION, Reuse, find_reuse

__all__ = ["STEP", "VERSION", "Reuse", "find_reuse"]
