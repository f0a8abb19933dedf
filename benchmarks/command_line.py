"""Parts shared by the command lines: arguments, options, and the exit status on errors."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Final

import typer

from benchmarks.errors import CannotMeasure

EXIT_NOT_MEASURED: Final = 2
"""Exit status if nothing was measured, for the reason printed on standard error."""

DataArgument = Annotated[
    Path, typer.Argument(metavar="DATA", help="The folder of measurement data.", show_default=False)
]
AsJsonOption = Annotated[bool, typer.Option("--json", help="Print JSON instead of tables.")]


def make_app() -> typer.Typer:
    """Make a command line of one command."""
    return typer.Typer(pretty_exceptions_enable=False, add_completion=False)


def run_app(app: typer.Typer, name: str, arguments: Sequence[str] | None) -> None:
    """Run a command line; `CannotMeasure` becomes a message on standard error and `EXIT_NOT_MEASURED`.

    Args:
        app: The command line.
        name: The command, as shown in messages.
        arguments: Its arguments; None for those of the process.
    """
    try:
        app(arguments, prog_name=name)
    except CannotMeasure as error:
        print(f"{name}: {error}", file=sys.stderr)
        sys.exit(EXIT_NOT_MEASURED)
