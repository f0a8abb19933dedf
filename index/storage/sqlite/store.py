"""The store in one SQLite file, or in memory."""

import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import ExitStack, closing
from datetime import date
from pathlib import Path
from typing import Any, Final, Self

from index.errors import UnknownArticle
from index.model import Article
from index.spans import Acronym, Analysis
from index.storage.annotations import StoredEvent, StoredQuotation
from index.storage.article_list import ArticleEntry
from index.storage.encoding import decode_segmentation, encode_segmentation
from index.storage.sqlite.annotation_tables import (
    create_annotation_tables,
    delete_annotations,
    insert_annotations,
    select_acronym_counts,
    select_events,
    select_name_counts,
    select_quotations,
    select_speaker_counts,
)
from index.storage.sqlite.article_table import (
    ARTICLE_COLUMNS,
    ARTICLE_ENTRY_COLUMNS,
    INSERT_ARTICLE,
    article_from_row,
    article_to_row,
    create_article_table,
    decode_stored_blocks,
    entry_from_row,
    parse_stored_date,
)
from index.storage.sqlite.connection import SharedConnection, open_connection, translate_sqlite_errors
from index.storage.store import StoredArticle, TextAnalyzer

_DATABASE_NAME: Final = "articles.sqlite"
_MAX_SQLITE_INTEGER: Final = 2**63 - 1


