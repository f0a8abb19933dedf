"""Polling: what is read of a feed, and what is there when that ends before its time."""

import asyncio

import pytest

from index import Article, Library
from index.ingest.feeds.model import EntryOutcome, EntryState, Feed
from index.ingest.feeds.poller import FeedPoller
from tests.index.ingest.feeds.factories import (
    FIRST_STORY,
    HOUR_SECONDS,
    HOURLY_SCHEDULE,
    POLL_START_TIME,
    SECOND_STORY,
    FeedSite,
    QuotaLibrary,
    Story,
    article_texts,
    entry_outcomes,
    numbered_stories,
)


async def test_what_a_new_feed_has_is_read_and_what_comes_later_too(
    harbour: FeedSite, follower: FeedPoller, library: Library, feed: Feed
) -> None:
    assert article_texts(library) == ["The ferry left at dawn."]
    harbour.write("/2.txt", "The harbour froze over.")
    harbour.announce(SECOND_STORY, FIRST_STORY)
    polled = await follower.poll(feed, library, POLL_START_TIME + HOUR_SECONDS, HOURLY_SCHEDULE)
    assert [(each.outcome, each.title) for each in polled.results] == [
        (EntryOutcome.ADDED, "The harbour froze over.")
    ]
    assert article_texts(library) == ["The ferry left at dawn.", "The harbour froze over."]
    assert (harbour.request_count("/1.txt"), harbour.request_count("/2.txt")) == (1, 1)


async def test_the_newest_fifty_are_read_newest_first(
    harbour: FeedSite, follower: FeedPoller, library: Library
) -> None:
    for n in range(60):
        harbour.write(f"/{n}.txt", f"The ferry {n} left at dawn.")
    feed = await follower.follow(harbour.announce(*numbered_stories(range(60))), POLL_START_TIME)
    seen: list[int] = []
    polled = await follower.poll(
        feed, library, POLL_START_TIME, HOURLY_SCHEDULE, lambda _, left: seen.append(left)
    )
    assert [each.url for each in polled.results] == [harbour.site.url(f"/{n}.txt") for n in range(50)]
    assert seen == list(reversed(range(50)))
    assert (await follower.poll(feed, library, POLL_START_TIME + HOUR_SECONDS, HOURLY_SCHEDULE)).results == ()


async def test_an_unchanged_feed_costs_nothing(
    harbour: FeedSite, follower: FeedPoller, library: Library
) -> None:
    harbour.write("/1.txt", "The ferry left at dawn.")
    feed = await follower.follow(harbour.announce(FIRST_STORY, ETag='"one"'), POLL_START_TIME)
    polled = await follower.poll(feed, library, POLL_START_TIME, HOURLY_SCHEDULE)
    assert harbour.site.requests[-2].headers["If-None-Match"] == '"one"'
    assert entry_outcomes(polled) == [
        EntryOutcome.ADDED
    ]  # what waited is read although the feed is unchanged
    assert polled.feed.etag == '"one"'


async def test_an_item_without_a_page_is_read_from_the_feed(
    harbour: FeedSite, follower: FeedPoller, library: Library
) -> None:
    story = Story(
        "id",
        None,
        "Ice",
        "Tue, 30 Mar 2021 10:00:00 GMT",
        text="<p>Ice came.</p><p>It stayed.</p>",
        author="Ann",
    )
    feed = await follower.follow(harbour.announce(story), POLL_START_TIME)
    await follower.poll(feed, library, POLL_START_TIME, HOURLY_SCHEDULE)
    (article,) = library.articles()
    assert (article.title, article.text, article.author) == ("Ice", "Ice came.\n\nIt stayed.", "Ann")
    assert str(article.published) == "2021-03-30"


