"""The command line: its options, and what each command runs."""

import asyncio
import sys
from pathlib import Path
from typing import Annotated, Final, NoReturn

import typer

from bot.answers.small_talk import SHELL_FORMS
from bot.answers.text import answer_text
from bot.cli.articles import articles_app
from bot.cli.common import (
    DEFAULT_LISTED_ITEMS,
    EXIT_INTERRUPTED,
    LIST_COMMAND,
    JsonOption,
    LibraryOption,
    new_console,
    open_library,
    print_json,
)
from bot.cli.feeds import feeds_app
from bot.cli.json import answer_data, quotations_data, timeline_data
from bot.cli.terminal import CHAT_SENTENCES, chat, print_json_answers, print_welcome, read_chat_lines
from bot.cli.usage import usage_message
from bot.cli.verify import verify_app
from bot.client import serve
from bot.core.errors import user_message
from bot.core.runtime import configure_logging, tune_interpreter
from bot.core.settings import Settings
from bot.locale.translation import gettext, msgid, set_language
from bot.quotes.query import query_quotes
from bot.quotes.text import quotes_text
from bot.timeline.chart.render import check_chart_path, save_chart
from bot.timeline.date_range import local_today, parse_date_range
from bot.timeline.query import query_timeline
from bot.timeline.text import timeline_text
from bot.ui.markdown import one_line
from bot.ui.strings import ADD_FILES_HINT, empty_library_lines
from index import FootnoteError
from index.version import installed_version

EXIT_FAILED: Final = 2
"""Exit status of a command that did nothing; a sentence on standard error says why."""

NO_QUESTION: Final = msgid(
    'There is no question; ask one in quotes, such as footnote ask "When was it signed?".'
)


class CannotAsk(FootnoteError):
    """A question without words."""


app: Final = typer.Typer(
    epilog=gettext("Settings are read from the environment and from .env; .env.example explains them."),
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
)


@app.callback(
    invoke_without_command=True,
    help=gettext(
        "Answers questions with the best-matching sentences of your articles, each with its citation.\n\n"
        "Without a command: the Discord bot where DISCORD_TOKEN is set, else a chat in this terminal."
        " Questions piped in are answered one a line. With --library it is the chat in any case."
    ),
)
def footnote(
    context: typer.Context,
    library: LibraryOption = None,
    as_json: JsonOption = False,
    version: Annotated[bool, typer.Option("--version", help=gettext("Print the version and leave."))] = False,
) -> None:
    """Run the bot or the chat, where no command is given."""
    if version:
        typer.echo(f"footnote {installed_version()}")
    elif context.invoked_subcommand is None:
        _run_bot_or_chat(library, as_json=as_json)
    elif library or as_json:
        raise typer.BadParameter(
            gettext("--library and --json stand behind the command: footnote ask … --json")
        )


@app.command(
    help=gettext(
        "Answer a question with the articles' best sentences, or say that the articles don't say.\n\n"
        "A new library is filled with the moon articles that come with Footnote, so that there is something"
        " to ask."
    )
)
def ask(
    question: Annotated[
        str, typer.Argument(metavar="QUESTION", help=gettext("The question, in quotes."), show_default=False)
    ],
    library: LibraryOption = None,
    as_json: JsonOption = False,
    limit: Annotated[
        int, typer.Option(min=1, max=50, help=gettext("How many sentences at most."))
    ] = CHAT_SENTENCES,
) -> None:
    """Answer a question."""
    if not one_line(question):
        raise CannotAsk(gettext(NO_QUESTION))
    with open_library(library, seeded=True) as opened:
        answer = opened.ask(question, limit=limit, threshold=Settings.read().min_confidence)
        empty = not opened.count()
    if as_json:
        print_json(answer_data(answer))
    elif empty and not answer.small_talk:
        new_console().print(empty_library_lines(ADD_FILES_HINT))
    else:
        new_console().print(answer_text(answer, SHELL_FORMS))


