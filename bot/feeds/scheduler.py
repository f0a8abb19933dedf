"""Background polling of all guilds' due feeds."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final

import structlog
from discord.ext import tasks

from bot.feeds.service import FeedService
from index import FeedUnfollowed
from index.ingest.feeds.model import PollResult
from index.storage.feeds import Feed

MAX_ACTIVE_GUILDS: Final = 2
"""Guilds whose feeds are polled at a time."""

MIN_PAUSE_SECONDS: Final = 1.0
"""Seconds between two checks for due feeds, at least."""

MAX_PAUSE_SECONDS: Final = 60.0
"""Seconds between two checks for due feeds, at most."""

RESCAN_SECONDS: Final = 600.0
"""Seconds between two scans of all feed stores, to which other processes add feeds too."""

_log: Final = structlog.get_logger(__name__)

NotifyFailure = Callable[[int | None, PollResult], Awaitable[None]]
"""Reports to a person that a feed fails or has ended; called with the guild's id and the poll's result."""


class FeedScheduler:
    """Polls every due feed of the bot's guilds and of the default library."""

    def __init__(
        self,
        feeds: FeedService,
        notify: NotifyFailure,
        is_member: Callable[[int], bool],
        wait_until_ready: Callable[[], Awaitable[None]],
    ) -> None:
        """Poll nothing until `start`.

        Args:
            feeds: The feeds.
            notify: Reports that a feed fails.
            is_member: Whether the bot is a member of the guild with an id.
            wait_until_ready: Waits until `is_member` knows all guilds.
        """
        self._feeds = feeds
        self._notify = notify
        self._is_member = is_member
        self._wait_until_ready = wait_until_ready
        self._slots = asyncio.Semaphore(MAX_ACTIVE_GUILDS)
        self._guild_tasks: dict[int | None, asyncio.Task[None]] = {}
        self._last_scan: float | None = None

    def start(self) -> None:
        """Start polling in the background."""
        self._poll_repeatedly.start()

    async def stop(self) -> None:
        """Stop polling; polls under way are cancelled."""
        task = self._poll_repeatedly.get_task()
        self._poll_repeatedly.cancel()
        if task:
            await asyncio.gather(task, return_exceptions=True)

    async def start_due_polls(self) -> None:
        """Start a task for each guild with a due feed."""
        now = self._feeds.clock()
        if self._last_scan is None or not 0 <= now - self._last_scan < RESCAN_SECONDS:
            await self._rescan(now)
        for guild, due in self._feeds.stores.due_times().items():
            if due <= now and guild not in self._guild_tasks and self._may_poll(guild):
                self._guild_tasks[guild] = asyncio.create_task(self._poll_guild(guild))

    def seconds_until_due(self) -> float:
        """Seconds until the next check for due feeds."""
        now = self._feeds.clock()
        waits = [
            due - now
            for guild, due in self._feeds.stores.due_times().items()
            if guild not in self._guild_tasks and self._may_poll(guild)
        ]
        return max(MIN_PAUSE_SECONDS, min([MAX_PAUSE_SECONDS, *waits]))

    async def wait_until_idle(self) -> None:
        """Wait until no feed is being polled."""
        while guild_tasks := list(self._guild_tasks.values()):
            await asyncio.wait(guild_tasks)

    @tasks.loop(seconds=MIN_PAUSE_SECONDS)
    async def _poll_repeatedly(self) -> None:
        await self.start_due_polls()
        self._poll_repeatedly.change_interval(seconds=self.seconds_until_due())

    @_poll_repeatedly.before_loop
    async def _before_polling(self) -> None:
        await self._wait_until_ready()

    @_poll_repeatedly.after_loop
    async def _cancel_polls(self) -> None:
        guild_tasks = list(self._guild_tasks.values())
        for task in guild_tasks:
            task.cancel()
        await asyncio.gather(*guild_tasks, return_exceptions=True)

    async def _rescan(self, now: float) -> None:
        self._last_scan = now
        try:
            await self._feeds.stores.rescan(now)
        except Exception as error:  # noqa: BLE001 - a fault in one store must not end all polling
            _log.error("feeds not found", exc_info=error)

    def _may_poll(self, guild: int | None) -> bool:
        return (guild is None or self._is_member(guild)) and self._feeds.is_free(guild)

    async def _poll_guild(self, guild: int | None) -> None:
        """Poll a guild's due feeds, the longest overdue first."""
        try:
            async with self._slots:
                await self._poll_due_feeds(guild)
        except Exception as error:  # noqa: BLE001 - the other guilds' feeds are polled all the same
            _log.error("feeds not polled", guild=guild, exc_info=error)
            self._feeds.stores.postpone(guild, self._feeds.clock() + RESCAN_SECONDS)
        finally:
            if len(self._guild_tasks) == 1:
                await self._feeds.stop_reader()
            del self._guild_tasks[guild]

    async def _poll_due_feeds(self, guild: int | None) -> None:
        polled = set[int]()
        while due := await self._due_feeds(guild):
            left = [feed for feed in due if feed.id not in polled]
            if not left:  # polling them left them due
                self._feeds.stores.postpone(guild, self._feeds.clock() + RESCAN_SECONDS)
            if not left or not self._may_poll(guild):
                return
            polled.add(left[0].id)
            await self._poll_feed(guild, left[0])

    async def _due_feeds(self, guild: int | None) -> list[Feed]:
        now = self._feeds.clock()
        return await self._feeds.stores.run(guild, lambda store: store.due_feeds(now), [])

    async def _poll_feed(self, guild: int | None, feed: Feed) -> None:
        try:
            result = await self._feeds.poll(guild, feed)
        except FeedUnfollowed:
            return
        if result.should_notify:
            await self._notify(guild, result)
