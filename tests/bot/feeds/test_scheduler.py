"""Scheduler of polls and notification of failing feeds."""

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
    START_TIME,
    FeedHarness,
    ferry_text,
    publish_feed,
)
from tests.bot.ingest.harness import GUEST, HOST, GatedPage
from tests.index.ingest.feeds.factories import FEED_PATH

if TYPE_CHECKING:
    from pathlib import Path

    from tests.index.ingest.feeds.factories import FeedSite


async def test_what_is_due_is_polled(feed_harness: FeedHarness, feed_site: FeedSite) -> None:
    await feed_harness.follow(publish_feed(feed_site, 2, 1))
    await feed_harness.poll_due()
    assert await feed_harness.texts() == [ferry_text(2), ferry_text(1)]
    assert feed_harness.feeds.stores.due_times() == {HOST: feed_harness.clock() + INTERVAL_SECONDS}


async def test_what_is_not_due_is_left_alone(feed_harness: FeedHarness, feed_site: FeedSite) -> None:
    await feed_harness.follow(publish_feed(feed_site, 1))
    await feed_harness.poll_due()
    requests = feed_site.request_count(FEED_PATH)
    feed_harness.clock.now += INTERVAL_SECONDS - 1
    await feed_harness.poll_due()
    assert feed_site.request_count(FEED_PATH) == requests
    publish_feed(feed_site, 2, 1)
    feed_harness.clock.now += 1
    await feed_harness.poll_due()
    assert await feed_harness.texts() == [ferry_text(1), ferry_text(2)]


@pytest.mark.parametrize("fails", [False, True], ids=["read", "failing"])
async def test_a_clock_that_was_years_ahead_delays_no_feed(
    feed_harness: FeedHarness, feed_site: FeedSite, fails: bool
) -> None:
    await feed_harness.follow(publish_feed(feed_site, 1))
    feed_harness.clock.now += 10 * 365 * DAY_SECONDS
    if fails:
        feed_site.site.add(FEED_PATH, status=500)
    await feed_harness.poll_due()
    feed_harness.clock.now = START_TIME + 60
    publish_feed(feed_site, 2, 1)
    await feed_harness.poll_due()
    assert set(await feed_harness.texts()) == {ferry_text(1), ferry_text(2)}
    (feed,) = await feed_harness.feeds.stores.feeds(HOST)
    assert feed.read_at == START_TIME + 60
    assert feed.next_poll_at == START_TIME + 60 + INTERVAL_SECONDS


async def test_each_server_has_its_own(
    feed_harness: FeedHarness, feed_site: FeedSite, other_site: FeedSite
) -> None:
    await feed_harness.follow(publish_feed(feed_site, 1))
    await feed_harness.follow(publish_feed(other_site, 2), GUEST)
    await feed_harness.poll_due()
    assert await feed_harness.texts(HOST) == [ferry_text(1)]
    assert await feed_harness.texts(GUEST) == [ferry_text(2)]


async def test_the_same_feed_of_two_servers(feed_harness: FeedHarness, feed_site: FeedSite) -> None:
    url = publish_feed(feed_site, 1)
    for guild in (HOST, GUEST):
        await feed_harness.follow(url, guild)
    await feed_harness.poll_due()
    assert await feed_harness.texts(HOST) == await feed_harness.texts(GUEST) == [ferry_text(1)]


async def test_a_restart_finds_what_is_due(tmp_path: Path, feed_site: FeedSite) -> None:
    async with FeedHarness(tmp_path) as first:
        await first.follow(publish_feed(feed_site, 1))
    async with FeedHarness(tmp_path) as second:
        await second.poll_due()
        assert await second.texts() == [ferry_text(1)]


async def test_the_terminal_s_feeds_are_polled_too(feed_harness: FeedHarness, feed_site: FeedSite) -> None:
    await feed_harness.feeds.follow(None, publish_feed(feed_site, 1), feed_harness.clock())
    await feed_harness.poll_due()
    assert await feed_harness.texts(None) == [ferry_text(1)]


async def test_a_server_that_the_bot_left_is_not_polled(
    feed_harness: FeedHarness, feed_site: FeedSite
) -> None:
    await feed_harness.follow(publish_feed(feed_site, 1))
    feed_harness.members.remove(HOST)
    await feed_harness.poll_due()
    assert feed_site.request_count(FEED_PATH) == 1
    feed_harness.members.add(HOST)
    await feed_harness.poll_due()
    assert feed_site.request_count(FEED_PATH) == 2


async def test_a_deleted_library_is_not_made_again(feed_harness: FeedHarness, feed_site: FeedSite) -> None:
    await feed_harness.follow(publish_feed(feed_site, 1))
    folder = guild_folder(feed_harness.data, HOST)
    await feed_harness.libraries.delete(HOST)
    await feed_harness.poll_due()
    assert not folder.exists()
    assert feed_harness.feeds.stores.due_times() == {}


