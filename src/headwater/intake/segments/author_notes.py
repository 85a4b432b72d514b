"""Notes on who wrote the article ("Ann Ellis is a fellow of the Sel Institute. Follow her @annellis"): boilerplate.

They stand as paragraphs at an article's beginning or end and tell nothing of its events; a report of somebody opens
and ends like them, so the name must be nowhere else in the body, or what stands behind it be said of authors only.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from headwater.model.article import Segment

# How many of the first and of the last paragraphs may be notes, and the longest of them, in code points.
_FIRST, _LAST, _LONGEST = 3, 4, 700
_NAME = r"(?:[^\W\d_a-z][\w.'’-]*\s){1,4}[^\W\d_a-z][\w'’-]+"
_WORKS = (
    r"(?:editor|writer|columnist|correspondent|fellow|author|co-author|professor|reporter|contributor|analyst|journalist"
    r"|strategist|commentator|essayist|novelist|biographer|blogger|podcaster|host|co-host|scholar|researcher|lecturer"
    r"|historian|producer|consultant|critic|founder|co-founder|partner|director|president|chairman|chairwoman|chair"
    r"|economist|lawyer|attorney|prosecutor|judge|physician|pseudonym|member|senator|governor|ambassador|intern)s?"
)
_OPENING = re.compile(
    rf"\W{{0,3}}(?:(?:The\s)?(?:writer|author),?\s)?(?P<name>{_NAME})(?:,\s[^.\n]{{2,120}}?,|\s\([^)\n]{{2,60}}\))?\s"
    rf"(?:(?:is|serves\sas|works\sas)\s(?:currently\s|also\s|now\s)?(?!\w+(?<!manag)(?<!contribut)ing\b)[^.\n]{{0,90}}?\b{_WORKS}\b"
    r"|(?:covers|writes\s(?:about|for|on)|reports\s(?:for|on|about)|teaches)\s)"
)
# What is said of authors only, wherever their names stand.
_OF_AUTHORS = re.compile(
    r"\b[Ff]ollow (?:him|her|them|me|\w+ (?:\w+ )?on)\b|\b(?:on|Twitter:?) @\w|\bTwitter: ?@|@\w+ ?\.?\s*\Z"
    r"|\b(?:[Ww]rite|[Ee]-?mail|[Rr]each|[Cc]ontact) (?:to )?(?:him|her|them)\b"
    r"|\b(?:views|opinions) (?:and opinions )?(?:expressed|are)\b"
    r"|\bexpressed (?:here|in this (?:column|commentary|article))\b"
    r"|\b(?:column|columns|blog) (?:appears?|runs?)\b|\b(?:his|her|their) (?:latest|new|most recent|forthcoming) book\b"
)
_GOES_ON = re.compile(r"\W{0,3}(?:He|She|They|His|Her|Their|Follow|Read more)\b")
_SAYING = re.compile(r"\b(?:said|told|according to|added that)\b")


def mark_author_notes(text: str, segments: Sequence[Segment]) -> tuple[Segment, ...]:
    """The segments, with paragraphs of the body that tell of the author as boilerplate.

    Never all of them: an article that is nothing else is what it says.
    """
    bodies = [n for n, segment in enumerate(segments) if segment.kind == "body"]
    notes: set[int] = set()
    for n in dict.fromkeys((*bodies[:_FIRST], *bodies[-_LAST:])):
        start, end = segments[n].start, segments[n].end
        if end - start <= _LONGEST and _is_paragraph(text, start, end):
            words = text[start:end]
            if words[-1] != ":" and _is_note(words, n, text, segments, notes) and not _SAYING.search(words):
                notes.add(n)
    if not notes or len(notes) >= len(bodies):
        return tuple(segments)
    return tuple(replace(s, kind="boilerplate") if n in notes else s for n, s in enumerate(segments))


def _is_note(words: str, at: int, text: str, segments: Sequence[Segment], notes: set[int]) -> bool:
    if at - 1 in notes and (_OF_AUTHORS.search(words) or (at == len(segments) - 1 and _GOES_ON.match(words))):
        return True
    opening = _OPENING.match(words)
    if opening is None:
        return False
    return _OF_AUTHORS.search(words) is not None or not _is_named(opening["name"], at, text, segments, notes)


def _is_paragraph(text: str, start: int, end: int) -> bool:
    """Whether a segment begins its line and ends it."""
    return text[max(0, start - 1) : start] in ("", "\n") and text[end : end + 1] in ("", "\n", "\r")


def _is_named(name: str, at: int, text: str, segments: Sequence[Segment], notes: set[int]) -> bool:
    """Whether the rest of the body, or the headline, speaks of the person by surname."""
    surname = re.compile(rf"\b{re.escape(name.rsplit(maxsplit=1)[-1])}\b")
    return any(
        surname.search(text, segment.start, segment.end)
        for n, segment in enumerate(segments)
        if n != at and n not in notes and segment.kind in ("headline", "body", "caption")
    )
