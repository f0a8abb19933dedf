"""`footnote follow`: feeds followed and read, several side by side."""

import asyncio
import random
import time
from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import Final, TypeVar

from bot.cli.progress import ProgressBar
from bot.cli.report import AddRecorder, AddReport
from index import FootnoteError, Library, LibraryError
from index.ingest.feeds.model import EntryOutcome, EntryResult, Feed
from index.ingest.feeds.poller import FeedPoller
from index.ingest.feeds.schedule import PollSchedule
from index.ingest.web.urls import WEB_URL_HINT, normalize_url

_MAX_PARALLEL_FEEDS: Final = 4
_ADDED_OUTCOMES: Final = (EntryOutcome.ADDED, EntryOutcome.REPLACED, EntryOutcome.MOVED)
_REFUSED_OUTCOMES: Final = (EntryOutcome.RETRY, EntryOutcome.REFUSED)

_ItemT = TypeVar("_ItemT")
_ResultT = TypeVar("_ResultT")


class FollowSession:
    """Follows feeds and reads them; notes what became of each of their items."""

    def __init__(
        self,
        follower: FeedPoller,
        interval_seconds: float,
        library: Library,
        report: AddReport,
        bar: ProgressBar,
    ) -> None:
        """Read with a follower.

        Args:
            follower: Reads the feeds.
            interval_seconds: Seconds between two polls of a feed, at least.
            library: Where the articles go.
            report: Told of each article, and of what can't be read.
            bar: Shows what is being read.
        """
        self._follower = follower
        self._interval = interval_seconds
        self._library = library
        self._report = report
        self._recorder = AddRecorder(library, report)
        self._bar = bar
        self._items_left: dict[int, int] = {}

    async def follow(self, names: Iterable[str]) -> Sequence[Feed]:
        """Follow feeds, and read them.

        Args:
            names: Their addresses, or those of pages that name them.

        Returns:
            The feeds that are followed now and weren't before.

        Raises:
            LibraryError: The library can't be used any more.
        """
        found = [feed for feed in await _map_concurrently(self._follow_one, dict.fromkeys(names)) if feed]
        return await self.poll(found)

    async def poll(self, feeds: Iterable[Feed]) -> Sequence[Feed]:
        """Read what is new in feeds.

        Returns:
            The feeds as they stand then.
        """
        return await _map_concurrently(self._poll_one, feeds)

    async def _follow_one(self, name: str) -> Feed | None:
        self._bar.show_current(name)
        address = normalize_url(name)
        if address is None:
            self._report.refuse(name, f"{name} is no address that feeds are read from; {WEB_URL_HINT}.")
            return None
        try:
            return await self._follower.follow(address, time.time())
        except LibraryError:
            raise
        except FootnoteError as error:
            self._report.refuse(address, str(error))
            return None

    async def _poll_one(self, feed: Feed) -> Feed:
        self._bar.show_current(feed.url)
        pace = PollSchedule(self._interval, jitter=random.random())  # noqa: S311 - nobody gains by guessing it
        polled = await self._follower.poll(
            feed,
            self._library,
            time.time(),
            pace,
            lambda outcome, left: self._record_outcome(feed, outcome, left),
        )
        self._items_left.pop(feed.id, None)
        for reason in filter(None, (polled.failure, polled.stop_reason)):
            self._report.refuse(feed.url, reason)
        return polled.feed

    def _record_outcome(self, feed: Feed, outcome: EntryResult, left: int) -> None:
        """Note what became of an item of a feed of which so many are left."""
        self._items_left[feed.id] = left
        self._bar.complete_item(outcome.title, sum(self._items_left.values()))
        if outcome.outcome in _ADDED_OUTCOMES and outcome.article is not None:
            self._recorder.record(outcome.article)
        elif outcome.outcome in _REFUSED_OUTCOMES:
            later = " It is tried again later." if outcome.outcome is EntryOutcome.RETRY else ""
            self._report.refuse(outcome.url or outcome.title, outcome.reason + later)


async def _map_concurrently(
    work: Callable[[_ItemT], Awaitable[_ResultT]], items: Iterable[_ItemT]
) -> Sequence[_ResultT]:
    """Do something with each, a few at a time; what came of it, in order."""
    room = asyncio.Semaphore(_MAX_PARALLEL_FEEDS)

    async def done(each: _ItemT) -> _ResultT:
        async with room:
            return await work(each)

    return await asyncio.gather(*map(done, items))
