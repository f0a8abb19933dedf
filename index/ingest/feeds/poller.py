"""Feeds are followed: found at an address, polled politely, each new item read once."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, ParamSpec, TypeVar

from index.errors import FootnoteError, Unreachable, UnreadableFile
from index.ingest.feeds.diff import diff_entries, track_first_entries
from index.ingest.feeds.entry_ingest import (
    fetch_entry_article,
    store_entry_article,
    update_after_failure,
    update_article_url,
)
from index.ingest.feeds.fetch import discover_feed, fetch_feed
from index.ingest.feeds.model import ArticleSink, EntryResult, EntryState, Feed, KnownEntry, PollResult
from index.ingest.feeds.schedule import SECONDS_PER_DAY, PollSchedule, feed_after_failure, feed_after_success
from index.ingest.feeds.store import FeedStore
from index.ingest.formats.feed_model import ParsedFeed
from index.ingest.web.client import WebClient
from index.ingest.workers.readers import Readers
from index.model import Article

REMEMBER_SECONDS: Final = 90 * SECONDS_PER_DAY
"""For how long an item is known that its feed announces no more."""

_MAX_UNREACHABLE_IN_A_ROW: Final = 5
"""How many pages in a row can't be fetched before the others are left for a later poll."""

EntryProgress = Callable[[EntryResult, int], object]
"""Told of each item that was tried, and how many are left."""


_EntryContent = Article | Unreachable | UnreadableFile | None
"""What reading an item gave; none for one that has moved, which isn't read."""

