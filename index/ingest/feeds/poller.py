"""Following and polling of a library's feeds: each new entry is read once."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from index.errors import FootnoteError, Unreachable, UnreadableFile
from index.ingest.feeds.diff import diff_entries, track_first_entries
from index.ingest.feeds.entry_ingest import (
    fetch_entry_article,
    store_entry_article,
    update_after_failure,
    update_article_url,
)
from index.ingest.feeds.fetch import discover_feed, fetch_feed
from index.ingest.feeds.model import ArticleSink, EntryResult, PollResult
from index.ingest.feeds.schedule import SECONDS_PER_DAY, PollSchedule, feed_after_failure, feed_after_success
from index.ingest.formats.feed_model import ParsedFeed
from index.ingest.web.client import WebClient
from index.ingest.workers.readers import Readers
from index.model import Article
from index.storage.feed_store import FeedStore
from index.storage.feeds import EntryState, Feed, KnownEntry
from index.tasks import run_to_completion

REMEMBER_SECONDS: Final = 90 * SECONDS_PER_DAY
"""Seconds for which an entry is remembered after its feed announced it last."""

_MAX_UNREACHABLE_IN_A_ROW: Final = 5
"""Unreachable pages in a row after which the other entries wait for the next poll."""

EntryProgress = Callable[[EntryResult, int], object]
"""Called after each entry with its result and the number of entries left."""

_EntryContent = Article | Unreachable | UnreadableFile | None
"""Result of fetching an entry; None for an entry that has moved, which isn't fetched."""


