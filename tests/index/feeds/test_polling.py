"""Polling: what is new is read once, what is gone or broken is told once."""

import asyncio
from dataclasses import replace
from typing import Final

import pytest

from index import Article, FootnoteError, InvalidArticle, Library
from index.feeds import Feed, Follower, Pace, Polled, What
from index.feeds.model import State
from tests.index.feeds.making import FEED, Harbour, Story, numbered, rss

HOUR: Final = 3_600.0
DAY: Final = 24 * HOUR
START: Final = 1_700_000_000.0
PACE: Final = Pace(HOUR)

ONE: Final = Story("id-1", "/1.txt", "The ferry")
TWO: Final = Story("id-2", "/2.txt", "The harbour")


class Quota:
    """A library that takes so many more articles."""

    def __init__(self, library: Library, room: int) -> None:
        self.article, self.remove, self.move = library.article, library.remove, library.move
        self._library = library
        self.room = room

    def add(self, article: Article) -> int:
        if not self.room:
            raise FootnoteError("The library is full.")
        self.room -= 1
        return self._library.add(article)


def texts(library: Library) -> list[str]:
    return sorted(article.text for article in library.articles())


def whats(polled: Polled) -> list[What]:
    return [outcome.what for outcome in polled.outcomes]


@pytest.fixture
async def feed(harbour: Harbour, follower: Follower, library: Library) -> Feed:
    """A feed of one story that was read."""
    harbour.write("/1.txt", "The ferry left at dawn.")
    feed = await follower.follow(harbour.announce(ONE), START)
    return (await follower.poll(feed, library, START, PACE)).feed


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


async def test_failing_for_days_is_told_once_and_again_after_a_success(
    harbour: Harbour, follower: Follower, library: Library, feed: Feed
) -> None:
    harbour.site.add(FEED, status=500)
    told, now = [], START
    for _ in range(12):
        now = max(now + HOUR, feed.next_poll)
        polled = await follower.poll(feed, library, now, PACE)
        feed = polled.feed
        told += [feed.failing_since and now - feed.failing_since] if polled.tell else []
        assert polled.failure.endswith("try again later.")
    assert len(told) == 1
    assert 3 * DAY <= (told[0] or 0) <= 4 * DAY
    assert feed == follower.subscriptions.feed(feed.id)
    harbour.announce(ONE)
    feed = (await follower.poll(feed, library, now + DAY, PACE)).feed
    assert (feed.failures, feed.failing_since, feed.told) == (0, None, False)


@pytest.mark.parametrize(
    ("failures", "wait"),
    [
        pytest.param(0, 2 * HOUR, id="first"),
        pytest.param(3, 16 * HOUR, id="fourth"),
        pytest.param(60, DAY, id="many"),
    ],
)
async def test_failures_back_off(
    harbour: Harbour, follower: Follower, library: Library, feed: Feed, *, failures: int, wait: float
) -> None:
    harbour.site.add(FEED, status=500)
    polled = await follower.poll(replace(feed, failures=failures), library, START, PACE)
    assert polled.feed.next_poll == START + wait


async def test_when_a_feed_was_read_last(
    harbour: Harbour, follower: Follower, library: Library, feed: Feed
) -> None:
    read = (await follower.poll(feed, library, START + HOUR, PACE)).feed
    harbour.site.add(FEED, status=500)
    failed = (await follower.poll(read, library, START + 2 * HOUR, PACE)).feed
    assert (read.read_at, failed.read_at) == (START + HOUR, START + HOUR)


async def test_a_server_says_when_to_come_again(
    harbour: Harbour, follower: Follower, library: Library, feed: Feed
) -> None:
    harbour.site.add(FEED, status=503, headers={"Retry-After": "50000"})
    polled = await follower.poll(feed, library, START, PACE)
    assert polled.feed.next_poll == START + 50_000


