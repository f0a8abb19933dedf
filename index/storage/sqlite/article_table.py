"""SQLite table of the articles, and conversion between rows and articles."""

import sqlite3
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Any, Final

from index.blocks import decode_blocks, encode_blocks
from index.errors import LibraryDamaged
from index.model import Article
from index.spans import Segmentation
from index.storage.article_list import ArticleEntry
from index.storage.encoding import encode_segmentation, text_digest
from index.structure import Block

_ARTICLE_SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS articles (
    id INTEGER PRIMARY KEY AUTOINCREMENT,  -- AUTOINCREMENT never reuses an id
    digest BLOB NOT NULL UNIQUE,           -- see encoding.text_digest
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
    "blocks": "TEXT",  # declared, see blocks.encode_blocks; NULL for none
    "structure": "TEXT",  # the segmentation's blocks, encoded in the same way; NULL for none
}
"""Columns added since the first version of the table."""


_CREATE_LIST_INDEX: Final = (
    "CREATE INDEX IF NOT EXISTS article_list ON articles (title, author, published, url, size, language)"
)
"""Covering index of `ARTICLE_ENTRY_COLUMNS`: listing reads no texts."""


ARTICLE_COLUMNS: Final = "id, title, text, published, author, url, language, blocks"
"""Columns of `article_from_row`."""


_MAX_CACHED_STRUCTURES: Final = 128
"""Number of columns whose decoded blocks are kept: every question loads the articles that match it."""


ARTICLE_ENTRY_COLUMNS: Final = "id, title, author, published, url, size, language"
"""Columns of `entry_from_row`."""


INSERT_ARTICLE: Final = (
    "INSERT INTO articles (digest, title, author, published, url, language, blocks,"
    " sentences, passages, structure, text)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"
)
"""Takes a row of `article_to_row`; returns the id."""


def create_article_table(db: sqlite3.Connection) -> None:
    """Create the table, or add the columns that an older one lacks."""
    db.execute(_ARTICLE_SCHEMA)
    existing = {column[1] for column in db.execute("PRAGMA table_xinfo (articles)")}
    for name, definition in _ADDED_COLUMNS.items():
        if name not in existing:
            db.execute(f"ALTER TABLE articles ADD COLUMN {name} {definition}")
    db.execute("DROP INDEX IF EXISTS catalogue")  # of earlier versions, without languages
    db.execute(_CREATE_LIST_INDEX)


def article_to_row(article: Article, segmentation: Segmentation) -> Sequence[str | bytes | None]:
    """Convert an article to a row of `INSERT_ARTICLE`."""
    published = article.published.isoformat()[:10] if article.published else None
    blocks = encode_blocks(article.blocks) if article.blocks else None
    metadata = [article.title, article.author, published, article.url, article.language, blocks]
    return [text_digest(article.text), *metadata, *encode_segmentation(segmentation), article.text]


def article_from_row(row: Sequence[Any]) -> Article:
    """Convert a row of `ARTICLE_COLUMNS` to an article."""
    ident, title, text, published, author, url, language, blocks = row
    return Article(
        title, text, parse_stored_date(published), author, url, language, ident, decode_stored_blocks(blocks)
    )


@lru_cache(_MAX_CACHED_STRUCTURES)
def decode_stored_blocks(blocks: str | None) -> tuple[Block, ...]:
    """Decode the blocks of a column; none for NULL.

    Raises:
        LibraryDamaged: They are no encoded blocks.
    """
    try:
        return decode_blocks(blocks) if blocks else ()
    except ValueError as error:
        raise LibraryDamaged(
            "The library's database is damaged: put a copy back, or move its folder away."
        ) from error


def entry_from_row(row: Sequence[Any]) -> ArticleEntry:
    """Convert a row of `ARTICLE_ENTRY_COLUMNS` to an entry."""
    ident, title, author, published, url, size, language = row
    return ArticleEntry(ident, title, author, parse_stored_date(published), url, size, language)


def parse_stored_date(published: str | None) -> date | None:
    """Parse an ISO 8601 date of the table; None for NULL."""
    return date.fromisoformat(published) if published else None
