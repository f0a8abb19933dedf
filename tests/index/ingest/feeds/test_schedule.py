"""Failing, ended and moved feeds: times of polls and notification."""

from dataclasses import replace

import pytest

from index.ingest.feeds.model import EntryOutcome
from index.ingest.feeds.poller import FeedPoller
from index.storage.feeds import Feed
from tests.index.ingest.feeds.factories import (
    FEED_PATH,
    FIRST_STORY,
    HOUR_SECONDS,
    HOURLY_SCHEDULE,
    POLL_START_TIME,
    TEST_DAY_SECONDS,
    DirectSink,
    FeedSite,
    entry_outcomes,
    make_rss,
)


async def test_failing_for_days_is_told_once_and_again_after_a_success(
    feed_site: FeedSite, feed_poller: FeedPoller, sink: DirectSink, feed: Feed
) -> None:
    feed_site.site.add(FEED_PATH, status=500)
    notified_after, now = [], POLL_START_TIME
    for _ in range(12):
        now = max(now + HOUR_SECONDS, feed.next_poll_at)
        result = await feed_poller.poll(feed, sink, now, HOURLY_SCHEDULE)
        feed = result.feed
        notified_after += [feed.failing_since and now - feed.failing_since] if result.should_notify else []
        assert result.failure.endswith("try again later.")
    assert len(notified_after) == 1
    assert 3 * TEST_DAY_SECONDS <= (notified_after[0] or 0) <= 4 * TEST_DAY_SECONDS
    assert feed == feed_poller.store.feed(feed.id)
    feed_site.announce(FIRST_STORY)
    feed = (await feed_poller.poll(feed, sink, now + TEST_DAY_SECONDS, HOURLY_SCHEDULE)).feed
    assert (feed.failures, feed.failing_since, feed.failure_notified) == (0, None, False)


@pytest.mark.parametrize(
    ("failures", "wait"),
    [
        pytest.param(0, 2 * HOUR_SECONDS, id="first"),
        pytest.param(3, 16 * HOUR_SECONDS, id="fourth"),
        pytest.param(60, TEST_DAY_SECONDS, id="many"),
    ],
)
async def test_failures_back_off(
    feed_site: FeedSite, feed_poller: FeedPoller, sink: DirectSink, feed: Feed, *, failures: int, wait: float
) -> None:
    feed_site.site.add(FEED_PATH, status=500)
    result = await feed_poller.poll(replace(feed, failures=failures), sink, POLL_START_TIME, HOURLY_SCHEDULE)
    assert result.feed.next_poll_at == POLL_START_TIME + wait


async def test_when_a_feed_was_read_last(
    feed_site: FeedSite, feed_poller: FeedPoller, sink: DirectSink, feed: Feed
) -> None:
    read = (await feed_poller.poll(feed, sink, POLL_START_TIME + HOUR_SECONDS, HOURLY_SCHEDULE)).feed
    feed_site.site.add(FEED_PATH, status=500)
    failed = (await feed_poller.poll(read, sink, POLL_START_TIME + 2 * HOUR_SECONDS, HOURLY_SCHEDULE)).feed
    assert (read.read_at, failed.read_at) == (POLL_START_TIME + HOUR_SECONDS, POLL_START_TIME + HOUR_SECONDS)


async def test_a_server_says_when_to_come_again(
    feed_site: FeedSite, feed_poller: FeedPoller, sink: DirectSink, feed: Feed
) -> None:
    feed_site.site.add(FEED_PATH, status=503, headers={"Retry-After": "50000"})
    result = await feed_poller.poll(feed, sink, POLL_START_TIME, HOURLY_SCHEDULE)
    assert result.feed.next_poll_at == POLL_START_TIME + 50_000


async def test_a_feed_that_is_gone_is_told_and_not_asked_again(
    feed_site: FeedSite, feed_poller: FeedPoller, sink: DirectSink, feed: Feed
) -> None:
    feed_site.site.add(FEED_PATH, status=410)
    result = await feed_poller.poll(feed, sink, POLL_START_TIME, HOURLY_SCHEDULE)
    assert (result.should_notify, result.feed.ended) == (True, True)
    assert result.failure.endswith("isn't there any more.")
    assert feed_poller.store.due_feeds(POLL_START_TIME + 100 * TEST_DAY_SECONDS) == []


