"""Stories: which articles report one event."""

from headwater.findings.stories.digest import digest_article
from headwater.findings.stories.group import STEP, VERSION, group_articles, group_digests, group_weighed
from headwater.findings.stories.rows import weigh_digests

__all__ = ["STEP", "VERSION", "digest_article", "group_articles", "group_digests", "group_weighed", "weigh_digests"]
