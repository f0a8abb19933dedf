"""Guilds' feed stores and the due times of their feeds."""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING

import pytest

from bot.feeds.store import FolderFeedDatabase, GuildFeedStores
from index import UnknownFeed
from tests.bot.feeds.harness import make_feed, store_feeds
from tests.bot.ingest.harness import GUEST, HOST

if TYPE_CHECKING:
    from pathlib import Path

    from index.storage.feed_store import FeedStore


@pytest.fixture
def stores(tmp_path: Path) -> GuildFeedStores:
    return GuildFeedStores(FolderFeedDatabase(tmp_path))


async def test_looking_makes_nothing(stores: GuildFeedStores, tmp_path: Path) -> None:
    await stores.rescan(0.0)
    assert await stores.feeds(HOST) == []
    assert await stores.remove_all(HOST) == 0
    with pytest.raises(UnknownFeed, match="No feeds are followed here"):
        await stores.remove(HOST, 1)
    assert await asyncio.to_thread(lambda: list(tmp_path.iterdir())) == []


async def test_a_look_finds_when_each_server_s_next_is_due(stores: GuildFeedStores, tmp_path: Path) -> None:
    store_feeds(tmp_path, HOST, make_feed(1, 70), make_feed(2, 60), make_feed(3, 10, ended=True))
    store_feeds(tmp_path, GUEST, make_feed(1, 10, ended=True))
    store_feeds(tmp_path, None, make_feed(1, 90))
    await stores.rescan(0.0)
    assert stores.due_times() == {None: 90, HOST: 60}


async def test_whoever_was_at_the_feeds_knows_when_the_next_is_due(
    stores: GuildFeedStores, tmp_path: Path
) -> None:
    store_feeds(tmp_path, HOST, make_feed(1, 70))
    async with stores.open(HOST) as store:
        store.add(make_feed(2, 60))
    assert stores.due_times() == {HOST: 60}
    await stores.remove(HOST, 2)
    assert stores.due_times() == {HOST: 70}
    assert await stores.remove_all(HOST) == 1
    assert stores.due_times() == {}


async def test_what_is_put_off_is_due_later(stores: GuildFeedStores) -> None:
    stores.postpone(HOST, 99.0)
    assert stores.due_times() == {HOST: 99}


async def test_who_is_cancelled_while_it_opens_leaves_nothing_open(
    stores: GuildFeedStores, tmp_path: Path
) -> None:
    store_feeds(tmp_path, HOST, make_feed(1))

    async def open_it() -> None:
        async with stores.open(HOST):
            await asyncio.Event().wait()

    for turns in range(6):
        task = asyncio.create_task(open_it())
        for _ in range(turns):
            await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
    assert [each.id for each in await stores.feeds(HOST)] == [1]


async def test_who_is_cancelled_at_work_waits_for_its_end(stores: GuildFeedStores, tmp_path: Path) -> None:
    store_feeds(tmp_path, HOST, make_feed(1))
    started, released = threading.Event(), threading.Event()
    results = []

    def work(store: FeedStore) -> None:
        started.set()
        released.wait()
        results.append(len(store.feeds()))

    task = asyncio.create_task(stores.run(HOST, work, None))
    await asyncio.to_thread(started.wait)
    task.cancel()
    for _ in range(5):
        await asyncio.sleep(0)
    assert not task.done()
    released.set()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert results == [1]
