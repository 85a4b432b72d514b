"""Dates, places and occasions between a cue and what it says: passed over."""

from __future__ import annotations

from headwater.language.rules.cues import cue_verbs
from headwater.language.rules.dates import is_date
from headwater.language.rules.lines import Line
from headwater.language.rules.phrases import noun_phrase_stop
from headwater.language.rules.tables import frame_words
from headwater.text.agencies import agency_called


def skip_adjuncts(line: Line, at: int) -> int:
    """The token behind the adverbs, dates and occasions that stand at `at` ("on Monday in an interview with X")."""
    while at < len(line):
        further = _behind_adjunct(line, at)
        if further == at:
            break
        at = further
    return at


def _behind_adjunct(line: Line, at: int) -> int:
    """The token behind one adverb, date, prepositional phrase or insertion at `at`; `at` where there is none."""
    tag, low = line.tags[at], line.lows[at]
    if tag in "Rn" or is_date(low) or (tag == "U" and at and is_date(line.lows[at - 1])):
        return at + 1
    if at + 1 >= len(line):
        return at
    if tag in "It" and low in frame_words("adjunct_prepositions"):
        stop = _adjunct_stop(line, at + 1)
        return stop if stop > at + 1 else at
    return _behind_insertion(line, at) if tag == "," else at


def _adjunct_stop(line: Line, at: int) -> int:
    """The token behind the noun phrase of an adjunct; a gerund ("after meeting …") is passed over with its object."""
    if line.tags[at] == "g":
        at += 1
    if at < len(line) and (is_date(line.lows[at]) or line.lows[at] in {"last", "next", "late", "early"}):
        while at < len(line) and (line.tags[at] in "UA" or is_date(line.lows[at]) or line.lows[at] == "last"):
            at += 1
        return at
    return noun_phrase_stop(line, at, with_prepositions="of", split_names=True)


def _behind_insertion(line: Line, comma: int) -> int:
    """The token behind the second comma of ", in a statement," or ", however,"; `comma` if none stands there."""
    at = comma + 1
    closing = line.tags.find(",", at, at + 16)
    if line.tags[at] not in "RISg" or closing < 0 or closing + 1 >= len(line) or "q" in line.tags[at:closing]:
        return comma
    following = line.tags[closing + 1]
    if line.tags[at] in "Sg" and (following not in "qT" or line.lows[at] in cue_verbs()):
        return comma
    return closing + 1 if following != "q" else closing


def skip_addressee(line: Line, at: int) -> int:
    """The token behind the person addressed, who stands at `at`; `at` itself if none does."""
    if at >= len(line):
        return at
    if line.tags[at] == "O" or line.lows[at] == "her":
        return at if line.lows[at] in {"he", "she", "they", "i", "we"} else at + 1
    if at + 1 < len(line) and line.tags[at + 1] in "PDO" and _is_short_name(line.words[at]):
        return at + 1
    return noun_phrase_stop(line, at, with_prepositions="of at from for") if line.tags[at] in "DNPAU" else at


def _is_short_name(word: str) -> bool:
    """Whether a word is the whole name of an agency or a broadcaster ("told CNN Lee had left")."""
    return (len(word) > 1 and word.isupper()) or agency_called(word) is not None
