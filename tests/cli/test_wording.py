"""`headwater wording`: one entity over a collection, on the terminal and in files."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pyarrow.parquet as pq
from tests.cli.conftest import Runner

import headwater as hw

SHOWPIECE = str(Path(__file__).resolve().parents[2] / "examples" / "harbour-request")
ASKED = ("wording", SHOWPIECE, "--entity", "TLA", "--language", "rules", "--workers", "1")


def test_the_terminal_shows_each_outlets_words(headwater: Runner) -> None:
    ran = headwater(*ASKED)
    assert ran.code == 0
    assert "Tarrin Liberation Army" in ran.out
    assert "judges or classes: terrorists" in ran.out
    assert "\x1b[" not in ran.out


def test_files_hold_the_same_uses(headwater: Runner, tmp_path: Path) -> None:
    names = ("page.html", "chart.svg", "uses.parquet", "uses.json")
    options = [part for name in names for part in (f"--{name.split('.')[1]}", str(tmp_path / "out" / name))]
    assert headwater(*ASKED, *options).code == 0
    page, chart, table, found = (tmp_path / "out" / name for name in names)
    stored = json.loads(found.read_text(encoding="utf-8"))
    jsonschema.validate(stored, json.loads(headwater("schema", "wording").out))
    rows = pq.read_table(table).to_pylist()
    assert rows == stored["uses"]
    assert sum(row["times"] for row in rows) == sum(len(row["places"]) for row in rows) > 3
    assert "TLA terrorists" in page.read_text(encoding="utf-8")
    assert chart.read_text(encoding="utf-8").startswith("<svg ")


def test_a_name_that_nobody_uses_is_answered_with_names_that_are_used(headwater: Runner) -> None:
    ran = headwater(*ASKED[:3], "Tarrin Army", *ASKED[4:])
    assert ran.code == 2
    assert "no article speaks of 'Tarrin Army'" in ran.err
    assert "“Tarrin Liberation Army”" in ran.err
    assert headwater(*ASKED[:3], " ", *ASKED[4:]).code == 2
    assert headwater(*ASKED, "--by", "author").code == 2
    assert "does not exist" in headwater("wording", "nowhere.txt", "--entity", "TLA").err


def test_python_gives_what_the_command_gives() -> None:
    found = hw.wording(SHOWPIECE, "TLA", language="rules", workers=1)
    assert found.frame().num_rows == len(found.uses) > 2
    assert found.to_svg() in found._repr_html_()
    assert json.loads(found.to_json())["entity"] == found.entity
