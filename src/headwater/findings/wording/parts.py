"""The parts of an expression: the noun or name that it turns on, and what modifies that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from headwater.findings.entities.titles import TWO_WORD_ROLES
from headwater.text.function_words import word_set
from headwater.text.words import comparable

_MARKS, _APOSTROPHES = '“”"()[],', "'‘’"
_LONGEST_NAME = 6  # in words
# What begins a modifier behind the noun: "list of names", "the man who leads it", "pact known as the charter".
_BEHIND = word_set(
    "of in on at for from to by with about over against between into during after before under near among as than"
    " who whom whose which that but is was called known named dubbed branded described involving including"
    " i we you he she they"
)
_DETERMINERS = word_set("the a an its his her their our")
_AND, _ALL = word_set("and or"), word_set("all both half such")

Names = frozenset[tuple[str, ...]]
"""Names, each as its words in the form for comparing."""


@dataclass(frozen=True, slots=True)
class Parts:
    """An expression's head and modifiers as they are written, without marks around them, in their order.

    Names stay whole ("Islamic State" before "militants"); what stands behind the head is one modifier ("of names").
    """

    head: str
    modifiers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A word or a whole name. `own`: it names what the expression stands for; `stops`: a comma follows."""

    words: str
    own: bool
    stops: bool

    def is_in(self, words: frozenset[str]) -> bool:
        return self.words.lower() in words


def name_keys(names: Iterable[str]) -> Names:
    """The names in the form in which expressions are searched for them, without an article in front."""
    found = (tuple(_keys(name.split())) for name in names)
    return frozenset(key[1:] if len(key) > 1 and key[0] in _DETERMINERS else key for key in found)


def parts_of(expression: str, own: Names, others: Names = frozenset()) -> Parts:
    """The parts of an expression for the entity with the names `own`; `others` are names that stay whole beside them.

    The head is the entity's name where the expression ends with it or goes on behind it with a comma or a preposition
    ("Sen. Ann Ellis", "Hamas, a terrorist group"); else the last word in front of such ("Daesh terrorists", "list of
    names"), for English noun phrases end with their head.
    """
    pieces = list(_pieces(expression.split(), own, own | others))
    if len(pieces) > 2 and pieces[0].is_in(_ALL) and pieces[1].is_in(_DETERMINERS):
        del pieces[:2]  # "all the issues"
    if not pieces:
        return Parts(expression, ())
    at = _own_head(pieces)
    if at is None:
        at = next((n for n in range(len(pieces)) if _ends_noun(pieces, n)), len(pieces) - 1)
    first = at - 1 if at and _together(pieces[at - 1 : at + 1]).lower() in TWO_WORD_ROLES else at
    front = tuple(piece.words for piece in pieces[:first] if not piece.is_in(_AND | _DETERMINERS))
    tail = _together(pieces[at + 1 :])
    return Parts(_together(pieces[first : at + 1]), (*front, tail) if tail else front)


def _together(pieces: Sequence[_Piece]) -> str:
    return " ".join(piece.words + "," * piece.stops for piece in pieces).rstrip(",")


def _own_head(pieces: Sequence[_Piece]) -> int | None:
    """Where the entity's name is the head, and not what a noun goes with ("Daesh terrorists", "members of Hamas")."""
    for n, piece in enumerate(pieces):
        if not piece.own or not (piece.stops or n + 1 == len(pieces) or _ends_noun(pieces, n)):
            continue
        before = next((p for p in reversed(pieces[:n]) if not p.is_in(_DETERMINERS)), None)
        if before is None or not before.is_in(_BEHIND):
            return n
    return None


def _ends_noun(pieces: Sequence[_Piece], at: int) -> bool:
    """Whether what follows this piece stands behind the noun: a preposition, or an apposition with its article."""
    following = pieces[at + 1] if at + 1 < len(pieces) else None
    return following is not None and following.is_in(_BEHIND | _DETERMINERS)


def _pieces(words: Sequence[str], own: Names, names: Names) -> Iterator[_Piece]:
    """The words with those of a name, the longest that stands there, taken as one."""
    keys = _keys(words)
    at = 0
    while at < len(words):
        reach = range(min(len(words), at + _LONGEST_NAME), at, -1)
        end = next((end for end in reach if tuple(keys[at:end]) in names), at + 1)
        written = " ".join(words[at:end])
        yield _Piece(_without_marks(written), tuple(keys[at:end]) in own, written.endswith(","))
        at = end


def _keys(words: Sequence[str]) -> list[str]:
    return [comparable(_without_marks(word).rstrip(_APOSTROPHES)) for word in words]


def _without_marks(word: str) -> str:
    """The word without marks around it; an apostrophe behind it stays ("groups’") but where it closes a quotation."""
    bare = word.strip(_MARKS)
    return bare.strip(_APOSTROPHES) if bare.startswith(tuple(_APOSTROPHES)) else bare
