"""Items that are edited, moved, or taken out of the library."""

import pytest

from index import Article, Library
from index.ingest.feeds.model import EntryOutcome, Feed
from index.ingest.feeds.poller import FeedPoller
from tests.index.ingest.feeds.factories import (
    FIRST_STORY,
    HOUR_SECONDS,
    HOURLY_SCHEDULE,
    POLL_START_TIME,
    SECOND_STORY,
    FeedSite,
    article_texts,
    entry_outcomes,
)


async def test_an_edited_item_is_read_again(
    harbour: FeedSite, follower: FeedPoller, library: Library, feed: Feed
) -> None:
    harbour.write("/1.txt", "The ferry left at noon.")
    harbour.announce(FIRST_STORY._replace(updated="2021-04-01"))
    polled = await follower.poll(feed, library, POLL_START_TIME + HOUR_SECONDS, HOURLY_SCHEDULE)
    assert entry_outcomes(polled) == [EntryOutcome.REPLACED]
    assert article_texts(library) == ["The ferry left at noon."]


async def test_an_item_that_only_claims_to_be_edited_is_read_ever_less_often(
    harbour: FeedSite, follower: FeedPoller, library: Library, feed: Feed
) -> None:
    for hour in range(1, 49):
        harbour.announce(FIRST_STORY._replace(updated=str(hour)))
        feed = (
            await follower.poll(feed, library, POLL_START_TIME + hour * HOUR_SECONDS, HOURLY_SCHEDULE)
        ).feed
    assert article_texts(library) == ["The ferry left at dawn."]
    assert harbour.request_count("/1.txt") < 10


async def test_an_edited_article_stays_where_another_item_has_it_too(
    harbour: FeedSite, follower: FeedPoller, library: Library, feed: Feed
) -> None:
    harbour.write("/2.txt", "The ferry left at dawn.")
    harbour.announce(SECOND_STORY, FIRST_STORY)
    await follower.poll(feed, library, POLL_START_TIME + HOUR_SECONDS, HOURLY_SCHEDULE)
    harbour.write("/2.txt", "The harbour froze over.")
    harbour.announce(SECOND_STORY._replace(updated="2021-04-01"), FIRST_STORY)
    assert entry_outcomes(
        await follower.poll(feed, library, POLL_START_TIME + 2 * HOUR_SECONDS, HOURLY_SCHEDULE)
    ) == [EntryOutcome.REPLACED]
    assert article_texts(library) == ["The ferry left at dawn.", "The harbour froze over."]


@pytest.mark.parametrize(
    "url", [pytest.param("https://own.example/", id="another-page"), pytest.param(None, id="a-file")]
)
async def test_an_article_that_somebody_else_brought_in_stays_as_it_is(
    harbour: FeedSite, follower: FeedPoller, library: Library, feed: Feed, url: str | None
) -> None:
    ident = library.add(Article("By hand", "The harbour froze over.", url=url))
    harbour.write("/2.txt", "The harbour froze over.")
    harbour.announce(SECOND_STORY, FIRST_STORY)
    polled = await follower.poll(feed, library, POLL_START_TIME + HOUR_SECONDS, HOURLY_SCHEDULE)
    assert [(each.outcome, each.article) for each in polled.results] == [(EntryOutcome.ADDED, ident)]
    harbour.announce(SECOND_STORY._replace(path="/moved.txt"), FIRST_STORY)
    await follower.poll(feed, library, POLL_START_TIME + 2 * HOUR_SECONDS, HOURLY_SCHEDULE)
    harbour.write("/moved.txt", "The harbour thawed.")
    harbour.announce(SECOND_STORY._replace(path="/moved.txt", updated="2021-04-01"), FIRST_STORY)
    await follower.poll(feed, library, POLL_START_TIME + 9 * HOUR_SECONDS, HOURLY_SCHEDULE)
    kept = library.article(ident)
    assert (kept.title, kept.url, kept.text) == ("By hand", url, "The harbour froze over.")
    assert "The harbour thawed." in article_texts(library)


async def test_a_moved_item_is_not_read_again(
    harbour: FeedSite, follower: FeedPoller, library: Library, feed: Feed
) -> None:
    harbour.announce(FIRST_STORY._replace(path="/moved.txt"))
    assert entry_outcomes(
        await follower.poll(feed, library, POLL_START_TIME + HOUR_SECONDS, HOURLY_SCHEDULE)
    ) == [EntryOutcome.MOVED]
    assert [article.url for article in library.articles()] == [harbour.site.url("/moved.txt")]
    assert harbour.request_count("/moved.txt") == 0


async def test_an_item_by_another_key_is_the_same(
    harbour: FeedSite, follower: FeedPoller, library: Library, feed: Feed
) -> None:
    harbour.announce(FIRST_STORY._replace(key="tag:1"))
    assert (await follower.poll(feed, library, POLL_START_TIME + HOUR_SECONDS, HOURLY_SCHEDULE)).results == ()
    assert [each.key for each in follower.store.entries(feed.id)] == ["tag:1"]


async def test_an_article_that_was_taken_out_stays_out(
    harbour: FeedSite, follower: FeedPoller, library: Library, feed: Feed
) -> None:
    library.remove(library.articles()[0].id)
    assert (await follower.poll(feed, library, POLL_START_TIME + HOUR_SECONDS, HOURLY_SCHEDULE)).results == ()
    harbour.write("/1.txt", "The ferry left at noon.")
    harbour.announce(FIRST_STORY._replace(updated="2021-04-01"))
    assert entry_outcomes(
        await follower.poll(feed, library, POLL_START_TIME + 2 * HOUR_SECONDS, HOURLY_SCHEDULE)
    ) == [EntryOutcome.REMOVED]
    harbour.announce(FIRST_STORY._replace(updated="2021-04-02", path="/moved.txt"))
    assert (
        await follower.poll(feed, library, POLL_START_TIME + 3 * HOUR_SECONDS, HOURLY_SCHEDULE)
    ).results == ()
    assert library.articles() == []


async def test_a_moved_article_that_was_taken_out(
    harbour: FeedSite, follower: FeedPoller, library: Library, feed: Feed
) -> None:
    library.remove(library.articles()[0].id)
    harbour.announce(FIRST_STORY._replace(path="/moved.txt"))
    assert entry_outcomes(
        await follower.poll(feed, library, POLL_START_TIME + HOUR_SECONDS, HOURLY_SCHEDULE)
    ) == [EntryOutcome.REMOVED]
