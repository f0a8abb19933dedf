"""A slash command's options: what is typed into them, what is offered while somebody types."""

from collections.abc import Callable, Iterable
from typing import Final

from discord import app_commands

from bot.core.interactions import autocomplete_within
from bot.core.libraries import Libraries
from bot.ui.markdown import one_line
from bot.ui.strings import EMPTY_LIBRARY
from bot.ui.truncate import utf16_length
from index import FootnoteError, Library

MAX_CHOICES: Final = 25
MAX_CHOICE_CHARS: Final = 100
"""Discord's limits: choices that are offered, and the characters of each."""


class CannotShow(FootnoteError):
    """What can't be shown as it is asked for."""


def option_line(typed: str | None, limit: int, what: str) -> str:
    """What was typed into an option, as one line; empty where nothing was.

    Args:
        typed: What was typed.
        limit: How long it may be: the reply carries it whole, so that its buttons can ask again.
        what: What it is, for the one who typed: "a topic".

    Raises:
        CannotShow: It is longer, as Discord's clients count.
    """
    line = one_line(typed or "")
    if utf16_length(line) > limit:
        raise CannotShow(f"Please name {what} of at most {limit} characters.")
    return line


async def offer_choices(
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
    found = await autocomplete_within(libraries.run(guild, find)) or []
    fitting = [name for name in map(one_line, found) if name and utf16_length(name) <= MAX_CHOICE_CHARS]
    return [app_commands.Choice(name=name, value=name) for name in fitting[:MAX_CHOICES]]


def require_articles(library: Library) -> None:
    """Fail where a library has no articles: that is why nothing was found.

    Raises:
        CannotShow: It has none.
    """
    if not library.count():
        raise CannotShow(EMPTY_LIBRARY)
