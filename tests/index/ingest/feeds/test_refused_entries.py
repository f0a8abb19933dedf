"""Entries that can't be read or added."""

from index import AddResult, Article, Library
from index.ingest.feeds.model import EntryOutcome
from index.ingest.feeds.poller import FeedPoller
from index.storage.feeds import EntryState, Feed
from tests.index.ingest.feeds.factories import (
    FIRST_STORY,
    HOUR_SECONDS,
    HOURLY_SCHEDULE,
    POLL_START_TIME,
    SECOND_STORY,
    DirectSink,
    FeedSite,
    QuotaSink,
    article_texts,
    entry_outcomes,
    numbered_stories,
)


async def test_a_page_that_can_not_be_read_is_tried_three_times_again(
    feed_site: FeedSite, feed_poller: FeedPoller, sink: DirectSink
) -> None:
    feed = await feed_poller.follow(feed_site.announce(FIRST_STORY), POLL_START_TIME)
    outcomes = [
        entry_outcomes(
            await feed_poller.poll(feed, sink, POLL_START_TIME + n * HOUR_SECONDS, HOURLY_SCHEDULE)
        )
        for n in range(6)
    ]
    assert outcomes == [[EntryOutcome.RETRY]] * 3 + [[EntryOutcome.REFUSED], [], []]
    (entry,) = feed_poller.store.entries(feed.id)
    assert (entry.state, entry.reason.endswith("isn't there.")) == (EntryState.REFUSED, True)
    feed_site.write("/moved.txt", "The ferry left at dawn.")
    feed_site.announce(FIRST_STORY._replace(path="/moved.txt"))
    assert entry_outcomes(
        await feed_poller.poll(feed, sink, POLL_START_TIME + 9 * HOUR_SECONDS, HOURLY_SCHEDULE)
    ) == [EntryOutcome.ADDED]


async def test_a_page_that_robots_may_not_read_is_not_tried_again(
    feed_site: FeedSite, feed_poller: FeedPoller, sink: DirectSink
) -> None:
    feed_site.site.add("/robots.txt", "User-agent: *\nDisallow: /1.txt", content_type="text/plain")
    feed_site.write("/1.txt", "The ferry left at dawn.")
    feed = await feed_poller.follow(feed_site.announce(FIRST_STORY), POLL_START_TIME)
    result = await feed_poller.poll(feed, sink, POLL_START_TIME, HOURLY_SCHEDULE)
    assert entry_outcomes(result) == [EntryOutcome.REFUSED]
    assert "robots.txt" in result.results[0].reason
    assert (await feed_poller.poll(feed, sink, POLL_START_TIME + HOUR_SECONDS, HOURLY_SCHEDULE)).results == ()


async def test_an_edit_that_can_not_be_read_leaves_the_article(
    feed_site: FeedSite, feed_poller: FeedPoller, library: Library, sink: DirectSink, feed: Feed
) -> None:
    feed_site.site.add("/1.txt", status=410)
    feed_site.announce(FIRST_STORY._replace(updated="2021-04-01"))
    assert entry_outcomes(
        await feed_poller.poll(feed, sink, POLL_START_TIME + HOUR_SECONDS, HOURLY_SCHEDULE)
    ) == [EntryOutcome.REFUSED]
    assert article_texts(library) == ["The ferry left at dawn."]
    assert feed_poller.store.entries(feed.id)[0].state is EntryState.READ


async def test_a_site_that_is_busy_is_left_alone(
    feed_site: FeedSite, feed_poller: FeedPoller, sink: DirectSink
) -> None:
    feed_site.site.add("/1.txt", status=503, headers={"Retry-After": "60"})
    feed = await feed_poller.follow(feed_site.announce(FIRST_STORY, SECOND_STORY), POLL_START_TIME)
    result = await feed_poller.poll(feed, sink, POLL_START_TIME, HOURLY_SCHEDULE)
    assert entry_outcomes(result) == [EntryOutcome.RETRY]
    assert result.stop_reason.endswith("try again later.")
    assert feed_site.request_count("/2.txt") == 0


async def test_a_site_without_pages_is_left_alone(
    feed_site: FeedSite, feed_poller: FeedPoller, sink: DirectSink
) -> None:
    feed = await feed_poller.follow(feed_site.announce(*numbered_stories(range(20))), POLL_START_TIME)
    result = await feed_poller.poll(feed, sink, POLL_START_TIME, HOURLY_SCHEDULE)
    assert entry_outcomes(result) == [EntryOutcome.RETRY] * 5
    assert result.stop_reason.endswith("isn't there.")


async def test_a_full_library_stops_politely_and_goes_on_later(
    feed_site: FeedSite, feed_poller: FeedPoller, library: Library
) -> None:
    for n in range(4):
        feed_site.write(f"/{n}.txt", f"The ferry {n} left at dawn.")
    sink = QuotaSink(library, room=2)
    feed = await feed_poller.follow(feed_site.announce(*numbered_stories(range(4))), POLL_START_TIME)
    result = await feed_poller.poll(feed, sink, POLL_START_TIME, HOURLY_SCHEDULE)
    assert (entry_outcomes(result), result.stop_reason) == ([EntryOutcome.ADDED] * 2, "The library is full.")
    sink.room = 5
    assert (
        entry_outcomes(await feed_poller.poll(feed, sink, POLL_START_TIME + HOUR_SECONDS, HOURLY_SCHEDULE))
        == [EntryOutcome.ADDED] * 2
    )
    assert len(article_texts(library)) == 4


async def test_a_text_that_is_too_long_is_refused(
    feed_site: FeedSite, feed_poller: FeedPoller, library: Library
) -> None:
    feed_site.write("/1.txt", "The ferry left. " * 50_000)
    feed_site.write("/2.txt", "The harbour froze over.")
    sink = ShortArticleSink(library)
    feed = await feed_poller.follow(feed_site.announce(FIRST_STORY, SECOND_STORY), POLL_START_TIME)
    assert entry_outcomes(await feed_poller.poll(feed, sink, POLL_START_TIME, HOURLY_SCHEDULE)) == [
        EntryOutcome.REFUSED,
        EntryOutcome.ADDED,
    ]


class ShortArticleSink(DirectSink):
    """A library that refuses long articles."""

    async def add(self, article: Article) -> AddResult:
        if len(article.text) > 100:
            return AddResult("refused", reason="It is too long.")
        return await super().add(article)
