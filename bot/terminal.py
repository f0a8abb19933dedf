"""The terminal chat: the same questions and answers without Discord."""

import contextlib
import importlib
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from rich.console import Console
from rich.text import Text

from bot.replies.data import answer_data
from bot.replies.footnotes import counted
from bot.replies.markdown import one_line
from bot.replies.phrases import EMPTY, FILL
from bot.replies.plain import answer_text, articles_table
from index import FootnoteError, Library

SENTENCES: Final = 3
"""Sentences of an answer, as on Discord."""

PROMPT: Final = "? "
_COLOURED_PROMPT: Final = (
    "\001\033[1;36m\002?\001\033[0m\002 "  # \001 and \002 tell readline what has no width
)
HELP: Final = """\
Type a question about the articles; the answer is their own sentences, each with its source.
  /articles   list the articles
  /help       show this
  /quit       leave (Ctrl-D does it too)\
"""


def chat(library: Library, console: Console, lines: Iterable[str]) -> None:
    """Answer questions until there are no more.

    Args:
        library: The library that is asked.
        console: Where the answers go.
        lines: The questions and commands, each a line.
    """
    for line in (line.strip() for line in lines):
        if line.lower() in ("/quit", "/exit"):
            return
        try:
            _respond(library, console, line)
        except FootnoteError as error:
            console.print(Text(str(error)))


def chat_as_data(library: Library, lines: Iterable[str]) -> None:
    """Answer questions with one line of JSON each, to standard output."""
    for question in filter(None, (line.strip() for line in lines)):
        print(json.dumps(answer_data(library.ask(question, limit=SENTENCES)), ensure_ascii=False))  # noqa: T201


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
        else f"[bold]Footnote[/] · {EMPTY}\n{FILL}\n"
    )


def _respond(library: Library, console: Console, line: str) -> None:
    line = one_line(line)
    command, _, _ = line.partition(" ")
    if action := _COMMANDS.get(command.lower()):
        action(library, console)
    elif line.startswith("/"):
        console.print(Text(f"There is no command {command} here; /help lists those that there are."))
    elif line:
        if not sys.stdin.isatty():
            console.print(Text(f"? {line}", style="bold"))
        console.print()
        console.print(answer_text(library.ask(line, limit=SENTENCES)) if library.count() else EMPTY)


_COMMANDS: Final[Mapping[str, Callable[[Library, Console], None]]] = {
    "/help": lambda _, console: console.print(HELP, highlight=False),
    "/articles": lambda library, console: console.print(
        articles_table(found) if (found := library.articles()) else f"{EMPTY}\n{FILL}"
    ),
}
