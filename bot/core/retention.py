"""Servers that removed the bot: their libraries are kept for a while, then deleted."""

import asyncio
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

import discord
import structlog
from discord.ext import commands, tasks

from bot.core.libraries import Libraries, StopGuildWork, guild_folder, guild_ids_in, is_real_folder
from index import FootnoteError

_DEPARTURE_MARKER: Final = "left"
"""The file in a library's folder that says since when the bot hasn't been in its server."""

_log: Final = structlog.get_logger(__name__)


def utc_now() -> datetime:
    """This moment."""
    return datetime.now(UTC)


class LibraryRetention:
    """Notes which servers the bot isn't in any more, and deletes their libraries when their time is over.

    What is noted stands in the libraries' folders, so that it lasts when the bot is started again.
    """

    def __init__(
        self,
        libraries: Libraries,
        grace: timedelta,
        is_member: Callable[[int], bool],
        clock: Callable[[], datetime] = utc_now,
        before_delete: Iterable[StopGuildWork] = (),
    ) -> None:
        """Watch over libraries.

        Args:
            libraries: The servers' libraries.
            grace: For how long a library is kept; if it is nothing, it is deleted at once.
            is_member: Whether the bot is in the server of this number, even if that can't be reached now.
            clock: Tells the time, with its zone.
            before_delete: What has to end before a library is deleted, so that nothing comes in again.
        """
        self._libraries = libraries
        self._grace = grace
        self._is_member = is_member
        self._clock = clock
        self._before_delete = before_delete
        self._lock = asyncio.Lock()  # what happens to one server follows the order of events

    async def check_all(self) -> None:
        """Look at every server that has a library; what fails at one doesn't keep it from the others."""
        async with self._lock:
            with _log_deletion_errors():
                await self._libraries.empty_trash()
        for guild in await asyncio.to_thread(guild_ids_in, self._libraries.data):
            await self.check(guild)

    async def check(self, guild: int) -> None:
        """Note whether the bot is in a server, and delete its library where its time is over.

        Args:
            guild: The server's id; nothing happens where it has no library.
        """
        async with self._lock:
            with _log_deletion_errors(guild):
                await self._check_guild(guild)

    async def _check_guild(self, guild: int) -> None:
        folder = guild_folder(self._libraries.data, guild)
        if self._is_member(guild):
            await asyncio.to_thread((folder / _DEPARTURE_MARKER).unlink, missing_ok=True)
        elif is_real_folder(folder):
            left = await asyncio.to_thread(_departure_time, folder, self._clock())
            if self._clock() - left >= self._grace:
                for end in self._before_delete:
                    await end(guild)
                if self._is_member(guild):  # it was invited again meanwhile, which is looked at next
                    return
                await self._libraries.delete(guild)
                _log.info("library deleted", guild=guild, left=left.isoformat())


class RetentionCog(commands.Cog):
    """Learns from Discord which servers the bot is in: by events, and by a look at all of them every hour."""

    def __init__(self, bot: commands.AutoShardedBot, retention: LibraryRetention) -> None:
        self._bot = bot
        self._retention = retention

    async def cog_load(self) -> None:
        """Begin to look."""
        self.check_hourly.start()

    async def cog_unload(self) -> None:
        """Look no more."""
        self.check_hourly.cancel()

    @tasks.loop(hours=1)
    async def check_hourly(self) -> None:
        """Look at all servers: what happened while the bot was off, whose time is over."""
        await self._retention.check_all()

    @check_hourly.before_loop
    async def _wait_until_ready(self) -> None:
        await self._bot.wait_until_ready()  # all shards are: only then is it known which servers there are

    @commands.Cog.listener()
    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """The bot was removed from a server; an outage is another event."""
        await self._retention.check(guild.id)

    @commands.Cog.listener()
    async def on_guild_join(self, guild: discord.Guild) -> None:
        """The bot was invited, for the first time or again."""
        await self._retention.check(guild.id)


def _departure_time(folder: Path, moment: datetime) -> datetime:
    """When the bot left, as the library's folder says; where it doesn't, it will say that this was now."""
    marker = folder / _DEPARTURE_MARKER
    with suppress(FileNotFoundError, ValueError):
        left = datetime.fromisoformat(marker.read_text(encoding="ascii"))
        if left.tzinfo and left <= moment:
            return left
    new = marker.with_suffix(".new")
    new.write_text(moment.isoformat(), encoding="ascii")
    new.replace(marker)  # so that it is there whole
    _log.info("server left", guild=folder.name)
    return moment


@contextmanager
def _log_deletion_errors(guild: int | None = None) -> Iterator[None]:
    """Log what fails; it is tried again with the next look."""
    try:
        yield
    except (FootnoteError, OSError) as error:
        _log.error("library not deleted", guild=guild, reason=str(error))
