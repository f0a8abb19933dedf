"""The articles on the command line: brought in, listed, taken out."""

import asyncio
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Final

import typer

from bot.answers.text import articles_table
from bot.cli.add import Adder, add_files, preparing
from bot.cli.common import (
    REFUSED,
    JsonOption,
    LibraryOption,
    new_console,
    open_library,
    print_json,
    stoppable,
)
from bot.cli.export import check_archive, export_articles
from bot.cli.json import article_data
from bot.cli.progress import Bar
from bot.cli.report import Summary
from bot.commandline.adding_pages import add_pages
from bot.commandline.sources import Sources, sources_of
from bot.core.settings import Settings
from bot.limits import new_readers, new_web
from bot.ui.citations import counted
from bot.ui.markdown import one_line
from bot.ui.strings import NOTHING_HERE
from index.ingest.formats.file_types import ENDINGS
from index.ingest.workers.readers import Readers

app: Final = typer.Typer()
"""The commands, which `bot.__main__` takes in among its own."""


@app.command()
def add(
    named: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH_OR_URL",
            help=f"Files ({', '.join(ENDINGS)}), folders, addresses of web pages.",
            show_default=False,
        ),
    ],
    library: LibraryOption = None,
    as_json: JsonOption = False,
) -> None:
    """Add articles from files, folders and web pages.

    A text that is there already is not added twice.

    An EPUB gives an article for each chapter, a ZIP archive those of the files in it.

    Pages are fetched politely, and only where the robots.txt of their site lets us.

    The exit status is 1 when something was refused; the others are added all the same.

    What was added when Ctrl-C ends it stays.
    """
    summary = Summary()
    sources = sources_of(named, summary)
    with (
        preparing(sources.files) as prepare,
        open_library(library, seeded=False, prepare=prepare) as opened,
        stoppable(opened),
    ):
        _add(sources, Adder(opened, summary))
    if as_json:
        print_json(asdict(summary))
    else:
        summary.tell()
    if summary.refused:
        raise typer.Exit(REFUSED)


@app.command()
def articles(library: LibraryOption = None, as_json: JsonOption = False) -> None:
    """List the articles with their numbers."""
    with open_library(library, seeded=True, must_exist=True) as opened:
        found = opened.articles()
    if as_json:
        print_json({"articles": [article_data(article) for article in found]})
    elif found:
        new_console().print(articles_table(found))
    else:
        new_console().print(NOTHING_HERE)


@app.command()
def remove(
    ident: Annotated[int, typer.Argument(metavar="ID", help="The number that “footnote articles” shows.")],
    library: LibraryOption = None,
    as_json: JsonOption = False,
) -> None:
    """Remove an article and everything that was found in it."""
    with open_library(library, seeded=False, must_exist=True) as opened:
        article = opened.article(ident)
        opened.remove(ident)
    if as_json:
        print_json({"removed": article_data(article)})
    else:
        typer.echo(f"Removed {ident}: {one_line(article.title)}")


@app.command()
def export(
    file: Annotated[Path, typer.Argument(metavar="FILE.zip", help="A new ZIP archive.", show_default=False)],
    library: LibraryOption = None,
    as_json: JsonOption = False,
) -> None:
    """Export all articles as Markdown files in a ZIP archive, which “footnote add” takes again.

    What one archive can't hold (1,000 articles, 50 MB) follows in FILE-2.zip and so on; no file is
    overwritten.
    """
    check_archive(file)
    with open_library(library, seeded=True, must_exist=True) as opened:
        written = export_articles(opened, file)
    if as_json:
        print_json({"files": [{"file": str(each.file), "articles": each.articles} for each in written]})
        return
    for each in written:
        typer.echo(one_line(f"{counted(each.articles, 'article')} in {each.file}"))


def _add(sources: Sources, adder: Adder) -> None:
    """Add the articles of files, then those of pages."""
    total = len(sources.files) + len(sources.addresses)
    with new_readers(Settings.read()) as readers, Bar("Adding", total) as bar:
        add_files(sources.files, readers, adder, bar)
        if sources.addresses:
            asyncio.run(_add_pages(sources.addresses, readers, adder, bar))


async def _add_pages(addresses: Sequence[str], readers: Readers, adder: Adder, bar: Bar) -> None:
    async with new_web(Settings.read()) as web:
        await add_pages(addresses, web, readers, adder, bar)
