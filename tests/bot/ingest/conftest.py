"""The fixtures of all tests of ingest jobs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.bot.ingest.harness import IngestHarness

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path


@pytest.fixture
async def harness(tmp_path: Path) -> AsyncIterator[IngestHarness]:
    async with IngestHarness(tmp_path) as harness:
        yield harness
