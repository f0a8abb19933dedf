"""What polls the feeds of all servers whenever they are due, in the background."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final

import structlog

from bot.feeds.service import FeedService
from index import FeedUnfollowed
from index.ingest.feeds.model import PollResult
from index.storage.feeds import Feed

MAX_ACTIVE_GUILDS: Final = 2
"""Servers whose feeds are polled at a time."""

MAX_PAUSE_SECONDS: Final = 60.0
"""Seconds between two looks at what is due, at most."""

RESCAN_SECONDS: Final = 600.0
"""Seconds between two looks at the disk, where other processes follow feeds too."""

_MIN_PAUSE_SECONDS: Final = 1.0

_log: Final = structlog.get_logger(__name__)

NotifyFailure = Callable[[int | None, PollResult], Awaitable[None]]
"""Told that a feed fails or has ended: of which server, and what its poll gave."""


class FeedScheduler:
    """Polls every feed that is due, of the servers that the bot is in and of the default library."""

    def __init__(
        self,
        feeds: FeedService,
        notify: NotifyFailure,
        is_member: Callable[[int], bool],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """Poll nothing yet.

        Args:
            feeds: The feeds.
            notify: Tells that a feed fails.
            is_member: Whether the bot is in the server of this number.
            sleep: Waits for so many seconds.
        """
        self._feeds = feeds
        self._notify = notify
        self._is_member = is_member
        self._sleep = sleep
        self._slots = asyncio.Semaphore(MAX_ACTIVE_GUILDS)
        self._guild_tasks: dict[int | None, asyncio.Task[None]] = {}
        self._last_scan: float | None = None

    async def run(self) -> None:
        """Go on until this is cancelled; then nothing is polled any more."""
        try:
            while True:
                await self.start_due_polls()
                await self._sleep(self._seconds_until_due())
        finally:
            tasks = list(self._guild_tasks.values())
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def start_due_polls(self) -> None:
        """Begin with the servers that have a feed due."""
        now = self._feeds.clock()
        if self._last_scan is None or not 0 <= now - self._last_scan < RESCAN_SECONDS:
            await self._rescan(now)
        for guild, due in self._feeds.stores.due_times().items():
            if due <= now and guild not in self._guild_tasks and self._may_poll(guild):
                self._guild_tasks[guild] = asyncio.create_task(self._poll_guild(guild))

    async def wait_until_idle(self) -> None:
        """Wait until nothing is being polled."""
        while tasks := list(self._guild_tasks.values()):
            await asyncio.wait(tasks)

    async def _rescan(self, now: float) -> None:
        self._last_scan = now
        try:
            await self._feeds.stores.rescan()
        except Exception as error:  # noqa: BLE001 - one bad folder is no reason to poll nothing any more
            _log.error("feeds not found", exc_info=error)

    def _may_poll(self, guild: int | None) -> bool:
        return (guild is None or self._is_member(guild)) and self._feeds.is_free(guild)

    def _seconds_until_due(self) -> float:
        """Seconds until there may be something to do."""
        now = self._feeds.clock()
        waits = [
            due - now
            for guild, due in self._feeds.stores.due_times().items()
            if guild not in self._guild_tasks and self._may_poll(guild)
        ]
        return max(_MIN_PAUSE_SECONDS, min([MAX_PAUSE_SECONDS, *waits]))

    async def _poll_guild(self, guild: int | None) -> None:
        """Poll the feeds of a server that are due, the longest overdue first."""
        try:
            async with self._slots:
                await self._poll_due(guild)
        except Exception as error:  # noqa: BLE001 - the other servers' feeds are polled all the same
            _log.error("feeds not polled", guild=guild, exc_info=error)
            self._feeds.stores.postpone(guild, self._feeds.clock() + RESCAN_SECONDS)
        finally:
            if len(self._guild_tasks) == 1:
                await self._feeds.stop_reader()
            del self._guild_tasks[guild]

    async def _poll_due(self, guild: int | None) -> None:
        polled = set[int]()
        while due := await self._due_feeds(guild):
            left = [feed for feed in due if feed.id not in polled]
            if not left:  # polling changed nothing
                self._feeds.stores.postpone(guild, self._feeds.clock() + RESCAN_SECONDS)
            if not left or not self._may_poll(guild):
                return
            polled.add(left[0].id)
            await self._poll_feed(guild, left[0])

    async def _due_feeds(self, guild: int | None) -> list[Feed]:
        now = self._feeds.clock()
        return await self._feeds.stores.run(guild, lambda stored: stored.due_feeds(now), [])

    async def _poll_feed(self, guild: int | None, feed: Feed) -> None:
        try:
            polled = await self._feeds.poll(guild, feed)
        except FeedUnfollowed:
            return
        if polled.should_notify:
            await self._notify(guild, polled)
