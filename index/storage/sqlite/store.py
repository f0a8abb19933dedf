"""The store in one SQLite file, or in memory."""

import logging
import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import ExitStack, closing
from datetime import date
from pathlib import Path
from typing import Any, Final, Self

from index.errors import ArticleDamaged, LibraryDamaged, UnknownArticle
from index.model import Article
from index.spans import Acronym, Analysis
from index.storage.annotations import StoredEvent, StoredQuotation
from index.storage.article_list import ArticleEntry
from index.storage.encoding import decode_segmentation, encode_segmentation, text_digest
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
    ARTICLE_ENTRY_COLUMNS,
    DAMAGED_DATABASE,
    INSERT_ARTICLE,
    article_from_content,
    article_to_row,
    content_from_row,
    create_article_table,
    decode_stored_blocks,
    entry_from_row,
    select_article,
    select_articles,
    stored_date_or_none,
    update_content,
)
from index.storage.sqlite.connection import SharedConnection, open_connection, translate_sqlite_errors
from index.storage.store import StoredArticle, TextAnalyzer

_DATABASE_NAME: Final = "articles.sqlite"
_MAX_SQLITE_INTEGER: Final = 2**63 - 1
_SEGMENTATION_COLUMNS: Final = ("sentences", "passages", "structure")

_log: Final = logging.getLogger(__name__)


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
            if row := select_article(db, ident):
                update_content(db, {**content_from_row(row), "url": url})

    def article(self, ident: int) -> Article:
        """See `Store.article`."""
        row = self._select_article(ident) if abs(ident) <= _MAX_SQLITE_INTEGER else None
        if row is None:
            raise UnknownArticle(f"There is no article {ident} here.")
        return article_from_content(content_from_row(row))

    def articles(self) -> list[Article]:
        """See `Store.articles`."""
        with self._reader.acquire() as db:
            rows = select_articles(db)
        loaded = self.load(sorted(self.languages())) if rows is None else _stored_articles_from_rows(rows)
        if not loaded and (rows is None or rows):
            raise LibraryDamaged(DAMAGED_DATABASE)
        return [stored.article for stored in loaded.values()]

    def load(self, idents: Collection[int]) -> dict[int, StoredArticle]:
        """See `Store.load`."""
        rows = []
        for ident in idents:
            try:
                if row := self._select_article(ident):
                    rows.append(row)
            except ArticleDamaged as error:
                _log.warning("article left out: %s", error)
        return _stored_articles_from_rows(rows)

    def damaged_ids(self) -> list[int]:
        """See `Store.damaged_ids`."""
        damaged = []
        for ident in sorted(self.languages()):
            try:
                row = self._select_article(ident)
                if row and text_digest(_stored_article_from_row(row).article.text) != row[1]:
                    damaged.append(ident)
            except ArticleDamaged:
                damaged.append(ident)
        return damaged

    def check_database(self) -> list[str]:
        """See `Store.check_database`."""
        with self._writer.acquire() as db:
            db.execute("REINDEX")
            found = [str(row[0]) for row in db.execute("PRAGMA integrity_check(20)")]
            found += [f"{row[0]} of no article" for row in db.execute("PRAGMA foreign_key_check")]
        return [each for each in found if each != "ok"]

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
        return {ident: day for ident, published in rows if (day := stored_date_or_none(published))}

    def languages(self) -> dict[int, str | None]:
        """See `Store.languages`."""
        with self._reader.acquire() as db:
            return dict(db.execute("SELECT id, language FROM articles INDEXED BY article_list"))

    def set_languages(self, languages: Mapping[int, str]) -> None:
        """See `Store.set_languages`."""
        with self._writer.transaction() as db:
            for ident, language in languages.items():
                if row := select_article(db, ident):
                    update_content(db, {**content_from_row(row), "language": language})

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

    def _select_article(self, ident: int) -> Sequence[Any] | None:
        with self._reader.acquire() as db:
            return select_article(db, ident)

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
                try:
                    content = content_from_row(select_article(db, ident) or [])
                    article = article_from_content(content)
                except ArticleDamaged as error:
                    _log.warning("article not analysed: %s", error)
                    continue
                analysis = analyze(article.text, article.published, article.blocks, article.language)
                encoded = encode_segmentation(analysis.segmentation)
                update_content(db, content | dict(zip(_SEGMENTATION_COLUMNS, encoded, strict=True)))
                delete_annotations(db, ident)
                insert_annotations(db, ident, analysis)
            db.execute(f"PRAGMA user_version = {version:d}")


def _stored_articles_from_rows(rows: Iterable[Sequence[Any]]) -> dict[int, StoredArticle]:
    """Convert rows to articles by id, without damaged ones."""
    stored = {}
    for row in rows:
        try:
            stored[row[0]] = _stored_article_from_row(row)
        except ArticleDamaged as error:
            _log.warning("article left out: %s", error)
    return stored


def _stored_article_from_row(row: Sequence[Any]) -> StoredArticle:
    content = content_from_row(row)
    article = article_from_content(content)
    try:
        blocks = decode_stored_blocks(content["structure"])
        segmentation = decode_segmentation(content["sentences"], content["passages"], blocks)
    except (LibraryDamaged, ValueError) as error:
        raise ArticleDamaged(content["id"]) from error
    return StoredArticle(article, segmentation)


def _insert_article(db: sqlite3.Connection, article: Article, analysis: Analysis) -> int:
    row = article_to_row(article, analysis.segmentation)
    ident = int(db.execute(INSERT_ARTICLE, row).fetchone()[0])
    insert_annotations(db, ident, analysis)
    return ident
