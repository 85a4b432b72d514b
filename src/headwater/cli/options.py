"""The options that several commands share."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import wraps
from inspect import Parameter, Signature, signature
from types import SimpleNamespace
from typing import TYPE_CHECKING, Annotated, Any, get_type_hints

import typer

from headwater.intake.settings import Format
from headwater.model.errors import UsageError

if TYPE_CHECKING:
    from headwater.service.reading import Settings

Articles = Annotated[
    list[str],
    typer.Argument(metavar="ARTICLES", help="Files, folders or globs of articles; - for standard input."),
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


# The options that say how articles are read, in the order in which they are shown.
READING: dict[str, object] = {
    "outlet": Outlet,
    "published": Published,
    "columns": Columns,
    "form": FormatOption,
    "language": Language,
    "workers": Workers,
}


def reading_options(*, without: Collection[str] = ()) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Give a command the options of `READING`, which it takes together as its parameter `settings`.

    They stand where `settings` does. `without`: options that would mean nothing to the command.
    """
    shared = {name: kind for name, kind in READING.items() if name not in without}

    def with_options(command: Callable[..., None]) -> Callable[..., None]:
        own = {name: kind for name, kind in command.__annotations__.items() if name != "settings"}
        stub = SimpleNamespace(__annotations__=own)
        hints = get_type_hints(stub, command.__globals__, include_extras=True)
        parameters: list[Parameter] = []
        for name, parameter in signature(command).parameters.items():
            if name == "settings":
                kinds = shared.items()
                parameters += [Parameter(n, Parameter.KEYWORD_ONLY, default=None, annotation=k) for n, k in kinds]
            else:
                parameters.append(parameter.replace(annotation=hints[name], kind=Parameter.KEYWORD_ONLY))

        @wraps(command)
        def called(**given: Any) -> None:  # noqa: ANN401 - whatever the command takes
            read = {name: given.pop(name, None) for name in READING}
            command(settings=settings_of(**read), **given)

        called.__annotations__ = {**hints, **shared}
        called.__signature__ = Signature(parameters)  # type: ignore[attr-defined]  # what Typer reads
        return called

    return with_options


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
