"""What polls the feeds of all servers whenever they are due, in the background."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final

import structlog

from bot.feeds.service import FeedService
from index import NotFollowed
from index.ingest.feeds.model import Feed, PollResult

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
        tell: NotifyFailure,
        is_member: Callable[[int], bool],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """Poll nothing yet.

        Args:
            feeds: The feeds.
            tell: Tells that a feed fails.
            is_member: Whether the bot is in the server of this number.
            sleep: Waits for so many seconds.
        """
        self._feeds = feeds
        self._tell = tell
        self._is_member = is_member
        self._sleep = sleep
        self._room = asyncio.Semaphore(MAX_ACTIVE_GUILDS)
        self._at_work: dict[int | None, asyncio.Task[None]] = {}
        self._looked: float | None = None

    async def run(self) -> None:
        """Go on until this is cancelled; then nothing is polled any more."""
        try:
            while True:
                await self.turn()
                await self._sleep(self._pause())
        finally:
            tasks = list(self._at_work.values())
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def turn(self) -> None:
        """Begin with the servers that have a feed due."""
        now = self._feeds.clock()
        if self._looked is None or not 0 <= now - self._looked < RESCAN_SECONDS:
            await self._look(now)
        for guild, due in self._feeds.stored.due().items():
            if due <= now and guild not in self._at_work and self._may(guild):
                self._at_work[guild] = asyncio.create_task(self._work(guild))

    async def idle(self) -> None:
        """Wait until nothing is being polled."""
        while tasks := list(self._at_work.values()):
            await asyncio.wait(tasks)

    async def _look(self, now: float) -> None:
        self._looked = now
        try:
            await self._feeds.stored.look()
        except Exception as error:  # noqa: BLE001 - one bad folder is no reason to poll nothing any more
            _log.error("feeds not found", exc_info=error)

    def _may(self, guild: int | None) -> bool:
        return (guild is None or self._is_member(guild)) and self._feeds.is_free(guild)

    def _pause(self) -> float:
        """Seconds until there may be something to do."""
        now = self._feeds.clock()
        waits = [
            due - now
            for guild, due in self._feeds.stored.due().items()
            if guild not in self._at_work and self._may(guild)
        ]
        return max(_MIN_PAUSE_SECONDS, min([MAX_PAUSE_SECONDS, *waits]))

    async def _work(self, guild: int | None) -> None:
        """Poll the feeds of a server that are due, the longest overdue first."""
        try:
            async with self._room:
                await self._poll_due(guild)
        except Exception as error:  # noqa: BLE001 - the other servers' feeds are polled all the same
            _log.error("feeds not polled", guild=guild, exc_info=error)
            self._feeds.stored.put_off(guild, self._feeds.clock() + RESCAN_SECONDS)
        finally:
            if len(self._at_work) == 1:
                await self._feeds.rest()
            del self._at_work[guild]

    async def _poll_due(self, guild: int | None) -> None:
        polled = set[int]()
        while due := await self._due(guild):
            left = [feed for feed in due if feed.id not in polled]
            if not left:  # polling changed nothing
                self._feeds.stored.put_off(guild, self._feeds.clock() + RESCAN_SECONDS)
            if not left or not self._may(guild):
                return
            polled.add(left[0].id)
            await self._poll(guild, left[0])

    async def _due(self, guild: int | None) -> list[Feed]:
        now = self._feeds.clock()
        return await self._feeds.stored.read(guild, lambda stored: stored.due(now), [])

    async def _poll(self, guild: int | None, feed: Feed) -> None:
        try:
            polled = await self._feeds.poll(guild, feed)
        except NotFollowed:
            return
        if polled.tell:
            await self._tell(guild, polled)
