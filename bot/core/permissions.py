"""Who may change a server's articles by a button, and which server's they are."""

import discord

from index import FootnoteError


class PermissionDenied(FootnoteError):
    """What somebody may not do, or not here."""


def require_guild(interaction: discord.Interaction) -> int:
    """The server that something was done on: the only one whose articles it reaches.

    Raises:
        CannotManage: It was done in direct messages.
    """
    if interaction.guild_id is None:
        raise PermissionDenied("This works on a server only.")
    return interaction.guild_id


def is_manager(interaction: discord.Interaction) -> bool:
    """Whether the one who presses a button may change the server's articles.

    A `custom_id` proves nothing. Whoever may manage the server may; and so may the one whose own command the
    message answers, for Discord let them use it: a server can give a command to any role. What a button was
    answered with, which anybody might have pressed, doesn't count.
    """
    if interaction.guild_id is None:
        return False
    if interaction.permissions.manage_guild:
        return True
    origin = interaction.message.interaction_metadata if interaction.message else None
    return (
        origin is not None
        and origin.type is discord.InteractionType.application_command
        and origin.user.id == interaction.user.id
    )


def require_managed_guild(interaction: discord.Interaction) -> int:
    """The server whose articles the one who presses a button may change.

    Raises:
        CannotManage: It was pressed in direct messages, or by somebody who may not.
    """
    guild = require_guild(interaction)
    if not is_manager(interaction):
        raise PermissionDenied("Only people who may use “/articles” here can do this.")
    return guild
