"""The terminal chat: the same questions and answers without Discord."""

import contextlib
import importlib
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from rich.console import Console
from rich.text import Text

from bot.answers.conversations import continued
from bot.answers.text import answer_text, articles_table
from bot.cli.json import answer_data
from bot.quotes.query import asked_quotes, find_quotes
from bot.quotes.text import quotes_text
from bot.timeline.query import asked_timeline, find_timeline
from bot.timeline.text import timeline_text
from bot.today import today
from bot.ui.citations import counted
from bot.ui.markdown import one_line
from bot.ui.strings import EMPTY, NOTHING_HERE
from index import ANSWER_FROM, FootnoteError, Library

SENTENCES: Final = 3
"""Sentences of an answer, as on Discord."""

EVENTS: Final = 10
QUOTATIONS: Final = 10
"""Events of a timeline, and quotations: as many as fit onto a screen or two."""

PROMPT: Final = "? "
_COLOURED_PROMPT: Final = (
    "\001\033[1;36m\002?\001\033[0m\002 "  # \001 and \002 tell readline what has no width
)
HELP: Final = """\
Type a question about the articles; the answer is their own sentences, each with its source.
You can go on asking: “And where?” leans on the questions before it.
  /timeline   list what happened when: /timeline moon base since 2020 until last year
  /quotes     show who said what: /quotes moon base by Peskov
  /articles   list the articles
  /help       show this
  /quit       leave (Ctrl-D does it too)\
"""


def chat(
    library: Library, console: Console, lines: Iterable[str], min_confidence: float = ANSWER_FROM
) -> None:
    """Answer questions until there are no more; one that isn't complete leans on those before it.

    Args:
        library: The library that is asked.
        console: Where the answers go.
        lines: The questions and commands, each a line.
        min_confidence: The confidence that an answer needs.
    """
    session = _Session(library, console, min_confidence)
    for line in (line.strip() for line in lines):
        if line.lower() in ("/quit", "/exit"):
            return
        try:
            session.respond(line)
        except FootnoteError as error:
            console.print(Text(str(error)))


def chat_as_data(library: Library, lines: Iterable[str], min_confidence: float = ANSWER_FROM) -> None:
    """Answer questions with one line of JSON each, to standard output; each of them stands alone."""
    for question in filter(None, (line.strip() for line in lines)):
        found = library.ask(question, limit=SENTENCES, threshold=min_confidence)
        print(json.dumps(answer_data(found), ensure_ascii=False))  # noqa: T201


def typed_lines(console: Console) -> Iterator[str]:
    """What a person types at the prompt, or what is piped in."""
    if not sys.stdin.isatty():
        yield from sys.stdin
        return
    with contextlib.suppress(ImportError):  # line editing and history, where the system has it
        importlib.import_module("readline")
    coloured = console.color_system is not None and "readline" in sys.modules
    while True:
        try:
            # Not rich's own input: readline must know of the prompt, or wipes it out when a line is edited.
            yield input(_COLOURED_PROMPT if coloured else PROMPT)
        except (EOFError, KeyboardInterrupt):
            console.print()
            return


def welcome(library: Library, console: Console) -> None:
    """Say what this is and what can be asked."""
    articles = library.count()
    console.print(
        f"[bold]Footnote[/] · {counted(articles, 'article')} · /help for help, /quit to leave\n"
        if articles
        else f"[bold]Footnote[/] · {NOTHING_HERE}\n"
    )


class _Session:
    """One chat: what was asked in it stays for as long as it lasts."""

    def __init__(self, library: Library, console: Console, min_confidence: float) -> None:
        self._library = library
        self._console = console
        self._min_confidence = min_confidence
        self._previous: tuple[str, ...] = ()

    def respond(self, line: str) -> None:
        """Answer one line: a question or a command."""
        line = one_line(line)
        command, _, words = line.partition(" ")
        if action := _COMMANDS.get(command.lower()):
            action(self._library, self._console, words)
        elif line.startswith("/"):
            self._console.print(
                Text(f"There is no command {command} here; /help lists those that there are.")
            )
        elif line:
            self._answer(line)

    def _answer(self, question: str) -> None:
        if not sys.stdin.isatty():
            self._console.print(Text(f"? {question}", style="bold"))
        self._console.print()
        if not self._library.count():
            self._console.print(EMPTY)
            return
        found = self._library.ask(
            question, limit=SENTENCES, previous=self._previous, threshold=self._min_confidence
        )
        self._previous = continued(self._previous, found)
        self._console.print(answer_text(found))


def _show_timeline(library: Library, console: Console, words: str) -> None:
    topic, bounds = asked_timeline(words, today())
    found = find_timeline(library, topic, bounds, EVENTS)
    console.print(timeline_text(found) if library.count() else NOTHING_HERE)


def _show_quotes(library: Library, console: Console, words: str) -> None:
    found = find_quotes(library, *asked_quotes(words), QUOTATIONS)
    console.print(quotes_text(found) if library.count() else NOTHING_HERE)


_COMMANDS: Final[Mapping[str, Callable[[Library, Console, str], None]]] = {
    "/help": lambda _, console, __: console.print(HELP, highlight=False),
    "/articles": lambda library, console, _: console.print(
        articles_table(found) if (found := library.articles()) else NOTHING_HERE
    ),
    "/timeline": _show_timeline,
    "/quotes": _show_quotes,
}
