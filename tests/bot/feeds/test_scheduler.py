"""The poller: what is polled when, for whom, and what is told of feeds that fail."""

from __future__ import annotations

import asyncio
import shutil
import sqlite3
from typing import TYPE_CHECKING

import pytest
from structlog.testing import capture_logs

from bot.core.library_folders import guild_folder
from bot.core.quotas import Quotas
from bot.feeds.scheduler import MAX_PAUSE_SECONDS, MIN_PAUSE_SECONDS, RESCAN_SECONDS
from index.ingest.feeds.store import open_feed_store
from tests.bot.feeds.harness import (
    DAY_SECONDS,
    FEED_QUOTAS,
    INTERVAL_SECONDS,
    FeedHarness,
    ferry_text,
    publish_feed,
)
from tests.bot.ingest.harness import GUEST, HOST, GatedPage
from tests.index.ingest.feeds.factories import FEED_PATH

if TYPE_CHECKING:
    from pathlib import Path

    from tests.index.ingest.feeds.factories import FeedSite


async def test_what_is_due_is_polled(newsroom: FeedHarness, harbour: FeedSite) -> None:
    await newsroom.follow(publish_feed(harbour, 2, 1))
    await newsroom.poll_due()
    assert await newsroom.texts() == [ferry_text(2), ferry_text(1)]
    assert newsroom.feeds.stores.due_times() == {HOST: newsroom.clock() + INTERVAL_SECONDS}


async def test_what_is_not_due_is_left_alone(newsroom: FeedHarness, harbour: FeedSite) -> None:
    await newsroom.follow(publish_feed(harbour, 1))
    await newsroom.poll_due()
    asked = harbour.request_count(FEED_PATH)
    newsroom.clock.now += INTERVAL_SECONDS - 1
    await newsroom.poll_due()
    assert harbour.request_count(FEED_PATH) == asked
    publish_feed(harbour, 2, 1)
    newsroom.clock.now += 1
    await newsroom.poll_due()
    assert await newsroom.texts() == [ferry_text(1), ferry_text(2)]


async def test_each_server_has_its_own(newsroom: FeedHarness, harbour: FeedSite, other: FeedSite) -> None:
    await newsroom.follow(publish_feed(harbour, 1))
    await newsroom.follow(publish_feed(other, 2), GUEST)
    await newsroom.poll_due()
    assert await newsroom.texts(HOST) == [ferry_text(1)]
    assert await newsroom.texts(GUEST) == [ferry_text(2)]


async def test_the_same_feed_of_two_servers(newsroom: FeedHarness, harbour: FeedSite) -> None:
    url = publish_feed(harbour, 1)
    for guild in (HOST, GUEST):
        await newsroom.follow(url, guild)
    await newsroom.poll_due()
    assert await newsroom.texts(HOST) == await newsroom.texts(GUEST) == [ferry_text(1)]


async def test_a_restart_finds_what_is_due(tmp_path: Path, harbour: FeedSite) -> None:
    async with FeedHarness(tmp_path) as first:
        await first.follow(publish_feed(harbour, 1))
    async with FeedHarness(tmp_path) as second:
        await second.poll_due()
        assert await second.texts() == [ferry_text(1)]


async def test_the_terminal_s_feeds_are_polled_too(newsroom: FeedHarness, harbour: FeedSite) -> None:
    await newsroom.feeds.follow(None, publish_feed(harbour, 1), newsroom.clock())
    await newsroom.poll_due()
    assert await newsroom.texts(None) == [ferry_text(1)]


async def test_a_server_that_the_bot_left_is_not_polled(newsroom: FeedHarness, harbour: FeedSite) -> None:
    await newsroom.follow(publish_feed(harbour, 1))
    newsroom.members.remove(HOST)
    await newsroom.poll_due()
    assert harbour.request_count(FEED_PATH) == 1
    newsroom.members.add(HOST)
    await newsroom.poll_due()
    assert harbour.request_count(FEED_PATH) == 2


async def test_a_deleted_library_is_not_made_again(newsroom: FeedHarness, harbour: FeedSite) -> None:
    await newsroom.follow(publish_feed(harbour, 1))
    folder = guild_folder(newsroom.data, HOST)
    await newsroom.libraries.delete(HOST)
    await newsroom.poll_due()
    assert not folder.exists()
    assert newsroom.feeds.stores.due_times() == {}


