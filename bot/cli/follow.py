"""`footnote follow`: feeds followed and read, several side by side."""

import asyncio
import random
import time
from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import Final, TypeVar

from bot.cli.progress import Bar
from bot.cli.report import Noting, Summary
from index import FootnoteError, Library, LibraryError
from index.ingest.feeds.model import Feed, Outcome, What
from index.ingest.feeds.poller import Follower
from index.ingest.feeds.schedule import Pace
from index.ingest.web.urls import WHAT_IS_ONE, web_address

_SIDE_BY_SIDE: Final = 4
_ADDED: Final = (What.ADDED, What.REPLACED, What.MOVED)
_REFUSED: Final = (What.LATER, What.REFUSED)

_S = TypeVar("_S")
_T = TypeVar("_T")


class Following:
    """Follows feeds and reads them; notes what became of each of their items."""

    def __init__(
        self, follower: Follower, interval: float, library: Library, summary: Summary, bar: Bar
    ) -> None:
        """Read with a follower.

        Args:
            follower: Reads the feeds.
            interval: Seconds between two polls of a feed, at least.
            library: Where the articles go.
            summary: Told of each article, and of what can't be read.
            bar: Shows what is being read.
        """
        self._follower = follower
        self._interval = interval
        self._library = library
        self._summary = summary
        self._noting = Noting(library, summary)
        self._bar = bar
        self._left: dict[int, int] = {}

    async def follow(self, named: Iterable[str]) -> Sequence[Feed]:
        """Follow feeds, and read them.

        Args:
            named: Their addresses, or those of pages that name them.

        Returns:
            The feeds that are followed now and weren't before.

        Raises:
            LibraryError: The library can't be used any more.
        """
        found = [feed for feed in await _side_by_side(self._follow, dict.fromkeys(named)) if feed]
        return await self.poll(found)

    async def poll(self, feeds: Iterable[Feed]) -> Sequence[Feed]:
        """Read what is new in feeds.

        Returns:
            The feeds as they stand then.
        """
        return await _side_by_side(self._poll, feeds)

    async def _follow(self, name: str) -> Feed | None:
        self._bar.show(name)
        address = web_address(name)
        if address is None:
            self._summary.refuse(name, f"{name} is no address that feeds are read from; {WHAT_IS_ONE}.")
            return None
        try:
            return await self._follower.follow(address, time.time())
        except LibraryError:
            raise
        except FootnoteError as error:
            self._summary.refuse(address, str(error))
            return None

    async def _poll(self, feed: Feed) -> Feed:
        self._bar.show(feed.url)
        pace = Pace(self._interval, jitter=random.random())  # noqa: S311 - nobody gains by guessing it
        polled = await self._follower.poll(
            feed, self._library, time.time(), pace, lambda outcome, left: self._note(feed, outcome, left)
        )
        self._left.pop(feed.id, None)
        for reason in filter(None, (polled.failure, polled.stopped)):
            self._summary.refuse(feed.url, reason)
        return polled.feed

    def _note(self, feed: Feed, outcome: Outcome, left: int) -> None:
        """Note what became of an item of a feed of which so many are left."""
        self._left[feed.id] = left
        self._bar.done(outcome.title, sum(self._left.values()))
        if outcome.what in _ADDED and outcome.article is not None:
            self._noting.note(outcome.article)
        elif outcome.what in _REFUSED:
            later = " It is tried again later." if outcome.what is What.LATER else ""
            self._summary.refuse(outcome.url or outcome.title, outcome.reason + later)


async def _side_by_side(work: Callable[[_S], Awaitable[_T]], all_of_it: Iterable[_S]) -> Sequence[_T]:
    """Do something with each, a few at a time; what came of it, in order."""
    room = asyncio.Semaphore(_SIDE_BY_SIDE)

    async def done(each: _S) -> _T:
        async with room:
            return await work(each)

    return await asyncio.gather(*map(done, all_of_it))
