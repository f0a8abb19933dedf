"""The feeds that a library follows, and what is known of their items: SQLite, in the library's folder."""

import sqlite3
from collections.abc import Iterable
from contextlib import ExitStack, closing
from dataclasses import astuple, fields
from pathlib import Path
from typing import Any, Final, Self

from index.errors import NotFollowed
from index.ingest.feeds import entry_table
from index.ingest.feeds.model import Feed, KnownEntry
from index.storage.sqlite.connection import SharedConnection, open_connection, translate_sqlite_errors

_FEED_DATABASE: Final = "feeds.sqlite"

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
_FEED_COLUMNS: Final = tuple(field.name for field in fields(Feed))
_FEED_COLUMN_LIST: Final = ", ".join(_FEED_COLUMNS)
_FEED_PLACEHOLDERS: Final = ", ".join("?" * len(_FEED_COLUMNS))
_INSERT_FEED: Final = f"INSERT INTO feeds ({_FEED_COLUMN_LIST}) VALUES ({_FEED_PLACEHOLDERS}) RETURNING id"  # noqa: S608 - constants
_UPDATE_FEED: Final = (
    f"UPDATE feeds SET {', '.join(f'{name} = ?' for name in _FEED_COLUMNS[1:])} WHERE id = ?"  # noqa: S608 - constants
)


class FeedStore:
    """The feeds that a library follows. Safe to call from several threads."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Use a connection; `open` makes one."""
        self._db = SharedConnection(connection)
        with self._db.transaction() as db:
            for statement in (_FEED_SCHEMA, *entry_table.ENTRY_SCHEMA):
                db.execute(statement)

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Open the feeds of the library in a folder, which must be there.

        Raises:
            LibraryDamaged: The database can't be read.
            LibraryUnwritable: The folder can't be written.
        """
        with translate_sqlite_errors(), ExitStack() as opened:
            made = cls(opened.enter_context(closing(open_connection(str(folder / _FEED_DATABASE)))))
            opened.pop_all()  # its own from here on
            return made

    @staticmethod
    def exists(folder: Path) -> bool:
        """Whether feeds were ever followed in a library's folder."""
        return (folder / _FEED_DATABASE).is_file()

    def close(self) -> None:
        """Close the database."""
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def feeds(self) -> list[Feed]:
        """All feeds, in the order in which they were followed; those that ended among them."""
        with self._db.acquire() as db:
            return list(map(_feed_from_row, db.execute(f"SELECT {_FEED_COLUMN_LIST} FROM feeds ORDER BY id")))  # noqa: S608 - a constant

    def feed(self, ident: int) -> Feed:
        """One feed.

        Raises:
            NotFollowed: There is none with this number.
        """
        found = next((feed for feed in self.feeds() if feed.id == ident), None)
        if found is None:
            raise NotFollowed(f"No feed {ident} is followed here.")
        return found

    def due_feeds(self, now: float) -> list[Feed]:
        """The feeds to poll, the longest overdue first."""
        waiting = (feed for feed in self.feeds() if feed.next_poll <= now and not feed.ended)
        return sorted(waiting, key=lambda feed: feed.next_poll)

    def add(self, feed: Feed, known: Iterable[KnownEntry] = (), *, max_feeds: int | None = None) -> Feed:
        """Follow a feed.

        Args:
            feed: The feed; its number is given to it here.
            known: Its items, the newest first.
            max_feeds: How many feeds the library may follow; None for any number.

        Returns:
            The feed with its number.

        Raises:
            NotFollowed: It is followed already, or would be one too many.
        """
        with self._db.transaction() as db:
            same = "SELECT title FROM feeds WHERE ? IN (url, found_at) OR ? IN (url, found_at)"
            if row := db.execute(same, [feed.url, feed.found_at]).fetchone():
                raise NotFollowed(f"This feed is followed already, as “{row[0]}”.")
            if max_feeds is not None and db.execute("SELECT count(*) FROM feeds").fetchone()[0] >= max_feeds:
                feeds = "1 feed" if max_feeds == 1 else f"{max_feeds} feeds"
                raise NotFollowed(f"No more than {feeds} can be followed here; unfollow one first.")
            ident = int(db.execute(_INSERT_FEED, [None, *astuple(feed)[1:]]).fetchone()[0])
            entry_table.save_entries(db, ident, known)
        return self.feed(ident)

    def remove(self, ident: int) -> None:
        """Unfollow a feed; its articles stay.

        Raises:
            NotFollowed: There is none with this number.
        """
        with self._db.transaction() as db:
            if not db.execute("DELETE FROM feeds WHERE id = ?", [ident]).rowcount:
                raise NotFollowed(f"No feed {ident} is followed here.")

    def update(
        self, feed: Feed, known: Iterable[KnownEntry] = (), *, forget_before: float | None = None
    ) -> bool:
        """Store what a poll found; all of it or nothing.

        Args:
            feed: The feed as it is now.
            known: The items that are new or changed, the newest first.
            forget_before: When an item was seen last that may be forgotten; None where none may be.

        Returns:
            Whether it could be: not where the feed is followed no more, or another one has its address.
        """
        with self._db.transaction() as db:
            other = "SELECT 1 FROM feeds WHERE url = ? AND id <> ?"
            if db.execute(other, [feed.url, feed.id]).fetchone():
                return False
            if not db.execute(_UPDATE_FEED, [*astuple(feed)[1:], feed.id]).rowcount:
                return False
            entry_table.save_entries(db, feed.id, known)
            if forget_before is not None:
                entry_table.delete_old_entries(db, feed.id, forget_before)
        return True

    def entries(self, feed: int) -> list[KnownEntry]:
        """All known items of a feed, the newest first."""
        with self._db.acquire() as db:
            return entry_table.load_entries(db, feed)

    def pending_entries(self, feed: int) -> list[KnownEntry]:
        """The items of a feed that are to be read or moved, the newest first."""
        return [each for each in self.entries(feed) if each.is_pending]

    def update_entry(self, feed: int, item: KnownEntry) -> None:
        """Store what became of an item; nothing where the feed is followed no more."""
        with self._db.transaction() as db:
            entry_table.update_entry_row(db, feed, item)

    def is_followed(self, feed: int) -> bool:
        """Whether a feed is followed still."""
        return any(each.id == feed for each in self.feeds())

    def count_articles(self, feed: int) -> int:
        """How many articles the known items of a feed became."""
        return len({item.article for item in self.entries(feed)} - {None})

    def count_article_uses(self, article: int) -> int:
        """How many items an article stands for that their feeds announce still: of several, it may be one."""
        with self._db.acquire() as db:
            return entry_table.count_entries_of_article(db, article)


def _feed_from_row(row: tuple[Any, ...]) -> Feed:
    given = dict(zip(_FEED_COLUMNS, row, strict=True))
    return Feed(**given | {"told": bool(given["told"]), "ended": bool(given["ended"])})
