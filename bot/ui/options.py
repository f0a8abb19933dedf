"""A slash command's options: what is typed into them, what is offered while somebody types."""

from collections.abc import Callable, Iterable
from typing import Final

from discord import app_commands

from bot.core.interactions import soon
from bot.core.libraries import Libraries
from bot.ui.markdown import one_line
from bot.ui.strings import EMPTY
from bot.ui.truncate import length
from index import FootnoteError, Library

CHOICES: Final = 25
CHOICE: Final = 100
"""Discord's limits: choices that are offered, and the characters of each."""


class CannotShow(FootnoteError):
    """What can't be shown as it is asked for."""


def typed_line(typed: str | None, limit: int, what: str) -> str:
    """What was typed into an option, as one line; empty where nothing was.

    Args:
        typed: What was typed.
        limit: How long it may be: the reply carries it whole, so that its buttons can ask again.
        what: What it is, for the one who typed: "a topic".

    Raises:
        CannotShow: It is longer, as Discord's clients count.
    """
    line = one_line(typed or "")
    if length(line) > limit:
        raise CannotShow(f"Please name {what} of at most {limit} characters.")
    return line


async def offered(
    libraries: Libraries, guild: int | None, find: Callable[[Library], Iterable[str]]
) -> list[app_commands.Choice[str]]:
    """What a server's library offers for an option; nothing where that can't be found in time.

    Args:
        libraries: The servers' libraries.
        guild: The server; none for direct messages.
        find: Finds it in the library.

    Returns:
        Those that Discord takes, in their order.
    """
    found = await soon(libraries.run(guild, find)) or []
    fitting = [name for name in map(one_line, found) if name and length(name) <= CHOICE]
    return [app_commands.Choice(name=name, value=name) for name in fitting[:CHOICES]]


def check_filled(library: Library) -> None:
    """Fail where a library has no articles: that is why nothing was found.

    Raises:
        CannotShow: It has none.
    """
    if not library.count():
        raise CannotShow(EMPTY)
