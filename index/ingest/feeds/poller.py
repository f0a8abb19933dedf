"""Feeds are followed: found at an address, polled politely, each new item read once."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, ParamSpec, TypeVar

from index.errors import FootnoteError, Unreachable, UnreadableFile
from index.feeds.standing import failed_feed, renewed_feed
from index.ingest.feeds.diff import first_items, renewed_items
from index.ingest.feeds.entry_ingest import article_of, failed, move, shelve
from index.ingest.feeds.fetch import ask, find
from index.ingest.feeds.model import Feed, KnownItem, Outcome, Polled, Shelf, State
from index.ingest.feeds.schedule import DAY, Pace
from index.ingest.feeds.store import Subscriptions
from index.ingest.formats.feed_model import ParsedFeed
from index.ingest.web.client import Web
from index.ingest.workers.readers import Readers
from index.model import Article

REMEMBERED: Final = 90 * DAY
"""For how long an item is known that its feed announces no more."""

_ENOUGH: Final = 5
"""How many pages in a row can't be fetched before the others are left for a later poll."""

Progress = Callable[[Outcome, int], object]
"""Told of each item that was tried, and how many are left."""


_Read = Article | Unreachable | UnreadableFile | None
"""What reading an item gave; none for one that has moved, which isn't read."""

_P = ParamSpec("_P")
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Follower:
    """Follows the feeds of one library.

    What is stored is consistent whenever a task that does this is cancelled: what wasn't read waits for the
    next poll.

    Attributes:
        web: Fetches feeds and pages.
        readers: Read them.
        subscriptions: The feeds and their items.
    """

    web: Web
    readers: Readers
    subscriptions: Subscriptions

    async def follow(
        self,
        url: str,
        now: float,
        *,
        added_by: int | None = None,
        channel: int | None = None,
        most: int | None = None,
    ) -> Feed:
        """Follow the feed at an address, or the one that the page there names; `poll` reads its items.

        Args:
            url: The address.
            now: The time.
            added_by: Who asks for it.
            channel: Where.
            most: How many feeds the library may follow; None for any number.

        Returns:
            The feed, which is due at once.

        Raises:
            Unreachable: The address can't be fetched.
            NoFeed: It is no feed, and names none.
            NotFollowed: The feed is followed already, or would be one too many.
        """
        asked, page, parsed = await find(self.web, self.readers, url)
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
            ttl=parsed.ttl,
            read_at=now,
            ended=parsed.ended,
        )
        return await _finished(self.subscriptions.add, feed, first_items(parsed.items, now), most=most)

    async def poll(
        self, feed: Feed, shelf: Shelf, now: float, pace: Pace, progress: Progress | None = None
    ) -> Polled:
        """Ask a feed for what is new, and read the items that wait, the newest first.

        Args:
            feed: The feed.
            shelf: Where the articles go.
            now: The time.
            pace: How often feeds are asked.
            progress: Told of each item.

        Returns:
            What became of it. A feed that fails is no error.
        """
        try:
            answer = await ask(self.web, self.readers, feed.url, feed)
        except (Unreachable, UnreadableFile) as error:
            failing, tell = failed_feed(feed, error, now, pace)
            return await self._unread(failing, str(error), tell=tell)
        new = renewed_feed(feed, answer, now, pace)
        if await asyncio.to_thread(self._is_taken, new):
            why = f"“{feed.title}” is followed at its new address too."
            return await self._unread(replace(feed, ended=True, failure=why), why, tell=True)
        if not await _finished(self._store, new, answer.parsed, now):
            return Polled(new, failure=f"“{new.title}” isn't followed any more.")
        try:
            polled = await self._read(new, shelf, now, progress)
        except asyncio.CancelledError:  # what waits is due at once
            await _finished(self.subscriptions.renew, replace(new, next_poll=now))
            raise
        if new.ended and not feed.ended:
            return polled._replace(failure=f"“{new.title}” has ended, as it says itself.", tell=True)
        return polled

    def _is_taken(self, feed: Feed) -> bool:
        """Whether another feed is followed at this one's address."""
        return any(feed.url == each.url and feed.id != each.id for each in self.subscriptions.feeds())

    def _store(self, feed: Feed, parsed: ParsedFeed | None, now: float) -> bool:
        """Store the feed and what of its items is new; false where it is followed no more."""
        if parsed is None:
            return self.subscriptions.renew(feed)
        items = renewed_items(self.subscriptions.items(feed.id), parsed.items, now)
        return self.subscriptions.renew(feed, items, forget_before=now - REMEMBERED)

    async def _read(self, feed: Feed, shelf: Shelf, now: float, progress: Progress | None) -> Polled:
        """Read the items that wait, until the shelf takes no more, or the site gives no more."""
        waiting = await asyncio.to_thread(self.subscriptions.waiting, feed.id)
        outcomes: list[Outcome] = []
        in_vain = 0
        for left, item in zip(reversed(range(len(waiting))), waiting, strict=True):
            read = await self._article(item)
            try:
                outcome = await _finished(self._settle, feed, item, read, shelf, now)
            except FootnoteError as error:
                return Polled(feed, tuple(outcomes), stopped=str(error))
            if outcome is None:
                break
            outcomes.append(outcome)
            if progress:
                progress(outcome, left)
            in_vain = in_vain + 1 if isinstance(read, Unreachable) and not read.forbidden else 0
            if (
                left
                and isinstance(read, Unreachable)
                and (in_vain >= _ENOUGH or read.retry_after is not None)
            ):
                return Polled(feed, tuple(outcomes), stopped=str(read))
        return Polled(feed, tuple(outcomes))

    async def _article(self, item: KnownItem) -> _Read:
        if item.state is State.MOVED:
            return None
        try:
            return await article_of(item, self.web, self.readers)
        except (Unreachable, UnreadableFile) as error:
            return error

    def _settle(self, feed: Feed, item: KnownItem, read: _Read, shelf: Shelf, now: float) -> Outcome | None:
        """Do with an item what is to be done, and store that; none where its feed is followed no more."""
        if not self.subscriptions.follows(feed.id):
            return None
        if read is None:
            settled = move(item, shelf)
        elif isinstance(read, Article):
            settled = shelve(item, read, shelf, self.subscriptions, now)
        else:
            settled = failed(item, read)
        self.subscriptions.settle(feed.id, settled.item)
        return settled.outcome

    async def _unread(self, feed: Feed, failure: str, *, tell: bool) -> Polled:
        """Store a feed that couldn't be read; nothing is told of one that is followed no more."""
        stored = await _finished(self.subscriptions.renew, feed)
        return Polled(feed, failure=failure, tell=tell and stored)


async def _finished(work: Callable[_P, _T], *args: _P.args, **named: _P.kwargs) -> _T:
    """Do in a thread what may wait; who is cancelled meanwhile waits until it is done."""
    working = asyncio.ensure_future(asyncio.to_thread(work, *args, **named))
    try:
        return await asyncio.shield(working)
    except asyncio.CancelledError:
        await asyncio.wait([working])
        working.exception()  # nobody asks for it any more
        raise
