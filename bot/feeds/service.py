"""Following and polling of guilds' feeds: one poll per guild at a time, each cancellable."""

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
from index import FeedUnfollowed, Library
from index.ingest.feeds.model import EntryOutcome, PollResult
from index.ingest.feeds.poller import EntryProgress, FeedPoller
from index.ingest.feeds.schedule import PollSchedule
from index.storage.feed_store import FeedStore
from index.storage.feeds import Feed
from index.tasks import run_to_completion

_log: Final = structlog.get_logger(__name__)


class FeedService:
    """The feeds of all guilds; None as a guild's id stands for the default library."""

    def __init__(  # noqa: PLR0913 - the last two are for tests
        self,
        libraries: Libraries,
        stores: GuildFeedStores,
        sources: SourceReader,
        quotas: Quotas,
        interval_seconds: float,
        *,
        clock: Callable[[], float] = time.time,
        random_fraction: Callable[[], float] = random.random,
    ) -> None:
        """Follow nothing yet.

        Args:
            libraries: Destination of the articles.
            stores: The guilds' feed stores.
            sources: Web client and parsers for feeds and pages.
            quotas: Limits of each guild.
            interval_seconds: Seconds between two polls of a feed, at least.
            clock: The current time, in seconds since 1970.
            random_fraction: A random number from 0.0 to 1.0.
        """
        self.stores = stores
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
        added_by: int | None = None,
        channel_id: int | None = None,
    ) -> Feed:
        """Follow the feed at a URL, or the one that the page there names; `poll` reads its entries.

        Args:
            guild: The guild's id.
            url: The URL of a feed or of a page.
            now: The time of addition.
            added_by: Discord user who adds the feed.
            channel_id: Discord channel in which it is added.

        Raises:
            Unreachable: The URL can't be fetched.
            NoFeed: It is no feed, and names none.
            FollowRefused: The feed is followed already, or would be one too many.
            LibraryError: The library or its feed store can't be used.
        """
        await self._libraries.run(guild, Library.count)  # creates the library if there is none
        async with self.stores.open(guild) as store:
            feed = await self._create_poller(store).follow(
                url, now, added_by=added_by, channel_id=channel_id, max_feeds=self._quotas.feeds
            )
        _log.info("feed followed", guild=guild, feed=feed.id, host=_feed_host(feed))
        return feed

    @contextmanager
    def pause_polling(self, guild: int) -> Iterator[None]:
        """Keep the scheduler from polling a guild's feeds, while one is being followed and read."""
        self._paused_guilds.add(guild)
        try:
            yield
        finally:
            self._paused_guilds.discard(guild)

    def is_free(self, guild: int | None) -> bool:
        """Whether the scheduler may poll a guild's feeds now."""
        return guild not in self._paused_guilds and not self.is_busy(guild)

    def is_busy(self, guild: int | None) -> bool:
        """Whether a feed of the guild is being polled: another poll would wait for it."""
        return self._guild_locks[guild].locked()

    async def poll(self, guild: int | None, feed: Feed, progress: EntryProgress | None = None) -> PollResult:
        """Poll a feed, after the guild's earlier polls.

        Args:
            guild: The guild's id.
            feed: The feed.
            progress: Called after each entry.

        Raises:
            FeedUnfollowed: The feed isn't followed any more.
            LibraryError: The feed store can't be used.
        """
        task = asyncio.create_task(self._poll_in_turn(guild, feed, progress))
        self._poll_tasks[guild].add(task)
        try:
            await asyncio.wait([task])
        except asyncio.CancelledError:
            task.cancel()
            await run_to_completion(asyncio.wait([task]))
            raise
        finally:
            self._poll_tasks[guild].discard(task)
        if task.cancelled():  # by `unfollow_all`
            raise _unfollowed_error(feed)
        return task.result()

    async def unfollow(self, guild: int | None, feed_id: int) -> None:
        """Unfollow a feed; its articles stay.

        Raises:
            UnknownFeed: The guild follows no feed with this id.
        """
        await self.stores.remove(guild, feed_id)
        _log.info("feed unfollowed", guild=guild, feed=feed_id)

    async def unfollow_all(self, guild: int) -> None:
        """Unfollow all feeds of a guild, and cancel their polls: no article of theirs is added afterwards."""
        count = await self.stores.remove_all(guild)
        tasks = list(self._poll_tasks[guild])
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks)
        if count:
            _log.info("feeds unfollowed", guild=guild, feeds=count)

    async def stop_reader(self) -> None:
        """Stop the parsers' process, which takes memory; it is started again when needed."""
        await self._sources.stop_reader()

    async def _poll_in_turn(
        self, guild: int | None, feed: Feed, progress: EntryProgress | None
    ) -> PollResult:
        async with self._guild_locks[guild]:
            feeds = await self.stores.feeds(guild)
            current = next((each for each in feeds if each.id == feed.id), None)  # earlier polls changed it
            if current is None:
                raise _unfollowed_error(feed)
            async with self.stores.open(guild) as store:
                sink = FeedSink(self._libraries, guild, self._quotas)
                schedule = PollSchedule(self._interval_seconds, self._random_fraction())
                poller = self._create_poller(store)
                result = await poller.poll(current, sink, self.clock(), schedule, progress)
        _log_poll(guild, result)
        return result

    def _create_poller(self, store: FeedStore) -> FeedPoller:
        return FeedPoller(self._sources.web, self._sources.readers, store)


def _unfollowed_error(feed: Feed) -> FeedUnfollowed:
    return FeedUnfollowed(f"“{feed.title}” isn't followed any more.")


def _log_poll(guild: int | None, result: PollResult) -> None:
    """Log the number of entries by outcome; no titles, which are private."""
    outcomes = [each.outcome for each in result.results]
    _log.info(
        "feed polled",
        guild=guild,
        feed=result.feed.id,
        host=_feed_host(result.feed),
        failed=bool(result.failure),
        stopped=bool(result.stop_reason),
        **{outcome.value: outcomes.count(outcome) for outcome in EntryOutcome if outcome in outcomes},
    )


def _feed_host(feed: Feed) -> str | None:
    return URL(feed.url).host
