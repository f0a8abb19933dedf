"""What the command lines share: the data folder, JSON, and how a run that can't begin ends."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Final

import typer

from benchmarks.errors import CannotMeasure

EXIT_NOT_MEASURED: Final = 2
"""The exit status where a sentence on standard error says why nothing was measured."""

DataArgument = Annotated[
    Path, typer.Argument(metavar="DATA", help="The folder of measurement data.", show_default=False)
]
AsJsonOption = Annotated[bool, typer.Option("--json", help="Print JSON instead of tables.")]


def make_app() -> typer.Typer:
    """A command line of one command."""
    return typer.Typer(pretty_exceptions_enable=False, add_completion=False)


def run_app(app: typer.Typer, name: str, arguments: Sequence[str] | None) -> None:
    """Run a command line; what keeps it from measuring becomes one sentence and exit status 2.

    Args:
        app: The command line.
        name: How it is called.
        arguments: What stands behind the name; taken from the process when none.
    """
    try:
        app(arguments, prog_name=name)
    except CannotMeasure as error:
        print(f"{name}: {error}", file=sys.stderr)
        sys.exit(EXIT_NOT_MEASURED)