_P = ParamSpec("_P")
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class FeedPoller:
    """Follows the feeds of one library.

    What is stored is consistent whenever a task that does this is cancelled: what wasn't read waits for the
    next poll.

    Attributes:
        web: Fetches feeds and pages.
        readers: Read them.
        store: The feeds and their items.
    """

    web: WebClient
    readers: Readers
    store: FeedStore

    async def follow(
        self,
        url: str,
        now: float,
        *,
        added_by: int | None = None,
        channel: int | None = None,
        max_feeds: int | None = None,
    ) -> Feed:
        """Follow the feed at an address, or the one that the page there names; `poll` reads its items.

        Args:
            url: The address.
            now: The time.
            added_by: Who asks for it.
            channel: Where.
            max_feeds: How many feeds the library may follow; None for any number.

        Returns:
            The feed, which is due at once.

        Raises:
            Unreachable: The address can't be fetched.
            NoFeed: It is no feed, and names none.
            NotFollowed: The feed is followed already, or would be one too many.
        """
        asked, page, parsed = await discover_feed(self.web, self.readers, url)
        feed = Feed(
            id=0,
            url=page.moved_to or asked,
            found_at=page.url,
            title=parsed.title or page.url,
            added_by=added_by,
            channel=channel,
            added_at=now,
            next_poll=now,
            etag=page.etag,
            last_modified=page.last_modified,
            ttl=parsed.ttl_seconds,
            read_at=now,
            ended=parsed.ended,
        )
        return await _run_to_completion(
            self.store.add, feed, track_first_entries(parsed.entries, now), max_feeds=max_feeds
        )

    async def poll(
        self,
        feed: Feed,
        sink: ArticleSink,
        now: float,
        schedule: PollSchedule,
        progress: EntryProgress | None = None,
    ) -> PollResult:
        """Ask a feed for what is new, and read the items that wait, the newest first.

        Args:
            feed: The feed.
            sink: Where the articles go.
            now: The time.
            schedule: How often feeds are asked.
            progress: Told of each item.

        Returns:
            What became of it. A feed that fails is no error.
        """
        try:
            answer = await fetch_feed(self.web, self.readers, feed.url, feed)
        except (Unreachable, UnreadableFile) as error:
            failing, tell = feed_after_failure(feed, error, now, schedule)
            return await self._store_failure(failing, str(error), tell=tell)
        new = feed_after_success(feed, answer, now, schedule)
        if await asyncio.to_thread(self._has_url_conflict, new):
            why = f"“{feed.title}” is followed at its new address too."
            return await self._store_failure(replace(feed, ended=True, failure=why), why, tell=True)
        if not await _run_to_completion(self._store_entries, new, answer.parsed, now):
            return PollResult(new, failure=f"“{new.title}” isn't followed any more.")
        try:
            polled = await self._read_pending(new, sink, now, progress)
        except asyncio.CancelledError:  # what waits is due at once
            await _run_to_completion(self.store.update, replace(new, next_poll=now))
            raise
        if new.ended and not feed.ended:
            return polled._replace(failure=f"“{new.title}” has ended, as it says itself.", should_notify=True)
        return polled

    def _has_url_conflict(self, feed: Feed) -> bool:
        """Whether another feed is followed at this one's address."""
        return any(feed.url == each.url and feed.id != each.id for each in self.store.feeds())

    def _store_entries(self, feed: Feed, parsed: ParsedFeed | None, now: float) -> bool:
        """Store the feed and what of its items is new; false where it is followed no more."""
        if parsed is None:
            return self.store.update(feed)
        items = diff_entries(self.store.entries(feed.id), parsed.entries, now)
        return self.store.update(feed, items, forget_before=now - REMEMBER_SECONDS)

    async def _read_pending(
        self, feed: Feed, sink: ArticleSink, now: float, progress: EntryProgress | None
    ) -> PollResult:
        """Read the items that wait, until the shelf takes no more, or the site gives no more."""
        waiting = await asyncio.to_thread(self.store.pending_entries, feed.id)
        outcomes: list[EntryResult] = []
        in_vain = 0
        for left, item in zip(reversed(range(len(waiting))), waiting, strict=True):
            read = await self._read_entry(item)
            try:
                outcome = await _run_to_completion(self._settle_entry, feed, item, read, sink, now)
            except FootnoteError as error:
                return PollResult(feed, tuple(outcomes), stop_reason=str(error))
            if outcome is None:
                break
            outcomes.append(outcome)
            if progress:
                progress(outcome, left)
            in_vain = in_vain + 1 if isinstance(read, Unreachable) and not read.forbidden else 0
            if (
                left
                and isinstance(read, Unreachable)
                and (in_vain >= _MAX_UNREACHABLE_IN_A_ROW or read.retry_after is not None)
            ):
                return PollResult(feed, tuple(outcomes), stop_reason=str(read))
        return PollResult(feed, tuple(outcomes))

    async def _read_entry(self, item: KnownEntry) -> _EntryContent:
        if item.state is EntryState.MOVED:
            return None
        try:
            return await fetch_entry_article(item, self.web, self.readers)
        except (Unreachable, UnreadableFile) as error:
            return error

    def _settle_entry(
        self, feed: Feed, item: KnownEntry, read: _EntryContent, sink: ArticleSink, now: float
    ) -> EntryResult | None:
        """Do with an item what is to be done, and store that; none where its feed is followed no more."""
        if not self.store.is_followed(feed.id):
            return None
        if read is None:
            settled = update_article_url(item, sink)
        elif isinstance(read, Article):
            settled = store_entry_article(item, read, sink, self.store, now)
        else:
            settled = update_after_failure(item, read)
        self.store.update_entry(feed.id, settled.entry)
        return settled.result

    async def _store_failure(self, feed: Feed, failure: str, *, tell: bool) -> PollResult:
        """Store a feed that couldn't be read; nothing is told of one that is followed no more."""
        stored = await _run_to_completion(self.store.update, feed)
        return PollResult(feed, failure=failure, should_notify=tell and stored)


async def _run_to_completion(work: Callable[_P, _T], *args: _P.args, **named: _P.kwargs) -> _T:
    """Do in a thread what may wait; who is cancelled meanwhile waits until it is done."""
    working = asyncio.ensure_future(asyncio.to_thread(work, *args, **named))
    try:
        return await asyncio.shield(working)
    except asyncio.CancelledError:
        await asyncio.wait([working])
        working.exception()  # nobody asks for it any more
        raise