@app.command(
    help=gettext(
        "List what happened when, each event with its source.\n\n"
        'A DATE is written as people do: 2019, "March 2021", "9 March 2021", 2021-03-09, "last year",'
        " yesterday."
    )
)
def timeline(  # noqa: PLR0913, PLR0917 - the options are what they are
    topic: Annotated[
        str, typer.Argument(metavar="TOPIC", help=gettext("What about."), show_default=gettext("everything"))
    ] = "",
    since: Annotated[str | None, typer.Option(metavar="DATE", help=gettext("From when on."))] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help=gettext("Until when."))] = None,
    picture: Annotated[
        Path | None, typer.Option(metavar="FILE.png", help=gettext("Draw the timeline into a new file, too."))
    ] = None,
    library: LibraryOption = None,
    as_json: JsonOption = False,
    limit: Annotated[
        int, typer.Option(min=1, max=200, help=gettext("How many events at most."))
    ] = DEFAULT_LISTED_ITEMS,
) -> None:
    """Show a timeline."""
    dates = parse_date_range(since, until, local_today())
    if picture:
        check_chart_path(picture)
    with open_library(library, seeded=True) as opened:
        result = query_timeline(opened, one_line(topic), dates, limit)
        empty = not opened.count()
    if as_json:
        print_json(timeline_data(result.events))
    else:
        new_console().print(empty_library_lines(ADD_FILES_HINT) if empty else timeline_text(result))
    if picture:
        save_chart(result, picture)


@app.command(help=gettext("Show who said what, word for word, each quotation with its source."))
def quotes(
    topic: Annotated[
        str, typer.Argument(metavar="TOPIC", help=gettext("What about."), show_default=gettext("anything"))
    ] = "",
    speaker: Annotated[
        str,
        typer.Option(
            metavar="NAME", help=gettext("Who said it, such as a surname."), show_default=gettext("anybody")
        ),
    ] = "",
    library: LibraryOption = None,
    as_json: JsonOption = False,
    limit: Annotated[
        int, typer.Option(min=1, max=200, help=gettext("How many quotations at most."))
    ] = DEFAULT_LISTED_ITEMS,
) -> None:
    """Show quotations."""
    with open_library(library, seeded=True) as opened:
        result = query_quotes(opened, one_line(topic), one_line(speaker), limit)
        empty = not opened.count()
    if as_json:
        print_json(quotations_data(result.quotations))
    else:
        new_console().print(empty_library_lines(ADD_FILES_HINT) if empty else quotes_text(result))


app.add_typer(articles_app)
app.add_typer(feeds_app)
app.add_typer(verify_app)


def run_command_line() -> None:
    """Run a command; an error becomes one sentence and exit status 2."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        sys.exit(app(prog_name="footnote", standalone_mode=False))
    except FootnoteError as error:
        _exit_with_error(user_message(error, LIST_COMMAND))
    except (typer.Abort, KeyboardInterrupt):
        sys.exit(EXIT_INTERRUPTED)
    except typer.TyperException as error:
        _exit_with_error(usage_message(error))


def _exit_with_error(sentence: str) -> NoReturn:
    typer.echo(f"footnote: {sentence}", err=True)
    sys.exit(EXIT_FAILED)


def _run_bot_or_chat(library: Path | None, *, as_json: bool) -> None:
    settings = Settings.read()
    token = settings.discord_token.get_secret_value().strip() if settings.discord_token else ""
    if token and library is None and not as_json:
        configure_logging(settings.log_level)
        tune_interpreter()
        set_language(None)  # replies are in the languages of those who read them
        asyncio.run(serve(settings, token))
        return
    if library is None and not sys.stdin.isatty():
        typer.echo(gettext("DISCORD_TOKEN isn't set: answering questions from standard input."), err=True)
    with open_library(library, seeded=True) as opened:
        console = new_console()
        if as_json:
            print_json_answers(opened, read_chat_lines(console), settings.min_confidence)
            return
        if sys.stdin.isatty():
            print_welcome(opened, console)
        chat(opened, console, read_chat_lines(console), settings.min_confidence)
