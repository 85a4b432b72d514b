"""Scare quotes: a few words in quotation marks that nobody is said to have used, by which a reporter steps back.

A partial quotation ("the rally was “a farce,” she said"), a title, a name, a term that is only mentioned and an answer
that can be ticked look the same; each is told by the words around it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import accumulate

from headwater.language.rules.found import Found
from headwater.language.rules.lines import Line
from headwater.language.rules.tables import word_set
from headwater.text.quotes import Quote

_WORD = re.compile(r"\w+")
_LONGEST = 4
_LONGEST_NESTED = 2
_MARKS = ",.;:!? "
# How many words in front of a quotation are searched for one that says what the quotation is.
_NAMING_REACH = 3
# How far a verb stands from the description that it gives of its object ("described the long inquiry as a “farce”").
_DESCRIBING_REACH = 9
# How far the two answers of a choice stand apart ("“aye” or “naw”", "“yes,” or at worst “perhaps”").
_CHOICE_REACH = 4


def _words(section: str) -> frozenset[str]:
    return word_set("hedges.tsv", section)


class SpokenFor:
    """The contents of an article's attributions, for looking up whether a place lies in one."""

    def __init__(self, found: Iterable[Found]) -> None:
        spans = sorted(span for item in found for span in item.content)
        self._starts = [span.start for span in spans]
        self._reach = list(accumulate((span.end for span in spans), max))

    def holds(self, start: int, end: int) -> bool:
        """Whether some content holds `[start, end)`, a closing mark at its end aside."""
        number = bisect_right(self._starts, start) - 1
        return number >= 0 and self._reach[number] + 1 >= end


def count_terms(text: str, quotes: Iterable[Quote]) -> Counter[str]:
    """How often each quoted phrase stands in quotation marks: a repeated one is a term, no scare quote."""
    return Counter(_term(text, quote) for quote in quotes)


def find_scare_quotes(text: str, line: Line, spoken: SpokenFor, terms: Counter[str]) -> Iterator[Quote]:
    """The line's scare quotes. `spoken`: a speaker's own words are none; `terms`: see `count_terms`."""
    choices = _choices(line)
    for number, quote in enumerate(line.fragments):
        if number not in choices and terms[_term(text, quote)] == 1 and _is_scare_quote(text, line, quote, spoken):
            yield quote


def find_nested(text: str, quotes: Iterable[Quote], terms: Counter[str]) -> Iterator[Quote]:
    """The scare quotes of those who are quoted: one or two words within their own words ("the ‘reform’ hurts us")."""
    for quote in quotes:
        words = _WORD.findall(text, quote.inner.start, quote.inner.end)
        if quote.depth == 0 or not quote.closed or not 0 < len(words) <= _LONGEST_NESTED:
            continue
        before = [word.lower() for word in _WORD.findall(text, max(0, quote.start - 60), quote.start)]
        beside = set(before[-_NAMING_REACH:]) | set(_after(text, quote)[:1])
        plain = all(word.islower() and word.isalpha() for word in words)
        ends_sentence = text[quote.inner.end - 1] in ".!?"
        named = beside & (_words("naming") | _words("answering"))
        if plain and before and not named and not ends_sentence and terms[_term(text, quote)] == 1:
            yield quote


def _term(text: str, quote: Quote) -> str:
    return quote.inner.of(text).strip(_MARKS).lower()


def _after(text: str, quote: Quote) -> list[str]:
    return [word.lower() for word in _WORD.findall(text, quote.end, quote.end + 40)]


def _is_scare_quote(text: str, line: Line, quote: Quote, spoken: SpokenFor) -> bool:
    """Whether a quoted fragment is the reporter's own phrase: short, no title, and not in anybody's words."""
    words = _WORD.findall(text, quote.inner.start, quote.inner.end)
    if not 0 < len(words) <= _LONGEST or not quote.closed or not any(c.isalpha() for c in words[0]):
        return False
    if spoken.holds(quote.start, quote.end):
        return False
    first = bisect_left(line.starts, quote.inner.start)
    stop = bisect_left(line.starts, quote.inner.end)
    if _is_named(text, line, quote, first) or _is_description(line, first):
        return False
    # In a headline that names no speaker any quotation marks keep a distance, and capitals tell nothing.
    return line.kind == "headline" or not (_is_predicate(line, first, stop) or _is_in_capitals(words))


def _is_named(text: str, line: Line, quote: Quote, first: int) -> bool:
    """Whether a word beside it says that it is a title, a name, a term or an answer."""
    if set(line.lows[max(0, first - 1 - _NAMING_REACH) : first]) & _words("naming"):
        return True
    if set(line.lows[max(0, first - 2) : first]) & _words("answering"):
        return True
    following = _after(text, quote)
    if following and following[0] in _words("terms"):
        return True
    return first > 0 and line.tags[first - 1] in "dzg" and first == len(line)


def _is_description(line: Line, first: int) -> bool:
    """Whether a verb before it gives it as somebody's description ("called the raid “heroic”", "sees it as “over”")."""
    for at in range(first - 1, max(-1, first - 1 - _DESCRIBING_REACH), -1):
        if line.tags[at] in ".:q" or line.lows[at] in ("who", "that", "which"):
            return False
        if line.lows[at] in _words("calling"):
            needs_as = line.lows[at] in _words("seeing")
            return "what" not in line.lows[max(0, at - 4) : at] and (not needs_as or "as" in line.lows[at:first])
    return False


def _is_predicate(line: Line, first: int, stop: int) -> bool:
    """Whether the words say what somebody does ("“literally launched herself” at them"): those are a source's words."""
    tags = line.tags[first:stop].lstrip("Rm")
    return stop - first > 1 and tags[:1] in ("b", "d", "z", "p") and line.tags[max(0, first - 1)] not in "DAG"


def _is_in_capitals(words: list[str]) -> bool:
    """Whether all its longer words begin with a capital letter, as a name's or a title's do."""
    longer = [word[0].isupper() for word in words if len(word) > 3]
    return bool(longer) and all(longer)


def _choices(line: Line) -> set[int]:
    """The fragments that "or" sets beside each other: answers to be ticked, boxes, categories."""
    found: set[int] = set()
    for number, (one, other) in enumerate(zip(line.fragments, line.fragments[1:], strict=False)):
        between = line.lows[bisect_left(line.starts, one.end) : bisect_left(line.starts, other.start)]
        if "or" in between and len(between) <= _CHOICE_REACH:
            found |= {number, number + 1}
    return found
