"""Command line of the benchmarks: `python -m benchmarks DATA`, from the project's root.

Exit status: 0 if every limit is kept, 1 if one is missed, 2 if nothing could be measured.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Final

import typer

from benchmarks.command_line import AsJsonOption, DataArgument, make_app, run_app
from benchmarks.floors import FLOORS_FILE, find_missed_limits, read_limits
from benchmarks.machine import run_in_fresh_process
from benchmarks.measures import MEASURES, Measure, select_measures
from benchmarks.metrics import Figures
from benchmarks.progress import log_step
from benchmarks.tables import (
    figures_data,
    figures_table,
    measures_table,
    missed_table,
    print_json_data,
    print_table,
)

EXIT_LIMIT_MISSED: Final = 1
"""Exit status if a limit is missed."""

app: Final = make_app()


def _list_measures(wanted: bool) -> None:
    if wanted:
        print_table(measures_table(MEASURES))
        raise typer.Exit


OnlyOption = Annotated[
    list[str] | None,
    typer.Option(
        "--only", metavar="NAME", help="Run this measure only; may be repeated.", show_default=False
    ),
]
ListOption = Annotated[
    bool, typer.Option("--list", is_eager=True, callback=_list_measures, help="List the measures and leave.")
]
FloorsOption = Annotated[
    Path,
    typer.Option("--floors", metavar="FILE", help="The limits to hold the figures to.", show_default=False),
]


@app.command()
def benchmarks(
    data: DataArgument,
    only: OnlyOption = None,
    floors: FloorsOption = FLOORS_FILE,
    as_json: AsJsonOption = False,
    as_list: ListOption = False,  # noqa: ARG001 - its callback does the work
) -> None:
    """Measure quality and speed, and hold the figures to their pinned limits."""
    limits = read_limits(floors)
    figures = run_measures(select_measures(only or []), data)
    failures = find_missed_limits(limits, figures)
    if as_json:
        print_json_data(figures_data(figures, failures))
    else:
        print_table(figures_table(figures, limits, failures))
    if failures:
        print_table(missed_table(figures, failures), error=True)
        raise typer.Exit(EXIT_LIMIT_MISSED)


def run_measures(measures: Sequence[Measure], data: Path) -> dict[str, Figures]:
    """Run measures one after the other, each in a process of its own.

    Args:
        measures: The measures.
        data: Folder of measurement data.

    Returns:
        The figures of each measure by its name.

    Raises:
        CannotMeasure: A data file is missing; then nothing is measured.
    """
    for measure in measures:
        measure.check_files(data)
    figures = {}
    for place, measure in enumerate(measures, start=1):
        log_step(f"[{place}/{len(measures)}] {measure.name}")
        figures[measure.name] = run_in_fresh_process(measure.run, data)
    return figures


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line.

    Args:
        arguments: Arguments of the command; None for those of the process.
    """
    run_app(app, "python -m benchmarks", arguments)


if __name__ == "__main__":
    main()
