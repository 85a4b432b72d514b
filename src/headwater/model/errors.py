"""The one tree of errors.

HeadwaterError
├── InputError      what was given cannot be used (a person can mend it)
│   ├── UsageError      the call itself is wrong: an option, a path that does not exist
│   └── ArticleError    one article cannot be read; the others go on
└── BugError        Headwater broke a promise of its own
"""

from __future__ import annotations


class HeadwaterError(Exception):
    """Anything that Headwater raises on purpose."""


class InputError(HeadwaterError):
    """What was given cannot be used; the message names it and what can be done."""


class UsageError(InputError):
    """The call itself is wrong: an option's value, a path that does not exist, nothing to read."""


class ArticleError(InputError):
    """One article cannot be read. `place` says where in its file ("row 7", "byte 1203"), if anywhere."""

    def __init__(self, reason: str, place: str | None = None) -> None:
        super().__init__(reason if place is None else f"{place}: {reason}")
        self.reason = reason
        self.place = place


class BugError(HeadwaterError):
    """Headwater broke a promise of its own; please report it."""
