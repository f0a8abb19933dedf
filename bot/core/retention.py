"""Retention of libraries: those of guilds that removed the bot are kept for a while, then deleted."""

import asyncio
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from typing import Final

import discord
import structlog
from discord.ext import commands, tasks

from bot.core.libraries import Libraries, StopGuildWork
from index import FootnoteError
from index.storage.working_state import KeyValues

_DEPARTURE_KEY_PREFIX: Final = "departed:"
_DAYS_KEY_PREFIX: Final = "departed-days:"

_log: Final = structlog.get_logger(__name__)


def departure_key(guild_id: int) -> str:
    """The key of the time at which the bot left a guild: ISO 8601 with an offset."""
    return f"{_DEPARTURE_KEY_PREFIX}{guild_id}"


def days_key(guild_id: int) -> str:
    """The key of the days on which the bot has run since it left a guild: their number, and the last one."""
    return f"{_DAYS_KEY_PREFIX}{guild_id}"


def utc_now() -> datetime:
    """The current time, with its zone."""
    return datetime.now(UTC)


class LibraryRetention:
    """Notes the guilds that the bot has left, and deletes their libraries after a grace period."""

    def __init__(  # noqa: PLR0913, PLR0917 - the clock is a test's
        self,
        libraries: Libraries,
        values: KeyValues,
        grace: timedelta,
        is_member: Callable[[int], bool],
        clock: Callable[[], datetime] = utc_now,
        before_delete: Iterable[StopGuildWork] = (),
    ) -> None:
        """Delete nothing yet.

        Args:
            libraries: The libraries.
            values: The store of the times of departure.
            grace: The time for which a library is kept; zero to delete it at once. Only days on which the bot
                runs count, so that a wrong clock deletes nothing.
            is_member: Whether the bot is in a guild, even one that is unavailable now.
            clock: The current time, with its zone.
            before_delete: Called with the guild before its library is deleted, to stop what would refill it.
        """
        self._libraries = libraries
        self._values = values
        self._grace = grace
        self._is_member = is_member
        self._clock = clock
        self._before_delete = before_delete
        self._lock = asyncio.Lock()  # the checks of a guild follow the order of events

    async def check_all(self) -> None:
        """Check every guild that has a library or was left; a failure at one doesn't stop the others."""
        async with self._lock:
            with _log_deletion_errors():
                await self._libraries.empty_trash()
        guild_ids = set(await self._libraries.guild_ids())
        with _log_deletion_errors():
            guild_ids |= await asyncio.to_thread(self._departed_guild_ids)
        for guild_id in sorted(guild_ids):
            await self.check(guild_id)

    async def check(self, guild_id: int) -> None:
        """Note whether the bot is in a guild, and delete its library at the end of the grace period."""
        async with self._lock:
            with _log_deletion_errors(guild_id):
                await self._check_guild(guild_id)

    async def _check_guild(self, guild_id: int) -> None:
        if self._is_member(guild_id) or not await self._libraries.exists(guild_id):
            await self._forget_departure(guild_id)
            return
        departed_at = await asyncio.to_thread(self._departure_time, guild_id)
        days = await asyncio.to_thread(self._count_days, guild_id)
        if self._clock() - departed_at < self._grace or timedelta(days=days) < self._grace:
            return
        for stop_work in self._before_delete:
            await stop_work(guild_id)
        if self._is_member(guild_id):  # it was invited again meanwhile, which is checked next
            return
        await self._libraries.delete(guild_id)
        await self._forget_departure(guild_id)
        _log.info("library deleted", guild=guild_id, left=departed_at.isoformat())

    def _departed_guild_ids(self) -> set[int]:
        """The guilds that have a time of departure; a crash may have left one without a library."""
        keys = self._values.keys(_DEPARTURE_KEY_PREFIX)
        return {int(key.removeprefix(_DEPARTURE_KEY_PREFIX)) for key in keys}

    def _departure_time(self, guild_id: int) -> datetime:
        """The stored time of departure; without a valid one, the current time, which is stored."""
        now = self._clock()
        departed_at = _parse_time(self._values.get(departure_key(guild_id)) or "")
        if departed_at and departed_at <= now:
            return departed_at
        self._values.set(departure_key(guild_id), now.isoformat())
        self._values.delete(days_key(guild_id))
        _log.info("server left", guild=guild_id)
        return now

    def _count_days(self, guild_id: int) -> int:
        """The days on which the bot has run after the day of departure, today's counted and stored."""
        today = self._clock().date()
        days, last_day = _parse_days(self._values.get(days_key(guild_id)) or "")
        if last_day != today:
            days += last_day is not None and last_day < today  # a day in the future was a wrong clock's
            self._values.set(days_key(guild_id), f"{days} {today.isoformat()}")
        return days

    async def _forget_departure(self, guild_id: int) -> None:
        for key in (days_key(guild_id), departure_key(guild_id)):
            await asyncio.to_thread(self._values.delete, key)


class RetentionCog(commands.Cog):
    """Triggers the checks: by Discord's events, and for all guilds every hour."""

    def __init__(self, bot: commands.AutoShardedBot, retention: LibraryRetention) -> None:
        self._bot = bot
        self._retention = retention

    async def cog_load(self) -> None:
        """Start the hourly check."""
        self.check_hourly.start()

    async def cog_unload(self) -> None:
        """Stop the hourly check."""
        self.check_hourly.cancel()

    @tasks.loop(hours=1)
    async def check_hourly(self) -> None:
        """Check all guilds: for departures while the bot was off, and for ended grace periods."""
        await self._retention.check_all()

    @check_hourly.before_loop
    async def _wait_until_ready(self) -> None:
        await self._bot.wait_until_ready()  # all shards are: only then is it known which guilds there are

    @commands.Cog.listener()
    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """Check a guild that removed the bot; an outage is another event."""
        await self._retention.check(guild.id)

    @commands.Cog.listener()
    async def on_guild_join(self, guild: discord.Guild) -> None:
        """Check a guild that invited the bot, for the first time or again."""
        await self._retention.check(guild.id)


def _parse_time(text: str) -> datetime | None:
    """Parse a time in ISO 8601; None where it is none, or has no offset."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else None


def _parse_days(text: str) -> tuple[int, date | None]:
    """Parse the value of `days_key`; no days where it is malformed."""
    number, _, day = text.partition(" ")
    try:
        return int(number), date.fromisoformat(day)
    except ValueError:
        return 0, None


@contextmanager
def _log_deletion_errors(guild_id: int | None = None) -> Iterator[None]:
    """Log errors instead of raising them; the next check tries again."""
    try:
        yield
    except (FootnoteError, OSError) as error:
        _log.error("library not deleted", guild=guild_id, reason=str(error))
