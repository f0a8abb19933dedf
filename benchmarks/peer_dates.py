"""Comparison of date finding with other libraries: `python -m benchmarks.peer_dates DATA`.

Footnote and every peer get the documents of `benchmarks.dates` with their publication dates and are judged
alike. The use of the peers is described in `benchmarks.peer_finders`.

Every system runs in a process of its own, one after the other. Exit status: 0, or 2 if nothing could be
measured.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, Final

import typer

from benchmarks.command_line import AsJsonOption, DataArgument, make_app, run_app
from benchmarks.data import find_files
from benchmarks.dates import evaluate_dates, measure_dates
from benchmarks.gold import read_timex_documents
from benchmarks.machine import run_in_fresh_process
from benchmarks.metrics import Figures
from benchmarks.peer_finders import FINDERS
from benchmarks.peers import select_peers
from benchmarks.progress import log_step
from benchmarks.systems import FOOTNOTE
from benchmarks.tables import print_json_data, print_table, systems_table

PEER_DATE_SETS: Final = ("dates/meantime-dev.jsonl", "dates/wikiwars-dev.jsonl", "dates/timebank-dev.jsonl")

app: Final = make_app()

DateSetsOption = Annotated[
    list[str] | None,
    typer.Option(
        "--set",
        metavar="FILE",
        help="A set within DATA; may be repeated.",
        show_default=", ".join(PEER_DATE_SETS),
    ),
]
FindersOption = Annotated[
    list[str] | None,
    typer.Option(
        "--peers",
        metavar="NAME",
        help=f"One of {', '.join(FINDERS)}; may be repeated.",
        show_default="all",
    ),
]


@app.command()
def peer_dates(
    data: DataArgument, sets: DateSetsOption = None, only: FindersOption = None, as_json: AsJsonOption = False
) -> None:
    """Compare how well Footnote and other libraries find the dates of the same texts."""
    files = sets or PEER_DATE_SETS
    names = [FOOTNOTE, *select_peers(only or list(FINDERS), FINDERS)]
    for file in files:
        find_files(data, file)
    found = {file: measure_finders(file, names, data) for file in files}
    if as_json:
        print_json_data({"sets": found})
    else:
        for file, figures in found.items():
            print_table(systems_table(file, figures))


def measure_finders(file: str, names: Sequence[str], data: Path) -> Mapping[str, Figures | None]:
    """Measure systems on a set, one after the other.

    Args:
        file: File of the set, relative to the data folder.
        names: Names of the systems.
        data: Folder of measurement data.

    Returns:
        The figures of each system by name; None for one that is not installed.
    """
    figures = {}
    for place, name in enumerate(names, start=1):
        log_step(f"[{place}/{len(names)}] {name}, {file}")
        figures[name] = run_in_fresh_process(measure_finder, name, file, data)
    return figures


def measure_finder(name: str, file: str, data: Path) -> Figures | None:
    """Measure the date finding of one system.

    Args:
        name: `FOOTNOTE`, or one of `FINDERS`.
        file: File of the set, relative to the data folder.
        data: Folder of measurement data.

    Returns:
        The figures of `benchmarks.dates`; None if the system is not installed.
    """
    if name == FOOTNOTE:
        return measure_dates(file, data)
    try:
        find = FINDERS[name]()
    except ImportError:
        return None
    return evaluate_dates(find, read_timex_documents(data, file))


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line.

    Args:
        arguments: Arguments of the command; None for those of the process.
    """
    run_app(app, "python -m benchmarks.peer_dates", arguments)


if __name__ == "__main__":
    main()
