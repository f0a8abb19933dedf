"""Error messages for users, for commands, buttons and mentions alike."""

import secrets
from typing import Final

import discord
import structlog
from discord import app_commands

from bot.core.settings import SettingsError
from bot.locale.sentences import translate_sentence
from bot.locale.translation import gettext, use_language
from index import FootnoteError, LibraryError, UnknownArticle

_log: Final = structlog.get_logger(__name__)


def explain_error(error: BaseException) -> str:
    """Explain an error to a user.

    Errors that only the operator can mend, and unexpected ones, are logged under a reference, which the
    message gives. The other errors of this project carry a message for users themselves.

    Args:
        error: The error, wrapped by discord.py or not.

    Returns:
        One or two sentences of bounded length, to be shown to the user alone.
    """
    if isinstance(error, app_commands.CommandInvokeError):
        return explain_error(error.original)
    if isinstance(error, LibraryError | SettingsError):
        reference = _log_with_reference("library unusable", error)
        return gettext(
            "The articles can't be read now. Whoever runs this bot finds why in the log as `{reference}`.",
            reference=reference,
        )
    if isinstance(error, FootnoteError):
        return user_message(error)
    if isinstance(error, app_commands.CheckFailure):
        return gettext("You can't use this here: a permission is missing.")
    if isinstance(error, app_commands.CommandNotFound | app_commands.CommandSignatureMismatch):
        return gettext("This command has changed; reload Discord and try again in a few minutes.")
    reference = _log_with_reference("unexpected error", error)
    return gettext(
        "Something went wrong on our side. Whoever runs this bot finds it in the log as `{reference}`.",
        reference=reference,
    )


def user_message(error: FootnoteError, list_command: str = "/articles list") -> str:
    """Return an error's message, with the command that helps on where there is one.

    Args:
        error: The error.
        list_command: The command that lists the articles where the message is shown.
    """
    if isinstance(error, UnknownArticle):
        return gettext(
            "{error}; “{command}” lists those that there are.",
            error=str(error).removesuffix("."),
            command=list_command,
        )
    return translate_sentence(str(error))


def _log_with_reference(event: str, error: BaseException) -> str:
    reference = secrets.token_hex(4)
    _log.error(event, reference=reference, exc_info=error)
    return reference


async def report_error(interaction: discord.Interaction, error: BaseException) -> None:
    """Explain an error to the user of an interaction alone; log it if Discord refuses the response."""
    with use_language(interaction.locale.value):
        text = explain_error(error)
    try:
        if interaction.response.is_done():
            await interaction.followup.send(text, ephemeral=True)
        else:
            await interaction.response.send_message(text, ephemeral=True)
    except discord.HTTPException as lost:
        _log.warning("failure not reported", reason=lost.text, code=lost.code)
