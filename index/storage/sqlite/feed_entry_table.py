"""The table of feeds' entries in SQLite."""

import sqlite3
from collections.abc import Collection, Iterable
from datetime import date
from typing import Any, Final

from index.storage.feed_store import MAX_REMEMBERED_ENTRIES
from index.storage.feeds import EntryState, KnownEntry

ENTRY_SCHEMA: Final = (
    """
CREATE TABLE IF NOT EXISTS items (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    feed INTEGER NOT NULL REFERENCES feeds ON DELETE CASCADE,
    key TEXT NOT NULL,
    url TEXT,
    fingerprint TEXT NOT NULL,
    state TEXT NOT NULL,
    seen REAL NOT NULL,
    title TEXT NOT NULL,
    author TEXT,
    published TEXT,       -- ISO 8601
    text TEXT NOT NULL,
    article INTEGER,
    tries INTEGER NOT NULL,
    read_at REAL,
    in_vain INTEGER NOT NULL,
    reason TEXT NOT NULL
) STRICT
""",
    "CREATE INDEX IF NOT EXISTS items_of_feeds ON items (feed)",
    "CREATE INDEX IF NOT EXISTS items_of_articles ON items (article)",
)
COUNT_ARTICLE_USES: Final = """
SELECT count(*) FROM items WHERE article = ?
    AND seen = (SELECT max(seen) FROM items AS others WHERE others.feed = items.feed)
"""

_FIELDS_OF_COLUMNS: Final = {
    "key": "key",
    "url": "url",
    "fingerprint": "fingerprint",
    "state": "state",
    "seen": "last_seen_at",
    "title": "title",
    "author": "author",
    "published": "published",
    "article": "article_id",
    "tries": "failed_attempts",
    "read_at": "read_at",
    "in_vain": "unchanged_reads",
    "reason": "reason",
}
_COLUMNS: Final = tuple(_FIELDS_OF_COLUMNS)
_SELECT: Final = f"SELECT {', '.join(_COLUMNS)}, id FROM items WHERE feed = ?"  # noqa: S608 - constants
_INSERT: Final = (
    f"INSERT INTO items ({', '.join(_COLUMNS)}, text, feed) VALUES ({', '.join('?' * len(_COLUMNS))}, ?, ?)"  # noqa: S608 - constants
)
_UPDATE: Final = (
    f"UPDATE items SET {', '.join(f'{name} = ?' for name in _COLUMNS)}, text = coalesce(?, text)"  # noqa: S608 - constants
    " WHERE id = ? AND feed = ?"
)
_DELETE_OLD: Final = """
DELETE FROM items WHERE feed = :feed AND state NOT IN ('waiting', 'moved')
    AND seen < (SELECT max(seen) FROM items WHERE feed = :feed)
    AND (seen < :before OR id NOT IN (
        SELECT id FROM items WHERE feed = :feed ORDER BY seen DESC, id DESC LIMIT :kept
    ))
"""


def select_entries(db: sqlite3.Connection, feed_id: int) -> list[KnownEntry]:
    """All entries of a feed, newest first, without their texts."""
    return _select(db, "true", [feed_id])


def select_matching_entries(
    db: sqlite3.Connection, feed_id: int, keys: Collection[str], urls: Collection[str]
) -> list[KnownEntry]:
    """The entries of a feed that have one of these keys or URLs, newest first, without their texts."""
    condition = f"(key IN ({', '.join('?' * len(keys))}) OR url IN ({', '.join('?' * len(urls))}))"
    return _select(db, condition, [feed_id, *keys, *urls])


def select_pending_entries(db: sqlite3.Connection, feed_id: int) -> list[KnownEntry]:
    """The entries of a feed that wait to be read or moved, newest first, without their texts."""
    return _select(db, "state IN ('waiting', 'moved')", [feed_id])


def save_entries(db: sqlite3.Connection, feed_id: int, entries: Iterable[KnownEntry]) -> None:
    """Insert new entries and update known ones.

    Args:
        db: The connection, in a transaction.
        feed_id: The feed's id.
        entries: The entries, newest first.
    """
    for entry in reversed(list(entries)):  # so that the newest has the highest id
        if entry.id:
            update_entry(db, feed_id, entry)
        else:
            db.execute(_INSERT, [*_entry_to_row(entry), entry.text or "", feed_id])


def update_entry(db: sqlite3.Connection, feed_id: int, entry: KnownEntry) -> None:
    """Update a known entry, and its text unless that is None; does nothing if it isn't there any more."""
    db.execute(_UPDATE, [*_entry_to_row(entry), entry.text, entry.id, feed_id])


def delete_old_entries(db: sqlite3.Connection, feed_id: int, before: float) -> None:
    """Delete unannounced entries that were last seen before a time, or exceed `MAX_REMEMBERED_ENTRIES`."""
    db.execute(_DELETE_OLD, {"feed": feed_id, "before": before, "kept": MAX_REMEMBERED_ENTRIES})


def _select(db: sqlite3.Connection, condition: str, parameters: list[Any]) -> list[KnownEntry]:
    rows = db.execute(f"{_SELECT} AND {condition} ORDER BY id DESC", parameters)
    return [_entry_from_row(row) for row in rows]


def _entry_to_row(entry: KnownEntry) -> list[Any]:
    values = {name: getattr(entry, field) for name, field in _FIELDS_OF_COLUMNS.items()}
    return list((values | {"published": entry.published and entry.published.isoformat()}).values())


def _entry_from_row(row: tuple[Any, ...]) -> KnownEntry:
    values = dict(zip((*_FIELDS_OF_COLUMNS.values(), "id"), row, strict=True))
    published = values["published"] and date.fromisoformat(values["published"])
    return KnownEntry(**values | {"state": EntryState(values["state"]), "published": published})
