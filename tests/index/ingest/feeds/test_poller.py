"""Polling: what is read of a feed, and what is there when that ends before its time."""

import asyncio

import pytest

from index import Article, Library
from index.ingest.feeds.model import Feed, State, What
from index.ingest.feeds.poller import Follower
from tests.index.ingest.feeds.factories import (
    HOUR,
    ONE,
    PACE,
    START,
    TWO,
    Harbour,
    Quota,
    Story,
    numbered,
    texts,
    whats,
)


async def test_what_a_new_feed_has_is_read_and_what_comes_later_too(
    harbour: Harbour, follower: Follower, library: Library, feed: Feed
) -> None:
    assert texts(library) == ["The ferry left at dawn."]
    harbour.write("/2.txt", "The harbour froze over.")
    harbour.announce(TWO, ONE)
    polled = await follower.poll(feed, library, START + HOUR, PACE)
    assert [(each.what, each.title) for each in polled.outcomes] == [(What.ADDED, "The harbour froze over.")]
    assert texts(library) == ["The ferry left at dawn.", "The harbour froze over."]
    assert (harbour.asked("/1.txt"), harbour.asked("/2.txt")) == (1, 1)


async def test_the_newest_fifty_are_read_newest_first(
    harbour: Harbour, follower: Follower, library: Library
) -> None:
    for n in range(60):
        harbour.write(f"/{n}.txt", f"The ferry {n} left at dawn.")
    feed = await follower.follow(harbour.announce(*numbered(range(60))), START)
    seen: list[int] = []
    polled = await follower.poll(feed, library, START, PACE, lambda _, left: seen.append(left))
    assert [each.url for each in polled.outcomes] == [harbour.site.url(f"/{n}.txt") for n in range(50)]
    assert seen == list(reversed(range(50)))
    assert (await follower.poll(feed, library, START + HOUR, PACE)).outcomes == ()


async def test_an_unchanged_feed_costs_nothing(
    harbour: Harbour, follower: Follower, library: Library
) -> None:
    harbour.write("/1.txt", "The ferry left at dawn.")
    feed = await follower.follow(harbour.announce(ONE, ETag='"one"'), START)
    polled = await follower.poll(feed, library, START, PACE)
    assert harbour.site.requests[-2].headers["If-None-Match"] == '"one"'
    assert whats(polled) == [What.ADDED]  # what waited is read although the feed is unchanged
    assert polled.feed.etag == '"one"'


async def test_an_item_without_a_page_is_read_from_the_feed(
    harbour: Harbour, follower: Follower, library: Library
) -> None:
    story = Story(
        "id",
        None,
        "Ice",
        "Tue, 30 Mar 2021 10:00:00 GMT",
        text="<p>Ice came.</p><p>It stayed.</p>",
        author="Ann",
    )
    feed = await follower.follow(harbour.announce(story), START)
    await follower.poll(feed, library, START, PACE)
    (article,) = library.articles()
    assert (article.title, article.text, article.author) == ("Ice", "Ice came.\n\nIt stayed.", "Ann")
    assert str(article.published) == "2021-03-30"


async def test_a_summary_never_stands_for_a_page(
    harbour: Harbour, follower: Follower, library: Library
) -> None:
    feed = await follower.follow(
        harbour.announce(ONE._replace(summary="A teaser.", text="All of it.")), START
    )
    polled = await follower.poll(feed, library, START, PACE)
    assert whats(polled) == [What.LATER]
    assert library.articles() == []


async def test_a_page_without_a_date_gets_the_item_s(
    harbour: Harbour, follower: Follower, library: Library
) -> None:
    harbour.write("/1.txt", "The ferry left at dawn.")
    story = ONE._replace(published="2021-03-30T23:30:00-05:00", author="Ann")
    await follower.poll(await follower.follow(harbour.announce(story), START), library, START, PACE)
    (article,) = library.articles()
    assert (str(article.published), article.author) == ("2021-03-30", "Ann")


async def test_who_cancels_finds_everything_consistent(
    harbour: Harbour, follower: Follower, library: Library
) -> None:
    for n in range(4):
        harbour.write(f"/{n}.txt", f"The ferry {n} left at dawn.")
    feed = await follower.follow(harbour.announce(*numbered(range(4))), START)

    def cancel(*_: object) -> None:
        polling.cancel()

    polling = asyncio.create_task(follower.poll(feed, library, START, PACE, cancel))
    with pytest.raises(asyncio.CancelledError):
        await polling
    read = [each.article for each in follower.subscriptions.items(feed.id) if each.state is State.READ]
    assert read == [article.id for article in library.articles()]
    assert follower.subscriptions.due(START) == [follower.subscriptions.feed(feed.id)]  # for what is left
    assert whats(await follower.poll(feed, library, START + HOUR, PACE)) == [What.ADDED] * 3
    assert len(texts(library)) == 4


async def test_an_article_that_is_being_added_when_somebody_cancels_is_known(
    harbour: Harbour, follower: Follower, library: Library
) -> None:
    harbour.write("/1.txt", "The ferry left at dawn.")
    feed = await follower.follow(harbour.announce(ONE), START)
    loop = asyncio.get_running_loop()

    class Slow(Quota):
        def add(self, article: Article) -> int:
            loop.call_soon_threadsafe(polling.cancel)
            return super().add(article)

    polling = asyncio.create_task(follower.poll(feed, Slow(library, 9), START, PACE))
    with pytest.raises(asyncio.CancelledError):
        await polling
    (item,) = follower.subscriptions.items(feed.id)
    assert (item.state, [item.article]) == (State.READ, [each.id for each in library.articles()])


async def test_unfollowing_keeps_the_articles(follower: Follower, library: Library, feed: Feed) -> None:
    follower.subscriptions.remove(feed.id)
    assert texts(library) == ["The ferry left at dawn."]
    polled = await follower.poll(feed, library, START + HOUR, PACE)
    assert (polled.failure, polled.tell) == ("“Harbour news” isn't followed any more.", False)


async def test_who_unfollows_meanwhile_gets_no_more(
    harbour: Harbour, follower: Follower, library: Library
) -> None:
    for n in range(4):
        harbour.write(f"/{n}.txt", f"The ferry {n} left at dawn.")
    feed = await follower.follow(harbour.announce(*numbered(range(4))), START)
    polled = await follower.poll(
        feed, library, START, PACE, lambda *_: follower.subscriptions.remove(feed.id)
    )
    assert whats(polled) == [What.ADDED]
    assert len(texts(library)) == 1
