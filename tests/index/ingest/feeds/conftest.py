"""A site with a feed, and what follows it."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from index import Library
from index.ingest.feeds.model import Feed
from index.ingest.feeds.poller import FeedPoller
from index.ingest.feeds.store import FeedStore
from index.ingest.formats.limits import FileLimits
from index.ingest.web.client import WebClient
from index.ingest.workers.readers import Readers
from tests.index.ingest.feeds.factories import FIRST_STORY, HOURLY_SCHEDULE, POLL_START_TIME, FeedSite
from tests.index.ingest.web.fakes import TEST_WEB_LIMITS, ManualClock
from tests.index.ingest.web.local_web import LocalWeb


@pytest.fixture(scope="package")
def readers() -> Iterator[Readers]:
    with Readers(FileLimits(seconds=20)) as made:
        yield made


@pytest.fixture
def harbour() -> Iterator[FeedSite]:
    with LocalWeb() as site:
        yield FeedSite(site)


@pytest.fixture
def subscriptions(tmp_path: Path) -> Iterator[FeedStore]:
    with FeedStore.open(tmp_path) as made:
        yield made


@pytest.fixture
def library() -> Iterator[Library]:
    with Library.in_memory() as made:
        yield made


@pytest.fixture
async def follower(readers: Readers, subscriptions: FeedStore) -> AsyncIterator[FeedPoller]:
    async with WebClient(TEST_WEB_LIMITS, public_only=False, clock=ManualClock().clock) as web:
        yield FeedPoller(web, readers, subscriptions)


@pytest.fixture
async def feed(harbour: FeedSite, follower: FeedPoller, library: Library) -> Feed:
    """A feed of one story that was read."""
    harbour.write("/1.txt", "The ferry left at dawn.")
    feed = await follower.follow(harbour.announce(FIRST_STORY), POLL_START_TIME)
    return (await follower.poll(feed, library, POLL_START_TIME, HOURLY_SCHEDULE)).feed
