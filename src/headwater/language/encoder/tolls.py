"""Who "put the toll at seven": a way of saying a number whose verb tells no model that anything is said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from headwater.language.rules.found import Found
from headwater.model.spans import Span

_NUMBER = (
    r"(?:[$£€]?\d[\d.,]*(?<=\d)|(?:[a-z]+-)?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|"
    r"[a-z]+ty|dozens?|hundreds?|thousands?|millions?))"
)
_PUT = re.compile(
    r"(?:(?<=^)|(?<=[.!?”\"] )|(?<=\n))(?P<source>[A-Z][\w’'.-]*(?: [\w’'.-]+){0,8}?) "
    r"(?:(?:has|have|had|later|also|now|earlier) ){0,2}(?P<cue>put|puts|pegged|pegs) "
    r"(?P<content>(?:the|its|their|his|her) (?:[\w’'-]+ ){0,3}?"
    r"(?:toll|number|figure|total|tally|count|costs?|damage|loss|losses|price|value|size|dead|turnout|bill)"
    r"(?: (?:of|from|in|to) [^.;:,\n“”\"]{1,50}?)? at (?:(?:about|around|nearly|some|at least|more than|over|up to) )?"
    + _NUMBER
    + r"\b(?: (?!in\b|on\b|with\b|after\b|but\b|and\b|as\b|up\b|down\b|at\b|while\b)[a-z]+){0,3})",
    re.M,
)


def claim_tolls(text: str, spans: Sequence[Span], found: Sequence[Found]) -> Iterator[Found]:
    """The attributions of this kind in these stretches of the text whose words no other one has."""
    taken = [part for one in found for part in (one.cue, *one.content)]
    for span in spans:
        for match in _PUT.finditer(text, span.start, span.end):
            source, cue, content = (Span(*match.span(part)) for part in ("source", "cue", "content"))
            if not any(part.overlaps(Span(*match.span())) for part in taken):
                yield Found(source, cue, (content,), "who puts a number at so much says it", 0.7)
