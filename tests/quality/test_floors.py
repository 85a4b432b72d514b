"""No figure of accuracy falls under its floor (`quality/floors.json`)."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
FLOORS = json.loads((REPOSITORY / "quality" / "floors.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", sorted({key.split(".")[0] for key in FLOORS}))
def test_no_figure_is_under_its_floor(name: str, shared: Path) -> None:
    command = [sys.executable, str(REPOSITORY / "bench" / "quality.py"), "--only", name, "--shared", str(shared)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-4000:]


def test_there_are_floors_for_what_the_main_job_promises() -> None:
    promised = {"stories.iraq-2015.segments_f1", "stories.iraq-2015.lineage.f1", "stories.statements.f1", "pages.body"}
    assert promised <= FLOORS.keys()
