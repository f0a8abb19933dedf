"""The store: SQLite, the source of truth.

An article and what was found in it are written in one transaction, so it is there whole or not at all.
"""

import sqlite3
from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import ExitStack, closing
from datetime import date
from pathlib import Path
from typing import Final, NamedTuple, Self

from index.errors import UnknownArticle
from index.model import Article
from index.spans import Acronym, Analysis, Segmentation
from index.storage.annotations import StoredEvent, StoredQuotation
from index.storage.article_list import ArticleEntry
from index.storage.encoding import decode_segmentation, encode_segmentation
from index.storage.sqlite import annotation_tables
from index.storage.sqlite.article_table import (
    ARTICLE_COLUMNS,
    ARTICLE_ENTRY_COLUMNS,
    INSERT_ARTICLE,
    article_from_row,
    article_to_row,
    create_article_table,
    entry_from_row,
    parse_stored_date,
)
from index.storage.sqlite.connection import SharedConnection, open_connection, translate_sqlite_errors

_MAX_SQLITE_INTEGER: Final = 2**63 - 1


class StoredArticle(NamedTuple):
    """An article with its outline."""

    article: Article
    segmentation: Segmentation


class Store:
    """The articles of one library. Safe to call from several threads: one writes while others read."""

    def __init__(self, writer: sqlite3.Connection, reader: sqlite3.Connection) -> None:
        """Use these connections, which may be one and the same; `open` and `in_memory` make them."""
        self._writer = SharedConnection(writer)
        self._reader = self._writer if reader is writer else SharedConnection(reader)
        with self._writer.transaction() as db:
            create_article_table(db)
            for statement in annotation_tables.ANNOTATION_SCHEMA.split(";\n"):
                db.execute(statement)

    @classmethod
    def open(cls, file: Path) -> Self:
        """Open the database in a file, which is made when it doesn't exist.

        Raises:
            LibraryDamaged: The file is no database, or a broken one.
            LibraryUnwritable: The file can't be opened for writing.
        """
        with translate_sqlite_errors(), ExitStack() as opened:
            connections = [opened.enter_context(closing(open_connection(str(file)))) for _ in range(2)]
            store = cls(*connections)
            opened.pop_all()  # the store's from here on
            return store

    @classmethod
    def in_memory(cls) -> Self:
        """A store that is gone when it is closed."""
        connection = open_connection(":memory:")
        return cls(connection, connection)

    def close(self) -> None:
        """Close the database."""
        self._reader.close()
        self._writer.close()

    def ids_by_digest(self, digests: Collection[bytes]) -> dict[bytes, int]:
        """The ids of the articles that have these digests; digests of no article are left out."""
        with self._reader.acquire() as db:
            select = "SELECT digest, id FROM articles WHERE digest = ?"
            return dict(row for each in digests if (row := db.execute(select, [each]).fetchone()))

    def insert(self, articles: Iterable[tuple[Article, Analysis]]) -> list[int]:
        """Store new articles with what was found in them, all of them or none.

        Returns:
            Their ids, in order.
        """
        with self._writer.transaction() as db:
            idents = []
            for article, found in articles:
                ident = int(
                    db.execute(INSERT_ARTICLE, article_to_row(article, found.segmentation)).fetchone()[0]
                )
                annotation_tables.insert_annotations(db, ident, found)
                idents.append(ident)
            return idents

    def remove(self, idents: Collection[int]) -> None:
        """Delete articles and what was found in them; numbers of no article are passed over."""
        with self._writer.transaction() as db:
            db.executemany("DELETE FROM articles WHERE id = ?", ([ident] for ident in idents))
        with self._writer.acquire() as db:  # the deleted words leave the write-ahead log too
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()

    def article(self, ident: int) -> Article:
        """One article.

        Raises:
            UnknownArticle: There is none with this number.
        """
        select = f"SELECT {ARTICLE_COLUMNS} FROM articles WHERE id = ?"  # noqa: S608 - a constant
        with self._reader.acquire() as db:
            row = db.execute(select, [ident]).fetchone() if abs(ident) <= _MAX_SQLITE_INTEGER else None
        if row is None:
            raise UnknownArticle(f"There is no article {ident} here; “articles” lists those that there are.")
        return article_from_row(row)

    def set_url(self, ident: int, url: str | None) -> None:
        """Give an article another address; a number of no article is passed over."""
        with self._writer.transaction() as db:
            db.execute("UPDATE articles SET url = ? WHERE id = ?", [url, ident])

    def article_entries(self) -> list[ArticleEntry]:
        """What is known about every article, without the texts."""
        with self._reader.acquire() as db:
            rows = db.execute(f"SELECT {ARTICLE_ENTRY_COLUMNS} FROM articles INDEXED BY catalogue").fetchall()  # noqa: S608
        return [entry_from_row(row) for row in rows]

    def total_bytes(self) -> int:
        """Bytes of all texts in UTF-8."""
        with self._reader.acquire() as db:
            return int(db.execute("SELECT total(size) FROM articles INDEXED BY catalogue").fetchone()[0])

    def articles(self) -> list[Article]:
        """All articles, in the order in which they were added."""
        with self._reader.acquire() as db:
            rows = db.execute(f"SELECT {ARTICLE_COLUMNS} FROM articles ORDER BY id").fetchall()  # noqa: S608 - a constant
        return [article_from_row(row) for row in rows]

    def titles(self) -> dict[int, str]:
        """All titles, by their articles' ids."""
        with self._reader.acquire() as db:
            return dict(db.execute("SELECT id, title FROM articles ORDER BY id"))

    def load(self, idents: Collection[int]) -> dict[int, StoredArticle]:
        """Articles with their outlines, by id; numbers of no article are left out."""
        select = f"SELECT {ARTICLE_COLUMNS}, sentences, passages FROM articles WHERE id = ?"  # noqa: S608 - a constant
        with self._reader.acquire() as db:
            rows = [row for ident in idents if (row := db.execute(select, [ident]).fetchone())]
        return {
            row[0]: StoredArticle(article_from_row(row[:-2]), decode_segmentation(*row[-2:])) for row in rows
        }

    def count(self) -> int:
        """How many articles there are."""
        with self._reader.acquire() as db:
            return int(db.execute("SELECT count(*) FROM articles").fetchone()[0])

    def acronym_counts(self, short: Collection[str], long: Collection[str]) -> Mapping[Acronym, int]:
        """The abbreviations with one of these short or long forms, and how many articles introduce each.

        Args:
            short: Short forms, as terms.
            long: Long forms, as terms with spaces between.
        """
        with self._reader.acquire() as db:
            return annotation_tables.select_acronym_counts(db, short, long)

    def events(
        self, articles: Collection[int] | None = None, since: date = date.min, until: date = date.max
    ) -> list[StoredEvent]:
        """The dated expressions found in these articles, or in all, in the order of the texts.

        Args:
            articles: The articles' numbers.
            since: Only what lasts to this day, or begins later.
            until: Only what begins on this day, or before.
        """
        with self._reader.acquire() as db:
            return annotation_tables.select_events(db, articles, since, until)

    def name_counts(self) -> list[tuple[str, int]]:
        """The names in dated statements, and how many of an article's have each; once an article."""
        with self._reader.acquire() as db:
            return annotation_tables.select_name_counts(db)

    def event_title_counts(self) -> list[tuple[str, int]]:
        """The titles of the articles that have dated expressions, and how many each has."""
        with self._reader.acquire() as db:
            select = "SELECT title, count(*) FROM articles JOIN events ON article = id GROUP BY id"
            return db.execute(select).fetchall()

    def quotations(
        self, articles: Collection[int] | None = None, speakers: Collection[str] | None = None
    ) -> list[StoredQuotation]:
        """The quotations found in these articles, or in all.

        Args:
            articles: The articles' numbers.
            speakers: Only what one of these said, by the name as it was found.
        """
        with self._reader.acquire() as db:
            return annotation_tables.select_quotations(db, articles, speakers)

    def speaker_counts(self) -> list[tuple[str, int]]:
        """The names and descriptions of the speakers, and how many quotations each has."""
        with self._reader.acquire() as db:
            return annotation_tables.select_speaker_counts(db)

    def publication_dates(self) -> dict[int, date]:
        """The days of publication that are known, by the articles' ids."""
        with self._reader.acquire() as db:
            rows = db.execute("SELECT id, published FROM articles WHERE published IS NOT NULL").fetchall()
        return {ident: date.fromisoformat(day) for ident, day in rows}

    def passage_counts(self) -> dict[int, int]:
        """How many passages each article has, by id: what the engine must hold."""
        with self._reader.acquire() as db:
            return dict(db.execute("SELECT id, length(passages) / 8 FROM articles"))

    def is_uninitialised(self) -> bool:
        """Whether no article was ever stored here, removed ones included."""
        with self._reader.acquire() as db:
            return db.execute("SELECT 1 FROM sqlite_sequence WHERE name = 'articles'").fetchone() is None

    def mark_initialised(self) -> None:
        """Let `never_filled` be false from now on."""
        if self.is_uninitialised():
            with self._writer.transaction() as db:
                db.execute("INSERT INTO sqlite_sequence (name, seq) VALUES ('articles', 0)")

    def analysis_version(self) -> int:
        """The version of the analysis that made the outlines; 0 for a new store."""
        with self._reader.acquire() as db:
            return int(db.execute("PRAGMA user_version").fetchone()[0])

    def reanalyze(self, analyze: Callable[[str, date | None], Analysis], version: int) -> None:
        """Analyse every text again, with another version of the analysis, all of them or none.

        Args:
            analyze: Called with a text and the day of its publication, where known.
            version: What `analysis` says from then on.
        """
        with self._writer.transaction() as db:
            for ident in [row[0] for row in db.execute("SELECT id FROM articles")]:
                row = db.execute("SELECT text, published FROM articles WHERE id = ?", [ident]).fetchone()
                found = analyze(row[0], parse_stored_date(row[1]))
                update = "UPDATE articles SET sentences = ?, passages = ? WHERE id = ?"
                db.execute(update, [*encode_segmentation(found.segmentation), ident])
                annotation_tables.delete_annotations(db, ident)
                annotation_tables.insert_annotations(db, ident, found)
            db.execute(f"PRAGMA user_version = {version:d}")
