"""How `footnote add` takes in ten thousand files: `python -m benchmarks.files`, from the project's root.

The files are texts of about 5 kB with made-up words, names, dates and quotations, the same in every run. The
command runs as people run it; its memory is what it and the processes that it starts have resident together,
read from `/proc` many times a second.

    seconds, kB_per_s       how long the command takes; thousands of characters a second
    memory_MB               the most memory at any time

Exit status: 0, or 2 when nothing could be measured.
"""

import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Final

import typer
from rich.table import Table

from benchmarks.command_line import AsJsonOption, make_app, run_app
from benchmarks.errors import CannotMeasure
from benchmarks.metrics import Figures
from benchmarks.progress import log_step
from benchmarks.tables import print_json_data, print_table

FILE_COUNT: Final = 10_000
FILE_CHARS: Final = 5_000

_FILES_SEED: Final = 7
_SAMPLING_SECONDS: Final = 0.05  # seconds between two looks at the memory
_SYLLABLES: Final = ("ba", "dor", "fen", "gil", "hul", "kar", "lim", "mon", "nas", "pel", "rus", "tiv", "vo")
_SENTENCE_TEMPLATES: Final = (
    "The {} {} was {} by the {} of {Name} on {day} {month} {year}.",
    "“The {} will {} before the {} is {},” said {Name} {Name}, the {} of {Name}.",
    "In {month} {year}, {Name} and the {Name} {Name} began to {} a {} of {number} {}.",
    "It {} the {} {} that no {} had {} since {year}.",
    "According to {Name}, “{} is a {} that the {} can {}.”",
)
_SAMPLE_MONTHS: Final = ("January", "March", "May", "June", "October", "December")

app: Final = make_app()

FilesOption = Annotated[int, typer.Option("--files", min=1, metavar="N", help="How many files are added.")]


@app.command()
def files(count: FilesOption = FILE_COUNT, as_json: AsJsonOption = False) -> None:
    """Measure the time and the memory of adding many files."""
    figures = measure_files(count)
    if as_json:
        print_json_data({"figures": figures})
    else:
        table = Table("figure", "value")
        for name, value in figures.items():
            table.add_row(name, f"{value:,g}")
        print_table(table)


def measure_files(count: int) -> Figures:
    """Write files, and have the command add them.

    Args:
        count: How many files.

    Returns:
        The figures that the module's docstring lists.

    Raises:
        CannotMeasure: The command fails, or the system doesn't tell of memory the way Linux does.
    """
    with TemporaryDirectory() as place:
        folder = Path(place, "files")
        folder.mkdir()
        log_step(f"writing {count} files")
        characters = sum(
            (folder / f"{number}.txt").write_text(text) for number, text in enumerate(generate_texts(count))
        )
        log_step("adding them")
        seconds, memory = _run_and_sample_memory("add", str(folder), "--library", str(Path(place, "library")))
    return {
        "seconds": round(seconds, 1),
        "kB_per_s": round(characters / 1000 / seconds, 1),
        "memory_MB": round(memory, 1),
    }


def generate_texts(count: int) -> Iterator[str]:
    """Texts of news, of words that don't exist."""
    rolled = random.Random(_FILES_SEED)  # noqa: S311 - a sample, no secret
    words = ["".join(rolled.choices(_SYLLABLES, k=rolled.randint(1, 4))) for _ in range(20_000)]
    for number in range(count):
        paragraphs = [f"Report {number}"]
        while sum(map(len, paragraphs)) < FILE_CHARS:
            paragraphs.append(
                " ".join(_generate_sentence(rolled, words) for _ in range(rolled.randint(1, 5)))
            )
        yield "\n\n".join(paragraphs)


def _generate_sentence(rolled: random.Random, words: Sequence[str]) -> str:
    # A third of the words are among a thousand, as in real texts common ones are.
    common = words[:1_000]
    form = rolled.choice(_SENTENCE_TEMPLATES)
    while "{}" in form:
        form = form.replace("{}", rolled.choice(rolled.choice((words, words, common))), 1)
    while "{Name}" in form:
        form = form.replace("{Name}", rolled.choice(words).title(), 1)
    return form.format(
        day=rolled.randint(1, 28),
        month=rolled.choice(_SAMPLE_MONTHS),
        year=rolled.randint(1950, 2030),
        number=rolled.randint(2, 9_000),
    )


def _run_and_sample_memory(*arguments: str) -> tuple[float, float]:
    """Run a command of Footnote's; its seconds, and the megabytes that it and its children had at most."""
    began = time.perf_counter()
    process = subprocess.Popen(  # noqa: S603 - our own module
        [sys.executable, "-m", "bot", *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    most = 0
    while process.poll() is None:
        most = max(most, sum(map(_resident_pages, _process_tree(process.pid))))
        time.sleep(_SAMPLING_SECONDS)
    spent = time.perf_counter() - began
    _, complaint = process.communicate()
    if process.returncode or not most:
        raise CannotMeasure(complaint.decode().strip() or "Memory can be measured on Linux only.")
    return spent, most * os.sysconf("SC_PAGE_SIZE") / 1e6


def _process_tree(process: int) -> Iterator[int]:
    """A process and all that it and its children started."""
    yield process
    for tasks in Path(f"/proc/{process}/task").glob("*/children"):
        try:
            children = [int(child) for child in tasks.read_text().split()]
        except OSError:  # it ended meanwhile
            continue
        for child in children:
            yield from _process_tree(child)


def _resident_pages(process: int) -> int:
    """The resident pages of a process; 0 of one that ended."""
    try:
        return int(Path(f"/proc/{process}/statm").read_text().split()[1])
    except OSError:
        return 0


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line.

    Args:
        arguments: What stands behind the command; taken from the process when none.
    """
    run_app(app, "python -m benchmarks.files", arguments)


if __name__ == "__main__":
    main()
