"""Items that can't be read, or can't be added."""

from index import Article, InvalidArticle, Library
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
    article_texts,
    entry_outcomes,
    numbered_stories,
)


async def test_a_page_that_can_not_be_read_is_tried_three_times_again(
    harbour: FeedSite, follower: FeedPoller, library: Library
) -> None:
    feed = await follower.follow(harbour.announce(FIRST_STORY), POLL_START_TIME)
    found = [
        entry_outcomes(
            await follower.poll(feed, library, POLL_START_TIME + n * HOUR_SECONDS, HOURLY_SCHEDULE)
        )
        for n in range(6)
    ]
    assert found == [[EntryOutcome.RETRY]] * 3 + [[EntryOutcome.REFUSED], [], []]
    (item,) = follower.store.entries(feed.id)
    assert (item.state, item.reason.endswith("isn't there.")) == (EntryState.REFUSED, True)
    harbour.write("/moved.txt", "The ferry left at dawn.")
    harbour.announce(FIRST_STORY._replace(path="/moved.txt"))
    assert entry_outcomes(
        await follower.poll(feed, library, POLL_START_TIME + 9 * HOUR_SECONDS, HOURLY_SCHEDULE)
    ) == [EntryOutcome.ADDED]


async def test_a_page_that_robots_may_not_read_is_not_tried_again(
    harbour: FeedSite, follower: FeedPoller, library: Library
) -> None:
    harbour.site.add("/robots.txt", "User-agent: *\nDisallow: /1.txt", content_type="text/plain")
    harbour.write("/1.txt", "The ferry left at dawn.")
    feed = await follower.follow(harbour.announce(FIRST_STORY), POLL_START_TIME)
    polled = await follower.poll(feed, library, POLL_START_TIME, HOURLY_SCHEDULE)
    assert entry_outcomes(polled) == [EntryOutcome.REFUSED]
    assert "robots.txt" in polled.results[0].reason
    assert (await follower.poll(feed, library, POLL_START_TIME + HOUR_SECONDS, HOURLY_SCHEDULE)).results == ()


async def test_an_edit_that_can_not_be_read_leaves_the_article(
    harbour: FeedSite, follower: FeedPoller, library: Library, feed: Feed
) -> None:
    harbour.site.add("/1.txt", status=410)
    harbour.announce(FIRST_STORY._replace(updated="2021-04-01"))
    assert entry_outcomes(
        await follower.poll(feed, library, POLL_START_TIME + HOUR_SECONDS, HOURLY_SCHEDULE)
    ) == [EntryOutcome.REFUSED]
    assert article_texts(library) == ["The ferry left at dawn."]
    assert follower.store.entries(feed.id)[0].state is EntryState.READ


async def test_a_site_that_is_busy_is_left_alone(
    harbour: FeedSite, follower: FeedPoller, library: Library
) -> None:
    harbour.site.add("/1.txt", status=503, headers={"Retry-After": "60"})
    feed = await follower.follow(harbour.announce(FIRST_STORY, SECOND_STORY), POLL_START_TIME)
    polled = await follower.poll(feed, library, POLL_START_TIME, HOURLY_SCHEDULE)
    assert entry_outcomes(polled) == [EntryOutcome.RETRY]
    assert polled.stop_reason.endswith("try again later.")
    assert harbour.request_count("/2.txt") == 0


async def test_a_site_without_pages_is_left_alone(
    harbour: FeedSite, follower: FeedPoller, library: Library
) -> None:
    feed = await follower.follow(harbour.announce(*numbered_stories(range(20))), POLL_START_TIME)
    polled = await follower.poll(feed, library, POLL_START_TIME, HOURLY_SCHEDULE)
    assert entry_outcomes(polled) == [EntryOutcome.RETRY] * 5
    assert polled.stop_reason.endswith("isn't there.")


async def test_a_full_library_stops_politely_and_goes_on_later(
    harbour: FeedSite, follower: FeedPoller, library: Library
) -> None:
    for n in range(4):
        harbour.write(f"/{n}.txt", f"The ferry {n} left at dawn.")
    shelf = QuotaLibrary(library, room=2)
    feed = await follower.follow(harbour.announce(*numbered_stories(range(4))), POLL_START_TIME)
    polled = await follower.poll(feed, shelf, POLL_START_TIME, HOURLY_SCHEDULE)
    assert (entry_outcomes(polled), polled.stop_reason) == ([EntryOutcome.ADDED] * 2, "The library is full.")
    shelf.room = 5
    assert (
        entry_outcomes(await follower.poll(feed, shelf, POLL_START_TIME + HOUR_SECONDS, HOURLY_SCHEDULE))
        == [EntryOutcome.ADDED] * 2
    )
    assert len(article_texts(library)) == 4


async def test_a_text_that_is_too_long_is_refused(
    harbour: FeedSite, follower: FeedPoller, library: Library
) -> None:
    harbour.write("/1.txt", "The ferry left. " * 50_000)
    harbour.write("/2.txt", "The harbour froze over.")
    shelf = OverlongArticleLibrary(library)
    feed = await follower.follow(harbour.announce(FIRST_STORY, SECOND_STORY), POLL_START_TIME)
    assert entry_outcomes(await follower.poll(feed, shelf, POLL_START_TIME, HOURLY_SCHEDULE)) == [
        EntryOutcome.REFUSED,
        EntryOutcome.ADDED,
    ]


class OverlongArticleLibrary(QuotaLibrary):
    """A library that takes short articles alone."""

    def __init__(self, library: Library) -> None:
        super().__init__(library, 10)

    def add(self, article: Article) -> int:
        if len(article.text) > 100:
            raise InvalidArticle("It is too long.")
        return super().add(article)
