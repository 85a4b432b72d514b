"""Writing JSON or looking a function up does not load what pages, tables and terminals need."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = ("jinja2", "pyarrow", "rich", "pandas", "numpy")


@pytest.mark.parametrize("module", ["json", "schema", "frames", "terminal", "summary", "html"])
def test_importing_it_loads_nothing_heavy(module: str) -> None:
    code = f"import sys, headwater.export.{module}; print([m for m in {HEAVY} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
