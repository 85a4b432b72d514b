"""Quotations: the same words of one speaker as several articles carry them."""

from headwater.findings.quotations.match import STEP, VERSION, match_quotations

__all__ = ["STEP", "VERSION", "match_quotations"]
