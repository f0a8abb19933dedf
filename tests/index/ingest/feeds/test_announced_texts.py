"""Articles made of what a feed itself says: text, title, day."""

from datetime import date

import pytest

from index import Library
from index.ingest.feeds.model import EntryOutcome
from index.ingest.feeds.poller import FeedPoller
from tests.index.ingest.feeds.factories import (
    HOUR_SECONDS,
    HOURLY_SCHEDULE,
    POLL_START_TIME,
    DirectSink,
    FeedSite,
    Story,
    entry_outcomes,
)

FULL_TEXT = (
    "The night ferry is full until Easter, says its captain, who has sailed it for thirty years. "
    "A second ship is looked for, with cabins for two hundred travellers and their dogs."
)
STORY = Story("a", "/1.html", "Night ferry is full", "2019-03-12T08:00:00Z", text=f"<p>{FULL_TEXT}</p>")


async def poll_first(poller: FeedPoller, sink: DirectSink, url: str) -> list[EntryOutcome]:
    feed = await poller.follow(url, POLL_START_TIME)
    return entry_outcomes(await poller.poll(feed, sink, POLL_START_TIME, HOURLY_SCHEDULE))


@pytest.mark.parametrize(
    "response",
    [
        (403, ""),
        (404, ""),
        (410, ""),
        (
            200,
            "<html><head><title>Just a moment...</title></head><body><p>Are you a robot?</p></body></html>",
        ),
        (200, "<html><body><script>show()</script></body></html>"),
        (200, "<html><head><title>Ferry</title></head><body><p>The night ferry is full.</p></body></html>"),
    ],
)
async def test_the_text_of_a_feed_stands_for_a_page_that_can_not_be_read(
    feed_site: FeedSite,
    feed_poller: FeedPoller,
    library: Library,
    sink: DirectSink,
    response: tuple[int, str],
) -> None:
    status, page = response
    feed_site.site.add("/1.html", page, status=status)
    assert await poll_first(feed_poller, sink, feed_site.announce(STORY)) == [EntryOutcome.ADDED]
    (article,) = library.articles()
    assert (article.title, article.text, article.published) == (STORY.title, FULL_TEXT, date(2019, 3, 12))
    assert article.url == feed_site.site.url("/1.html")


async def test_a_site_out_of_order_is_asked_again_before_the_feed_stands_for_it(
    feed_site: FeedSite, feed_poller: FeedPoller, library: Library, sink: DirectSink
) -> None:
    feed_site.site.add("/1.html", status=500)
    feed = await feed_poller.follow(feed_site.announce(STORY), POLL_START_TIME)
    outcomes = [
        entry_outcomes(
            await feed_poller.poll(feed, sink, POLL_START_TIME + n * HOUR_SECONDS, HOURLY_SCHEDULE)
        )
        for n in range(4)
    ]
    assert outcomes == [[EntryOutcome.RETRY]] * 3 + [[EntryOutcome.ADDED]]
    assert [each.text for each in library.articles()] == [FULL_TEXT]


async def test_a_teaser_stands_for_nothing(
    feed_site: FeedSite, feed_poller: FeedPoller, library: Library, sink: DirectSink
) -> None:
    feed_site.site.add("/1.html", status=403)
    teaser = STORY._replace(text="", summary="<p>The night ferry is full.</p>")
    assert await poll_first(feed_poller, sink, feed_site.announce(teaser)) == [EntryOutcome.RETRY]
    assert list(library.articles()) == []


async def test_title_and_day_of_the_feed(
    feed_site: FeedSite, feed_poller: FeedPoller, library: Library, sink: DirectSink
) -> None:
    aside = (
        '<aside><ul><li><a href="/2">Old tunnel</a> <span class="date">March 3, 2015</span></li></ul></aside>'
    )
    feed_site.site.add("/1.html", f"<html><body><p>{FULL_TEXT}</p>{aside}</body></html>")
    await poll_first(feed_poller, sink, feed_site.announce(STORY))
    (article,) = library.articles()
    assert (article.title, article.text, article.published) == (STORY.title, FULL_TEXT, date(2019, 3, 12))


async def test_entries_without_a_page_keep_their_structure(
    feed_site: FeedSite, feed_poller: FeedPoller, library: Library, sink: DirectSink
) -> None:
    story = STORY._replace(path=None, text="<h2>Fares</h2><ul><li>adults</li><li>dogs</li></ul>")
    await poll_first(feed_poller, sink, feed_site.announce(story))
    (article,) = library.articles()
    assert article.text == "Fares\n\nadults\n\ndogs"
    assert [block.kind.value for block in article.blocks] == ["heading", "list item", "list item"]


async def test_entries_that_share_a_page_are_articles_of_their_own(
    feed_site: FeedSite, feed_poller: FeedPoller, library: Library, sink: DirectSink
) -> None:
    feed_site.site.add(
        "/log.html", "<html><body><p>Notes on the ferry, once the script has run.</p></body></html>"
    )
    notes = [
        STORY._replace(
            key=name, path=f"/log.html#{name}", title=f"Note {name}", text=f"<p>Note {name} is short.</p>"
        )
        for name in ("one", "two")
    ]
    assert await poll_first(feed_poller, sink, feed_site.announce(*notes)) == [EntryOutcome.ADDED] * 2
    assert {each.text for each in library.articles()} == {"Note one is short.", "Note two is short."}
