"""The library that answers a person's direct messages: the bot's own, or a server's that is shared with it.

Whether somebody is a member of a server is asked of Discord when it matters, and remembered for minutes:
without the privileged intent, members aren't known.
"""

import asyncio
from typing import TYPE_CHECKING, Final, NamedTuple

import discord
import structlog
from cachetools import TTLCache

from bot.locale.translation import gettext
from index import FootnoteError
from index.storage.working_state import KeyValues

if TYPE_CHECKING:
    from collections.abc import MutableMapping

MAX_CHECKED_GUILDS: Final = 100
"""Guilds of which it is found out whether a user is a member, for one list."""

_MAX_PARALLEL_CHECKS: Final = 10
_MEMBERSHIP_TTL_SECONDS: Final = 300.0
_MAX_REMEMBERED_MEMBERSHIPS: Final = 10_000
_KEY_PREFIX: Final = "direct-library:"

_log: Final = structlog.get_logger(__name__)


class NotShared(FootnoteError):
    """A server whose library may not answer a user: they aren't a member of it, or the bot isn't."""


class ReachedLibrary(NamedTuple):
    """The library that a request reaches.

    Attributes:
        guild_id: The guild that it belongs to; None for the bot's own library.
        is_direct: Whether the request comes from direct messages.
        guild_name: The name of the guild, in direct messages; empty for the bot's own library.
    """

    guild_id: int | None
    is_direct: bool = False
    guild_name: str = ""


class DirectLibraries:
    """The choices of users, of which library answers their direct messages."""

    def __init__(self, client: discord.Client, values: KeyValues) -> None:
        """Remember nothing yet.

        Args:
            client: The client.
            values: Stores the choices.
        """
        self._client = client
        self._values = values
        self._memberships: MutableMapping[tuple[int, int], bool] = TTLCache(
            _MAX_REMEMBERED_MEMBERSHIPS, _MEMBERSHIP_TTL_SECONDS
        )

    async def reach(self, guild_id: int | None, user_id: int) -> ReachedLibrary:
        """Return the library that a user's command or message reaches.

        Args:
            guild_id: The guild in which it is; None for direct messages.
            user_id: The user.
        """
        if guild_id is not None:
            return ReachedLibrary(guild_id)
        chosen = await asyncio.to_thread(self._values.get, f"{_KEY_PREFIX}{user_id}")
        try:
            return await self.reach_chosen(int(chosen) if chosen else None, user_id)
        except NotShared:
            return ReachedLibrary(None, is_direct=True)

    async def reach_chosen(self, guild_id: int | None, user_id: int) -> ReachedLibrary:
        """Return the library of a certain guild for a user's direct messages.

        Args:
            guild_id: The guild; None for the bot's own library.
            user_id: The user.

        Raises:
            NotShared: The user isn't a member of the guild, or the bot isn't.
        """
        if guild_id is None:
            return ReachedLibrary(None, is_direct=True)
        guild = self._client.get_guild(guild_id)
        if guild is None or not await self._is_member(guild, user_id):
            raise NotShared(gettext("This server isn't shared with me any more; “/library” chooses another."))
        return ReachedLibrary(guild_id, is_direct=True, guild_name=guild.name)

    async def choose(self, guild_id: int | None, user_id: int) -> ReachedLibrary:
        """Store a user's choice, or none where it is the bot's own library.

        Raises:
            NotShared: See `reach_chosen`.
        """
        reached = await self.reach_chosen(guild_id, user_id)
        key = f"{_KEY_PREFIX}{user_id}"
        if guild_id is None:
            await asyncio.to_thread(self._values.delete, key)
        else:
            await asyncio.to_thread(self._values.set, key, str(guild_id))
        return reached

    async def shared_guilds(self, user_id: int, typed: str = "") -> list[discord.Guild]:
        """Find the guilds that a user shares with the bot, by name.

        Args:
            user_id: The user.
            typed: A part of the name, in any case; empty for all. Of very many guilds that have it, the
                first `MAX_CHECKED_GUILDS` are looked at.
        """
        part = typed.casefold()
        named = sorted(
            (guild for guild in self._client.guilds if part in guild.name.casefold()),
            key=lambda guild: (guild.name.casefold(), guild.id),
        )[:MAX_CHECKED_GUILDS]
        checks = asyncio.Semaphore(_MAX_PARALLEL_CHECKS)

        async def check(guild: discord.Guild) -> bool:
            async with checks:
                return await self._is_member(guild, user_id)

        memberships = await asyncio.gather(*map(check, named))
        return [guild for guild, is_member in zip(named, memberships, strict=True) if is_member]

    async def _is_member(self, guild: discord.Guild, user_id: int) -> bool:
        known = self._memberships.get((guild.id, user_id))
        if known is not None:
            return known
        try:
            await guild.fetch_member(user_id)
        except discord.NotFound:
            is_member = False
        except discord.HTTPException as error:
            _log.warning("membership not read", guild=guild.id, code=error.code)
            return False
        else:
            is_member = True
        self._memberships[guild.id, user_id] = is_member
        return is_member
