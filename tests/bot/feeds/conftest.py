"""A site with a feed, and a run of the bot that follows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.bot.feeds.harness import Newsroom
from tests.index.ingest.feeds.factories import Harbour
from tests.index.ingest.web.local_web import LocalWeb

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from pathlib import Path


@pytest.fixture
def harbour() -> Iterator[Harbour]:
    with LocalWeb() as site:
        yield Harbour(site)


@pytest.fixture
def other() -> Iterator[Harbour]:
    """Another site."""
    with LocalWeb() as site:
        yield Harbour(site)


@pytest.fixture
async def newsroom(tmp_path: Path) -> AsyncIterator[Newsroom]:
    async with Newsroom(tmp_path) as running:
        yield running
