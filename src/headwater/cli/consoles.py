"""The two consoles: what was asked for goes to standard output, everything else to standard error."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.console import Console


def console_for(stream: TextIO) -> Console:
    """A console that writes to `stream`; colour follows the terminal and NO_COLOR."""
    from rich.console import Console

    class Plain(Console):
        """Hands on that the reader of its output went away; rich would end the program with 1."""

        def on_broken_pipe(self) -> None:
            raise BrokenPipeError

    return Plain(file=stream)


def print_line(console: Console, line: str) -> None:
    """The line as it stands: no markup, no colours, not wrapped."""
    console.print(line, markup=False, highlight=False, soft_wrap=True)


def errors_console() -> Console:
    """The console for progress, notes and errors."""
    return console_for(sys.stderr)
