"""The plan refuses steps that do not fit together."""

from __future__ import annotations

import pytest

from headwater.model.errors import BugError
from headwater.service.plan import PLAN, Step, check


def reads_lineage(lineage: tuple[object, ...]) -> tuple[object, ...]:
    return lineage


def reads_readings(readings: tuple[object, ...]) -> tuple[object, ...]:
    return readings


def test_the_plan_that_runs_is_sound() -> None:
    check(PLAN)


def test_a_read_that_nothing_wrote_is_refused() -> None:
    with pytest.raises(BugError, match="reads \\['lineage'\\]"):
        check([Step("first", 1, ("statements",), reads_lineage)])


def test_a_field_that_no_dossier_has_is_refused() -> None:
    with pytest.raises(BugError, match="writes \\['verdicts'\\]"):
        check([Step("first", 1, ("verdicts",), reads_readings)])


def test_overwriting_what_was_not_read_is_refused() -> None:
    step = Step("first", 1, ("lineage",), reads_readings)
    with pytest.raises(BugError, match="overwrites \\['lineage'\\] unread"):
        check([step, Step("second", 1, ("lineage",), reads_readings)])
    check([step, Step("second", 1, ("lineage",), reads_lineage)])


def test_step_names_stand_once() -> None:
    assert len({step.name for step in PLAN}) == len(PLAN)
