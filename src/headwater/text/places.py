"""Where words that are known beforehand stand in a text."""

from __future__ import annotations

from collections.abc import Iterator


def whole_places(text: str, words: str, before: str = "-", behind: str = "-") -> Iterator[int]:
    """Where `words` begin in the text, wherever no letter, digit or underscore touches them, nor these marks.

    What a pattern with a look behind and a look ahead matches, without one to be compiled for each name, and ten times
    as fast: such a pattern is tried at every character.
    """
    at = text.find(words)
    while at >= 0:
        end = at + len(words)
        if _touches(text[max(0, at - 1) : at], before) or _touches(text[end : end + 1], behind):
            end = at + 1
        else:
            yield at
        at = text.find(words, end)


def _touches(mark: str, marks: str) -> bool:
    return mark.isalnum() or mark == "_" or (mark != "" and mark in marks)
