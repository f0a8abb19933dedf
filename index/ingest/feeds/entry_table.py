"""The items of feeds in SQLite."""

import sqlite3
from collections.abc import Iterable
from dataclasses import astuple, fields
from datetime import date
from typing import Any, Final

from index.ingest.feeds.model import EntryState, KnownEntry

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
MAX_REMEMBERED_ENTRIES: Final = 1_000
"""How many items of a feed are known at most beside those that it announces now."""

_ENTRY_COLUMNS: Final = tuple(field.name for field in fields(KnownEntry) if field.name != "id")
_ENTRY_COLUMN_LIST: Final = ", ".join(_ENTRY_COLUMNS)
_INSERT_ENTRY: Final = (
    f"INSERT INTO items (feed, {_ENTRY_COLUMN_LIST}) VALUES (?, {', '.join('?' * len(_ENTRY_COLUMNS))})"  # noqa: S608 - constants
)
_UPDATE_ENTRY: Final = (
    f"UPDATE items SET {', '.join(f'{name} = ?' for name in _ENTRY_COLUMNS)} WHERE id = ? AND feed = ?"  # noqa: S608 - constants
)
_DELETE_OLD_ENTRIES: Final = """
DELETE FROM items WHERE feed = :feed AND state NOT IN ('waiting', 'moved')
    AND seen < (SELECT max(seen) FROM items WHERE feed = :feed)
    AND (seen < :before OR id NOT IN (
        SELECT id FROM items WHERE feed = :feed ORDER BY seen DESC, id DESC LIMIT :kept
    ))
"""

_COUNT_ARTICLE_USES: Final = """
SELECT count(*) FROM items WHERE article = ?
    AND seen = (SELECT max(seen) FROM items AS others WHERE others.feed = items.feed)
"""


def load_entries(db: sqlite3.Connection, feed: int) -> list[KnownEntry]:
    """All known items of a feed, the newest first."""
    select = f"SELECT {_ENTRY_COLUMN_LIST}, id FROM items WHERE feed = ? ORDER BY id DESC"  # noqa: S608 - a constant
    return [_entry_from_row(row) for row in db.execute(select, [feed])]


def save_entries(db: sqlite3.Connection, feed: int, known: Iterable[KnownEntry]) -> None:
    """Store items that are new or changed, the newest first."""
    for item in reversed(list(known)):  # so that the newest has the highest number
        if item.id:
            update_entry_row(db, feed, item)
        else:
            db.execute(_INSERT_ENTRY, [feed, *_entry_to_row(item)])


def update_entry_row(db: sqlite3.Connection, feed: int, item: KnownEntry) -> None:
    """Store what became of a known item; nothing where it isn't there any more."""
    db.execute(_UPDATE_ENTRY, [*_entry_to_row(item), item.id, feed])


def delete_old_entries(db: sqlite3.Connection, feed: int, before: float) -> None:
    """Forget items that a feed announces no more, and that were seen last before then or are too many."""
    db.execute(_DELETE_OLD_ENTRIES, {"feed": feed, "before": before, "kept": MAX_REMEMBERED_ENTRIES})


def count_entries_of_article(db: sqlite3.Connection, article: int) -> int:
    """How many items an article stands for that their feeds announce still."""
    return int(db.execute(_COUNT_ARTICLE_USES, [article]).fetchone()[0])


def _entry_to_row(item: KnownEntry) -> list[Any]:
    row = dict(zip(_ENTRY_COLUMNS, astuple(item), strict=False))
    return list((row | {"published": item.published and item.published.isoformat()}).values())


def _entry_from_row(row: tuple[Any, ...]) -> KnownEntry:
    given = dict(zip((*_ENTRY_COLUMNS, "id"), row, strict=True))
    day = given["published"] and date.fromisoformat(given["published"])
    return KnownEntry(**given | {"state": EntryState(given["state"]), "published": day})
