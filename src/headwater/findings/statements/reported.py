"""What of a sentence is reported content, and to whom it was said."""

from __future__ import annotations

import re
from collections.abc import Sequence

from headwater.findings.statements.clauses import LEAST_WORDS, is_finite
from headwater.model.finding import Attribution
from headwater.model.spans import Span
from headwater.text.words import Word

# "Refused to concede" tells what was not done, and no more of it than the sentence does.
_REFUSED = re.compile(r"\b(?:refus|declin)\w*\W*\Z", re.I)
_CALLING = re.compile(r"(?:\w+ )?(?:call|describ|brand|term|label|deem|dub)(?:s|es|ed|ing|bed)?", re.I)
# To whom somebody said it, right behind the verb ("told BBC Radio 5 Live").
_ADDRESSEE = re.compile(r"\s+(?:the\s+)?(?:[A-Z0-9][\w.’'&-]*(?:\s+(?:of\s+)?(?=[A-Z0-9]))?)+")
# How many words may stand between who speaks and the verb.
BESIDE = 3
_MARKS = "“”\"‘’'"


def is_reported(text: str, words: Sequence[Word], attribution: Attribution) -> bool:
    """Whether what is attributed in a sentence of these words is a proposition apart from who says it.

    "He blasted the referee after the match", "she criticised the ruling" and "refused to concede" tell what somebody
    did; of "the ruling" by itself nobody could say whether it is so.
    """
    inside = _held(words, attribution)
    if not inside or (_is_refused(text, attribution) and inside[0].key == "to"):
        return False
    calls = any(_CALLING.fullmatch(cue.of(text)) for cue in attribution.cue)
    if attribution.denied or calls or _is_quoted(text, attribution):
        return True  # "denied any wrongdoing", "called the claims false" say that something is, or is not, so
    opens = inside[0].key
    bare = opens != "to" and not opens.endswith("ing") and not any(is_finite(word, text) for word in inside)
    if bare and _stand_together(words, attribution):
        return False
    if len(inside) >= LEAST_WORDS:
        return True
    frame = [*attribution.source, *attribution.cue]
    beside = [w for w in words if w not in inside and not any(span.contains(w) for span in frame)]
    return len(beside) < LEAST_WORDS


def _stand_together(words: Sequence[Word], attribution: Attribution) -> bool:
    """Whether who speaks stands right beside the verb, in a sentence of these words."""
    return any(
        sum(min(source.end, cue.end) <= word.start < max(source.start, cue.start) for word in words) <= BESIDE
        for source in attribution.source
        for cue in attribution.cue
        if words[0].start <= min(source.start, cue.start) and max(source.end, cue.end) <= words[-1].end
    )


def _held(words: Sequence[Word], attribution: Attribution) -> list[Word]:
    return [word for word in words if any(content.contains(word) for content in attribution.content)]


def _is_refused(text: str, attribution: Attribution) -> bool:
    return any(_REFUSED.search(cue.of(text)) for cue in attribution.cue)


def _is_quoted(text: str, attribution: Attribution) -> bool:
    return any(mark in content.of(text) for content in attribution.content for mark in _MARKS)


def addressees(text: str, contents: Sequence[tuple[Span, Attribution]]) -> list[Span]:
    """The names right behind a verb of telling."""
    cues = (cue for _, a in contents for cue in a.cue if cue.of(text).casefold().startswith(("told", "tell")))
    found = (_ADDRESSEE.match(text, cue.end) for cue in cues)
    return [Span(match.start(), match.end()) for match in found if match]