async def test_feeds_of_other_processes_are_found_in_time(
    feed_harness: FeedHarness, feed_site: FeedSite
) -> None:
    await feed_harness.poll_due()
    async with FeedHarness(feed_harness.data / "elsewhere") as elsewhere:
        await elsewhere.follow(publish_feed(feed_site, 1))
    folder = guild_folder(feed_harness.data, HOST)
    shutil.copytree(guild_folder(elsewhere.data, HOST), folder)
    await feed_harness.poll_due()
    assert await feed_harness.texts() == []
    feed_harness.clock.now += RESCAN_SECONDS
    await feed_harness.poll_due()
    assert await feed_harness.texts() == [ferry_text(1)]


@pytest.mark.parametrize(
    ("quotas", "fitting"),
    [
        pytest.param(Quotas(articles=2, megabytes=100, feeds=1), 2, id="articles"),
        pytest.param(Quotas(articles=0, megabytes=100, feeds=1), 0, id="none"),
    ],
)
async def test_a_full_library_stops_and_the_rest_waits(
    tmp_path: Path, feed_site: FeedSite, quotas: Quotas, fitting: int
) -> None:
    async with FeedHarness(tmp_path, quotas) as feed_harness:
        feed = await feed_harness.follow(publish_feed(feed_site, 3, 2, 1))
        await feed_harness.poll_due()
        assert len(await feed_harness.texts()) == fitting
        assert feed_harness.notifications == []
    async with FeedHarness(tmp_path, FEED_QUOTAS) as feed_harness:
        feed_harness.clock.now += INTERVAL_SECONDS
        await feed_harness.poll_due()
        assert sorted(await feed_harness.texts()) == [ferry_text(1), ferry_text(2), ferry_text(3)]
        assert (
            await feed_harness.feeds.stores.run(HOST, lambda store: len(store.pending_entries(feed.id)), -1)
            == 0
        )


async def test_a_feed_that_fails_for_days_is_told_once(
    feed_harness: FeedHarness, feed_site: FeedSite
) -> None:
    await feed_harness.follow(publish_feed(feed_site, 1))
    feed_site.site.add(FEED_PATH, status=500)
    start = feed_harness.clock()
    while feed_harness.clock() < start + 8 * DAY_SECONDS:
        await feed_harness.poll_due()
        feed_harness.clock.now += DAY_SECONDS / 4
    ((guild, result),) = feed_harness.notifications
    assert guild == HOST
    assert result.feed.failing_since == start
    assert "500" in result.failure
    (feed,) = await feed_harness.feeds.stores.feeds(HOST)
    assert feed.failure == result.failure


async def test_a_feed_that_comes_back_is_told_of_anew(feed_harness: FeedHarness, feed_site: FeedSite) -> None:
    url = publish_feed(feed_site, 1)
    await feed_harness.follow(url)
    for status in (500, 200, 500):
        feed_site.site.add(FEED_PATH, status=status)
        if status == 200:
            publish_feed(feed_site, 1)
        for _ in range(5 if status == 500 else 1):
            feed_harness.clock.now += 1.2 * DAY_SECONDS
            await feed_harness.poll_due()
    assert len(feed_harness.notifications) == 2


async def test_a_feed_that_is_gone_is_told_at_once_and_polled_no_more(
    feed_harness: FeedHarness, feed_site: FeedSite
) -> None:
    await feed_harness.follow(publish_feed(feed_site, 1))
    feed_site.site.add(FEED_PATH, status=410)
    for _ in range(5):
        await feed_harness.poll_due()
        feed_harness.clock.now += DAY_SECONDS
    assert [result.feed.ended for _, result in feed_harness.notifications] == [True]
    assert feed_site.request_count(FEED_PATH) == 2


async def test_a_reset_ends_a_poll_under_way(feed_harness: FeedHarness, feed_site: FeedSite) -> None:
    await feed_harness.follow(publish_feed(feed_site, 2))
    gate = GatedPage(feed_site.site, "/2.txt", ferry_text(2))
    await feed_harness.scheduler.start_due_polls()
    await gate.wait_for_request()
    await feed_harness.feeds.unfollow_all(HOST)
    assert await feed_harness.feeds.stores.feeds(HOST) == []
    await feed_harness.scheduler.wait_until_idle()
    assert await feed_harness.texts() == []
    assert feed_harness.notifications == []


async def test_two_servers_at_a_time(
    feed_harness: FeedHarness, feed_site: FeedSite, other_site: FeedSite
) -> None:
    """The third waits for one of the first two."""
    feed_harness.members.add(303)
    url = publish_feed(feed_site, 1)
    for guild in (HOST, GUEST):
        await feed_harness.follow(url, guild)
    gate = GatedPage(feed_site.site, FEED_PATH, "")
    await feed_harness.scheduler.start_due_polls()
    await gate.wait_for_request()
    await feed_harness.follow(publish_feed(other_site, 3), 303)
    await feed_harness.scheduler.start_due_polls()
    for _ in range(20):
        await asyncio.sleep(0)
    assert other_site.request_count(FEED_PATH) == 1
    gate.open()
    await feed_harness.scheduler.wait_until_idle()
    assert await feed_harness.texts(303) == [ferry_text(3)]


