"""The poller: what is polled when, for whom, and what is told of feeds that fail."""

from __future__ import annotations

import asyncio
import shutil
import sqlite3
from typing import TYPE_CHECKING

import pytest
from structlog.testing import capture_logs

from bot.core.libraries import folder_of
from bot.core.quotas import Quotas
from bot.feeds.scheduler import LONGEST, LOOK
from index.ingest.feeds.store import Subscriptions
from tests.bot.feeds.harness import DAY, INTERVAL, ROOM, Newsroom, announce, tale
from tests.bot.ingest.harness import GUEST, HOST, Gate
from tests.index.ingest.feeds.factories import FEED

if TYPE_CHECKING:
    from pathlib import Path

    from tests.index.ingest.feeds.factories import Harbour


async def test_what_is_due_is_polled(newsroom: Newsroom, harbour: Harbour) -> None:
    await newsroom.follow(announce(harbour, 2, 1))
    await newsroom.polled()
    assert await newsroom.texts() == [tale(2), tale(1)]
    assert newsroom.feeds.stored.due() == {HOST: newsroom.clock() + INTERVAL}


async def test_what_is_not_due_is_left_alone(newsroom: Newsroom, harbour: Harbour) -> None:
    await newsroom.follow(announce(harbour, 1))
    await newsroom.polled()
    asked = harbour.asked(FEED)
    newsroom.clock.now += INTERVAL - 1
    await newsroom.polled()
    assert harbour.asked(FEED) == asked
    announce(harbour, 2, 1)
    newsroom.clock.now += 1
    await newsroom.polled()
    assert await newsroom.texts() == [tale(1), tale(2)]


async def test_each_server_has_its_own(newsroom: Newsroom, harbour: Harbour, other: Harbour) -> None:
    await newsroom.follow(announce(harbour, 1))
    await newsroom.follow(announce(other, 2), GUEST)
    await newsroom.polled()
    assert await newsroom.texts(HOST) == [tale(1)]
    assert await newsroom.texts(GUEST) == [tale(2)]


async def test_the_same_feed_of_two_servers(newsroom: Newsroom, harbour: Harbour) -> None:
    url = announce(harbour, 1)
    for guild in (HOST, GUEST):
        await newsroom.follow(url, guild)
    await newsroom.polled()
    assert await newsroom.texts(HOST) == await newsroom.texts(GUEST) == [tale(1)]


async def test_a_restart_finds_what_is_due(tmp_path: Path, harbour: Harbour) -> None:
    async with Newsroom(tmp_path) as first:
        await first.follow(announce(harbour, 1))
    async with Newsroom(tmp_path) as second:
        await second.polled()
        assert await second.texts() == [tale(1)]


async def test_the_terminal_s_feeds_are_polled_too(newsroom: Newsroom, harbour: Harbour) -> None:
    await newsroom.feeds.follow(None, announce(harbour, 1), newsroom.clock())
    await newsroom.polled()
    assert await newsroom.texts(None) == [tale(1)]


async def test_a_server_that_the_bot_left_is_not_polled(newsroom: Newsroom, harbour: Harbour) -> None:
    await newsroom.follow(announce(harbour, 1))
    newsroom.members.remove(HOST)
    await newsroom.polled()
    assert harbour.asked(FEED) == 1
    newsroom.members.add(HOST)
    await newsroom.polled()
    assert harbour.asked(FEED) == 2


async def test_a_deleted_library_is_not_made_again(newsroom: Newsroom, harbour: Harbour) -> None:
    await newsroom.follow(announce(harbour, 1))
    folder = folder_of(newsroom.data, HOST)
    await newsroom.libraries.delete(HOST)
    await newsroom.polled()
    assert not folder.exists()
    assert newsroom.feeds.stored.due() == {}


async def test_feeds_of_other_processes_are_found_in_time(newsroom: Newsroom, harbour: Harbour) -> None:
    await newsroom.polled()
    async with Newsroom(newsroom.data / "elsewhere") as elsewhere:
        await elsewhere.follow(announce(harbour, 1))
    folder = folder_of(newsroom.data, HOST)
    shutil.copytree(folder_of(elsewhere.data, HOST), folder)
    await newsroom.polled()
    assert await newsroom.texts() == []
    newsroom.clock.now += LOOK
    await newsroom.polled()
    assert await newsroom.texts() == [tale(1)]


@pytest.mark.parametrize(
    ("quotas", "fitting"),
    [
        pytest.param(Quotas(articles=2, megabytes=100, feeds=1), 2, id="articles"),
        pytest.param(Quotas(articles=0, megabytes=100, feeds=1), 0, id="none"),
    ],
)
async def test_a_full_library_stops_and_the_rest_waits(
    tmp_path: Path, harbour: Harbour, quotas: Quotas, fitting: int
) -> None:
    async with Newsroom(tmp_path, quotas) as newsroom:
        feed = await newsroom.follow(announce(harbour, 3, 2, 1))
        await newsroom.polled()
        assert len(await newsroom.texts()) == fitting
        assert newsroom.told == []
    async with Newsroom(tmp_path, ROOM) as newsroom:
        newsroom.clock.now += INTERVAL
        await newsroom.polled()
        assert sorted(await newsroom.texts()) == [tale(1), tale(2), tale(3)]
        assert await newsroom.feeds.stored.read(HOST, lambda stored: len(stored.waiting(feed.id)), -1) == 0


