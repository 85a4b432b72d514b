"""Boxes that a site opens over a name when it is pointed at, and that became part of the sentence in its text.

"Sen. Ada Quill Ada Margaret QuillHeadline of one report Headline of another Headline of a third MORE (R) said …": the
name as the report has it, then the full name, three headlines and the word that leads to more of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from headwater.model.spans import Span

_MORE = " MORE"
_NAME = r"(?<![\w’'-])(?P<last>[A-Z][\w’'-]*[a-z](?:,? [JS]r\.?)?) ?"
_FULL = r"(?:(?:[A-Z(][\w.’'()-]*,?|de|van|von) ){0,5}(?P=last)(?: ?(?:[JS]r\.?|I{2,3}|IV))?"
_HEADLINES = r"[^\n]{15,640}? MORE)(?!\w| [A-Z]{2})"
# The full name ends as the name before the box does. Most often the first headline follows without a space; where one
# is between, the box begins with a word that does not come again in the name ("Ada Quill | Ada Margaret Quill", not
# "Ada | Quill Ada").
_GLUED = re.compile(rf"{_NAME}(?P<box>{_FULL}(?=[A-Z0-9‘’“”'\"|]){_HEADLINES}")
_SPACED = re.compile(rf"{_NAME}(?P<box>(?!([\w’'-]+) (?:\S+ ){{0,4}}\3\b){_FULL}(?= [A-Z0-9‘’“”'\"|]){_HEADLINES}")


def find_boxes(text: str, start: int, end: int) -> Iterator[Span]:
    """The boxes in `text[start:end]`, in order; most paragraphs have none, which a look for one word tells."""
    if text.find(_MORE, start, end) < 0:
        return
    at = start
    for found in (*_GLUED.finditer(text, start, end), None):
        stop = end if found is None else found.start("box")
        yield from (Span(*other.span("box")) for other in _SPACED.finditer(text, at, stop))
        if found is not None:
            yield Span(*found.span("box"))
            at = found.end("box")
