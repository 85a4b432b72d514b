"""The commands: each parses, calls one use case, and renders what comes back."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from headwater.cli.consoles import console_for, errors_console, print_line
from headwater.cli.exits import code_of
from headwater.cli.issues import print_issues
from headwater.cli.options import Articles, Engine, Master, Quiet, Verbose, reading_options
from headwater.cli.progress import shown_progress
from headwater.model.article import Issue
from headwater.model.dossier import Dossier
from headwater.model.reading import Reading

if TYPE_CHECKING:
    from headwater.cli.outputs import Outputs
    from headwater.service.dossiers import MapDossiers
    from headwater.service.progress import Progress
    from headwater.service.reading import Settings


Made = TypeVar("Made")


@reading_options()
def report(
    articles: Articles,
    html: Annotated[
        str | None, typer.Option(help="Write one page a story here, and an index.", metavar="FOLDER")
    ] = None,
    json: Annotated[
        str | None,
        typer.Option(
            help="Write STORY-ID/dossier.json for each story here; - for standard output, a dossier a line.",
            metavar="FOLDER",
        ),
    ] = None,
    one_story: Annotated[
        bool, typer.Option("--one-story", help="The articles belong together: no grouping into stories.")
    ] = False,
    engine: Engine = "local",
    master: Master = "local[*]",
    *,
    settings: Settings,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Find the stories among ARTICLES and show who reports what, from whom.

    [b]Examples[/]

      headwater report articles/                      every story, in the terminal

      headwater report a.html b.txt --html out/       one page a story, and an index

      headwater report articles/ --json out/          out/STORY-ID/dossier.json for each story

      headwater report articles/ --json - | jq .title   one dossier a line

      headwater report a.txt b.txt --one-story        no grouping: these belong together

      cat rows.jsonl | headwater report - --quiet     from standard input

      headwater report archive/ --json /shared/out --engine spark --master spark://host:7077

      headwater report hdfs:///archive --json hdfs:///out --engine spark --master yarn

    Exit codes: 0 done, 1 done with articles left out, 2 nothing could be done.
    """
    from headwater.cli.outputs import Outputs, check_outputs
    from headwater.service.dossiers import map_dossiers_on

    check_outputs(folders=(html, json))
    with ExitStack() as closing:
        outputs = Outputs(html, json, engine, closing)
        run = map_dossiers_on(engine, master, work=outputs.work, one_story=one_story, settings=settings)
        with shown_progress(errors_console(), quiet=quiet) as progress:
            dossiers, issues = _take(run, outputs, articles, progress)
        outputs.finish(issues)
    outputs.say(console_for(sys.stdout), quiet=quiet)
    _print_dossiers(dossiers, verbose=verbose)
    print_issues(errors_console(), issues, quiet=quiet, verbose=verbose)
    raise typer.Exit(code_of(outputs.number or len(dossiers), issues))


def _take(
    run: MapDossiers, outputs: Outputs, articles: Sequence[str], progress: Progress
) -> tuple[list[Dossier], list[Issue]]:
    """Have all dossiers made: written as they come or, where nothing is to be written, returned; and the issues."""
    from headwater.service.dossiers import itself

    dossiers: list[Dossier] = []
    issues: list[Issue] = []
    if outputs.wanted:
        _sort_out(run(outputs.make, articles, progress, sys.stdin.buffer), outputs.write, issues)
    else:
        _sort_out(run(itself, articles, progress, sys.stdin.buffer), dossiers.append, issues)
    return dossiers, issues


def _sort_out(made: Iterable[Made | Issue], take: Callable[[Made], None], issues: list[Issue]) -> None:
    """Hand on what was made and set aside the issues."""
    for one in made:
        if isinstance(one, Issue):
            issues.append(one)
        else:
            take(one)


@reading_options()
def read(
    articles: Articles,
    json: Annotated[
        str | None, typer.Option(help="Write one reading a line to this file; - for standard output.", metavar="FILE")
    ] = None,
    *,
    settings: Settings,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Read each of ARTICLES by itself: segments, sentences, attributions, names, dates, hedges.

    [b]Examples[/]

      headwater read articles/ --json readings.jsonl

      headwater read page.html --json - | jq .title

    Exit codes: 0 done, 1 done with articles left out, 2 nothing could be done.
    """
    from headwater.cli.outputs import reading_lines
    from headwater.export.show import counted
    from headwater.service.issues import nothing_read
    from headwater.service.reading import read_collection

    issues: list[Issue] = []
    count = 0
    with shown_progress(errors_console(), quiet=quiet) as progress, reading_lines(json, sys.stdout) as write:
        for found in read_collection(articles, settings, progress, sys.stdin.buffer):
            if isinstance(found, Reading):
                count += 1
                write(found)
            else:
                issues.append(found)
    if not count:
        raise nothing_read(issues)
    print_issues(errors_console(), issues, quiet=quiet, verbose=verbose)
    if json not in {None, "-"} and not quiet:
        print_line(console_for(sys.stdout), f"{counted(count, 'reading')} in {json}")
    raise typer.Exit(code_of(count, issues))


@reading_options(without=("language", "workers"))
def diff(
    a: Annotated[str, typer.Argument(metavar="A", help="An article.")],
    b: Annotated[str, typer.Argument(metavar="B", help="The article to hold against it.")],
    json: Annotated[bool, typer.Option("--json", help="Print JSON: each stretch with its span in A and in B.")] = False,
    html: Annotated[Path | None, typer.Option(help="Write the two side by side to this page.", metavar="FILE")] = None,
    *,
    settings: Settings,
    verbose: Verbose = False,
) -> None:
    """Hold two articles against each other: same, changed, moved, added, left out.

    [b]Examples[/]

      headwater diff agency.txt outlet.html

      headwater diff agency.txt outlet.html --json
    """
    from headwater.export.html import diff_html
    from headwater.export.json import diff_json
    from headwater.export.terminal import print_diff
    from headwater.service.diff import diff_articles

    found = diff_articles(a, b, replace(settings, workers=1))
    if html:
        html.parent.mkdir(parents=True, exist_ok=True)
        html.write_text(diff_html(found), encoding="utf-8")
    if json:
        sys.stdout.buffer.write(diff_json(found) + b"\n")
    elif not html:
        print_diff(console_for(sys.stdout), found, verbose=verbose)


def schema(
    name: Annotated[str, typer.Argument(metavar="NAME", help="dossier, reading, diff, story or wording.")],
) -> None:
    """Print the JSON Schema of a dossier, a reading, a diff, a listed story or a wording (draft 2020-12).

    [b]Example[/]

      headwater schema dossier > dossier.schema.json
    """
    import json

    from headwater.export.schema import json_schema

    sys.stdout.write(json.dumps(json_schema(name), indent=2, ensure_ascii=False) + "\n")


def doctor(
    json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Say which versions are here, what is installed, and what each optional part would add."""
    from headwater.cli.doctor import examine, print_examination

    print_examination(console_for(sys.stdout), examine(), as_json=json)


def _print_dossiers(dossiers: Sequence[Dossier], *, verbose: bool) -> None:
    from headwater.export.terminal import print_dossier

    for dossier in dossiers:
        print_dossier(console_for(sys.stdout), dossier, verbose=verbose)
