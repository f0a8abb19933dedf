"""Additions that are feeds: found, read, cancelled, resumed; what is told of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.core.quotas import Quotas
from bot.ingest.job import FollowProgress, IngestJob, JobSource, JobStatus
from bot.ingest.request import IngestRequest
from index.ingest.feeds.model import EntryOutcome
from tests.bot.feeds.harness import CHANNEL, START_TIME, ferry_text, publish_feed
from tests.bot.ingest.harness import ALICE, AMPLE_QUOTAS, GUEST, HOST, GatedPage, IngestHarness, JobRecorder
from tests.index.ingest.feeds.factories import FEED_PATH

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from tests.index.ingest.feeds.factories import FeedSite


def addition(url: str, number: int = 0, guild: int = HOST) -> IngestJob:
    """A feed that is to be followed; additions of other numbers are others."""
    return IngestJob(
        id=f"{number:016x}",
        guild=guild,
        channel=CHANNEL,
        message=404,
        person=ALICE,
        sources=(JobSource(url),),
        feed=FollowProgress(START_TIME + number),
    )


async def begun(runner: IngestHarness, url: str, number: int = 0, guild: int = HOST) -> JobRecorder:
    return await runner.submit(IngestRequest(addition(url, number, guild), ()))


async def followed(runner: IngestHarness, guild: int = HOST) -> list[str]:
    return [feed.url for feed in await runner.feeds.stores.feeds(guild)]


@pytest.fixture
async def runner(tmp_path: Path) -> AsyncIterator[IngestHarness]:
    async with IngestHarness(tmp_path) as running:
        yield running


async def test_its_items_are_read(runner: IngestHarness, harbour: FeedSite) -> None:
    url = publish_feed(harbour, 3, 2, 1)
    ended = await (await begun(runner, url)).wait_for_end()
    assert (ended.ending, ended.added.count, ended.known.count, ended.refused.count) == (
        JobStatus.DONE,
        3,
        0,
        0,
    )
    assert ended.feed is not None
    assert (ended.feed.title, ended.feed.left, ended.problem, ended.total) == ("Harbour news", 0, "", 3)
    assert 1_790 < (ended.feed.again or 0) <= 1_800
    assert await runner.texts() == [ferry_text(3), ferry_text(2), ferry_text(1)]
    (feed,) = await runner.feeds.stores.feeds(HOST)
    assert (feed.url, feed.added_by, feed.channel) == (url, ALICE, CHANNEL)


async def test_the_page_that_names_it_will_do(runner: IngestHarness, harbour: FeedSite) -> None:
    url = publish_feed(harbour, 1)
    harbour.site.add("/", f'<html><head><link rel="alternate" type="application/rss+xml" href="{FEED_PATH}">')
    await (await begun(runner, harbour.site.url("/"))).wait_for_end()
    assert await followed(runner) == [url]


async def test_what_was_there_and_what_is_refused_are_told(runner: IngestHarness, harbour: FeedSite) -> None:
    url = publish_feed(harbour, 3, 2, 1)
    await (await begun(runner, url)).wait_for_end()
    (feed,) = await runner.feeds.stores.feeds(HOST)
    await runner.feeds.unfollow(HOST, feed.id)
    harbour.site.add("/2.txt", status=410)
    harbour.site.add("/1.txt", status=404)
    ended = await (await begun(runner, url, 1)).wait_for_end()
    assert (ended.added.count, ended.known.count, ended.refused.count) == (0, 1, 2)
    gone, missing = ended.refused.first
    assert not gone.endswith("It is tried again later.")
    assert missing.endswith("It is tried again later.")
    assert ended.feed
    assert ended.feed.left == 1


@pytest.mark.parametrize(
    ("status", "content", "told"),
    [
        pytest.param(200, "<p>No feed", "no feed", id="no-feed"),
        pytest.param(404, "", "", id="missing"),
    ],
)
async def test_what_cannot_be_followed(
    runner: IngestHarness, harbour: FeedSite, status: int, content: str, told: str
) -> None:
    harbour.site.add("/x", content, status=status)
    ended = await (await begun(runner, harbour.site.url("/x"))).wait_for_end()
    assert ended.ending is JobStatus.FAILED
    assert told in ended.problem
    assert ended.problem
    assert await followed(runner) == []


async def test_one_that_is_followed_already(runner: IngestHarness, harbour: FeedSite) -> None:
    url = publish_feed(harbour, 1)
    await (await begun(runner, url)).wait_for_end()
    ended = await (await begun(runner, url, 1)).wait_for_end()
    assert (ended.ending, ended.problem) == (
        JobStatus.FAILED,
        "This feed is followed already, as “Harbour news”.",
    )
    assert await followed(runner) == [url]


async def test_one_too_many(runner: IngestHarness, harbour: FeedSite, other: FeedSite) -> None:
    await (await begun(runner, publish_feed(harbour, 1))).wait_for_end()
    ended = await (await begun(runner, publish_feed(other, 2), 1)).wait_for_end()
    assert "No more than 1 feed can be followed here" in ended.problem
    elsewhere = await (await begun(runner, publish_feed(other, 2), 2, GUEST)).wait_for_end()
    assert elsewhere.ending is JobStatus.DONE


async def test_a_full_library_leaves_the_rest_for_later(tmp_path: Path, harbour: FeedSite) -> None:
    async with IngestHarness(tmp_path, Quotas(articles=2, megabytes=100, feeds=1)) as runner:
        ended = await (await begun(runner, publish_feed(harbour, 3, 2, 1))).wait_for_end()
        assert (ended.ending, ended.added.count) == (JobStatus.DONE, 2)
        assert ended.problem.startswith("The library is full: it may hold 2 articles.")
        assert ended.feed
        assert ended.feed.left == 1
        assert len(await followed(runner)) == 1


async def test_a_cancelled_one_is_not_followed(runner: IngestHarness, harbour: FeedSite) -> None:
    url = publish_feed(harbour, 2, 1)
    gate = GatedPage(harbour.site, "/1.txt", ferry_text(1))
    shown = await begun(runner, url)
    await gate.wait_for_request()
    runner.cancel(shown)
    ended = await shown.wait_for_end()
    assert (ended.ending, ended.added.count) == (JobStatus.CANCELLED, 1)
    assert await followed(runner) == []
    assert await runner.texts() == [ferry_text(2)]


async def test_a_cancel_before_it_is_found(runner: IngestHarness, harbour: FeedSite) -> None:
    gate = GatedPage(harbour.site, FEED_PATH, "")
    shown = await begun(runner, gate.url)
    await gate.wait_for_request()
    runner.cancel(shown)
    assert (await shown.wait_for_end()).ending is JobStatus.CANCELLED
    assert await followed(runner) == []


async def test_an_unfollowed_one_ends(runner: IngestHarness, harbour: FeedSite) -> None:
    url = publish_feed(harbour, 2, 1)
    gate = GatedPage(harbour.site, "/1.txt", ferry_text(1))
    shown = await begun(runner, url)
    await gate.wait_for_request()
    await runner.feeds.unfollow(HOST, 1)
    gate.open()
    ended = await shown.wait_for_end()
    assert (ended.ending, ended.problem) == (JobStatus.FAILED, "“Harbour news” isn't followed any more.")
    assert await runner.texts() == [ferry_text(2)]


async def test_a_reset_ends_it(runner: IngestHarness, harbour: FeedSite) -> None:
    gate = GatedPage(harbour.site, "/1.txt", ferry_text(1))
    url = publish_feed(harbour, 2)
    publish_feed(harbour, 2)
    gate = GatedPage(harbour.site, "/2.txt", ferry_text(2))
    shown = await begun(runner, url)
    await gate.wait_for_request()
    for end in (runner.queue.cancel_all, runner.feeds.unfollow_all):
        await end(HOST)
    assert (await shown.wait_for_end()).ending is JobStatus.CANCELLED
    assert await followed(runner) == []
    assert await runner.texts() == []


class TestRestart:
    async def test_in_the_middle_of_its_items(self, tmp_path: Path, harbour: FeedSite) -> None:
        url = publish_feed(harbour, 3, 2, 1)
        gate = GatedPage(harbour.site, "/2.txt", ferry_text(2))
        async with IngestHarness(tmp_path) as first:
            shown = await begun(first, url)
            await gate.wait_for_request()
            assert not any(state.ending for state in shown.states)
        publish_feed(harbour, 3, 2, 1)
        async with IngestHarness(tmp_path) as second:
            (resumed,) = await second.resume()
            ended = await resumed.wait_for_end()
            assert (ended.ending, ended.message, ended.added.count) == (JobStatus.DONE, 404, 3)
            assert await followed(second) == [url]
            assert await second.texts() == [ferry_text(3), ferry_text(2), ferry_text(1)]
            await second.wait_until_idle()
            assert second.folders() == []
        assert harbour.request_count("/3.txt") == 1

    async def test_before_it_is_found(self, tmp_path: Path, harbour: FeedSite) -> None:
        gate = GatedPage(harbour.site, FEED_PATH, "")
        async with IngestHarness(tmp_path) as first:
            await begun(first, gate.url)
            await gate.wait_for_request()
        url = publish_feed(harbour, 1)
        async with IngestHarness(tmp_path) as second:
            (resumed,) = await second.resume()
            assert (await resumed.wait_for_end()).added.count == 1
            assert await followed(second) == [url]

    async def test_when_the_poller_was_faster(self, tmp_path: Path, harbour: FeedSite) -> None:
        """The feed was stored when the bot crashed, which the addition's record doesn't say."""
        url = publish_feed(harbour, 2, 1)
        harbour.site.add("/1.txt", status=410)
        async with IngestHarness(tmp_path) as first:
            unsaved = replace(addition(url), newest=0)
            feed = await first.feeds.follow(HOST, url, START_TIME, person=ALICE, channel=CHANNEL)
            polled = await first.feeds.poll(HOST, feed)
            assert [outcome.outcome for outcome in polled.results] == [
                EntryOutcome.ADDED,
                EntryOutcome.REFUSED,
            ]
            first.job_store.save(unsaved)
        async with IngestHarness(tmp_path, AMPLE_QUOTAS) as second:
            (resumed,) = await second.resume()
            ended = await resumed.wait_for_end()
            assert (ended.ending, ended.added.count, ended.refused.count) == (JobStatus.DONE, 1, 1)
            assert await followed(second) == [url]
