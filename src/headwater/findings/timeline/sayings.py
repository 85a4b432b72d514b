"""Which dates say when somebody spoke ("said on Monday"), and not when what he spoke of happened."""

from __future__ import annotations

import re
from collections.abc import Sequence

from headwater.model.finding import Attribution
from headwater.model.spans import Span
from headwater.text.function_words import word_set
from headwater.text.stems import stem_word
from headwater.text.words import split_words

# The widest gap between a verb of saying and a date behind it, in code points.
_GAP = 30
# Between a date that opens the sentence and the speaker ("On Monday, | the mayor said").
_OPENS = re.compile(r",?\s(?:the\s)?")
# Verbs of saying proper. To charge, accuse, order or call on somebody is an event as well, and the day is that event's.
_SAYING = frozenset(
    stem_word(verb)
    for verb in word_set(
        "say tell add state write ask reply answer respond report speak declare remark mention comment describe "
        "explain recall testify tweet post suggest predict claim allege insist maintain assert contend argue admit "
        "concede acknowledge reveal note observe confirm stress warn complain joke believe think hope deny quote"
    )
)
_PARTS = re.compile(r"[,;:.!?()“”\"—–\n]|\b(?:and|but|that|who|which|when|after|before|since|while)\b")


def is_of_saying(text: str, date: Span, attributions: Sequence[Attribution]) -> bool:
    """Whether the date is when somebody spoke: next to a verb of saying or a speaker, and in nobody's words."""
    return any(
        (
            any(_hangs_on(text, cue, date) for cue in attribution.cue)
            or any(_OPENS.fullmatch(text, date.end, source.start) for source in attribution.source)
        )
        and not any(span.overlaps(date) for span in (*attribution.content, *attribution.source))
        and _is_verb_of_saying(text, attribution)  # last, since few attributions stand next to a date
        for attribution in attributions
    )


def _is_verb_of_saying(text: str, attribution: Attribution) -> bool:
    words = (word.key for cue in attribution.cue for word in split_words(text, cue.start, cue.end))
    return any(stem_word(word) in _SAYING for word in words)


def _hangs_on(text: str, cue: Span, date: Span) -> bool:
    """Whether the date stands behind the verb ("told the council on Monday"), right before it or within its cue."""
    if cue.contains(date):
        return True
    if date.end <= cue.start:
        return text[date.end : cue.start].isspace()
    return 0 <= date.start - cue.end <= _GAP and _PARTS.search(text, cue.end, date.start) is None
