"""The command line: `footnote …`, which is `python -m bot …`."""

import asyncio
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any, Final

import typer
from rich.console import Console

from bot import __version__
from bot.adding import add_files, article_files_of
from bot.bounds import read_bounds
from bot.client import serve
from bot.drawing import check_file, save
from bot.libraries import folder_of
from bot.logs import start_logging
from bot.replies.data import answer_data, article_data, timeline_data
from bot.replies.markdown import one_line
from bot.replies.phrases import EMPTY, FILL
from bot.replies.plain import answer_text, articles_table
from bot.replies.plain_timeline import timeline_text
from bot.seeding import fill_when_new, seeds_of
from bot.settings import Settings
from bot.terminal import SENTENCES, chat, chat_as_data, typed_lines, welcome
from bot.timelines import LISTED, find_timeline
from bot.today import today
from index import FootnoteError, Library, LibraryMissing
from index.readers import ENDINGS

FAILED: Final = 2
"""The exit status where a sentence on standard error says why nothing was done."""

REFUSED: Final = 1
"""The exit status where some of the files were refused."""

app: Final = typer.Typer(
    epilog="Settings are read from the environment and from .env; .env.example explains them.",
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
)

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


@app.callback(invoke_without_command=True)
def footnote(
    context: typer.Context,
    library: LibraryOption = None,
    as_json: JsonOption = False,
    version: Annotated[bool, typer.Option("--version", help="Print the version and leave.")] = False,
) -> None:
    """Answers questions with the best-matching sentences of your articles, each with its citation.

    Without a command: the Discord bot where DISCORD_TOKEN is set, else a chat in this terminal. Questions
    piped in are answered one a line. With --library it is the chat in any case.
    """
    if version:
        typer.echo(f"footnote {__version__}")
    elif context.invoked_subcommand is None:
        _bot_or_chat(library, as_json=as_json)
    elif library or as_json:
        raise typer.BadParameter("--library and --json stand behind the command: footnote ask … --json")


@app.command()
def ask(
    question: Annotated[
        str, typer.Argument(metavar="QUESTION", help="The question, in quotes.", show_default=False)
    ],
    library: LibraryOption = None,
    as_json: JsonOption = False,
    limit: Annotated[int, typer.Option(min=1, max=50, help="How many sentences at most.")] = SENTENCES,
) -> None:
    """Answer a question with the articles' best sentences, or say that the articles don't say.

    A new library is filled with the moon articles that come with Footnote, so that there is something to ask.
    """
    with _opened(library, seeded=True) as opened:
        answer = opened.ask(question, limit=limit, threshold=Settings.read().min_confidence)
        empty = not opened.count()
    if as_json:
        _print_json(answer_data(answer))
    elif empty:
        _console().print(f"{EMPTY}\n{FILL}")
    else:
        _console().print(answer_text(answer))


@app.command()
def timeline(  # noqa: PLR0913, PLR0917 - the options are what they are
    topic: Annotated[
        str, typer.Argument(metavar="TOPIC", help="What about.", show_default="everything")
    ] = "",
    since: Annotated[str | None, typer.Option(metavar="DATE", help="From when on.")] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help="Until when.")] = None,
    picture: Annotated[
        Path | None, typer.Option(metavar="FILE.png", help="Draw the timeline into a new file, too.")
    ] = None,
    library: LibraryOption = None,
    as_json: JsonOption = False,
    limit: Annotated[int, typer.Option(min=1, max=200, help="How many events at most.")] = LISTED,
) -> None:
    """List what happened when, each event with its source.

    A DATE is written as people do: 2019, "March 2021", "9 March 2021", 2021-03-09, "last year", yesterday.
    """
    bounds = read_bounds(since, until, today())
    if picture:
        check_file(picture)
    with _opened(library, seeded=True) as opened:
        found = find_timeline(opened, one_line(topic), bounds, limit)
        empty = not opened.count()
    if as_json:
        _print_json(timeline_data(found.events))
    else:
        _console().print(f"{EMPTY}\n{FILL}" if empty else timeline_text(found))
    if picture:
        save(found, picture)


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
    with _opened(library, seeded=False) as opened:
        outcome = add_files(opened, files)
    if as_json:
        _print_json(asdict(outcome))
    else:
        outcome.tell()
    if outcome.refused:
        raise typer.Exit(REFUSED)


@app.command()
def articles(library: LibraryOption = None, as_json: JsonOption = False) -> None:
    """List the articles with their numbers."""
    with _opened(library, seeded=True, must_exist=True) as opened:
        found = opened.articles()
    if as_json:
        _print_json({"articles": [article_data(article) for article in found]})
    elif found:
        _console().print(articles_table(found))
    else:
        _console().print(f"{EMPTY}\n{FILL}")


@app.command()
def remove(
    ident: Annotated[int, typer.Argument(metavar="ID", help="The number that “footnote articles” shows.")],
    library: LibraryOption = None,
    as_json: JsonOption = False,
) -> None:
    """Remove an article and everything that was found in it."""
    with _opened(library, seeded=False, must_exist=True) as opened:
        article = opened.article(ident)
        opened.remove(ident)
    if as_json:
        _print_json({"removed": article_data(article)})
    else:
        typer.echo(f"Removed {ident}: {one_line(article.title)}")


def main() -> None:
    """Run the command line; an error that is meant for people becomes one sentence and exit status 2."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        app(prog_name="footnote")
    except FootnoteError as error:
        typer.echo(f"footnote: {error}", err=True)
        sys.exit(FAILED)


def _bot_or_chat(library: Path | None, *, as_json: bool) -> None:
    settings = Settings.read()
    token = settings.discord_token.get_secret_value().strip() if settings.discord_token else ""
    if token and library is None and not as_json:
        start_logging(settings.log_level)
        asyncio.run(serve(settings, token))
        return
    if library is None and not sys.stdin.isatty():
        typer.echo("DISCORD_TOKEN isn't set: answering questions from standard input.", err=True)
    with _opened(library, seeded=True) as opened:
        console = _console()
        if as_json:
            chat_as_data(opened, typed_lines(console), settings.min_confidence)
            return
        if sys.stdin.isatty():
            welcome(opened, console)
        chat(opened, console, typed_lines(console), settings.min_confidence)


@contextmanager
def _opened(folder: Path | None, *, seeded: bool, must_exist: bool = False) -> Iterator[Library]:
    """The library that a command works on; `must_exist` refuses a folder of the user's that holds none."""
    settings = Settings.read()
    if must_exist and folder and not Library.exists(folder):
        raise LibraryMissing(
            f"There is no library in {folder}; “footnote add --library {folder} FILE” makes one."
        )
    with Library.open(folder or folder_of(settings.data, None)) as library:
        if seeded:
            fill_when_new(library, seeds_of(settings))
        yield library


def _console() -> Console:
    return Console(highlight=False)


def _print_json(data: Any) -> None:
    typer.echo(json.dumps(data, ensure_ascii=False, indent=2))


if __name__ == "__main__":
    main()
