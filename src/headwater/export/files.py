"""The files that a story becomes: its page and its JSON, made where its dossier is made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from headwater.model.dossier import Dossier

if TYPE_CHECKING:
    from headwater.export.html import StoryLine


@dataclass(frozen=True, slots=True)
class StoryFiles:
    """What is written of one story: its page with its line in the index, and its JSON, where they are asked for."""

    id: str
    page: bytes | None = None
    line: StoryLine | None = None
    json: bytes | None = None


@dataclass(frozen=True, slots=True)
class MakeFiles:
    """Makes a dossier into what is asked for of it; travels to the processes or machines that make dossiers."""

    page: bool
    json: bool
    indent: bool = True

    def __call__(self, dossier: Dossier) -> StoryFiles:
        """The files of one story."""
        page = line = json = None
        if self.page:
            from headwater.export.html import dossier_html, story_line

            page, line = dossier_html(dossier).encode(), story_line(dossier)
        if self.json:
            from headwater.export.json import dossier_json

            json = dossier_json(dossier, indent=self.indent)
        return StoryFiles(dossier.id, page, line, json)
