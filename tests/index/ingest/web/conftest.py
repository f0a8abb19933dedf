"""A web client that doesn't wait."""

from collections.abc import AsyncIterator

import pytest

from index.ingest.web.client import WebClient
from tests.index.ingest.web.fakes import TEST_WEB_LIMITS, ManualClock


@pytest.fixture
def manual_clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
async def web(manual_clock: ManualClock) -> AsyncIterator[WebClient]:
    async with WebClient(TEST_WEB_LIMITS, public_only=False, clock=manual_clock.clock) as client:
        yield client
