"""Stories: which articles report one event."""

from headwater.findings.stories.group import STEP, VERSION, group_articles

__all__ = ["STEP", "VERSION", "group_articles"]
