"""The items of feeds in SQLite."""

import sqlite3
from collections.abc import Iterable
from dataclasses import astuple, fields
from datetime import date
from typing import Any, Final

from index.ingest.feeds.model import KnownItem, State

SCHEMA: Final = (
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
KEPT: Final = 1_000
"""How many items of a feed are known at most beside those that it announces now."""

_COLUMNS: Final = tuple(field.name for field in fields(KnownItem) if field.name != "id")
_NAMES: Final = ", ".join(_COLUMNS)
_INSERT: Final = f"INSERT INTO items (feed, {_NAMES}) VALUES (?, {', '.join('?' * len(_COLUMNS))})"  # noqa: S608 - constants
_UPDATE: Final = f"UPDATE items SET {', '.join(f'{name} = ?' for name in _COLUMNS)} WHERE id = ? AND feed = ?"  # noqa: S608 - constants
_FORGET: Final = """
DELETE FROM items WHERE feed = :feed AND state NOT IN ('waiting', 'moved')
    AND seen < (SELECT max(seen) FROM items WHERE feed = :feed)
    AND (seen < :before OR id NOT IN (
        SELECT id FROM items WHERE feed = :feed ORDER BY seen DESC, id DESC LIMIT :kept
    ))
"""

_USES: Final = """
SELECT count(*) FROM items WHERE article = ?
    AND seen = (SELECT max(seen) FROM items AS others WHERE others.feed = items.feed)
"""


def load(db: sqlite3.Connection, feed: int) -> list[KnownItem]:
    """All known items of a feed, the newest first."""
    select = f"SELECT {_NAMES}, id FROM items WHERE feed = ? ORDER BY id DESC"  # noqa: S608 - a constant
    return [_item(row) for row in db.execute(select, [feed])]


def save(db: sqlite3.Connection, feed: int, known: Iterable[KnownItem]) -> None:
    """Store items that are new or changed, the newest first."""
    for item in reversed(list(known)):  # so that the newest has the highest number
        if item.id:
            settle(db, feed, item)
        else:
            db.execute(_INSERT, [feed, *_row(item)])


def settle(db: sqlite3.Connection, feed: int, item: KnownItem) -> None:
    """Store what became of a known item; nothing where it isn't there any more."""
    db.execute(_UPDATE, [*_row(item), item.id, feed])


def forget(db: sqlite3.Connection, feed: int, before: float) -> None:
    """Forget items that a feed announces no more, and that were seen last before then or are too many."""
    db.execute(_FORGET, {"feed": feed, "before": before, "kept": KEPT})


def uses(db: sqlite3.Connection, article: int) -> int:
    """How many items an article stands for that their feeds announce still."""
    return int(db.execute(_USES, [article]).fetchone()[0])


def _row(item: KnownItem) -> list[Any]:
    row = dict(zip(_COLUMNS, astuple(item), strict=False))
    return list((row | {"published": item.published and item.published.isoformat()}).values())


def _item(row: tuple[Any, ...]) -> KnownItem:
    given = dict(zip((*_COLUMNS, "id"), row, strict=True))
    day = given["published"] and date.fromisoformat(given["published"])
    return KnownItem(**given | {"state": State(given["state"]), "published": day})
