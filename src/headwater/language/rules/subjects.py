"""Subjects before their verbs, with their appositions, relative clauses and brackets."""

from __future__ import annotations

from headwater.language.rules.dates import is_date, is_year, skip_back_over_date
from headwater.language.rules.lines import Line
from headwater.language.rules.phrases import Range, noun_phrase_ending
from headwater.language.rules.tables import frame_words

_FURTHEST = 60
_DASHES = frozenset({"-", "--", "–", "—", "―", "‒"})
_CLAUSE_STARTS = frozenset(".:CTSq")


def subject_before(line: Line, at: int) -> Range | None:
    """The noun phrase that ends at token `at` or just before an adverb or a date there: a verb's subject, or `None`.

    Appositions, relative clauses and brackets between commas belong to it ("Ann Lee, the mayor of York, who …,").
    """
    at = _skip_adverbs(line, at)
    dated = skip_back_over_date(line, at) if at >= 0 else at
    if dated < at and dated and line.tags[dated] == "n" and line.tags[dated - 1] in "NP":
        reduced = noun_phrase_ending(line, dated - 1)
        return (reduced[0], at + 1) if reduced else None
    at = dated
    if at >= 0 and line.tags[at] == ":" and line.lows[at] in _DASHES:
        at = _before_dashes(line, at)
    return _subject_at(line, at) if at >= 0 else None


def _subject_at(line: Line, at: int) -> Range | None:
    """The subject whose last token, or the comma behind it, is `at`."""
    low, tag = line.lows[at], line.tags[at]
    if tag == "O":
        return _pronoun(line, at)
    if tag == "W" or low in {"who", "which"}:
        return _antecedent(line, at - 1) if low in frame_words("relatives") else None
    if tag != ",":
        alone = (at, at + 1) if low in frame_words("subject_pronouns") else None
        return alone or _with_apposition(line, _with_relative(line, noun_phrase_ending(line, at)))
    if at >= 3 and is_year(line.lows[at - 1]) and line.tags[at - 2] == ",":
        return subject_before(line, skip_back_over_date(line, at - 1))
    return _enclosed(line, at)


def _with_relative(line: Line, found: Range | None) -> Range | None:
    """`found`, or the whole phrase where it only ends a relative clause ("those who back the plan")."""
    if found is None or found[0] < 3 or line.tags[found[0] - 1] not in "Itdzpgnb":
        return found
    for number in range(found[0] - 2, max(0, found[0] - 16), -1):
        if line.tags[number] in ",:.qTS":
            return found
        if line.tags[number] == "W" and line.lows[number] in {"who", "that", "which"}:
            if not any(tag in "dzpm" for tag in line.tags[number + 1 : found[0]]):
                return found
            whole = _antecedent(line, number - 1)
            return (whole[0], found[1]) if whole is not None else found
    return found


def _before_dashes(line: Line, at: int) -> int:
    """The token before an insertion between dashes that ends at `at`, or -1."""
    for number in range(at - 1, max(0, at - 30), -1):
        if line.lows[number] in _DASHES:
            return number - 1
    return -1


def _skip_adverbs(line: Line, at: int) -> int:
    while at >= 0 and (line.tags[at] == "R" or line.lows[at] in {"both", "all"}) and line.lows[at] != "here":
        at -= 1
    return at


def _pronoun(line: Line, at: int) -> Range | None:
    low = line.lows[at]
    if low in frame_words("reflexives"):
        before = noun_phrase_ending(line, at - 1)
        return (before[0], at + 1) if before else None
    return None if low in frame_words("object_pronouns") else (at, at + 1)


def _antecedent(line: Line, at: int) -> Range | None:
    """The noun phrase that a relative pronoun behind `at` stands for."""
    if at >= 0 and line.tags[at] == ",":
        at -= 1
    if at < 0 or line.tags[at] not in "NPUGDO)":
        return None
    if line.tags[at] == "O":
        return (at, at + 1) if line.lows[at] in {"those", "all", "he", "she"} else None
    found = _with_apposition(line, noun_phrase_ending(line, at), enclosed=True)
    return None if found is None else (_behind_author(line, found), found[1])


