"""Errors in how a command was called, in sentences like those of this project's other errors."""

import re
from typing import Final

import typer

from bot.locale.translation import gettext

_QUOTED: Final = re.compile(r"'([^'\n]*)'")

_OWN_PREFIX: Final = "Invalid value: "
"""What typer puts before the sentences of this project."""


def usage_message(error: typer.TyperException) -> str:
    """Return the message of typer's error as a sentence, with the command that explains how to call it."""
    words = error.format_message() if hasattr(error, "format_message") else str(error)
    sentence = _QUOTED.sub(r"“\1”", " ".join(words.split()).removeprefix(_OWN_PREFIX))
    sentence += "" if sentence.endswith((".", "?")) else "."
    context = getattr(error, "ctx", None)
    if context is None:
        return sentence
    hint = gettext("“{command} --help” explains it.", command=context.command_path)
    return f"{sentence} {hint}"
