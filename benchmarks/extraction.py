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

from benchmarks.command_line import JsonOption, make_app, run
from benchmarks.errors import CannotMeasure
from benchmarks.metrics import Figures, mean, precision_recall
from benchmarks.tables import number, print_json, print_table
from index import UnreadableFile
from index.ingest.formats.file_types import ENDINGS
from index.ingest.workers.readers import Readers

_GOLD: Final = ".txt"
_NO_SPACES: Final = "\u0e00-\u0eff\u1000-\u109f\u3040-\u30ff\u4e00-\u9fff"
_WORD: Final = re.compile(rf"[{_NO_SPACES}]|[^\W_{_NO_SPACES}]+")

app: Final = make_app()


class Page(NamedTuple):
    """A file, and the words that a reader sees in it."""

    file: Path
    gold: str


class Read(NamedTuple):
    """What was found in a page: its figures, and the seconds that it took."""

    name: str
    figures: Figures
    seconds: float


@app.command()
def extraction(
    pages: Annotated[Path, typer.Argument(metavar="PAGES", help="The folder of pages.", show_default=False)],
    as_json: JsonOption = False,
) -> None:
    """Compare what the readers find in files with what a person sees in them."""
    with Readers() as readers:
        found = [read_page(readers, page) for page in _started(readers, pages_of(pages))]
    if as_json:
        print_json({"pages": {each.name: each.figures for each in found}, "mean": summary(found)})
    else:
        print_table(_table(found))


def pages_of(folder: Path) -> list[Page]:
    """The pages of a folder and its folders that have gold words, by name.

    Raises:
        CannotMeasure: There is none.
    """
    pages = list(_pages(folder))
    if not pages:
        raise CannotMeasure(f"There are no pages with a {_GOLD} of their words in {folder}.")
    return pages


def read_page(readers: Readers, page: Page) -> Read:
    """Read a page, and compare its words with the gold ones; of one that can't be read, nothing is found."""
    start = time.perf_counter()
    try:
        text = "\n\n".join(article.text for article in readers.read_file(page.file).articles)
    except UnreadableFile:
        text = ""
    return Read(page.file.name, compared(text, page.gold), time.perf_counter() - start)


def compared(found: str, gold: str) -> Figures:
    """Precision, recall and F1 of a text's words, in percent."""
    words, wanted = (Counter(_WORD.findall(text.casefold())) for text in (found, gold))
    return precision_recall((words & wanted).total(), words.total(), wanted.total())


def summary(found: Sequence[Read]) -> Figures:
    """The means of all pages."""
    means = {name: round(mean([each.figures[name] for each in found]), 2) for name in ("P", "R", "F1")}
    return means | {"ms": round(1_000 * mean([each.seconds for each in found]), 1)}


def _pages(folder: Path) -> Iterator[Page]:
    for file in sorted(folder.rglob("*")):
        places = (file.with_suffix(_GOLD), file.parent.parent / "txt" / f"{file.stem}{_GOLD}")
        gold = next((place for place in places if place.is_file()), None)
        if gold and file.suffix.lower() in ENDINGS and file.suffix != _GOLD:
            yield Page(file, gold.read_text(encoding="utf-8"))


def _started(readers: Readers, pages: Sequence[Page]) -> Sequence[Page]:
    """The pages, once the readers' process has started."""
    readers.read("first.html", b"<p>Ready.</p>")
    return pages


def _table(found: Sequence[Read]) -> Table:
    table = Table("page", *(Column(name, justify="right") for name in ("P", "R", "F1")))
    for each in sorted(found, key=lambda each: each.figures["F1"]):
        table.add_row(each.name, *(number(each.figures[name]) for name in ("P", "R", "F1")))
    table.add_section()
    means = summary(found)
    table.add_row(f"{len(found)} pages, {means['ms']} ms each", *(number(means[n]) for n in ("P", "R", "F1")))
    return table


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line.

    Args:
        arguments: What stands behind the command; taken from the process when none.
    """
    run(app, "python -m benchmarks.extraction", arguments)


if __name__ == "__main__":
    main()
