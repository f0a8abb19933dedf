"""SQLite tables of the annotations: acronyms, events, names, quotations."""

import sqlite3
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Final

from index.spans import Acronym, Analysis
from index.storage.annotations import StoredEvent, StoredQuotation, to_stored_events, to_stored_quotations

_SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS short_forms (
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    short TEXT NOT NULL,                   -- both as terms
    long TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS short_forms_article ON short_forms (article);
CREATE INDEX IF NOT EXISTS short_forms_short ON short_forms (short);
CREATE INDEX IF NOT EXISTS short_forms_long ON short_forms (long);
CREATE TABLE IF NOT EXISTS events (
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,             -- of the date expression in the text, in characters
    length INTEGER NOT NULL,
    sentence INTEGER NOT NULL,             -- indexes into the segmentation
    passage INTEGER NOT NULL,
    first INTEGER NOT NULL,                -- proleptic Gregorian ordinals: 1 is 0001-01-01
    last INTEGER NOT NULL,
    value TEXT NOT NULL,
    mod TEXT,
    inferred INTEGER NOT NULL,
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS names (
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    sentences INTEGER NOT NULL,            -- number of sentences with events that contain it
    PRIMARY KEY (article, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS quotations (
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,             -- of the quoted words in the text, in characters
    length INTEGER NOT NULL,
    words INTEGER NOT NULL,
    sentence INTEGER NOT NULL,             -- indexes into the segmentation
    passage INTEGER NOT NULL,
    speaker TEXT,
    role TEXT NOT NULL,
    cue TEXT,
    how TEXT NOT NULL,
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS quotations_speaker ON quotations (speaker);
"""

_TABLES: Final = ("short_forms", "events", "names", "quotations")
_EVENT_COLUMNS: Final = "article, sentence, passage, position, length, first, last, value, mod, inferred"
_QUOTATION_COLUMNS: Final = "article, sentence, passage, position, length, words, speaker, role, cue, how"


def create_annotation_tables(db: sqlite3.Connection) -> None:
    """Create the tables and their indexes where missing."""
    for statement in _SCHEMA.split(";\n"):
        db.execute(statement)


def insert_annotations(db: sqlite3.Connection, article: int, analysis: Analysis) -> None:
    """Insert the annotations of an article that has none yet.

    Args:
        db: A connection in a transaction.
        article: The article's id.
        analysis: The analysis of its text.
    """
    acronyms = ((article, *acronym) for acronym in analysis.acronyms)
    db.executemany("INSERT INTO short_forms VALUES (?, ?, ?)", acronyms)
    _insert_rows(db, f"events ({_EVENT_COLUMNS})", to_stored_events(article, analysis))
    _insert_rows(db, f"quotations ({_QUOTATION_COLUMNS})", to_stored_quotations(article, analysis))
    names = ((article, name, count) for name, count in analysis.names.items())
    db.executemany("INSERT INTO names VALUES (?, ?, ?)", names)


def delete_annotations(db: sqlite3.Connection, article: int) -> None:
    """Delete the annotations of an article, but not the article."""
    for table in _TABLES:
        db.execute(f"DELETE FROM {table} WHERE article = ?", [article])  # noqa: S608 - constants


def select_acronym_counts(
    db: sqlite3.Connection, short: Collection[str], long: Collection[str]
) -> Mapping[Acronym, int]:
    """See `Store.acronym_counts`."""
    short_places, long_places = ", ".join("?" * len(short)), ", ".join("?" * len(long))
    select = (
        "SELECT short, long, count(*) FROM short_forms"  # noqa: S608 - question marks only
        f" WHERE short IN ({short_places}) OR long IN ({long_places}) GROUP BY short, long"
    )
    rows = db.execute(select, [*short, *long]).fetchall()
    return {Acronym(*row[:2]): int(row[2]) for row in rows}


def select_events(
    db: sqlite3.Connection, articles: Collection[int] | None, since: date, until: date
) -> list[StoredEvent]:
    """See `Store.events`."""
    select = f"SELECT {_EVENT_COLUMNS} FROM events WHERE first <= ? AND last >= ?"  # noqa: S608 - a constant
    bounds = [until.toordinal(), since.toordinal()]
    if articles is None:
        return list(map(StoredEvent._make, db.execute(select, bounds)))
    of_article = f"{select} AND article = ?"
    return [
        StoredEvent._make(row) for article in articles for row in db.execute(of_article, [*bounds, article])
    ]


def select_name_counts(db: sqlite3.Connection) -> list[tuple[str, int]]:
    """See `Store.name_counts`."""
    return db.execute("SELECT name, sentences FROM names").fetchall()


def select_quotations(
    db: sqlite3.Connection, articles: Collection[int] | None, speakers: Collection[str] | None
) -> list[StoredQuotation]:
    """See `Store.quotations`."""
    select = f"SELECT {_QUOTATION_COLUMNS} FROM quotations"  # noqa: S608 - a constant
    if articles is None and speakers is None:
        return list(map(StoredQuotation._make, db.execute(select)))
    column, keys = ("speaker", speakers or ()) if articles is None else ("article", articles)
    filtered = f"{select} WHERE {column} = ?"
    rows = (row for key in keys for row in db.execute(filtered, [key]))
    quotations = map(StoredQuotation._make, rows)
    return [quotation for quotation in quotations if speakers is None or quotation.speaker in speakers]


def select_speaker_counts(db: sqlite3.Connection) -> list[tuple[str, int]]:
    """See `Store.speaker_counts`."""
    select = "SELECT speaker, count(*) FROM quotations WHERE speaker IS NOT NULL GROUP BY speaker"
    return db.execute(select).fetchall()


def _insert_rows(
    db: sqlite3.Connection, columns: str, rows: Iterable[StoredEvent] | Iterable[StoredQuotation]
) -> None:
    places = ", ".join("?" * (columns.count(",") + 1))
    db.executemany(f"INSERT INTO {columns} VALUES ({places})", rows)  # noqa: S608 - constants
