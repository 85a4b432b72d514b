"""Every command and every piece of Python in the documentation runs, and prints what the page says it prints.

In a `console` block, a line `$ command` is run; the lines below it are its output, in which `...` stands for anything
(alone on a line: any number of lines). `$ command  # exit 1` names an exit code other than 0. A `python` block is run
as it stands; a `text` block below it, if any, is what it prints. All run in a folder that holds `examples/` alone.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
PAGES = [REPOSITORY / "README.md", *sorted((REPOSITORY / "docs").rglob("*.md"))]
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
# Set-up on a fresh clone: the two commands themselves are run by CI.
NOT_HERE = ("make ", "git clone", "cd ", "pip install")


@dataclass(frozen=True)
class Piece:
    """A command or a program, with what it should print and return."""

    page: str
    line: int
    command: tuple[str, ...]
    output: str | None
    exit_code: int = 0


def pieces_of(page: Path) -> list[Piece]:
    """The runnable pieces of a page."""
    text, pieces = page.read_text(encoding="utf-8"), []
    name = str(page.relative_to(REPOSITORY))
    blocks = list(FENCE.finditer(text))
    for block, following in zip_longest(blocks, blocks[1:]):
        line = text.count("\n", 0, block.start()) + 1
        if block[1] == "python":
            says = following[2] if following and following[1] == "text" and near(text, block, following) else None
            pieces.append(Piece(name, line, (sys.executable, "-c", block[2]), says))
        elif block[1] == "console":
            pieces.extend(commands_of(name, line, block[2]))
    return pieces


def near(text: str, block: re.Match[str], following: re.Match[str]) -> bool:
    return not text[block.end() : following.start()].strip()


def commands_of(page: str, line: int, body: str) -> list[Piece]:
    pieces = []
    for part in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
        command, _, output = part.partition("\n")
        command, _, code = command.partition("  # exit ")
        if not command.startswith(NOT_HERE):
            pieces.append(Piece(page, line, ("bash", "-c", command), output or None, int(code or 0)))
    return pieces


def as_pattern(output: str) -> str:
    """The output as a pattern: `...` alone on a line stands for any lines, within a line for anything in it."""
    lines = [r"(?:.*\n)*?" if line.strip() == "..." else re.escape(line.rstrip()).replace(r"\.\.\.", ".*") + r"[ ]*\n"
             for line in output.rstrip("\n").split("\n")]  # fmt: skip
    return "".join(lines)


PIECES = [piece for page in PAGES if page.exists() for piece in pieces_of(page)]


@pytest.mark.parametrize("piece", PIECES, ids=[f"{piece.page}:{piece.line}" for piece in PIECES])
def test_it_runs_and_prints_what_the_page_says(piece: Piece, tmp_path: Path) -> None:
    (tmp_path / "examples").symlink_to(REPOSITORY / "examples")
    places = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = {**os.environ, "PATH": places, "COLUMNS": "110", "NO_COLOR": "1"}
    done = subprocess.run(
        piece.command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == piece.exit_code, done.stderr
    if piece.output is not None:
        assert re.fullmatch(as_pattern(piece.output), done.stdout.rstrip("\n") + "\n"), done.stdout


def test_the_documentation_holds_pieces_to_run() -> None:
    assert any(piece.page == "README.md" for piece in PIECES)
    assert len(PIECES) >= 10
