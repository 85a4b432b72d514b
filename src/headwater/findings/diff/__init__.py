"""Diff: two articles side by side, sentence against sentence and word against word."""

from headwater.findings.diff.compare import compare_articles

__all__ = ["compare_articles"]
