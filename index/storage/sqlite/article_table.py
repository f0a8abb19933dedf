"""SQLite table of the articles, and conversion between rows and articles."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, Final
from zlib import crc32

from index.blocks import decode_blocks, encode_blocks
from index.errors import ArticleDamaged, LibraryDamaged
from index.model import Article
from index.spans import Segmentation
from index.storage.article_list import ArticleEntry
from index.storage.encoding import encode_segmentation, text_digest
from index.storage.sqlite.connection import is_damage
from index.structure import Block

DAMAGED_DATABASE: Final = "The library's database is damaged: put a copy back, or move its folder away."
"""Message of `LibraryDamaged` for values that can't have been stored."""


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
    "checksum": "INTEGER",  # see content_checksum; NULL in rows of earlier versions
}
"""Columns added since the first version of the table."""


_CREATE_LIST_INDEX: Final = (
    "CREATE INDEX IF NOT EXISTS article_list ON articles (title, author, published, url, size, language)"
)
"""Covering index of `ARTICLE_ENTRY_COLUMNS`: listing reads no texts."""


CONTENT_COLUMNS: Final = (
    *("title", "author", "published", "url", "language", "blocks"),
    *("sentences", "passages", "structure", "text"),
)
"""Columns whose values the checksum covers."""


_SELECT_ARTICLES: Final = (
    f"SELECT id, digest, checksum, {', '.join(CONTENT_COLUMNS)} FROM articles ORDER BY id"  # noqa: S608
)
_SELECT_ARTICLE: Final = _SELECT_ARTICLES.replace("ORDER BY id", "WHERE id = ?")


_MAX_CACHED_STRUCTURES: Final = 128
"""Number of columns whose decoded blocks are kept: every question loads the articles that match it."""


ARTICLE_ENTRY_COLUMNS: Final = "id, title, author, published, url, size, language"
"""Columns of `entry_from_row`."""


INSERT_ARTICLE: Final = (
    f"INSERT INTO articles (digest, checksum, {', '.join(CONTENT_COLUMNS)})"  # noqa: S608 - constants
    f" VALUES (?, ?{', ?' * len(CONTENT_COLUMNS)}) RETURNING id"
)
"""Takes a row of `article_to_row`; returns the id."""


_UPDATE_ARTICLE: Final = (
    f"UPDATE articles SET checksum = ?, {', '.join(f'{name} = ?' for name in CONTENT_COLUMNS)} WHERE id = ?"  # noqa: S608
)


def create_article_table(db: sqlite3.Connection) -> None:
    """Create the table, or add the columns that an older one lacks."""
    db.execute(_ARTICLE_SCHEMA)
    existing = {column[1] for column in db.execute("PRAGMA table_xinfo (articles)")}
    for name, definition in _ADDED_COLUMNS.items():
        if name not in existing:
            db.execute(f"ALTER TABLE articles ADD COLUMN {name} {definition}")
    db.execute("DROP INDEX IF EXISTS catalogue")  # of earlier versions, without languages
    db.execute(_CREATE_LIST_INDEX)


def article_to_row(article: Article, segmentation: Segmentation) -> Sequence[str | bytes | int | None]:
    """Convert an article to a row of `INSERT_ARTICLE`."""
    published = article.published.isoformat()[:10] if article.published else None
    blocks = encode_blocks(article.blocks) if article.blocks else None
    metadata = [article.title, article.author, published, article.url, article.language, blocks]
    content = [*metadata, *encode_segmentation(segmentation), article.text]
    return [text_digest(article.text), content_checksum(content), *content]


def content_checksum(content: Iterable[str | bytes | None]) -> int:
    """Return the CRC-32 of the values of `CONTENT_COLUMNS`: it is computed whenever an article is loaded."""
    checksum = 0
    for value in content:
        data = value.encode() if isinstance(value, str) else value
        checksum = crc32(b"\x00" if data is None else data, crc32(b"\x1f", checksum))
    return checksum


def select_article(db: sqlite3.Connection, ident: int) -> Sequence[Any] | None:
    """Return the row of `content_from_row` of an article, or None without one.

    Raises:
        ArticleDamaged: SQLite can't read it.
        sqlite3.DatabaseError: The database can't be used.
    """
    try:
        row: Sequence[Any] | None = db.execute(_SELECT_ARTICLE, [ident]).fetchone()
    except sqlite3.DatabaseError as error:
        if is_damage(error):
            raise ArticleDamaged(ident) from error
        raise
    return row


def content_from_row(row: Sequence[Any]) -> dict[str, Any]:
    """Convert a row of `select_article` to its values by column, its id included.

    Raises:
        ArticleDamaged: They are not those that were stored.
    """
    ident, digest, checksum, *values = row
    content = dict(zip(CONTENT_COLUMNS, values, strict=True))
    try:
        if checksum is None:
            is_intact = text_digest(content["text"]) == digest
        else:
            is_intact = content_checksum(values) == checksum
    except (AttributeError, TypeError, UnicodeError):  # values of other types
        is_intact = False
    if not is_intact:
        raise ArticleDamaged(ident)
    return {"id": ident, **content}


def update_content(db: sqlite3.Connection, content: Mapping[str, Any]) -> None:
    """Replace the values of an article's row by those of `content_from_row`, changed or not."""
    values = [content[name] for name in CONTENT_COLUMNS]
    db.execute(_UPDATE_ARTICLE, [content_checksum(values), *values, content["id"]])


def article_from_content(content: Mapping[str, Any]) -> Article:
    """Convert the values of `content_from_row` to an article.

    Raises:
        ArticleDamaged: They are no values of an article.
    """
    try:
        return Article(
            content["title"],
            content["text"],
            parse_stored_date(content["published"]),
            content["author"],
            content["url"],
            content["language"],
            content["id"],
            decode_stored_blocks(content["blocks"]),
        )
    except (LibraryDamaged, ValueError) as error:
        raise ArticleDamaged(content["id"]) from error


@lru_cache(_MAX_CACHED_STRUCTURES)
def decode_stored_blocks(blocks: str | None) -> tuple[Block, ...]:
    """Decode the blocks of a column; none for NULL.

    Raises:
        LibraryDamaged: They are no encoded blocks.
    """
    try:
        return decode_blocks(blocks) if blocks else ()
    except ValueError as error:
        raise LibraryDamaged(DAMAGED_DATABASE) from error


def select_articles(db: sqlite3.Connection) -> list[Sequence[Any]] | None:
    """Return the rows of all articles, by ascending id; None if SQLite can't read one of them."""
    try:
        return db.execute(_SELECT_ARTICLES).fetchall()
    except sqlite3.DatabaseError as error:
        if is_damage(error):
            return None
        raise


def stored_date_or_none(published: str | None) -> date | None:
    """Parse a date of a list; None for one that is damaged, as is then the article."""
    try:
        return parse_stored_date(published)
    except LibraryDamaged:
        return None


def entry_from_row(row: Sequence[Any]) -> ArticleEntry:
    """Convert a row of `ARTICLE_ENTRY_COLUMNS` to an entry."""
    ident, title, author, published, url, size, language = row
    return ArticleEntry(ident, title, author, stored_date_or_none(published), url, size, language)


def parse_stored_date(published: str | None) -> date | None:
    """Parse an ISO 8601 date of the table; None for NULL.

    Raises:
        LibraryDamaged: It is no date.
    """
    try:
        return date.fromisoformat(published) if published else None
    except (TypeError, ValueError) as error:
        raise LibraryDamaged(DAMAGED_DATABASE) from error
