"""Options of slash commands: validation and autocompletion."""

from collections.abc import Callable, Iterable
from typing import Final

from discord import app_commands

from bot.core.interactions import autocomplete_within
from bot.core.libraries import Libraries
from bot.locale.translation import gettext
from bot.ui.markdown import one_line
from bot.ui.truncate import utf16_length
from index import FootnoteError, Library

MAX_CHOICES: Final = 25
MAX_CHOICE_CHARS: Final = 100
"""Discord's limits: the number of choices, and the UTF-16 code units of each."""


class CannotShow(FootnoteError):
    """A command or a button asks for what can't be shown."""


def option_line(typed: str | None, limit: int, too_long: str) -> str:
    """Return the value of a text option as one line, empty where the option was left out.

    Args:
        typed: The value of the option.
        limit: UTF-16 code units that it may have.
        too_long: The error, translatable, with a placeholder for the limit.

    Raises:
        CannotShow: The value is longer than the limit, which Discord checks in other units.
    """
    line = one_line(typed or "")
    if utf16_length(line) > limit:
        raise CannotShow(gettext(too_long, limit=limit))
    return line


async def offer_choices(
    libraries: Libraries, guild: int | None, find_names: Callable[[Library], Iterable[str]]
) -> list[app_commands.Choice[str]]:
    """Find the names to offer for an option; none if that fails or is late.

    Args:
        libraries: The guilds' libraries.
        guild: The guild; None for direct messages.
        find_names: Finds the names in the library, best first.

    Returns:
        The first choices that are within Discord's limits.
    """
    found = await autocomplete_within(libraries.run(guild, find_names)) or []
    names = [name for name in map(one_line, found) if name and utf16_length(name) <= MAX_CHOICE_CHARS]
    return [app_commands.Choice(name=name, value=name) for name in names[:MAX_CHOICES]]
