"""Whose words a cue gives: its subject, before it or behind it, or the one that it shares with an earlier verb."""

from __future__ import annotations

from headwater.language.rules.clauses import clause_begins
from headwater.language.rules.cues import Cue
from headwater.language.rules.inverted import phrase_after
from headwater.language.rules.lines import Line
from headwater.language.rules.phrases import Range, noun_phrase_ending
from headwater.language.rules.preceding import content_before
from headwater.language.rules.subjects import subject_before
from headwater.language.rules.tables import frame_words

_FURTHEST_SUBJECT = 80  # tokens; further away another clause's subject is the likelier find


def source_of(line: Line, cue: Cue, last: Range | None) -> Range | None:
    """The source of a cue that stands behind it; `last` is that of the line's cue before, which "and added" shares."""
    before = cue.first - 1
    if before < 0:
        return None
    if cue.form == "participle":
        return _source_of_participle(line, cue, last)
    tag = line.tags[before]
    if tag in "Cq" or (tag == "," and line.tags[cue.first] != "R" and before and line.tags[before - 1] == "q"):
        return last or main_subject(line, cue.first)
    source = subject_before(line, before)
    if source is None and tag in ",RI)":
        return last or main_subject(line, cue.first)
    return source


def _source_of_participle(line: Line, cue: Cue, last: Range | None) -> Range | None:
    """As in "a report saying …", "with some saying …", "She smiled, saying …"."""
    before = cue.first - 1
    low = line.lows[before]
    if low == "without":
        return None
    if low in frame_words("nobody") or low == "critics":
        return (before, before + 1)
    if line.tags[before] in "NP" and low not in frame_words("occasions"):
        return noun_phrase_ending(line, before)
    return last or main_subject(line, cue.first)


def main_subject(line: Line, before: int) -> Range | None:
    """The subject of the nearest finite verb before token `before` that no subordinate clause holds."""
    fallback = None
    for number in range(before - 1, max(0, before - _FURTHEST_SUBJECT), -1):
        if line.tags[number] not in "dzpm" or line.tags[number - 1] in "dzpmR":
            continue
        subject = subject_before(line, number - 1)
        if subject is None:
            continue
        if subject[0] == 0 or line.tags[subject[0] - 1] not in "TWS":
            return subject
        fallback = fallback or subject
    return fallback


def is_inverted(line: Line, cue: Cue) -> bool:
    """Whether the subject stands behind the verb: “…,” said the mayor."""
    after = cue.last + 1
    if cue.form != "finite" or "q" not in cue.verb.frames or not 0 < cue.first == cue.head or after >= len(line):
        return False
    before = line.tags[cue.first - 1]
    if before not in "q," or line.tags[after] not in "PDNAOU":
        return False
    phrase = phrase_after(line, after)
    if phrase is None or (before == "q" and line.tags[after] != "O"):
        return phrase is not None
    return not clause_begins(line, after) and (before == "q" or _ends_with_speaker(line, cue, phrase))


def _ends_with_speaker(line: Line, cue: Cue, phrase: Range) -> bool:
    """Whether a clause stands before the cue's comma and the sentence stops or pauses behind the phrase.

    The comma must end no apposition to a subject that opens the sentence ("Ann Lee, the mayor, said this").
    """
    if content_before(line, cue.first - 1) is None:
        return False
    if phrase[1] < len(line) and line.tags[phrase[1]] not in ".,RI:WgSq":
        return False
    opening = subject_before(line, cue.first - 1)
    return opening is None or opening[0] != 0


def is_subordinate(line: Line, source: Range) -> bool:
    """Whether the source is the subject of an adverbial clause that opens the sentence or follows a comma."""
    before = source[0] - 1
    if before < 0 or not (line.tags[before] == "S" or line.lows[before] in frame_words("adverbial")):
        return False
    return before == 0 or line.tags[before - 1] in ",.:CR"


def is_in_relative(line: Line, cue: Cue, source: Range) -> bool:
    """Whether the cue is the verb of a relative clause that no comma parts from its noun."""
    before = cue.first - 1
    return line.lows[before] in {"who", "that", "which"} and source[1] == before


def is_document(line: Line, source: Range) -> bool:
    """Whether a poll, a report or another document speaks."""
    return any(low in frame_words("documents") for low in line.lows[source[0] : source[1]])


def can_speak(line: Line, source: Range) -> bool:
    """Whether a phrase can be somebody or something that says: neither "there" nor a bare number."""
    if line.lows[source[0] : source[1]] == ["there"]:
        return False
    return line.tags[source[0] : source[1]].strip("U:,.") != ""
