"""Fixtures of guilds' feeds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.bot.feeds.harness import FeedHarness

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path


@pytest.fixture
async def feed_harness(tmp_path: Path) -> AsyncIterator[FeedHarness]:
    async with FeedHarness(tmp_path) as running:
        yield running
