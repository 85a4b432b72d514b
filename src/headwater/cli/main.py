"""The command line: `headwater report|stories|reuse|wording|diff|read|schema|doctor`."""

from __future__ import annotations

import sys
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from headwater import __version__
from headwater.cli.collections import reuse
from headwater.cli.commands import diff, doctor, read, report, schema
from headwater.cli.exits import exit_code_of, reader_left
from headwater.cli.stories import stories
from headwater.cli.wording import wording


class _Commands(TyperGroup):
    """The commands, each of which ends well where its output's reader has had enough (`| head`).

    Typer would end the program with 1 then, which here means that articles were left out.
    """

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401 - Typer's own types of these are private
        try:
            try:
                return super().invoke(ctx)
            finally:
                sys.stdout.flush()
        except BrokenPipeError as error:
            raise typer.Exit(reader_left()) from error


APP = typer.Typer(
    name="headwater",
    cls=_Commands,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Traces what many articles say to where each of them has it from. It never says what is true.",
)
for command in (report, stories, reuse, wording, diff, read, schema, doctor):
    APP.command()(command)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"headwater {__version__}")
        raise typer.Exit


@APP.callback()
def main(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Traces what many articles say to where each of them has it from. It never says what is true."""


def run() -> None:
    """The program's entry: every error becomes a line and an exit code, none a traceback."""
    try:
        APP()
    except Exception as error:  # noqa: BLE001 - the outermost place; the table says what each kind means
        sys.exit(exit_code_of(error))
