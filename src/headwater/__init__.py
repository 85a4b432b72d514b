"""Headwater: traces what many articles say to where each of them has it from.

import headwater as hw
for dossier in hw.report("articles/"):
    print(dossier.title, len(dossier.statements))
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__version__ = "0.1.0"
__all__ = [
    "Dossier",
    "HeadwaterError",
    "InputError",
    "Issue",
    "ListedStory",
    "Reading",
    "Results",
    "UsageError",
    "WordingOverTime",
    "diff",
    "read",
    "report",
    "reuse",
    "stories",
    "wording",
]

if TYPE_CHECKING:
    from headwater.api import Dossier, Results, WordingOverTime, diff, read, report, reuse, stories, wording
    from headwater.model.article import Issue
    from headwater.model.digest import ListedStory
    from headwater.model.errors import HeadwaterError, InputError, UsageError
    from headwater.model.reading import Reading

_HOMES = {
    "headwater.api": (
        "Dossier",
        "Results",
        "WordingOverTime",
        "diff",
        "read",
        "report",
        "reuse",
        "stories",
        "wording",
    ),
    "headwater.model.article": ("Issue",),
    "headwater.model.digest": ("ListedStory",),
    "headwater.model.errors": ("HeadwaterError", "InputError", "UsageError"),
    "headwater.model.reading": ("Reading",),
}


def __getattr__(name: str) -> object:
    """Load a name's module when it is first asked for, so that `import headwater` costs nothing."""
    from importlib import import_module

    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(home), name)
    raise AttributeError(f"module 'headwater' has no attribute {name!r}")


def __dir__() -> list[str]:
    """The public names."""
    return sorted([*__all__, "__version__"])