async def test_a_stop_leaves_what_was_not_read(tmp_path: Path, feed_site: FeedSite) -> None:
    async with FeedHarness(tmp_path) as first:
        await first.follow(publish_feed(feed_site, 2, 1))
        gate = GatedPage(feed_site.site, "/1.txt", ferry_text(1))
        first.scheduler.start()
        await gate.wait_for_request()
        await first.scheduler.stop()
        assert await first.texts() == [ferry_text(2)]
    gate.open()
    async with FeedHarness(tmp_path) as second:
        second.clock.now = first.clock() + DAY_SECONDS
        await second.poll_due()
        assert [text[:11] for text in await second.texts()] == ["The ferry 2", "The ferry 1"]


async def test_it_rests_between(feed_harness: FeedHarness, feed_site: FeedSite) -> None:
    await feed_harness.follow(publish_feed(feed_site, 1))
    pauses = []
    for _ in range(50):
        await feed_harness.scheduler.start_due_polls()
        pauses.append(feed_harness.scheduler.seconds_until_due())
        feed_harness.clock.now += pauses[-1]
        await asyncio.sleep(0)
    await feed_harness.scheduler.wait_until_idle()
    assert max(pauses) == MAX_PAUSE_SECONDS
    assert min(pauses) >= MIN_PAUSE_SECONDS
    assert feed_site.request_count(FEED_PATH) <= 1 + 1 + sum(pauses) // INTERVAL_SECONDS


async def test_the_pause_ends_when_the_next_feed_is_due(
    feed_harness: FeedHarness, feed_site: FeedSite
) -> None:
    await feed_harness.follow(publish_feed(feed_site, 1))
    await feed_harness.poll_due()
    for seconds, pause in ((0.0, 60.0), (INTERVAL_SECONDS - 30, 30.0), (29.5, MIN_PAUSE_SECONDS)):
        feed_harness.clock.now += seconds
        assert feed_harness.scheduler.seconds_until_due() == pause


async def test_nothing_is_polled_before_the_servers_are_known(
    feed_harness: FeedHarness, feed_site: FeedSite
) -> None:
    await feed_harness.follow(publish_feed(feed_site, 1))
    gate = GatedPage(feed_site.site, "/1.txt", ferry_text(1))
    feed_harness.is_ready.clear()
    feed_harness.scheduler.start()
    for _ in range(20):
        await asyncio.sleep(0)
    assert feed_site.request_count(FEED_PATH) == 1
    feed_harness.is_ready.set()
    await gate.wait_for_request()
    await feed_harness.scheduler.stop()


async def test_a_stop_before_the_start_is_none(feed_harness: FeedHarness) -> None:
    await feed_harness.scheduler.stop()


async def test_a_damaged_folder_keeps_nobody_else_waiting(
    feed_harness: FeedHarness, feed_site: FeedSite, other_site: FeedSite
) -> None:
    await feed_harness.follow(publish_feed(feed_site, 1))
    await feed_harness.follow(publish_feed(other_site, 2), GUEST)
    (guild_folder(feed_harness.data, HOST) / "feeds.sqlite-wal").unlink(missing_ok=True)
    (guild_folder(feed_harness.data, HOST) / "feeds.sqlite").write_bytes(b"no database" * 500)
    with capture_logs() as logs:
        await feed_harness.poll_due()
        await feed_harness.poll_due()
    assert await feed_harness.texts(GUEST) == [ferry_text(2)]
    assert [entry["guild"] for entry in logs if entry["log_level"] == "error"] == [HOST]


async def test_a_feed_whose_poll_changes_nothing_is_no_endless_work(
    feed_harness: FeedHarness, feed_site: FeedSite
) -> None:
    """A trigger keeps the feed due, as another process could."""
    feed = await feed_harness.follow(publish_feed(feed_site, 1))
    with sqlite3.connect(guild_folder(feed_harness.data, HOST) / "feeds.sqlite") as db:
        db.execute("CREATE TRIGGER late AFTER UPDATE ON feeds BEGIN UPDATE feeds SET next_poll = 0; END")
    db.close()
    await feed_harness.poll_due()
    assert feed_site.request_count(FEED_PATH) == 2
    assert feed_harness.feeds.stores.due_times() == {HOST: feed_harness.clock() + RESCAN_SECONDS}
    with open_feed_store(guild_folder(feed_harness.data, HOST)) as store:
        assert store.feed(feed.id).next_poll_at == 0
