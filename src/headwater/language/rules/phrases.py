"""Noun phrases: a walk over tags to the left, and one to the right."""

from __future__ import annotations

from collections.abc import Callable

from headwater.language.rules.dates import is_date
from headwater.language.rules.lines import Line
from headwater.language.rules.tables import frame_words

Range = tuple[int, int]
"""Tokens `[first, stop)` of a line."""

_FURTHEST = 60  # tokens; of 18,370 sources in PolNeAR's training part one is longer
_NOMINAL = frozenset("NPUGF")
_INSIDE = frozenset("NPADUGF")
_VERBAL = frozenset("dzpbmIgnt")


def noun_phrase_ending(line: Line, at: int) -> Range | None:
    """The noun phrase that ends at token `at`, with what is joined to it by prepositions and "and"; or `None`."""
    end = at + 1
    if at >= 0 and line.tags[at] == ")":
        at = _opening(line, at) - 1
    if at < 0 or not _may_end(line, at):
        return None
    first = _walk_left(line, at)
    while first < at and line.tags[first] in "CRITt,":
        first += 1
    return (first, end)


def _may_end(line: Line, at: int) -> bool:
    """Whether a noun phrase may end at token `at`."""
    tags = line.tags
    if tags[at] in "NPUGA" or line.lows[at] in frame_words("quantifiers"):
        return True
    return tags[at] in "gn" and at > 0 and tags[at - 1] in "DAG"


def _opening(line: Line, at: int) -> int:
    """The index of the bracket that the one at `at` closes, at most 15 tokens away; else `at`."""
    for number in range(at - 1, max(-1, at - 16), -1):
        if line.tags[number] == "(":
            return number
    return at


def _walk_left(line: Line, at: int) -> int:
    """The first token of the noun phrase whose last is `at`.

    Where the walk ends at a verb or a preposition, what it joined by "and" or in a list was that word's object
    ("won the race and | the mayor said"), and the phrase begins behind the joint.
    """
    tags = line.tags
    first = at
    joint: int | None = None
    listed: int | None = None
    number = at - 1
    while number >= 0 and at - number < _FURTHEST:
        tag = tags[number]
        if tag == ",":
            if joint is None or not _may_be_listed(line, number, first):
                break
            listed = number if listed is None else listed
        elif not _goes_on_left(line, number):
            break
        elif tag == "C":
            joint = number
        elif tag == ")":
            number = _opening(line, number)
        first = number
        number -= 1
    if number < 0 or tags[number] not in _VERBAL or joint is None:
        return first
    return (joint if listed is None else listed) + 1


def _may_be_listed(line: Line, comma: int, first: int) -> bool:
    """Whether the comma parts two members of a list that ends with "and"."""
    return comma > 0 and line.tags[comma - 1] in _NOMINAL and line.tags[first] in "NPDAU"


def _goes_on_left(line: Line, number: int) -> bool:
    """Whether token `number` belongs to the noun phrase that goes on behind it."""
    tag = line.tags[number]
    if tag in _INSIDE:
        return not _new_phrase(line, number)
    check = _LEFT.get(tag)
    return check is not None and check(line, number)


def _new_phrase(line: Line, number: int) -> bool:
    """Whether a noun phrase ends at `number` and another begins behind it ("on Monday | the mayor")."""
    tags, lows = line.tags, line.lows
    following = tags[number + 1]
    if is_date(lows[number]) and following in "PND":
        return True
    return tags[number] in "NPU" and following == "D" and lows[number + 1] not in {"all", "both"}


def _joins(line: Line, number: int) -> bool:
    """Whether "and" at `number` joins two noun phrases."""
    return number > 0 and line.lows[number] in {"and", "or", "&"} and line.tags[number - 1] in "NPUGDA,)"


def _joins_noun(line: Line, number: int) -> bool:
    """Whether a preposition at `number` ties what follows to a noun before it."""
    if not number or line.lows[number] not in frame_words("noun_prepositions"):
        return False
    before = line.tags[number - 1]
    if before == "n":
        return number > 1 and line.tags[number - 2] in "NP"
    return before in "NPUG)" or line.lows[number - 1] in frame_words("joinable")