async def test_a_feed_that_is_gone_is_told_and_not_asked_again(
    harbour: Harbour, follower: Follower, library: Library, feed: Feed
) -> None:
    harbour.site.add(FEED, status=410)
    polled = await follower.poll(feed, library, START, PACE)
    assert (polled.tell, polled.feed.ended) == (True, True)
    assert polled.failure.endswith("isn't there any more.")
    assert follower.subscriptions.due(START + 100 * DAY) == []


async def test_a_feed_that_has_ended_by_its_own_word(
    harbour: Harbour, follower: Follower, library: Library, feed: Feed
) -> None:
    harbour.write("/2.txt", "The harbour froze over.")
    harbour.serve(
        '{"version": "https://jsonfeed.org/version/1", "expired": true, "items": [{"url": "/2.txt"}]}'
    )
    polled = await follower.poll(feed, library, START + HOUR, PACE)
    assert (whats(polled), polled.tell, polled.feed.ended) == ([What.ADDED], True, True)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("<html><link rel=alternate type=application/rss+xml href=/other>", id="page"),
        pytest.param("nothing", id="no-feed"),
    ],
)
async def test_a_feed_that_is_none_any_more_is_a_failure(
    harbour: Harbour, follower: Follower, library: Library, feed: Feed, content: str
) -> None:
    harbour.serve(content)
    polled = await follower.poll(feed, library, START + HOUR, PACE)
    assert (polled.feed.failures, polled.feed.url) == (1, feed.url)
    assert " is no feed" in polled.failure


@pytest.mark.parametrize(
    ("status", "path"), [pytest.param(301, "/new.xml", id="for-good"), pytest.param(302, FEED, id="for-now")]
)
async def test_a_feed_that_moved(
    harbour: Harbour, follower: Follower, library: Library, feed: Feed, *, status: int, path: str
) -> None:
    harbour.site.add("/new.xml", rss(ONE), content_type="application/rss+xml")
    harbour.site.redirect(FEED, "/new.xml", status)
    polled = await follower.poll(feed, library, START + HOUR, PACE)
    assert (polled.outcomes, polled.feed.url) == ((), harbour.site.url(path))
    assert follower.subscriptions.feeds() == [polled.feed]


async def test_a_feed_that_moved_to_what_is_none_stays(
    harbour: Harbour, follower: Follower, library: Library, feed: Feed
) -> None:
    harbour.site.add("/login", "<html>Log in")
    harbour.site.redirect(FEED, "/login")
    assert (await follower.poll(feed, library, START + HOUR, PACE)).feed.url == feed.url


async def test_a_feed_that_moved_to_another_ends(
    harbour: Harbour, follower: Follower, library: Library, feed: Feed
) -> None:
    harbour.site.add("/new.xml", rss(ONE), content_type="application/rss+xml")
    await follower.follow(harbour.site.url("/new.xml"), START)
    harbour.site.redirect(FEED, "/new.xml")
    polled = await follower.poll(feed, library, START + HOUR, PACE)
    assert (polled.tell, polled.feed.ended) == (True, True)
    assert polled.failure == "“Harbour news” is followed at its new address too."


@pytest.mark.parametrize(
    ("extra", "headers", "wait"),
    [
        pytest.param("", {}, HOUR, id="interval"),
        pytest.param("<ttl>120</ttl>", {}, 2 * HOUR, id="ttl"),
        pytest.param("<ttl>9999999</ttl>", {}, DAY, id="far-too-long"),
        pytest.param("<ttl>1</ttl>", {}, HOUR, id="too-short"),
        pytest.param("", {"Cache-Control": "max-age=18000"}, 5 * HOUR, id="max-age"),
    ],
)
async def test_when_a_feed_is_asked_again(
    harbour: Harbour,
    follower: Follower,
    library: Library,
    *,
    extra: str,
    headers: dict[str, str],
    wait: float,
) -> None:
    feed = await follower.follow(harbour.serve(rss(extra=extra), **headers), START)
    polled = await follower.poll(feed, library, START, PACE)
    assert polled.feed.next_poll == START + wait
    jittered = await follower.poll(feed, library, START, PACE._replace(jitter=0.5))
    assert jittered.feed.next_poll == pytest.approx(START + 1.05 * wait)
