"""Guilds' feed stores: opened for each use, with the time at which each guild's next feed is due."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final, Protocol, TypeVar

import structlog

from bot.core.library_folders import guild_folder, guild_ids_in
from index import LibraryError, UnknownFeed
from index.ingest.feeds.store import has_feed_store, open_feed_store
from index.storage.feed_store import FeedStore
from index.storage.feeds import Feed
from index.tasks import run_to_completion

NO_FEEDS_MESSAGE: Final = "No feeds are followed here."

_StoreResultT = TypeVar("_StoreResultT")

_log: Final = structlog.get_logger(__name__)


class FeedDatabase(Protocol):
    """The database of all guilds' feeds; None stands for the default library's.

    Methods may be called from several threads, may block, and raise `LibraryError` where the data can't be
    used.
    """

    def guild_ids(self) -> Iterable[int | None]:
        """The guilds that may have a feed store."""

    def open(self, guild: int | None) -> FeedStore:
        """Open a guild's feed store, creating it if needed; the guild must have a library."""

    def open_existing(self, guild: int | None) -> FeedStore | None:
        """Open a guild's feed store; None, and nothing is created, if there is none."""


class FolderFeedDatabase:
    """A `FeedDatabase` of one feed store per guild, in the folder of its library."""

    def __init__(self, data: Path) -> None:
        """Use the guilds' folders in a data folder."""
        self._data = data

    def guild_ids(self) -> Iterable[int | None]:
        """See `FeedDatabase.guild_ids`."""
        return (None, *guild_ids_in(self._data))

    def open(self, guild: int | None) -> FeedStore:
        """See `FeedDatabase.open`."""
        return open_feed_store(guild_folder(self._data, guild))

    def open_existing(self, guild: int | None) -> FeedStore | None:
        """See `FeedDatabase.open_existing`."""
        folder = guild_folder(self._data, guild)
        return open_feed_store(folder) if has_feed_store(folder) else None


class GuildFeedStores:
    """Asynchronous access to guilds' feed stores; None stands for the default library's."""

    def __init__(self, database: FeedDatabase) -> None:
        """Use the stores of a database; nothing is due until `rescan`."""
        self._database = database
        self._due_times: dict[int | None, float] = {}

    def due_times(self) -> dict[int | None, float]:
        """When each guild's next feed is due, as of the last use of its store or the last `rescan`."""
        return dict(self._due_times)

    def postpone(self, guild: int | None, until: float) -> None:
        """Treat a guild's feeds as not due before a time, until its store is used again."""
        self._due_times[guild] = until

    async def rescan(self, now: float) -> None:
        """Update the due times of all guilds, and correct those that a wrong clock has left.

        Args:
            now: The current time.
        """
        self._due_times = await asyncio.to_thread(self._scan_due_times, now)

    @asynccontextmanager
    async def open(self, guild: int | None) -> AsyncIterator[FeedStore]:
        """A guild's feed store, created if needed; the guild must have a library."""
        opening = asyncio.ensure_future(asyncio.to_thread(self._database.open, guild))
        try:
            yield await run_to_completion(opening)
        finally:
            if not opening.exception():
                await run_to_completion(asyncio.to_thread(self._close, guild, opening.result()))

    async def feeds(self, guild: int | None) -> list[Feed]:
        """A guild's feeds in order of addition."""
        return await self.run(guild, lambda store: store.feeds(), [])

    async def run(
        self, guild: int | None, work: Callable[[FeedStore], _StoreResultT], default: _StoreResultT
    ) -> _StoreResultT:
        """Use a guild's feed store in a worker thread; a cancellation waits for its end.

        Args:
            guild: The guild's id.
            work: Called with the store.
            default: Result if the guild has no feed store.

        Returns:
            The result of `work`.
        """
        return await run_to_completion(asyncio.to_thread(self._run, guild, work, default))

    async def remove(self, guild: int | None, feed_id: int) -> None:
        """Unfollow a feed; its articles stay.

        Raises:
            UnknownFeed: The guild follows no feed with this id.
        """
        if not await self.run(guild, lambda store: _remove_feed(store, feed_id), default=False):
            raise UnknownFeed(NO_FEEDS_MESSAGE)

    async def remove_all(self, guild: int | None) -> int:
        """Unfollow all feeds of a guild; returns their number."""
        return await self.run(guild, lambda store: store.remove_all(), 0)

    def _run(
        self, guild: int | None, work: Callable[[FeedStore], _StoreResultT], default: _StoreResultT
    ) -> _StoreResultT:
        store = self._database.open_existing(guild)
        if store is None:
            self._due_times.pop(guild, None)
            return default
        try:
            return work(store)
        finally:
            self._close(guild, store)

    def _close(self, guild: int | None, store: FeedStore) -> None:
        """Close a guild's feed store, and note when its next feed is due."""
        with store:
            due = store.next_poll_time()
        if due is None:
            self._due_times.pop(guild, None)
        else:
            self._due_times[guild] = due

    def _scan_due_times(self, now: float) -> dict[int | None, float]:
        due_times = dict[int | None, float]()
        for guild in self._database.guild_ids():
            try:
                due = self._next_poll_time(guild, now)
            except LibraryError as error:
                _log.error("feeds not read", guild=guild, reason=str(error))
                continue
            if due is not None:
                due_times[guild] = due
        return due_times

    def _next_poll_time(self, guild: int | None, now: float) -> float | None:
        store = self._database.open_existing(guild)
        if store is None:
            return None
        with store:
            store.correct_times(now)
            return store.next_poll_time()


def _remove_feed(store: FeedStore, feed_id: int) -> bool:
    store.remove(feed_id)
    return True
