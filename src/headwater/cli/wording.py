"""The command that follows one entity's wording over a whole collection."""

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
from headwater.model.wording import By, Over

if TYPE_CHECKING:
    from headwater.model.wording import WordingOverTime
    from headwater.service.reading import Settings


@reading_options()
def wording(
    articles: Articles,
    entity: Annotated[str, typer.Option(help="Whom or what to follow, by any name the articles use.", metavar="NAME")],
    by: Annotated[By, typer.Option(help="Whose words to tell apart.")] = "outlet",
    over: Annotated[
        Over | None, typer.Option(help="The length of a period; by default what the dates ask for.")
    ] = None,
    html: Annotated[Path | None, typer.Option(help="Write a page with the chart.", metavar="FILE")] = None,
    svg: Annotated[Path | None, typer.Option(help="Write the chart alone.", metavar="FILE")] = None,
    parquet: Annotated[
        Path | None, typer.Option(help="Write a row for each expression, side and period.", metavar="FILE")
    ] = None,
    json: Annotated[
        Path | None, typer.Option(help="Write the same as JSON; - for standard output.", metavar="FILE")
    ] = None,
    *,
    settings: Settings,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Show what each outlet calls one entity, over all of ARTICLES and over time.

    [b]Examples[/]

      headwater wording articles/ --entity "Islamic State"

      headwater wording articles/ --entity "Islamic State" --over year --html out.html

      headwater wording rows.jsonl --entity Hamas --parquet hamas.parquet --quiet

    Exit codes: 0 done, 1 done with articles left out, 2 nothing could be done.
    """
    from headwater.cli.outputs import STDOUT, check_outputs
    from headwater.export.terminal import print_wording
    from headwater.service.wording import trace_wording

    check_outputs(files=(html, svg, parquet, json))
    with shown_progress(errors_console(), quiet=quiet) as progress:
        found = trace_wording(articles, entity, settings, by=by, over=over, progress=progress, stdin=sys.stdin.buffer)
    written = _write(found, html, svg, parquet, json)
    if written and not quiet and json != STDOUT:
        for path in written:
            print_line(console_for(sys.stdout), f"wrote {path}")
    elif not written:
        print_wording(console_for(sys.stdout), found, verbose=verbose)
    print_issues(errors_console(), found.issues, quiet=quiet, verbose=verbose)
    raise typer.Exit(code_of(len(found.uses), found.issues))


def _write(
    found: WordingOverTime, html: Path | None, svg: Path | None, parquet: Path | None, json: Path | None
) -> Sequence[Path]:
    """Write what was asked for; returns the files."""
    for path in (html, svg, parquet, json):
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
    if html is not None:
        from headwater.export.html import wording_html

        html.write_text(wording_html(found), encoding="utf-8")
    if svg is not None:
        from headwater.export.html import wording_svg

        svg.write_text(wording_svg(found, alone=True), encoding="utf-8")
    if parquet is not None:
        from headwater.export.frames import write_parquet
        from headwater.model.wording import WordingUse

        write_parquet(parquet, WordingUse, found.uses)
    if json is not None:
        from headwater.export.json import wording_json

        if str(json) == "-":
            sys.stdout.buffer.write(wording_json(found) + b"\n")
        else:
            json.write_bytes(wording_json(found))
    return [path for path in (html, svg, parquet, json) if path is not None]