class SqliteStore:
    """SQLite with one connection for writing and one for reading. Implements `Store`."""

    def __init__(self, writer: sqlite3.Connection, reader: sqlite3.Connection) -> None:
        """Use open connections to the same database, creating its tables where missing.

        Args:
            writer: Used for transactions.
            reader: Used for reads; may be the same connection.
        """
        self._writer = SharedConnection(writer)
        self._reader = self._writer if reader is writer else SharedConnection(reader)
        with self._writer.transaction() as db:
            create_article_table(db)
            create_annotation_tables(db)

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Open the database in a folder, or create it there.

        Raises:
            LibraryDamaged: The file is no database, or a broken one.
            LibraryUnwritable: The file can't be opened for writing.
        """
        file = str(folder / _DATABASE_NAME)
        with translate_sqlite_errors(), ExitStack() as stack:
            writer, reader = (stack.enter_context(closing(open_connection(file))) for _ in range(2))
            store = cls(writer, reader)
            stack.pop_all()  # closed by the store from here on
            return store

    @classmethod
    def in_memory(cls) -> Self:
        """Create a store that is lost when it is closed."""
        connection = open_connection(":memory:")
        return cls(connection, connection)

    @staticmethod
    def exists(folder: Path) -> bool:
        """Whether a folder holds a database."""
        return (folder / _DATABASE_NAME).is_file()

    def close(self) -> None:
        """See `Store.close`."""
        self._reader.close()
        self._writer.close()

    def insert(self, articles: Iterable[tuple[Article, Analysis]]) -> list[int]:
        """See `Store.insert`."""
        with self._writer.transaction() as db:
            return [_insert_article(db, article, analysis) for article, analysis in articles]

    def remove(self, idents: Collection[int]) -> None:
        """See `Store.remove`."""
        with self._writer.transaction() as db:
            db.executemany("DELETE FROM articles WHERE id = ?", ([ident] for ident in idents))
        with self._writer.acquire() as db:  # remove the deleted text from the write-ahead log too
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()

    def set_url(self, ident: int, url: str | None) -> None:
        """See `Store.set_url`."""
        with self._writer.transaction() as db:
            db.execute("UPDATE articles SET url = ? WHERE id = ?", [url, ident])

    def article(self, ident: int) -> Article:
        """See `Store.article`."""
        select = f"SELECT {ARTICLE_COLUMNS} FROM articles WHERE id = ?"  # noqa: S608 - a constant
        with self._reader.acquire() as db:
            row = db.execute(select, [ident]).fetchone() if abs(ident) <= _MAX_SQLITE_INTEGER else None
        if row is None:
            raise UnknownArticle(f"There is no article {ident} here.")
        return article_from_row(row)

    def articles(self) -> list[Article]:
        """See `Store.articles`."""
        with self._reader.acquire() as db:
            rows = db.execute(f"SELECT {ARTICLE_COLUMNS} FROM articles ORDER BY id").fetchall()  # noqa: S608 - a constant
        return [article_from_row(row) for row in rows]

    def load(self, idents: Collection[int]) -> dict[int, StoredArticle]:
        """See `Store.load`."""
        select = f"SELECT {ARTICLE_COLUMNS}, sentences, passages, structure FROM articles WHERE id = ?"  # noqa: S608 - a constant
        with self._reader.acquire() as db:
            rows = [row for ident in idents if (row := db.execute(select, [ident]).fetchone())]
        return {row[0]: _stored_article_from_row(row) for row in rows}

    def ids_by_digest(self, digests: Collection[bytes]) -> dict[bytes, int]:
        """See `Store.ids_by_digest`."""
        with self._reader.acquire() as db:
            select = "SELECT digest, id FROM articles WHERE digest = ?"
            return dict(row for digest in digests if (row := db.execute(select, [digest]).fetchone()))

    def article_entries(self) -> list[ArticleEntry]:
        """See `Store.article_entries`."""
        with self._reader.acquire() as db:
            rows = db.execute(f"SELECT {ARTICLE_ENTRY_COLUMNS} FROM articles INDEXED BY article_list")  # noqa: S608
            return [entry_from_row(row) for row in rows]

    def publication_dates(self) -> dict[int, date]:
        """See `Store.publication_dates`."""
        with self._reader.acquire() as db:
            rows = db.execute("SELECT id, published FROM articles WHERE published IS NOT NULL").fetchall()
        return {ident: date.fromisoformat(published) for ident, published in rows}

    def languages(self) -> dict[int, str | None]:
        """See `Store.languages`."""
        with self._reader.acquire() as db:
            return dict(db.execute("SELECT id, language FROM articles INDEXED BY article_list"))

    def set_languages(self, languages: Mapping[int, str]) -> None:
        """See `Store.set_languages`."""
        with self._writer.transaction() as db:
            update = "UPDATE articles SET language = ? WHERE id = ?"
            db.executemany(update, [(language, ident) for ident, language in languages.items()])

    def passage_counts(self) -> dict[int, int]:
        """See `Store.passage_counts`."""
        with self._reader.acquire() as db:
            return dict(db.execute("SELECT id, length(passages) / 8 FROM articles"))

    def count(self) -> int:
        """See `Store.count`."""
        with self._reader.acquire() as db:
            return int(db.execute("SELECT count(*) FROM articles").fetchone()[0])

    def total_bytes(self) -> int:
        """See `Store.total_bytes`."""
        with self._reader.acquire() as db:
            return int(db.execute("SELECT total(size) FROM articles INDEXED BY article_list").fetchone()[0])

    def acronym_counts(self, short: Collection[str], long: Collection[str]) -> Mapping[Acronym, int]:
        """See `Store.acronym_counts`."""
        with self._reader.acquire() as db:
            return select_acronym_counts(db, short, long)

    def events(
        self, articles: Collection[int] | None = None, since: date = date.min, until: date = date.max
    ) -> list[StoredEvent]:
        """See `Store.events`."""
        with self._reader.acquire() as db:
            return select_events(db, articles, since, until)

    def event_title_counts(self) -> list[tuple[str, int]]:
        """See `Store.event_title_counts`."""
        with self._reader.acquire() as db:
            select = "SELECT title, count(*) FROM articles JOIN events ON article = id GROUP BY id"
            return db.execute(select).fetchall()

    def name_counts(self) -> list[tuple[str, int]]:
        """See `Store.name_counts`."""
        with self._reader.acquire() as db:
            return select_name_counts(db)

    def quotations(
        self, articles: Collection[int] | None = None, speakers: Collection[str] | None = None
    ) -> list[StoredQuotation]:
        """See `Store.quotations`."""
        with self._reader.acquire() as db:
            return select_quotations(db, articles, speakers)

    def speaker_counts(self) -> list[tuple[str, int]]:
        """See `Store.speaker_counts`."""
        with self._reader.acquire() as db:
            return select_speaker_counts(db)

    def is_uninitialised(self) -> bool:
        """See `Store.is_uninitialised`."""
        with self._reader.acquire() as db:
            return db.execute("SELECT 1 FROM sqlite_sequence WHERE name = 'articles'").fetchone() is None

    def mark_initialised(self) -> None:
        """See `Store.mark_initialised`."""
        if self.is_uninitialised():
            with self._writer.transaction() as db:
                db.execute("INSERT INTO sqlite_sequence (name, seq) VALUES ('articles', 0)")

    def analysis_version(self) -> int:
        """See `Store.analysis_version`."""
        with self._reader.acquire() as db:
            return int(db.execute("PRAGMA user_version").fetchone()[0])

    def reanalyze(self, analyze: TextAnalyzer, version: int) -> None:
        """See `Store.reanalyze`."""
        with self._writer.transaction() as db:
            for ident in [row[0] for row in db.execute("SELECT id FROM articles")]:
                select = "SELECT text, published, blocks, language FROM articles WHERE id = ?"
                text, published, blocks, language = db.execute(select, [ident]).fetchone()
                analysis = analyze(text, parse_stored_date(published), decode_stored_blocks(blocks), language)
                update = "UPDATE articles SET sentences = ?, passages = ?, structure = ? WHERE id = ?"
                db.execute(update, [*encode_segmentation(analysis.segmentation), ident])
                delete_annotations(db, ident)
                insert_annotations(db, ident, analysis)
            db.execute(f"PRAGMA user_version = {version:d}")


def _stored_article_from_row(row: Sequence[Any]) -> StoredArticle:
    *metadata, sentences, passages, structure = row
    segmentation = decode_segmentation(sentences, passages, decode_stored_blocks(structure))
    return StoredArticle(article_from_row(metadata), segmentation)


def _insert_article(db: sqlite3.Connection, article: Article, analysis: Analysis) -> int:
    row = article_to_row(article, analysis.segmentation)
    ident = int(db.execute(INSERT_ARTICLE, row).fetchone()[0])
    insert_annotations(db, ident, analysis)
    return ident
