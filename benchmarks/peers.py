"""Comparison of speed with other libraries: `python -m benchmarks.peers DATA`.

MiniLM, which would need an hour to embed the whole corpus, runs only if named by `--peers`. Every system runs
in a process of its own, one after the other, so that none affects another's memory, caches or threads.

Exit status: 0, or 2 if nothing could be measured.
"""

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Annotated, Final

import typer

from benchmarks.command_line import AsJsonOption, DataArgument, make_app, run_app
from benchmarks.comparison import measure_system
from benchmarks.data import NEWS_FILES, NEWS_QUESTIONS_FILE, find_files
from benchmarks.errors import CannotMeasure
from benchmarks.machine import run_in_fresh_process
from benchmarks.metrics import Figures
from benchmarks.peer_engines import BM25_PEERS, PEERS
from benchmarks.progress import log_step
from benchmarks.systems import FOOTNOTE
from benchmarks.tables import comparison_data, comparison_table, print_json_data, print_table

app: Final = make_app()

ArticlesOption = Annotated[
    int | None,
    typer.Option(
        min=1, metavar="N", help="How many articles are indexed; all by default.", show_default=False
    ),
]
QuestionsOption = Annotated[int, typer.Option(min=1, metavar="N", help="How many questions are asked.")]
PeersOption = Annotated[
    list[str] | None,
    typer.Option(
        "--peers",
        metavar="NAME",
        help=f"One of {', '.join(PEERS)}; may be repeated.",
        show_default="those that search by words",
    ),
]


@app.command()
def peers(
    data: DataArgument,
    articles: ArticlesOption = None,
    questions: QuestionsOption = 100,
    only: PeersOption = None,
    as_json: AsJsonOption = False,
) -> None:
    """Compare Footnote's speed and memory with those of other libraries, on the same corpus."""
    names = select_peers(only or list(BM25_PEERS), PEERS)
    figures = measure_systems([FOOTNOTE, *names], data, articles, questions)
    found = {name: each for name, each in figures.items() if each}
    absent = [name for name, each in figures.items() if not each]
    if as_json:
        print_json_data(comparison_data(found, absent))
    else:
        print_table(comparison_table(found, absent))


def select_peers(names: Sequence[str], known: Collection[str]) -> list[str]:
    """Return the distinct names of peers.

    Args:
        names: The requested names.
        known: The names of all peers.

    Raises:
        CannotMeasure: A name is unknown.
    """
    if unknown := [name for name in names if name not in known]:
        raise CannotMeasure(f"There is no peer “{unknown[0]}”; there are {', '.join(known)}.")
    return list(dict.fromkeys(names))


def measure_systems(
    names: Sequence[str], data: Path, articles: int | None, questions: int
) -> dict[str, Figures | None]:
    """Measure systems one after the other.

    Args:
        names: Names of the systems.
        data: Folder of measurement data.
        articles: Number of articles to index; None for all.
        questions: Number of questions to ask.

    Returns:
        The figures of each system by name; None for one that is not installed.

    Raises:
        CannotMeasure: A data file is missing; then nothing is measured.
    """
    for pattern in (NEWS_FILES, NEWS_QUESTIONS_FILE):
        find_files(data, pattern)
    figures = {}
    for place, name in enumerate(names, start=1):
        log_step(f"[{place}/{len(names)}] {name}")
        figures[name] = run_in_fresh_process(measure_system, name, data, articles, questions)
    return figures


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line.

    Args:
        arguments: Arguments of the command; None for those of the process.
    """
    run_app(app, "python -m benchmarks.peers", arguments)


if __name__ == "__main__":
    main()
