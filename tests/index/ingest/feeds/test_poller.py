"""Polls: reading of entries, and cancellation."""

import asyncio

import pytest

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
    Story,
    article_texts,
    entry_outcomes,
    numbered_stories,
)


async def test_what_a_new_feed_has_is_read_and_what_comes_later_too(
    feed_site: FeedSite, feed_poller: FeedPoller, library: Library, sink: DirectSink, feed: Feed
) -> None:
    assert article_texts(library) == ["The ferry left at dawn."]
    feed_site.write("/2.txt", "The harbour froze over.")
    feed_site.announce(SECOND_STORY, FIRST_STORY)
    result = await feed_poller.poll(feed, sink, POLL_START_TIME + HOUR_SECONDS, HOURLY_SCHEDULE)
    assert [(each.outcome, each.title) for each in result.results] == [
        (EntryOutcome.ADDED, "The harbour froze over.")
    ]
    assert article_texts(library) == ["The ferry left at dawn.", "The harbour froze over."]
    assert (feed_site.request_count("/1.txt"), feed_site.request_count("/2.txt")) == (1, 1)


async def test_the_newest_fifty_are_read_newest_first(
    feed_site: FeedSite, feed_poller: FeedPoller, sink: DirectSink
) -> None:
    for n in range(60):
        feed_site.write(f"/{n}.txt", f"The ferry {n} left at dawn.")
    feed = await feed_poller.follow(feed_site.announce(*numbered_stories(range(60))), POLL_START_TIME)
    left_counts: list[int] = []
    result = await feed_poller.poll(
        feed, sink, POLL_START_TIME, HOURLY_SCHEDULE, lambda _, left: left_counts.append(left)
    )
    assert [each.url for each in result.results] == [feed_site.site.url(f"/{n}.txt") for n in range(50)]
    assert left_counts == list(reversed(range(50)))
    assert (await feed_poller.poll(feed, sink, POLL_START_TIME + HOUR_SECONDS, HOURLY_SCHEDULE)).results == ()


async def test_an_unchanged_feed_costs_nothing(
    feed_site: FeedSite, feed_poller: FeedPoller, sink: DirectSink
) -> None:
    feed_site.write("/1.txt", "The ferry left at dawn.")
    feed = await feed_poller.follow(feed_site.announce(FIRST_STORY, ETag='"one"'), POLL_START_TIME)
    result = await feed_poller.poll(feed, sink, POLL_START_TIME, HOURLY_SCHEDULE)
    assert feed_site.site.requests[-2].headers["If-None-Match"] == '"one"'
    assert entry_outcomes(result) == [
        EntryOutcome.ADDED
    ]  # what waited is read although the feed is unchanged
    assert result.feed.etag == '"one"'


async def test_an_entry_without_a_page_is_read_from_the_feed(
    feed_site: FeedSite, feed_poller: FeedPoller, library: Library, sink: DirectSink
) -> None:
    story = Story(
        "id",
        None,
        "Ice",
        "Tue, 30 Mar 2021 10:00:00 GMT",
        text="<p>Ice came.</p><p>It stayed.</p>",
        author="Ann",
    )
    feed = await feed_poller.follow(feed_site.announce(story), POLL_START_TIME)
    await feed_poller.poll(feed, sink, POLL_START_TIME, HOURLY_SCHEDULE)
    (article,) = library.articles()
    assert (article.title, article.text, article.author) == ("Ice", "Ice came.\n\nIt stayed.", "Ann")
    assert str(article.published) == "2021-03-30"


async def test_a_summary_never_stands_for_a_page(
    feed_site: FeedSite, feed_poller: FeedPoller, library: Library, sink: DirectSink
) -> None:
    feed = await feed_poller.follow(
        feed_site.announce(FIRST_STORY._replace(summary="A teaser.", text="All of it.")), POLL_START_TIME
    )
    result = await feed_poller.poll(feed, sink, POLL_START_TIME, HOURLY_SCHEDULE)
    assert entry_outcomes(result) == [EntryOutcome.RETRY]
    assert library.articles() == []


