"""Origins: how many independent origins stand behind each statement, and which."""

from headwater.findings.origins.weigh import STEP, VERSION, Weighed, weigh_statements

__all__ = ["STEP", "VERSION", "Weighed", "weigh_statements"]
