"""A name where it stands in a story."""

from __future__ import annotations

from dataclasses import dataclass

from headwater.model.finding import EntityKind


@dataclass(frozen=True, slots=True)
class Seen:
    """A name where it stands: its span without "the", titles and possessive ending, as written, and titles before it.

    `alias_of`: the place of the name that an apposition ties it to ("… Forces (PMF)", "known as …"). `publication`:
    the full name of the publication that it is, "the Times" included where the article or its outlet tells which.
    `own`: known initials that the article gives to another name, whose place `alias_of` is.
    """

    article: str
    start: int
    end: int
    kind: EntityKind
    form: str
    titles: tuple[str, ...] = ()
    alias_of: tuple[int, int] | None = None
    publication: str | None = None
    own: bool = False
