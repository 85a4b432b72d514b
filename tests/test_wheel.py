"""The wheel alone is enough: installed into an empty environment, it does the main job."""

from __future__ import annotations

import subprocess
import sys
import venv
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory, repository: Path) -> Path:
    """An empty environment with nothing but the wheel in it."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "wheel", "--no-deps", "--wheel-dir", str(folder), str(repository)], check=True)
    venv.create(folder / "env", with_pip=True)
    python = folder / "env" / "bin" / "python"
    (wheel,) = folder.glob("headwater-*.whl")
    subprocess.run([str(python), "-m", "pip", "--quiet", "install", str(wheel)], check=True)
    return folder / "env" / "bin" / "headwater"


def test_an_installed_wheel_reports_on_the_examples(installed: Path, repository: Path, tmp_path: Path) -> None:
    command = [str(installed), "report", str(repository / "examples"), "--html", "pages", "--json", "dossiers"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "pages" / "index.html").stat().st_size > 1000
    assert len(list((tmp_path / "dossiers").glob("*/dossier.json"))) >= 4


def test_no_deep_learning_framework_and_no_jvm_came_along(installed: Path) -> None:
    listing = [str(installed.parent / "python"), "-m", "pip", "list", "--format=freeze", "--disable-pip-version-check"]
    names = subprocess.run(listing, capture_output=True, text=True, check=True).stdout.lower()
    assert not {"torch", "tensorflow", "jax", "pyspark"} & {line.split("==")[0] for line in names.splitlines()}
