"""Entries that are edited, moved, or removed from the library."""

import pytest

from index import Article, Library
from index.ingest.feeds.model import EntryOutcome
from index.ingest.feeds.poller import FeedPoller
from index.storage.feeds import Feed
from tests.index.ingest.feeds.factories import (
    FIRST_STORY,
    HOUR_SECONDS,
    HOURLY_SCHEDULE,
    POLL_START_TIME,
    SECOND_STORY,
    DirectSink,
    FeedSite,
    article_texts,
    entry_outcomes,
)


async def test_an_edited_entry_is_read_again(
    feed_site: FeedSite, feed_poller: FeedPoller, library: Library, sink: DirectSink, feed: Feed
) -> None:
    feed_site.write("/1.txt", "The ferry left at noon.")
    feed_site.announce(FIRST_STORY._replace(updated="2021-04-01"))
    result = await feed_poller.poll(feed, sink, POLL_START_TIME + HOUR_SECONDS, HOURLY_SCHEDULE)
    assert entry_outcomes(result) == [EntryOutcome.REPLACED]
    assert article_texts(library) == ["The ferry left at noon."]


async def test_an_entry_that_only_claims_to_be_edited_is_read_ever_less_often(
    feed_site: FeedSite, feed_poller: FeedPoller, library: Library, sink: DirectSink, feed: Feed
) -> None:
    for hour in range(1, 49):
        feed_site.announce(FIRST_STORY._replace(updated=str(hour)))
        feed = (
            await feed_poller.poll(feed, sink, POLL_START_TIME + hour * HOUR_SECONDS, HOURLY_SCHEDULE)
        ).feed
    assert article_texts(library) == ["The ferry left at dawn."]
    assert feed_site.request_count("/1.txt") < 10


async def test_an_edited_article_stays_where_another_entry_has_it_too(
    feed_site: FeedSite, feed_poller: FeedPoller, library: Library, sink: DirectSink, feed: Feed
) -> None:
    feed_site.write("/2.txt", "The ferry left at dawn.")
    feed_site.announce(SECOND_STORY, FIRST_STORY)
    await feed_poller.poll(feed, sink, POLL_START_TIME + HOUR_SECONDS, HOURLY_SCHEDULE)
    feed_site.write("/2.txt", "The harbour froze over.")
    feed_site.announce(SECOND_STORY._replace(updated="2021-04-01"), FIRST_STORY)
    assert entry_outcomes(
        await feed_poller.poll(feed, sink, POLL_START_TIME + 2 * HOUR_SECONDS, HOURLY_SCHEDULE)
    ) == [EntryOutcome.REPLACED]
    assert article_texts(library) == ["The ferry left at dawn.", "The harbour froze over."]


@pytest.mark.parametrize(
    "url", [pytest.param("https://own.example/", id="another-page"), pytest.param(None, id="a-file")]
)
async def test_an_article_that_somebody_else_brought_in_stays_as_it_is(
    feed_site: FeedSite,
    feed_poller: FeedPoller,
    library: Library,
    sink: DirectSink,
    feed: Feed,
    *,
    url: str | None,
) -> None:
    ident = library.add(Article("By hand", "The harbour froze over.", url=url))
    feed_site.write("/2.txt", "The harbour froze over.")
    feed_site.announce(SECOND_STORY, FIRST_STORY)
    result = await feed_poller.poll(feed, sink, POLL_START_TIME + HOUR_SECONDS, HOURLY_SCHEDULE)
    assert [(each.outcome, each.article_id) for each in result.results] == [(EntryOutcome.ADDED, ident)]
    feed_site.announce(SECOND_STORY._replace(path="/moved.txt"), FIRST_STORY)
    await feed_poller.poll(feed, sink, POLL_START_TIME + 2 * HOUR_SECONDS, HOURLY_SCHEDULE)
    feed_site.write("/moved.txt", "The harbour thawed.")
    feed_site.announce(SECOND_STORY._replace(path="/moved.txt", updated="2021-04-01"), FIRST_STORY)
    await feed_poller.poll(feed, sink, POLL_START_TIME + 9 * HOUR_SECONDS, HOURLY_SCHEDULE)
    kept = library.article(ident)
    assert (kept.title, kept.url, kept.text) == ("By hand", url, "The harbour froze over.")
    assert "The harbour thawed." in article_texts(library)


async def test_a_moved_entry_is_not_read_again(
    feed_site: FeedSite, feed_poller: FeedPoller, library: Library, sink: DirectSink, feed: Feed
) -> None:
    feed_site.announce(FIRST_STORY._replace(path="/moved.txt"))
    assert entry_outcomes(
        await feed_poller.poll(feed, sink, POLL_START_TIME + HOUR_SECONDS, HOURLY_SCHEDULE)
    ) == [EntryOutcome.MOVED]
    assert [article.url for article in library.articles()] == [feed_site.site.url("/moved.txt")]
    assert feed_site.request_count("/moved.txt") == 0


async def test_an_entry_by_another_key_is_the_same(
    feed_site: FeedSite, feed_poller: FeedPoller, sink: DirectSink, feed: Feed
) -> None:
    feed_site.announce(FIRST_STORY._replace(key="tag:1"))
    assert (await feed_poller.poll(feed, sink, POLL_START_TIME + HOUR_SECONDS, HOURLY_SCHEDULE)).results == ()
    assert [each.key for each in feed_poller.store.entries(feed.id)] == ["tag:1"]


async def test_an_article_that_was_taken_out_stays_out(
    feed_site: FeedSite, feed_poller: FeedPoller, library: Library, sink: DirectSink, feed: Feed
) -> None:
    library.remove(library.articles()[0].id)
    assert (await feed_poller.poll(feed, sink, POLL_START_TIME + HOUR_SECONDS, HOURLY_SCHEDULE)).results == ()
    feed_site.write("/1.txt", "The ferry left at noon.")
    feed_site.announce(FIRST_STORY._replace(updated="2021-04-01"))
    assert entry_outcomes(
        await feed_poller.poll(feed, sink, POLL_START_TIME + 2 * HOUR_SECONDS, HOURLY_SCHEDULE)
    ) == [EntryOutcome.REMOVED]
    feed_site.announce(FIRST_STORY._replace(updated="2021-04-02", path="/moved.txt"))
    assert (
        await feed_poller.poll(feed, sink, POLL_START_TIME + 3 * HOUR_SECONDS, HOURLY_SCHEDULE)
    ).results == ()
    assert library.articles() == []


async def test_a_moved_article_that_was_taken_out(
    feed_site: FeedSite, feed_poller: FeedPoller, library: Library, sink: DirectSink, feed: Feed
) -> None:
    library.remove(library.articles()[0].id)
    feed_site.announce(FIRST_STORY._replace(path="/moved.txt"))
    assert entry_outcomes(
        await feed_poller.poll(feed, sink, POLL_START_TIME + HOUR_SECONDS, HOURLY_SCHEDULE)
    ) == [EntryOutcome.REMOVED]
