"""Attributions resolved over a story: who says it, whether the name is withheld, and through whom it came."""

from headwater.findings.attributions.resolve import STEP, VERSION, ResolvedAttributions, resolve_attributions

__all__ = ["STEP", "VERSION", "ResolvedAttributions", "resolve_attributions"]
