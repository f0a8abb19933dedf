"""Subscriptions: what is stored comes back, is bounded, and survives."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

import pytest

from index import LibraryDamaged, LibraryUnwritable
from index.errors import NotFollowed
from index.ingest.feeds.entry_table import MAX_REMEMBERED_ENTRIES
from index.ingest.feeds.model import EntryState, Feed, KnownEntry
from index.ingest.feeds.store import FeedStore

SAMPLE_FEED: Final = Feed(0, "http://a.example/f", "http://a.example/f", "News", 7, None, 1.0, 5.0)
SAMPLE_ENTRY: Final = KnownEntry("key", "http://a.example/1", "print", EntryState.WAITING, 1.0)
FULL_ENTRY: Final = replace(
    SAMPLE_ENTRY,
    title="T",
    author="Ann",
    published=date(2021, 3, 30),
    text="Words.",
    article=3,
    tries=2,
    read_at=4.5,
    in_vain=1,
    reason="So.",
)


def test_everything_comes_back(tmp_path: Path) -> None:
    with FeedStore.open(tmp_path) as made:
        feed = made.add(
            replace(SAMPLE_FEED, etag="e", last_modified="m", ttl=60.0), [FULL_ENTRY, SAMPLE_ENTRY]
        )
        failing = replace(feed, failures=2, failing_since=3.0, told=True, ended=True, title="Other")
        assert made.update(failing)
    with FeedStore.open(tmp_path) as made:
        assert made.feeds() == [failing] == [made.feed(feed.id)]
        assert [replace(each, id=0) for each in made.entries(feed.id)] == [FULL_ENTRY, SAMPLE_ENTRY]


def test_the_longest_overdue_is_due_first(subscriptions: FeedStore) -> None:
    for n, due in enumerate([30.0, 10.0, 20.0, 40.0]):
        subscriptions.add(replace(SAMPLE_FEED, url=f"http://{n}", found_at=f"http://{n}", next_poll=due))
    assert [feed.next_poll for feed in subscriptions.due_feeds(30.0)] == [10.0, 20.0, 30.0]


def test_the_number_of_a_feed_is_never_given_twice(subscriptions: FeedStore) -> None:
    first = subscriptions.add(SAMPLE_FEED)
    subscriptions.remove(first.id)
    assert subscriptions.add(SAMPLE_FEED).id > first.id


def test_a_feed_that_is_not_followed(subscriptions: FeedStore) -> None:
    for ask in (subscriptions.feed, subscriptions.remove):
        with pytest.raises(NotFollowed, match=r"^No feed 9 is followed here\.$"):
            ask(9)
    assert not subscriptions.update(replace(SAMPLE_FEED, id=9), [SAMPLE_ENTRY])
    assert not subscriptions.is_followed(9)


def test_nothing_of_a_removed_feed_stays(subscriptions: FeedStore) -> None:
    feed = subscriptions.add(SAMPLE_FEED, [replace(SAMPLE_ENTRY, article=3)])
    assert subscriptions.count_article_uses(3) == 1
    subscriptions.remove(feed.id)
    assert (subscriptions.count_article_uses(3), subscriptions.entries(feed.id)) == (0, [])


def test_a_feed_takes_no_other_feed_s_address(subscriptions: FeedStore) -> None:
    first = subscriptions.add(SAMPLE_FEED)
    other = subscriptions.add(replace(SAMPLE_FEED, url="http://b.example", found_at="http://b.example"))
    assert not subscriptions.update(replace(other, url=first.url))


def test_items_that_left_the_feed_long_ago_are_forgotten(subscriptions: FeedStore) -> None:
    read = replace(SAMPLE_ENTRY, state=EntryState.READ)
    known = [
        replace(read, key="now", seen=100.0),
        replace(read, key="lately", seen=60.0),
        replace(read, key="long-ago", seen=40.0),
        replace(SAMPLE_ENTRY, key="waiting", seen=40.0),
    ]
    feed = subscriptions.add(SAMPLE_FEED)
    assert subscriptions.update(feed, known, forget_before=50.0)
    assert [each.key for each in subscriptions.entries(feed.id)] == ["now", "lately", "waiting"]


def test_what_an_unchanged_feed_announces_is_never_forgotten(subscriptions: FeedStore) -> None:
    feed = subscriptions.add(SAMPLE_FEED, [replace(SAMPLE_ENTRY, state=EntryState.READ)])
    assert subscriptions.update(feed, forget_before=1e9)
    assert len(subscriptions.entries(feed.id)) == 1


def test_no_more_items_than_so_many_are_known(subscriptions: FeedStore) -> None:
    read = replace(SAMPLE_ENTRY, state=EntryState.READ)
    feed = subscriptions.add(SAMPLE_FEED)
    for seen in range(15):
        new = [replace(read, key=f"{seen}-{n}", seen=float(seen)) for n in range(100)]
        assert subscriptions.update(feed, new, forget_before=0.0)
    assert len(subscriptions.entries(feed.id)) == MAX_REMEMBERED_ENTRIES


def test_a_damaged_database(tmp_path: Path) -> None:
    (tmp_path / "feeds.sqlite").write_bytes(b"no database " * 100)
    with pytest.raises(LibraryDamaged):
        FeedStore.open(tmp_path)


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(LibraryUnwritable):
        FeedStore.open(tmp_path / "nothing")
