"""Fixtures: a site with a feed, a store, a poller."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from index import Library
from index.ingest.feeds.poller import FeedPoller
from index.ingest.web.client import WebClient
from index.ingest.workers.readers import Readers
from index.storage.feed_store import FeedStore
from index.storage.feeds import Feed
from index.storage.sqlite.feed_store import SqliteFeedStore
from tests.index.ingest.feeds.factories import (
    FIRST_STORY,
    HOURLY_SCHEDULE,
    POLL_START_TIME,
    DirectSink,
    FeedSite,
)
from tests.index.ingest.web.fakes import TEST_WEB_LIMITS, ManualClock
from tests.index.ingest.web.local_web import LocalWeb
from tests.shared_readers import SHARED_READERS


@pytest.fixture
def readers() -> Readers:
    return SHARED_READERS


@pytest.fixture
def feed_site() -> Iterator[FeedSite]:
    with LocalWeb() as site:
        yield FeedSite(site)


@pytest.fixture
def feed_store(tmp_path: Path) -> Iterator[SqliteFeedStore]:
    with SqliteFeedStore.open(tmp_path) as made:
        yield made


@pytest.fixture
def library() -> Iterator[Library]:
    with Library.in_memory() as made:
        yield made


@pytest.fixture
def sink(library: Library) -> DirectSink:
    return DirectSink(library)


@pytest.fixture
async def feed_poller(readers: Readers, feed_store: FeedStore) -> AsyncIterator[FeedPoller]:
    async with WebClient(TEST_WEB_LIMITS, public_only=False, clock=ManualClock().clock) as web:
        yield FeedPoller(web, readers, feed_store)


@pytest.fixture
async def feed(feed_site: FeedSite, feed_poller: FeedPoller, sink: DirectSink) -> Feed:
    """A followed feed whose only story is read."""
    feed_site.write("/1.txt", "The ferry left at dawn.")
    feed = await feed_poller.follow(feed_site.announce(FIRST_STORY), POLL_START_TIME)
    return (await feed_poller.poll(feed, sink, POLL_START_TIME, HOURLY_SCHEDULE)).feed
