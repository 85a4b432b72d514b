"""A notation for grammar rules over tokens, compiled to regular expressions over symbols (one character a token).

    edge=(edge)? month=(month) day=(day_number) (',' year=(year))?

A bare name is a class of words or numbers, or a macro; quoted words stand for themselves ('next following' is either);
`name=(…)` captures; `( ) | ?` and look-aheads `(?= …)` `(?! …)` mean what they do in regular expressions.
There is no `*` and no `+`: every rule ends after a bounded number of tokens, so finding is linear in the text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from headwater.text.dates.forms import Reading
from headwater.text.dates.tokens import Tokens

_PIECE = re.compile(r"\s+|(?P<capture>\w+)=\(|'(?P<words>[^']+)'|(?P<name>[a-z_][a-z_0-9]*)|(?P<sign>\(\?[=!]|[()|?])")
_MOST_CAPTURES = 9
_FIRST_SYMBOL = 0xE000  # the private use area: no regular expression gives these characters a meaning


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern in the notation, and what reads its matches (`None`: not a time expression after all)."""

    name: str
    pattern: str
    read: Callable[[Hit], Reading]


@dataclass(frozen=True, slots=True)
class Hit:
    """One match of a rule: its tokens, and the captured ones by name."""

    tokens: Tokens
    found: re.Match[str]

    def extent(self, name: str) -> tuple[int, int]:
        """The capture's first token and the one after its last; (-1, -1) where it took no part."""
        for number in range(_MOST_CAPTURES):
            key = f"{name}__{number}"
            if key not in self.found.re.groupindex:
                break
            if self.found.start(key) >= 0:
                return self.found.span(key)
        return -1, -1

    def has(self, name: str) -> bool:
        """Whether the rule has this capture and it took part in the match."""
        return self.extent(name)[0] >= 0

    def words(self, name: str) -> list[str]:
        """The captured tokens' words in lower case; empty where the capture took no part."""
        first, last = self.extent(name)
        return self.tokens.words[first:last] if first >= 0 else []

    def word(self, name: str) -> str:
        """The first captured token's word; "" where there is none."""
        return next(iter(self.words(name)), "")

    @property
    def start(self) -> int:
        """The match's first token."""
        return self.found.start()

    @property
    def end(self) -> int:
        """The token after the match's last."""
        return self.found.end()

    def before(self, count: int = 1) -> str:
        """The word `count` tokens before the match; "" at the beginning."""
        return self.tokens.word(self.start - count)

    def after(self, count: int = 1) -> str:
        """The word `count` tokens after the match; "" at the end."""
        return self.tokens.word(self.end + count - 1)


@dataclass(slots=True)
class Alphabet:
    """Symbols for words: words with the same set of classes share one."""

    symbols: dict[str, str] = field(default_factory=dict)
    members: dict[str, str] = field(default_factory=dict)

    @classmethod
    def over(cls, classes: Mapping[str, frozenset[str]], literals: Iterable[str]) -> Alphabet:
        """Symbols for words with their classes and for literal words, each of which is a class of its own."""
        known = {word: set(kinds) for word, kinds in classes.items()}
        for word in sorted(set(literals)):
            # a capitalised form that counts by itself is the literal as well
            for form in {word, word.capitalize(), word.upper()} & known.keys() | {word}:
                known.setdefault(form, set()).add(f"'{word}'")
        alphabet = cls()
        by_kinds: dict[frozenset[str], str] = {}
        for word, kinds in known.items():
            symbol = by_kinds.setdefault(frozenset(kinds), chr(_FIRST_SYMBOL + len(by_kinds)))
            alphabet.symbols[word] = symbol
        for shared, symbol in by_kinds.items():
            for kind in shared:
                alphabet.members[kind] = alphabet.members.get(kind, "") + symbol
        return alphabet


def literals_in(pattern: str) -> set[str]:
    """The quoted words of a pattern."""
    return {word for piece in _PIECE.finditer(pattern) if piece["words"] for word in piece["words"].split()}


def translate(pattern: str, alphabet: Alphabet, macros: Mapping[str, str], *, captures: bool = True) -> str:
    """The pattern as a regular expression over symbols; raises `ValueError` at what the notation does not know.

    A name may be captured in several branches: its groups are called `name__0`, `name__1` and so on (see `Hit.extent`).
    """
    return "".join(_pieces(pattern, alphabet, macros, Counter() if captures else None))


def _pieces(pattern: str, alphabet: Alphabet, macros: Mapping[str, str], seen: Counter[str] | None) -> Iterator[str]:
    at = 0
    while at < len(pattern):
        piece = _PIECE.match(pattern, at)
        if piece is None:
            raise ValueError(f"not in the notation: {pattern[at : at + 20]!r} in {pattern!r}")
        at = piece.end()
        if piece["capture"] and seen is not None:
            yield f"(?P<{piece['capture']}__{seen[piece['capture']]}>"
            seen[piece["capture"]] += 1
        elif piece["capture"]:
            yield "(?:"
        elif piece["words"]:
            yield "[" + "".join(alphabet.members[f"'{word}'"] for word in piece["words"].split()) + "]"
        elif piece["name"]:
            yield from _named(piece["name"], alphabet, macros, seen)
        elif piece["sign"]:
            yield "(?:" if piece["sign"] == "(" else piece["sign"]


def _named(name: str, alphabet: Alphabet, macros: Mapping[str, str], seen: Counter[str] | None) -> Iterator[str]:
    inner = macros.get(name)
    if inner is None:
        yield f"[{alphabet.members[name]}]"
        return
    yield "(?:"
    yield from _pieces(inner, alphabet, macros, seen)
    yield ")"
