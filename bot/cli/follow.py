"""Session of `footnote follow`: feeds followed and polled, several at a time."""

import asyncio
import random
import time
from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import Final, TypeVar

from bot.cli.progress import ProgressBar
from bot.cli.report import AddReport
from bot.locale.translation import gettext
from index import AddResult, Article, FootnoteError, Library, LibraryError
from index.ingest.feeds.model import EntryOutcome, EntryResult
from index.ingest.feeds.poller import FeedPoller
from index.ingest.feeds.schedule import PollSchedule
from index.ingest.web.urls import normalize_url
from index.storage.feeds import Feed

_MAX_PARALLEL_FEEDS: Final = 4
_ADDED_OUTCOMES: Final = (EntryOutcome.ADDED, EntryOutcome.REPLACED, EntryOutcome.MOVED)
_REFUSED_OUTCOMES: Final = (EntryOutcome.RETRY, EntryOutcome.REFUSED)

_ItemT = TypeVar("_ItemT")
_ResultT = TypeVar("_ResultT")


class LibrarySink:
    """An `ArticleSink` that adds to a library in worker threads, without quotas."""

    def __init__(self, library: Library) -> None:
        """Add to a library."""
        self._library = library

    async def add(self, article: Article, /) -> AddResult:
        """See `ArticleSink.add`."""
        (result,) = await asyncio.to_thread(self._library.ingest, [article])
        return result

    async def article(self, ident: int, /) -> Article:
        """See `ArticleSink.article`."""
        return await asyncio.to_thread(self._library.article, ident)

    async def remove(self, ident: int, /) -> None:
        """See `ArticleSink.remove`."""
        await asyncio.to_thread(self._library.remove, ident)

    async def set_url(self, ident: int, url: str, /) -> None:
        """See `ArticleSink.set_url`."""
        await asyncio.to_thread(self._library.set_url, ident, url)


class FollowSession:
    """Follows and polls feeds, and reports what became of each entry."""

    def __init__(
        self,
        poller: FeedPoller,
        interval_seconds: float,
        library: Library,
        report: AddReport,
        bar: ProgressBar,
    ) -> None:
        """Follow nothing yet.

        Args:
            poller: Follows and polls the feeds.
            interval_seconds: Seconds between two polls of a feed, at least.
            library: Destination of the articles.
            report: Receives each article, and whatever can't be read.
            bar: Shows what is being read.
        """
        self._poller = poller
        self._interval_seconds = interval_seconds
        self._library = library
        self._sink = LibrarySink(library)
        self._report = report
        self._bar = bar
        self._entries_left: dict[int, int] = {}  # by feeds' ids

    async def follow(self, urls: Iterable[str]) -> Sequence[Feed]:
        """Follow feeds, and poll them.

        Args:
            urls: URLs of feeds, or of pages that name them.

        Returns:
            The feeds that weren't followed before.

        Raises:
            LibraryError: The library can't be used any more.
        """
        feeds = [feed for feed in await _map_concurrently(self._follow_one, dict.fromkeys(urls)) if feed]
        return await self.poll(feeds)

    async def poll(self, feeds: Iterable[Feed]) -> Sequence[Feed]:
        """Poll feeds; returns their new states."""
        return await _map_concurrently(self._poll_one, feeds)

    async def _follow_one(self, name: str) -> Feed | None:
        self._bar.show_current(name)
        url = normalize_url(name)
        if url is None:
            reason = gettext(
                "{address} is no address that feeds are read from; write it as https://example.org/page,"
                " without a password or an unusual port.",
                address=name,
            )
            self._report.refuse(name, reason)
            return None
        try:
            return await self._poller.follow(url, time.time())
        except LibraryError:
            raise
        except FootnoteError as error:
            self._report.refuse(url, str(error))
            return None

    async def _poll_one(self, feed: Feed) -> Feed:
        self._bar.show_current(feed.url)
        jitter = random.random()  # noqa: S311 - nobody gains by guessing it
        result = await self._poller.poll(
            feed,
            self._sink,
            time.time(),
            PollSchedule(self._interval_seconds, jitter),
            lambda entry_result, left: self._record_result(feed, entry_result, left),
        )
        self._entries_left.pop(feed.id, None)
        for reason in filter(None, (result.failure, result.stop_reason)):
            self._report.refuse(feed.url, reason)
        return result.feed

    def _record_result(self, feed: Feed, result: EntryResult, left: int) -> None:
        """Report what became of an entry; `left` entries of its feed are to come."""
        self._entries_left[feed.id] = left
        self._bar.complete_item(result.title, sum(self._entries_left.values()))
        if result.outcome in _ADDED_OUTCOMES and result.article_id is not None:
            self._report.record(self._library.article(result.article_id), is_new=result.is_new)
        elif result.outcome in _REFUSED_OUTCOMES:
            retry_note = " It is tried again later." if result.outcome is EntryOutcome.RETRY else ""
            self._report.refuse(result.url or result.title, result.reason + retry_note)


async def _map_concurrently(
    function: Callable[[_ItemT], Awaitable[_ResultT]], items: Iterable[_ItemT]
) -> Sequence[_ResultT]:
    """Results of a function for each item, in order; a few run at a time."""
    semaphore = asyncio.Semaphore(_MAX_PARALLEL_FEEDS)

    async def run(item: _ItemT) -> _ResultT:
        async with semaphore:
            return await function(item)

    return await asyncio.gather(*map(run, items))
