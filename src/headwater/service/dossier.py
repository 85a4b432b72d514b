"""One story's articles in, its dossier out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields
from typing import Any

from headwater import __version__
from headwater.findings.attributions.units import as_units
from headwater.model.article import Issue
from headwater.model.dossier import Dossier, Findings, StepMade
from headwater.model.reading import Reading
from headwater.model.story import Story
from headwater.service.plan import ADDED_TO, PLAN, Step
from headwater.text.threads import one_thread


def make_dossier(story: Story, readings: Sequence[Reading], issues: Iterable[Issue] = ()) -> Dossier:
    """All findings of the plan over the readings of one story; `issues` are those of its own articles."""
    ordered = _ordered(readings)
    board = make_board(ordered)
    found = {field.name: board[field.name] for field in fields(Findings) if field.name in board}
    return Dossier(
        id=story.id,
        title=story.title,
        story=story,
        headwater=__version__,
        steps=tuple(StepMade(step.name, step.version) for step in PLAN),
        issues=tuple(issues),
        articles=tuple(reading.article for reading in ordered),
        **found,  # check(PLAN) and the golden dossiers see to the types
    )


def make_board(readings: Sequence[Reading], until: str | None = None) -> dict[str, Any]:
    """What the plan's steps wrote over the readings of one story, by name; only those before the step `until`."""
    board: dict[str, Any] = {"readings": tuple(as_units(reading) for reading in _ordered(readings))}
    with one_thread():
        for step in PLAN:
            if step.name == until:
                break
            _carry_out(step, board)
    return board


def _ordered(readings: Sequence[Reading]) -> list[Reading]:
    return sorted(readings, key=lambda reading: (reading.article.published or "~", reading.article.id))


def _carry_out(step: Step, board: dict[str, Any]) -> None:
    result = step.run(**{name: board[name] for name in step.reads})
    for name in step.writes:
        value = getattr(result, name) if len(step.writes) > 1 else result
        if name in ADDED_TO:
            value = (*board.get(name, ()), *value)  # type: ignore[misc]  # both are tuples of one field's records
        board[name] = value
