"""A feed that fails, ends, moves: when it is asked again, and what is told."""

from dataclasses import replace

import pytest

from index import Library
from index.ingest.feeds.model import Feed, What
from index.ingest.feeds.poller import Follower
from tests.index.ingest.feeds.factories import DAY, FEED, HOUR, ONE, PACE, START, Harbour, rss, whats


async def test_failing_for_days_is_told_once_and_again_after_a_success(
    harbour: Harbour, follower: Follower, library: Library, feed: Feed
) -> None:
    harbour.site.add(FEED, status=500)
    told, now = [], START
    for _ in range(12):
        now = max(now + HOUR, feed.next_poll)
        polled = await follower.poll(feed, library, now, PACE)
        feed = polled.feed
        told += [feed.failing_since and now - feed.failing_since] if polled.tell else []
        assert polled.failure.endswith("try again later.")
    assert len(told) == 1
    assert 3 * DAY <= (told[0] or 0) <= 4 * DAY
    assert feed == follower.subscriptions.feed(feed.id)
    harbour.announce(ONE)
    feed = (await follower.poll(feed, library, now + DAY, PACE)).feed
    assert (feed.failures, feed.failing_since, feed.told) == (0, None, False)


@pytest.mark.parametrize(
    ("failures", "wait"),
    [
        pytest.param(0, 2 * HOUR, id="first"),
        pytest.param(3, 16 * HOUR, id="fourth"),
        pytest.param(60, DAY, id="many"),
    ],
)
async def test_failures_back_off(
    harbour: Harbour, follower: Follower, library: Library, feed: Feed, *, failures: int, wait: float
) -> None:
    harbour.site.add(FEED, status=500)
    polled = await follower.poll(replace(feed, failures=failures), library, START, PACE)
    assert polled.feed.next_poll == START + wait


async def test_when_a_feed_was_read_last(
    harbour: Harbour, follower: Follower, library: Library, feed: Feed
) -> None:
    read = (await follower.poll(feed, library, START + HOUR, PACE)).feed
    harbour.site.add(FEED, status=500)
    failed = (await follower.poll(read, library, START + 2 * HOUR, PACE)).feed
    assert (read.read_at, failed.read_at) == (START + HOUR, START + HOUR)


async def test_a_server_says_when_to_come_again(
    harbour: Harbour, follower: Follower, library: Library, feed: Feed
) -> None:
    harbour.site.add(FEED, status=503, headers={"Retry-After": "50000"})
    polled = await follower.poll(feed, library, START, PACE)
    assert polled.feed.next_poll == START + 50_000


async def test_a_feed_that_is_gone_is_told_and_not_asked_again(
    harbour: Harbour, follower: Follower, library: Library, feed: Feed
) -> None:
    harbour.site.add(FEED, status=410)
    polled = await follower.poll(feed, library, START, PACE)
    assert (polled.tell, polled.feed.ended) == (True, True)
    assert polled.failure.endswith("isn't there any more.")
    assert follower.subscriptions.due(START + 100 * DAY) == []


async def test_a_feed_that_has_ended_by_its_own_word(
    harbour: Harbour, follower: Follower, library: Library, feed: Feed
) -> None:
    harbour.write("/2.txt", "The harbour froze over.")
    harbour.serve(
        '{"version": "https://jsonfeed.org/version/1", "expired": true, "items": [{"url": "/2.txt"}]}'
    )
    polled = await follower.poll(feed, library, START + HOUR, PACE)
    assert (whats(polled), polled.tell, polled.feed.ended) == ([What.ADDED], True, True)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("<html><link rel=alternate type=application/rss+xml href=/other>", id="page"),
        pytest.param("nothing", id="no-feed"),
    ],
)
async def test_a_feed_that_is_none_any_more_is_a_failure(
    harbour: Harbour, follower: Follower, library: Library, feed: Feed, content: str
) -> None:
    harbour.serve(content)
    polled = await follower.poll(feed, library, START + HOUR, PACE)
    assert (polled.feed.failures, polled.feed.url) == (1, feed.url)
    assert " is no feed" in polled.failure


@pytest.mark.parametrize(
    ("status", "path"), [pytest.param(301, "/new.xml", id="for-good"), pytest.param(302, FEED, id="for-now")]
)
async def test_a_feed_that_moved(
    harbour: Harbour, follower: Follower, library: Library, feed: Feed, *, status: int, path: str
) -> None:
    harbour.site.add("/new.xml", rss(ONE), content_type="application/rss+xml")
    harbour.site.redirect(FEED, "/new.xml", status)
    polled = await follower.poll(feed, library, START + HOUR, PACE)
    assert (polled.outcomes, polled.feed.url) == ((), harbour.site.url(path))
    assert follower.subscriptions.feeds() == [polled.feed]


async def test_a_feed_that_moved_to_what_is_none_stays(
    harbour: Harbour, follower: Follower, library: Library, feed: Feed
) -> None:
    harbour.site.add("/login", "<html>Log in")
    harbour.site.redirect(FEED, "/login")
    assert (await follower.poll(feed, library, START + HOUR, PACE)).feed.url == feed.url


async def test_a_feed_that_moved_to_another_ends(
    harbour: Harbour, follower: Follower, library: Library, feed: Feed
) -> None:
    harbour.site.add("/new.xml", rss(ONE), content_type="application/rss+xml")
    await follower.follow(harbour.site.url("/new.xml"), START)
    harbour.site.redirect(FEED, "/new.xml")
    polled = await follower.poll(feed, library, START + HOUR, PACE)
    assert (polled.tell, polled.feed.ended) == (True, True)
    assert polled.failure == "“Harbour news” is followed at its new address too."


@pytest.mark.parametrize(
    ("extra", "headers", "wait"),
    [
        pytest.param("", {}, HOUR, id="interval"),
        pytest.param("<ttl>120</ttl>", {}, 2 * HOUR, id="ttl"),
        pytest.param("<ttl>9999999</ttl>", {}, DAY, id="far-too-long"),
        pytest.param("<ttl>1</ttl>", {}, HOUR, id="too-short"),
        pytest.param("", {"Cache-Control": "max-age=18000"}, 5 * HOUR, id="max-age"),
    ],
)
async def test_when_a_feed_is_asked_again(
    harbour: Harbour,
    follower: Follower,
    library: Library,
    *,
    extra: str,
    headers: dict[str, str],
    wait: float,
) -> None:
    feed = await follower.follow(harbour.serve(rss(extra=extra), **headers), START)
    polled = await follower.poll(feed, library, START, PACE)
    assert polled.feed.next_poll == START + wait
    jittered = await follower.poll(feed, library, START, PACE._replace(jitter=0.5))
    assert jittered.feed.next_poll == pytest.approx(START + 1.05 * wait)
