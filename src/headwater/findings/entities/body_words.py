"""A body's name in words: which of them are its head, what may be left out, when two names are one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import cache

from headwater.findings.entities.countries import country_demonyms, country_names
from headwater.findings.entities.names import skeleton, sound_alike
from headwater.text.function_words import word_set
from headwater.text.words import comparable

_EMPTY = word_set("the of and for & at")
_HEADS = word_set(
    "department ministry office agency bureau committee commission council court university institute center "
    "centre association organization organisation party company corporation corp inc ltd llc llp group bank "
    "police union federation foundation board authority service administration church college hospital school "
    "airlines airways motors industries holdings news times post forces army brigade front movement alliance "
    "coalition government plc co gmbh society league club network fund trust bloc "
    "volunteers estates magistrates railways insurance forum credit capital energy pharmaceuticals"
)
# Words that say what sort of thing a name is and may be left out of it ("Marcum L.L.P.", "Reuters news agency").
_TRAILING = word_set(
    "department ministry inc ltd llc llp plc co corp corporation company gmbh news agency group foundation "
    "party brigade university college bank airlines airways motors industries holdings network magazine "
    "newspaper administration service services organization organisation institute committee association police "
    "campaign militia movement international systems technologies tv radio broadcasting credit capital "
    "energy pharmaceuticals insurance"
)
_NATIONAL = word_set("us u.s uk u.k national federal")


_SHORTENED = {"dept": "department", "television": "tv"}


@cache
def name_words(form: str) -> tuple[str, ...]:
    """A body's name in comparable words, without "the", "of", "and"; points are dropped from initials."""
    joined = re.sub(r"\b(?:[A-Za-z]\.){2,}", lambda m: m.group().replace(".", ""), form)
    found = [comparable(word).strip(".") for word in re.findall(r"[^\W_]+(?:[’'.&][^\W_]+)*", joined)]
    words = [_SHORTENED.get(word, word) for word in found]
    return tuple(word for word in words if word not in _EMPTY) or tuple(words)


def is_short_of(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether one name's words are the other's shortened: some left out, but not what tells it apart."""
    if len(short) >= len(long) or not short:
        return False
    if sorted(short) == sorted(word for word in long if word not in _NATIONAL and not _is_people(word)):
        return True
    rest = iter(long)
    if not all(word in rest for word in short):
        return False
    if tuple(long[: len(short)]) == tuple(short):
        return set(long[len(short) :]) <= _TRAILING and any(word not in _HEADS for word in short)
    telling = [word for word in short if word not in _HEADS]
    if len(short) == 1:
        return short[0] == long[-1] and bool(telling)
    return short[-1] == long[-1] and len(short) > 1 and bool(telling)


def _is_people(word: str) -> bool:
    return word in country_demonyms() or word in country_names()


def telling_words(form: str) -> int:
    """How many words of a body's name tell it apart: those that are no nation's ("U.S. Supreme Court": two)."""
    return sum(word not in _NATIONAL and not _is_people(word) for word in name_words(form))


_ARMED = word_set("front brigade brigades movement army militia battalion")


def lacks_armed_head(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether an armed group's name goes without its last word, in whatever letters ("Free Hills", "… Front")."""
    return len(short) > 1 and tuple(long[:-1]) == tuple(short) and comparable(long[-1]) in _ARMED


def is_head(word: str) -> bool:
    """Whether a body's name may end, or begin, with this word ("Department", "Council")."""
    return comparable(word) in _HEADS


_TEXTS = word_set(
    "act bill law treaty pact accord accords agreement amendment constitution code charter convention declaration "
    "resolution protocol directive memorandum report index prize award cup championship election"
)


def is_text(form: str) -> bool:
    """Whether a name of several words is a law's, an agreement's or another text's or occasion's, not a body's."""
    words = form.split()
    return len(words) > 1 and comparable(words[-1]) in _TEXTS


def same_words(first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether two names have the same words, in another order around a head ("Department of X", "X Department").

    One word may be another spelling of the other's ("Energiya", "Energia").
    """
    if tuple(first) == tuple(second):
        return True
    if len(first) != len(second):
        return False
    unlike = [pair for pair in zip(first, second, strict=True) if pair[0] != pair[1]]
    if len(unlike) == 1 and are_spellings(*unlike[0]):
        return True
    return sorted(first) == sorted(second) and any(word in _HEADS for word in first)


# Two spellings of a body's name share more of their letters than two of a person's must: "Courier" is no "Carrier".
_SPELT_ALIKE, _SPELT_LETTERS = 0.85, 6


def sound_of(word: str) -> str:
    """How a word of a body's name is heard, for finding its other spellings; a short word only as it is written."""
    return word if len(word) < _SPELT_LETTERS else skeleton(word)


def are_spellings(first: str, second: str) -> bool:
    """Whether two words of bodies' names are one, written as two languages hear it."""
    if min(len(first), len(second)) < _SPELT_LETTERS or not sound_alike(first, second):
        return False
    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= _SPELT_ALIKE


_OFFICES = word_set("veterans food drug social security federal national transportation aviation business energy")


def goes_by(words: Sequence[str], head: str) -> bool:
    """Whether a body of this name, in words, may be meant by the bare noun: no office is "the administration"."""
    return head != "administration" or _OFFICES.isdisjoint(words)
