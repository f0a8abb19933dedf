"""Commands about articles: add, articles, remove, export."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Final

import typer

from bot.articles.text import articles_table
from bot.cli.add import BatchAdder, add_sources, open_preparer, resolve_sources
from bot.cli.common import (
    EXIT_REFUSED,
    JsonOption,
    LibraryOption,
    exit_on_interrupt,
    new_console,
    open_library,
    print_json,
)
from bot.cli.export import check_archive_path, export_articles
from bot.cli.json import article_data
from bot.cli.report import AddReport
from bot.locale.translation import current_language, gettext, ngettext
from bot.ui.markdown import one_line
from bot.ui.strings import ADD_FILES_HINT, empty_library_lines
from index import Article, ArticleDamaged
from index.ingest.formats.file_types import FILE_TYPES_BY_SUFFIX
from index.languages.names import parse_language

articles_app: Final = typer.Typer()
"""Commands that `bot.__main__` adds to its own."""


@articles_app.command(
    help=gettext(
        "Add articles from files, folders and web pages.\n\n"
        "A text that is there already is not added twice.\n\n"
        "An EPUB gives an article for each chapter, a ZIP archive those of the files in it.\n\n"
        "Pages are fetched politely, and only where the robots.txt of their site lets us.\n\n"
        "The exit status is 1 when something was refused; the others are added all the same.\n\n"
        "What was added when Ctrl-C ends it stays."
    )
)
def add(
    paths_or_urls: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH_OR_URL",
            help=gettext(
                "Files ({suffixes}), folders, addresses of web pages.",
                suffixes=", ".join(FILE_TYPES_BY_SUFFIX),
            ),
            show_default=False,
        ),
    ],
    language: Annotated[
        str | None,
        typer.Option(
            help=gettext(
                "The language of the articles, by its name or its code; found in the texts by default."
            ),
            show_default=False,
        ),
    ] = None,
    library: LibraryOption = None,
    as_json: JsonOption = False,
) -> None:
    """Add articles."""
    report = AddReport()
    code = _parse_language_option(language)
    sources = resolve_sources(paths_or_urls, report)
    with (
        open_preparer(sources.files) as prepare,
        open_library(library, seeded=False, prepare=prepare) as opened,
        exit_on_interrupt(opened),
    ):
        add_sources(sources, BatchAdder(opened, report, code))
    if as_json:
        print_json(asdict(report))
    else:
        report.echo()
    if report.refused:
        raise typer.Exit(EXIT_REFUSED)


def _parse_language_option(typed: str | None) -> str | None:
    code = parse_language(typed, current_language().code) if typed else None
    if typed and code is None:
        raise typer.BadParameter(
            gettext(
                "There is no language “{typed}”; write its name, such as German, or its code, such as de.",
                typed=one_line(typed),
            )
        )
    return code


@articles_app.command(help=gettext("List the articles with their numbers."))
def articles(library: LibraryOption = None, as_json: JsonOption = False) -> None:
    """List the articles with their numbers."""
    with open_library(library, seeded=True, must_exist=True) as opened:
        listed = opened.articles()
    if as_json:
        print_json({"articles": [article_data(article) for article in listed]})
    elif listed:
        new_console().print(articles_table(listed))
    else:
        new_console().print(empty_library_lines(ADD_FILES_HINT))


@articles_app.command(help=gettext("Remove an article and everything that was found in it."))
def remove(
    ident: Annotated[
        int, typer.Argument(metavar="ID", help=gettext("The number that “footnote articles” shows."))
    ],
    library: LibraryOption = None,
    as_json: JsonOption = False,
) -> None:
    """Remove an article and everything that was found in it."""
    with open_library(library, seeded=False, must_exist=True) as opened:
        try:
            article = opened.article(ident)
        except ArticleDamaged:
            article = Article(title="a damaged article", text="", id=ident)
        opened.remove(ident)
    if as_json:
        print_json({"removed": article_data(article)})
    else:
        typer.echo(gettext("Removed {number}: {title}", number=ident, title=one_line(article.title)))


@articles_app.command(
    help=gettext(
        "Export all articles as Markdown files in a ZIP archive, which “footnote add” takes again.\n\n"
        "What one archive can't hold (1,000 articles, 50 MB) follows in FILE-2.zip and so on; no file is"
        " overwritten."
    )
)
def export(
    file: Annotated[
        Path, typer.Argument(metavar="FILE.zip", help=gettext("A new ZIP archive."), show_default=False)
    ],
    library: LibraryOption = None,
    as_json: JsonOption = False,
) -> None:
    """Export all articles."""
    check_archive_path(file)
    with open_library(library, seeded=True, must_exist=True) as opened:
        written = export_articles(opened, file)
    if as_json:
        print_json({"files": [{"file": str(each.file), "articles": each.articles} for each in written]})
        return
    for each in written:
        line = ngettext(
            "{number} article in {file}", "{number} articles in {file}", each.articles, file=each.file
        )
        typer.echo(one_line(line))
