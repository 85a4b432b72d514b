"""Where clauses begin and end."""

from __future__ import annotations

from headwater.language.rules.cues import cue_verbs
from headwater.language.rules.dates import is_date
from headwater.language.rules.lines import Line
from headwater.language.rules.phrases import noun_phrase_stop
from headwater.language.rules.tables import frame_words

FINITE = frozenset("dzpm")
_BASE_AFTER_SUBJECT = ("Nb", "Ob", "Pb", "Rb")  # a present tense that the tagger took for a base form ("most agree")


def clause_begins(line: Line, at: int) -> bool:
    """Whether a clause with its own subject and finite verb begins at token `at`."""
    tags, lows = line.tags, line.lows
    if tags[at] in "SI" or lows[at] in {"if", "despite", "given", "even", "not"}:
        return _main_clause_behind(line, at)
    if tags[at] not in "OPDNAUEgR" or lows[at] in frame_words("object_pronouns"):
        return False
    stop = _skip_inserted(line, noun_phrase_stop(line, at) if tags[at] != "O" else at + 1)
    while stop < len(line) and tags[stop] == "R":
        stop += 1
    if stop < len(line) and stop > at and tags[stop] in "Wdzpm":
        return finite_ahead(line, stop + 2) if tags[stop] == "W" else True
    return tags[at] == "g" and finite_ahead(line, at)


def _main_clause_behind(line: Line, at: int) -> bool:
    """Whether a main clause follows the adverbial one at `at` ("if it rains, the game is off")."""
    comma = line.tags.find(",", at, at + 30)
    return 0 < comma < len(line) - 2 and line.tags[comma + 1] in "OPDNAUE" and clause_begins(line, comma + 1)


def _skip_inserted(line: Line, at: int) -> int:
    """The token behind an insertion between commas or a participle phrase, if one stands at `at`."""
    if at < len(line) and line.tags[at] == ",":
        closing = line.tags.find(",", at + 1, at + 20)
        return closing + 1 if closing > 0 else at
    if at + 1 < len(line) and line.tags[at] == "n" and line.tags[at + 1] in "It":
        return noun_phrase_stop(line, at + 2)
    return at


def finite_ahead(line: Line, at: int) -> bool:
    """Whether a finite verb or an utterance stands at or behind token `at`."""
    tags = line.tags[at:]
    if any(tag in FINITE or tag == "q" for tag in tags) or any(pair in tags for pair in _BASE_AFTER_SUBJECT):
        return True
    return any(
        tag == "n" and low in frame_words("base_participles") for tag, low in zip(tags, line.lows[at:], strict=True)
    )


def clause_stop(line: Line, first: int) -> int:
    """The token behind the clause that begins at `first`: the line's end, or where another cue takes over."""
    tags = line.tags
    number = first
    while number < len(line) and not _clause_ends(line, first, number):
        number += 1
    while number > first + 1 and tags[number - 1] in ",.:":
        number -= 1
    return number


def _clause_ends(line: Line, first: int, number: int) -> bool:
    tag = line.tags[number]
    if tag == ".":
        return number == len(line) - 1 or line.tags[number + 1] in "q.:"
    if number == first:
        return False
    if tag == "q":
        return line.tags[number - 1] in ",:." and number - first > 1
    return tag in ",:C" and (_reporter_goes_on(line, number) or _hands_over(line, number))


def _hands_over(line: Line, at: int) -> bool:
    """Whether another cue follows this comma, dash or "and"."""
    following = at + 1
    if line.tags[at] != "C" and following < len(line) and line.tags[following] == "C":
        following += 1
    while following < len(line) and line.tags[following] == "R":
        following += 1
    if following + 1 >= len(line):
        return False
    low, tag = line.lows[following], line.tags[following]
    if low == "according":
        return True
    frames = {frame for verb in cue_verbs().get(low, ()) for frame in verb.frames}
    if line.tags[at] == "," and tag == "g":
        return bool(frames & set("tc"))
    return tag in "dz" and bool(frames & set("qt")) and line.tags[following + 1] in "TOqtID,PN"


def _reporter_goes_on(line: Line, at: int) -> bool:
    """Whether the reporter goes on behind this comma or dash.

    In PolNeAR's training part content ends before ", but he" in 83 % of cases, before ", which" in 66 %, before a last
    dash with an article behind it in 75 %, before ", and" with a verb in 80 %, before a semicolon and a noun
    phrase in 76 %; before other commas mostly not.
    """
    tags, lows = line.tags, line.lows
    if at + 2 >= len(line) or line.quotes_at(at):
        return False
    if lows[at] == ";":
        return tags[at + 1] in "DUN"
    if tags[at] == ":" and lows[at] not in {":", "...", "…"}:
        return tags[at + 1] in "DO" and ":" not in tags[at + 1 :]
    if tags[at] != ",":
        return False
    if lows[at + 1] in {"but", "and"}:
        return tags[at + 2] in ("Odzp" if lows[at + 1] == "but" else "dz")
    return lows[at + 1] == "which" and "," not in tags[at + 1 :] and "q" not in tags[at + 1 :]


def object_stop(line: Line, first: int) -> int:
    """The token behind an object and what belongs to it: the next comma, clause or verb joined by "and"."""
    tags, lows = line.tags, line.lows
    number = first
    while number < len(line) and not _object_ends(line, first, number):
        number += 1
    while number > first + 1 and (tags[number - 1] in ",.:" or lows[number - 1] in {"in", "on", "at"}):
        number -= 1
    return number


def _object_ends(line: Line, first: int, number: int) -> bool:
    tag = line.tags[number]
    if tag in ".:S" or (tag == "," and not _goes_on(line, number)):
        return not line.quotes_at(number)
    if number == first:
        return False
    if tag == "q":
        return line.tags[number - 1] == "."
    return (tag == "C" and _verb_joined(line, number)) or _is_adjunct(line, number)


def _verb_joined(line: Line, joint: int) -> bool:
    """Whether "and" joins a second verb or a second clause to the one whose object comes before it."""
    following = joint + 1
    if following >= len(line):
        return False
    if line.tags[following] in "dzpmRb" or (line.tags[following] == "g" and line.lows[following] in cue_verbs()):
        return True
    return line.tags[following] in "OPD" and clause_begins(line, following)


def _goes_on(line: Line, comma: int) -> bool:
    """Whether an object goes on behind this comma: a list, an apposition, a place.

    In PolNeAR's training part it does before nouns, adjectives, numbers, names and prepositions (59 to 83 % of cases),
    and does not before articles, pronouns, participles and conjunctions (8 to 42 %).
    """
    following = comma + 1
    return following < len(line) and line.tags[following] in "NAUPIq"


def _is_adjunct(line: Line, at: int) -> bool:
    """Whether a date or an occasion stands at `at` ("on Tuesday", "in an interview")."""
    lows = line.lows
    if is_date(lows[at]) and line.tags[at - 1] in "NPUO" and line.tags[at] in "NPR":
        return True
    if lows[at] not in {"on", "in", "during", "at"}:
        return False
    return any(is_date(low) or low in frame_words("occasions") for low in lows[at + 1 : at + 4])
