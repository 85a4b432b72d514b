"""The options that several commands share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from headwater.intake.settings import Format
from headwater.model.errors import UsageError

if TYPE_CHECKING:
    from headwater.service.reading import Settings

Articles = Annotated[
    list[str],
    typer.Argument(metavar="ARTICLES...", help="Files, folders or globs of articles; - for standard input."),
]
Outlet = Annotated[
    str | None, typer.Option(help="The outlet of articles that do not say who published them.", metavar="NAME")
]
Published = Annotated[
    str | None, typer.Option(help="The publication date of articles that do not say (ISO 8601).", metavar="DATE")
]
Columns = Annotated[
    str | None,
    typer.Option(help="What rows call our columns, e.g. [b]published=date,text=body[/].", metavar="OURS=THEIRS,..."),
]
FormatOption = Annotated[
    Format | None,
    typer.Option(
        "--format",
        help="What the input is, where it cannot be told.",
    ),
]
Language = Annotated[
    str | None, typer.Option(help="What reads the language (see [b]headwater doctor[/]).", metavar="READER")
]
Workers = Annotated[int | None, typer.Option(help="Processes at once; by default one a core.", min=1, metavar="NUMBER")]
Engine = Annotated[str, typer.Option(help="local, or spark: a cluster.")]
Master = Annotated[
    str, typer.Option(help="Spark's master: local[2], spark://host:7077, yarn, k8s://...", metavar="URL")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors and what was asked for.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Show everything, not only the most telling.")]


def settings_of(
    outlet: str | None,
    published: str | None,
    columns: str | None,
    form: Format | None,
    language: str | None,
    workers: int | None,
) -> Settings:
    """The run's settings; raises `UsageError` where an option's value cannot be used."""
    from headwater.intake.settings import ReadSettings
    from headwater.service.reading import DEFAULT_READER, Settings

    pairs = tuple(_pair(part) for part in columns.split(",")) if columns else ()
    read = ReadSettings(outlet=outlet, published=published, columns=pairs, kind=form)
    return Settings(read, language or DEFAULT_READER, workers)


def _pair(part: str) -> tuple[str, str]:
    ours, equals, theirs = part.partition("=")
    if not (equals and ours.strip() and theirs.strip()):
        raise UsageError(f"--columns takes OURS=THEIRS,...; {part!r} is not of that form")
    return ours.strip(), theirs.strip()
