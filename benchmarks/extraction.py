"""Text extraction from files against gold texts: `python -m benchmarks.extraction PAGES`.

`PAGES` is a folder of files and their gold texts: for each `NAME.html` (or `.pdf`, `.docx` and so on),
`NAME.txt` beside it, or in a folder `txt` beside its folder, has the words of the article.

    P       share of the extracted words that are the article's; mean over pages, in percent
    R       share of the article's words that are extracted; mean over pages, in percent
    F1      harmonic mean of a page's P and R; mean over pages, in percent
    ms      mean duration per page without the start of the process

Words are compared as multisets, ignoring case; scripts without spaces, by characters.

Exit status: 0, or 2 if nothing could be measured.
"""

import re
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated, Final, NamedTuple

import typer
from rich.table import Column, Table

from benchmarks.command_line import AsJsonOption, make_app, run_app
from benchmarks.errors import CannotMeasure
from benchmarks.metrics import Figures, mean, precision_recall
from benchmarks.tables import format_number, print_json_data, print_table
from index import UnreadableFile
from index.ingest.formats.file_types import FILE_TYPES_BY_SUFFIX
from index.ingest.workers.readers import Readers

_GOLD_SUFFIX: Final = ".txt"
_UNSPACED_SCRIPTS: Final = "\u0e00-\u0eff\u1000-\u109f\u3040-\u30ff\u4e00-\u9fff"
_WORD_OR_CHAR: Final = re.compile(rf"[{_UNSPACED_SCRIPTS}]|[^\W_{_UNSPACED_SCRIPTS}]+")

app: Final = make_app()


class GoldPage(NamedTuple):
    """A file and its gold text."""

    file: Path
    gold: str


class PageResult(NamedTuple):
    """The figures of a page, and the duration of its extraction."""

    name: str
    figures: Figures
    seconds: float


@app.command()
def extraction(
    pages: Annotated[Path, typer.Argument(metavar="PAGES", help="The folder of pages.", show_default=False)],
    as_json: AsJsonOption = False,
) -> None:
    """Compare what the readers find in files with what a person sees in them."""
    with Readers() as readers:
        found = [evaluate_page(readers, page) for page in _start_readers(readers, find_pages(pages))]
    if as_json:
        print_json_data({"pages": {each.name: each.figures for each in found}, "mean": mean_figures(found)})
    else:
        print_table(_pages_table(found))


def find_pages(folder: Path) -> list[GoldPage]:
    """Return the pages with gold texts in a folder and its subfolders, by name.

    Raises:
        CannotMeasure: There is none.
    """
    pages = list(_iterate_pages(folder))
    if not pages:
        raise CannotMeasure(f"There are no pages with a {_GOLD_SUFFIX} of their words in {folder}.")
    return pages


def evaluate_page(readers: Readers, page: GoldPage) -> PageResult:
    """Extract the text of a page and compare it with the gold text; unreadable pages count as empty."""
    start = time.perf_counter()
    try:
        text = "\n\n".join(article.text for article in readers.read_file(page.file).articles)
    except UnreadableFile:
        text = ""
    return PageResult(page.file.name, compare_words(text, page.gold), time.perf_counter() - start)


def compare_words(found: str, gold: str) -> Figures:
    """Return precision, recall and F1 of the words of a text, in percent."""
    words, wanted = (Counter(_WORD_OR_CHAR.findall(text.casefold())) for text in (found, gold))
    return precision_recall((words & wanted).total(), words.total(), wanted.total())


def mean_figures(found: Sequence[PageResult]) -> Figures:
    """Return the means over all pages."""
    means = {name: round(mean([each.figures[name] for each in found]), 2) for name in ("P", "R", "F1")}
    return means | {"ms": round(1_000 * mean([each.seconds for each in found]), 1)}


def _iterate_pages(folder: Path) -> Iterator[GoldPage]:
    for file in sorted(folder.rglob("*")):
        places = (file.with_suffix(_GOLD_SUFFIX), file.parent.parent / "txt" / f"{file.stem}{_GOLD_SUFFIX}")
        gold = next((place for place in places if place.is_file()), None)
        if gold and file.suffix.lower() in FILE_TYPES_BY_SUFFIX and file.suffix != _GOLD_SUFFIX:
            yield GoldPage(file, gold.read_text(encoding="utf-8"))


def _start_readers(readers: Readers, pages: Sequence[GoldPage]) -> Sequence[GoldPage]:
    """Return the pages after starting the process of the readers."""
    readers.read("first.html", b"<p>Ready.</p>")
    return pages


def _pages_table(found: Sequence[PageResult]) -> Table:
    table = Table("page", *(Column(name, justify="right") for name in ("P", "R", "F1")))
    for each in sorted(found, key=lambda each: each.figures["F1"]):
        table.add_row(each.name, *(format_number(each.figures[name]) for name in ("P", "R", "F1")))
    table.add_section()
    means = mean_figures(found)
    table.add_row(
        f"{len(found)} pages, {means['ms']} ms each", *(format_number(means[n]) for n in ("P", "R", "F1"))
    )
    return table


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line.

    Args:
        arguments: Arguments of the command; None for those of the process.
    """
    run_app(app, "python -m benchmarks.extraction", arguments)


if __name__ == "__main__":
    main()