async def test_a_summary_never_stands_for_a_page(
    harbour: FeedSite, follower: FeedPoller, library: Library
) -> None:
    feed = await follower.follow(
        harbour.announce(FIRST_STORY._replace(summary="A teaser.", text="All of it.")), POLL_START_TIME
    )
    polled = await follower.poll(feed, library, POLL_START_TIME, HOURLY_SCHEDULE)
    assert entry_outcomes(polled) == [EntryOutcome.RETRY]
    assert library.articles() == []


async def test_a_page_without_a_date_gets_the_item_s(
    harbour: FeedSite, follower: FeedPoller, library: Library
) -> None:
    harbour.write("/1.txt", "The ferry left at dawn.")
    story = FIRST_STORY._replace(published="2021-03-30T23:30:00-05:00", author="Ann")
    await follower.poll(
        await follower.follow(harbour.announce(story), POLL_START_TIME),
        library,
        POLL_START_TIME,
        HOURLY_SCHEDULE,
    )
    (article,) = library.articles()
    assert (str(article.published), article.author) == ("2021-03-30", "Ann")


async def test_who_cancels_finds_everything_consistent(
    harbour: FeedSite, follower: FeedPoller, library: Library
) -> None:
    for n in range(4):
        harbour.write(f"/{n}.txt", f"The ferry {n} left at dawn.")
    feed = await follower.follow(harbour.announce(*numbered_stories(range(4))), POLL_START_TIME)

    def cancel(*_: object) -> None:
        polling.cancel()

    polling = asyncio.create_task(follower.poll(feed, library, POLL_START_TIME, HOURLY_SCHEDULE, cancel))
    with pytest.raises(asyncio.CancelledError):
        await polling
    read = [each.article for each in follower.store.entries(feed.id) if each.state is EntryState.READ]
    assert read == [article.id for article in library.articles()]
    assert follower.store.due_feeds(POLL_START_TIME) == [follower.store.feed(feed.id)]  # for what is left
    assert (
        entry_outcomes(await follower.poll(feed, library, POLL_START_TIME + HOUR_SECONDS, HOURLY_SCHEDULE))
        == [EntryOutcome.ADDED] * 3
    )
    assert len(article_texts(library)) == 4


async def test_an_article_that_is_being_added_when_somebody_cancels_is_known(
    harbour: FeedSite, follower: FeedPoller, library: Library
) -> None:
    harbour.write("/1.txt", "The ferry left at dawn.")
    feed = await follower.follow(harbour.announce(FIRST_STORY), POLL_START_TIME)
    loop = asyncio.get_running_loop()

    class Slow(QuotaLibrary):
        def add(self, article: Article) -> int:
            loop.call_soon_threadsafe(polling.cancel)
            return super().add(article)

    polling = asyncio.create_task(follower.poll(feed, Slow(library, 9), POLL_START_TIME, HOURLY_SCHEDULE))
    with pytest.raises(asyncio.CancelledError):
        await polling
    (item,) = follower.store.entries(feed.id)
    assert (item.state, [item.article]) == (EntryState.READ, [each.id for each in library.articles()])


async def test_unfollowing_keeps_the_articles(follower: FeedPoller, library: Library, feed: Feed) -> None:
    follower.store.remove(feed.id)
    assert article_texts(library) == ["The ferry left at dawn."]
    polled = await follower.poll(feed, library, POLL_START_TIME + HOUR_SECONDS, HOURLY_SCHEDULE)
    assert (polled.failure, polled.should_notify) == ("“Harbour news” isn't followed any more.", False)


async def test_who_unfollows_meanwhile_gets_no_more(
    harbour: FeedSite, follower: FeedPoller, library: Library
) -> None:
    for n in range(4):
        harbour.write(f"/{n}.txt", f"The ferry {n} left at dawn.")
    feed = await follower.follow(harbour.announce(*numbered_stories(range(4))), POLL_START_TIME)
    polled = await follower.poll(
        feed, library, POLL_START_TIME, HOURLY_SCHEDULE, lambda *_: follower.store.remove(feed.id)
    )
    assert entry_outcomes(polled) == [EntryOutcome.ADDED]
    assert len(article_texts(library)) == 1