async def test_feeds_of_other_processes_are_found_in_time(newsroom: FeedHarness, harbour: FeedSite) -> None:
    await newsroom.poll_due()
    async with FeedHarness(newsroom.data / "elsewhere") as elsewhere:
        await elsewhere.follow(publish_feed(harbour, 1))
    folder = guild_folder(newsroom.data, HOST)
    shutil.copytree(guild_folder(elsewhere.data, HOST), folder)
    await newsroom.poll_due()
    assert await newsroom.texts() == []
    newsroom.clock.now += RESCAN_SECONDS
    await newsroom.poll_due()
    assert await newsroom.texts() == [ferry_text(1)]


@pytest.mark.parametrize(
    ("quotas", "fitting"),
    [
        pytest.param(Quotas(articles=2, megabytes=100, feeds=1), 2, id="articles"),
        pytest.param(Quotas(articles=0, megabytes=100, feeds=1), 0, id="none"),
    ],
)
async def test_a_full_library_stops_and_the_rest_waits(
    tmp_path: Path, harbour: FeedSite, quotas: Quotas, fitting: int
) -> None:
    async with FeedHarness(tmp_path, quotas) as newsroom:
        feed = await newsroom.follow(publish_feed(harbour, 3, 2, 1))
        await newsroom.poll_due()
        assert len(await newsroom.texts()) == fitting
        assert newsroom.notifications == []
    async with FeedHarness(tmp_path, FEED_QUOTAS) as newsroom:
        newsroom.clock.now += INTERVAL_SECONDS
        await newsroom.poll_due()
        assert sorted(await newsroom.texts()) == [ferry_text(1), ferry_text(2), ferry_text(3)]
        assert (
            await newsroom.feeds.stores.run(HOST, lambda stored: len(stored.pending_entries(feed.id)), -1)
            == 0
        )


async def test_a_feed_that_fails_for_days_is_told_once(newsroom: FeedHarness, harbour: FeedSite) -> None:
    await newsroom.follow(publish_feed(harbour, 1))
    harbour.site.add(FEED_PATH, status=500)
    began = newsroom.clock()
    while newsroom.clock() < began + 8 * DAY_SECONDS:
        await newsroom.poll_due()
        newsroom.clock.now += DAY_SECONDS / 4
    ((guild, polled),) = newsroom.notifications
    assert guild == HOST
    assert polled.feed.failing_since == began
    assert "500" in polled.failure
    (feed,) = await newsroom.feeds.stores.feeds(HOST)
    assert feed.failure == polled.failure


async def test_a_feed_that_comes_back_is_told_of_anew(newsroom: FeedHarness, harbour: FeedSite) -> None:
    url = publish_feed(harbour, 1)
    await newsroom.follow(url)
    for status in (500, 200, 500):
        harbour.site.add(FEED_PATH, status=status)
        if status == 200:
            publish_feed(harbour, 1)
        for _ in range(5 if status == 500 else 1):
            newsroom.clock.now += 1.2 * DAY_SECONDS
            await newsroom.poll_due()
    assert len(newsroom.notifications) == 2


async def test_a_feed_that_is_gone_is_told_at_once_and_polled_no_more(
    newsroom: FeedHarness, harbour: FeedSite
) -> None:
    await newsroom.follow(publish_feed(harbour, 1))
    harbour.site.add(FEED_PATH, status=410)
    for _ in range(5):
        await newsroom.poll_due()
        newsroom.clock.now += DAY_SECONDS
    assert [polled.feed.ended for _, polled in newsroom.notifications] == [True]
    assert harbour.request_count(FEED_PATH) == 2


async def test_a_reset_ends_a_poll_under_way(newsroom: FeedHarness, harbour: FeedSite) -> None:
    await newsroom.follow(publish_feed(harbour, 2))
    gate = GatedPage(harbour.site, "/2.txt", ferry_text(2))
    await newsroom.scheduler.start_due_polls()
    await gate.wait_for_request()
    await newsroom.feeds.unfollow_all(HOST)
    assert await newsroom.feeds.stores.feeds(HOST) == []
    await newsroom.scheduler.wait_until_idle()
    assert await newsroom.texts() == []
    assert newsroom.notifications == []


async def test_two_servers_at_a_time(newsroom: FeedHarness, harbour: FeedSite, other: FeedSite) -> None:
    """The third waits until one of the first two is done."""
    newsroom.members.add(303)
    url = publish_feed(harbour, 1)
    for guild in (HOST, GUEST):
        await newsroom.follow(url, guild)
    gate = GatedPage(harbour.site, FEED_PATH, "")
    await newsroom.scheduler.start_due_polls()
    await gate.wait_for_request()
    await newsroom.follow(publish_feed(other, 3), 303)
    await newsroom.scheduler.start_due_polls()
    for _ in range(20):
        await asyncio.sleep(0)
    assert other.request_count(FEED_PATH) == 1
    gate.open()
    await newsroom.scheduler.wait_until_idle()
    assert await newsroom.texts(303) == [ferry_text(3)]