@dataclass(frozen=True, slots=True)
class FeedPoller:
    """Follows and polls the feeds of one library.

    The store is consistent whenever a task is cancelled in one of these methods: entries that weren't read
    wait for the next poll, and an article that was being stored is stored and known.

    Attributes:
        web: Client for feeds and pages.
        readers: Parsers for them.
        store: The feeds and their entries.
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
        channel_id: int | None = None,
        max_feeds: int | None = None,
    ) -> Feed:
        """Follow the feed at a URL, or the one that the page there names; `poll` reads its entries.

        Args:
            url: The URL of a feed or of a page.
            now: The current time.
            added_by: Discord user who adds the feed.
            channel_id: Discord channel in which it is added.
            max_feeds: Feeds that the library may follow; None for any number.

        Returns:
            The feed, due at once.

        Raises:
            Unreachable: The URL can't be fetched.
            NoFeed: It is no feed, and names none.
            FollowRefused: The feed is followed already, or would be one too many.
        """
        requested_url, page, parsed = await discover_feed(self.web, self.readers, url)
        feed = Feed(
            id=0,
            url=page.moved_to or requested_url,
            resolved_url=page.url,
            title=parsed.title or page.url,
            added_by=added_by,
            channel_id=channel_id,
            added_at=now,
            next_poll_at=now,
            etag=page.etag,
            last_modified=page.last_modified,
            ttl_seconds=parsed.ttl_seconds,
            read_at=now,
            ended=parsed.ended,
        )
        entries = track_first_entries(parsed.entries, now)
        return await run_to_completion(asyncio.to_thread(self.store.add, feed, entries, max_feeds=max_feeds))

    async def poll(
        self,
        feed: Feed,
        sink: ArticleSink,
        now: float,
        schedule: PollSchedule,
        progress: EntryProgress | None = None,
    ) -> PollResult:
        """Request a feed, and read its pending entries, newest first.

        Args:
            feed: The feed.
            sink: Destination of the articles.
            now: The current time.
            schedule: Frequency of polls.
            progress: Called after each entry.

        Returns:
            What became of the feed and its entries; a failing feed is no error.
        """
        try:
            response = await fetch_feed(self.web, self.readers, feed.url, feed)
        except (Unreachable, UnreadableFile) as error:
            failing, should_notify = feed_after_failure(feed, error, now, schedule)
            return await self._store_failure(failing, str(error), should_notify=should_notify)
        updated = feed_after_success(feed, response, now, schedule)
        if await asyncio.to_thread(self.store.is_url_taken, updated):
            failure = f"“{feed.title}” is followed at its new address too."
            ended = replace(feed, ended=True, failure=failure)
            return await self._store_failure(ended, failure, should_notify=True)
        storing = asyncio.to_thread(self._store_entries, updated, response.parsed, now)
        if not await run_to_completion(storing):
            return PollResult(updated, failure=f"“{updated.title}” isn't followed any more.")
        try:
            result = await self._read_pending(updated, sink, now, progress)
        except asyncio.CancelledError:  # pending entries are due at once
            due = replace(updated, next_poll_at=now)
            await run_to_completion(asyncio.to_thread(self.store.update, due))
            raise
        if updated.ended and not feed.ended:
            failure = f"“{updated.title}” has ended, as it says itself."
            return result._replace(failure=failure, should_notify=True)
        return result

    def _store_entries(self, feed: Feed, parsed: ParsedFeed | None, now: float) -> bool:
        """Store a feed's new state and its new entries; false if it isn't followed any more."""
        if parsed is None:
            return self.store.update(feed)
        keys = {entry.key for entry in parsed.entries}
        urls = {entry.url for entry in parsed.entries if entry.url}
        known = self.store.matching_entries(feed.id, keys, urls)
        entries = diff_entries(known, parsed.entries, now)
        return self.store.update(feed, entries, forget_before=now - REMEMBER_SECONDS)

    async def _read_pending(
        self, feed: Feed, sink: ArticleSink, now: float, progress: EntryProgress | None
    ) -> PollResult:
        """Read the pending entries, until the sink takes no more or the site stops responding."""
        pending = await asyncio.to_thread(self.store.pending_entries, feed.id)
        results: list[EntryResult] = []
        unreachable_in_a_row = 0
        for left, entry in zip(reversed(range(len(pending))), pending, strict=True):
            content = await self._fetch_entry(entry)
            try:
                result = await run_to_completion(self._settle_entry(feed, entry, content, sink, now))
            except FootnoteError as error:
                return PollResult(feed, tuple(results), stop_reason=str(error))
            if result is None:
                break
            results.append(result)
            if progress:
                progress(result, left)
            if not isinstance(content, Unreachable):
                unreachable_in_a_row = 0
                continue
            unreachable_in_a_row = 0 if content.forbidden else unreachable_in_a_row + 1
            is_busy = content.retry_after is not None
            if left and (is_busy or unreachable_in_a_row >= _MAX_UNREACHABLE_IN_A_ROW):
                return PollResult(feed, tuple(results), stop_reason=str(content))
        return PollResult(feed, tuple(results))

    async def _fetch_entry(self, entry: KnownEntry) -> _EntryContent:
        if entry.state is EntryState.MOVED:
            return None
        try:
            return await fetch_entry_article(entry, self.web, self.readers, self.store)
        except (Unreachable, UnreadableFile) as error:
            return error

    async def _settle_entry(
        self, feed: Feed, entry: KnownEntry, content: _EntryContent, sink: ArticleSink, now: float
    ) -> EntryResult | None:
        """Process an entry's content, and store its new state; None if its feed isn't followed any more."""
        if not await asyncio.to_thread(self.store.is_followed, feed.id):
            return None
        if content is None:
            update = await update_article_url(entry, sink)
        elif isinstance(content, Article):
            update = await store_entry_article(entry, content, sink, self.store, now)
        else:
            update = update_after_failure(entry, content)
        await asyncio.to_thread(self.store.update_entry, feed.id, update.entry)
        return update.result

    async def _store_failure(self, feed: Feed, failure: str, *, should_notify: bool) -> PollResult:
        """Store the state of a feed that couldn't be read; no notification once it is unfollowed."""
        is_stored = await run_to_completion(asyncio.to_thread(self.store.update, feed))
        return PollResult(feed, failure=failure, should_notify=should_notify and is_stored)
