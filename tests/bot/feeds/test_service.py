"""Polls of one guild in turn, and their cancellation."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from structlog.testing import capture_logs

from index import FeedUnfollowed, UnknownFeed
from tests.bot.feeds.harness import INTERVAL_SECONDS, ferry_text, publish_feed
from tests.bot.ingest.harness import HOST, GatedPage

if TYPE_CHECKING:
    from tests.bot.feeds.harness import FeedHarness
    from tests.index.ingest.feeds.factories import FeedSite


async def test_those_of_one_server_wait_for_each_other(
    feed_harness: FeedHarness, feed_site: FeedSite, other_site: FeedSite
) -> None:
    slow, quick = (
        await feed_harness.follow(publish_feed(feed_site, 1)),
        await feed_harness.follow(publish_feed(other_site, 2)),
    )
    gate = GatedPage(feed_site.site, "/1.txt", ferry_text(1))
    first = asyncio.create_task(feed_harness.feeds.poll(HOST, slow))
    await gate.wait_for_request()
    assert feed_harness.feeds.is_busy(HOST)
    second = asyncio.create_task(feed_harness.feeds.poll(HOST, quick))
    for _ in range(20):
        await asyncio.sleep(0)
    assert other_site.request_count("/2.txt") == 0
    gate.open()
    assert [len((await each).results) for each in (first, second)] == [1, 1]
    assert not feed_harness.feeds.is_busy(HOST)


async def test_a_feed_is_polled_as_it_is_when_its_turn_comes(
    feed_harness: FeedHarness, feed_site: FeedSite
) -> None:
    feed = await feed_harness.follow(publish_feed(feed_site, 1, ETag='"1"'))
    await feed_harness.feeds.poll(HOST, feed)
    publish_feed(feed_site, 2, 1, ETag='"2"')
    await feed_harness.feeds.poll(HOST, feed)
    await feed_harness.feeds.poll(HOST, feed)  # which knows of neither
    etags = [each.headers["If-None-Match"] for each in feed_site.site.requests if each.path == "/feed.xml"]
    assert etags == [None, '"1"', '"1"', '"2"']


async def test_a_feed_that_is_followed_no_more(feed_harness: FeedHarness, feed_site: FeedSite) -> None:
    feed = await feed_harness.follow(publish_feed(feed_site, 1))
    await feed_harness.feeds.unfollow(HOST, feed.id)
    with pytest.raises(FeedUnfollowed, match="“Harbour news” isn't followed any more"):
        await feed_harness.feeds.poll(HOST, feed)
    with pytest.raises(UnknownFeed):
        await feed_harness.feeds.unfollow(HOST, feed.id)


async def test_the_end_of_all_ends_what_waits_too(feed_harness: FeedHarness, feed_site: FeedSite) -> None:
    feed = await feed_harness.follow(publish_feed(feed_site, 1))
    gate = GatedPage(feed_site.site, "/1.txt", ferry_text(1))
    polls = [asyncio.create_task(feed_harness.feeds.poll(HOST, feed)) for _ in range(2)]
    await gate.wait_for_request()
    await feed_harness.feeds.unfollow_all(HOST)
    for poll in polls:
        with pytest.raises(FeedUnfollowed):
            await poll


async def test_nothing_is_polled_while_a_feed_is_followed(
    feed_harness: FeedHarness, feed_site: FeedSite
) -> None:
    await feed_harness.follow(publish_feed(feed_site, 1))
    with feed_harness.feeds.pause_polling(HOST):
        await feed_harness.poll_due()
    assert await feed_harness.texts() == []
    await feed_harness.poll_due()
    assert await feed_harness.texts() == [ferry_text(1)]


async def test_the_log_has_numbers_and_no_titles(feed_harness: FeedHarness, feed_site: FeedSite) -> None:
    url = publish_feed(feed_site, 2, 1)
    with capture_logs() as logs:
        await feed_harness.feeds.poll(HOST, await feed_harness.follow(url))
    (event,) = [entry for entry in logs if entry["event"] == "feed polled"]
    assert (event["added"], event["host"], event["guild"]) == (2, "127.0.0.1", HOST)
    assert "ferry" not in str(logs)
    assert "Harbour" not in str(logs)
    assert feed_harness.feeds.stores.due_times() == {HOST: feed_harness.clock() + INTERVAL_SECONDS}
