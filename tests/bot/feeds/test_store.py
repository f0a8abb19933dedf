"""Feeds on disk: opened for a moment, never made by looking, remembered by when they are due."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from bot.core.library_folders import guild_folder
from bot.feeds.store import FolderFeedDatabase, GuildFeedStores
from index import UnknownFeed
from index.ingest.feeds.store import open_feed_store
from index.storage.feeds import Feed
from tests.bot.ingest.harness import GUEST, HOST

if TYPE_CHECKING:
    from pathlib import Path


def feed(number: int, next_poll: float = 50.0, *, ended: bool = False) -> Feed:
    url = f"https://example.org/{number}"
    return Feed(0, url, url, f"News {number}", None, None, 0.0, next_poll, ended=ended)


def store(data: Path, guild: int | None, *feeds: Feed) -> None:
    folder = guild_folder(data, guild)
    folder.mkdir(parents=True, exist_ok=True)
    with open_feed_store(folder) as subscriptions:
        for each in feeds:
            subscriptions.add(each)


@pytest.fixture
def stored(tmp_path: Path) -> GuildFeedStores:
    return GuildFeedStores(FolderFeedDatabase(tmp_path))


async def test_looking_makes_nothing(stored: GuildFeedStores, tmp_path: Path) -> None:
    await stored.rescan()
    assert await stored.feeds(HOST) == []
    assert await stored.remove_all(HOST) == 0
    with pytest.raises(UnknownFeed, match="No feeds are followed here"):
        await stored.remove(HOST, 1)
    assert await asyncio.to_thread(lambda: list(tmp_path.iterdir())) == []


async def test_a_look_finds_when_each_server_s_next_is_due(stored: GuildFeedStores, tmp_path: Path) -> None:
    store(tmp_path, HOST, feed(1, 70), feed(2, 60), feed(3, 10, ended=True))
    store(tmp_path, GUEST, feed(1, 10, ended=True))
    store(tmp_path, None, feed(1, 90))
    await stored.rescan()
    assert stored.due_times() == {None: 90, HOST: 60}


async def test_whoever_was_at_the_feeds_knows_when_the_next_is_due(
    stored: GuildFeedStores, tmp_path: Path
) -> None:
    store(tmp_path, HOST, feed(1, 70))
    async with stored.open(HOST) as subscriptions:
        subscriptions.add(feed(2, 60))
    assert stored.due_times() == {HOST: 60}
    await stored.remove(HOST, 2)
    assert stored.due_times() == {HOST: 70}
    assert await stored.remove_all(HOST) == 1
    assert stored.due_times() == {}


async def test_what_is_put_off_is_due_later(stored: GuildFeedStores) -> None:
    stored.postpone(HOST, 99.0)
    assert stored.due_times() == {HOST: 99}


async def test_who_is_cancelled_while_it_opens_leaves_nothing_open(
    stored: GuildFeedStores, tmp_path: Path
) -> None:
    store(tmp_path, HOST, feed(1))

    async def open_it() -> None:
        async with stored.open(HOST):
            await asyncio.Event().wait()

    for turns in range(6):
        task = asyncio.create_task(open_it())
        for _ in range(turns):
            await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
    assert [each.id for each in await stored.feeds(HOST)] == [1]
