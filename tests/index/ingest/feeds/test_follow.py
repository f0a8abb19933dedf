"""Following the feed of a URL, and the errors of URLs without one."""

from collections.abc import Callable
from typing import Final

import pytest

from index import FootnoteError
from index.errors import FollowRefused, NoFeed, Unreachable
from index.ingest.feeds.model import EntryOutcome
from index.ingest.feeds.poller import FeedPoller
from index.ingest.feeds.schedule import PollSchedule
from tests.index.ingest.feeds.factories import FEED_FORMATS, FEED_PATH, DirectSink, FeedSite, Story, make_rss

FOLLOWED_AT: Final = 1_700_000_000.0
FOLLOWED_STORY: Final = Story("id-1", "/1.txt", "The ferry", "2021-03-30T10:00:00+00:00")
PAGE: Final = '<html><head><link rel="alternate" type="{}" href="{}"></head><body>Hello.</body></html>'


async def test_a_feed_is_followed_as_it_was_asked_for(feed_site: FeedSite, feed_poller: FeedPoller) -> None:
    url = feed_site.announce(FOLLOWED_STORY, ETag='"one"', Last_Modified="Tue, 30 Mar 2021 10:00:00 GMT")
    feed = await feed_poller.follow(url, FOLLOWED_AT, added_by=7, channel_id=8)
    assert (feed.url, feed.resolved_url, feed.title) == (url, url, "Harbour news")
    assert (feed.added_by, feed.channel_id, feed.added_at, feed.next_poll_at) == (
        7,
        8,
        FOLLOWED_AT,
        FOLLOWED_AT,
    )
    assert feed.read_at == FOLLOWED_AT
    assert (feed.etag, feed.last_modified) == ('"one"', "Tue, 30 Mar 2021 10:00:00 GMT")
    assert feed_poller.store.feeds() == feed_poller.store.due_feeds(FOLLOWED_AT) == [feed]


@pytest.mark.parametrize("write", FEED_FORMATS.values(), ids=FEED_FORMATS)
async def test_every_format_is_followed(
    feed_site: FeedSite, feed_poller: FeedPoller, sink: DirectSink, write: Callable[..., str]
) -> None:
    feed_site.write("/1.txt", "The ferry left at dawn.")
    feed = await feed_poller.follow(feed_site.serve(write(FOLLOWED_STORY)), FOLLOWED_AT)
    result = await feed_poller.poll(feed, sink, FOLLOWED_AT, PollSchedule(3_600))
    assert [(each.outcome, each.url) for each in result.results] == [
        (EntryOutcome.ADDED, feed_site.site.url("/1.txt"))
    ]
    assert feed.title == "Harbour news"


@pytest.mark.parametrize(
    "content_type",
    [
        "application/rss+xml",
        "application/atom+xml",
        "application/feed+json",
        "Application/RSS+XML; charset=utf-8",
    ],
)
async def test_the_feed_that_a_page_names_is_followed(
    feed_site: FeedSite, feed_poller: FeedPoller, content_type: str
) -> None:
    url = feed_site.announce(FOLLOWED_STORY)
    feed_site.site.add("/home", PAGE.format(content_type, FEED_PATH))
    assert (await feed_poller.follow(feed_site.site.url("/home"), FOLLOWED_AT)).url == url


@pytest.mark.parametrize(
    ("serve", "complaint"),
    [
        pytest.param(PAGE.format("text/css", "/a.css"), r"http\S+ is no feed, and names none\.", id="page"),
        pytest.param("Hello.", r"http\S+ is no feed, and names none\.", id="text"),
        pytest.param("", r"http\S+ is no feed, and names none\.", id="nothing"),
        pytest.param('{"version": "1"}', r"http\S+ is no feed, and names none\.", id="json"),
        pytest.param("<svg/>", r"http\S+ is no feed, and names none\.", id="xml"),
        pytest.param(b"%PDF-1.4", r"http\S+ is no feed, and names none\.", id="pdf"),
        pytest.param(b"\x89PNG\r\n\x1a\n\xff", r"http\S+ isn't text but a picture.*", id="picture"),
        pytest.param(
            PAGE.format("application/rss+xml", FEED_PATH),
            r"http\S+, which http\S+ names as its feed, is none\.",
            id="page-that-names-itself",
        ),
    ],
)
async def test_what_is_no_feed(
    feed_site: FeedSite, feed_poller: FeedPoller, serve: str | bytes, complaint: str
) -> None:
    with pytest.raises(NoFeed, match=f"^{complaint}$"):
        await feed_poller.follow(feed_site.serve(serve), FOLLOWED_AT)
    assert feed_poller.store.feeds() == []


async def test_what_is_not_there(feed_site: FeedSite, feed_poller: FeedPoller) -> None:
    with pytest.raises(Unreachable, match="isn't there"):
        await feed_poller.follow(feed_site.site.url("/nothing"), FOLLOWED_AT)


async def test_what_is_no_address(feed_poller: FeedPoller) -> None:
    with pytest.raises(FootnoteError, match="is no address"):
        await feed_poller.follow("the news", FOLLOWED_AT)


@pytest.mark.parametrize(
    ("status", "second"),
    [
        pytest.param(301, "/old.xml", id="moved-for-good"),
        pytest.param(302, "/old.xml", id="moved-for-now"),
        pytest.param(302, FEED_PATH, id="where-it-leads"),
        pytest.param(301, "/home", id="by-its-page"),
    ],
)
async def test_the_same_feed_is_followed_once(
    feed_site: FeedSite, feed_poller: FeedPoller, status: int, second: str
) -> None:
    feed_site.announce(FOLLOWED_STORY)
    feed_site.site.add_redirect("/old.xml", FEED_PATH, status)
    feed_site.site.add("/home", PAGE.format("application/rss+xml", FEED_PATH))
    await feed_poller.follow(feed_site.site.url("/old.xml"), FOLLOWED_AT)
    with pytest.raises(FollowRefused, match=r"^This feed is followed already, as “Harbour news”\.$"):
        await feed_poller.follow(feed_site.site.url(second), FOLLOWED_AT)


async def test_a_feed_that_moved_for_now_is_asked_at_its_own_address(
    feed_site: FeedSite, feed_poller: FeedPoller
) -> None:
    feed_site.announce(FOLLOWED_STORY)
    feed_site.site.add_redirect("/old.xml", FEED_PATH, 302)
    feed = await feed_poller.follow(feed_site.site.url("/old.xml"), FOLLOWED_AT)
    assert (feed.url, feed.resolved_url) == (feed_site.site.url("/old.xml"), feed_site.site.url(FEED_PATH))


async def test_no_more_feeds_than_are_allowed(feed_site: FeedSite, feed_poller: FeedPoller) -> None:
    feed_site.site.add("/other.xml", make_rss(title="Other news"), content_type="application/rss+xml")
    await feed_poller.follow(feed_site.announce(FOLLOWED_STORY), FOLLOWED_AT, max_feeds=1)
    with pytest.raises(
        FollowRefused, match=r"^No more than 1 feed can be followed here; unfollow one first\.$"
    ):
        await feed_poller.follow(feed_site.site.url("/other.xml"), FOLLOWED_AT, max_feeds=1)


async def test_a_feed_without_a_title_is_called_by_its_address(
    feed_site: FeedSite, feed_poller: FeedPoller
) -> None:
    url = feed_site.serve("<rss><channel></channel></rss>")
    assert (await feed_poller.follow(url, FOLLOWED_AT)).title == url
