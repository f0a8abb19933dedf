"""The command line: `python -m benchmarks DATA`, from the project's root.

Exit status: 0 when every limit is kept, 1 when one is not, 2 when nothing could be measured.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Final

import typer

from benchmarks.errors import CannotMeasure
from benchmarks.floors import FLOORS, missed, read_limits
from benchmarks.machine import in_fresh_process
from benchmarks.measures import MEASURES, Measure, chosen
from benchmarks.metrics import Figures
from benchmarks.progress import say
from benchmarks.tables import (
    figures_data,
    figures_table,
    measures_table,
    missed_table,
    print_json,
    print_table,
)

MISSED: Final = 1
"""The exit status where a limit isn't kept."""

FAILED: Final = 2
"""The exit status where a sentence on standard error says why nothing was measured."""

app: Final = typer.Typer(pretty_exceptions_enable=False, add_completion=False)

DataArgument = Annotated[
    Path | None, typer.Argument(metavar="DATA", help="The folder of measurement data.", show_default=False)
]
OnlyOption = Annotated[
    list[str] | None, typer.Option("--only", metavar="NAME", help="Run this measure only; may be repeated.")
]
ListOption = Annotated[bool, typer.Option("--list", help="List the measures and leave.")]
FloorsOption = Annotated[
    Path, typer.Option("--floors", metavar="FILE", help="The limits to hold the figures to.")
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON instead of tables.")]


@app.command()
def benchmarks(
    data: DataArgument = None,
    only: OnlyOption = None,
    as_list: ListOption = False,
    floors: FloorsOption = FLOORS,
    as_json: JsonOption = False,
) -> None:
    """Measure quality and speed, and hold the figures to their pinned limits."""
    if as_list:
        print_table(measures_table(MEASURES))
        return
    limits = read_limits(floors)
    figures = _measured(chosen(only or []), data)
    failures = missed(limits, figures)
    if as_json:
        print_json(figures_data(figures, failures))
    else:
        print_table(figures_table(figures, limits, failures))
        if failures:
            print_table(missed_table(figures, failures))
    if failures:
        raise typer.Exit(MISSED)


def _measured(measures: Sequence[Measure], data: Path | None) -> dict[str, Figures]:
    """The figures of each measure, taken one after the other, each in a process of its own."""
    if data is None:
        raise CannotMeasure("Name the folder of measurement data: python -m benchmarks DATA.")
    for measure in measures:
        measure.check(data)
    figures = {}
    for place, measure in enumerate(measures, start=1):
        say(f"[{place}/{len(measures)}] {measure.name}")
        figures[measure.name] = in_fresh_process(measure.run, data)
    return figures


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; what keeps it from measuring becomes one sentence and exit status 2.

    Args:
        arguments: What stands behind the command; taken from the process when none.
    """
    try:
        app(arguments, prog_name="python -m benchmarks")
    except CannotMeasure as error:
        print(f"benchmarks: {error}", file=sys.stderr)
        sys.exit(FAILED)


if __name__ == "__main__":
    main()
