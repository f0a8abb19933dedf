"""Feeds followed and polled: those of one server one after the other, each poll to be ended at any time."""

import asyncio
import random
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

import structlog
from yarl import URL

from bot.core.libraries import Libraries
from bot.core.quotas import Quotas
from bot.core.source_reader import SourceReader
from bot.feeds.sink import FeedSink
from bot.feeds.store import GuildFeedStores
from index import Library, NotFollowed
from index.ingest.feeds.model import EntryOutcome, Feed, PollResult
from index.ingest.feeds.poller import EntryProgress, FeedPoller
from index.ingest.feeds.schedule import PollSchedule
from index.ingest.feeds.store import FeedStore

_log: Final = structlog.get_logger(__name__)


class FeedService:
    """The feeds of all servers."""

    def __init__(  # noqa: PLR0913 - the last two are a test's
        self,
        libraries: Libraries,
        sources: SourceReader,
        quotas: Quotas,
        interval_seconds: float,
        *,
        clock: Callable[[], float] = time.time,
        random_fraction: Callable[[], float] = random.random,
    ) -> None:
        """Follow feeds.

        Args:
            libraries: Where their articles go.
            sources: What reads feeds and pages.
            quotas: What a server may have.
            interval_seconds: Seconds between two polls of a feed, at least.
            clock: Tells the time, in seconds since 1970.
            random_fraction: Draws a number from 0 to 1.
        """
        self.stores = GuildFeedStores(libraries.data)
        self.clock = clock
        self._libraries = libraries
        self._sources = sources
        self._quotas = quotas
        self._interval_seconds = interval_seconds
        self._random_fraction = random_fraction
        self._paused_guilds = set[int | None]()
        self._guild_locks: defaultdict[int | None, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._poll_tasks: defaultdict[int | None, set[asyncio.Task[PollResult]]] = defaultdict(set)

    async def follow(
        self,
        guild: int | None,
        url: str,
        now: float,
        *,
        person: int | None = None,
        channel: int | None = None,
    ) -> Feed:
        """Follow the feed at an address, or the one that the page there names; `poll` reads its items.

        Raises:
            Unreachable, NoFeed, NotFollowed: See `Follower.follow`.
            LibraryError: The library can't be used.
        """
        await self._libraries.run(guild, Library.count)  # so that there is a library
        async with self.stores.open(guild) as subscriptions:
            follower = self._follower(subscriptions)
            feed = await follower.follow(
                url, now, added_by=person, channel=channel, max_feeds=self._quotas.feeds
            )
        _log.info("feed followed", guild=guild, feed=feed.id, host=_feed_host(feed))
        return feed

    @contextmanager
    def pause_polling(self, guild: int) -> Iterator[None]:
        """While this lasts, a feed of a server is followed and read first: the server isn't free."""
        self._paused_guilds.add(guild)
        try:
            yield
        finally:
            self._paused_guilds.discard(guild)

    def is_free(self, guild: int | None) -> bool:
        """Whether a server's feeds may be polled because they are due."""
        return guild not in self._paused_guilds and not self.is_busy(guild)

    def is_busy(self, guild: int | None) -> bool:
        """Whether another poll of a server comes first."""
        return self._guild_locks[guild].locked()

    async def poll(self, guild: int | None, feed: Feed, progress: EntryProgress | None = None) -> PollResult:
        """Poll a feed when it is its turn.

        Args:
            guild: The server; None for the default library.
            feed: The feed.
            progress: Told of each item.

        Returns:
            What became of it.

        Raises:
            NotFollowed: The feed isn't followed any more.
            LibraryError: What is stored of the feeds can't be used.
        """
        task = asyncio.create_task(self._poll_in_turn(guild, feed, progress))
        self._poll_tasks[guild].add(task)
        try:
            await asyncio.wait([task])
        except asyncio.CancelledError:
            task.cancel()
            await asyncio.wait([task])
            raise
        finally:
            self._poll_tasks[guild].discard(task)
        if task.cancelled():
            raise _not_followed_error(feed)
        return task.result()

    async def unfollow(self, guild: int | None, ident: int) -> None:
        """Follow a feed no more; its articles stay.

        Raises:
            NotFollowed: There is none with this number.
        """
        await self.stores.remove(guild, ident)
        _log.info("feed unfollowed", guild=guild, feed=ident)

    async def unfollow_all(self, guild: int) -> None:
        """Follow no feed of a server any more; when this returns, nothing of theirs comes in."""
        removed = await self.stores.remove_all(guild)
        polls = list(self._poll_tasks[guild])
        for poll in polls:
            poll.cancel()
        if polls:
            await asyncio.wait(polls)
        if removed:
            _log.info("feeds unfollowed", guild=guild, feeds=removed)

    async def stop_reader(self) -> None:
        """End the process that reads; it is started again where it is needed again."""
        await self._sources.stop_reader()

    async def _poll_in_turn(
        self, guild: int | None, feed: Feed, progress: EntryProgress | None
    ) -> PollResult:
        async with self._guild_locks[guild]:
            feeds = await self.stores.feeds(guild)
            now = next((each for each in feeds if each.id == feed.id), None)  # as it is since its turn came
            if now is None:
                raise _not_followed_error(feed)
            async with self.stores.open(guild) as subscriptions:
                shelf = FeedSink(self._libraries, guild, self._quotas)
                pace = PollSchedule(self._interval_seconds, self._random_fraction())
                follower = self._follower(subscriptions)
                polled = await follower.poll(now, shelf, self.clock(), pace, progress)
        _log_poll(guild, polled)
        return polled

    def _follower(self, subscriptions: FeedStore) -> FeedPoller:
        return FeedPoller(self._sources.web, self._sources.readers, subscriptions)


def _not_followed_error(feed: Feed) -> NotFollowed:
    return NotFollowed(f"“{feed.title}” isn't followed any more.")


def _log_poll(guild: int | None, polled: PollResult) -> None:
    """Log how many items were read; nothing of what they say."""
    became = [outcome.outcome for outcome in polled.results]
    _log.info(
        "feed polled",
        guild=guild,
        feed=polled.feed.id,
        host=_feed_host(polled.feed),
        failed=bool(polled.failure),
        stopped=bool(polled.stop_reason),
        **{what.value: became.count(what) for what in EntryOutcome if what in became},
    )


def _feed_host(feed: Feed) -> str | None:
    return URL(feed.url).host
