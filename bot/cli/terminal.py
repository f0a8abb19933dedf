"""Terminal chat: questions and commands line by line, without Discord."""

import contextlib
import importlib
import json
import os
import shlex
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from rich.console import Console
from rich.text import Text

from bot.answers.conversations import follow_up_context
from bot.answers.text import answer_text
from bot.articles.text import articles_table
from bot.cli.add import BatchAdder, add_sources, resolve_sources
from bot.cli.json import answer_data
from bot.cli.report import AddReport
from bot.core.errors import user_message
from bot.locale.translation import gettext, msgid, ngettext
from bot.quotes.query import parse_quotes_query, query_quotes
from bot.quotes.text import quotes_text
from bot.timeline.date_range import local_today
from bot.timeline.query import parse_timeline_query, query_timeline
from bot.timeline.text import timeline_text
from bot.ui.markdown import one_line
from bot.ui.strings import ADD_IN_CHAT_HINT, empty_library_lines
from index import ANSWER_THRESHOLD, FootnoteError, Library

CHAT_SENTENCES: Final = 3
"""Sentences per answer, as on Discord."""

CHAT_EVENTS: Final = 10
CHAT_QUOTATIONS: Final = 10
"""Events and quotations per list: as many as fit onto a screen or two."""

LIST_COMMAND: Final = "/articles"
_NOTHING_TO_ADD: Final = msgid("Name what to add: /add notes.pdf https://example.org/news")
_STOPPED: Final = msgid("Stopped; what was added stays.")

CHAT_PROMPT: Final = "? "
_COLOURED_CHAT_PROMPT: Final = (
    "\001\033[1;36m\002?\001\033[0m\002 "  # \001 and \002 tell readline what has no width
)
CHAT_HELP: Final = msgid("""\
Type a question about the articles; the answer is their own sentences, each with its source.
You can go on asking: “And where?” leans on the questions before it.
  /timeline   list what happened when: /timeline moon base since 2020 until last year
  /quotes     show who said what: /quotes moon base by Peskov
  /add        add articles: /add notes.pdf https://example.org/news
  /articles   list the articles
  /help       show this
  /quit       leave (Ctrl-D does it too)\
""")


class InvalidLine(FootnoteError):
    """A line that can't be split into arguments."""


def chat(
    library: Library, console: Console, lines: Iterable[str], min_confidence: float = ANSWER_THRESHOLD
) -> None:
    """Answer lines until they end or one of them is /quit; incomplete questions are follow-ups.

    Args:
        library: The library to search.
        console: Destination of the answers.
        lines: Questions and commands.
        min_confidence: Confidence below which the articles don't say (0.0–1.0).
    """
    session = _ChatSession(library, console, min_confidence)
    for line in (line.strip() for line in lines):
        if line.lower() in ("/quit", "/exit"):
            return
        try:
            session.respond(line)
        except FootnoteError as error:
            console.print(Text(user_message(error, LIST_COMMAND)))


def print_json_answers(
    library: Library, lines: Iterable[str], min_confidence: float = ANSWER_THRESHOLD
) -> None:
    """Print one line of JSON per question to standard output; no question is a follow-up.

    Args:
        library: The library to search.
        lines: Questions; blank lines are skipped.
        min_confidence: Confidence below which `answered` is false (0.0–1.0).
    """
    for question in filter(None, (line.strip() for line in lines)):
        answer = library.ask(question, limit=CHAT_SENTENCES, threshold=min_confidence)
        print(json.dumps(answer_data(answer), ensure_ascii=False))  # noqa: T201


def read_chat_lines(console: Console) -> Iterator[str]:
    """Yield the lines typed at the prompt, or those of standard input if it is no terminal."""
    if not sys.stdin.isatty():
        yield from sys.stdin
        return
    with contextlib.suppress(ImportError):  # line editing and history, where the system has it
        importlib.import_module("readline")
    coloured = console.color_system is not None and "readline" in sys.modules
    while True:
        try:
            # Not rich's own input: readline must know of the prompt, or wipes it out when a line is edited.
            yield input(_COLOURED_CHAT_PROMPT if coloured else CHAT_PROMPT)
        except (EOFError, KeyboardInterrupt):
            console.print()
            return