def _behind_author(line: Line, found: Range) -> int:
    """The phrase's first token, behind "by" in "remarks by Ann Lee": a relative clause goes with the person."""
    for number in range(found[0] + 1, found[1] - 1):
        if line.lows[number] == "by" and line.lows[number - 1] in frame_words("occasions"):
            return number + 1
    return found[0]


def _enclosed(line: Line, at: int) -> Range | None:
    """The subject before an insertion that ends with the comma at `at`; appositions and relative clauses included."""
    for opening in range(at - 1, max(0, at - _FURTHEST), -1):
        if line.tags[opening] in "q:." and line.lows[opening] != "-":
            return None
        if line.tags[opening] == ",":
            if not _may_be_inserted(line, opening + 1, at):
                return None
            found = _before_insertion(line, opening)
            if found is not None:
                whole = _belongs(line, opening + 1) and line.tags[found[0]] != "O"
                return (found[0], at) if whole else found
    return None


def _before_insertion(line: Line, opening: int) -> Range | None:
    """The subject that ends before the comma at `opening`; `None` where what ends there is itself inserted."""
    before = skip_back_over_date(line, _skip_adverbs(line, opening - 1))
    if before < 0:
        return None
    if line.tags[before] == "O":
        return _pronoun(line, before)
    found = _with_apposition(line, noun_phrase_ending(line, before), enclosed=True)
    return None if found is None or _opens_insertion(line, found[0] - 1) else found


def _opens_insertion(line: Line, at: int) -> bool:
    """Whether a preposition behind a comma stands at `at`: what follows is inserted itself (", of York, England,")."""
    return at >= 1 and line.tags[at] in "It" and line.tags[at - 1] == ","


def _may_be_inserted(line: Line, first: int, stop: int) -> bool:
    """Whether tokens between two commas may stand between a subject and its verb: no main clause of their own."""
    if first >= stop or line.tags[first] in "WSIgnARU":
        return True
    verb = next((n for n in range(first, stop) if line.tags[n] in "dzpm"), stop)
    return verb == stop or "W" in line.tags[first:verb]


def _belongs(line: Line, first: int) -> bool:
    """Whether an insertion belongs to the noun phrase (an apposition, an age) and not to the sentence."""
    tag, low = line.tags[first], line.lows[first]
    if tag in {"I", "t"}:
        return low in frame_words("belonging")
    if tag in "SRCg" or is_date(low):
        return low in {"now", "then", "once", "formerly"}
    return not (tag == "n" and low in frame_words("interrogated"))


def _with_apposition(line: Line, found: Range | None, enclosed: bool = False) -> Range | None:
    """`found`, or the name and `found` where it is that name's apposition ("Ann Lee, the mayor")."""
    while found is not None and found[0] >= 2 and line.tags[found[0] - 1] == ",":
        before = noun_phrase_ending(line, found[0] - 2)
        if before is None or before[1] != found[0] - 1 or not _names(line, before, found, enclosed):
            break
        found = (before[0], found[1])
    return found


def _names(line: Line, name: Range, apposition: Range, enclosed: bool) -> bool:
    """Whether the second noun phrase may be the first one's apposition."""
    if not _may_be_named(line, name) or line.lows[apposition[0]] in {"some", "many", "most"}:
        return False
    ends, begins = line.tags[name[1] - 1], line.tags[apposition[0]]
    opens = name[0] == 0 or line.tags[name[0] - 1] in _CLAUSE_STARTS
    if begins == "O" or (ends == "N" and not opens):
        return False
    if not enclosed:
        return opens and ends == "P" and begins in "DNAU"
    if begins == "P" and ends in "P)":
        return "-" in line.lows[apposition[0]] or line.lows[apposition[0]] in {"jr.", "sr.", "jr", "sr"}
    return ends in "P)" or begins in "DU" or name[0] == 0


def _may_be_named(line: Line, name: Range) -> bool:
    """Whether a noun phrase may have an apposition: no date, no number, no place that "in" or "at" goes with."""
    last = name[1] - 1
    if line.tags[last] == "U" or is_date(line.lows[last]) or line.lows[last] in frame_words("time_nouns"):
        return False
    before = name[0] - 1
    return before < 0 or line.tags[before] != "I" or line.lows[before] not in frame_words("place_prepositions")
