"""The package run as a module is the command."""

from __future__ import annotations

import subprocess
import sys

from headwater import __version__


def test_the_package_runs_as_a_module() -> None:
    done = subprocess.run([sys.executable, "-m", "headwater", "--version"], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == f"headwater {__version__}"
