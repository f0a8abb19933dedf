"""Permission checks of interactions: the guild that is reached, and who may change its articles."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, Final, cast

import discord
import structlog
from discord import app_commands

from bot.locale.translation import gettext, msgid
from index import FootnoteError

ARTICLES_DENIED: Final = msgid(
    "Only people who may manage this server, or who were given “/articles” in its settings, can do this."
)

_log: Final = structlog.get_logger(__name__)


class PermissionDenied(FootnoteError, app_commands.CheckFailure):
    """An action that the user may not take, or not here."""


def require_guild(interaction: discord.Interaction) -> int:
    """The guild of an interaction: the only one whose articles the interaction reaches.

    Raises:
        PermissionDenied: The interaction comes from direct messages.
    """
    if interaction.guild_id is None:
        raise PermissionDenied(gettext("This works on a server only."))
    return interaction.guild_id


async def require_articles_command(interaction: discord.Interaction) -> None:
    """Check that the user of one of the commands for articles may use it.

    Discord checks it too, but by what it was last told of the commands. A guild can give a command to further
    members, which takes a request to find out.

    Raises:
        PermissionDenied: The command was used in direct messages, or the user may not use it.
    """
    guild = require_guild(interaction)
    if not interaction.permissions.manage_guild and not await _is_granted(interaction, guild):
        raise PermissionDenied(gettext(ARTICLES_DENIED))


async def _is_granted(interaction: discord.Interaction, guild: int) -> bool:
    """Return whether the guild's settings give the command, or all of the bot's commands, to the user."""
    data, user = cast("Mapping[str, Any]", interaction.data or {}), interaction.user
    roles = [role.id for role in user.roles] if isinstance(user, discord.Member) else []
    for ident in (int(data["id"]), interaction.application_id):  # those of the command come first
        permissions = await _fetch_command_permissions(interaction, guild, ident)
        granted = is_permitted(permissions, user.id, roles, guild)
        if granted is not None:
            return granted
    return False


async def _fetch_command_permissions(
    interaction: discord.Interaction, guild: int, ident: int
) -> Sequence[Mapping[str, Any]]:
    """Fetch the permissions of a command, or by the application's id of all; none if there are none."""
    try:
        found = await interaction.client.http.get_application_command_permissions(
            interaction.application_id, guild, ident
        )
    except discord.NotFound:
        return []
    except discord.HTTPException as error:
        _log.warning("command permissions not read", guild=guild, code=error.code)
        return []
    return found["permissions"]


def is_permitted(
    permissions: Iterable[Mapping[str, Any]], user: int, roles: Collection[int], everyone: int
) -> bool | None:
    """Return what the permissions of a command say of a user; None where they say nothing.

    Those of the user override those of roles, and those of roles the one of everyone; of several roles one
    suffices.

    Args:
        permissions: The permissions, as Discord sends them.
        user: The user's id.
        roles: The ids of their roles.
        everyone: The id of the role of everyone, which is the guild's.
    """
    allowed_by_id = {int(each["id"]): bool(each["permission"]) for each in permissions}
    for idents in ({user}, {*roles} - {everyone}, {everyone}):
        if found := [allowed_by_id[ident] for ident in idents if ident in allowed_by_id]:
            return any(found)
    return None


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
        raise PermissionDenied(gettext(ARTICLES_DENIED))
    return guild
