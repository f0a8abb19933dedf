"""A local site, and what reads it without waiting."""

from collections.abc import AsyncIterator

import pytest

from index.ingest.web.client import WebClient
from tests.index.ingest.web.fakes import TEST_WEB_LIMITS, ManualClock


@pytest.fixture
def hand_clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
async def web(hand_clock: ManualClock) -> AsyncIterator[WebClient]:
    async with WebClient(TEST_WEB_LIMITS, public_only=False, clock=hand_clock.clock) as made:
        yield made