async def test_a_page_without_a_date_gets_the_entry_s(
    feed_site: FeedSite, feed_poller: FeedPoller, library: Library, sink: DirectSink
) -> None:
    feed_site.write("/1.txt", "The ferry left at dawn.")
    story = FIRST_STORY._replace(published="2021-03-30T23:30:00-05:00", author="Ann")
    await feed_poller.poll(
        await feed_poller.follow(feed_site.announce(story), POLL_START_TIME),
        sink,
        POLL_START_TIME,
        HOURLY_SCHEDULE,
    )
    (article,) = library.articles()
    assert (str(article.published), article.author) == ("2021-03-30", "Ann")


async def test_who_cancels_finds_everything_consistent(
    feed_site: FeedSite, feed_poller: FeedPoller, library: Library, sink: DirectSink
) -> None:
    for n in range(4):
        feed_site.write(f"/{n}.txt", f"The ferry {n} left at dawn.")
    feed = await feed_poller.follow(feed_site.announce(*numbered_stories(range(4))), POLL_START_TIME)

    def cancel(*_: object) -> None:
        polling.cancel()

    polling = asyncio.create_task(feed_poller.poll(feed, sink, POLL_START_TIME, HOURLY_SCHEDULE, cancel))
    with pytest.raises(asyncio.CancelledError):
        await polling
    read = [each.article_id for each in feed_poller.store.entries(feed.id) if each.state is EntryState.READ]
    assert read == [article.id for article in library.articles()]
    assert feed_poller.store.due_feeds(POLL_START_TIME) == [
        feed_poller.store.feed(feed.id)
    ]  # for what is left
    assert (
        entry_outcomes(await feed_poller.poll(feed, sink, POLL_START_TIME + HOUR_SECONDS, HOURLY_SCHEDULE))
        == [EntryOutcome.ADDED] * 3
    )
    assert len(article_texts(library)) == 4


async def test_an_article_that_is_being_added_when_somebody_cancels_is_known(
    feed_site: FeedSite, feed_poller: FeedPoller, library: Library
) -> None:
    feed_site.write("/1.txt", "The ferry left at dawn.")
    feed = await feed_poller.follow(feed_site.announce(FIRST_STORY), POLL_START_TIME)

    class CancellingSink(DirectSink):
        async def add(self, article: Article) -> AddResult:
            polling.cancel()
            return await super().add(article)

    sink = CancellingSink(library)
    polling = asyncio.create_task(feed_poller.poll(feed, sink, POLL_START_TIME, HOURLY_SCHEDULE))
    with pytest.raises(asyncio.CancelledError):
        await polling
    (entry,) = feed_poller.store.entries(feed.id)
    assert (entry.state, [entry.article_id]) == (EntryState.READ, [each.id for each in library.articles()])


async def test_unfollowing_keeps_the_articles(
    feed_poller: FeedPoller, library: Library, sink: DirectSink, feed: Feed
) -> None:
    feed_poller.store.remove(feed.id)
    assert article_texts(library) == ["The ferry left at dawn."]
    result = await feed_poller.poll(feed, sink, POLL_START_TIME + HOUR_SECONDS, HOURLY_SCHEDULE)
    assert (result.failure, result.should_notify) == ("“Harbour news” isn't followed any more.", False)


async def test_who_unfollows_meanwhile_gets_no_more(
    feed_site: FeedSite, feed_poller: FeedPoller, library: Library, sink: DirectSink
) -> None:
    for n in range(4):
        feed_site.write(f"/{n}.txt", f"The ferry {n} left at dawn.")
    feed = await feed_poller.follow(feed_site.announce(*numbered_stories(range(4))), POLL_START_TIME)
    result = await feed_poller.poll(
        feed, sink, POLL_START_TIME, HOURLY_SCHEDULE, lambda *_: feed_poller.store.remove(feed.id)
    )
    assert entry_outcomes(result) == [EntryOutcome.ADDED]
    assert len(article_texts(library)) == 1
