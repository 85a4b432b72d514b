"""Which dates say when somebody spoke ("said on Monday"), and not when what he spoke of happened."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from headwater.model.finding import Attribution
from headwater.model.spans import Span

# The widest gap between a verb of saying, or its speaker, and the date that hangs on it, in code points.
_GAP = 30
_PARTS = re.compile(r"[,;:.!?()“”\"—–\n]|\b(?:and|but|that|who|which|when|after|before|since|while)\b")


def saying_of(text: str, date: Span, attributions: Sequence[Attribution]) -> Attribution | None:
    """The attribution whose saying the date tells the time of, if any.

    The date stands in nobody's content, and next to the verb or the speaker with nothing between that parts clauses.
    """
    for attribution in attributions:
        if any(span.overlaps(date) for span in (*attribution.content, *attribution.source)):
            continue
        if any(_PARTS.search(text, *gap) is None for gap in _gaps(text, date, attribution) if gap[1] - gap[0] <= _GAP):
            return attribution
    return None


def _gaps(text: str, date: Span, attribution: Attribution) -> Iterator[tuple[int, int]]:
    """The stretches between the date and the attribution's cue, and its source where the date stands before it."""
    behind = date.end + text.startswith(",", date.end)
    for cue in attribution.cue:
        yield (cue.end, date.start) if cue.end <= date.start else (date.end, cue.start)
    for source in attribution.source:
        if date.end <= source.start:
            yield behind, source.start
