"""What the input had, in lines: articles left out first, then files ignored, then notes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from headwater.export.terminal import plain_text
from headwater.model.article import Issue
from headwater.service.issues import where

if TYPE_CHECKING:
    from rich.console import Console

HEADINGS = (("left_out", "left out"), ("ignored", "ignored (no article in it)"), ("note", "noted"))
# Lines of one kind that are shown unless all are asked for.
SHOWN = 20


def print_issues(console: Console, issues: Sequence[Issue], *, quiet: bool, verbose: bool) -> None:
    """One line an issue; `quiet` shows only what was left out, `verbose` all of it."""
    for kind, heading in HEADINGS:
        rows = [issue for issue in issues if issue.kind == kind]
        if not rows or (quiet and kind != "left_out"):
            continue
        console.print(f"{heading}: {len(rows)}", style="bold", markup=False, highlight=False)
        for issue in rows if verbose else rows[:SHOWN]:
            console.print("  " + issue_line(issue), markup=False, highlight=False, soft_wrap=True)
        if not verbose and len(rows) > SHOWN:
            console.print(f"  … and {len(rows) - SHOWN} more (--verbose shows them)", markup=False, highlight=False)


def issue_line(issue: Issue) -> str:
    """`path, place: reason`, safe to print."""
    return plain_text(f"{where(issue)}: {issue.reason}")
