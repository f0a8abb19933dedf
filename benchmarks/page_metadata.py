"""Title, authors and day of web pages against gold metadata: `python -m benchmarks.page_metadata PAGES`.

`PAGES` is a folder of pages: for each `NAME.html`, `NAME.json` beside it, or in a folder `metadata` beside
its folder, states its `title`, its `authors` (a list) and its `publish_date` (ISO 8601; or a list of days
that are all right), each possibly missing, and perhaps its `url`. newspaper4k has such a set among its tests.

    title    share of pages whose title has the gold title's words, in percent
    author   share of pages with all gold authors and no further word but two, in percent
    day      share of pages with the gold day, in percent
    false    number of pages with a day other than the gold one

Beside Footnote, trafilatura alone, and newspaper4k if it is installed. Exit status: 0, or 2 if nothing could
be measured.
"""

import importlib
import json
import re
from collections.abc import Callable, Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated, Any, Final, NamedTuple

import trafilatura
import typer
from rich.table import Column, Table

from benchmarks.command_line import AsJsonOption, make_app, run_app
from benchmarks.errors import CannotMeasure
from benchmarks.metrics import percent
from benchmarks.tables import format_number, print_json_data, print_table
from index import UnreadableFile
from index.ingest.formats.html import read_html
from index.ingest.formats.page_source import PageSource

_MAX_FURTHER_AUTHOR_WORDS: Final = 2
_WORD: Final = re.compile(r"\w+")

app: Final = make_app()


class PageMetadata(NamedTuple):
    """What is known of a page.

    Attributes:
        title: Its title.
        authors: Its authors, in any form.
        days: Its day of publication in ISO 8601; of gold metadata, all that are right.
    """

    title: str = ""
    authors: tuple[str, ...] = ()
    days: tuple[str, ...] = ()


class GoldMetadata(NamedTuple):
    """A page and its gold metadata."""

    file: Path
    url: str | None
    gold: PageMetadata


Reader = Callable[[bytes, str | None], PageMetadata]


@app.command()
def page_metadata(
    pages: Annotated[Path, typer.Argument(metavar="PAGES", help="The folder of pages.", show_default=False)],
    as_json: AsJsonOption = False,
) -> None:
    """Compare what readers find of pages with gold metadata."""
    found = find_gold(pages)
    readers: dict[str, Reader] = {"footnote": read_by_footnote, "trafilatura": read_by_trafilatura}
    if find_spec("newspaper"):
        readers["newspaper4k"] = read_by_newspaper
    figures = {name: measure(reader, found) for name, reader in readers.items()}
    if as_json:
        print_json_data(figures)
    else:
        print_table(_figures_table(figures))


def find_gold(folder: Path) -> list[GoldMetadata]:
    """Return the pages with gold metadata in a folder and its subfolders, by name.

    Raises:
        CannotMeasure: There is none.
    """
    pages = list(_iterate_gold(folder))
    if not pages:
        raise CannotMeasure(f"There are no pages with a .json of their metadata in {folder}.")
    return pages


def measure(reader: Reader, pages: Sequence[GoldMetadata]) -> dict[str, float]:
    """Return the figures of a reader."""
    results = [(page.gold, reader(page.file.read_bytes(), page.url)) for page in pages]
    titles = [_words(found.title) == _words(gold.title) for gold, found in results if gold.title]
    authors = [_has_authors(gold, found) for gold, found in results if gold.authors]
    days = [(bool({*gold.days} & {*found.days}), bool(found.days)) for gold, found in results if gold.days]
    return {
        "title": percent(sum(titles), len(titles)),
        "author": percent(sum(authors), len(authors)),
        "day": percent(sum(is_right for is_right, _ in days), len(days)),
        "false": sum(is_found and not is_right for is_right, is_found in days),
    }


def read_by_footnote(data: bytes, url: str | None) -> PageMetadata:
    """Read a page as Footnote does; one that it refuses has no metadata."""
    try:
        article = read_html(data, "page.html", None, PageSource(url=url))
    except UnreadableFile:
        return PageMetadata()
    day = article.published.isoformat() if article.published else ""
    return _make_metadata(article.title, [article.author or ""], day)


def read_by_trafilatura(data: bytes, url: str | None) -> PageMetadata:
    """Read a page by trafilatura alone, with htmldate's extensive search."""
    dates = {"original_date": True, "extensive_search": True}
    page: Any = trafilatura.bare_extraction(data, url=url, with_metadata=True, date_extraction_params=dates)
    return _make_metadata(page.title, [page.author or ""], page.date) if page else PageMetadata()


def read_by_newspaper(data: bytes, url: str | None) -> PageMetadata:
    """Read a page by newspaper4k."""
    newspaper: Any = importlib.import_module("newspaper")
    article = newspaper.Article(url or "https://example.org/page")
    article.download(input_html=data.decode("utf-8", "replace"))
    article.parse()
    return _make_metadata(article.title, article.authors, str(article.publish_date or "")[:10])


def _iterate_gold(folder: Path) -> Iterator[GoldMetadata]:
    for file in sorted(folder.rglob("*.html")):
        places = (file.with_suffix(".json"), file.parent.parent / "metadata" / f"{file.stem}.json")
        stated = next((place for place in places if place.is_file()), None)
        if stated:
            values = json.loads(stated.read_text(encoding="utf-8"))
            days = values.get("publish_date") or []
            days = [days] if isinstance(days, str) else days
            gold = PageMetadata(
                values.get("title") or "", tuple(values.get("authors") or ()), tuple(day[:10] for day in days)
            )
            yield GoldMetadata(file, values.get("url"), gold)


def _make_metadata(title: str | None, authors: Sequence[str], day: str | None) -> PageMetadata:
    return PageMetadata(title or "", tuple(filter(None, authors)), (day,) if day else ())


def _has_authors(gold: PageMetadata, found: PageMetadata) -> bool:
    words, wanted = _words(" ".join(found.authors)), _words(" ".join(gold.authors))
    return {*wanted} <= {*words} and len(words) <= len(wanted) + _MAX_FURTHER_AUTHOR_WORDS


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _figures_table(figures: dict[str, dict[str, float]]) -> Table:
    names = ("title", "author", "day", "false")
    table = Table("", *(Column(name, justify="right") for name in names))
    for reader, values in figures.items():
        table.add_row(reader, *(format_number(values[name]) for name in names))
    return table


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line.

    Args:
        arguments: Arguments of the command; None for those of the process.
    """
    run_app(app, "python -m benchmarks.page_metadata", arguments)


if __name__ == "__main__":
    main()
