"""Harness of guilds' feeds: real folders and sites, a clock set by the test."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

from bot.core.libraries import Libraries
from bot.core.library_folders import guild_folder
from bot.core.quotas import Quotas
from bot.feeds.scheduler import FeedScheduler
from bot.feeds.service import FeedService
from bot.feeds.store import FolderFeedDatabase, GuildFeedStores
from index.ingest.feeds.store import open_feed_store
from index.storage.feeds import Feed
from tests.bot.fakes import SettableClock
from tests.bot.ingest.harness import ALICE, HOST, make_source_reader
from tests.index.ingest.feeds.factories import FeedSite, Story
from tests.index.ingest.formats.factories import SAMPLE_PARAGRAPHS

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Self

    from index.ingest.feeds.model import PollResult

CHANNEL: Final = 303
INTERVAL_SECONDS: Final = 1_800.0
DAY_SECONDS: Final = 86_400.0
START_TIME: Final = 1_700_000_000.0
FEED_QUOTAS: Final = Quotas(articles=1_000, megabytes=100, feeds=3)


class FeedHarness:
    """The bot's feed service and scheduler."""

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
        """Follow a feed as Alice."""
        return await self.feeds.follow(guild, url, self.clock(), added_by=ALICE, channel_id=CHANNEL)

    async def poll_due(self) -> None:
        """Poll all due feeds."""
        await self.scheduler.start_due_polls()
        await self.scheduler.wait_until_idle()

    async def texts(self, guild: int | None = HOST) -> list[str]:
        """The texts of a guild's articles in order of addition."""
        return await self.libraries.run(guild, lambda library: [each.text for each in library.articles()])

    async def _notify(self, guild: int | None, result: PollResult) -> None:
        self.notifications.append((guild, result))

    async def _wait_until_ready(self) -> None:
        await self.is_ready.wait()


def ferry_text(number: int) -> str:
    """A distinct text for each number."""
    return f"The ferry {number} left.\n\n" + "\n\n".join(SAMPLE_PARAGRAPHS)


def publish_feed(feed_site: FeedSite, *numbers: int, **headers: str) -> str:
    """Serve a feed with the stories of some numbers and their pages; returns its URL."""
    for number in numbers:
        feed_site.write(f"/{number}.txt", ferry_text(number))
    stories = [Story(f"id-{number}", f"/{number}.txt", f"The ferry {number}") for number in numbers]
    return feed_site.announce(*stories, **headers)


def make_feed(number: int, next_poll: float = 50.0, *, ended: bool = False) -> Feed:
    """A feed with a distinct URL and title for each number."""
    url = f"https://example.org/{number}"
    return Feed(0, url, url, f"News {number}", None, None, 0.0, next_poll, ended=ended)


def store_feeds(data: Path, guild: int | None, *feeds: Feed) -> None:
    """Store feeds in a guild's folder, which is created."""
    folder = guild_folder(data, guild)
    folder.mkdir(parents=True, exist_ok=True)
    with open_feed_store(folder) as store:
        for each in feeds:
            store.add(each)
