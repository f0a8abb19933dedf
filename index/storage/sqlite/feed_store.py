"""The feed store in SQLite: the file `feeds.sqlite` in a library's folder."""

import sqlite3
from collections.abc import Collection, Iterable
from contextlib import ExitStack, closing
from dataclasses import astuple, replace
from pathlib import Path
from typing import Any, Final, Self

from index.errors import FollowRefused, UnknownFeed
from index.storage.feeds import CLOCK_TOLERANCE_SECONDS, LONGEST_WAIT_SECONDS, Feed, KnownEntry
from index.storage.sqlite import feed_entry_table
from index.storage.sqlite.connection import SharedConnection, open_connection, translate_sqlite_errors

_FILE_NAME: Final = "feeds.sqlite"

_FEED_SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS feeds (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    url TEXT NOT NULL UNIQUE,
    found_at TEXT NOT NULL,       -- where its address led when it was read last
    title TEXT NOT NULL,
    added_by INTEGER,
    channel INTEGER,
    added_at REAL NOT NULL,       -- seconds since 1970, as all times here
    next_poll REAL NOT NULL,
    etag TEXT,
    last_modified TEXT,
    ttl REAL,
    read_at REAL,
    failures INTEGER NOT NULL,
    failing_since REAL,
    told INTEGER NOT NULL,
    ended INTEGER NOT NULL,
    failure TEXT NOT NULL
) STRICT
"""
_COLUMNS: Final = (  # in the order of the fields of Feed
    "id",
    "url",
    "found_at",
    "title",
    "added_by",
    "channel",
    "added_at",
    "next_poll",
    "etag",
    "last_modified",
    "ttl",
    "read_at",
    "failures",
    "failing_since",
    "told",
    "ended",
    "failure",
)
_SELECT: Final = f"SELECT {', '.join(_COLUMNS)} FROM feeds"  # noqa: S608 - constants
_INSERT: Final = (
    f"INSERT INTO feeds ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))}) RETURNING id"  # noqa: S608 - constants
)
_UPDATE: Final = f"UPDATE feeds SET {', '.join(f'{name} = ?' for name in _COLUMNS[1:])} WHERE id = ?"  # noqa: S608 - constants
_WRONG_TIMES: Final = (
    "max(coalesce(read_at, 0), coalesce(failing_since, 0)) > :now + :tolerance"
    " OR next_poll > :now + :longest_wait"
)
_CORRECT_TIMES: Final = (
    "UPDATE feeds SET next_poll = min(next_poll, :now), read_at = min(read_at, :now),"  # noqa: S608 - constants
    f" failing_since = min(failing_since, :now) WHERE {_WRONG_TIMES}"
)
_SELECT_SAME: Final = "SELECT title FROM feeds WHERE ? IN (url, found_at) OR ? IN (url, found_at)"


class SqliteFeedStore:
    """A `FeedStore` in an SQLite database."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Use a connection, and create missing tables; see `open`."""
        self._db = SharedConnection(connection)
        with self._db.transaction() as db:
            for statement in (_FEED_SCHEMA, *feed_entry_table.ENTRY_SCHEMA):
                db.execute(statement)

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Open the feed store of the library in a folder, which must exist.

        Raises:
            LibraryDamaged: The database can't be read.
            LibraryUnwritable: The folder can't be written.
        """
        with translate_sqlite_errors(), ExitStack() as stack:
            store = cls(stack.enter_context(closing(open_connection(str(folder / _FILE_NAME)))))
            stack.pop_all()  # the store closes the connection from here on
            return store

    @staticmethod
    def exists(folder: Path) -> bool:
        """Whether the library in a folder has a feed store."""
        return (folder / _FILE_NAME).is_file()

    def close(self) -> None:
        """Close the database."""
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def feeds(self) -> list[Feed]:
        """See `FeedStore.feeds`."""
        return self._select_feeds("ORDER BY id")

    def feed(self, feed_id: int) -> Feed:
        """See `FeedStore.feed`."""
        for feed in self._select_feeds("WHERE id = ?", feed_id):
            return feed
        raise _unknown_feed_error(feed_id)

    def is_followed(self, feed_id: int) -> bool:
        """See `FeedStore.is_followed`."""
        return bool(self._select_value("SELECT count(*) FROM feeds WHERE id = ?", feed_id))

    def is_url_taken(self, feed: Feed) -> bool:
        """See `FeedStore.is_url_taken`."""
        with self._db.acquire() as db:
            return _is_url_taken(db, feed)

    def due_feeds(self, now: float) -> list[Feed]:
        """See `FeedStore.due_feeds`."""
        return self._select_feeds("WHERE next_poll <= ? AND NOT ended ORDER BY next_poll, id", now)

    def next_poll_time(self) -> float | None:
        """See `FeedStore.next_poll_time`."""
        time: float | None = self._select_value("SELECT min(next_poll) FROM feeds WHERE NOT ended")
        return time

    def correct_times(self, now: float) -> None:
        """See `FeedStore.correct_times`."""
        times = {"now": now, "tolerance": CLOCK_TOLERANCE_SECONDS, "longest_wait": LONGEST_WAIT_SECONDS}
        with self._db.acquire() as db:
            is_wrong = db.execute(f"SELECT 1 FROM feeds WHERE {_WRONG_TIMES}", times).fetchone()  # noqa: S608
        if is_wrong:
            with self._db.transaction() as db:
                db.execute(_CORRECT_TIMES, times)

    def add(self, feed: Feed, entries: Iterable[KnownEntry] = (), *, max_feeds: int | None = None) -> Feed:
        """See `FeedStore.add`."""
        with self._db.transaction() as db:
            if row := db.execute(_SELECT_SAME, [feed.url, feed.resolved_url]).fetchone():
                raise FollowRefused(f"This feed is followed already, as “{row[0]}”.")
            if max_feeds is not None and db.execute("SELECT count(*) FROM feeds").fetchone()[0] >= max_feeds:
                limit = "1 feed" if max_feeds == 1 else f"{max_feeds} feeds"
                raise FollowRefused(f"No more than {limit} can be followed here; unfollow one first.")
            feed_id = int(db.execute(_INSERT, [None, *astuple(feed)[1:]]).fetchone()[0])
            feed_entry_table.save_entries(db, feed_id, entries)
        return self.feed(feed_id)

    def remove(self, feed_id: int) -> None:
        """See `FeedStore.remove`."""
        with self._db.transaction() as db:
            if not db.execute("DELETE FROM feeds WHERE id = ?", [feed_id]).rowcount:
                raise _unknown_feed_error(feed_id)

    def remove_all(self) -> int:
        """See `FeedStore.remove_all`."""
        with self._db.transaction() as db:
            return db.execute("DELETE FROM feeds WHERE true").rowcount

    def update(
        self, feed: Feed, entries: Iterable[KnownEntry] = (), *, forget_before: float | None = None
    ) -> bool:
        """See `FeedStore.update`."""
        with self._db.transaction() as db:
            if _is_url_taken(db, feed) or not db.execute(_UPDATE, [*astuple(feed)[1:], feed.id]).rowcount:
                return False
            feed_entry_table.save_entries(db, feed.id, entries)
            if forget_before is not None:
                feed_entry_table.delete_old_entries(db, feed.id, forget_before)
        return True

    def entries(self, feed_id: int) -> list[KnownEntry]:
        """See `FeedStore.entries`."""
        with self._db.acquire() as db:
            return feed_entry_table.select_entries(db, feed_id)

    def matching_entries(
        self, feed_id: int, keys: Collection[str], urls: Collection[str]
    ) -> list[KnownEntry]:
        """See `FeedStore.matching_entries`."""
        with self._db.acquire() as db:
            return feed_entry_table.select_matching_entries(db, feed_id, keys, urls)

    def pending_entries(self, feed_id: int) -> list[KnownEntry]:
        """See `FeedStore.pending_entries`."""
        with self._db.acquire() as db:
            return feed_entry_table.select_pending_entries(db, feed_id)

    def entry_text(self, entry_id: int) -> str:
        """See `FeedStore.entry_text`."""
        return self._select_value("SELECT text FROM items WHERE id = ?", entry_id) or ""

    def update_entry(self, feed_id: int, entry: KnownEntry) -> None:
        """See `FeedStore.update_entry`."""
        with self._db.transaction() as db:
            feed_entry_table.update_entry(db, feed_id, entry)

    def count_articles(self, feed_id: int) -> int:
        """See `FeedStore.count_articles`."""
        return int(self._select_value("SELECT count(DISTINCT article) FROM items WHERE feed = ?", feed_id))

    def count_article_uses(self, article_id: int) -> int:
        """See `FeedStore.count_article_uses`."""
        return int(self._select_value(feed_entry_table.COUNT_ARTICLE_USES, article_id))

    def _select_feeds(self, condition: str, *parameters: float) -> list[Feed]:
        with self._db.acquire() as db:
            return [_feed_from_row(row) for row in db.execute(f"{_SELECT} {condition}", parameters)]

    def _select_value(self, query: str, *parameters: float) -> Any:
        """The first column of a query's first row; None without one."""
        with self._db.acquire() as db:
            row = db.execute(query, parameters).fetchone()
        return row and row[0]


def _is_url_taken(db: sqlite3.Connection, feed: Feed) -> bool:
    query = "SELECT 1 FROM feeds WHERE url = ? AND id <> ?"
    return db.execute(query, [feed.url, feed.id]).fetchone() is not None


def _feed_from_row(row: tuple[Any, ...]) -> Feed:
    feed = Feed(*row)
    return replace(feed, failure_notified=bool(feed.failure_notified), ended=bool(feed.ended))


def _unknown_feed_error(feed_id: int) -> UnknownFeed:
    return UnknownFeed(f"No feed {feed_id} is followed here.")
