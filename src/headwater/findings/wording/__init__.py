"""What each outlet calls people, bodies, places and groups: the expressions in full, and which words one uses alone."""

from headwater.findings.wording.compare import STEP, VERSION, compare_wording

__all__ = ["STEP", "VERSION", "compare_wording"]
