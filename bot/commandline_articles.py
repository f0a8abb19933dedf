"""The articles on the command line: brought in, listed, taken out."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Final

import typer

from bot.adding import add_files, article_files_of, preparing
from bot.commandline import JsonOption, LibraryOption, new_console, open_library, print_json
from bot.exporting import check_archive, export_articles
from bot.replies.data import article_data
from bot.replies.footnotes import counted
from bot.replies.markdown import one_line
from bot.replies.phrases import NOTHING_HERE
from bot.replies.plain import articles_table
from index.readers import ENDINGS

REFUSED: Final = 1
"""The exit status where some of the files were refused."""

app: Final = typer.Typer()
"""The commands, which `bot.__main__` takes in among its own."""


@app.command()
def add(
    paths: Annotated[
        list[Path],
        typer.Argument(metavar="PATH", help=f"Files ({', '.join(ENDINGS)}), folders.", show_default=False),
    ],
    library: LibraryOption = None,
    as_json: JsonOption = False,
) -> None:
    """Add articles from files. A text that is there already is not added twice.

    An EPUB gives an article for each chapter, a ZIP archive those of the files in it.

    The exit status is 1 when a file was refused; the others are added all the same.
    """
    files = article_files_of(paths)
    with preparing(files) as prepare, open_library(library, seeded=False, prepare=prepare) as opened:
        outcome = add_files(opened, files)
    if as_json:
        print_json(asdict(outcome))
    else:
        outcome.tell()
    if outcome.refused:
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
