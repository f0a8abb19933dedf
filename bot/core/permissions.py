"""Permission checks of interactions: the guild that is reached, and who may change its articles."""

import discord

from index import FootnoteError


class PermissionDenied(FootnoteError):
    """An action that the user may not take, or not here."""


def require_guild(interaction: discord.Interaction) -> int:
    """The guild of an interaction: the only one whose articles the interaction reaches.

    Raises:
        PermissionDenied: The interaction comes from direct messages.
    """
    if interaction.guild_id is None:
        raise PermissionDenied("This works on a server only.")
    return interaction.guild_id


def is_manager(interaction: discord.Interaction) -> bool:
    """Whether the user who pressed a button may change the guild's articles.

    A `custom_id` proves nothing, since it can be forged. Members who may manage the guild may; so may the
    user whose own slash command the message answers, for Discord checked its permissions, which a guild can
    grant to any role. A message that answers a button, which anybody may have pressed, doesn't count.
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
    """The guild whose articles the user who pressed a button may change.

    Raises:
        PermissionDenied: The button was pressed in direct messages, or the user may not change the articles.
    """
    guild = require_guild(interaction)
    if not is_manager(interaction):
        raise PermissionDenied("Only people who may use “/articles” here can do this.")
    return guild
