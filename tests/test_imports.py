"""Heavy modules load when they are first needed, and not before."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = (
    "numpy",
    "pyarrow",
    "trafilatura",
    "lxml",
    "fastwarc",
    "feedparser",
    "jinja2",
    "rapidfuzz",
    "py3langid",
    "msgspec",
    "numba",
)


@pytest.mark.parametrize(
    "code",
    [
        "import headwater",
        "import headwater; headwater.report, headwater.reuse",
        "import headwater.cli.main",
        "import headwater.model.dossier",
    ],
)
def test_no_heavy_module_is_loaded_by(code: str) -> None:
    program = f"import sys; {code}; print(*sorted(set({HEAVY!r}) & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_the_public_names_stay_functions_after_every_room_is_loaded() -> None:
    program = (
        "import headwater as hw, headwater.service.report, headwater.export.html, headwater.cli.commands\n"
        "print(all(callable(getattr(hw, name)) for name in ('report', 'read', 'wording', 'diff')))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "True"
