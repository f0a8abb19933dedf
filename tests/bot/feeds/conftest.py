"""A site with a feed, and a run of the bot that follows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.bot.feeds.harness import FeedHarness
from tests.index.ingest.feeds.factories import FeedSite
from tests.index.ingest.web.local_web import LocalWeb

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from pathlib import Path


@pytest.fixture
def harbour() -> Iterator[FeedSite]:
    with LocalWeb() as site:
        yield FeedSite(site)


@pytest.fixture
def other() -> Iterator[FeedSite]:
    """Another site."""
    with LocalWeb() as site:
        yield FeedSite(site)


@pytest.fixture
async def newsroom(tmp_path: Path) -> AsyncIterator[FeedHarness]:
    async with FeedHarness(tmp_path) as running:
        yield running
