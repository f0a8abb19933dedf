"""Feed jobs: found, read, cancelled, resumed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.core.quotas import Quotas
from bot.ingest.follow_job import FollowJobRunner
from bot.ingest.job import FeedJob, JobStatus
from bot.ingest.request import IngestRequest
from index.ingest.feeds.model import EntryOutcome
from tests.bot.feeds.harness import CHANNEL, START_TIME, ferry_text, publish_feed
from tests.bot.ingest.harness import ALICE, AMPLE_QUOTAS, GUEST, HOST, GatedPage, IngestHarness, JobRecorder
from tests.index.ingest.feeds.factories import FEED_PATH

if TYPE_CHECKING:
    from pathlib import Path

    from tests.index.ingest.feeds.factories import FeedSite


def make_job(url: str, number: int = 0, guild_id: int = HOST) -> FeedJob:
    """A feed job, distinct for each number."""
    return FeedJob(
        id=f"{number:016x}",
        guild_id=guild_id,
        channel_id=CHANNEL,
        message_id=404,
        user_id=ALICE,
        url=url,
        started_at=START_TIME + number,
    )


async def begin(
    harness: IngestHarness, url: str, number: int = 0, guild_id: int = HOST
) -> JobRecorder[FeedJob]:
    return await harness.submit(IngestRequest(make_job(url, number, guild_id), ()))


async def followed_urls(harness: IngestHarness, guild: int = HOST) -> list[str]:
    return [feed.url for feed in await harness.feeds.stores.feeds(guild)]


async def test_its_entries_are_read(harness: IngestHarness, feed_site: FeedSite) -> None:
    url = publish_feed(feed_site, 3, 2, 1)
    ended = await (await begin(harness, url)).wait_for_end()
    assert (ended.status, ended.added.count, ended.duplicates.count, ended.refused.count) == (
        JobStatus.DONE,
        3,
        0,
        0,
    )
    assert (ended.title, ended.entries_left, ended.reason, ended.total) == ("Harbour news", 0, "", 3)
    assert 1_790 < (ended.poll_interval_seconds or 0) <= 1_800
    assert await harness.texts() == [ferry_text(3), ferry_text(2), ferry_text(1)]
    (feed,) = await harness.feeds.stores.feeds(HOST)
    assert (feed.url, feed.added_by, feed.channel_id) == (url, ALICE, CHANNEL)


async def test_the_page_that_names_it_will_do(harness: IngestHarness, feed_site: FeedSite) -> None:
    url = publish_feed(feed_site, 1)
    feed_site.site.add(
        "/", f'<html><head><link rel="alternate" type="application/rss+xml" href="{FEED_PATH}">'
    )
    await (await begin(harness, feed_site.site.url("/"))).wait_for_end()
    assert await followed_urls(harness) == [url]


async def test_what_was_there_and_what_is_refused_are_told(
    harness: IngestHarness, feed_site: FeedSite
) -> None:
    url = publish_feed(feed_site, 3, 2, 1)
    await (await begin(harness, url)).wait_for_end()
    (feed,) = await harness.feeds.stores.feeds(HOST)
    await harness.feeds.unfollow(HOST, feed.id)
    feed_site.site.add("/2.txt", status=410)
    feed_site.site.add("/1.txt", status=404)
    ended = await (await begin(harness, url, 1)).wait_for_end()
    assert (ended.added.count, ended.duplicates.count, ended.refused.count) == (0, 1, 2)
    gone, missing = ended.refused.examples
    assert not gone.endswith("It is tried again later.")
    assert missing.endswith("It is tried again later.")
    assert ended.entries_left == 1


@pytest.mark.parametrize(
    ("status", "content", "message"),
    [
        pytest.param(200, "<p>No feed", "no feed", id="no-feed"),
        pytest.param(404, "", "", id="missing"),
    ],
)
async def test_what_cannot_be_followed(
    harness: IngestHarness, feed_site: FeedSite, status: int, content: str, message: str
) -> None:
    feed_site.site.add("/x", content, status=status)
    ended = await (await begin(harness, feed_site.site.url("/x"))).wait_for_end()
    assert ended.status is JobStatus.FAILED
    assert message in ended.reason
    assert ended.reason
    assert await followed_urls(harness) == []


async def test_one_that_is_followed_already(harness: IngestHarness, feed_site: FeedSite) -> None:
    url = publish_feed(feed_site, 1)
    await (await begin(harness, url)).wait_for_end()
    ended = await (await begin(harness, url, 1)).wait_for_end()
    assert (ended.status, ended.reason) == (
        JobStatus.FAILED,
        "This feed is followed already, as “Harbour news”.",
    )
    assert await followed_urls(harness) == [url]


async def test_one_too_many(harness: IngestHarness, feed_site: FeedSite, other_site: FeedSite) -> None:
    await (await begin(harness, publish_feed(feed_site, 1))).wait_for_end()
    ended = await (await begin(harness, publish_feed(other_site, 2), 1)).wait_for_end()
    assert "No more than 1 feed can be followed here" in ended.reason
    elsewhere = await (await begin(harness, publish_feed(other_site, 2), 2, GUEST)).wait_for_end()
    assert elsewhere.status is JobStatus.DONE


async def test_a_full_library_leaves_the_rest_for_later(tmp_path: Path, feed_site: FeedSite) -> None:
    async with IngestHarness(tmp_path, Quotas(articles=2, megabytes=100, feeds=1)) as harness:
        ended = await (await begin(harness, publish_feed(feed_site, 3, 2, 1))).wait_for_end()
        assert (ended.status, ended.added.count) == (JobStatus.DONE, 2)
        assert ended.reason.startswith("The library is full: it may hold 2 articles.")
        assert ended.entries_left == 1
        assert len(await followed_urls(harness)) == 1


async def test_a_cancelled_one_is_not_followed(harness: IngestHarness, feed_site: FeedSite) -> None:
    url = publish_feed(feed_site, 2, 1)
    gate = GatedPage(feed_site.site, "/1.txt", ferry_text(1))
    shown = await begin(harness, url)
    await gate.wait_for_request()
    harness.cancel(shown)
    ended = await shown.wait_for_end()
    assert (ended.status, ended.added.count) == (JobStatus.CANCELLED, 1)
    assert await followed_urls(harness) == []
    assert await harness.texts() == [ferry_text(2)]


async def test_a_cancel_before_it_is_found(harness: IngestHarness, feed_site: FeedSite) -> None:
    gate = GatedPage(feed_site.site, FEED_PATH, "")
    shown = await begin(harness, gate.url)
    await gate.wait_for_request()
    harness.cancel(shown)
    assert (await shown.wait_for_end()).status is JobStatus.CANCELLED
    assert await followed_urls(harness) == []


async def test_of_entries_with_one_text_the_first_is_new(harness: IngestHarness, feed_site: FeedSite) -> None:
    url = publish_feed(feed_site, 3, 2, 1)
    feed_site.write("/2.txt", ferry_text(3))
    states: list[FeedJob] = []
    ended = await FollowJobRunner(harness.feeds).run(replace(make_job(url), newest_id=0), states.append)
    for job in (states[-1], ended):  # counted entry by entry, and from the store
        assert (job.added.count, job.duplicates.count) == (2, 1)


async def test_an_unfollowed_one_ends(harness: IngestHarness, feed_site: FeedSite) -> None:
    url = publish_feed(feed_site, 2, 1)
    gate = GatedPage(feed_site.site, "/1.txt", ferry_text(1))
    shown = await begin(harness, url)
    await gate.wait_for_request()
    await harness.feeds.unfollow(HOST, 1)
    gate.open()
    ended = await shown.wait_for_end()
    assert (ended.status, ended.reason) == (JobStatus.FAILED, "“Harbour news” isn't followed any more.")
    assert await harness.texts() == [ferry_text(2)]


async def test_a_reset_ends_it(harness: IngestHarness, feed_site: FeedSite) -> None:
    gate = GatedPage(feed_site.site, "/1.txt", ferry_text(1))
    url = publish_feed(feed_site, 2)
    publish_feed(feed_site, 2)
    gate = GatedPage(feed_site.site, "/2.txt", ferry_text(2))
    shown = await begin(harness, url)
    await gate.wait_for_request()
    for end in (harness.queue.cancel_all, harness.feeds.unfollow_all):
        await end(HOST)
    assert (await shown.wait_for_end()).status is JobStatus.CANCELLED
    assert await followed_urls(harness) == []
    assert await harness.texts() == []


class TestRestart:
    async def test_in_the_middle_of_its_entries(self, tmp_path: Path, feed_site: FeedSite) -> None:
        url = publish_feed(feed_site, 3, 2, 1)
        gate = GatedPage(feed_site.site, "/2.txt", ferry_text(2))
        async with IngestHarness(tmp_path) as first:
            shown = await begin(first, url)
            await gate.wait_for_request()
            assert not any(state.status for state in shown.states)
        publish_feed(feed_site, 3, 2, 1)
        async with IngestHarness(tmp_path) as second:
            (resumed,) = await second.resume()
            ended = await resumed.wait_for_end()
            assert (ended.status, ended.message_id, ended.added.count) == (JobStatus.DONE, 404, 3)
            assert await followed_urls(second) == [url]
            assert await second.texts() == [ferry_text(3), ferry_text(2), ferry_text(1)]
            await second.wait_until_idle()
            assert second.stored_jobs() == []
        assert feed_site.request_count("/3.txt") == 1

    async def test_before_it_is_found(self, tmp_path: Path, feed_site: FeedSite) -> None:
        gate = GatedPage(feed_site.site, FEED_PATH, "")
        async with IngestHarness(tmp_path) as first:
            await begin(first, gate.url)
            await gate.wait_for_request()
        url = publish_feed(feed_site, 1)
        async with IngestHarness(tmp_path) as second:
            (resumed,) = await second.resume()
            assert (await resumed.wait_for_end()).added.count == 1
            assert await followed_urls(second) == [url]

    async def test_when_the_poller_was_faster(self, tmp_path: Path, feed_site: FeedSite) -> None:
        """The bot crashed after the feed was stored, before the job was."""
        url = publish_feed(feed_site, 2, 1)
        feed_site.site.add("/1.txt", status=410)
        async with IngestHarness(tmp_path) as first:
            unsaved = replace(make_job(url), newest_id=0)
            feed = await first.feeds.follow(HOST, url, START_TIME, added_by=ALICE, channel_id=CHANNEL)
            result = await first.feeds.poll(HOST, feed)
            assert [each.outcome for each in result.results] == [
                EntryOutcome.ADDED,
                EntryOutcome.REFUSED,
            ]
            first.job_store.add(unsaved)
        async with IngestHarness(tmp_path, AMPLE_QUOTAS) as second:
            (resumed,) = await second.resume()
            ended = await resumed.wait_for_end()
            assert (ended.status, ended.added.count, ended.refused.count) == (JobStatus.DONE, 1, 1)
            assert await followed_urls(second) == [url]
