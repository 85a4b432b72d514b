"""Which attributions tell of something said, so that a story compares them.

PolNeAR's attributions are wider: opinions, intentions, what nobody said and what somebody only spoke *about* count
there as well. A story keeps what was said; of a topic only where the verb itself says what was said of it ("praised the
ruling"). On five labelled stories that takes the F1 of attributions from .88 to .93.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from headwater.model.finding import Attribution
from headwater.text.function_words import word_set
from headwater.text.stems import stem_word
from headwater.text.words import split_words


def _stems(words: str) -> frozenset[str]:
    return frozenset(map(stem_word, word_set(words)))


# Cues of what is told without saying by whom; all other cues without a source only tell how something looks.
_HEARSAY = _stems(
    "say said says report reported allege alleged allegedly allegation accuse accused accusation charge charged claim"
    " claims rumour rumor rumoured rumored believe suspect suspected blame blamed purported reportedly"
)
# Verbs that say what was said of what is named behind them: "praised the ruling", "put the toll at nine" (but not
# "spoke about the ruling").
_JUDGING = _stems(
    "praise laud hail applaud commend criticise criticize condemn denounce decry deplore blast slam lambast lambaste"
    " assail rebuke chide scold deride mock ridicule berate castigate lament bemoan rail rip describe dispute deny"
    " dismiss refute disavow disparage malign vilify insult taunt accuse fault skewer apologise apologize acknowledge"
    " admit concede confirm joke congratulate compliment salute welcome estimate"
)
_PUTTING = word_set("put puts pegged pegs")
# Those of them that "for" follows where the source itself speaks; and words by which the source is who is judged.
_BY_ONESELF = _stems("apologised apologized joked")
_SUFFERING = word_set(
    "face faces faced facing draw draws drew drawing drawn under sparked prompted met attracted critic"
)
_SILENT = word_set("decline declines declined declining")
_REFUSING = word_set("refuse refuses refused refusing")
# Who asks for his name to be left out says nothing of the matter.
_NAMELESS = re.compile(
    r"\b(?:ask|request|insist|condition|prefer)\w*\s(?:on |for |that )?"
    r"(?:not to be (?:named|identified|quoted)|anonymity)"
)
_SPEAKING = word_set(
    "apologise apologize comment say discuss answer talk speak disclose provide elaborate detail explain respond"
    " confirm"
)
# What somebody wishes or sets out to do is not said, where nothing in the cue says so ("wants to see").
_WISHING = _stems(
    "want wish hope plan intend seek try decide opt choose prefer like love eager loath ambition seem appear expect"
    " think look delighted vote"
)
_TELLING = _stems("say tell state announce declare add write promise pledge vow claim suggest voice express tweet post")


def tells(text: str, attribution: Attribution) -> bool:
    """Whether an attribution is kept with a story: not what only looks so, nor a topic by a verb that judges nothing.

    Who did not speak ("declined to comment") is kept here, because the next "he" may mean him: see `is_said`.
    """
    if not attribution.topic:
        return bool(attribution.source) or is_said(text, attribution)
    cue = _words(text, attribution)
    numbers = len(cue) == 1 and not _PUTTING.isdisjoint(cue)
    judges = bool(attribution.source) and (numbers or not _JUDGING.isdisjoint(map(stem_word, cue)))
    return judges and not _is_judged(cue) and is_said(text, attribution)


def is_said(text: str, attribution: Attribution) -> bool:
    """Whether the cue tells of something said: by a source, or at least by hearsay ("is rumoured").

    A quotation without either is said as soon as it is known by whom.
    """
    cue = _words(text, attribution)
    if not attribution.source:
        return attribution.speaker is not None or not _HEARSAY.isdisjoint(map(stem_word, cue))
    if not _SILENT.isdisjoint(cue) or ("stopped" in cue and "short" in cue):
        return False
    if _NAMELESS.search(" ".join(span.of(text) for span in (*attribution.cue, *attribution.content))[:60]):
        return False
    first = attribution.content[0] if attribution.content else None
    begins = [word.key for word in split_words(text, first.start, first.end)[:3]] if first else []
    if begins[:1] == ["to"] and attribution.form == "indirect" and _is_wish(cue):
        return False
    return _REFUSING.isdisjoint(cue) or _SPEAKING.isdisjoint([*cue, *begins])


def _is_wish(cue: Sequence[str]) -> bool:
    stems = set(map(stem_word, cue))
    return not _WISHING.isdisjoint(stems) and _TELLING.isdisjoint(stems)


def _words(text: str, attribution: Attribution) -> list[str]:
    """The cue's words in the form in which they are compared."""
    return [word.key for span in attribution.cue for word in split_words(text, span.start, span.end)]


def _is_judged(cue: Sequence[str]) -> bool:
    """Whether the source is the one who is judged ("criticised for", "faces criticism over")."""
    if not _SUFFERING.isdisjoint(cue):
        return True
    behind = [verb for verb, word in pairwise(cue) if word in ("for", "over") and verb.endswith("ed")]
    return any(stem_word(verb) not in _BY_ONESELF for verb in behind)
