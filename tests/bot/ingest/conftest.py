"""What every test of additions works with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.bot.ingest.harness import IngestHarness

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path


@pytest.fixture
async def runner(tmp_path: Path) -> AsyncIterator[IngestHarness]:
    async with IngestHarness(tmp_path) as running:
        yield running
