"""When things happened: the story's time expressions in the order of time, with the statements that each dates."""

from headwater.findings.timeline.order import STEP, VERSION, StoryTimeline, order_timeline

__all__ = ["STEP", "VERSION", "StoryTimeline", "order_timeline"]
