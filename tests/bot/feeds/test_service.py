"""Polls: those of one server one after the other, each to be ended at any time."""

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
    newsroom: FeedHarness, harbour: FeedSite, other: FeedSite
) -> None:
    slow, quick = (
        await newsroom.follow(publish_feed(harbour, 1)),
        await newsroom.follow(publish_feed(other, 2)),
    )
    gate = GatedPage(harbour.site, "/1.txt", ferry_text(1))
    first = asyncio.create_task(newsroom.feeds.poll(HOST, slow))
    await gate.wait_for_request()
    assert newsroom.feeds.is_busy(HOST)
    second = asyncio.create_task(newsroom.feeds.poll(HOST, quick))
    for _ in range(20):
        await asyncio.sleep(0)
    assert other.request_count("/2.txt") == 0
    gate.open()
    assert [len((await each).results) for each in (first, second)] == [1, 1]
    assert not newsroom.feeds.is_busy(HOST)


async def test_a_feed_is_polled_as_it_is_when_its_turn_comes(
    newsroom: FeedHarness, harbour: FeedSite
) -> None:
    feed = await newsroom.follow(publish_feed(harbour, 1, ETag='"1"'))
    await newsroom.feeds.poll(HOST, feed)
    publish_feed(harbour, 2, 1, ETag='"2"')
    await newsroom.feeds.poll(HOST, feed)
    await newsroom.feeds.poll(HOST, feed)  # which knows of neither
    asked = [each.headers["If-None-Match"] for each in harbour.site.requests if each.path == "/feed.xml"]
    assert asked == [None, '"1"', '"1"', '"2"']


async def test_a_feed_that_is_followed_no_more(newsroom: FeedHarness, harbour: FeedSite) -> None:
    feed = await newsroom.follow(publish_feed(harbour, 1))
    await newsroom.feeds.unfollow(HOST, feed.id)
    with pytest.raises(FeedUnfollowed, match="“Harbour news” isn't followed any more"):
        await newsroom.feeds.poll(HOST, feed)
    with pytest.raises(UnknownFeed):
        await newsroom.feeds.unfollow(HOST, feed.id)


async def test_the_end_of_all_ends_what_waits_too(newsroom: FeedHarness, harbour: FeedSite) -> None:
    feed = await newsroom.follow(publish_feed(harbour, 1))
    gate = GatedPage(harbour.site, "/1.txt", ferry_text(1))
    polls = [asyncio.create_task(newsroom.feeds.poll(HOST, feed)) for _ in range(2)]
    await gate.wait_for_request()
    await newsroom.feeds.unfollow_all(HOST)
    for poll in polls:
        with pytest.raises(FeedUnfollowed):
            await poll


async def test_nothing_is_polled_while_a_feed_is_followed(newsroom: FeedHarness, harbour: FeedSite) -> None:
    await newsroom.follow(publish_feed(harbour, 1))
    with newsroom.feeds.pause_polling(HOST):
        await newsroom.poll_due()
    assert await newsroom.texts() == []
    await newsroom.poll_due()
    assert await newsroom.texts() == [ferry_text(1)]


async def test_the_log_has_numbers_and_no_titles(newsroom: FeedHarness, harbour: FeedSite) -> None:
    url = publish_feed(harbour, 2, 1)
    with capture_logs() as logs:
        await newsroom.feeds.poll(HOST, await newsroom.follow(url))
    (polled,) = [entry for entry in logs if entry["event"] == "feed polled"]
    assert (polled["added"], polled["host"], polled["guild"]) == (2, "127.0.0.1", HOST)
    assert "ferry" not in str(logs)
    assert "Harbour" not in str(logs)
    assert newsroom.feeds.stores.due_times() == {HOST: newsroom.clock() + INTERVAL_SECONDS}
