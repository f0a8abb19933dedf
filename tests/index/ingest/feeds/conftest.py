"""A site with a feed, and what follows it."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from index import Library
from index.ingest.feeds.model import Feed
from index.ingest.feeds.poller import Follower
from index.ingest.feeds.store import Subscriptions
from index.ingest.formats.limits import Limits
from index.ingest.web.client import Web
from index.ingest.workers.readers import Readers
from tests.index.ingest.feeds.factories import ONE, PACE, START, Harbour
from tests.index.ingest.web.conftest import LIMITS, HandClock
from tests.index.ingest.web.local_web import LocalWeb


@pytest.fixture(scope="package")
def readers() -> Iterator[Readers]:
    with Readers(Limits(seconds=20)) as made:
        yield made


@pytest.fixture
def harbour() -> Iterator[Harbour]:
    with LocalWeb() as site:
        yield Harbour(site)


@pytest.fixture
def subscriptions(tmp_path: Path) -> Iterator[Subscriptions]:
    with Subscriptions.open(tmp_path) as made:
        yield made


@pytest.fixture
def library() -> Iterator[Library]:
    with Library.in_memory() as made:
        yield made


@pytest.fixture
async def follower(readers: Readers, subscriptions: Subscriptions) -> AsyncIterator[Follower]:
    async with Web(LIMITS, public_only=False, clock=HandClock().clock) as web:
        yield Follower(web, readers, subscriptions)


@pytest.fixture
async def feed(harbour: Harbour, follower: Follower, library: Library) -> Feed:
    """A feed of one story that was read."""
    harbour.write("/1.txt", "The ferry left at dawn.")
    feed = await follower.follow(harbour.announce(ONE), START)
    return (await follower.poll(feed, library, START, PACE)).feed
