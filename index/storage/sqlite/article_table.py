"""The table of the articles: its columns, and an article as one of its rows."""

import sqlite3
from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from index.model import Article
from index.spans import Segmentation
from index.storage.article_list import ArticleEntry
from index.storage.encoding import encode_segmentation, text_digest

_ARTICLE_SCHEMA: Final = """
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


_ADDED_COLUMNS: Final = {
    "language": "TEXT",  # BCP 47
    "size": "INTEGER AS (length(CAST(text AS BLOB))) VIRTUAL",  # bytes in UTF-8
}
"""Columns that the first libraries didn't have."""


_CREATE_LIST_INDEX: Final = (
    "CREATE INDEX IF NOT EXISTS catalogue ON articles (title, author, published, url, size)"
)
"""An index that holds all that lists show, so that listing reads no texts."""


ARTICLE_COLUMNS: Final = "id, title, text, published, author, url, language"
"""What `article_from_row` reads."""


ARTICLE_ENTRY_COLUMNS: Final = "id, title, author, published, url, size"
"""What `entry_from_row` reads."""


INSERT_ARTICLE: Final = (
    "INSERT INTO articles (digest, title, author, published, url, language, sentences, passages, text)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"
)
"""Takes what `article_to_row` gives."""


def create_article_table(db: sqlite3.Connection) -> None:
    """Make the table, or bring an older one up to date."""
    db.execute(_ARTICLE_SCHEMA)
    there = {column[1] for column in db.execute("PRAGMA table_xinfo (articles)")}
    for name, definition in _ADDED_COLUMNS.items():
        if name not in there:
            db.execute(f"ALTER TABLE articles ADD COLUMN {name} {definition}")
    db.execute(_CREATE_LIST_INDEX)


def article_to_row(article: Article, outline: Segmentation) -> Sequence[str | bytes | None]:
    """An article as a row to insert."""
    published = article.published.isoformat()[:10] if article.published else None
    known = [article.title, article.author, published, article.url, article.language]
    return [text_digest(article.text), *known, *encode_segmentation(outline), article.text]


def article_from_row(row: Sequence[Any]) -> Article:
    """The article in a row of `ARTICLE_COLUMNS`."""
    ident, title, text, published, author, url, language = row
    return Article(title, text, parse_stored_date(published), author, url, language, ident)


def entry_from_row(row: Sequence[Any]) -> ArticleEntry:
    """The article's entry in a row of `ARTICLE_ENTRY_COLUMNS`."""
    ident, title, author, published, url, size = row
    return ArticleEntry(ident, title, author, parse_stored_date(published), url, size)


def parse_stored_date(published: str | None) -> date | None:
    """A day as the table has it."""
    return date.fromisoformat(published) if published else None
