"""The language of the terminal, by the environment."""

import os
import sys
from collections.abc import Mapping, Sequence
from typing import Final

from bot.locale.translation import set_language

_VARIABLES: Final = ("LC_ALL", "LC_MESSAGES", "LANG")
"""Environment variables that name the locale (POSIX); the first one that is set counts."""

_JSON_OPTION: Final = "--json"


def terminal_locale(
    environment: Mapping[str, str], arguments: Sequence[str], *, is_terminal: bool
) -> str | None:
    """Return the locale of a command's texts; None, for English, where programs may read them.

    Args:
        environment: The environment variables.
        arguments: The arguments of the command line.
        is_terminal: Whether standard output is a terminal, not a pipe or a file.
    """
    if not is_terminal or _JSON_OPTION in arguments:
        return None
    return next((environment[name] for name in _VARIABLES if environment.get(name)), None)


def set_terminal_language() -> None:
    """Set the language by this process's environment and arguments."""
    set_language(terminal_locale(os.environ, sys.argv, is_terminal=sys.stdout.isatty()))