async def test_a_feed_that_fails_for_days_is_told_once(newsroom: Newsroom, harbour: Harbour) -> None:
    await newsroom.follow(announce(harbour, 1))
    harbour.site.add(FEED, status=500)
    began = newsroom.clock()
    while newsroom.clock() < began + 8 * DAY:
        await newsroom.polled()
        newsroom.clock.now += DAY / 4
    ((guild, polled),) = newsroom.told
    assert guild == HOST
    assert polled.feed.failing_since == began
    assert "500" in polled.failure
    (feed,) = await newsroom.feeds.stored.feeds(HOST)
    assert feed.failure == polled.failure


async def test_a_feed_that_comes_back_is_told_of_anew(newsroom: Newsroom, harbour: Harbour) -> None:
    url = announce(harbour, 1)
    await newsroom.follow(url)
    for status in (500, 200, 500):
        harbour.site.add(FEED, status=status)
        if status == 200:
            announce(harbour, 1)
        for _ in range(5 if status == 500 else 1):
            newsroom.clock.now += 1.2 * DAY
            await newsroom.polled()
    assert len(newsroom.told) == 2


async def test_a_feed_that_is_gone_is_told_at_once_and_polled_no_more(
    newsroom: Newsroom, harbour: Harbour
) -> None:
    await newsroom.follow(announce(harbour, 1))
    harbour.site.add(FEED, status=410)
    for _ in range(5):
        await newsroom.polled()
        newsroom.clock.now += DAY
    assert [polled.feed.ended for _, polled in newsroom.told] == [True]
    assert harbour.asked(FEED) == 2


async def test_a_reset_ends_a_poll_under_way(newsroom: Newsroom, harbour: Harbour) -> None:
    await newsroom.follow(announce(harbour, 2))
    gate = Gate(harbour.site, "/2.txt", tale(2))
    await newsroom.poller.turn()
    await gate.asked()
    await newsroom.feeds.end_all(HOST)
    assert await newsroom.feeds.stored.feeds(HOST) == []
    await newsroom.poller.idle()
    assert await newsroom.texts() == []
    assert newsroom.told == []


async def test_two_servers_at_a_time(newsroom: Newsroom, harbour: Harbour, other: Harbour) -> None:
    """The third waits until one of the first two is done."""
    newsroom.members.add(303)
    url = announce(harbour, 1)
    for guild in (HOST, GUEST):
        await newsroom.follow(url, guild)
    gate = Gate(harbour.site, FEED, "")
    await newsroom.poller.turn()
    await gate.asked()
    await newsroom.follow(announce(other, 3), 303)
    await newsroom.poller.turn()
    for _ in range(20):
        await asyncio.sleep(0)
    assert other.asked(FEED) == 1
    gate.open()
    await newsroom.poller.idle()
    assert await newsroom.texts(303) == [tale(3)]


async def test_a_stop_leaves_what_was_not_read(tmp_path: Path, harbour: Harbour) -> None:
    async with Newsroom(tmp_path) as first:
        await first.follow(announce(harbour, 2, 1))
        gate = Gate(harbour.site, "/1.txt", tale(1))
        running = asyncio.create_task(first.poller.run())
        await gate.asked()
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        assert await first.texts() == [tale(2)]
    gate.open()
    async with Newsroom(tmp_path) as second:
        second.clock.now = first.clock() + DAY
        await second.polled()
        assert [text[:11] for text in await second.texts()] == ["The ferry 2", "The ferry 1"]


async def test_it_rests_between(newsroom: Newsroom, harbour: Harbour) -> None:
    await newsroom.follow(announce(harbour, 1))
    running = asyncio.create_task(newsroom.poller.run())
    await newsroom.rested.wait()
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    assert max(newsroom.slept) == LONGEST
    assert min(newsroom.slept) >= 1
    assert harbour.asked(FEED) <= 1 + 1 + sum(newsroom.slept) // INTERVAL


async def test_a_damaged_folder_keeps_nobody_else_waiting(
    newsroom: Newsroom, harbour: Harbour, other: Harbour
) -> None:
    await newsroom.follow(announce(harbour, 1))
    await newsroom.follow(announce(other, 2), GUEST)
    (folder_of(newsroom.data, HOST) / "feeds.sqlite-wal").unlink(missing_ok=True)
    (folder_of(newsroom.data, HOST) / "feeds.sqlite").write_bytes(b"no database" * 500)
    with capture_logs() as logs:
        await newsroom.polled()
        await newsroom.polled()
    assert await newsroom.texts(GUEST) == [tale(2)]
    assert [entry["guild"] for entry in logs if entry["log_level"] == "error"] == [HOST]


async def test_a_feed_whose_poll_changes_nothing_is_no_endless_work(
    newsroom: Newsroom, harbour: Harbour
) -> None:
    """Another process holds the database's answer back: the feed stays due."""
    feed = await newsroom.follow(announce(harbour, 1))
    with sqlite3.connect(folder_of(newsroom.data, HOST) / "feeds.sqlite") as db:
        db.execute("CREATE TRIGGER late AFTER UPDATE ON feeds BEGIN UPDATE feeds SET next_poll = 0; END")
    db.close()
    await newsroom.polled()
    assert harbour.asked(FEED) == 2
    assert newsroom.feeds.stored.due() == {HOST: newsroom.clock() + LOOK}
    with Subscriptions.open(folder_of(newsroom.data, HOST)) as stored:
        assert stored.feed(feed.id).next_poll == 0
