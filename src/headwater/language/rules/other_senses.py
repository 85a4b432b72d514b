"""Verbs of saying in another sense: a blast that "claimed four lives" says nothing, nor does a man called Said."""

from __future__ import annotations

import re

from headwater.language.rules.found import Found

_CLAIMS = re.compile(r"(?:\w+ )*claim(?:s|ed|ing)?", re.I)
_TAKEN = re.compile(
    r"(?:at least |nearly |almost |about |some |more than |over |up to )?(?:the |a |an |its |his |her )?"
    r"(?:[\w,.-]+ ){0,2}?(?:lives|life|victims?|casualties|titles?|medals?|wickets?|gold|silver|bronze)\b",
    re.I,
)

# "The brothers Chérif and Saïd Ellis", "Said and Chérif Ellis".
_SAID = re.compile(r"Sa[iï]d")
_NAME_NEXT = re.compile(r"\s(?:and\s)?[A-Z]")

# What a page puts above a summary.
_LABEL = re.compile(r"Story highlights")


def says(text: str, found: Found) -> bool:
    """Whether the cue is one of saying where it stands, by what follows it."""
    if _SAID.fullmatch(found.cue.of(text)) and _NAME_NEXT.match(text, found.cue.end):
        return False
    if found.source is not None and _LABEL.fullmatch(text, found.source.start, found.cue.end):
        return False
    first = found.content[0] if found.content else None
    if first is None or first.start < found.cue.end or _CLAIMS.fullmatch(found.cue.of(text)) is None:
        return True
    return _TAKEN.match(text, first.start) is None
