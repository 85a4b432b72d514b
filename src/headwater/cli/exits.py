"""From error to exit code, in one table."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence

from headwater.model.article import Issue
from headwater.model.errors import BugError, InputError

DONE = 0
SOME_LEFT_OUT = 1
NOTHING_DONE = 2

# The first row whose kind an error is of decides; what is in no row is a bug.
EXIT_CODES: tuple[tuple[type[BaseException], int], ...] = (
    (InputError, NOTHING_DONE),
    (OSError, NOTHING_DONE),
    (BugError, NOTHING_DONE),
)


def code_of(made: int, issues: Sequence[Issue]) -> int:
    """The exit code of a run that made so many results."""
    if not made:
        return NOTHING_DONE
    return SOME_LEFT_OUT if any(issue.kind == "left_out" for issue in issues) else DONE


def words_of(error: Exception) -> str:
    """What happened, in words: of a file that cannot be opened or written, its name and why."""
    if isinstance(error, OSError) and error.filename and error.strerror:
        return f"{error.filename}: {error.strerror}"
    return str(error)


def reader_left() -> int:
    """The exit code where whoever read standard output went away; what is still to be written there goes nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return DONE


def exit_code_of(error: Exception) -> int:
    """Say on standard error what happened and return the exit code for it."""
    for kind, code in EXIT_CODES:
        if isinstance(error, kind):
            sys.stderr.write(f"headwater: {words_of(error)}\n")
            return code
    traceback.print_exception(error)
    sys.stderr.write("headwater: this is a fault of Headwater's own; please report it with the lines above\n")
    return NOTHING_DONE
