"""Following: an address that somebody types → a feed, or one clear sentence."""

from collections.abc import Callable
from typing import Final

import pytest

from index import FootnoteError, Library
from index.errors import NoFeed, NotFollowed, Unreachable
from index.ingest.feeds.model import EntryOutcome
from index.ingest.feeds.poller import FeedPoller
from index.ingest.feeds.schedule import PollSchedule
from tests.index.ingest.feeds.factories import FEED_FORMATS, FEED_PATH, FeedSite, Story, make_rss

FOLLOWED_AT: Final = 1_700_000_000.0
FOLLOWED_STORY: Final = Story("id-1", "/1.txt", "The ferry", "2021-03-30T10:00:00+00:00")
PAGE: Final = '<html><head><link rel="alternate" type="{}" href="{}"></head><body>Hello.</body></html>'


async def test_a_feed_is_followed_as_it_was_asked_for(harbour: FeedSite, follower: FeedPoller) -> None:
    url = harbour.announce(FOLLOWED_STORY, ETag='"one"', Last_Modified="Tue, 30 Mar 2021 10:00:00 GMT")
    feed = await follower.follow(url, FOLLOWED_AT, added_by=7, channel=8)
    assert (feed.url, feed.found_at, feed.title) == (url, url, "Harbour news")
    assert (feed.added_by, feed.channel, feed.added_at, feed.next_poll) == (7, 8, FOLLOWED_AT, FOLLOWED_AT)
    assert feed.read_at == FOLLOWED_AT
    assert (feed.etag, feed.last_modified) == ('"one"', "Tue, 30 Mar 2021 10:00:00 GMT")
    assert follower.store.feeds() == follower.store.due_feeds(FOLLOWED_AT) == [feed]


@pytest.mark.parametrize("write", FEED_FORMATS.values(), ids=FEED_FORMATS)
async def test_every_format_is_followed(
    harbour: FeedSite, follower: FeedPoller, library: Library, write: Callable[..., str]
) -> None:
    harbour.write("/1.txt", "The ferry left at dawn.")
    feed = await follower.follow(harbour.serve(write(FOLLOWED_STORY)), FOLLOWED_AT)
    polled = await follower.poll(feed, library, FOLLOWED_AT, PollSchedule(3_600))
    assert [(each.outcome, each.url) for each in polled.results] == [
        (EntryOutcome.ADDED, harbour.site.url("/1.txt"))
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
    harbour: FeedSite, follower: FeedPoller, content_type: str
) -> None:
    url = harbour.announce(FOLLOWED_STORY)
    harbour.site.add("/home", PAGE.format(content_type, FEED_PATH))
    assert (await follower.follow(harbour.site.url("/home"), FOLLOWED_AT)).url == url


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
    harbour: FeedSite, follower: FeedPoller, serve: str | bytes, complaint: str
) -> None:
    with pytest.raises(NoFeed, match=f"^{complaint}$"):
        await follower.follow(harbour.serve(serve), FOLLOWED_AT)
    assert follower.store.feeds() == []


async def test_what_is_not_there(harbour: FeedSite, follower: FeedPoller) -> None:
    with pytest.raises(Unreachable, match="isn't there"):
        await follower.follow(harbour.site.url("/nothing"), FOLLOWED_AT)


async def test_what_is_no_address(follower: FeedPoller) -> None:
    with pytest.raises(FootnoteError, match="is no address"):
        await follower.follow("the news", FOLLOWED_AT)


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
    harbour: FeedSite, follower: FeedPoller, status: int, second: str
) -> None:
    harbour.announce(FOLLOWED_STORY)
    harbour.site.add_redirect("/old.xml", FEED_PATH, status)
    harbour.site.add("/home", PAGE.format("application/rss+xml", FEED_PATH))
    await follower.follow(harbour.site.url("/old.xml"), FOLLOWED_AT)
    with pytest.raises(NotFollowed, match=r"^This feed is followed already, as “Harbour news”\.$"):
        await follower.follow(harbour.site.url(second), FOLLOWED_AT)


async def test_a_feed_that_moved_for_now_is_asked_at_its_own_address(
    harbour: FeedSite, follower: FeedPoller
) -> None:
    harbour.announce(FOLLOWED_STORY)
    harbour.site.add_redirect("/old.xml", FEED_PATH, 302)
    feed = await follower.follow(harbour.site.url("/old.xml"), FOLLOWED_AT)
    assert (feed.url, feed.found_at) == (harbour.site.url("/old.xml"), harbour.site.url(FEED_PATH))


async def test_no_more_feeds_than_are_allowed(harbour: FeedSite, follower: FeedPoller) -> None:
    harbour.site.add("/other.xml", make_rss(title="Other news"), content_type="application/rss+xml")
    await follower.follow(harbour.announce(FOLLOWED_STORY), FOLLOWED_AT, max_feeds=1)
    with pytest.raises(
        NotFollowed, match=r"^No more than 1 feed can be followed here; unfollow one first\.$"
    ):
        await follower.follow(harbour.site.url("/other.xml"), FOLLOWED_AT, max_feeds=1)


async def test_a_feed_without_a_title_is_called_by_its_address(
    harbour: FeedSite, follower: FeedPoller
) -> None:
    url = harbour.serve("<rss><channel></channel></rss>")
    assert (await follower.follow(url, FOLLOWED_AT)).title == url
