"""Word lists written as running text, so that they stay readable."""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """The words of a text that white space parts."""
    return frozenset(words.split())
