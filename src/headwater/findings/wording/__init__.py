"""What each outlet calls people, bodies, places and groups: the expressions in full, and which words one uses alone."""

from headwater.findings.wording.collected import StoryWording, collect_wording, find_entity, spoken_of_most
from headwater.findings.wording.compare import STEP, VERSION, compare_wording
from headwater.findings.wording.describe import Described, describe_wording

__all__ = [
    "STEP",
    "VERSION",
    "Described",
    "StoryWording",
    "collect_wording",
    "compare_wording",
    "describe_wording",
    "find_entity",
    "spoken_of_most",
]
