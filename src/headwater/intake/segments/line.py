"""A paragraph of few words with what the tests of its role look at, found once."""

from __future__ import annotations

from typing import NamedTuple

_LONGEST = 600
_PUNCTUATION = " .,:;!?()[]{}<>\"“”'‘’«»*•·|/\\-–—_=+~#"


class Line(NamedTuple):
    """A paragraph's text, the same in lower case, and about how many words it has (`size`).

    `first` and `second` are its first words in lower case without punctuation, "" where there are none. A named
    tuple, since one is made for every paragraph of every article.
    """

    text: str
    lower: str
    size: int
    first: str
    second: str

    def holds(self, signs: tuple[str, ...]) -> bool:
        """Whether one of the signs (in lower case) stands in it: looked for before a pattern, for speed."""
        lower = self.lower
        for sign in signs:  # noqa: SIM110 - half the time of any() with a generator
            if sign in lower:
                return True
        return False


def read_line(text: str) -> Line | None:
    """The line, or `None` for a paragraph too long to be anything but body."""
    if len(text) > _LONGEST:
        return None
    lower = text.casefold()
    opening = lower.split(None, 3)
    first = opening[0].strip(_PUNCTUATION) if opening else ""
    second = opening[1].strip(_PUNCTUATION) if len(opening) > 1 else ""
    if not first and len(opening) > 2:  # a sign of its own stands first ("• Read more")
        first, second = second, opening[2].strip(_PUNCTUATION)
    return Line(text, lower, lower.count(" ") + 1, first, second)
