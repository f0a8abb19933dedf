"""Following: an address that somebody types → a feed, or one clear sentence."""

from collections.abc import Callable
from typing import Final

import pytest

from index import FootnoteError, Library
from index.errors import NoFeed, NotFollowed, Unreachable
from index.ingest.feeds.model import What
from index.ingest.feeds.poller import Follower
from index.ingest.feeds.schedule import Pace
from tests.index.ingest.feeds.factories import FEED, FORMATS, Harbour, Story, rss

START: Final = 1_700_000_000.0
STORY: Final = Story("id-1", "/1.txt", "The ferry", "2021-03-30T10:00:00+00:00")
PAGE: Final = '<html><head><link rel="alternate" type="{}" href="{}"></head><body>Hello.</body></html>'


async def test_a_feed_is_followed_as_it_was_asked_for(harbour: Harbour, follower: Follower) -> None:
    url = harbour.announce(STORY, ETag='"one"', Last_Modified="Tue, 30 Mar 2021 10:00:00 GMT")
    feed = await follower.follow(url, START, added_by=7, channel=8)
    assert (feed.url, feed.found_at, feed.title) == (url, url, "Harbour news")
    assert (feed.added_by, feed.channel, feed.added_at, feed.next_poll) == (7, 8, START, START)
    assert feed.read_at == START
    assert (feed.etag, feed.last_modified) == ('"one"', "Tue, 30 Mar 2021 10:00:00 GMT")
    assert follower.subscriptions.feeds() == follower.subscriptions.due(START) == [feed]


@pytest.mark.parametrize("write", FORMATS.values(), ids=FORMATS)
async def test_every_format_is_followed(
    harbour: Harbour, follower: Follower, library: Library, write: Callable[..., str]
) -> None:
    harbour.write("/1.txt", "The ferry left at dawn.")
    feed = await follower.follow(harbour.serve(write(STORY)), START)
    polled = await follower.poll(feed, library, START, Pace(3_600))
    assert [(each.what, each.url) for each in polled.outcomes] == [(What.ADDED, harbour.site.url("/1.txt"))]
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
    harbour: Harbour, follower: Follower, content_type: str
) -> None:
    url = harbour.announce(STORY)
    harbour.site.add("/home", PAGE.format(content_type, FEED))
    assert (await follower.follow(harbour.site.url("/home"), START)).url == url


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
            PAGE.format("application/rss+xml", FEED),
            r"http\S+, which http\S+ names as its feed, is none\.",
            id="page-that-names-itself",
        ),
    ],
)
async def test_what_is_no_feed(
    harbour: Harbour, follower: Follower, serve: str | bytes, complaint: str
) -> None:
    with pytest.raises(NoFeed, match=f"^{complaint}$"):
        await follower.follow(harbour.serve(serve), START)
    assert follower.subscriptions.feeds() == []


async def test_what_is_not_there(harbour: Harbour, follower: Follower) -> None:
    with pytest.raises(Unreachable, match="isn't there"):
        await follower.follow(harbour.site.url("/nothing"), START)


async def test_what_is_no_address(follower: Follower) -> None:
    with pytest.raises(FootnoteError, match="is no address"):
        await follower.follow("the news", START)


@pytest.mark.parametrize(
    ("status", "second"),
    [
        pytest.param(301, "/old.xml", id="moved-for-good"),
        pytest.param(302, "/old.xml", id="moved-for-now"),
        pytest.param(302, FEED, id="where-it-leads"),
        pytest.param(301, "/home", id="by-its-page"),
    ],
)
async def test_the_same_feed_is_followed_once(
    harbour: Harbour, follower: Follower, status: int, second: str
) -> None:
    harbour.announce(STORY)
    harbour.site.redirect("/old.xml", FEED, status)
    harbour.site.add("/home", PAGE.format("application/rss+xml", FEED))
    await follower.follow(harbour.site.url("/old.xml"), START)
    with pytest.raises(NotFollowed, match=r"^This feed is followed already, as “Harbour news”\.$"):
        await follower.follow(harbour.site.url(second), START)


async def test_a_feed_that_moved_for_now_is_asked_at_its_own_address(
    harbour: Harbour, follower: Follower
) -> None:
    harbour.announce(STORY)
    harbour.site.redirect("/old.xml", FEED, 302)
    feed = await follower.follow(harbour.site.url("/old.xml"), START)
    assert (feed.url, feed.found_at) == (harbour.site.url("/old.xml"), harbour.site.url(FEED))


async def test_no_more_feeds_than_are_allowed(harbour: Harbour, follower: Follower) -> None:
    harbour.site.add("/other.xml", rss(title="Other news"), content_type="application/rss+xml")
    await follower.follow(harbour.announce(STORY), START, most=1)
    with pytest.raises(
        NotFollowed, match=r"^No more than 1 feed can be followed here; unfollow one first\.$"
    ):
        await follower.follow(harbour.site.url("/other.xml"), START, most=1)


async def test_a_feed_without_a_title_is_called_by_its_address(harbour: Harbour, follower: Follower) -> None:
    url = harbour.serve("<rss><channel></channel></rss>")
    assert (await follower.follow(url, START)).title == url
