"""The table of the articles: its columns, and an article as one of its rows."""

import hashlib
import sqlite3
from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from index.model import Article, Outline
from index.storage.article_list import Entry
from index.storage.encoding import pack_outline

_SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS articles (
    id INTEGER PRIMARY KEY AUTOINCREMENT,  -- never given twice: a removed article's number stays unused
    digest BLOB NOT NULL UNIQUE,           -- of the text: the same text is the same article
    title TEXT NOT NULL,
    author TEXT,
    published TEXT,                        -- ISO 8601
    url TEXT,
    sentences BLOB NOT NULL,               -- little-endian u32: start, end, paragraph of each
    passages BLOB NOT NULL,                -- little-endian u32: first and last sentence of each
    text TEXT NOT NULL
) STRICT
"""
_LATER: Final = {
    "language": "TEXT",  # BCP 47
    "size": "INTEGER AS (length(CAST(text AS BLOB))) VIRTUAL",  # bytes in UTF-8
}
"""Columns that the first libraries didn't have."""

_CATALOGUE: Final = "CREATE INDEX IF NOT EXISTS catalogue ON articles (title, author, published, url, size)"
"""An index that holds all that lists show, so that listing reads no texts."""

COLUMNS: Final = "id, title, text, published, author, url, language"
"""What `article_of` reads."""

ENTRY_COLUMNS: Final = "id, title, author, published, url, size"
"""What `entry_of` reads."""

INSERT: Final = (
    "INSERT INTO articles (digest, title, author, published, url, language, sentences, passages, text)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"
)
"""Takes what `row_of` gives."""


def create_table(db: sqlite3.Connection) -> None:
    """Make the table, or bring an older one up to date."""
    db.execute(_SCHEMA)
    there = {column[1] for column in db.execute("PRAGMA table_xinfo (articles)")}
    for name, definition in _LATER.items():
        if name not in there:
            db.execute(f"ALTER TABLE articles ADD COLUMN {name} {definition}")
    db.execute(_CATALOGUE)


def digest(text: str) -> bytes:
    """What tells a text from others: the same for texts that differ in white space alone."""
    return hashlib.sha256(" ".join(text.split()).encode()).digest()


def row_of(article: Article, outline: Outline) -> Sequence[str | bytes | None]:
    """An article as a row to insert."""
    published = article.published.isoformat()[:10] if article.published else None
    known = [article.title, article.author, published, article.url, article.language]
    return [digest(article.text), *known, *pack_outline(outline), article.text]


def article_of(row: Sequence[Any]) -> Article:
    """The article in a row of `COLUMNS`."""
    ident, title, text, published, author, url, language = row
    return Article(title, text, day_of(published), author, url, language, ident)


def entry_of(row: Sequence[Any]) -> Entry:
    """The article's entry in a row of `ENTRY_COLUMNS`."""
    ident, title, author, published, url, size = row
    return Entry(ident, title, author, day_of(published), url, size)


def day_of(published: str | None) -> date | None:
    """A day as the table has it."""
    return date.fromisoformat(published) if published else None
