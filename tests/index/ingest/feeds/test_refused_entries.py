"""Items that can't be read, or can't be added."""

from index import Article, InvalidArticle, Library
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
    numbered,
    texts,
    whats,
)


async def test_a_page_that_can_not_be_read_is_tried_three_times_again(
    harbour: Harbour, follower: Follower, library: Library
) -> None:
    feed = await follower.follow(harbour.announce(ONE), START)
    found = [whats(await follower.poll(feed, library, START + n * HOUR, PACE)) for n in range(6)]
    assert found == [[What.LATER]] * 3 + [[What.REFUSED], [], []]
    (item,) = follower.subscriptions.items(feed.id)
    assert (item.state, item.reason.endswith("isn't there.")) == (State.REFUSED, True)
    harbour.write("/moved.txt", "The ferry left at dawn.")
    harbour.announce(ONE._replace(path="/moved.txt"))
    assert whats(await follower.poll(feed, library, START + 9 * HOUR, PACE)) == [What.ADDED]


async def test_a_page_that_robots_may_not_read_is_not_tried_again(
    harbour: Harbour, follower: Follower, library: Library
) -> None:
    harbour.site.add("/robots.txt", "User-agent: *\nDisallow: /1.txt", content_type="text/plain")
    harbour.write("/1.txt", "The ferry left at dawn.")
    feed = await follower.follow(harbour.announce(ONE), START)
    polled = await follower.poll(feed, library, START, PACE)
    assert whats(polled) == [What.REFUSED]
    assert "robots.txt" in polled.outcomes[0].reason
    assert (await follower.poll(feed, library, START + HOUR, PACE)).outcomes == ()


async def test_an_edit_that_can_not_be_read_leaves_the_article(
    harbour: Harbour, follower: Follower, library: Library, feed: Feed
) -> None:
    harbour.site.add("/1.txt", status=410)
    harbour.announce(ONE._replace(updated="2021-04-01"))
    assert whats(await follower.poll(feed, library, START + HOUR, PACE)) == [What.REFUSED]
    assert texts(library) == ["The ferry left at dawn."]
    assert follower.subscriptions.items(feed.id)[0].state is State.READ


async def test_a_site_that_is_busy_is_left_alone(
    harbour: Harbour, follower: Follower, library: Library
) -> None:
    harbour.site.add("/1.txt", status=503, headers={"Retry-After": "60"})
    feed = await follower.follow(harbour.announce(ONE, TWO), START)
    polled = await follower.poll(feed, library, START, PACE)
    assert whats(polled) == [What.LATER]
    assert polled.stopped.endswith("try again later.")
    assert harbour.asked("/2.txt") == 0


async def test_a_site_without_pages_is_left_alone(
    harbour: Harbour, follower: Follower, library: Library
) -> None:
    feed = await follower.follow(harbour.announce(*numbered(range(20))), START)
    polled = await follower.poll(feed, library, START, PACE)
    assert whats(polled) == [What.LATER] * 5
    assert polled.stopped.endswith("isn't there.")


async def test_a_full_library_stops_politely_and_goes_on_later(
    harbour: Harbour, follower: Follower, library: Library
) -> None:
    for n in range(4):
        harbour.write(f"/{n}.txt", f"The ferry {n} left at dawn.")
    shelf = Quota(library, room=2)
    feed = await follower.follow(harbour.announce(*numbered(range(4))), START)
    polled = await follower.poll(feed, shelf, START, PACE)
    assert (whats(polled), polled.stopped) == ([What.ADDED] * 2, "The library is full.")
    shelf.room = 5
    assert whats(await follower.poll(feed, shelf, START + HOUR, PACE)) == [What.ADDED] * 2
    assert len(texts(library)) == 4


async def test_a_text_that_is_too_long_is_refused(
    harbour: Harbour, follower: Follower, library: Library
) -> None:
    harbour.write("/1.txt", "The ferry left. " * 50_000)
    harbour.write("/2.txt", "The harbour froze over.")
    shelf = TooLong(library)
    feed = await follower.follow(harbour.announce(ONE, TWO), START)
    assert whats(await follower.poll(feed, shelf, START, PACE)) == [What.REFUSED, What.ADDED]


class TooLong(Quota):
    """A library that takes short articles alone."""

    def __init__(self, library: Library) -> None:
        super().__init__(library, 10)

    def add(self, article: Article) -> int:
        if len(article.text) > 100:
            raise InvalidArticle("It is too long.")
        return super().add(article)
