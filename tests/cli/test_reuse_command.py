"""`headwater reuse`: what a user types, and what comes of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Runner

EXAMPLES = str(Path(__file__).resolve().parents[2] / "examples")
TABLES = ("passages", "families", "shares", "articles", "boilerplate", "issues")


def test_tables_and_pages_are_written_and_named(headwater: Runner, tmp_path: Path) -> None:
    ran = headwater("reuse", EXAMPLES, "--out", str(tmp_path), "--workers", "1")
    assert ran.code == 0
    assert f"wrote {tmp_path / 'index.html'}" in ran.out
    assert all((tmp_path / f"{name}.parquet").exists() for name in TABLES)
    assert not (tmp_path / ".work").exists()


def test_pages_can_be_left_out_and_it_can_be_quiet(headwater: Runner, tmp_path: Path) -> None:
    ran = headwater("reuse", EXAMPLES, "--out", str(tmp_path), "--no-html", "--quiet", "--workers", "1")
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    assert not (tmp_path / "index.html").exists()


def test_articles_left_out_are_named_and_change_the_exit_code(headwater: Runner, tmp_path: Path) -> None:
    rows = b'{"id": "a", "text": "A barge ran aground at the pier."}\n{"id": "b", "text": "... !"}\n'
    ran = headwater("reuse", "-", "--out", str(tmp_path), "--workers", "1", stdin=rows)
    assert ran.code == 1
    assert "no words in it" in ran.err


@pytest.mark.parametrize(
    ("option", "value"), [("--memory", "many"), ("--noise", "loud"), ("--engine", "steam"), ("--memory", "1K")]
)
def test_options_that_cannot_be_used_are_named(headwater: Runner, tmp_path: Path, option: str, value: str) -> None:
    ran = headwater("reuse", EXAMPLES, "--out", str(tmp_path), option, value)
    assert ran.code == 2
    assert "headwater: " in ran.err
    assert "Traceback" not in ran.err
