"""What a person is told when something fails: one place for commands, buttons and mentions."""

import secrets
from typing import Final

import discord
import structlog
from discord import app_commands

from bot.core.settings import SettingsError
from index import FootnoteError, LibraryError, UnknownArticle

_log: Final = structlog.get_logger(__name__)


def explain_error(error: BaseException) -> str:
    """The sentence that a person is told.

    In this order: what only whoever runs the bot can mend is logged for them; another error of ours that is
    meant for people says itself; a failed check of Discord's says what is missing; everything else is a fault
    of ours. What is logged has a reference that the person is told.

    Args:
        error: What was raised, as discord.py wraps it or not.

    Returns:
        One sentence or two, of bounded length, to be shown to that person alone.
    """
    if isinstance(error, app_commands.CommandInvokeError):
        return explain_error(error.original)
    if isinstance(error, LibraryError | SettingsError):
        reference = _log_with_reference("library unusable", error)
        return f"The articles can't be read now. Whoever runs this bot finds why in the log as `{reference}`."
    if isinstance(error, FootnoteError):
        return user_message(error)
    if isinstance(error, app_commands.CheckFailure):
        return "You can't use this here: a permission is missing."
    if isinstance(error, app_commands.CommandNotFound | app_commands.CommandSignatureMismatch):
        return "This command has changed; reload Discord and try again in a few minutes."
    reference = _log_with_reference("unexpected error", error)
    return f"Something went wrong on our side. Whoever runs this bot finds it in the log as `{reference}`."


def user_message(error: FootnoteError) -> str:
    """Return an error's message, with the command that helps on where there is one."""
    if isinstance(error, UnknownArticle):
        return f"{str(error).removesuffix('.')}; “articles” lists those that there are."
    return str(error)


def _log_with_reference(event: str, error: BaseException) -> str:
    """Log an error under a new reference."""
    reference = secrets.token_hex(4)
    _log.error(event, reference=reference, exc_info=error)
    return reference


async def report_error(interaction: discord.Interaction, error: BaseException) -> None:
    """Tell whoever began an interaction what failed, alone; where Discord no longer listens, only log it."""
    text = explain_error(error)
    try:
        if interaction.response.is_done():
            await interaction.followup.send(text, ephemeral=True)
        else:
            await interaction.response.send_message(text, ephemeral=True)
    except discord.HTTPException as lost:
        _log.warning("failure not reported", reason=lost.text, code=lost.code)
