"""Speed and memory of `footnote add` with ten thousand files: `python -m benchmarks.files`.

The files are texts of about 5 kB with made-up words, names, dates and quotations, the same in every run. The
command runs in a process of its own; its memory is the resident memory of this process and its descendants,
sampled from `/proc`.

    seconds, kB_per_s       duration of the command; thousands of characters per second
    memory_MB               maximum resident memory

Exit status: 0, or 2 if nothing could be measured.
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
from index.languages.en.calendar_names import MONTHS

FILE_COUNT: Final = 10_000
FILE_CHARS: Final = 5_000

_FILES_SEED: Final = 7
_SAMPLING_SECONDS: Final = 0.05
"""Interval between two samples of the memory."""

_SYLLABLES: Final = ("ba", "dor", "fen", "gil", "hul", "kar", "lim", "mon", "nas", "pel", "rus", "tiv", "vo")
_SENTENCE_TEMPLATES: Final = (
    "The {} {} was {} by the {} of {Name} on {day} {month} {year}.",
    "“The {} will {} before the {} is {},” said {Name} {Name}, the {} of {Name}.",
    "In {month} {year}, {Name} and the {Name} {Name} began to {} a {} of {number} {}.",
    "It {} the {} {} that no {} had {} since {year}.",
    "According to {Name}, “{} is a {} that the {} can {}.”",
)
_SAMPLE_MONTHS: Final = tuple(MONTHS[number - 1].title() for number in (1, 3, 5, 6, 10, 12))

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
    """Write files and measure the command that adds them.

    Args:
        count: Number of files.

    Returns:
        The figures that the module docstring defines.

    Raises:
        CannotMeasure: The command fails, or the system has no `/proc`.
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
    """Yield texts in the form of news, with made-up words; the same for the same count."""
    generator = random.Random(_FILES_SEED)  # noqa: S311 - a sample, no secret
    words = ["".join(generator.choices(_SYLLABLES, k=generator.randint(1, 4))) for _ in range(20_000)]
    for number in range(count):
        paragraphs = [f"Report {number}"]
        while sum(map(len, paragraphs)) < FILE_CHARS:
            paragraphs.append(
                " ".join(_generate_sentence(generator, words) for _ in range(generator.randint(1, 5)))
            )
        yield "\n\n".join(paragraphs)


def _generate_sentence(generator: random.Random, words: Sequence[str]) -> str:
    # a third of the words come from a small vocabulary, as in real texts
    common = words[:1_000]
    form = generator.choice(_SENTENCE_TEMPLATES)
    while "{}" in form:
        form = form.replace("{}", generator.choice(generator.choice((words, words, common))), 1)
    while "{Name}" in form:
        form = form.replace("{Name}", generator.choice(words).title(), 1)
    return form.format(
        day=generator.randint(1, 28),
        month=generator.choice(_SAMPLE_MONTHS),
        year=generator.randint(1950, 2030),
        number=generator.randint(2, 9_000),
    )


def _run_and_sample_memory(*arguments: str) -> tuple[float, float]:
    """Run a command of Footnote; return its seconds, and the maximum megabytes of its process tree."""
    started = time.perf_counter()
    process = subprocess.Popen(  # noqa: S603 - our own module
        [sys.executable, "-m", "bot", *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    max_pages = 0
    while process.poll() is None:
        max_pages = max(max_pages, sum(map(_resident_pages, _process_tree(process.pid))))
        time.sleep(_SAMPLING_SECONDS)
    seconds = time.perf_counter() - started
    _, error_output = process.communicate()
    if process.returncode or not max_pages:
        raise CannotMeasure(error_output.decode().strip() or "Memory can be measured on Linux only.")
    return seconds, max_pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def _process_tree(process: int) -> Iterator[int]:
    """Yield a process and its descendants."""
    yield process
    for tasks in Path(f"/proc/{process}/task").glob("*/children"):
        try:
            children = [int(child) for child in tasks.read_text().split()]
        except OSError:  # the process has ended
            continue
        for child in children:
            yield from _process_tree(child)


def _resident_pages(process: int) -> int:
    """Return the resident pages of a process; 0 if it has ended."""
    try:
        return int(Path(f"/proc/{process}/statm").read_text().split()[1])
    except OSError:
        return 0


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line.

    Args:
        arguments: Arguments of the command; None for those of the process.
    """
    run_app(app, "python -m benchmarks.files", arguments)


if __name__ == "__main__":
    main()
