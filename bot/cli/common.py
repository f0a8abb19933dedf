"""What the commands of the command line share: the library that they work on, text or JSON."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any, Final

import typer
from rich.console import Console

from bot.core.libraries import guild_folder
from bot.core.seeds import add_seeds_if_new, seeds_folder
from bot.core.settings import Settings
from bot.ui.quantities import format_count
from index import Library, LibraryMissing
from index.ingest.workers.analysis import ArticleAnalyzer, analyze_articles

EXIT_REFUSED: Final = 1
"""The exit status where something was refused, or failed, while the rest was done."""

EXIT_INTERRUPTED: Final = 130
"""The exit status where Ctrl-C ended it, as shells have it."""

LibraryOption = Annotated[
    Path | None,
    typer.Option(
        "--library",
        metavar="FOLDER",
        help="The library's folder, made when it isn't there. The terminal's own by default.",
        show_default=False,
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON instead of text.")]


def library_folder(folder: Path | None) -> Path:
    """Where the library is that a command works on.

    Args:
        folder: The folder that the user names; by default the terminal's own.

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
    """The library that a command works on.

    Args:
        folder: The folder that the user names; by default the terminal's own.
        seeded: Whether a new library begins with the seeds; else it stays without them for good.
        must_exist: Whether a folder of the user's that holds no library is refused.
        prepare: Does the long work of adding articles; see `Library.open`.

    Raises:
        LibraryError: It can't be opened; or it isn't there and must be.
        SettingsError: A setting is wrong.
    """
    settings = Settings.read()
    if must_exist and folder and not Library.exists(folder):
        raise LibraryMissing(
            f"There is no library in {folder}; “footnote add --library {folder} FILE” makes one."
        )
    with Library.open(library_folder(folder), prepare) as library:
        if seeded:
            add_seeds_if_new(library, seeds_folder(settings))
        else:
            library.mark_initialised()
        yield library


@contextmanager
def exit_on_interrupt(library: Library) -> Iterator[None]:
    """Say what stays where Ctrl-C ends the block, and leave.

    Args:
        library: What the block adds articles to.
    """
    before = library.count()
    try:
        yield
    except KeyboardInterrupt:
        added = format_count(max(0, library.count() - before), "article")
        typer.echo(f"footnote: stopped; the library has {added} more than before.", err=True)
        raise typer.Exit(EXIT_INTERRUPTED) from None


def new_console() -> Console:
    """Where text for people goes."""
    return Console(highlight=False)


def print_json(data: Any) -> None:
    """Write data for programs, to standard output."""
    typer.echo(json.dumps(data, ensure_ascii=False, indent=2))
