"""The commands over whole collections."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from headwater.cli.consoles import console_for, errors_console, print_line
from headwater.cli.exits import code_of
from headwater.cli.issues import print_issues
from headwater.cli.options import Articles, Engine, Master, Quiet, Verbose, reading_options
from headwater.cli.progress import shown_progress

if TYPE_CHECKING:
    from headwater.model.collection import CollectionReuse
    from headwater.service.reading import Settings


@reading_options(without=("language",))
def reuse(
    articles: Articles,
    out: Annotated[str, typer.Option(help="Write the tables and the pages here.", metavar="FOLDER")],
    memory: Annotated[
        str, typer.Option(help="How much memory to take, about; the rest is spilled.", metavar="SIZE")
    ] = "4G",
    noise: Annotated[str, typer.Option(help="none, or ocr: text that was read by machine from paper.")] = "none",
    engine: Engine = "local",
    master: Master = "local[*]",
    html: Annotated[bool, typer.Option("--html/--no-html", help="Write pages to browse.")] = True,
    *,
    settings: Settings,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Find every passage that two of ARTICLES share, verbatim or edited, among any number of them.

    [b]Examples[/]

      headwater reuse archive/ --out out/                  tables, and out/index.html to browse

      headwater reuse archive.jsonl.gz --out out/ --memory 2G

      headwater reuse scans/ --out out/ --noise ocr

      headwater reuse archive/ --out /shared/out --engine spark --master spark://host:7077

      headwater reuse hdfs:///archive --out hdfs:///out --engine spark --master yarn

    Work that was cut off goes on where it was when the same call is made again.

    Exit codes: 0 done, 1 done with articles left out, 2 nothing could be done.
    """
    from headwater.engine.storage import below, landing
    from headwater.intake.paths import is_address
    from headwater.service.reuse.engines import find_reuse_on
    from headwater.service.reuse.run import WORK, CollectionSettings
    from headwater.service.sizes import bytes_of

    collection = CollectionSettings(settings.read, noise, bytes_of(memory), settings.workers)
    run = find_reuse_on(engine, master, below(out, WORK) if is_address(out) else None)
    with landing(out, engine) as folder:
        with shown_progress(errors_console(), quiet=quiet) as progress:
            found = run(articles, folder, collection, progress, sys.stdin.buffer)
        if html:
            _write_pages(found, folder)
    if not quiet:
        _say(found, below(out, "index.html" if html else "passages.parquet"))
    print_issues(errors_console(), found.issues, quiet=quiet, verbose=verbose)
    raise typer.Exit(code_of(found.articles, found.issues))


def _write_pages(found: CollectionReuse, out: Path) -> None:
    from headwater.export.html import reuse_pages

    for name, page in reuse_pages(found):
        (out / name).write_text(page, encoding="utf-8")


def _say(found: CollectionReuse, where: str) -> None:
    from headwater.export.show import counted

    counts = (
        counted(found.articles, "article"),
        counted(found.passages, "passage"),
        counted(found.pairs, "pair"),
        counted(found.families, "family", "families"),
    )
    for line in (", ".join(counts), f"wrote {where}"):
        print_line(console_for(sys.stdout), line)
