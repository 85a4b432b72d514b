"""Which article has which statement: what each adds and what it leaves out."""

from headwater.findings.coverage.compare import STEP, VERSION, compare_coverage

__all__ = ["STEP", "VERSION", "compare_coverage"]
