"""Feeds over real folders and a real site, at times that the test says."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

from bot.core.libraries import Libraries
from bot.core.quotas import Quotas
from bot.feeds.scheduler import FeedScheduler
from bot.feeds.service import FeedService
from bot.feeds.store import FolderFeedDatabase, GuildFeedStores
from tests.bot.fakes import SettableClock
from tests.bot.ingest.harness import ALICE, HOST, make_source_reader
from tests.index.ingest.feeds.factories import FeedSite, Story
from tests.index.ingest.formats.factories import SAMPLE_PARAGRAPHS

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Self

    from index.ingest.feeds.model import PollResult
    from index.storage.feeds import Feed

CHANNEL: Final = 303
INTERVAL_SECONDS: Final = 1_800.0
DAY_SECONDS: Final = 86_400.0
START_TIME: Final = 1_700_000_000.0
FEED_QUOTAS: Final = Quotas(articles=1_000, megabytes=100, feeds=3)


class FeedHarness:
    """A run of the bot, as far as it follows feeds."""

    def __init__(self, data: Path, quotas: Quotas = FEED_QUOTAS) -> None:
        self.data = data
        self.clock = SettableClock()
        self.clock.now = START_TIME
        self.members = {HOST, 202}
        self.notifications: list[tuple[int | None, PollResult]] = []
        self.is_ready = asyncio.Event()
        self.is_ready.set()
        self.libraries = Libraries.in_folder(data, None)
        self.sources = make_source_reader()
        self.feeds = FeedService(
            self.libraries,
            GuildFeedStores(FolderFeedDatabase(data)),
            self.sources,
            quotas,
            INTERVAL_SECONDS,
            clock=self.clock,
            random_fraction=lambda: 0.0,
        )
        self.scheduler = FeedScheduler(
            self.feeds, self._notify, lambda guild: guild in self.members, self._wait_until_ready
        )

    async def __aenter__(self) -> Self:
        await self.sources.__aenter__()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.sources.__aexit__()
        await self.libraries.close()

    async def follow(self, url: str, guild: int = HOST) -> Feed:
        """Alice has a feed followed."""
        return await self.feeds.follow(guild, url, self.clock(), person=ALICE, channel=CHANNEL)

    async def poll_due(self) -> None:
        """Poll whatever is due."""
        await self.scheduler.start_due_polls()
        await self.scheduler.wait_until_idle()

    async def texts(self, guild: int | None = HOST) -> list[str]:
        """The texts of a server's articles, in the order of their addition."""
        return await self.libraries.run(guild, lambda library: [each.text for each in library.articles()])

    async def _notify(self, guild: int | None, result: PollResult) -> None:
        self.notifications.append((guild, result))

    async def _wait_until_ready(self) -> None:
        await self.is_ready.wait()


def ferry_text(number: int) -> str:
    """A text of its own."""
    return f"The ferry {number} left.\n\n" + "\n\n".join(SAMPLE_PARAGRAPHS)


def publish_feed(feed_site: FeedSite, *numbers: int, **headers: str) -> str:
    """Put a feed there with stories of these numbers, and their pages; its address."""
    for number in numbers:
        feed_site.write(f"/{number}.txt", ferry_text(number))
    stories = [Story(f"id-{number}", f"/{number}.txt", f"The ferry {number}") for number in numbers]
    return feed_site.announce(*stories, **headers)
