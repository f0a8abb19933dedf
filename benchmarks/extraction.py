"""How much of an article do the readers find, and how much else? `python -m benchmarks.extraction PAGES`.

`PAGES` is a folder of files and of what a reader sees in them: beside each `NAME.html` (or `.pdf`, `.docx`
and so on), or in a folder `txt` beside its folder, stands `NAME.txt`, the article's words.

    P       the share of the words found that are the article's, per page; the mean of all pages
    R       the share of the article's words that are found
    F1      the harmonic mean of the page's P and R
    ms      how long a page takes, in the mean, the process's start aside

Words are compared as multisets, without their case; what is written without spaces, by letters.

Exit status: 0, or 2 when nothing could be measured.
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
    """A file, and the words that a reader sees in it."""

    file: Path
    gold: str


class PageResult(NamedTuple):
    """What was found in a page: its figures, and the seconds that it took."""

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
    """The pages of a folder and its folders that have gold words, by name.

    Raises:
        CannotMeasure: There is none.
    """
    pages = list(_iterate_pages(folder))
    if not pages:
        raise CannotMeasure(f"There are no pages with a {_GOLD_SUFFIX} of their words in {folder}.")
    return pages


def evaluate_page(readers: Readers, page: GoldPage) -> PageResult:
    """Read a page, and compare its words with the gold ones; of one that can't be read, nothing is found."""
    start = time.perf_counter()
    try:
        text = "\n\n".join(article.text for article in readers.read_file(page.file).articles)
    except UnreadableFile:
        text = ""
    return PageResult(page.file.name, compare_words(text, page.gold), time.perf_counter() - start)


def compare_words(found: str, gold: str) -> Figures:
    """Precision, recall and F1 of a text's words, in percent."""
    words, wanted = (Counter(_WORD_OR_CHAR.findall(text.casefold())) for text in (found, gold))
    return precision_recall((words & wanted).total(), words.total(), wanted.total())


def mean_figures(found: Sequence[PageResult]) -> Figures:
    """The means of all pages."""
    means = {name: round(mean([each.figures[name] for each in found]), 2) for name in ("P", "R", "F1")}
    return means | {"ms": round(1_000 * mean([each.seconds for each in found]), 1)}


def _iterate_pages(folder: Path) -> Iterator[GoldPage]:
    for file in sorted(folder.rglob("*")):
        places = (file.with_suffix(_GOLD_SUFFIX), file.parent.parent / "txt" / f"{file.stem}{_GOLD_SUFFIX}")
        gold = next((place for place in places if place.is_file()), None)
        if gold and file.suffix.lower() in FILE_TYPES_BY_SUFFIX and file.suffix != _GOLD_SUFFIX:
            yield GoldPage(file, gold.read_text(encoding="utf-8"))


def _start_readers(readers: Readers, pages: Sequence[GoldPage]) -> Sequence[GoldPage]:
    """The pages, once the readers' process has started."""
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
        arguments: What stands behind the command; taken from the process when none.
    """
    run_app(app, "python -m benchmarks.extraction", arguments)


if __name__ == "__main__":
    main()
