"""Items that are edited, moved, or taken out of the library."""

import pytest

from index import Article, Library
from index.ingest.feeds.model import Feed, What
from index.ingest.feeds.poller import Follower
from tests.index.ingest.feeds.factories import HOUR, ONE, PACE, START, TWO, Harbour, texts, whats


async def test_an_edited_item_is_read_again(
    harbour: Harbour, follower: Follower, library: Library, feed: Feed
) -> None:
    harbour.write("/1.txt", "The ferry left at noon.")
    harbour.announce(ONE._replace(updated="2021-04-01"))
    polled = await follower.poll(feed, library, START + HOUR, PACE)
    assert whats(polled) == [What.REPLACED]
    assert texts(library) == ["The ferry left at noon."]


async def test_an_item_that_only_claims_to_be_edited_is_read_ever_less_often(
    harbour: Harbour, follower: Follower, library: Library, feed: Feed
) -> None:
    for hour in range(1, 49):
        harbour.announce(ONE._replace(updated=str(hour)))
        feed = (await follower.poll(feed, library, START + hour * HOUR, PACE)).feed
    assert texts(library) == ["The ferry left at dawn."]
    assert harbour.asked("/1.txt") < 10


async def test_an_edited_article_stays_where_another_item_has_it_too(
    harbour: Harbour, follower: Follower, library: Library, feed: Feed
) -> None:
    harbour.write("/2.txt", "The ferry left at dawn.")
    harbour.announce(TWO, ONE)
    await follower.poll(feed, library, START + HOUR, PACE)
    harbour.write("/2.txt", "The harbour froze over.")
    harbour.announce(TWO._replace(updated="2021-04-01"), ONE)
    assert whats(await follower.poll(feed, library, START + 2 * HOUR, PACE)) == [What.REPLACED]
    assert texts(library) == ["The ferry left at dawn.", "The harbour froze over."]


@pytest.mark.parametrize(
    "url", [pytest.param("https://own.example/", id="another-page"), pytest.param(None, id="a-file")]
)
async def test_an_article_that_somebody_else_brought_in_stays_as_it_is(
    harbour: Harbour, follower: Follower, library: Library, feed: Feed, url: str | None
) -> None:
    ident = library.add(Article("By hand", "The harbour froze over.", url=url))
    harbour.write("/2.txt", "The harbour froze over.")
    harbour.announce(TWO, ONE)
    polled = await follower.poll(feed, library, START + HOUR, PACE)
    assert [(each.what, each.article) for each in polled.outcomes] == [(What.ADDED, ident)]
    harbour.announce(TWO._replace(path="/moved.txt"), ONE)
    await follower.poll(feed, library, START + 2 * HOUR, PACE)
    harbour.write("/moved.txt", "The harbour thawed.")
    harbour.announce(TWO._replace(path="/moved.txt", updated="2021-04-01"), ONE)
    await follower.poll(feed, library, START + 9 * HOUR, PACE)
    kept = library.article(ident)
    assert (kept.title, kept.url, kept.text) == ("By hand", url, "The harbour froze over.")
    assert "The harbour thawed." in texts(library)


async def test_a_moved_item_is_not_read_again(
    harbour: Harbour, follower: Follower, library: Library, feed: Feed
) -> None:
    harbour.announce(ONE._replace(path="/moved.txt"))
    assert whats(await follower.poll(feed, library, START + HOUR, PACE)) == [What.MOVED]
    assert [article.url for article in library.articles()] == [harbour.site.url("/moved.txt")]
    assert harbour.asked("/moved.txt") == 0


async def test_an_item_by_another_key_is_the_same(
    harbour: Harbour, follower: Follower, library: Library, feed: Feed
) -> None:
    harbour.announce(ONE._replace(key="tag:1"))
    assert (await follower.poll(feed, library, START + HOUR, PACE)).outcomes == ()
    assert [each.key for each in follower.subscriptions.items(feed.id)] == ["tag:1"]


async def test_an_article_that_was_taken_out_stays_out(
    harbour: Harbour, follower: Follower, library: Library, feed: Feed
) -> None:
    library.remove(library.articles()[0].id)
    assert (await follower.poll(feed, library, START + HOUR, PACE)).outcomes == ()
    harbour.write("/1.txt", "The ferry left at noon.")
    harbour.announce(ONE._replace(updated="2021-04-01"))
    assert whats(await follower.poll(feed, library, START + 2 * HOUR, PACE)) == [What.REMOVED]
    harbour.announce(ONE._replace(updated="2021-04-02", path="/moved.txt"))
    assert (await follower.poll(feed, library, START + 3 * HOUR, PACE)).outcomes == ()
    assert library.articles() == []


async def test_a_moved_article_that_was_taken_out(
    harbour: Harbour, follower: Follower, library: Library, feed: Feed
) -> None:
    library.remove(library.articles()[0].id)
    harbour.announce(ONE._replace(path="/moved.txt"))
    assert whats(await follower.poll(feed, library, START + HOUR, PACE)) == [What.REMOVED]
