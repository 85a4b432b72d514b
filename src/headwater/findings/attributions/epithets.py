"""Words that take up somebody who was named just before: "the Italian", "the 34-year-old", "the former boxer"."""

from __future__ import annotations

import re

from headwater.findings.entities.countries import is_one_of_people, state_called
from headwater.text.function_words import word_set

# By where he comes from, for whom he plays or by his age.
_ONE_OF = re.compile(
    r"[Tt]he (?:former |ex-)?(?:(?P<people>[A-Z][a-z]+)(?P<plays> (?:international|striker|forward|midfielder|defender"
    r"|goalkeeper|winger|captain|skipper|sprinter|star|native))?|\d{1,3}-year-old(?: [a-z-]+)?)"
)
# By what he is known for or was once. Who holds an office or speaks for others is no epithet: "the former official",
# "the minister" and "the lawyer" may well be somebody whom nobody names.
_KNOWN_FOR = word_set(
    "billionaire millionaire multimillionaire tycoon magnate mogul laureate medallist medalist superstar popstar star"
)
_ONCE = word_set(
    "boxer striker midfielder defender goalkeeper winger footballer player champion soldier teacher comedian actor "
    "actress model journalist businessman businesswoman banker miner nurse pilot wrestler swimmer athlete captain "
    "coach singer broadcaster"
)
_EPITHET = re.compile(
    r"[Tt]he (?P<once>former |ex-|retired |one-time )?(?:[\w-]+ ){0,2}?(?P<noun>[a-z]+)"
    r"(?P<children> of (?:two|three|four|five|six))?"
)


def takes_up(words: str) -> bool:
    """Whether a source's words stand for a person named in the last sentences, as "he" would."""
    one_of = _ONE_OF.fullmatch(words)
    if one_of is not None:
        return one_of["people"] is None or _is_of(one_of["people"], plays=bool(one_of["plays"]))
    found = _EPITHET.fullmatch(words)
    if found is None:
        return False
    if found["children"]:
        return found["noun"] in ("father", "mother", "dad", "mum", "mom")
    return found["noun"] in _KNOWN_FOR or (bool(found["once"]) and found["noun"] in _ONCE)


def _is_of(word: str, *, plays: bool) -> bool:
    """Whether a word is one of a people or, before "international" and the like, a country."""
    return is_one_of_people(word) or (plays and state_called(word) is not None)
