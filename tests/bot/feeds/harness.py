"""Feeds over real folders and a real site, at times that the test says."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

from bot.core.libraries import Libraries
from bot.core.quotas import Quotas
from bot.feeds.scheduler import Poller
from bot.feeds.service import Feeds
from tests.bot.clock import Clock
from tests.bot.ingest.harness import ALICE, HOST, sources
from tests.index.ingest.feeds.factories import Harbour, Story
from tests.index.ingest.formats.factories import PROSE

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Self

    from index.ingest.feeds.model import Feed, Polled

CHANNEL: Final = 303
INTERVAL: Final = 1_800.0
DAY: Final = 86_400.0
START: Final = 1_700_000_000.0
ROOM: Final = Quotas(articles=1_000, megabytes=100, feeds=3)


class Newsroom:
    """A run of the bot, as far as it follows feeds."""

    def __init__(self, data: Path, quotas: Quotas = ROOM) -> None:
        self.data = data
        self.clock = Clock()
        self.clock.now = START
        self.members = {HOST, 202}
        self.told: list[tuple[int | None, Polled]] = []
        self.slept: list[float] = []
        self.rested = asyncio.Event()  # set when the poller has slept fifty times
        self.libraries = Libraries(data, None)
        self.sources = sources()
        self.feeds = Feeds(self.libraries, self.sources, quotas, INTERVAL, clock=self.clock, draw=lambda: 0.0)
        self.poller = Poller(self.feeds, self._tell, lambda guild: guild in self.members, self._sleep)

    async def __aenter__(self) -> Self:
        await self.sources.__aenter__()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.sources.__aexit__()
        await self.libraries.close()

    async def follow(self, url: str, guild: int = HOST) -> Feed:
        """Alice has a feed followed."""
        return await self.feeds.follow(guild, url, self.clock(), person=ALICE, channel=CHANNEL)

    async def polled(self) -> None:
        """Poll whatever is due."""
        await self.poller.turn()
        await self.poller.idle()

    async def texts(self, guild: int | None = HOST) -> list[str]:
        """The texts of a server's articles, in the order of their addition."""
        return await self.libraries.run(guild, lambda library: [each.text for each in library.articles()])

    async def _tell(self, guild: int | None, polled: Polled) -> None:
        self.told.append((guild, polled))

    async def _sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.clock.now += seconds
        if len(self.slept) >= 50:
            self.rested.set()
        await asyncio.sleep(0)


def tale(number: int) -> str:
    """A text of its own."""
    return f"The ferry {number} left.\n\n" + "\n\n".join(PROSE)


def announce(harbour: Harbour, *numbers: int, **headers: str) -> str:
    """Put a feed there with stories of these numbers, and their pages; its address."""
    for number in numbers:
        harbour.write(f"/{number}.txt", tale(number))
    stories = [Story(f"id-{number}", f"/{number}.txt", f"The ferry {number}") for number in numbers]
    return harbour.announce(*stories, **headers)
