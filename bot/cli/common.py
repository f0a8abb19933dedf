"""Options, exit statuses, library and output shared by the commands of the command line."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any, Final

import typer
from rich.console import Console

from bot.core.library_folders import guild_folder
from bot.core.seeds import add_seeds_if_new, seeds_folder
from bot.core.settings import Settings
from bot.locale.translation import gettext, ngettext
from index import Library, LibraryMissing
from index.ingest.workers.analysis import ArticleAnalyzer, analyze_articles

EXIT_REFUSED: Final = 1
"""Exit status of a command that did a part of its work: something was refused or failed."""

EXIT_INTERRUPTED: Final = 130
"""Exit status after Ctrl-C: 128 + SIGINT, the convention of shells."""

LIST_COMMAND: Final = "footnote articles"
"""The command that lists the articles, as errors name it."""

DEFAULT_LISTED_ITEMS: Final = 25
"""Default limit of events and quotations, which the command line lists without pages."""

LibraryOption = Annotated[
    Path | None,
    typer.Option(
        "--library",
        metavar="FOLDER",
        help=gettext("The library's folder, made when it isn't there. The terminal's own by default."),
        show_default=False,
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help=gettext("Print JSON instead of text."))]


def library_folder(folder: Path | None) -> Path:
    """Return the folder of a command's library.

    Args:
        folder: The value of `--library`; None means the terminal's own library.

    Raises:
        SettingsError: A setting is wrong.
    """
    return folder or guild_folder(Settings.read().data, None)


@contextmanager
def open_library(
    folder: Path | None,
    *,
    seeded: bool,
    must_exist: bool = False,
    prepare: ArticleAnalyzer = analyze_articles,
) -> Iterator[Library]:
    """Open a command's library for the block.

    Args:
        folder: The value of `--library`; None means the terminal's own library.
        seeded: Whether a new library is filled with the seed articles; if not, it never will be.
        must_exist: Whether to refuse a `folder` without a library.
        prepare: Analyzer for articles that are added; see `Library.open`.

    Raises:
        LibraryError: The library can't be opened, or is missing and must exist.
        SettingsError: A setting is wrong.
    """
    settings = Settings.read()
    if must_exist and folder and not Library.exists(folder):
        raise LibraryMissing(
            gettext(
                "There is no library in {folder}; “footnote add --library {folder} FILE” makes one.",
                folder=folder,
            )
        )
    with Library.open(library_folder(folder), prepare) as library:
        if seeded:
            add_seeds_if_new(library, seeds_folder(settings))
        else:
            library.mark_initialised()
        yield library


@contextmanager
def exit_on_interrupt(library: Library) -> Iterator[None]:
    """On Ctrl-C, print how many articles were added during the block and exit with `EXIT_INTERRUPTED`.

    Args:
        library: The library that the block adds articles to.
    """
    before = library.count()
    try:
        yield
    except KeyboardInterrupt:
        sentence = ngettext(
            "footnote: stopped; the library has {number} article more than before.",
            "footnote: stopped; the library has {number} articles more than before.",
            max(0, library.count() - before),
        )
        typer.echo(sentence, err=True)
        raise typer.Exit(EXIT_INTERRUPTED) from None


def new_console() -> Console:
    """Create a console for text on standard output, without rich's highlighting."""
    return Console(highlight=False)


def print_json(data: Any) -> None:
    """Print data as indented JSON to standard output."""
    typer.echo(json.dumps(data, ensure_ascii=False, indent=2))
