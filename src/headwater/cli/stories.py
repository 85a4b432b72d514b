"""The command that lists the stories of a collection."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from headwater.cli.consoles import console_for, errors_console, print_line
from headwater.cli.exits import code_of
from headwater.cli.issues import print_issues
from headwater.cli.options import Articles, Quiet, Verbose, reading_options
from headwater.cli.progress import shown_progress
from headwater.model.digest import ListedStory

if TYPE_CHECKING:
    from headwater.service.reading import Settings


@reading_options(without=("language",))
def stories(
    articles: Articles,
    json: Annotated[
        str | None, typer.Option(help="Write one story a line to this file; - for standard output.", metavar="FILE")
    ] = None,
    parquet: Annotated[Path | None, typer.Option(help="Write the same as a Parquet table.", metavar="FILE")] = None,
    keep: Annotated[
        Path | None,
        typer.Option(
            help="Keep here what is needed of each article, and group those kept by earlier runs too.",
            metavar="FOLDER",
        ),
    ] = None,
    *,
    settings: Settings,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Group any number of ARTICLES into stories: which of them report one event.

    [b]Examples[/]

      headwater stories articles/                                the largest stories, in the terminal

      headwater stories archive.jsonl --json stories.jsonl       one story a line

      headwater stories monday/ --keep kept --json stories.jsonl

      headwater stories tuesday/ --keep kept --json stories.jsonl    both days together

    Exit codes: 0 done, 1 done with articles left out, 2 nothing could be done.
    """
    from headwater.cli.outputs import check_outputs
    from headwater.export.show import counted
    from headwater.service.stories.find import find_stories

    check_outputs(folders=(keep,), files=(None if json is None or json == "-" else Path(json), parquet))
    with shown_progress(errors_console(), quiet=quiet) as progress:
        found = find_stories(articles, settings, keep=keep, progress=progress, stdin=sys.stdin.buffer)
    if json is not None:
        _write_lines(found.stories, json)
    if parquet is not None:
        from headwater.export.frames import write_parquet

        write_parquet(parquet, ListedStory, found.stories)
    if json is None and parquet is None:
        from headwater.export.terminal import print_stories

        print_stories(console_for(sys.stdout), found.stories, verbose=verbose)
    elif json != "-" and not quiet:
        written = " and ".join(str(path) for path in (json, parquet) if path is not None)
        print_line(console_for(sys.stdout), f"{counted(len(found.stories), 'story', 'stories')} in {written}")
    print_issues(errors_console(), found.issues, quiet=quiet, verbose=verbose)
    raise typer.Exit(code_of(len(found.stories), found.issues))


def _write_lines(found: Sequence[ListedStory], target: str) -> None:
    from headwater.export.json import story_json

    if target == "-":
        sys.stdout.buffer.writelines(story_json(story) + b"\n" for story in found)
        sys.stdout.buffer.flush()
        return
    path = Path(target)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.writelines(story_json(story) + b"\n" for story in found)