def print_welcome(library: Library, console: Console) -> None:
    """Print the name, the number of articles and the commands for help and leaving."""
    articles = library.count()
    help_line = ngettext(
        "{number} article · /help for help, /quit to leave",
        "{number} articles · /help for help, /quit to leave",
        articles,
    )
    console.print(
        f"[bold]Footnote[/] · {help_line}\n"
        if articles
        else f"[bold]Footnote[/] · {empty_library_lines(ADD_IN_CHAT_HINT)}\n"
    )


class _ChatSession:
    """State of one chat: the questions that a follow-up refers to."""

    def __init__(self, library: Library, console: Console, min_confidence: float) -> None:
        self._library = library
        self._console = console
        self._min_confidence = min_confidence
        self._previous: tuple[str, ...] = ()

    def respond(self, line: str) -> None:
        """Answer one line: a question or a command."""
        command, _, words = line.partition(" ")
        if action := _CHAT_COMMANDS.get(command.lower()):
            action(self._library, self._console, words)
        elif line.startswith("/"):
            self._console.print(
                Text(
                    gettext(
                        "There is no command {command} here; /help lists those that there are.",
                        command=one_line(command),
                    )
                )
            )
        elif question := one_line(line):
            self._answer(question)

    def _answer(self, question: str) -> None:
        if not sys.stdin.isatty():
            self._console.print(Text(f"? {question}", style="bold"))
        self._console.print()
        answer = self._library.ask(
            question, limit=CHAT_SENTENCES, previous=self._previous, threshold=self._min_confidence
        )
        if not answer.small_talk and not self._library.count():
            self._console.print(empty_library_lines(ADD_IN_CHAT_HINT))
            return
        self._previous = follow_up_context(self._previous, answer)
        self._console.print(answer_text(answer))


def _add_articles(library: Library, console: Console, words: str) -> None:
    """Add the articles of files, folders and pages; Ctrl-C ends that, and what was added stays."""
    names = split_arguments(words)
    if not names:
        console.print(Text(gettext(_NOTHING_TO_ADD)))
        return
    report = AddReport()
    try:
        add_sources(resolve_sources(names, report), BatchAdder(library, report))
    except KeyboardInterrupt:
        console.print(Text(gettext(_STOPPED)))
    report.echo()


def split_arguments(words: str) -> list[str]:
    """Split a line into names as a shell does: those with spaces stand in quotes.

    Raises:
        InvalidLine: A quote is open.
    """
    try:
        return shlex.split(words, posix=os.name != "nt")
    except ValueError:
        raise InvalidLine(gettext("A quotation mark is missing.")) from None


def _show_timeline(library: Library, console: Console, words: str) -> None:
    topic, dates = parse_timeline_query(one_line(words), local_today())
    result = query_timeline(library, topic, dates, CHAT_EVENTS)
    console.print(timeline_text(result) if library.count() else empty_library_lines(ADD_IN_CHAT_HINT))


def _show_quotes(library: Library, console: Console, words: str) -> None:
    result = query_quotes(library, *parse_quotes_query(one_line(words)), CHAT_QUOTATIONS)
    console.print(quotes_text(result) if library.count() else empty_library_lines(ADD_IN_CHAT_HINT))


_CHAT_COMMANDS: Final[Mapping[str, Callable[[Library, Console, str], None]]] = {
    "/help": lambda _, console, __: console.print(gettext(CHAT_HELP), highlight=False),
    "/articles": lambda library, console, _: console.print(
        articles_table(listed) if (listed := library.articles()) else empty_library_lines(ADD_IN_CHAT_HINT)
    ),
    "/add": _add_articles,
    "/timeline": _show_timeline,
    "/quotes": _show_quotes,
}
