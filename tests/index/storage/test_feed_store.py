"""The feed store: what every implementation keeps, and the database file of SQLite's."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

import pytest

from index import FollowRefused, LibraryDamaged, LibraryUnwritable, UnknownFeed
from index.storage.feed_store import MAX_REMEMBERED_ENTRIES, FeedStore
from index.storage.feeds import EntryState, Feed, KnownEntry
from index.storage.sqlite.feed_store import SqliteFeedStore

SAMPLE_FEED: Final = Feed(0, "http://a.example/f", "http://a.example/f", "News", 7, None, 1.0, 5.0)
OTHER_FEED: Final = replace(
    SAMPLE_FEED, url="http://b.example", resolved_url="http://b.example", title="Other"
)
SAMPLE_ENTRY: Final = KnownEntry("key", "http://a.example/1", "print", EntryState.WAITING, 1.0)
READ_ENTRY: Final = replace(SAMPLE_ENTRY, state=EntryState.READ)
FULL_ENTRY: Final = replace(
    SAMPLE_ENTRY,
    title="T",
    author="Ann",
    published=date(2021, 3, 30),
    article_id=3,
    failed_attempts=2,
    read_at=4.5,
    unchanged_reads=1,
    reason="So.",
)
OLD_DATABASE: Final = Path(__file__).parent / "data" / "feeds-0.1.0.sqlite"
"""Written by version 0.1.0: a removed feed, one with entries in all states, a failing one, an ended one."""


@pytest.fixture
def feed_store(tmp_path: Path) -> Iterator[FeedStore]:
    with SqliteFeedStore.open(tmp_path) as opened:
        yield opened


def entry_keys(entries: list[KnownEntry]) -> list[str]:
    return [entry.key for entry in entries]


def test_everything_comes_back(tmp_path: Path) -> None:
    with SqliteFeedStore.open(tmp_path) as store:
        feed = store.add(
            replace(SAMPLE_FEED, etag="e", last_modified="m", ttl_seconds=60.0),
            [replace(FULL_ENTRY, text="Words."), SAMPLE_ENTRY],
        )
        failing = replace(
            feed, failures=2, failing_since=3.0, failure_notified=True, ended=True, title="Other"
        )
        assert store.update(failing)
    with SqliteFeedStore.open(tmp_path) as store:
        assert store.feeds() == [failing] == [store.feed(feed.id)]
        entries = store.entries(feed.id)
        assert [replace(each, id=0) for each in entries] == [FULL_ENTRY, SAMPLE_ENTRY]
        assert [store.entry_text(each.id) for each in entries] == ["Words.", ""]


class TestFeeds:
    def test_the_longest_overdue_is_due_first(self, feed_store: FeedStore) -> None:
        for n, due in enumerate([30.0, 10.0, 20.0, 40.0]):
            feed_store.add(
                replace(SAMPLE_FEED, url=f"http://{n}", resolved_url=f"http://{n}", next_poll_at=due)
            )
        assert [feed.next_poll_at for feed in feed_store.due_feeds(30.0)] == [10.0, 20.0, 30.0]

    def test_the_next_poll_is_the_earliest_of_those_that_go_on(self, feed_store: FeedStore) -> None:
        assert feed_store.next_poll_time() is None
        feed_store.add(replace(SAMPLE_FEED, next_poll_at=10.0, ended=True))
        assert feed_store.next_poll_time() is None
        feed_store.add(replace(OTHER_FEED, next_poll_at=20.0))
        assert feed_store.next_poll_time() == 20.0
        assert feed_store.due_feeds(15.0) == []

    def test_the_number_of_a_feed_is_never_given_twice(self, feed_store: FeedStore) -> None:
        first = feed_store.add(SAMPLE_FEED)
        feed_store.remove(first.id)
        second = feed_store.add(SAMPLE_FEED)
        assert second.id > first.id
        assert feed_store.remove_all() == 1
        assert feed_store.add(SAMPLE_FEED).id > second.id

    def test_a_feed_that_is_not_followed(self, feed_store: FeedStore) -> None:
        for method in (feed_store.feed, feed_store.remove):
            with pytest.raises(UnknownFeed, match=r"^No feed 9 is followed here\.$"):
                method(9)
        assert not feed_store.update(replace(SAMPLE_FEED, id=9), [SAMPLE_ENTRY])
        assert not feed_store.is_followed(9)

    @pytest.mark.parametrize(
        "same",
        [
            pytest.param(replace(OTHER_FEED, url=SAMPLE_FEED.url), id="url"),
            pytest.param(replace(OTHER_FEED, resolved_url=SAMPLE_FEED.url), id="redirected-to-it"),
        ],
    )
    def test_a_feed_is_followed_once(self, feed_store: FeedStore, same: Feed) -> None:
        feed_store.add(SAMPLE_FEED)
        with pytest.raises(FollowRefused, match=r"^This feed is followed already, as “News”\.$"):
            feed_store.add(same)

    @pytest.mark.parametrize(
        ("limit", "words"), [pytest.param(1, "1 feed", id="one"), pytest.param(2, "2 feeds", id="several")]
    )
    def test_no_more_than_allowed_are_followed(self, feed_store: FeedStore, limit: int, words: str) -> None:
        for n in range(limit):
            feed_store.add(
                replace(SAMPLE_FEED, url=f"http://{n}", resolved_url=f"http://{n}"), max_feeds=limit
            )
        with pytest.raises(FollowRefused, match=f"^No more than {words} can be followed here; unfollow one"):
            feed_store.add(SAMPLE_FEED, max_feeds=limit)

    def test_nothing_of_a_removed_feed_stays(self, feed_store: FeedStore) -> None:
        feed = feed_store.add(SAMPLE_FEED, [replace(SAMPLE_ENTRY, article_id=3)])
        assert feed_store.count_article_uses(3) == 1
        feed_store.remove(feed.id)
        assert (feed_store.count_article_uses(3), feed_store.entries(feed.id)) == (0, [])

    def test_a_feed_takes_no_other_feed_s_address(self, feed_store: FeedStore) -> None:
        first = feed_store.add(SAMPLE_FEED)
        other = feed_store.add(OTHER_FEED)
        moved = replace(other, url=first.url)
        assert (feed_store.is_url_taken(other), feed_store.is_url_taken(moved)) == (False, True)
        assert not feed_store.update(moved)


class TestEntries:
    def test_those_that_left_the_feed_long_ago_are_forgotten(self, feed_store: FeedStore) -> None:
        known = [
            replace(READ_ENTRY, key="now", last_seen_at=100.0),
            replace(READ_ENTRY, key="lately", last_seen_at=60.0),
            replace(READ_ENTRY, key="long-ago", last_seen_at=40.0),
            replace(SAMPLE_ENTRY, key="waiting", last_seen_at=40.0),
        ]
        feed = feed_store.add(SAMPLE_FEED)
        assert feed_store.update(feed, known, forget_before=50.0)
        assert entry_keys(feed_store.entries(feed.id)) == ["now", "lately", "waiting"]

    def test_what_an_unchanged_feed_announces_is_never_forgotten(self, feed_store: FeedStore) -> None:
        feed = feed_store.add(SAMPLE_FEED, [READ_ENTRY])
        assert feed_store.update(feed, forget_before=1e9)
        assert len(feed_store.entries(feed.id)) == 1

    def test_no_more_than_so_many_are_known(self, feed_store: FeedStore) -> None:
        feed = feed_store.add(SAMPLE_FEED)
        for seen in range(15):
            new = [replace(READ_ENTRY, key=f"{seen}-{n}", last_seen_at=float(seen)) for n in range(100)]
            assert feed_store.update(feed, new, forget_before=0.0)
        assert len(feed_store.entries(feed.id)) == MAX_REMEMBERED_ENTRIES

    def test_those_that_wait_are_found(self, feed_store: FeedStore) -> None:
        entries = [replace(SAMPLE_ENTRY, key=state.value, state=state) for state in EntryState]
        feed = feed_store.add(SAMPLE_FEED, entries)
        other = feed_store.add(OTHER_FEED, [replace(SAMPLE_ENTRY, key="other")])
        assert entry_keys(feed_store.pending_entries(feed.id)) == ["waiting", "moved"]
        assert entry_keys(feed_store.pending_entries(other.id)) == ["other"]

    @pytest.mark.parametrize(
        ("keys", "urls", "matching"),
        [
            pytest.param({"a"}, {"http://c"}, ["a", "c"], id="key-or-url"),
            pytest.param({"a"}, {"http://a"}, ["a"], id="key-and-url"),
            pytest.param(set[str](), set[str](), list[str](), id="nothing"),
            pytest.param({"no-url", "x"}, {"http://x"}, ["no-url"], id="without-url"),
        ],
    )
    def test_those_of_keys_and_urls_are_found(
        self, feed_store: FeedStore, keys: set[str], urls: set[str], matching: list[str]
    ) -> None:
        entries = [replace(SAMPLE_ENTRY, key=key, url=f"http://{key}") for key in "abc"]
        feed = feed_store.add(SAMPLE_FEED, [*entries, replace(SAMPLE_ENTRY, key="no-url", url=None)])
        feed_store.add(OTHER_FEED, entries)
        assert entry_keys(feed_store.matching_entries(feed.id, keys, urls)) == matching

    def test_a_text_that_is_not_loaded_stays(self, feed_store: FeedStore) -> None:
        feed = feed_store.add(SAMPLE_FEED, [replace(SAMPLE_ENTRY, text="Words.")])
        (entry,) = feed_store.entries(feed.id)
        feed_store.update_entry(feed.id, replace(entry, failed_attempts=1))
        assert feed_store.entry_text(entry.id) == "Words."
        feed_store.update_entry(feed.id, replace(entry, text="Other words."))
        assert feed_store.entry_text(entry.id) == "Other words."
        feed_store.update_entry(feed.id, replace(entry, text=""))
        assert feed_store.entry_text(entry.id) == ""

    def test_articles_are_counted_once(self, feed_store: FeedStore) -> None:
        articles = [1, 1, 2, None]
        entries = [replace(READ_ENTRY, key=str(n), article_id=article) for n, article in enumerate(articles)]
        feed = feed_store.add(SAMPLE_FEED, entries)
        assert feed_store.count_articles(feed.id) == 2
        assert [feed_store.count_article_uses(article) for article in (1, 2, 3)] == [2, 1, 0]


class TestFile:
    def test_a_damaged_database(self, tmp_path: Path) -> None:
        (tmp_path / "feeds.sqlite").write_bytes(b"no database " * 100)
        with pytest.raises(LibraryDamaged):
            SqliteFeedStore.open(tmp_path)

    def test_a_folder_that_is_not_there(self, tmp_path: Path) -> None:
        with pytest.raises(LibraryUnwritable):
            SqliteFeedStore.open(tmp_path / "nothing")

    def test_a_database_of_the_version_before(self, tmp_path: Path) -> None:
        shutil.copy(OLD_DATABASE, tmp_path / "feeds.sqlite")
        with SqliteFeedStore.open(tmp_path) as store:
            news, failing, ended = store.feeds()
            assert (news.id, news.title, news.ttl_seconds, news.added_by) == (2, "Harbour news", 1800.0, 7)
            assert (failing.failures, failing.failure_notified, failing.ended) == (3, True, False)
            assert (ended.title, ended.ended) == ("Vélm Today", True)
            assert store.due_feeds(1_700_010_000.0) == [news, failing]
            assert store.next_poll_time() == 1_700_003_600.0
            entries = store.entries(news.id)
            assert entry_keys(entries) == [f"id-{n}" for n in range(6, -1, -1)]
            assert [entry.state for entry in entries] == [
                EntryState.WAITING,
                EntryState.WAITING,
                EntryState.MOVED,
                EntryState.READ,
                EntryState.REFUSED,
                EntryState.PASSED,
                EntryState.REMOVED,
            ]
            assert (entries[0].published, entries[0].failed_attempts) == (date(2021, 3, 30), 2)
            assert store.pending_entries(news.id) == entries[:3]
            assert store.entry_text(entries[1].id) == "The harbour froze over."
            assert (store.count_articles(news.id), store.count_article_uses(1)) == (2, 2)

    def test_a_database_of_the_version_before_goes_on(self, tmp_path: Path) -> None:
        shutil.copy(OLD_DATABASE, tmp_path / "feeds.sqlite")
        with SqliteFeedStore.open(tmp_path) as store:
            news = store.feed(2)
            announced = replace(SAMPLE_ENTRY, key="id-7", last_seen_at=1_700_003_600.0, text="")
            assert store.update(replace(news, failures=1), [announced], forget_before=1_695_000_000.0)
            assert entry_keys(store.entries(2)) == [f"id-{n}" for n in range(7, 0, -1)]
            assert store.add(OTHER_FEED).id == 5
