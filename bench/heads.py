"""The head word of an expression, for the same-head baseline: without a parser, by the first word that closes it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from headwater.text.function_words import FUNCTION_WORDS, word_set
from headwater.text.stems import is_irregular_past

# What a noun phrase's head stands before: prepositions, relatives, participles' "to", commas.
_CLOSERS = word_set(
    "of in on at for from with by about over against between into during after before under through among as than"
    " that which who whom whose where when while because if and or but is was are were has have had will would"
    " to not"
)
_PREPOSITIONS = word_set("of in on at for from with by about against between into during under to")
_MARKS = frozenset(",;:()[]—–\"“”'‘’.!?") | {"--", "-", "\n"}
_HYPHEN = "-"
# What joins adjectives ("nuclear and missile tests"), and adjectives by their look; nouns in -al and -ar that stand
# before "and" are mostly followed by an article or another mark.
_JOINING = word_set("and or but ,")
_ADJECTIVE = re.compile(r"[a-z-]*(?:al|ic|ive|ous|ful|less|able|ible|ary|ish|ar|ate|ed)")
_POSSESSIVES = frozenset(("'s", "’s", "'", "’"))


def head_of(tokens: Sequence[str]) -> int:
    """The index of the head: the last word before the first preposition, relative or comma behind a content word.

    Of "to prepare for talks" it is "prepare", of "Pyongyang's nuclear program" "program", of "the director of the
    bureau" "director". Of a word with hyphens it is the last part ("Jae - in", "the first - ever hotline"): taking the
    first would make "first" the head of a hotline. An expression of nothing but function words has its last word as
    head.
    """
    content: int | None = None
    for number, token in enumerate(tokens):
        low = token.lower()
        if _is_hyphen(tokens, number):
            continue
        if number and _is_hyphen(tokens, number - 1):
            content = number
        elif token in _POSSESSIVES and content is not None and number + 1 < len(tokens):
            content = None  # the owner is not the head
        elif content is not None and (low in _CLOSERS or token in _MARKS):
            if not _joins_adjectives(tokens, content, number):
                break
        elif content is not None and not tokens[content].endswith("ly") and _is_behind_noun(tokens, number):
            break
        elif any(c.isalnum() for c in token) and low not in FUNCTION_WORDS:
            content = number
    if content is not None:
        return content
    words = [number for number, token in enumerate(tokens) if any(c.isalnum() for c in token)]
    return words[-1] if words else 0


def _is_behind_noun(tokens: Sequence[str], number: int) -> bool:
    """Whether a participle says more of the noun before it ("a complaint filed in …")."""
    low, behind = tokens[number].lower(), [token.lower() for token in tokens[number + 1 : number + 2]]
    return (low.endswith("ed") or is_irregular_past(low)) and bool(_PREPOSITIONS.intersection(behind))


def _joins_adjectives(tokens: Sequence[str], content: int, number: int) -> bool:
    """Whether an adjective stands before this "and" or comma, and what it goes with follows."""
    if tokens[number].lower() not in _JOINING or not _ADJECTIVE.fullmatch(tokens[content]):
        return False
    rest = [token for token in tokens[number + 1 : number + 3] if token.lower() not in _JOINING]
    return bool(rest) and rest[0][:1].isalpha() and rest[0].lower() not in FUNCTION_WORDS


def _is_hyphen(tokens: Sequence[str], number: int) -> bool:
    """Whether this token joins the words around it into one."""
    around = tokens[number - 1 : number] + tokens[number + 1 : number + 2] if number else ()
    return tokens[number] == _HYPHEN and len(around) == 2 and all(part[-1:].isalnum() for part in around)
