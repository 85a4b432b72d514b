"""Lineage: which article of a story copies, rewrites or cites what."""

from headwater.findings.lineage.trace import STEP, VERSION, trace_lineage

__all__ = ["STEP", "VERSION", "trace_lineage"]