def _is_modifier(line: Line, number: int) -> bool:
    """Whether a participle at `number` modifies a noun: before it ("the ruling party") or behind ("owned by")."""
    if not number:
        return False
    before, following = line.tags[number - 1], line.tags[number + 1]
    if following in "NPA" and before in "DAGNPC":
        return True
    return line.tags[number] == "n" and before in "NP" and following in "I"


def _is_degree(line: Line, number: int) -> bool:
    """Whether an adverb at `number` stands inside a noun phrase ("the newly elected mayor", "an aide close to")."""
    if not number:
        return False
    if line.lows[number] in frame_words("joinable"):
        return line.tags[number - 1] in "NP"
    return line.tags[number - 1] in "DA" and line.tags[number + 1] in "AnU"


def _ties_to(line: Line, number: int) -> bool:
    """Whether "to" at `number` stands inside a noun phrase ("the adviser to the mayor")."""
    if not number or line.tags[number + 1] not in "DPNA":
        return False
    return line.tags[number - 1] in "NA" or line.lows[number - 1] in frame_words("joinable")


def _heads_phrase(line: Line, number: int) -> bool:
    """Whether a pronoun at `number` is what the phrase is about ("those in the hall")."""
    return line.lows[number] in {"those", "all", "he"} and line.tags[number + 1] == "I"


def _has_opening(line: Line, number: int) -> bool:
    """Whether the bracket that closes at `number` opened not far away."""
    return _opening(line, number) < number


_LEFT: dict[str, Callable[[Line, int], bool]] = {
    "C": _joins,
    "I": _joins_noun,
    "g": _is_modifier,
    "n": _is_modifier,
    "R": _is_degree,
    "t": _ties_to,
    "O": _heads_phrase,
    ")": _has_opening,
}


def noun_phrase_stop(line: Line, at: int, with_prepositions: str | None = None, split_names: bool = False) -> int:
    """The token behind the noun phrase that begins at `at`; `at` itself if none does.

    `with_prepositions` limits what may join further nouns to it. `split_names`: a name behind a common noun begins a
    phrase of its own ("in an interview | Lee said").
    """
    allowed = None if with_prepositions is None else frozenset(with_prepositions.split())
    stop = walk_right(line, at, allowed)
    for number in range(at + 1, stop):
        tags = line.tags
        if tags[number] == "D" and tags[number - 1] in "NPU":
            return number
        if split_names and tags[number] == "P" and tags[number - 1] == "N":
            return number
    return stop


def walk_right(line: Line, at: int, prepositions: frozenset[str] | None = None) -> int:
    """The token behind all that a noun phrase beginning at `at` may take in, several determiners included."""
    prepositions = frame_words("noun_prepositions") if prepositions is None else prepositions
    number = at
    while number < len(line) and number - at < _FURTHEST:
        tag = line.tags[number]
        quoted = line.quote_end_at(number) if line.fragments else number
        if quoted > number:
            number = quoted
            continue
        if tag == "(":
            closing = line.tags.find(")", number, number + 16)
            if closing < 0:
                break
            number = closing
        elif tag not in _INSIDE and not _goes_on_right(line, number, at, prepositions):
            break
        number += 1
    return number


def _goes_on_right(line: Line, number: int, at: int, prepositions: frozenset[str]) -> bool:
    """Whether token `number`, which is no noun, adjective or determiner, belongs to the phrase that began at `at`."""
    tag = line.tags[number]
    following = line.tags[number + 1] if number + 1 < len(line) else "."
    if tag in "gnR":
        return _inside_right(line, number, number == at, following)
    if number == at:
        return False
    if tag == "C":
        return following in "NPDAU"
    return tag in "It" and line.lows[number] in prepositions and following in "NPDAUOg"


def _inside_right(line: Line, number: int, opens: bool, following: str) -> bool:
    if line.tags[number] == "R":
        verbal = following == "n" and not opens and line.tags[number - 1] in "NP"  # "the driver | allegedly ignored"
        return (following in "AnU" and not verbal) or (line.lows[number] in {"close", "near"} and following in "It")
    if opens:
        return following in "NP"
    if line.tags[number] == "n" and (following == "I" or line.tags[number - 1] in "NP"):
        return following == "I"  # "survivors | traded blame" has a verb in it
    return following in "NPA"
