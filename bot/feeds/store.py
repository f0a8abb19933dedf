"""The feeds that servers follow, as they are on disk: open only while somebody is at them."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final, TypeVar

import structlog

from bot.core.libraries import guild_folder, guild_ids_in
from index import LibraryError, NotFollowed
from index.ingest.feeds.model import Feed
from index.ingest.feeds.store import FeedStore

NO_FEEDS_MESSAGE: Final = "No feeds are followed here."

_StoreResultT = TypeVar("_StoreResultT")

_log: Final = structlog.get_logger(__name__)


class GuildFeedStores:
    """Each server's feeds, and those of the default library; remembers when each server's next is due."""

    def __init__(self, data: Path) -> None:
        """Look into the libraries in a folder; none is made there."""
        self._data = data
        self._due_times: dict[int | None, float] = {}

    def due_times(self) -> dict[int | None, float]:
        """When the next feed of each server is due, as far as is known; the default library's is None."""
        return dict(self._due_times)

    def postpone(self, guild: int | None, until: float) -> None:
        """Count a server's feeds as not due before a moment."""
        self._due_times[guild] = until

    async def rescan(self) -> None:
        """Find out when feeds are due, of every library that is there."""
        self._due_times = await asyncio.to_thread(self._scan_due_times)

    @asynccontextmanager
    async def open(self, guild: int | None) -> AsyncIterator[FeedStore]:
        """A server's feeds, while somebody is at them; the library's folder must be there."""
        opening = asyncio.ensure_future(asyncio.to_thread(FeedStore.open, self._folder(guild)))
        try:
            try:
                subscriptions = await asyncio.shield(opening)
            except asyncio.CancelledError:
                await asyncio.wait([opening])
                raise
            yield subscriptions
        finally:
            if opening.done() and not opening.exception():
                await asyncio.to_thread(self._close, guild, opening.result())

    async def feeds(self, guild: int | None) -> list[Feed]:
        """A server's feeds, in the order in which they were followed."""
        return await self.run(guild, FeedStore.feeds, [])

    async def run(
        self, guild: int | None, work: Callable[[FeedStore], _StoreResultT], default: _StoreResultT
    ) -> _StoreResultT:
        """Do something with a server's feeds, in a thread; `default` where it never followed any."""
        return await asyncio.to_thread(self._run, guild, work, default)

    async def remove(self, guild: int | None, ident: int) -> None:
        """Follow a feed no more; its articles stay.

        Raises:
            NotFollowed: There is none with this number.
        """
        if not await self.run(guild, lambda stored: _remove_feed(stored, ident), default=False):
            raise NotFollowed(NO_FEEDS_MESSAGE)

    async def remove_all(self, guild: int | None) -> int:
        """Follow none of a server's feeds any more; how many there were."""
        return await self.run(guild, _remove_all_feeds, 0)

    def _run(
        self, guild: int | None, work: Callable[[FeedStore], _StoreResultT], default: _StoreResultT
    ) -> _StoreResultT:
        folder = self._folder(guild)
        if not FeedStore.exists(folder):
            self._due_times.pop(guild, None)
            return default
        subscriptions = FeedStore.open(folder)
        try:
            return work(subscriptions)
        finally:
            self._close(guild, subscriptions)

    def _close(self, guild: int | None, subscriptions: FeedStore) -> None:
        """Close a server's feeds, and remember when the next is due."""
        with subscriptions:
            due = _next_due(subscriptions)
        if due is None:
            self._due_times.pop(guild, None)
        else:
            self._due_times[guild] = due

    def _scan_due_times(self) -> dict[int | None, float]:
        found = dict[int | None, float]()
        for guild in (None, *guild_ids_in(self._data)):
            try:
                due = self._next_due_of(guild)
            except LibraryError as error:
                _log.error("feeds not read", guild=guild, reason=str(error))
                continue
            if due is not None:
                found[guild] = due
        return found

    def _next_due_of(self, guild: int | None) -> float | None:
        if not FeedStore.exists(self._folder(guild)):
            return None
        with FeedStore.open(self._folder(guild)) as subscriptions:
            return _next_due(subscriptions)

    def _folder(self, guild: int | None) -> Path:
        return guild_folder(self._data, guild)


def _next_due(subscriptions: FeedStore) -> float | None:
    """When the next feed is due; None where none ever is."""
    return min((feed.next_poll for feed in subscriptions.feeds() if not feed.ended), default=None)


def _remove_feed(subscriptions: FeedStore, ident: int) -> bool:
    subscriptions.remove(ident)
    return True


def _remove_all_feeds(subscriptions: FeedStore) -> int:
    feeds = subscriptions.feeds()
    for feed in feeds:
        subscriptions.remove(feed.id)
    return len(feeds)