async def test_a_feed_that_has_ended_by_its_own_word(
    feed_site: FeedSite, feed_poller: FeedPoller, sink: DirectSink, feed: Feed
) -> None:
    feed_site.write("/2.txt", "The harbour froze over.")
    feed_site.serve(
        '{"version": "https://jsonfeed.org/version/1", "expired": true, "items": [{"url": "/2.txt"}]}'
    )
    result = await feed_poller.poll(feed, sink, POLL_START_TIME + HOUR_SECONDS, HOURLY_SCHEDULE)
    assert (entry_outcomes(result), result.should_notify, result.feed.ended) == (
        [EntryOutcome.ADDED],
        True,
        True,
    )


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("<html><link rel=alternate type=application/rss+xml href=/other>", id="page"),
        pytest.param("nothing", id="no-feed"),
    ],
)
async def test_a_feed_that_is_none_any_more_is_a_failure(
    feed_site: FeedSite, feed_poller: FeedPoller, sink: DirectSink, feed: Feed, content: str
) -> None:
    feed_site.serve(content)
    result = await feed_poller.poll(feed, sink, POLL_START_TIME + HOUR_SECONDS, HOURLY_SCHEDULE)
    assert (result.feed.failures, result.feed.url) == (1, feed.url)
    assert " is no feed" in result.failure


@pytest.mark.parametrize(
    ("status", "path"),
    [pytest.param(301, "/new.xml", id="for-good"), pytest.param(302, FEED_PATH, id="for-now")],
)
async def test_a_feed_that_moved(
    feed_site: FeedSite, feed_poller: FeedPoller, sink: DirectSink, feed: Feed, *, status: int, path: str
) -> None:
    feed_site.site.add("/new.xml", make_rss(FIRST_STORY), content_type="application/rss+xml")
    feed_site.site.add_redirect(FEED_PATH, "/new.xml", status)
    result = await feed_poller.poll(feed, sink, POLL_START_TIME + HOUR_SECONDS, HOURLY_SCHEDULE)
    assert (result.results, result.feed.url) == ((), feed_site.site.url(path))
    assert feed_poller.store.feeds() == [result.feed]


async def test_a_feed_that_moved_to_what_is_none_stays(
    feed_site: FeedSite, feed_poller: FeedPoller, sink: DirectSink, feed: Feed
) -> None:
    feed_site.site.add("/login", "<html>Log in")
    feed_site.site.add_redirect(FEED_PATH, "/login")
    assert (
        await feed_poller.poll(feed, sink, POLL_START_TIME + HOUR_SECONDS, HOURLY_SCHEDULE)
    ).feed.url == feed.url


async def test_a_feed_that_moved_to_another_ends(
    feed_site: FeedSite, feed_poller: FeedPoller, sink: DirectSink, feed: Feed
) -> None:
    feed_site.site.add("/new.xml", make_rss(FIRST_STORY), content_type="application/rss+xml")
    await feed_poller.follow(feed_site.site.url("/new.xml"), POLL_START_TIME)
    feed_site.site.add_redirect(FEED_PATH, "/new.xml")
    result = await feed_poller.poll(feed, sink, POLL_START_TIME + HOUR_SECONDS, HOURLY_SCHEDULE)
    assert (result.should_notify, result.feed.ended) == (True, True)
    assert result.failure == "“Harbour news” is followed at its new address too."


@pytest.mark.parametrize(
    ("extra", "headers", "wait"),
    [
        pytest.param("", {}, HOUR_SECONDS, id="interval"),
        pytest.param("<ttl>120</ttl>", {}, 2 * HOUR_SECONDS, id="ttl"),
        pytest.param("<ttl>9999999</ttl>", {}, TEST_DAY_SECONDS, id="far-too-long"),
        pytest.param("<ttl>1</ttl>", {}, HOUR_SECONDS, id="too-short"),
        pytest.param("", {"Cache-Control": "max-age=18000"}, 5 * HOUR_SECONDS, id="max-age"),
    ],
)
async def test_when_a_feed_is_asked_again(
    feed_site: FeedSite,
    feed_poller: FeedPoller,
    sink: DirectSink,
    *,
    extra: str,
    headers: dict[str, str],
    wait: float,
) -> None:
    feed = await feed_poller.follow(feed_site.serve(make_rss(extra=extra), **headers), POLL_START_TIME)
    result = await feed_poller.poll(feed, sink, POLL_START_TIME, HOURLY_SCHEDULE)
    assert result.feed.next_poll_at == POLL_START_TIME + wait
    jittered = await feed_poller.poll(feed, sink, POLL_START_TIME, HOURLY_SCHEDULE._replace(jitter=0.5))
    assert jittered.feed.next_poll_at == pytest.approx(POLL_START_TIME + 1.05 * wait)