async def test_a_stop_leaves_what_was_not_read(tmp_path: Path, harbour: FeedSite) -> None:
    async with FeedHarness(tmp_path) as first:
        await first.follow(publish_feed(harbour, 2, 1))
        gate = GatedPage(harbour.site, "/1.txt", ferry_text(1))
        first.scheduler.start()
        await gate.wait_for_request()
        await first.scheduler.stop()
        assert await first.texts() == [ferry_text(2)]
    gate.open()
    async with FeedHarness(tmp_path) as second:
        second.clock.now = first.clock() + DAY_SECONDS
        await second.poll_due()
        assert [text[:11] for text in await second.texts()] == ["The ferry 2", "The ferry 1"]


async def test_it_rests_between(newsroom: FeedHarness, harbour: FeedSite) -> None:
    await newsroom.follow(publish_feed(harbour, 1))
    pauses = []
    for _ in range(50):
        await newsroom.scheduler.start_due_polls()
        pauses.append(newsroom.scheduler.seconds_until_due())
        newsroom.clock.now += pauses[-1]
        await asyncio.sleep(0)
    await newsroom.scheduler.wait_until_idle()
    assert max(pauses) == MAX_PAUSE_SECONDS
    assert min(pauses) >= MIN_PAUSE_SECONDS
    assert harbour.request_count(FEED_PATH) <= 1 + 1 + sum(pauses) // INTERVAL_SECONDS


async def test_the_pause_ends_when_the_next_feed_is_due(newsroom: FeedHarness, harbour: FeedSite) -> None:
    await newsroom.follow(publish_feed(harbour, 1))
    await newsroom.poll_due()
    for seconds, pause in ((0.0, 60.0), (INTERVAL_SECONDS - 30, 30.0), (29.5, MIN_PAUSE_SECONDS)):
        newsroom.clock.now += seconds
        assert newsroom.scheduler.seconds_until_due() == pause


async def test_nothing_is_polled_before_the_servers_are_known(
    newsroom: FeedHarness, harbour: FeedSite
) -> None:
    await newsroom.follow(publish_feed(harbour, 1))
    gate = GatedPage(harbour.site, "/1.txt", ferry_text(1))
    newsroom.is_ready.clear()
    newsroom.scheduler.start()
    for _ in range(20):
        await asyncio.sleep(0)
    assert harbour.request_count(FEED_PATH) == 1
    newsroom.is_ready.set()
    await gate.wait_for_request()
    await newsroom.scheduler.stop()


async def test_a_stop_before_the_start_is_none(newsroom: FeedHarness) -> None:
    await newsroom.scheduler.stop()


async def test_a_damaged_folder_keeps_nobody_else_waiting(
    newsroom: FeedHarness, harbour: FeedSite, other: FeedSite
) -> None:
    await newsroom.follow(publish_feed(harbour, 1))
    await newsroom.follow(publish_feed(other, 2), GUEST)
    (guild_folder(newsroom.data, HOST) / "feeds.sqlite-wal").unlink(missing_ok=True)
    (guild_folder(newsroom.data, HOST) / "feeds.sqlite").write_bytes(b"no database" * 500)
    with capture_logs() as logs:
        await newsroom.poll_due()
        await newsroom.poll_due()
    assert await newsroom.texts(GUEST) == [ferry_text(2)]
    assert [entry["guild"] for entry in logs if entry["log_level"] == "error"] == [HOST]


async def test_a_feed_whose_poll_changes_nothing_is_no_endless_work(
    newsroom: FeedHarness, harbour: FeedSite
) -> None:
    """Another process holds the database's answer back: the feed stays due."""
    feed = await newsroom.follow(publish_feed(harbour, 1))
    with sqlite3.connect(guild_folder(newsroom.data, HOST) / "feeds.sqlite") as db:
        db.execute("CREATE TRIGGER late AFTER UPDATE ON feeds BEGIN UPDATE feeds SET next_poll = 0; END")
    db.close()
    await newsroom.poll_due()
    assert harbour.request_count(FEED_PATH) == 2
    assert newsroom.feeds.stores.due_times() == {HOST: newsroom.clock() + RESCAN_SECONDS}
    with open_feed_store(guild_folder(newsroom.data, HOST)) as stored:
        assert stored.feed(feed.id).next_poll == 0
