"""Which symbols a rule's regular expression can begin with, so that only those rules are tried that may match."""

from __future__ import annotations

from dataclasses import dataclass


def first_symbols(regex: str) -> frozenset[str]:
    """The symbols that a match of the expression can begin with; the expression is one that `translate` made.

    The FIRST set of formal grammars (Aho et al., Compilers, section 4.4), over sets, groups, "|" and "?".
    """
    symbols, _ = _Scan(regex).branches()
    return frozenset(symbols)


@dataclass(slots=True)
class _Scan:
    """Each method reads one part of the expression and says how it can begin, and whether it can be empty."""

    regex: str
    at: int = 0

    def _here(self) -> str:
        return self.regex[self.at] if self.at < len(self.regex) else ""

    def branches(self) -> tuple[set[str], bool]:
        symbols, empty = self._sequence()
        while self._here() == "|":
            self.at += 1
            more, can_be_empty = self._sequence()
            symbols, empty = symbols | more, empty or can_be_empty
        return symbols, empty

    def _sequence(self) -> tuple[set[str], bool]:
        symbols: set[str] = set()
        empty = True
        while self._here() not in ("", "|", ")"):
            more, can_be_empty = self._piece()
            symbols |= more if empty else set()
            empty = empty and can_be_empty
        return symbols, empty

    def _piece(self) -> tuple[set[str], bool]:
        symbols, empty = self._set() if self._here() == "[" else self._group()
        if self._here() == "?":
            self.at += 1
            empty = True
        return symbols, empty

    def _set(self) -> tuple[set[str], bool]:
        start, self.at = self.at + 1, self.regex.index("]", self.at) + 1
        return set(self.regex[start : self.at - 1]), False

    def _group(self) -> tuple[set[str], bool]:
        looks_ahead = self.regex.startswith(("(?=", "(?!"), self.at)
        named = self.regex.startswith("(?P<", self.at)
        self.at = self.regex.index(">", self.at) + 1 if named else self.at + 3
        symbols, empty = self.branches()
        self.at += 1  # the closing parenthesis
        return (set(), True) if looks_ahead else (symbols, empty)
